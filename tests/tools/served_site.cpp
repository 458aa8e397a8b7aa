#include "tools/served_site.h"

#include <QFile>
#include <QRegularExpression>

#include <csignal>

#include <sys/prctl.h>

namespace scepter::tools {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 120'000;  // milliseconds; a net for a hang, not an expectation
constexpr QByteArrayView readyMark = "listening on http://127.0.0.1:";

}  // namespace

ServedSite::ServedSite(QString program) : m_program(std::move(program)), m_path(m_folder.filePath(u"site.scepter"_s)) {
    // Not even a crash of ours may leave a service behind.
    m_service.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    // Into a file: a pipe that nobody reads would stop the service when it is full.
    m_service.setStandardErrorFile(m_folder.filePath(u"serve.log"_s), QIODevice::Append);
}

ServedSite::~ServedSite() {
    kill();
}

Result<QByteArray> ServedSite::run(QStringList arguments) const {
    arguments.replaceInStrings(QRegularExpression(u"^SITE$"_s), m_path);
    QProcess process;
    process.start(m_program, arguments, QIODevice::ReadOnly);
    const QString verb = arguments.mid(0, 2).join(u' ');
    if (!process.waitForStarted(patience) || !process.waitForFinished(patience))
        return {FaultKind::Unavailable, u"%1 %2: %3."_s.arg(m_program, verb, process.errorString())};
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return {FaultKind::Refused, u"%1 %2 ended with %3: %4"_s.arg(m_program, verb)
                                        .arg(process.exitCode())
                                        .arg(QString::fromUtf8(process.readAllStandardError()).trimmed())};
    return process.readAllStandardOutput();
}

Result<QString> ServedSite::writeFile(const QString &name, const QByteArray &content) const {
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {FaultKind::Unavailable, u"%1 cannot be written: %2."_s.arg(file.fileName(), file.errorString())};
    return file.fileName();
}

Result<void> ServedSite::create(const QString &keySpec) {
    const auto made = run({u"init"_s, u"SITE"_s, u"--name"_s, u"Test CA"_s, u"--key"_s, keySpec, u"--no-passphrase"_s});
    return made ? Result<void>() : Result<void>(made.fault());
}

Result<void> ServedSite::addDevices(const QStringList &fqdns) {
    const auto file = writeFile(u"devices.csv"_s, "fqdn\n" + fqdns.join(u'\n').toUtf8() + '\n');
    if (!file) return file.fault();
    const auto added = run({u"device"_s, u"import"_s, u"SITE"_s, *file});
    return added ? Result<void>() : Result<void>(added.fault());
}

Result<QByteArrayList> ServedSite::newChallenges(const QStringList &fqdns) {
    const auto file = writeFile(u"names.txt"_s, fqdns.join(u'\n').toUtf8() + '\n');
    if (!file) return file.fault();
    const auto printed = run({u"challenge"_s, u"new"_s, u"SITE"_s, u"--fqdn-file"_s, *file});
    if (!printed) return printed.fault();
    const QByteArrayList challenges = printed->trimmed().split('\n');
    if (challenges.size() != fqdns.size())
        return {FaultKind::Malformed, u"%1 challenges came for %2 names."_s.arg(challenges.size()).arg(fqdns.size())};
    return challenges;
}

Result<void> ServedSite::start(int workers) {
    QStringList arguments{u"serve"_s, m_path, u"--listen"_s, u"127.0.0.1:0"_s};
    if (workers > 0) arguments += {u"--workers"_s, QString::number(workers)};
    m_service.start(m_program, arguments);
    while (!m_service.canReadLine()) {
        if (!m_service.waitForReadyRead(patience)) {
            kill();
            QFile log(m_folder.filePath(u"serve.log"_s));
            const QByteArray said =
                log.open(QIODevice::ReadOnly) ? log.readAll().last(std::min<qsizetype>(log.size(), 500)) : QByteArray();
            return {FaultKind::Unavailable,
                    u"The service did not begin to listen. It said: %1"_s.arg(QString::fromUtf8(said))};
        }
    }
    const QByteArray line = m_service.readLine();
    if (!line.startsWith(readyMark))
        return {FaultKind::Malformed, u"The service said: %1"_s.arg(QString::fromUtf8(line))};
    const QByteArray rest = line.sliced(readyMark.size());
    m_port = rest.left(rest.indexOf('/')).toUShort();
    return {};
}

Result<void> ServedSite::stop() {
    m_service.terminate();
    if (!m_service.waitForFinished(patience)) return {FaultKind::Unavailable, u"The service did not end on SIGTERM."_s};
    if (m_service.exitStatus() != QProcess::NormalExit || m_service.exitCode() != 0)
        return {FaultKind::Unavailable, u"The service ended with %1."_s.arg(m_service.exitCode())};
    return {};
}

Result<void> ServedSite::keep() {
    return copyFiles(m_path, m_path + u".kept"_s);
}

Result<void> ServedSite::restore() {
    return copyFiles(m_path + u".kept"_s, m_path);
}

Result<void> ServedSite::copyFiles(const QString &from, const QString &to) const {
    // What SQLite keeps beside the file belongs to it.
    for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s}) {
        QFile::remove(to + ending);
        if (QFile::exists(from + ending) && !QFile::copy(from + ending, to + ending))
            return {FaultKind::Unavailable, u"%1 cannot be copied."_s.arg(from + ending)};
    }
    return {};
}

void ServedSite::kill() {
    if (m_service.state() == QProcess::NotRunning) return;
    m_service.kill();
    m_service.waitForFinished(patience);
}

}  // namespace scepter::tools
