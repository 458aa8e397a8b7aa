#include "http/client_socket.h"

namespace scepter::http {

// QTcpSocket has no way to stop reading but a full read buffer: a buffer of one octet with one octet in it.
void ClientSocket::hold() {
    if (m_isHeld) return;
    m_isHeld = true;
    ungetChar('\0');
    setReadBufferSize(1);
}

void ClientSocket::release() {
    if (!m_isHeld) return;
    m_isHeld = false;
    char placeholder = 0;
    getChar(&placeholder);
    setReadBufferSize(readBufferSize);
}

}  // namespace scepter::http
