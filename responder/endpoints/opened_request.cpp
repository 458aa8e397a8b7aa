#include "endpoints/opened_request.h"

#include "pki/digest.h"

namespace scepter::endpoints {
namespace {

using namespace Qt::StringLiterals;

/// Proof of possession: without it somebody else's key could be certified. R36
Result<pki::PublicKey> provenKey(const pki::CertificationRequest &request, const pki::PublicKey &signerKey) {
    // A first request is signed with the key that it is for, which has been decoded already.
    auto key = request.spki() == signerKey.spki() ? Result<pki::PublicKey>(signerKey)
                                                  : pki::PublicKey::fromSpki(request.spki());
    if (!key) return key;
    if (!request.digest()) {
        return {FaultKind::Unsupported,
                u"The certificate request is signed with an algorithm that is not spoken here; "
                u"RSA PKCS#1 v1.5 and RSASSA-PSS are, with SHA-256 for example."_s};
    }
    if (!request.isSignedBy(*key)) {
        return {FaultKind::BadSignature,
                u"The certificate request's own signature does not verify: "
                u"the device did not prove that it holds the key."_s};
    }
    return key;
}

}  // namespace

Result<OpenedRequest> openRequest(const Received &received, const Entrances &entrances) {
    Attempt &attempt = received.attempt;
    auto envelope = openEnvelope(received, entrances);
    if (!envelope) return envelope.fault();

    auto request = pki::CertificationRequest::fromDer(envelope->content.bytes());
    if (!request) {
        attempt.trace().fail(Check::RequestSignature, request.fault().sentence, {}, u"a PKCS#10 certificate request"_s);
        return unopened();
    }
    auto key = provenKey(*request, received.header().signerKey);
    if (!key) {
        attempt.trace().fail(Check::RequestSignature, key.fault().sentence,
                             u"subject %1"_s.arg(request->subject().text()));
        return key.fault().kind == FaultKind::Unsupported ? key.fault() : unopened();
    }
    attempt.trace().pass(Check::RequestSignature, u"The certificate request is signed with its own key."_s,
                         u"%1, subject %2"_s.arg(key->spec().text(), request->subject().text()));
    attempt.transaction().claim.keyDigest = key->digest();
    attempt.transaction().claim.requestDigest = pki::sha256(request->der());
    return OpenedRequest{*std::move(request), *std::move(key), *std::move(envelope)};
}

Result<OpenedRequest> reopenRequest(const scep::Sealed &sealed, std::span<const pki::Opener> openers,
                                    const Entrances &entrances) {
    auto envelope = openEnvelope(sealed, openers, entrances);
    if (!envelope) return envelope.fault();
    auto request = pki::CertificationRequest::fromDer(envelope->content.bytes());
    if (!request) return request.fault();
    auto key = provenKey(*request, sealed.header().signerKey);
    if (!key) return key.fault();
    return OpenedRequest{*std::move(request), *std::move(key), *std::move(envelope)};
}

}  // namespace scepter::endpoints
