// What a server answers, on the client's side: CertRep, GetCACert, GetCACaps. A server is as little to be trusted as a
// client.
#include <algorithm>

#include "client/authority_certificates.h"
#include "client/server_offer.h"
#include "fuzz/captured_keys.h"
#include "fuzz/invariant.h"
#include "pki/signed_data.h"
#include "scep/client_message.h"

using namespace scepter;
using fuzz::require;

namespace {

/// As in fuzz_seeds: the CA replies itself, to the device with the key of ca-b.
void readReply(QByteArrayView input) {
    const pki::Opener &authority = fuzz::capturedOpeners()[0];
    const pki::Opener &device = fuzz::capturedOpeners()[1];
    const auto reply = scep::readReply(input, {.authorities = std::span(&authority.certificate, 1), .opener = device});
    fuzz::requireReason(reply);
    if (!reply) return;
    require(reply->signer == authority.certificate || reply->signer.isSignedBy(authority.key.publicKey()),
            "Only the CA, and whom it certified, is believed.");
    require(!reply->transactionId.isEmpty() && !reply->recipientNonce.isEmpty(), "A reply says what it replies to.");
    require(reply->failInfo.has_value() == (reply->status == scep::PkiStatus::Failure), "A failure has its reason.");
    require(reply->certificates.empty() == (reply->status != scep::PkiStatus::Success),
            "Certificates come with a success and with nothing else.");
}

void readInside(QByteArrayView input) {
    const auto message = pki::SignedData::fromDer(input);
    fuzz::requireReason(message);
    if (!message) return;
    // What the envelope of a SUCCESS holds, written anew.
    const auto again =
        pki::SignedData::fromDer(pki::SignedData::writeDegenerate(message->certificates(), message->crls()));
    require(bool(again), "What was written can be read.");
    require(std::is_permutation(again->certificates().begin(), again->certificates().end(),
                                message->certificates().begin(), message->certificates().end()),
            "The certificates stay as they were.");
}

/// A reply to a device with an EC key is closed with its challenge password. RFC 8894, section 3.1.
void openWithPassword(QByteArrayView input) {
    const auto envelope = pki::EnvelopedData::fromDer(input);
    fuzz::requireReason(envelope);
    if (!envelope) return;
    const auto content = envelope->openWithPassword("secret");
    fuzz::requireReason(content);
    if (content) readInside(content->bytes());
}

void readOffer(const QByteArray &input) {
    const auto offer = client::ServerOffer::fromCapabilities(input);
    require(!pki::isWeak(offer.cipher()) && !pki::isWeak(offer.digest()), "No server talks a client into weakness.");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    const QByteArray input = fuzz::bytesOf(data, size);
    readReply(input);
    readInside(input);
    openWithPassword(input);
    readOffer(input);
    const auto authorities = client::readAuthorities(input);
    fuzz::requireReason(authorities);
    if (!authorities) return 0;
    require(!authorities->empty(), "An answer without certificates is none.");
    const auto recipient = client::recipientAmong(*authorities);
    fuzz::requireReason(recipient);
    if (!recipient) return 0;
    const auto key = recipient->publicKey();
    require(key && key->spec().type == pki::KeyType::Rsa, "A recipient has an RSA key.");
    return 0;
}
