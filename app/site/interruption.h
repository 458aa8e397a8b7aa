// Ctrl+C as a question that long work asks, so that it ends in order and says what it left behind.
#pragma once

#include <signal.h>

namespace scepter::app {

/// While it lives, the first SIGINT or SIGTERM is noted instead of ending the process; a second one ends it at once.
/// One in a program, which has no `Termination` beside it.
class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

    bool isRequested() const;

private:
    struct sigaction m_formerInterrupt {};
    struct sigaction m_formerTerminate {};
};

}  // namespace scepter::app
