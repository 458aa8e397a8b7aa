#include "tools/serving.h"

#include <sys/prctl.h>
#include <unistd.h>

#include <csignal>

namespace scepter::tools {
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 120'000;  // milliseconds; a net for a hang, not an expectation
constexpr QByteArrayView readyMark = "listening on ";

}  // namespace

Serving::~Serving() {
    if (m_process.state() == QProcess::NotRunning) return;
    m_process.kill();
    m_process.waitForFinished(patience);
}

QString Serving::start(const QString &siteFile, const QStringList &options) {
    m_process.setWorkingDirectory(m_folder.path({}));
    m_process.setProcessEnvironment(m_folder.environment());
    m_process.setChildProcessModifier([] {
        ::setsid();
        // Not even a crash of ours may leave a service behind.
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    });
    QStringList arguments{u"serve"_s, siteFile};
    arguments += options;
    if (!options.contains(u"--listen"_s)) arguments += {u"--listen"_s, u"127.0.0.1:0"_s};
    m_process.start(m_program, arguments);
    while (!m_process.canReadLine() && m_process.waitForReadyRead(patience)) {
    }
    m_out = m_process.readLine();
    if (!m_out.startsWith(readyMark)) {
        m_process.waitForFinished(patience);
        return QString::fromUtf8(m_out + log());
    }
    m_url = QString::fromUtf8(m_out.sliced(readyMark.size())).trimmed();
    return {};
}

int Serving::end(int signal) {
    if (m_process.state() == QProcess::NotRunning) return -1;
    ::kill(static_cast<pid_t>(m_process.processId()), signal);
    if (!m_process.waitForFinished(patience)) return -1;
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

}  // namespace scepter::tools
