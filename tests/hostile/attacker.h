// A device that is registered and holds a valid challenge, and breaks one thing of its otherwise honest request.
#pragma once

#include <vector>

#include <QByteArray>

#include "pki/signed_data_builder.h"
#include "responder/laboratory.h"

namespace scepter::tests {

/// A PKCS#10 part by part, each a whole element as it will stand there.
struct CraftedRequest {
    QByteArray version;
    QByteArray subject;
    QByteArray spki;
    std::vector<QByteArray> attributes;  ///< in this order, however DER would sort them
    QByteArray behind;                   ///< octets after the request

    QByteArray signedBy(const pki::PrivateKey &key) const;
};

/// What stands in the signed attributes of a pkiMessage; an empty one is left out.
struct CraftedHeader {
    QByteArray messageType;
    QByteArray transactionId;
    QByteArray senderNonce;
};

class Attacker {
public:
    Attacker();

    /// What an honest device would send.
    CraftedRequest request() const;
    QByteArray honestRequest() const { return request().signedBy(key); }
    CraftedHeader header() const;
    /// The attribute that asks for these names and nothing else.
    static QByteArray asksFor(const std::vector<pki::Extension> &extensions);

    /// The request in an envelope for this site.
    QByteArray envelope(const QByteArray &request) const;
    /// The envelope with the header, not yet signed.
    SignedDataBuilder builder(const QByteArray &envelope, const CraftedHeader &header) const;
    SignedDataBuilder builder() const { return builder(envelope(honestRequest()), header()); }
    /// Signed with the device's own key.
    QByteArray message(const SignedDataBuilder &builder) const { return builder.build(signer, key); }
    QByteArray message(const QByteArray &request) const { return message(builder(envelope(request), header())); }
    QByteArray message() const { return message(builder()); }

    http::Response send(const QByteArray &message) { return laboratory.post("/scep?operation=PKIOperation", message); }

    Laboratory laboratory;
    const QByteArray challenge;
    const pki::PrivateKey key;
    const pki::Certificate signer;
};

}  // namespace scepter::tests
