#include "scep/client_message.h"

#include <algorithm>

#include "pki/certificate_writer.h"
#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "pki/digest.h"
#include "pki/signed_data.h"
#include "scep/signed_attributes.h"
#include "scep/trust.h"

namespace scepter::scep {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes backdated{10};
constexpr std::chrono::hours lifetime{24};

Fault malformed(const QString &sentence) {
    return Fault{FaultKind::Malformed, sentence};
}

/// A text attribute that a CertRep cannot do without.
Result<QByteArray> requiredText(const pki::SignedData &message, const char *oid, const char *name) {
    QStringList deviations;
    const Result<std::optional<QByteArray>> text = textAttribute(message, oid, {name}, deviations);
    if (!text) return text.fault();
    if (!*text) return malformed(u"The reply has no %1."_s.arg(QLatin1StringView(name)));
    return **text;
}

Result<PkiStatus> readStatus(const pki::SignedData &message) {
    const Result<QByteArray> text = requiredText(message, oid::pkiStatus, "pkiStatus");
    if (!text) return text.fault();
    for (const PkiStatus status : {PkiStatus::Success, PkiStatus::Failure, PkiStatus::Pending})
        if (*text == QByteArray::number(int(status))) return status;
    return malformed(u"The reply has the pkiStatus \"%1\", which is none."_s.arg(QLatin1StringView(*text)));
}

Result<FailInfo> readFailInfo(const pki::SignedData &message) {
    const Result<QByteArray> text = requiredText(message, oid::failInfo, "failInfo");
    if (!text) return text.fault();
    for (const FailInfo failInfo :
         {FailInfo::BadAlg, FailInfo::BadMessageCheck, FailInfo::BadRequest, FailInfo::BadTime, FailInfo::BadCertId}) {
        if (*text == QByteArray::number(int(failInfo))) return failInfo;
    }
    return malformed(u"The reply has the failInfo \"%1\", which is none."_s.arg(QLatin1StringView(*text)));
}

QString readFailInfoText(const pki::SignedData &message) {
    const std::optional<QByteArray> value = message.signedAttribute(oid::failInfoText);
    if (!value) return {};
    const Result<pki::DerElement> text = pki::DerReader(*value).next(pki::tag::utf8String, "failInfoText");
    return text ? QString::fromUtf8(text->content) : QString();
}

/// Whether a SUCCESS holds what was asked for.
Result<void> checkContent(const ClientReply &reply, const ReplyExpectation &expected) {
    switch (expected.content) {
        case ReplyExpectation::Content::Crl:
            if (!reply.crls.empty()) return {};
            return malformed(u"The reply says SUCCESS but holds no revocation list."_s);
        case ReplyExpectation::Content::AnyCertificate:
            if (!reply.certificates.empty()) return {};
            return malformed(u"The reply says SUCCESS but holds no certificate."_s);
        case ReplyExpectation::Content::OurCertificate:
            break;
    }
    const QByteArray spki = expected.certifiedKey.value_or(expected.opener.key.publicKey()).spki();
    const bool isForUs = std::any_of(reply.certificates.begin(), reply.certificates.end(),
                                     [&](const pki::Certificate &certificate) { return certificate.spki() == spki; });
    if (!isForUs) return malformed(u"The reply says SUCCESS but holds no certificate for the key that asked."_s);
    return {};
}

/// What a SUCCESS carries.
Result<void> openEnvelope(const pki::SignedData &message, const ReplyExpectation &expected, ClientReply &reply) {
    if (!message.content() || message.content()->isEmpty())
        return malformed(u"The reply says SUCCESS but carries no envelope."_s);
    const Result<pki::EnvelopedData> envelope = pki::EnvelopedData::fromDer(*message.content());
    if (!envelope) return envelope.fault();
    const bool isForPassword = expected.opener.key.spec().type != pki::KeyType::Rsa;
    const Result<Secret> content =
        isForPassword ? envelope->openWithPassword(expected.password) : envelope->open(std::span(&expected.opener, 1));
    if (!content) return content.fault();
    const Result<pki::SignedData> degenerate = pki::SignedData::fromDer(content->bytes());
    if (!degenerate) return degenerate.fault();
    reply.cipher = envelope->cipher();
    if (!isForPassword) reply.keyTransport = envelope->keyTransport();
    reply.certificates = degenerate->certificates();
    reply.crls = degenerate->crls();
    return checkContent(reply, expected);
}

}  // namespace

