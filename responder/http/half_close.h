// Ends our direction of a TCP connection and leaves the other one open, which QTcpSocket cannot.
#pragma once

#include <QtGlobal>

namespace scepter::http {

void halfClose(qintptr socketDescriptor);

}  // namespace scepter::http
