#include "endpoints/scep_endpoint.h"

#include "admission/message_form.h"
#include "admission/weak_use.h"
#include "verdict.h"

namespace scepter::endpoints {
namespace {

using namespace Qt::StringLiterals;

http::Response malformedOperation(Attempt &attempt, const http::Request &request, const Fault &fault) {
    const bool inQuery = request.method != "POST";
    if (inQuery) attempt.trace().pass(Check::Http, u"The request reached the SCEP path."_s, requestLine(request));
    return attempt.notScep(
        httpStatus(fault.kind),
        {.check = inQuery ? Check::Base64 : Check::Http,
         .sentence = fault.sentence,
         .seen = requestLine(request),
         .expected = u"the pkiMessage as the body of a POST, or as base64 in the parameter message of a GET"_s});
}

http::Response unknownOperation(Attempt &attempt, const QByteArray &name) {
    return attempt.notScep(
        400,
        {.check = Check::Http,
         .sentence = name.isEmpty() ? u"The request names no SCEP operation."_s
                                    : u"The SCEP operation \"%1\" is not served here."_s.arg(QString::fromLatin1(name)),
         .seen = name.isEmpty() ? u"no operation"_s : QString::fromLatin1(name),
         .expected = u"operation=GetCACaps, GetCACert, GetNextCACert or PKIOperation"_s});
}

http::Response headOfPkiOperation(Attempt &attempt, const http::Request &request) {
    auto response =
        attempt.notScep(405, {.check = Check::Http,
                              .sentence = u"PKIOperation changes something, so that HEAD cannot ask for it."_s,
                              .seen = requestLine(request),
                              .expected = u"POST or GET"_s});
    response.headers.emplace_back("Allow", "GET, POST");
    return response;
}

}  // namespace

ScepEndpoint::ScepEndpoint(const ResponderParts &parts, GuessLimit &guesses)
    : m_parts(parts),
      m_entrances(parts),
      m_offer(parts),
      m_certPoll(parts, m_entrances, m_signers, guesses),
      m_enrolment(parts, m_entrances, m_signers, m_certPoll, guesses),
      m_getCert(parts, m_entrances),
      m_getCrl(parts, m_entrances) {}

http::Response ScepEndpoint::answer(const http::Request &request, const Doorway &doorway) const {
    const auto operation = scep::operation(
        request.method == "HEAD" ? QByteArrayView("GET") : QByteArrayView(request.method), request.query, request.body);
    if (operation) {
        if (auto response = offer(*operation, doorway)) return *std::move(response);
    }
    Attempt attempt(m_parts, request);
    if (!operation) return malformedOperation(attempt, request, operation.fault());
    if (const auto *unknown = std::get_if<scep::UnknownOperation>(&*operation))
        return unknownOperation(attempt, unknown->name);
    if (request.method == "HEAD") return headOfPkiOperation(attempt, request);
    return pkiOperation(request, doorway, std::get<scep::PkiOperation>(*operation).message);
}

std::optional<http::Response> ScepEndpoint::offer(const scep::Operation &operation, const Doorway &doorway) const {
    const auto *capabilities = std::get_if<scep::GetCaCaps>(&operation);
    const auto *certificates = std::get_if<scep::GetCaCert>(&operation);
    const auto *next = std::get_if<scep::GetNextCaCert>(&operation);
    if (!capabilities && !certificates && !next) return std::nullopt;

    const auto entrance = m_entrances.find(doorway);
    if (!entrance) return textAnswer(httpStatus(entrance.fault().kind), u"This cannot be told now. Try again later."_s);
    const QByteArray &identifier = capabilities   ? capabilities->identifier
                                   : certificates ? certificates->identifier
                                                  : next->identifier;
    const auto selected = m_offer.select(*entrance, identifier);
    if (!selected) return textAnswer(httpStatus(selected.fault().kind), selected.fault().sentence);
    if (capabilities) return m_offer.capabilities(*entrance, **selected);
    if (certificates) return m_offer.certificates(*entrance, **selected, certificates->form);
    return m_offer.nextCertificates(**selected);
}

http::Response ScepEndpoint::pkiOperation(const http::Request &request, const Doorway &doorway,
                                          const QByteArray &message) const {
    Attempt attempt(m_parts, request);
    attempt.keepMessage(message);
    attempt.transaction().operation = u"PKIOperation"_s;
    attempt.trace().pass(Check::Http, u"The request reached the SCEP path."_s, requestLine(request));
    attempt.trace().pass(Check::Base64,
                         request.method == "POST" ? u"The message came as the body of a POST."_s
                                                  : u"The message was decoded from the URL."_s,
                         u"%1 octets"_s.arg(message.size()));

    const auto unverified = scep::read(message);
    if (!unverified) {
        return attempt.notScep(httpStatus(unverified.fault().kind),
                               {.check = Check::OuterSignature,
                                .sentence = u"What was sent is no SCEP message: %1"_s.arg(unverified.fault().sentence),
                                .expected = u"a pkiMessage of RFC 8894"_s});
    }
    const scep::Header &header = unverified->header;
    const auto type = scep::messageType(header.messageType);
    attempt.transaction().messageType = QString::fromLatin1(header.messageType);
    attempt.transaction().claim.transactionId = header.transactionId;
    if (type) attempt.transaction().operation = scep::name(*type);
    const auto entrance = m_entrances.find(doorway);
    if (entrance) attempt.answerAs(entrance->authority->authority);
    http::Response response = open(attempt, entrance, *unverified, message);
    response.delay = attempt.delay();
    return response;
}

http::Response ScepEndpoint::open(Attempt &attempt, const Result<Entrance> &entrance, const scep::Unverified &message,
                                  const QByteArray &bytes) const {
    const scep::Header &header = message.header;
    const Instant now = m_parts.clock->now();
    if (entrance) attempt.allowWeak(admission::allowedWeak({entrance->profile, nullptr, now}));
    const auto sealed = scep::unwrap(message);
    if (!sealed) {
        attempt.trace().fail(Check::OuterSignature, sealed.fault().sentence,
                             u"signer %1"_s.arg(header.signer.subject().text()));
        return attempt.refused(header, sealed.fault().kind, sealed.fault().sentence);
    }
    attempt.trace().pass(Check::OuterSignature, u"The signature of the message verifies."_s,
                         u"%1, signer %2"_s.arg(name(header.digest), header.signer.subject().text()));
    if (!entrance) return attempt.faulted(header, Check::Http, entrance.fault());
    if (const auto refusal = admission::checkForm({header.deviations, header.signingTime}, entrance->profile,
                                                  Check::OuterSignature, now, attempt.trace()))
        return attempt.refused(header, *refusal);
    return dispatch({attempt, *entrance, *sealed, bytes});
}

// Default-deny: only what is named here may come near a decision (CVE-2026-30836 was an unknown type that did).
http::Response ScepEndpoint::dispatch(const Received &received) const {
    const auto type = scep::messageType(received.header().messageType);
    if (!type) return notServed(received);
    switch (*type) {
        case scep::MessageType::PkcsReq:
        case scep::MessageType::RenewalReq:
            return m_enrolment.answer(received);
        case scep::MessageType::CertPoll:
            return m_certPoll.answer(received);
        case scep::MessageType::GetCert:
            return m_getCert.answer(received);
        case scep::MessageType::GetCrl:
            return m_getCrl.answer(received);
        case scep::MessageType::CertRep:
            break;
    }
    return notServed(received);
}

http::Response ScepEndpoint::notServed(const Received &received) const {
    const auto type = scep::messageType(received.header().messageType);
    const QString number = QString::fromLatin1(received.header().messageType);
    const QString sentence =
        type ? u"The message type %1 (%2) is an answer and not a request."_s.arg(number, scep::name(*type))
             : u"The message type %1 is none that is known, and so it is refused."_s.arg(number);
    received.attempt.trace().fail(Check::Decryption, sentence,
                                  u"message type %1; the envelope was not opened"_s.arg(number),
                                  u"17, 19, 20, 21 or 22"_s);
    return received.attempt.refused(received.header(), FaultKind::Refused, sentence);
}

}  // namespace scepter::endpoints
