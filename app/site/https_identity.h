// The certificate of the HTTPS ports: issued by the site's own CA when the service starts, renewed while it serves, and
// recorded like every other one. Its key is made in memory and kept nowhere.
#pragma once

#include <QString>
#include <QStringList>

#include "authority/authorities.h"
#include "base/clock.h"
#include "base/result.h"
#include "http/tls_identity.h"
#include "ledger/responder_ledger.h"
#include "pki/subject_alt_name.h"

namespace scepter::app {

/// Under which names clients reach `addresses` ("192.0.2.1:8443"): the host of the public URL, the addresses
/// themselves, and localhost for a loopback one. A wildcard address names nothing but the public URL and loopback.
pki::SubjectAltName httpsNames(const QString &publicUrl, const QStringList &addresses);

class HttpsIdentity {
public:
    /// All of it outlives the identity.
    HttpsIdentity(const authority::Authorities::Member &issuer, ResponderLedger &ledger, const Clock &clock)
        : m_issuer(issuer), m_ledger(ledger), m_clock(clock) {}

    struct Order {
        pki::SubjectAltName names;
        QString crlUrl;  ///< empty: no CRL distribution point
    };
    /// A new key and a certificate for 90 days, or until the CA ends; it is in the ledger when this returns. Refused
    /// when the CA's own time is over; a fault of the ledger leaves nothing issued.
    Result<http::TlsIdentity> issue(const Order &order);
    /// The last one that was issued has less than a third of its time left, or a failed attempt is a minute old.
    bool isDue() const { return m_clock.now() >= m_renewAt; }

private:
    Result<http::TlsIdentity> make(const Order &order, Instant now);

    const authority::Authorities::Member &m_issuer;
    ResponderLedger &m_ledger;
    const Clock &m_clock;
    Instant m_renewAt{};
};

}  // namespace scepter::app
