#include "endpoints/enrolment.h"

#include "admission/challenge_mint.h"
#include "admission/identity.h"
#include "endpoints/route.h"
#include "pki/der_reader.h"
#include "pki/digest.h"
#include "scep/cert_rep.h"

namespace scepter::endpoints {
namespace {

using namespace Qt::StringLiterals;

/// A second look suffices after a lost race; a third would only meet a ledger that contradicts itself.
constexpr int looks = 3;

// One text for whatever goes wrong inside the envelope before it is a request: an oracle for paddings needs two (R33).
QString unopenedText() {
    return u"The message could not be decrypted with the key of this responder. Fetch the CA certificate again."_s;
}

bool isOneSequence(QByteArrayView content) {
    pki::DerReader reader(content);
    return reader.next(pki::tag::sequence, "content") && reader.atEnd();
}

Fault undecryptable(Attempt &attempt, const QString &sentence, const pki::Certificate &recipient) {
    attempt.trace().fail(Check::Decryption, sentence, u"an envelope that none of our keys opens"_s,
                         u"an envelope for \"%1\""_s.arg(recipient.subject().text()));
    return {FaultKind::Undecryptable, unopenedText()};
}

}  // namespace

Enrolment::Enrolment(const ResponderParts &parts)
    : m_parts(parts),
      m_crlUrl(parts.publicUrl.isEmpty() ? QString() : parts.publicUrl + QString::fromLatin1(crlPath)) {}

http::Response Enrolment::answer(Attempt &attempt, const scep::Sealed &sealed) const {
    const scep::Header &header = sealed.header();
    const auto opened = open(attempt, sealed);
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

Result<Enrolment::Opened> Enrolment::open(Attempt &attempt, const scep::Sealed &sealed) const {
    const pki::Certificate &recipient = m_parts.authority->responder().certificate;
    const auto unsealed = scep::unseal(sealed, m_parts.authority->openers());
    if (!unsealed && unsealed.fault().kind == FaultKind::Undecryptable)
        return undecryptable(attempt, unsealed.fault().sentence, recipient);
    if (!unsealed) {
        attempt.trace().fail(Check::Decryption, unsealed.fault().sentence);
        return unsealed.fault();
    }
    // A wrong key gives octets at random: that is no request, and it is no other answer than a wrong padding.
    if (!isOneSequence(unsealed->content.bytes()))
        return undecryptable(attempt, u"The envelope was opened with a wrong key: it holds no request."_s, recipient);
    attempt.trace().pass(Check::Decryption, u"The envelope was opened."_s, name(unsealed->cipher));

    auto request = readRequest(attempt, unsealed->content.bytes());
    if (!request) return request.fault();
    const pki::PublicKey &signerKey = sealed.header().signerKey;
    // A first request is signed with the key that it is for, which has been decoded already.
    auto key = request->spki() == signerKey.spki() ? Result<pki::PublicKey>(signerKey)
                                                   : pki::PublicKey::fromSpki(request->spki());
    if (!key) {
        attempt.trace().fail(Check::RequestSignature, key.fault().sentence);
        return key.fault();
    }
    if (!request->isSignedBy(*key)) {
        const QString sentence =
            u"The certificate request's own signature does not verify: "
            u"the device did not prove that it holds the key."_s;
        attempt.trace().fail(Check::RequestSignature, sentence, u"subject %1"_s.arg(request->subject().text()));
        return Fault{FaultKind::BadSignature, sentence};
    }
    attempt.trace().pass(Check::RequestSignature, u"The certificate request is signed with its own key."_s,
                         u"%1, subject %2"_s.arg(key->spec().text(), request->subject().text()));
    attempt.transaction().claim.keyDigest = key->digest();
    attempt.transaction().claim.requestDigest = pki::sha256(request->der());
    return Opened{*std::move(request), *std::move(key), unsealed->cipher, unsealed->keyTransport};
}

Result<pki::CertificationRequest> Enrolment::readRequest(Attempt &attempt, QByteArrayView content) const {
    auto request = pki::CertificationRequest::fromDer(content);
    if (!request)
        attempt.trace().fail(Check::RequestSignature, request.fault().sentence, {}, u"a PKCS#10 certificate request"_s);
    return request;
}

admission::Case Enrolment::factsOf(const scep::Header &header, const Opened &opened) const {
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
    const QByteArray password = walk.opened.request.challengePassword().value_or(QByteArray());
    SubmittedChallenge challenge{password, {}};
    if (!password.isEmpty()) challenge.oneTimeDigest = admission::oneTimeVerifier(m_parts.challengeKey, password);
    const EvidenceQuery query{walk.attempt.transaction().claim, walk.facts.identity->fqdn, challenge.oneTimeDigest};

    const Trace climbed = walk.attempt.trace();
    for (int look = 1; look <= looks; ++look) {
        walk.attempt.trace() = climbed;
        auto evidence = m_parts.ledger->evidence(query);
        if (!evidence) return walk.attempt.faulted(header, Check::Registration, evidence.fault());
        if (evidence->settled && walk.facts.signerHoldsRequestKey && !walk.facts.signerIsOurs)
            return giveAgain(walk, *evidence);

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
    if (settled.notAfter < walk.facts.now) {
        const QString sentence =
            u"This very request was settled with the certificate %1, which ended at %2. "
            u"The device has to make a new request."_s.arg(settled.serial, iso8601(settled.notAfter));
        trace.fail(Check::Registration, sentence, u"a request that was answered before"_s, u"a new request"_s);
        return walk.attempt.refused(header, FaultKind::Refused, sentence);
    }
    const auto certificate = pki::Certificate::fromDer(evidence.settledCertificate);
    if (!certificate) return walk.attempt.faulted(header, Check::Certificate, certificate.fault());
    auto body = seal(walk, *certificate);
    if (!body) {
        trace.fail(Check::Reply, u"The certificate cannot be sent again: %1"_s.arg(body.fault().sentence));
        return walk.attempt.refused(header, body.fault().kind, body.fault().sentence);
    }
    return walk.attempt.repeated(*std::move(body), settled);
}

Result<QByteArray> Enrolment::seal(const Walk &walk, const pki::Certificate &certificate) const {
    const pki::Opener &responder = m_parts.authority->responder();
    return scep::sealSuccess(walk.sealed, std::span(&certificate, 1), walk.opened.cipher, walk.opened.transport,
                             {responder.certificate, responder.key});
}

}  // namespace scepter::endpoints
