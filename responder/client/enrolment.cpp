#include "client/enrolment.h"

#include "client/http_exchange.h"
#include "client/outgoing.h"
#include "client/server.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>

namespace scepter::client {

using namespace Qt::StringLiterals;

namespace {

Result<HttpAnswer> send(HttpExchange &http, const Outgoing &outgoing, bool useGet) {
    if (!useGet) return http.post("operation=PKIOperation", outgoing.message);
    return http.get("operation=PKIOperation&message=" + outgoing.message.toBase64().toPercentEncoding());
}

// RFC 8894, section 3.2: only these two tie the answer to our request.
Result<void> checkBelongs(const scep::ClientReply &reply, const scep::ClientRequest &request) {
    if (reply.transactionId != request.transactionId)
        return {FaultKind::BadSignature, u"The reply belongs to another transaction than the request."_s};
    if (!reply.recipientNonce.isEmpty() && reply.recipientNonce != request.senderNonce)
        return {FaultKind::BadSignature,
                u"The reply does not carry the nonce of the request: it may be an old one, played again."_s};
    return {};
}

// The issued certificate has our key, and one of the CA certificates given has signed it.
Result<void> checkIssued(const scep::ClientReply &reply, const pki::PublicKey &key,
                         const std::vector<pki::Certificate> &authorities) {
    const auto leaf = std::find_if(reply.certificates.begin(), reply.certificates.end(),
                                   [&key](const pki::Certificate &one) { return one.spki() == key.spki(); });
    if (leaf == reply.certificates.end())
        return {FaultKind::BadSignature,
                u"The reply says SUCCESS, but holds no certificate for the key of the request."_s};
    const auto signs = [&leaf](const pki::Certificate &authority) {
        const Result<pki::PublicKey> authorityKey = authority.publicKey();
        return authority.isAuthority() && authorityKey && leaf->isSignedBy(*authorityKey);
    };
    if (std::none_of(authorities.begin(), authorities.end(), signs))
        return {FaultKind::BadSignature,
                u"The certificate in the reply was signed by none of the server's CA certificates."_s};
    return {};
}

void wait(std::chrono::milliseconds time) {
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

/// One server, and what is asked of it.
struct Conversation {
    HttpExchange &http;
    const Server &server;
    const EnrolmentOptions &options;

    Result<scep::ClientReply> exchange(const Outgoing &outgoing) {
        const Result<HttpAnswer> answer = send(http, outgoing, options.useGet || !server.offer.takesPost());
        if (!answer) return answer.fault();
        if (answer->status != 200)
            return {FaultKind::Unavailable,
                    u"The server answers the request with HTTP status %1 and no SCEP message."_s.arg(answer->status)};
        Result<scep::ClientReply> reply = scep::readReply(answer->body, {.authorities = server.authorities,
                                                                         .opener = outgoing.signer,
                                                                         .certifiedKey = outgoing.certifiedKey,
                                                                         .password = options.challenge.bytes()});
        if (!reply) return reply;
        if (auto belongs = checkBelongs(*reply, outgoing.request); !belongs) return belongs.fault();
        if (reply->status != scep::PkiStatus::Success) return reply;
        if (auto issued = checkIssued(*reply, outgoing.certifiedKey, server.authorities); !issued)
            return issued.fault();
        return reply;
    }

    /// Until it is decided or the time is over; then what was answered last.
    Result<scep::ClientReply> poll(const Outgoing &asked, scep::ClientReply last) {
        const QDeadlineTimer end(options.polling->time);
        while (last.status == scep::PkiStatus::Pending && !end.hasExpired()) {
            wait(std::min(options.polling->interval, std::chrono::milliseconds(end.remainingTime())));
            const Result<Outgoing> poll = writePoll(asked, server);
            if (!poll) return poll.fault();
            Result<scep::ClientReply> reply = exchange(*poll);
            if (reply)
                last = *std::move(reply);
            else if (reply.fault().kind != FaultKind::Unavailable)
                return reply;
            // A server that is started again while a router waits is no reason to give up.
        }
        return last;
    }
};

}  // namespace

std::optional<pki::Certificate> Enrolment::certificate() const {
    if (reply.status != scep::PkiStatus::Success) return std::nullopt;
    for (const pki::Certificate &one : reply.certificates)
        if (one.spki() == key.publicKey().spki()) return one;
    return std::nullopt;
}

Result<Enrolment> enrol(EnrolmentOptions options) {
    HttpExchange http(options.url);
    Result<Server> server = Server::ask(http);
    if (!server) return server.fault();
    if (!options.key) {
        Result<pki::PrivateKey> made = pki::PrivateKey::generate({pki::KeyType::Rsa, 2048});
        if (!made) return made.fault();
        options.key = *std::move(made);
    }
    const Result<Outgoing> outgoing = writeRequest(options, *options.key, *server);
    if (!outgoing) return outgoing.fault();

    Conversation conversation{http, *server, options};
    Result<scep::ClientReply> reply = conversation.exchange(*outgoing);
    if (reply && reply->status == scep::PkiStatus::Pending && options.polling)
        reply = conversation.poll(*outgoing, *std::move(reply));
    if (!reply) return reply.fault();
    return Enrolment{*std::move(options.key), *std::move(reply), std::move(server->authorities)};
}

}  // namespace scepter::client
