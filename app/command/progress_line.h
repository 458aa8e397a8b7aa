// How far a long command is, on a line of standard error that is written over and over; nothing where that is no
// terminal.
#pragma once

#include <chrono>

#include <QString>

namespace scepter::app {

class ProgressLine {
public:
    ProgressLine();
    ~ProgressLine();  ///< takes the line away
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    /// Some times a second at most; what comes between is not shown.
    void show(const QString &text);

private:
    void write(const QString &text);

    bool m_isTerminal;
    std::chrono::steady_clock::time_point m_shownAt;
    qsizetype m_length = 0;  ///< of what stands there
};

}  // namespace scepter::app
