// A QTcpSocket that can stop listening to its client for a while.
#pragma once

#include <QTcpSocket>

namespace scepter::http {

class ClientSocket final : public QTcpSocket {
    Q_OBJECT

public:
    ClientSocket() { setReadBufferSize(readBufferSize); }

    /// What the client sends from now on waits in the kernel, whose buffer is bounded. So does its end of stream:
    /// QTcpSocket closes both directions when it reads that, and a client may send it behind its request and still want
    /// the answer.
    void hold();
    void release();

private:
    static constexpr qint64 readBufferSize = 64 * 1024;
    bool m_isHeld = false;
};

}  // namespace scepter::http
