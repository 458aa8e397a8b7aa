// A pkiMessage on its way in: read, unwrapped, unsealed; and its envelope opened although no signature verifies any
// more, because an attacker can sign whatever they like with a key of their own.
#include <set>

#include "fuzz/captured_keys.h"
#include "fuzz/invariant.h"
#include "pki/ber.h"
#include "pki/certification_request.h"
#include "scep/client_message.h"
#include "scep/pki_message.h"
#include "scep/signed_attributes.h"

using namespace scepter;
using fuzz::require;

namespace {

/// All that a signature of a pkiMessage is over, as far as anything is decided by it.
using SignedPart = QByteArrayList;

SignedPart signedPartOf(const scep::Sealed &sealed) {
    const scep::Header &header = sealed.header();
    return {header.messageType, header.transactionId, header.senderNonce, sealed.envelope(), header.signerKey.spki()};
}

struct Honest {
    std::set<SignedPart> parts;
    std::set<QByteArray> keys;
};

const Honest &honest() {
    static const Honest all = [] {
        Honest found;
        for (const QString &name : tests::captures()) {
            const auto unverified = scep::read(tests::capturedMessage(name));
            const auto sealed = scep::unwrap(*unverified);
            found.parts.insert(signedPartOf(*sealed));
            found.keys.insert(sealed->header().signerKey.spki());
        }
        return found;
    }();
    return all;
}

/// An attacker without the device's key can change nothing of what its signature is over.
void requireUnforged(const scep::Sealed &sealed) {
    if (honest().keys.contains(sealed.header().signerKey.spki()))
        require(honest().parts.contains(signedPartOf(sealed)), "Nothing that was changed unwraps.");
}

/// The same content and header, signed anew by us, are read back as they were.
void requireSameWhenWritten(const scep::Unverified &read) {
    static const pki::PrivateKey key = *pki::PrivateKey::generate({pki::KeyType::EcP256, 256});
    static const auto signer = *scep::selfSigned(pki::DistinguishedName::withCommonName(QStringLiteral("fuzz")), key,
                                                 *fromIso8601(u"2026-11-22T12:00:00Z"));
    const scep::Header &header = read.header;
    const QByteArray content = read.signedData.content().value_or(QByteArray());
    const auto written = pki::SignedData::write(content,
                                                {scep::textAttribute(scep::oid::messageType, header.messageType),
                                                 scep::textAttribute(scep::oid::transactionId, header.transactionId),
                                                 scep::nonceAttribute(scep::oid::senderNonce, header.senderNonce)},
                                                signer, key, pki::Digest::Sha256, std::span(&signer, 1));
    require(bool(written), "What was read can be written.");
    const auto again = scep::read(*written);
    require(bool(again), "What was written can be read.");
    const auto sealed = scep::unwrap(*again);
    require(bool(sealed), "What was signed unwraps.");
    require(signedPartOf(*sealed) == SignedPart({header.messageType, header.transactionId, header.senderNonce, content,
                                                 key.publicKey().spki()}),
            "What was written is what is read.");
}

void openEnvelope(QByteArrayView bytes) {
    const auto envelope = pki::EnvelopedData::fromDer(bytes);
    fuzz::requireReason(envelope);
    if (!envelope) return;
    const auto content = envelope->open(fuzz::capturedOpeners());
    fuzz::requireReason(content);
    if (!content) {
        require(content.fault().kind == FaultKind::Undecryptable, "Every way to fail has the same name.");
        return;
    }
    fuzz::requireReason(pki::CertificationRequest::fromDer(content->bytes()));
}

void normalise(QByteArrayView bytes) {
    const auto der = pki::definiteLengths(bytes);
    fuzz::requireReason(der);
    if (!der) return;
    // An element of DER is at most one octet of header longer for each octet of BER: never a multiple worth an attack.
    require(der->size() <= 2 * bytes.size(), "Definite lengths make nothing grow without bound.");
    const auto again = pki::definiteLengths(*der);
    require(again && *again == *der, "What is normal stays as it is.");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    const QByteArray input = fuzz::bytesOf(data, size);
    normalise(input);
    openEnvelope(input);
    const auto unverified = scep::read(input);
    fuzz::requireReason(unverified);
    if (!unverified) return 0;
    if (const auto &content = unverified->signedData.content()) openEnvelope(*content);
    requireSameWhenWritten(*unverified);

    const auto sealed = scep::unwrap(*unverified);
    fuzz::requireReason(sealed);
    if (!sealed) return 0;
    requireUnforged(*sealed);
    const auto unsealed = scep::unseal(*sealed, fuzz::capturedOpeners());
    fuzz::requireReason(unsealed);
    return 0;
}
