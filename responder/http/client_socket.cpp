#include "http/client_socket.h"

#include "http/half_close.h"

#include <QSslConfiguration>
#include <QSslSocket>

namespace scepter::http {

namespace {
constexpr qint64 readBufferSize = 64 * 1024;
constexpr int kernelBufferSize = 64 * 1024;
}  // namespace

std::unique_ptr<ClientSocket> ClientSocket::plain(qintptr descriptor) {
    std::unique_ptr<ClientSocket> made(new ClientSocket(std::make_unique<QTcpSocket>()));
    return made->adopt(descriptor) ? std::move(made) : nullptr;
}

std::unique_ptr<ClientSocket> ClientSocket::tls(qintptr descriptor, const QSslConfiguration &configuration) {
    auto socket = std::make_unique<QSslSocket>();
    socket->setSslConfiguration(configuration);
    QSslSocket *const tls = socket.get();
    std::unique_ptr<ClientSocket> made(new ClientSocket(std::move(socket)));
    made->m_tls = tls;
    connect(tls, &QSslSocket::encrypted, made.get(), &ClientSocket::encrypted, Qt::QueuedConnection);
    connect(tls, &QSslSocket::encryptedBytesWritten, made.get(), &ClientSocket::sent, Qt::QueuedConnection);
    connect(tls, &QSslSocket::errorOccurred, made.get(), [socket = made.get()](QAbstractSocket::SocketError error) {
        if (error == QAbstractSocket::SslHandshakeFailedError || error == QAbstractSocket::SslInternalError ||
            error == QAbstractSocket::SslInvalidUserDataError)
            Q_EMIT socket->failed(socket->m_socket->errorString());
    });
    return made->adopt(descriptor) ? std::move(made) : nullptr;
}

ClientSocket::ClientSocket(std::unique_ptr<QTcpSocket> socket) : m_socket(std::move(socket)) {}

ClientSocket::~ClientSocket() {
    // Destroying a connected socket makes it say that it is disconnected, to an owner that is half gone.
    m_socket->disconnect(this);
}

bool ClientSocket::adopt(qintptr descriptor) {
    if (!m_socket->setSocketDescriptor(descriptor)) return false;
    m_socket->setReadBufferSize(readBufferSize);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, kernelBufferSize);
    // QSslSocket speaks up in the middle of its work, and does not survive being closed then.
    const auto when = m_tls ? Qt::QueuedConnection : Qt::DirectConnection;
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &ClientSocket::readable, when);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &ClientSocket::sent, when);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &ClientSocket::gone, when);
    return true;
}

void ClientSocket::shakeHands() {
    m_tls->startServerEncryption();
}

bool ClientSocket::write(const QByteArray &octets) {
    if (m_socket->write(octets) < 0) return false;
    // Now rather than at the next turn of the event loop.
    m_socket->flush();
    return true;
}

qint64 ClientSocket::unsent() const {
    return m_socket->bytesToWrite() + (m_tls ? m_tls->encryptedBytesToWrite() : 0);
}

// QTcpSocket has no way to stop reading but a full read buffer: a buffer of one octet with one octet in it.
void ClientSocket::hold() {
    if (m_isHeld) return;
    m_isHeld = true;
    m_socket->ungetChar('\0');
    m_socket->setReadBufferSize(1);
}

void ClientSocket::release() {
    if (!m_isHeld) return;
    m_isHeld = false;
    char placeholder = 0;
    m_socket->getChar(&placeholder);
    m_socket->setReadBufferSize(readBufferSize);
}

void ClientSocket::endSending() {
    if (!m_tls || !m_tls->isEncrypted()) return halfClose(m_socket->socketDescriptor());
    // QSslSocket says close_notify (RFC 8446, section 6.1) only when it closes both directions. It closes a descriptor;
    // the connection itself stays open for the second one.
    const qintptr kept = duplicate(m_socket->socketDescriptor());
    m_socket->disconnect(this);
    m_socket->disconnectFromHost();
    m_socket->flush();
    // It may be one of its own signals that led here.
    m_socket.release()->deleteLater();
    m_tls = nullptr;
    m_socket = std::make_unique<QTcpSocket>();
    halfClose(kept);
    adopt(kept);
}

}  // namespace scepter::http
