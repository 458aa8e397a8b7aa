#include "endpoints/enrolment.h"

#include "admission/challenge_mint.h"
#include "admission/identity.h"
#include "endpoints/challenge_evidence.h"
#include "endpoints/route.h"
#include "scep/cert_rep.h"

namespace scepter::endpoints {
namespace {

using namespace Qt::StringLiterals;

/// After a lost race the second look sees who won; the third is for a device that is edited at that very moment.
constexpr int looks = 3;

/// A resend gets the same certificate, unless it now comes in a form that would not have been admitted.
bool mayHaveAgain(const admission::Case &facts, const Evidence &evidence) {
    if (!evidence.settled || !facts.signerHoldsRequestKey || facts.signerIsOurs) return false;
    const bool weak = pki::isWeak(facts.digest) || pki::isWeak(facts.cipher);
    return !weak || (evidence.registration && evidence.registration->allowsWeakAlgorithms);
}

}  // namespace

Enrolment::Enrolment(const ResponderParts &parts)
    : m_parts(parts),
      m_crlUrl(parts.publicUrl.isEmpty() ? QString() : parts.publicUrl + QString::fromLatin1(crlPath)) {}

http::Response Enrolment::answer(Attempt &attempt, const scep::Sealed &sealed) const {
    const scep::Header &header = sealed.header();
    const auto opened = openRequest(attempt, sealed, *m_parts.authority);
    if (!opened) return attempt.refused(header, opened.fault().kind, opened.fault().sentence);

    Walk walk{attempt, sealed, *opened, factsOf(header, *opened)};
    if (walk.facts.identity) {
        attempt.transaction().fqdn = walk.facts.identity->fqdn;
        return settle(walk);
    }
    // Without a name there is nothing to look up; the decision says what is wrong with it.
    const auto decision = admission::decide(walk.facts, attempt.trace());
    const auto &refusal = std::get<admission::Refuse>(decision);
    return attempt.refused(header, refusal.kind, refusal.toDevice);
}

admission::Case Enrolment::factsOf(const scep::Header &header, const OpenedRequest &opened) const {
    const authority::Authority &authority = *m_parts.authority;
    admission::Case facts;
    facts.now = m_parts.clock->now();
    facts.request = &opened.request;
    facts.identity = admission::claimedIdentity(opened.request);
    facts.requestKey = opened.key.spec();
    facts.signerHoldsRequestKey = header.signerKey.spki() == opened.request.spki();
    facts.signerIsOurs = authority.isOwnKey(header.signerKey.spki());
    facts.signerWasIssuedHere = authority.issued(header.signer);
    facts.requestKeyIsOurs = authority.isOwnKey(opened.request.spki());
    facts.subjectIsAuthority = opened.request.subject().matches(authority.certificate().subject());
    facts.digest = header.digest;
    facts.cipher = opened.cipher;
    return facts;
}

http::Response Enrolment::settle(Walk &walk) const {
    const scep::Header &header = walk.sealed.header();
    const QByteArray password =
        walk.opened.request.challengePassword().value_or(QByteArrayView()).toByteArray();
    SubmittedChallenge challenge{password, {}};
    if (!password.isEmpty()) challenge.oneTimeDigest = admission::oneTimeVerifier(m_parts.challengeKey, password);
    const EvidenceQuery query{walk.attempt.transaction().claim, walk.facts.identity->fqdn, challenge.oneTimeDigest};

    const Trace climbed = walk.attempt.trace();
    for (int look = 1; look <= looks; ++look) {
        walk.attempt.trace() = climbed;
        auto evidence = m_parts.ledger->evidence(query);
        if (!evidence) return walk.attempt.faulted(header, Check::Registration, evidence.fault());
        if (mayHaveAgain(walk.facts, *evidence)) return giveAgain(walk, *evidence);

        if (evidence->registration) walk.attempt.transaction().registrationId = evidence->registration->id;
        walk.facts.registration = std::move(evidence->registration);
        walk.facts.profile = std::move(evidence->profile);
        auto found = challengeEvidence(challenge, *evidence, walk.facts);
        if (!found) return walk.attempt.faulted(header, Check::Challenge, found.fault());
        walk.facts.challenge = *std::move(found);

        const auto decision = admission::decide(walk.facts, walk.attempt.trace());
        if (const auto *refusal = std::get_if<admission::Refuse>(&decision))
            return walk.attempt.refused(header, refusal->kind, refusal->toDevice);
        if (auto response = issue(walk, std::get<admission::Admit>(decision))) return *std::move(response);
    }
    return walk.attempt.faulted(
        header, Check::Certificate,
        {FaultKind::Unavailable, u"Other requests for the same device were first again and again."_s});
}

std::optional<http::Response> Enrolment::issue(Walk &walk, const admission::Admit &admit) const {
    const scep::Header &header = walk.sealed.header();
    const Registration &registration = *walk.facts.registration;
    auto draft = m_parts.authority->draft(
        {&walk.opened.request, &walk.opened.key, registration, *walk.facts.profile, m_crlUrl, walk.facts.now});
    if (!draft) return walk.attempt.faulted(header, Check::Certificate, draft.fault());
    const auto certificate = m_parts.authority->sign(*std::move(draft));
    if (!certificate) return walk.attempt.faulted(header, Check::Certificate, certificate.fault());
    auto body = seal(walk, *certificate);
    if (!body) {
        walk.attempt.trace().fail(Check::Reply, u"The certificate cannot be sent: %1"_s.arg(body.fault().sentence));
        return walk.attempt.refused(header, body.fault().kind, body.fault().sentence);
    }

    // The rungs are written before the record, because they are a part of it: with it they become true.
    Issue issue{authority::recordOf(*certificate, registration, walk.facts.now), certificate->der(),
                walk.attempt.transaction(), admit.registrationId, admit.spends};
    issue.transaction.result = TransactionResult::Issued;
    issue.transaction.httpStatus = 200;
    issue.transaction.certificateSerial = issue.certificate.serial;
    issue.transaction.reason = u"Certificate %1 was issued for %2, valid until %3."_s.arg(
        issue.certificate.serial, registration.fqdn, iso8601(certificate->notAfter()));
    issue.transaction.trace.pass(Check::Approval, u"This registration needs no approval."_s);
    issue.transaction.trace.pass(Check::Certificate, issue.transaction.reason, issue.certificate.names);
    issue.transaction.trace.pass(Check::Reply, u"Answered with SUCCESS, sealed to the signer of the request."_s,
                                 u"%1, %2"_s.arg(name(header.digest), name(walk.opened.cipher)));
    const auto number = m_parts.ledger->recordIssue(issue);
    if (!number && number.fault().kind == FaultKind::Conflict) return std::nullopt;
    // What is not in the ledger was not issued: the certificate is dropped here.
    if (!number)
        return walk.attempt.faulted(
            header, Check::Certificate,
            {number.fault().kind,
             u"The certificate could not be recorded and was dropped: %1"_s.arg(number.fault().sentence)});
    if (m_parts.recorded) m_parts.recorded(*number);
    return pkiMessageAnswer(*std::move(body));
}

http::Response Enrolment::giveAgain(Walk &walk, const Evidence &evidence) const {
    const scep::Header &header = walk.sealed.header();
    const CertificateRecord &settled = *evidence.settled;
    Trace &trace = walk.attempt.trace();
    trace.pass(Check::Signer, u"The signer holds the key in the request."_s);
    const auto certificate = pki::Certificate::fromDer(evidence.settledCertificate);
    if (!certificate) return walk.attempt.faulted(header, Check::Certificate, certificate.fault());
    trace.pass(Check::Registration, u"Not asked again: this very request was admitted before."_s);
    auto body = seal(walk, *certificate);
    if (!body) {
        trace.fail(Check::Reply, u"The certificate cannot be sent again: %1"_s.arg(body.fault().sentence));
        return walk.attempt.refused(header, body.fault().kind, body.fault().sentence);
    }
    return walk.attempt.repeated(*std::move(body), settled);
}

Result<QByteArray> Enrolment::seal(const Walk &walk, const pki::Certificate &certificate) const {
    const pki::Opener &responder = m_parts.authority->responder();
    const QByteArrayView password = walk.opened.request.challengePassword().value_or(QByteArrayView());
    return scep::sealSuccess(walk.sealed,
                             {.certificates = std::span(&certificate, 1),
                              .crls = {},
                              .cipher = walk.opened.cipher,
                              .transport = walk.opened.transport,
                              .password = password},
                             {responder.certificate, responder.key});
}

}  // namespace scepter::endpoints
