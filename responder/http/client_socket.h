// A client's socket as a connection uses it, whether TLS is around it or not.
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QObject>
#include <QTcpSocket>

#include <memory>

class QSslConfiguration;
class QSslSocket;

namespace scepter::http {

class ClientSocket final : public QObject {
    Q_OBJECT

public:
    /// Null when the client has left already.
    static std::unique_ptr<ClientSocket> plain(qintptr descriptor);
    /// Reads and writes are plain until `shakeHands`.
    static std::unique_ptr<ClientSocket> tls(qintptr descriptor, const QSslConfiguration &configuration);
    ~ClientSocket() override;

    QHostAddress peerAddress() const { return m_socket->peerAddress(); }
    quint16 peerPort() const { return m_socket->peerPort(); }

    /// TLS is to come, or has come.
    bool isTls() const { return m_tls != nullptr; }
    /// Becomes `encrypted`, or `failed`.
    void shakeHands();

    /// What was received, which stays to be read.
    QByteArray peek(qint64 size) const { return m_socket->peek(size); }
    /// Zero when there is nothing yet, negative when there will be nothing more.
    qint64 read(char *octets, qint64 size) { return m_socket->read(octets, size); }
    /// False when the client is gone.
    bool write(const QByteArray &octets);
    /// Octets that the kernel has not taken yet.
    qint64 unsent() const;

    /// What the client sends from now on waits in the kernel, whose buffer is bounded. So does its end of stream:
    /// QTcpSocket closes both directions when it reads that, and a client may send it behind its request and still want
    /// the answer.
    void hold();
    void release();
    /// Tells the client that nothing more comes, and goes on listening; what is read then is worth nothing. Only when
    /// nothing is unsent.
    void endSending();
    void close() { m_socket->close(); }
    void abort() { m_socket->abort(); }

Q_SIGNALS:
    void readable();
    void sent();
    void gone();
    void encrypted();
    /// TLS came to nothing; `gone` follows.
    void failed(const QString &reason);

private:
    explicit ClientSocket(std::unique_ptr<QTcpSocket> socket);
    bool adopt(qintptr descriptor);

    std::unique_ptr<QTcpSocket> m_socket;
    QSslSocket *m_tls = nullptr;  ///< the same socket
    bool m_isHeld = false;
};

}  // namespace scepter::http
