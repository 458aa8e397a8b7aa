// Why a port could not be bound, in words that help.
#pragma once

#include "base/fault.h"

#include <QAbstractSocket>
#include <QHostAddress>

namespace scepter::http {

/// "127.0.0.1:8080", "[::1]:8080".
QString addressText(const QHostAddress &host, quint16 port);

/// Unavailable, and Unsupported when the machine has no such address.
Fault bindingFault(const QHostAddress &host, quint16 port, QAbstractSocket::SocketError error,
                   const QString &systemText);

}  // namespace scepter::http
