#include "doctor/conversation.h"

#include "base/clock.h"
#include "client/authority_certificates.h"
#include "pki/digest.h"

namespace scepter::doctor {

using namespace Qt::StringLiterals;

namespace {

constexpr int nonceOctets = 16;  // RFC 8894, section 3.2.1.5
constexpr int lineLength = 64;

QByteArray messageParameter(Carriage carriage, const QByteArray &message) {
    switch (carriage) {
        case Carriage::GetPlus:
            return message.toBase64().replace('=', "%3D");
        case Carriage::GetUrlSafe:
            return message.toBase64(QByteArray::Base64UrlEncoding).replace('=', "%3D");
        case Carriage::GetLines: {
            const QByteArray text = message.toBase64();
            QByteArray lines;
            for (qsizetype at = 0; at < text.size(); at += lineLength)
                lines += text.mid(at, lineLength).toPercentEncoding() + "%0A";
            return lines;
        }
        case Carriage::AsOffered:
        case Carriage::Post:
        case Carriage::Get:
            break;
    }
    return message.toBase64().toPercentEncoding();
}

}  // namespace

QString Heard::text() const {
    if (!reply) return http.status == 0 || http.status == 200 ? trouble : u"HTTP %1"_s.arg(http.status);
    if (isSuccess()) return u"SUCCESS"_s;
    if (isPending()) return u"PENDING"_s;
    const QString failInfo = reply->failInfo ? scep::name(*reply->failInfo) : u"without failInfo"_s;
    return reply->failInfoText.isEmpty() ? u"FAILURE %1"_s.arg(failInfo)
                                         : u"FAILURE %1: %2"_s.arg(failInfo, reply->failInfoText.left(120));
}

Result<void> Conversation::begin() {
    auto capabilities = m_http.get("operation=GetCACaps");
    if (!capabilities) return capabilities.fault();
    m_capabilitiesAnswer = *std::move(capabilities);
    if (m_capabilitiesAnswer.status == 200) {
        for (const QByteArray &line : m_capabilitiesAnswer.body.split('\n')) m_keywords << line.trimmed();
    }
    auto certificates = m_http.get("operation=GetCACert");
    if (!certificates) return certificates.fault();
    m_authoritiesAnswer = *std::move(certificates);
    if (m_authoritiesAnswer.status != 200) {
        return {FaultKind::Unavailable,
                u"The server answers GetCACert with HTTP status %1; its URL may be wrong."_s.arg(
                    m_authoritiesAnswer.status)};
    }
    auto authorities = client::readAuthorities(m_authoritiesAnswer.body);
    if (!authorities) return {FaultKind::Unavailable, authorities.fault().sentence + u" Its URL may be wrong."_s};
    m_authorities = *std::move(authorities);
    auto recipient = client::recipientAmong(m_authorities);
    if (!recipient) return recipient.fault();
    m_recipient = *std::move(recipient);
    return {};
}

bool Conversation::offers(QByteArrayView keyword) const {
    return std::any_of(m_keywords.begin(), m_keywords.end(),
                       [keyword](const QByteArray &one) { return one.compare(keyword, Qt::CaseInsensitive) == 0; });
}

Result<client::HttpAnswer> Conversation::getBehindPath(const QString &tail, const QByteArray &query) {
    QUrl url = m_url;
    url.setPath(url.path() + tail);
    return client::HttpExchange(url).get(query);
}

Result<client::HttpAnswer> Conversation::carry(Carriage carriage, const QByteArray &message) {
    const bool posts = carriage == Carriage::Post || (carriage == Carriage::AsOffered && offersPost());
    if (posts) return m_http.post("operation=PKIOperation", message);
    return m_http.get("operation=PKIOperation&message=" + messageParameter(carriage, message));
}

Result<Heard> Conversation::say(const PretendRouter &router, const Probe &probe) {
    Heard heard;
    heard.transactionId = probe.transactionId.isEmpty() ? pki::randomBytes(20).toHex().toUpper() : probe.transactionId;
    heard.senderNonce = pki::randomBytes(nonceOctets);
    scep::ClientRequest request;
    request.messageType = probe.messageType;
    request.messageData = probe.messageData.toByteArray();
    request.transactionId = heard.transactionId;
    request.senderNonce = heard.senderNonce;
    request.cipher = probe.cipher;
    request.digest = probe.digest;
    request.keyTransport = probe.keyTransport;
    request.signingTime = SystemClock().now();
    auto message =
        scep::writeRequest(request, router.certificate(), router.key(), probe.recipient.value_or(*m_recipient));
    wipe(request.messageData);
    if (!message) return message.fault();
    heard.message = *std::move(message);
    if (probe.spoil) probe.spoil(heard.message);
    hear(heard, router, probe);
    return heard;
}

Heard Conversation::sayAgain(const PretendRouter &router, const Probe &probe, const Heard &before) {
    Heard heard;
    heard.transactionId = before.transactionId;
    heard.senderNonce = before.senderNonce;
    heard.message = before.message;
    hear(heard, router, probe);
    return heard;
}

void Conversation::hear(Heard &heard, const PretendRouter &router, const Probe &probe) {
    auto answer = carry(probe.carriage, heard.message);
    if (!answer) {
        heard.trouble = answer.fault().sentence;
        return;
    }
    heard.http = *std::move(answer);
    if (heard.http.status != 200) {
        heard.trouble = u"HTTP %1 instead of a CertRep"_s.arg(heard.http.status);
        return;
    }
    auto reply = scep::readReply(heard.http.body, {.authorities = m_authorities,
                                                   .opener = router.opener(),
                                                   .certifiedKey = probe.certifiedKey,
                                                   .password = probe.password,
                                                   .content = probe.content});
    if (reply)
        heard.reply = *std::move(reply);
    else
        heard.trouble = reply.fault().sentence;
}

}  // namespace scepter::doctor
