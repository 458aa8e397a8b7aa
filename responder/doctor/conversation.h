// Talks to the server that is examined: what it offers, and what it answers to requests of any shape.
#pragma once

#include <functional>
#include <optional>

#include <QByteArrayList>

#include "client/http_exchange.h"
#include "doctor/pretend_router.h"
#include "scep/client_message.h"

namespace scepter::doctor {

/// How a request travels.
enum class Carriage {
    AsOffered,  ///< POST where the server takes it
    Post,
    Get,         ///< base64 with + / = escaped
    GetPlus,     ///< '+' and '/' as they are: jscep, macOS
    GetLines,    ///< a line break every 64 characters: Cisco IOS, sscep
    GetUrlSafe,  ///< the alphabet for URLs: micromdm
};

/// One request, and how it departs from an ordinary PKCSReq.
struct Probe {
    QByteArray messageType = "19";
    QByteArrayView messageData = {};
    pki::Cipher cipher = pki::Cipher::Aes128Cbc;
    pki::Digest digest = pki::Digest::Sha256;
    pki::KeyTransport keyTransport = pki::KeyTransport::RsaPkcs1;
    Carriage carriage = Carriage::AsOffered;
    QByteArray transactionId = {};                   ///< empty: a new one
    std::optional<pki::Certificate> recipient = {};  ///< instead of the server's
    std::optional<pki::PublicKey> certifiedKey = {};
    QByteArrayView password = {};
    scep::ReplyExpectation::Content content = scep::ReplyExpectation::Content::OurCertificate;
    std::function<void(QByteArray &message)> spoil = {};  ///< what happens to it on the way
};

/// What came back.
struct Heard {
    QByteArray transactionId, senderNonce;  ///< that were sent
    QByteArray message;                     ///< likewise, to be sent once more
    client::HttpAnswer http;                ///< status 0 when there was none
    std::optional<scep::ClientReply> reply;
    QString trouble;  ///< why there is no reply; empty when there is

    bool isSuccess() const { return reply && reply->status == scep::PkiStatus::Success; }
    bool isPending() const { return reply && reply->status == scep::PkiStatus::Pending; }
    bool isFailure() const { return reply && reply->status == scep::PkiStatus::Failure; }
    bool isFailure(scep::FailInfo failInfo) const { return isFailure() && reply->failInfo == failInfo; }
    /// Nothing was issued, and nothing will be.
    bool isRefusal() const { return isFailure() || (!reply && http.status >= 400 && http.status < 500); }
    /// "FAILURE badRequest: ...", "SUCCESS", "HTTP 500"
    QString text() const;
};

class Conversation {
public:
    explicit Conversation(QUrl url) : m_url(url), m_http(std::move(url)) {}

    /// GetCACaps and GetCACert. Unavailable when there is no talking to the server.
    Result<void> begin();

    const client::HttpAnswer &capabilitiesAnswer() const { return m_capabilitiesAnswer; }
    const client::HttpAnswer &authoritiesAnswer() const { return m_authoritiesAnswer; }
    /// Without regard to case, as old clients read them.
    bool offers(QByteArrayView keyword) const;
    bool offersPost() const { return offers("POSTPKIOperation") || offers("SCEPStandard"); }
    const std::vector<pki::Certificate> &authorities() const { return m_authorities; }
    const pki::Certificate &recipient() const { return *m_recipient; }

    Result<client::HttpAnswer> get(const QByteArray &query) { return m_http.get(query); }
    /// At the same server, with something behind the path.
    Result<client::HttpAnswer> getBehindPath(const QString &tail, const QByteArray &query);
    Result<client::HttpAnswer> postRaw(const QByteArray &query, const QByteArray &body) {
        return m_http.post(query, body);
    }

    /// A fault only for what is our own: a request that could not be written.
    Result<Heard> say(const PretendRouter &router, const Probe &probe);
    /// What was said before, octet for octet.
    Heard sayAgain(const PretendRouter &router, const Probe &probe, const Heard &before);

private:
    Result<client::HttpAnswer> carry(Carriage carriage, const QByteArray &message);
    void hear(Heard &heard, const PretendRouter &router, const Probe &probe);

    QUrl m_url;
    client::HttpExchange m_http;
    client::HttpAnswer m_capabilitiesAnswer, m_authoritiesAnswer;
    QByteArrayList m_keywords;
    std::vector<pki::Certificate> m_authorities;
    std::optional<pki::Certificate> m_recipient;
};

}  // namespace scepter::doctor
