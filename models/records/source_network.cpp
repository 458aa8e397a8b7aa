#include "records/source_network.h"

#include <algorithm>
#include <optional>

#include <QHostAddress>
#include <QStringList>
#include <QtEndian>

#include "records/host_name.h"
#include "records/shown_text.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

/// Before the four octets of an IPv4 address that is written as an IPv6 one. RFC 4291, section 2.5.5.2.
constexpr QByteArrayView mappedPrefix("\0\0\0\0\0\0\0\0\0\0\xff\xff", 12);

struct Network {
    QByteArray octets;  ///< Four or sixteen, those of the host are zero.
    qsizetype bits = 0;

    bool isOneAddress() const { return bits == octets.size() * 8; }
};

/// Four octets or sixteen in network order, none for what is no address.
QByteArray octetsOf(const QString &ipAddress) {
    const QHostAddress address(ipAddress);
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        const quint32 number = qToBigEndian(address.toIPv4Address());
        return QByteArray(reinterpret_cast<const char *>(&number), sizeof number);
    }
    if (address.protocol() != QAbstractSocket::IPv6Protocol) return {};
    const Q_IPV6ADDR octets = address.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(octets.c), sizeof octets.c);
}

/// An IPv4 network in IPv6 clothes becomes itself; the bits of the host are cleared.
Network withoutHostBits(QByteArray octets, qsizetype bits) {
    if (octets.startsWith(mappedPrefix) && octets.size() == 16 && bits >= 96) {
        octets = octets.sliced(mappedPrefix.size());
        bits -= mappedPrefix.size() * 8;
    }
    for (qsizetype i = 0; i < octets.size(); ++i) {
        const qsizetype kept = std::clamp<qsizetype>(bits - i * 8, 0, 8);
        octets[i] = char(uint(uchar(octets[i])) & (0xff00u >> kept));
    }
    return {octets, bits};
}

std::optional<qsizetype> maskBits(QStringView text, qsizetype most) {
    const bool digits = !text.isEmpty() && text.size() <= 3 && (text.size() == 1 || text.front() != u'0') &&
                        std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!digits || text.toInt() > most) return std::nullopt;
    return text.toInt();
}

QString textOf(const Network &network) {
    QHostAddress address;
    if (network.octets.size() == 4) {
        address.setAddress(qFromBigEndian<quint32>(network.octets.constData()));
    } else {
        address.setAddress(reinterpret_cast<const quint8 *>(network.octets.constData()));
    }
    return network.isOneAddress() ? address.toString() : u"%1/%2"_s.arg(address.toString()).arg(network.bits);
}

Result<Network> networkOf(const QString &written) {
    const qsizetype slash = written.indexOf(u'/');
    if (slash == 0)
        return {FaultKind::Malformed,
                u"\"%1\" has no address in front of the slash: write a network like 192.0.2.0/24."_s.arg(
                    shownText(written))};
    const Result<QString> address = canonicalIpAddress(slash < 0 ? written : written.first(slash));
    if (!address) return address.fault();
    const QByteArray octets = octetsOf(*address);
    const qsizetype most = octets.size() * 8;
    if (slash < 0) return withoutHostBits(octets, most);
    const std::optional<qsizetype> bits = maskBits(QStringView(written).sliced(slash + 1), most);
    if (!bits)
        return {FaultKind::Malformed,
                u"\"%1\" has no valid mask: write the number of its bits after the slash, 0 to %2."_s
                    .arg(shownText(written))
                    .arg(most)};
    return withoutHostBits(octets, *bits);
}

}  // namespace

Result<QString> canonicalNetworks(const QString &text) {
    QStringList networks;
    QString separated = text;
    for (const QString &written : separated.replace(u',', u' ').simplified().split(u' ', Qt::SkipEmptyParts)) {
        const Result<Network> network = networkOf(written);
        if (!network) return network.fault();
        const QString canonical = textOf(*network);
        if (networks.contains(canonical))
            return {FaultKind::Malformed,
                    canonical == written ? u"\"%1\" stands twice in the list of networks."_s.arg(shownText(written))
                                         : u"\"%1\" stands twice in the list of networks: it is %2."_s.arg(
                                               shownText(written), canonical)};
        networks += canonical;
    }
    return networks.join(u',');
}

bool networksHold(QStringView networks, QStringView ipAddress) {
    if (networks.isEmpty()) return true;
    const QByteArray asked = octetsOf(ipAddress.toString());
    if (asked.isEmpty()) return false;
    const Network address = withoutHostBits(asked, asked.size() * 8);
    const QList<QStringView> parts = networks.split(u',');
    return std::any_of(parts.begin(), parts.end(), [&address](QStringView part) {
        const Result<Network> network = networkOf(part.toString());
        return network && network->octets.size() == address.octets.size() &&
               withoutHostBits(address.octets, network->bits).octets == network->octets;
    });
}

}  // namespace scepter
