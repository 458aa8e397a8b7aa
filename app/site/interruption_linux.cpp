#include "app/site/interruption.h"

namespace scepter::app {

namespace {

volatile sig_atomic_t isNoted = 0;

extern "C" void noteInterruption(int) {
    isNoted = 1;
}

}  // namespace

Interruption::Interruption() {
    isNoted = 0;
    struct sigaction action {};
    action.sa_handler = noteInterruption;
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
    ::sigemptyset(&action.sa_mask);
    ::sigaction(SIGINT, &action, &m_formerInterrupt);
    ::sigaction(SIGTERM, &action, &m_formerTerminate);
}

Interruption::~Interruption() {
    ::sigaction(SIGINT, &m_formerInterrupt, nullptr);
    ::sigaction(SIGTERM, &m_formerTerminate, nullptr);
}

bool Interruption::isRequested() const {
    return isNoted != 0;
}

}  // namespace scepter::app
