// The client's end of a connection to a listener under test.
#pragma once

#include "http/listener.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace scepter::http {

/// A client that keeps everything it was sent.
class Client : public QTcpSocket {
public:
    explicit Client(const Listener &listener, Scheme scheme = Scheme::Http) {
        connect(this, &QTcpSocket::readyRead, this, [this] { octets += readAll(); });
        const QString address = listener.boundAddresses(scheme).constFirst();
        connectToHost(QHostAddress::LocalHost,
                      static_cast<quint16>(address.sliced(address.lastIndexOf(u':') + 1).toInt()));
    }

    Client(const Listener &listener, const QByteArray &request, Scheme scheme = Scheme::Http)
        : Client(listener, scheme) {
        write(request);
    }

    bool isClosed() const { return state() == UnconnectedState; }

    QByteArray octets;
};

inline QByteArray get(const QByteArray &path, const QByteArray &headers = {}) {
    return "GET " + path + " HTTP/1.1\r\nHost: ca\r\n" + headers + "\r\n";
}

}  // namespace scepter::http
