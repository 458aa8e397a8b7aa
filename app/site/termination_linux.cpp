#include "app/site/termination.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace scepter::app {

namespace {

// A pipe to ourselves, not signalfd: a signal may then arrive in any thread, whichever was there first.
std::array<int, 2> pipeEnds{-1, -1};

extern "C" void writeToSelf(int) {
    const int before = errno;
    const char octet = 1;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &octet, 1);
    errno = before;
}

}  // namespace

Termination::Termination(QObject *parent) : QObject(parent) {
    [[maybe_unused]] const int made = ::pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK);
    Q_ASSERT(made == 0);
    m_notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char octet = 0;
        while (::read(pipeEnds[0], &octet, 1) == 1) {
        }
        Q_EMIT requested();
    });
    struct sigaction action {};
    action.sa_handler = writeToSelf;
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
    ::sigemptyset(&action.sa_mask);
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGINT, &action, nullptr);
}

Termination::~Termination() {
    ::signal(SIGTERM, SIG_DFL);
    ::signal(SIGINT, SIG_DFL);
    for (int &end : pipeEnds) {
        ::close(end);
        end = -1;
    }
}

}  // namespace scepter::app
