#include "hostile/attacker.h"

#include "pki/certificate_writer.h"
#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "pki/enveloped_data.h"

namespace scepter::tests {

using namespace Qt::StringLiterals;
namespace der = pki::der;

namespace {

constexpr auto challengePassword = "1.2.840.113549.1.9.7";
constexpr auto extensionRequest = "1.2.840.113549.1.9.14";

template <typename T>
T sure(Result<T> result) {
    if (!result) qFatal("%s", qPrintable(result.fault().sentence));
    return *std::move(result);
}

QByteArray elementOf(const std::vector<pki::Extension> &extensions) {
    QByteArray all;
    for (const pki::Extension &extension : extensions) {
        all +=
            der::sequence({der::oidFromContent(extension.oid), extension.critical ? der::boolean(true) : QByteArray(),
                           der::octetString(extension.value)});
    }
    return der::sequence(QByteArrayView(all));
}

}  // namespace

QByteArray CraftedRequest::signedBy(const pki::PrivateKey &signing) const {
    QByteArray set;
    for (const QByteArray &each : attributes) set += each;
    const QByteArray info = der::sequence({version, subject, spki, der::element(pki::tag::context(0), set)});
    const QByteArray signature = sure(signing.sign(pki::Digest::Sha256, info));
    return der::sequence({info, signing.signatureAlgorithm(pki::Digest::Sha256), der::bitString(signature)}) + behind;
}

Attacker::Attacker()
    : challenge(laboratory.addDevice(router)),
      key(anyRsaKey()),
      signer(sure(scep::selfSigned(pki::DistinguishedName::withCommonName(router), key, laboratory.clock.now()))) {}

CraftedRequest Attacker::request() const {
    return {der::integer(0),
            pki::DistinguishedName::withCommonName(router).der(),
            key.publicKey().spki(),
            {attribute(challengePassword, {der::printableString(challenge)}),
             asksFor({pki::extension::subjectAltName({{router}, {}, {}}, false)})},
            {}};
}

CraftedHeader Attacker::header() const {
    return {der::printableString("19"), der::printableString(scep::transactionIdOf(key.publicKey())),
            der::octetString(QByteArray(16, 'n'))};
}

QByteArray Attacker::asksFor(const std::vector<pki::Extension> &extensions) {
    return attribute(extensionRequest, {elementOf(extensions)});
}

QByteArray Attacker::envelope(const QByteArray &request) const {
    const pki::Certificate &recipient = laboratory.authority.responder().certificate;
    return sure(pki::EnvelopedData::write(request, recipient, sure(recipient.publicKey()), pki::Cipher::Aes128Cbc,
                                          pki::KeyTransport::RsaPkcs1));
}

SignedDataBuilder Attacker::builder(const QByteArray &envelope, const CraftedHeader &header) const {
    SignedDataBuilder builder;
    builder.content = envelope;
    const auto add = [&](const char *oid, const QByteArray &value) {
        if (!value.isEmpty()) builder.attributes.push_back(attribute(oid, {value}));
    };
    add(scep::oid::messageType, header.messageType);
    add(scep::oid::transactionId, header.transactionId);
    add(scep::oid::senderNonce, header.senderNonce);
    return builder;
}

}  // namespace scepter::tests
