#include "endpoints/opened_request.h"

#include "pki/der_reader.h"
#include "pki/digest.h"

namespace scepter::endpoints {
namespace {

using namespace Qt::StringLiterals;

// One answer for whatever goes wrong inside the envelope before it is a proven request: an oracle for paddings needs
// two (R33). The IV is the client's, so that somebody else's envelope can be made to begin like a request.
Fault unopened() {
    return {FaultKind::Undecryptable,
            u"The message could not be decrypted, or holds no certificate request that is signed with its own key. "
            u"Fetch the CA certificate again."_s};
}

bool isOneSequence(QByteArrayView content) {
    pki::DerReader reader(content);
    return reader.next(pki::tag::sequence, "content") && reader.atEnd();
}

Fault undecryptable(Attempt &attempt, const QString &sentence, const pki::Certificate &recipient) {
    attempt.trace().fail(Check::Decryption, sentence, u"an envelope that none of our keys opens"_s,
                         u"an envelope for \"%1\""_s.arg(recipient.subject().text()));
    return unopened();
}

Result<scep::Unsealed> unseal(Attempt &attempt, const scep::Sealed &sealed, const authority::Authority &authority) {
    const pki::Certificate &recipient = authority.responder().certificate;
    auto unsealed = scep::unseal(sealed, authority.openers());
    if (!unsealed && unsealed.fault().kind == FaultKind::Undecryptable)
        return undecryptable(attempt, unsealed.fault().sentence, recipient);
    if (!unsealed) {
        attempt.trace().fail(Check::Decryption, unsealed.fault().sentence);
        return unsealed;
    }
    // A wrong key gives octets at random: that is no request, and it gets no other answer than a wrong padding.
    if (!isOneSequence(unsealed->content.bytes()))
        return undecryptable(attempt, u"The envelope was opened with a wrong key: it holds no request."_s, recipient);
    attempt.trace().pass(Check::Decryption, u"The envelope was opened."_s, name(unsealed->cipher));
    return unsealed;
}

/// Proof of possession: without it somebody else's key could be certified. R36
Result<pki::PublicKey> provenKey(const pki::CertificationRequest &request, const pki::PublicKey &signerKey) {
    // A first request is signed with the key that it is for, which has been decoded already.
    auto key = request.spki() == signerKey.spki() ? Result<pki::PublicKey>(signerKey)
                                                  : pki::PublicKey::fromSpki(request.spki());
    if (!key) return key;
    if (!request.digest()) {
        return {FaultKind::Unsupported,
                u"The certificate request is signed with an algorithm that is not spoken here; "
                u"RSA PKCS#1 v1.5 with SHA-256 is."_s};
    }
    if (!request.isSignedBy(*key)) {
        return {FaultKind::BadSignature,
                u"The certificate request's own signature does not verify: "
                u"the device did not prove that it holds the key."_s};
    }
    return key;
}

}  // namespace

Result<OpenedRequest> openRequest(Attempt &attempt, const scep::Sealed &sealed, const authority::Authority &authority) {
    const auto unsealed = unseal(attempt, sealed, authority);
    if (!unsealed) return unsealed.fault();

    auto request = pki::CertificationRequest::fromDer(unsealed->content.bytes());
    if (!request) {
        attempt.trace().fail(Check::RequestSignature, request.fault().sentence, {}, u"a PKCS#10 certificate request"_s);
        return unopened();
    }
    auto key = provenKey(*request, sealed.header().signerKey);
    if (!key) {
        attempt.trace().fail(Check::RequestSignature, key.fault().sentence,
                             u"subject %1"_s.arg(request->subject().text()));
        return key.fault().kind == FaultKind::Unsupported ? key.fault() : unopened();
    }
    attempt.trace().pass(Check::RequestSignature, u"The certificate request is signed with its own key."_s,
                         u"%1, subject %2"_s.arg(key->spec().text(), request->subject().text()));
    attempt.transaction().claim.keyDigest = key->digest();
    attempt.transaction().claim.requestDigest = pki::sha256(request->der());
    return OpenedRequest{*std::move(request), *std::move(key), unsealed->cipher, unsealed->keyTransport};
}

}  // namespace scepter::endpoints
