// What QTcpSocket cannot do with its connection: end one direction of it, and hold it by a second descriptor.
#pragma once

#include <QtGlobal>

namespace scepter::http {

/// Ends our direction and leaves the other one open.
void halfClose(qintptr socketDescriptor);

/// Another descriptor of the same connection, which stays open until both are closed; -1 when there is none to be had.
qintptr duplicate(qintptr socketDescriptor);

}  // namespace scepter::http
