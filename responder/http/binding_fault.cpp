#include "http/binding_fault.h"

#include "http/port_holder.h"

#include <QStringList>

namespace scepter::http {

using namespace Qt::StringLiterals;

namespace {

QString holderSentence(quint16 port) {
    QStringList names;
    for (const PortHolder &holder : portHolders(port))
        names +=
            u"%1 (process %2)"_s.arg(holder.program.isEmpty() ? u"a program"_s : holder.program).arg(holder.processId);
    if (names.isEmpty())
        return u"Who holds it cannot be seen from here; as root, \"ss -ltnp 'sport = :%1'\" tells. Stop that program or choose another port."_s
            .arg(port);
    return u"%1 listens on it. Stop that program or choose another port."_s.arg(names.join(u" and "_s));
}

}  // namespace

QString addressText(const QHostAddress &host, quint16 port) {
    const QString text =
        host.protocol() == QAbstractSocket::IPv6Protocol ? u"[%1]"_s.arg(host.toString()) : host.toString();
    return text + u':' + QString::number(port);
}

Fault bindingFault(const QHostAddress &host, quint16 port, QAbstractSocket::SocketError error,
                   const QString &systemText) {
    const QString address = addressText(host, port);
    switch (error) {
        case QAbstractSocket::AddressInUseError:
            return {FaultKind::Unavailable,
                    u"Port %1 of %2 is in use. %3"_s.arg(port).arg(host.toString(), holderSentence(port))};
        case QAbstractSocket::SocketAccessError:
            return {
                FaultKind::Unavailable,
                u"Port %1 of %2 may not be opened by this user. Ports below 1024 need the capability CAP_NET_BIND_SERVICE; choose a higher port or grant it."_s
                    .arg(port)
                    .arg(host.toString())};
        case QAbstractSocket::SocketAddressNotAvailableError:
        case QAbstractSocket::UnsupportedSocketOperationError:
            return {FaultKind::Unsupported,
                    u"%1 cannot be listened on: this machine has no such address."_s.arg(address)};
        default:
            return {FaultKind::Unavailable, u"%1 cannot be listened on: %2."_s.arg(address, systemText)};
    }
}

}  // namespace scepter::http
