#include "tools/certmonger.h"

#include <sys/prctl.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

namespace scepter::tools {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 120'000;  // milliseconds; a net for a hang, not an expectation
constexpr auto privateSocket = "certmonger/socket";
constexpr auto logFile = "certmonger/log";

QString unpacked() {
    return qEnvironmentVariable("SCEPTER_CERTMONGER");
}

/// One of certmonger's own programs; empty when it is not there.
QString programOfPackage(const QString &name) {
    for (const auto &folder : {u"/usr/lib/certmonger/"_s, u"/usr/libexec/certmonger/"_s, u"/usr/bin/"_s}) {
        const QString path = unpacked() + folder + name;
        if (QFile::exists(path)) return path;
    }
    return {};
}

/// Beside an unpacked certmonger lie the libraries that this machine has not installed.
QString librariesOfPackage() {
    const QDir folder(unpacked() + u"/usr/lib"_s);
    QStringList paths;
    for (const auto &architecture : folder.entryList({u"*-linux-gnu*"_s}, QDir::Dirs))
        paths << folder.filePath(architecture);
    return paths.join(u':');
}

}  // namespace

bool Certmonger::isThere() {
    return !programOfPackage(u"certmonger-session"_s).isEmpty() && !programOfPackage(u"getcert"_s).isEmpty();
}

Certmonger::~Certmonger() {
    if (m_process.state() == QProcess::NotRunning) return;
    m_process.kill();
    m_process.waitForFinished(patience);
}

QString Certmonger::start() {
    auto environment = m_folder.environment();
    environment.insert(u"LD_LIBRARY_PATH"_s, librariesOfPackage());
    environment.insert(u"HOME"_s, m_folder.path(u"certmonger"_s));
    const std::pair<const char *, const char *> folders[] = {{"CERTMONGER_CAS_DIR", "cas"},
                                                             {"CERTMONGER_REQUESTS_DIR", "requests"},
                                                             {"CERTMONGER_CONFIG_DIR", "config"},
                                                             {"CERTMONGER_LOCAL_CA_DIR", "local"},
                                                             {"CERTMONGER_TMPDIR", "tmp"}};
    for (const auto &[variable, name] : folders) {
        const auto path = m_folder.path(u"certmonger/"_s + QLatin1StringView(name));
        QDir().mkpath(path);
        environment.insert(QString::fromLatin1(variable), path);
    }
    // The daemon gives its helpers a clean environment, in which unpacked libraries are not found.
    m_folder.write(u"certmonger/scep-submit"_s, "#!/bin/sh\nLD_LIBRARY_PATH='" + librariesOfPackage().toUtf8() +
                                                    "' exec '" + programOfPackage(u"scep-submit"_s).toUtf8() +
                                                    "' \"$@\"\n");
    QFile::setPermissions(m_folder.path(u"certmonger/scep-submit"_s),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_process.setProcessEnvironment(environment);
    m_process.setChildProcessModifier([] {
        ::setsid();
        // Not even a crash of ours may leave a daemon behind.
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    });
    // It says much, and would stop in the middle of a sentence when nobody read it.
    m_process.setStandardErrorFile(m_folder.path(QString::fromLatin1(logFile)));
    m_process.setStandardOutputFile(QProcess::nullDevice());
    const auto socket = m_folder.path(QString::fromLatin1(privateSocket));
    m_process.start(programOfPackage(u"certmonger-session"_s),
                    {u"-s"_s, u"-n"_s, u"-L"_s, u"-P"_s, socket, u"-d"_s, u"1"_s});
    const bool isReady = QTest::qWaitFor(
        [&] { return m_process.state() == QProcess::Running && getcert({u"list-cas"_s}).code == 0; }, patience);
    return isReady ? QString() : u"certmonger does not answer. "_s + QString::fromUtf8(log());
}

QByteArray Certmonger::log() const {
    return m_folder.read(QString::fromLatin1(logFile));
}

Ending Certmonger::getcert(const QStringList &arguments) const {
    const auto socket = u"unix:path="_s + m_folder.path(QString::fromLatin1(privateSocket));
    const QStringList environment{u"LD_LIBRARY_PATH="_s + librariesOfPackage(), u"CERTMONGER_PVT_ADDRESS="_s + socket,
                                  programOfPackage(u"getcert"_s)};
    return m_folder.run(u"env"_s, environment + arguments);
}

QString Certmonger::commandFolder() const {
    QDir().mkpath(m_folder.path(u"certmonger/bin"_s));
    const auto socket = u"unix:path="_s + m_folder.path(QString::fromLatin1(privateSocket));
    // The package's own getcert names the helper where the package would have been installed.
    const auto script =
        u"#!/bin/sh\n"
        "ask() { LD_LIBRARY_PATH='%1' CERTMONGER_PVT_ADDRESS='%2' '%3' \"$@\"; }\n"
        "ask \"$@\" || exit\n"
        "[ \"$1 $2\" = 'add-scep-ca -c' ] || exit 0\n"
        "helper=$(ask list-cas -c \"$3\" | sed -n 's|^.*helper-location: [^ ]*|%4|p')\n"
        "ask modify-ca -c \"$3\" -e \"$helper\"\n"_s.arg(librariesOfPackage(), socket, programOfPackage(u"getcert"_s),
                                                         m_folder.path(u"certmonger/scep-submit"_s));
    m_folder.write(u"certmonger/bin/getcert"_s, script.toUtf8());
    QFile::setPermissions(m_folder.path(u"certmonger/bin/getcert"_s), QFile::ReadOwner | QFile::ExeOwner);
    return m_folder.path(u"certmonger/bin"_s);
}

bool Certmonger::addAuthority(const QString &name, const QString &url) {
    const auto helper = u"%1 -u %2"_s.arg(m_folder.path(u"certmonger/scep-submit"_s), url);
    if (getcert({u"add-ca"_s, u"-c"_s, name, u"-e"_s, helper}).code != 0) return false;
    const auto hasCertificates = [&] {
        return getcert({u"list-cas"_s, u"-c"_s, name, u"-v"_s}).out.contains("SCEP CA certificate");
    };
    return QTest::qWaitFor(hasCertificates, patience);
}

QString Certmonger::status(const QString &id) const {
    static const QRegularExpression line(u"^\\s*status: (\\w+)"_s, QRegularExpression::MultilineOption);
    return line.match(QString::fromUtf8(getcert({u"list"_s, u"-i"_s, id}).out)).captured(1);
}

}  // namespace scepter::tools
