#include "http/descriptor_limit.h"

#include <QtGlobal>

#include <algorithm>
#include <limits>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace scepter::http {

int affordableConnections() {
#ifdef Q_OS_UNIX
    constexpr rlim_t keptForOthers = 128;
    constexpr rlim_t fewest = 16;
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return std::numeric_limits<int>::max();
    const rlim_t affordable = limit.rlim_cur > keptForOthers + fewest ? limit.rlim_cur - keptForOthers : fewest;
    return static_cast<int>(std::min<rlim_t>(affordable, std::numeric_limits<int>::max()));
#else
    return std::numeric_limits<int>::max();
#endif
}

}  // namespace scepter::http
