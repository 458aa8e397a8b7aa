#include "app/site/public_url.h"

#include <QHostAddress>
#include <QNetworkInterface>
#include <QUrl>

#include "app/site/listener_holder.h"
#include "records/settings.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

QString reachable(const QString &address) {
    const auto colon = address.lastIndexOf(u':');
    const auto host = address.left(colon);
    if (host != "0.0.0.0"_L1 && host != "[::]"_L1) return address;
    const auto local = localAddresses();
    for (const auto &candidate : local) {
        const QHostAddress parsed(candidate);
        if (parsed.isLoopback()) continue;
        const bool isV6 = parsed.protocol() == QAbstractSocket::IPv6Protocol;
        if (isV6 && host == "0.0.0.0"_L1) continue;
        return (isV6 ? u"[%1]"_s.arg(candidate) : candidate) + address.mid(colon);
    }
    return u"127.0.0.1"_s + address.mid(colon);
}

}  // namespace

QStringList localAddresses() {
    QStringList loopback;
    QStringList others;
    const auto all = QNetworkInterface::allAddresses();
    for (const auto &address : all) {
        // A link-local address needs a zone, which no router's configuration can name for us.
        if (address.isLinkLocal()) continue;
        (address.isLoopback() ? loopback : others).append(address.toString());
    }
    return loopback + others;
}

Result<QStringList> configuredAddresses(AdministratorLedger &ledger, http::Scheme scheme) {
    const auto *name = scheme == http::Scheme::Http ? setting::listenerAddresses : setting::listenerHttps;
    auto value = ledger.setting(QString::fromLatin1(name));
    if (!value) return value.fault();
    QStringList addresses;
    const auto parts = value->split(u',', Qt::SkipEmptyParts);
    for (const auto &part : parts) addresses.append(part.trimmed());
    return addresses;
}

QString publicUrl(const QString &setting, const QStringList &addresses) {
    QString url = setting.isEmpty() && !addresses.isEmpty() ? u"http://"_s + reachable(addresses.front()) : setting;
    while (url.endsWith(u'/')) url.chop(1);
    return url;
}

Result<QString> siteUrl(AdministratorLedger &ledger, const Clock &clock) {
    const auto set = ledger.setting(QString::fromLatin1(setting::publicUrl));
    if (!set) return set;
    if (!set->isEmpty()) return publicUrl(*set, {});
    const auto listener = ledger.listener();
    if (!listener) return listener.fault();
    if (*listener && isAlive(**listener, clock.now())) {
        const QUrl served((*listener)->addresses.section(u' ', 0, 0));
        if (served.isValid() && !served.host().isEmpty())
            return u"%1://%2"_s.arg(served.scheme(), reachable(served.authority()));
    }
    for (const auto scheme : {http::Scheme::Http, http::Scheme::Https}) {
        const auto addresses = configuredAddresses(ledger, scheme);
        if (!addresses) return addresses.fault();
        if (addresses->isEmpty()) continue;
        return u"%1://%2"_s.arg(scheme == http::Scheme::Http ? u"http"_s : u"https"_s, reachable(addresses->front()));
    }
    return {FaultKind::NotFound, u"The site listens nowhere: set listener.addresses or public.url first."_s};
}

QString scepUrlOf(const QString &address, http::Scheme scheme) {
    return u"%1://%2/scep"_s.arg(scheme == http::Scheme::Http ? u"http"_s : u"https"_s, address);
}

}  // namespace scepter::app
