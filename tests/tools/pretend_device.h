// A device that only exists to ask: a key, the certificate that it signs with, and requests made in advance.
#pragma once

#include "base/result.h"
#include "pki/enveloped_data.h"

#include <QByteArray>
#include <QString>

namespace scepter::tools {

/// A pkiMessage, and what its answer is recognised by.
struct PreparedRequest {
    std::size_t device = 0;  ///< whichever way the owner counts its devices
    QByteArray transactionId;
    QByteArray senderNonce;
    QByteArray message;

    /// The whole POST request of a kept-alive connection.
    QByteArray overHttp() const;
};

class PretendDevice {
public:
    /// RSA-2048.
    static Result<PretendDevice> make(const QString &fqdn);

    const QString &fqdn() const { return m_fqdn; }
    const pki::Opener &opener() const { return m_opener; }

    /// A PKCSReq with a transaction id and a nonce of its own; AES-128-CBC and SHA-256.
    Result<PreparedRequest> request(const QByteArray &challenge, const pki::Certificate &recipient) const;

private:
    PretendDevice(QString fqdn, pki::Opener opener) : m_fqdn(std::move(fqdn)), m_opener(std::move(opener)) {}

    QString m_fqdn;
    pki::Opener m_opener;
};

}  // namespace scepter::tools
