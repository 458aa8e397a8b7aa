#include "scep/pki_message.h"

#include <algorithm>

#include "pki/der_writer.h"
#include "scep/signed_attributes.h"

namespace scepter::scep {

using namespace Qt::StringLiterals;

namespace {

constexpr auto idData = "1.2.840.113549.1.7.1";
constexpr qsizetype longestTransactionId = 255;
constexpr qsizetype longestMessageType = 2;
constexpr qsizetype longestSerial = 20;

Fault missing(const char *name) {
    return Fault{FaultKind::Malformed, u"The signed attribute %1 is missing. RFC 8894, section 3.2.1 demands it."_s.arg(
                                           QLatin1StringView(name))};
}

Result<QByteArray> readMessageType(const pki::SignedData &message, QStringList &deviations) {
    const Result<std::optional<QByteArray>> text =
        textAttribute(message, oid::messageType, {"messageType", longestMessageType}, deviations);
    if (!text) return text.fault();
    if (!*text) return missing("messageType");
    const QByteArray &type = **text;
    if (!std::all_of(type.begin(), type.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return {FaultKind::Malformed, u"The messageType is not a number."_s};
    return type;
}

/// Devices make the certificate that they sign with themselves, and not all of them well. Nothing rests on it.
void noteOddities(const pki::Certificate &signer, QStringList &deviations) {
    if (signer.version() != 3) deviations << u"The signer's certificate is of version %1."_s.arg(signer.version());
    const QByteArray &serial = signer.serialNumber();
    // RFC 5280, section 4.1.2.2. The sign octet is not counted: strongSwan's 160 bits need one every other time.
    const qsizetype length = serial.startsWith('\0') ? serial.size() - 1 : serial.size();
    if (length > longestSerial) {
        deviations << u"The serial number of the signer's certificate has %1 octets; at most %2 are allowed."_s
                          .arg(length)
                          .arg(longestSerial);
    }
    const bool isNegative = !serial.isEmpty() && (uint8_t(serial[0]) & 0x80);
    if (isNegative || serial == QByteArray(1, '\0'))
        deviations << u"The serial number of the signer's certificate is not positive."_s;
}

std::vector<pki::Certificate> othersThan(const pki::Certificate &signer, const pki::SignedData &message) {
    std::vector<pki::Certificate> others;
    std::copy_if(message.certificates().begin(), message.certificates().end(), std::back_inserter(others),
                 [&signer](const pki::Certificate &certificate) { return certificate != signer; });
    return others;
}

}  // namespace

Result<Unverified> read(QByteArrayView bytes) {
    Result<pki::SignedData> message = pki::SignedData::fromDer(bytes);
    if (!message) return message.fault();
    if (!message->hasSigner()) return {FaultKind::Malformed, u"The message is not signed."_s};
    static const QByteArray data = pki::der::oidContent(idData);
    if (message->contentType() != data)
        return {FaultKind::Malformed,
                u"The signed content is not of the type data. RFC 8894, section 3.2 demands it."_s};

    QStringList deviations = message->deviations();
    const Result<std::optional<QByteArray>> transactionId =
        textAttribute(*message, oid::transactionId, {"transactionID", longestTransactionId}, deviations);
    if (!transactionId) return transactionId.fault();
    if (!*transactionId) return missing("transactionID");
    Result<QByteArray> type = readMessageType(*message, deviations);
    if (!type) return type.fault();
    const Result<std::optional<QByteArray>> senderNonce =
        nonceAttribute(*message, oid::senderNonce, "senderNonce", deviations);
    if (!senderNonce) return senderNonce.fault();
    if (!*senderNonce) return missing("senderNonce");

    const std::optional<Instant> signingTime = signingTimeAttribute(*message, deviations);
    if (!message->content()) deviations << u"There is no content, where the envelope should be."_s;

    const pki::Certificate signer = message->signerCertificate();
    noteOddities(signer, deviations);
    Result<pki::PublicKey> signerKey = signer.publicKey();
    if (!signerKey) return signerKey.fault();
    const pki::Digest digest = message->digest();
    return Unverified{Header{std::move(*type), **transactionId, **senderNonce, signer, std::move(*signerKey), digest,
                             othersThan(signer, *message), signingTime, std::move(deviations)},
                      std::move(*message)};
}

Result<Sealed> unwrap(const Unverified &message) {
    if (const Result<void> verified = message.signedData.verify(message.header.signerKey); !verified)
        return verified.fault();
    return Sealed(message.header, message.signedData.content().value_or(QByteArray()));
}

Result<Unsealed> unseal(const Sealed &sealed, std::span<const pki::Opener> openers) {
    if (sealed.envelope().isEmpty())
        return {FaultKind::Malformed, u"The message carries no envelope, and so nothing is requested."_s};
    const Result<pki::EnvelopedData> envelope = pki::EnvelopedData::fromDer(sealed.envelope());
    if (!envelope) return envelope.fault();
    Result<Secret> content = envelope->open(openers);
    if (!content) return content.fault();
    return Unsealed{std::move(*content), envelope->cipher(), envelope->keyTransport(), envelope->deviations(),
                    envelope->addressee(openers)};
}

}  // namespace scepter::scep
