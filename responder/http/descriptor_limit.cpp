#include "http/descriptor_limit.h"

#include <QtGlobal>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace scepter::http {

int affordableConnections(int wanted) {
#ifdef Q_OS_UNIX
    constexpr rlim_t keptForOthers = 128;
    constexpr rlim_t fewest = 16;
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return wanted;
    const rlim_t needed = static_cast<rlim_t>(std::max(wanted, 1)) + keptForOthers;
    if (limit.rlim_cur >= needed) return wanted;  // RLIM_INFINITY is the largest number
    rlimit raised{std::min(needed, limit.rlim_max), limit.rlim_max};
    if (setrlimit(RLIMIT_NOFILE, &raised) != 0) raised = limit;
    if (raised.rlim_cur >= needed) return wanted;
    return static_cast<int>(std::max(fewest, raised.rlim_cur - std::min(raised.rlim_cur, keptForOthers)));
#else
    return wanted;
#endif
}

}  // namespace scepter::http
