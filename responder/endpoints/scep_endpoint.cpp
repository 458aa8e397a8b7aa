#include "endpoints/scep_endpoint.h"

#include "scep/capabilities.h"
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
         .expected = u"operation=GetCACaps, GetCACert or PKIOperation"_s});
}

/// What to do instead of a message type that is known, but not served.
QString alternative(std::optional<scep::MessageType> type) {
    if (type == scep::MessageType::RenewalReq) return u"Enrol anew with PKCSReq and a challenge password."_s;
    if (type == scep::MessageType::CertPoll)
        return u"Requests are decided at once, so that there is nothing to poll for."_s;
    if (type == scep::MessageType::GetCert) return u"The administrator can export certificates."_s;
    if (type == scep::MessageType::GetCrl)
        return u"Fetch the revocation list from the CRL distribution point of a certificate."_s;
    return {};
}

}  // namespace

ScepEndpoint::ScepEndpoint(const ResponderParts &parts)
    : m_parts(parts), m_capabilities(scep::capabilities(parts.profile)), m_enrolment(parts) {}

http::Response ScepEndpoint::answer(const http::Request &request) const {
    const auto operation = scep::operation(
        request.method == "HEAD" ? QByteArrayView("GET") : QByteArrayView(request.method), request.query, request.body);
    // These two are asked for before every enrolment and say nothing about it: they are answered and not recorded.
    if (operation && std::holds_alternative<scep::GetCaCaps>(*operation))
        return {200, "text/plain", m_capabilities, {}};
    if (operation && std::holds_alternative<scep::GetCaCert>(*operation)) {
        const auto &published = m_parts.authority->caCertificates();
        return {200, published.contentType, published.body, {}};
    }
    Attempt attempt(m_parts, request);
    if (!operation) return malformedOperation(attempt, request, operation.fault());
    if (const auto *unknown = std::get_if<scep::UnknownOperation>(&*operation))
        return unknownOperation(attempt, unknown->name);
    if (std::holds_alternative<scep::GetNextCaCert>(*operation)) return unknownOperation(attempt, "GetNextCACert");
    if (request.method == "HEAD") {
        auto response =
            attempt.notScep(405, {.check = Check::Http,
                                  .sentence = u"PKIOperation changes something, so that HEAD cannot ask for it."_s,
                                  .seen = requestLine(request),
                                  .expected = u"POST or GET"_s});
        response.headers.emplace_back("Allow", "GET, POST");
        return response;
    }
    return pkiOperation(request, std::get<scep::PkiOperation>(*operation).message);
}

http::Response ScepEndpoint::pkiOperation(const http::Request &request, const QByteArray &message) const {
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

    const auto sealed = scep::unwrap(*unverified);
    if (!sealed) {
        attempt.trace().fail(Check::OuterSignature, sealed.fault().sentence,
                             u"signer %1"_s.arg(header.signer.subject().text()));
        return attempt.refused(header, sealed.fault().kind, sealed.fault().sentence);
    }
    attempt.trace().pass(Check::OuterSignature, u"The signature of the message verifies."_s,
                         u"%1, signer %2"_s.arg(name(header.digest), header.signer.subject().text()));
    for (const QString &deviation : header.deviations) attempt.trace().note(Check::OuterSignature, deviation);

    // Default-deny: nothing but a PKCSReq may come near a decision (CVE-2026-30836 was an unknown type that did).
    if (type == scep::MessageType::PkcsReq) return m_enrolment.answer(attempt, *sealed);
    return notServed(attempt, header);
}

http::Response ScepEndpoint::notServed(Attempt &attempt, const scep::Header &header) const {
    const auto type = scep::messageType(header.messageType);
    const QString number = QString::fromLatin1(header.messageType);
    const QString sentence =
        type ? u"The message type %1 (%2) is not served here. %3"_s.arg(number, scep::name(*type), alternative(type))
                   .trimmed()
             : u"The message type %1 is none that is known, and so it is refused."_s.arg(number);
    attempt.trace().fail(Check::Decryption, sentence, u"message type %1; the envelope was not opened"_s.arg(number),
                         u"19 (PKCSReq)"_s);
    return attempt.refused(header, FaultKind::Refused, sentence);
}

}  // namespace scepter::endpoints
