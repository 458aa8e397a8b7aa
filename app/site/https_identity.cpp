#include "app/site/https_identity.h"

#include <QHostAddress>
#include <QUrl>

#include "http/listener.h"
#include "pki/private_key.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

/// What the ledger says instead of a profile's name.
constexpr auto profileName = "https";
constexpr std::chrono::minutes retryTime{1};

void addHost(pki::SubjectAltName &names, const QString &host) {
    const QHostAddress address(host);
    QStringList &kind = address.isNull() ? names.dnsNames : names.ipAddresses;
    const QString name = address.isNull() ? host : address.toString();
    if (!name.isEmpty() && !kind.contains(name)) kind.append(name);
}

void addLoopback(pki::SubjectAltName &names) {
    for (const QString &name : {u"localhost"_s, u"127.0.0.1"_s, u"::1"_s}) addHost(names, name);
}

}  // namespace

pki::SubjectAltName httpsNames(const QString &publicUrl, const QStringList &addresses) {
    pki::SubjectAltName names;
    addHost(names, QUrl(publicUrl).host());
    for (const QString &text : addresses) {
        const auto address = http::Address::fromText(text);
        if (!address) continue;
        const QHostAddress host(address->host);
        const bool isWildcard =
            host == QHostAddress(QHostAddress::AnyIPv4) || host == QHostAddress(QHostAddress::AnyIPv6);
        if (isWildcard || host.isLoopback() || host.isNull())
            addLoopback(names);
        else
            addHost(names, host.toString());
    }
    return names;
}

Result<http::TlsIdentity> HttpsIdentity::issue(const Order &order) {
    const Instant now = m_clock.now();
    m_renewAt = now + retryTime;
    return make(order, now);
}

Result<http::TlsIdentity> HttpsIdentity::make(const Order &order, Instant now) {
    // Elliptic, because its signatures are made in the listener's thread and must not hold up the other clients.
    const auto key = pki::PrivateKey::generate({pki::KeyType::EcP256, 256});
    if (!key) return key.fault();
    auto draft = m_issuer.authority.draft(authority::Authority::ServerOrder{
        .key = &key->publicKey(), .names = order.names, .crlUrl = order.crlUrl, .now = now});
    if (!draft) return draft.fault();
    const auto certificate = m_issuer.authority.sign(*std::move(draft));
    if (!certificate) return certificate.fault();

    Registration nobody;
    nobody.fqdn = order.names.dnsNames.value(0, order.names.ipAddresses.value(0));
    nobody.profile = QString::fromLatin1(profileName);
    const CertificateRecord record =
        authority::recordOf(*certificate, nobody, {.authority = m_issuer.record.name, .renews = {}}, now);
    if (auto recorded = m_ledger.recordOwnCertificate(record, certificate->der()); !recorded) return recorded.fault();

    m_renewAt = now + (certificate->notAfter() - now) * 2 / 3;
    return http::TlsIdentity{{certificate->der(), m_issuer.authority.certificate().der()}, key->toPkcs8()};
}

}  // namespace scepter::app