Result<QByteArray> writeRequest(const ClientRequest &request, const pki::Certificate &signer,
                                const pki::PrivateKey &key, const pki::Certificate &recipient) {
    QByteArray envelope;
    if (!request.messageData.isEmpty()) {
        const Result<pki::PublicKey> recipientKey = recipient.publicKey();
        if (!recipientKey) return recipientKey.fault();
        Result<QByteArray> written = pki::EnvelopedData::write(request.messageData, recipient, *recipientKey,
                                                               request.cipher, request.keyTransport);
        if (!written) return written.fault();
        envelope = *std::move(written);
    }
    std::vector<pki::SignedData::Attribute> attributes{
        textAttribute(oid::messageType, request.messageType),
        textAttribute(oid::transactionId, request.transactionId),
        nonceAttribute(oid::senderNonce, request.senderNonce),
    };
    if (request.signingTime)
        attributes.push_back({pki::der::oidContent(oid::signingTime), pki::der::time(*request.signingTime)});
    std::vector<pki::Certificate> certificates{signer};
    certificates.insert(certificates.end(), request.chain.begin(), request.chain.end());
    return pki::SignedData::write(envelope, attributes, signer, key, request.digest, certificates);
}

Result<pki::Certificate> selfSigned(const pki::DistinguishedName &subject, const pki::PrivateKey &key, Instant now) {
    pki::CertificateContent content;
    content.serialNumber = pki::randomBytes(16);
    content.issuer = subject.der();
    content.subject = subject.der();
    content.notBefore = now - backdated;
    content.notAfter = now + lifetime;
    content.spki = key.publicKey().spki();
    content.extensions = {pki::extension::keyUsage({.digitalSignature = true, .keyEncipherment = true})};
    return pki::signCertificate(content, key, pki::Digest::Sha256);
}

QByteArray transactionIdOf(const pki::PublicKey &key) {
    return pki::digest(pki::Digest::Sha1, key.spki()).toHex().toUpper();
}

Result<ClientReply> readReply(QByteArrayView bytes, const ReplyExpectation &expected) {
    const Result<pki::SignedData> message = pki::SignedData::fromDer(bytes);
    if (!message) return message.fault();
    if (const Result<void> verified = verifySignedBy(*message, expected.authorities); !verified)
        return verified.fault();

    const Result<QByteArray> type = requiredText(*message, oid::messageType, "messageType");
    if (!type) return type.fault();
    if (messageType(*type) != MessageType::CertRep)
        return malformed(
            u"The reply has the messageType \"%1\" and not that of a CertRep."_s.arg(QLatin1StringView(*type)));
    const Result<PkiStatus> status = readStatus(*message);
    if (!status) return status.fault();
    const Result<QByteArray> transactionId = requiredText(*message, oid::transactionId, "transactionID");
    if (!transactionId) return transactionId.fault();
    QStringList deviations = message->deviations();
    const Result<std::optional<QByteArray>> nonce =
        nonceAttribute(*message, oid::recipientNonce, "recipientNonce", deviations);
    if (!nonce) return nonce.fault();
    if (!*nonce) return malformed(u"The reply has no recipientNonce."_s);

    ClientReply reply{*status,           {}, {}, *transactionId,       **nonce, {}, {}, message->signerCertificate(),
                      message->digest(), {}, {}, std::move(deviations)};
    if (*status == PkiStatus::Failure) {
        const Result<FailInfo> failInfo = readFailInfo(*message);
        if (!failInfo) return failInfo.fault();
        reply.failInfo = *failInfo;
        reply.failInfoText = readFailInfoText(*message);
    }
    if (*status != PkiStatus::Success && !message->content()) {
        // Seen: the status stays unknown to it.
        reply.deviations << u"The reply has no content; certmonger reads only one that is present and empty."_s;
    }
    if (*status == PkiStatus::Success) {
        if (const Result<void> opened = openEnvelope(*message, expected, reply); !opened) return opened.fault();
    }
    return reply;
}

}  // namespace scepter::scep
