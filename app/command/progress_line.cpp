#include "app/command/progress_line.h"

#include <cstdio>
#include <utility>

#include "app/site/terminal.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

ProgressLine::ProgressLine() : m_isTerminal(isErrorOnTerminal()) {}

ProgressLine::~ProgressLine() {
    if (m_length > 0) write({});
}

void ProgressLine::show(const QString &text) {
    constexpr std::chrono::milliseconds pause{100};
    const auto now = std::chrono::steady_clock::now();
    if (!m_isTerminal || (m_length > 0 && now - m_shownAt < pause)) return;
    m_shownAt = now;
    write(text);
}

void ProgressLine::write(const QString &text) {
    // Blanks cover what is left of a longer line; then the cursor goes back to the end of the text.
    const auto former = std::exchange(m_length, text.size());
    const auto bytes = (u'\r' + text.leftJustified(former) + u'\r' + text).toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
    std::fflush(stderr);
}

}  // namespace scepter::app
