#include "http/listener.h"

#include <QHostAddress>

#include <algorithm>

namespace scepter::http {

using namespace Qt::StringLiterals;

Result<Address> Address::fromText(const QString &text, Scheme scheme) {
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon < 0)
        return {FaultKind::Malformed,
                u"\"%1\" names no address and port; write it like 127.0.0.1:8080 or [::1]:8080."_s.arg(text)};
    const QStringView portText = QStringView(text).sliced(colon + 1);
    const bool isNumber = !portText.isEmpty() &&
                          std::all_of(portText.begin(), portText.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const int port = portText.size() <= 5 ? portText.toInt() : 65536;
    if (!isNumber || port > 65535)
        return {FaultKind::Malformed, u"\"%1\" has no port between 0 and 65535 behind its last colon."_s.arg(text)};

    const QString host = text.first(colon);
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return Address{u"localhost"_s, static_cast<quint16>(port), scheme};
    const bool isBracketed = host.startsWith(u'[') && host.endsWith(u']');
    const QHostAddress parsed(isBracketed ? host.sliced(1, host.size() - 2) : host);
    const bool isIpv6 = parsed.protocol() == QAbstractSocket::IPv6Protocol;
    if (parsed.isNull())
        return {
            FaultKind::Malformed,
            u"\"%1\" is no IP address; use one of this machine's, 0.0.0.0 or [::] for all of them, or localhost."_s.arg(
                host)};
    if (isIpv6 != isBracketed)
        return {FaultKind::Malformed,
                u"\"%1\": an IPv6 address stands in brackets, as in [::1]:8080, and no other does."_s.arg(text)};
    return Address{parsed.toString(), static_cast<quint16>(port), scheme};
}

}  // namespace scepter::http
