#include "app/site/terminal.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

class ControllingTerminal {
public:
    ControllingTerminal() : m_descriptor(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)) {}
    ~ControllingTerminal() {
        if (m_descriptor >= 0) ::close(m_descriptor);
    }
    ControllingTerminal(const ControllingTerminal &) = delete;
    ControllingTerminal &operator=(const ControllingTerminal &) = delete;

    bool isOpen() const { return m_descriptor >= 0; }
    int descriptor() const { return m_descriptor; }
    void write(const QByteArray &bytes) const {
        [[maybe_unused]] const auto written = ::write(m_descriptor, bytes.constData(), size_t(bytes.size()));
    }

private:
    int m_descriptor;
};

/// No echo until it goes out of scope.
class QuietTerminal {
public:
    explicit QuietTerminal(int descriptor) : m_descriptor(descriptor) {
        m_known = ::tcgetattr(descriptor, &m_before) == 0;
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_quiet = m_known && ::tcsetattr(descriptor, TCSAFLUSH, &quiet) == 0;
    }
    ~QuietTerminal() {
        if (m_known) ::tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
    }
    QuietTerminal(const QuietTerminal &) = delete;
    QuietTerminal &operator=(const QuietTerminal &) = delete;
    bool isQuiet() const { return m_quiet; }

private:
    int m_descriptor;
    termios m_before{};
    bool m_known = false;
    bool m_quiet = false;
};

}  // namespace

bool hasTerminal() {
    return ControllingTerminal().isOpen();
}

bool isErrorOnTerminal() {
    return ::isatty(STDERR_FILENO) == 1;
}

Result<Secret> askSecret(const QString &question) {
    const ControllingTerminal terminal;
    if (!terminal.isOpen()) return {FaultKind::Locked, u"There is no terminal to ask on."_s};
    const QuietTerminal quiet(terminal.descriptor());
    if (!quiet.isQuiet())
        return {FaultKind::Locked, u"The terminal cannot hide what is typed, so nothing was asked."_s};

    terminal.write(question.toUtf8() + ": ");
    QByteArray answer;
    answer.reserve(1024);  // no reallocation leaves a copy behind
    char octet = 0;
    ssize_t count = 0;
    while ((count = ::read(terminal.descriptor(), &octet, 1)) == 1 && octet != '\n' && answer.size() < 1024)
        answer.append(octet);
    terminal.write("\n");
    Secret secret(std::move(answer));
    if (count != 1) return {FaultKind::Locked, u"The question was broken off without an answer."_s};
    return secret;
}

}  // namespace scepter::app
