// How many sockets the operating system lets this process have.
#pragma once

namespace scepter::http {

/// `wanted` connections, or fewer where the system's hard limit is lower. The soft limit, which is 1024 in most shells,
/// is raised as far as needed. Descriptors are left for the database, the log and whatever else the process opens.
int affordableConnections(int wanted);

}  // namespace scepter::http
