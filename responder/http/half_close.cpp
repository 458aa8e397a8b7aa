#include "http/half_close.h"

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <fcntl.h>
#include <sys/socket.h>
#endif

namespace scepter::http {

void halfClose(qintptr socketDescriptor) {
#ifdef Q_OS_WIN
    ::shutdown(static_cast<SOCKET>(socketDescriptor), SD_SEND);
#else
    ::shutdown(static_cast<int>(socketDescriptor), SHUT_WR);
#endif
}

qintptr duplicate(qintptr socketDescriptor) {
#ifdef Q_OS_WIN
    Q_UNUSED(socketDescriptor);
    return -1;
#else
    return ::fcntl(static_cast<int>(socketDescriptor), F_DUPFD_CLOEXEC, 0);
#endif
}

}  // namespace scepter::http
