// How many sockets the operating system lets this process have.
#pragma once

namespace scepter::http {

/// Connections that leave descriptors for the database, the log and whatever else the process opens.
int affordableConnections();

}  // namespace scepter::http
