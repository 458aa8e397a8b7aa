#include "endpoints/cert_poll.h"

#include "admission/weak_use.h"
#include "endpoints/candidate.h"
#include "endpoints/ndes_settings.h"
#include "scep/queries.h"

namespace scepter::endpoints {
namespace {

using namespace Qt::StringLiterals;

/// One text for a transaction id that nobody used and for one that somebody else used.
http::Response refuseUnknown(const Received &received) {
    received.attempt.trace().fail(Check::Signer,
                                  u"No request was ever pending under this transaction id and the signer's key."_s,
                                  QString::fromLatin1(received.header().transactionId),
                                  u"transaction id and key of a request that was answered with PENDING"_s);
    return received.attempt.refused(received.header(), FaultKind::NotFound,
                                    u"There is no request of this transaction id and key. Send it again."_s);
}

http::Response refuseSettled(const Issuance::Walk &walk, const QString &sentence, const QString &toDevice) {
    walk.attempt.trace().fail(Check::Approval, sentence);
    return walk.attempt.refused(walk.header(), FaultKind::Refused, toDevice);
}

http::Response stillWaiting(const Issuance::Walk &walk, const PendingRequest &pending) {
    walk.attempt.trace().wait(
        Check::Approval, u"The request waits for a person's decision until %1."_s.arg(iso8601(pending.expiresAt)),
        u"asked at %1"_s.arg(iso8601(pending.askedAt)),
        pending.registrationId == 0 ? Fix::AdoptRequest : Fix::DecideRequest, QString::number(pending.id));
    return walk.attempt.pending(walk.header(),
                                u"Request %1 of %2 waits for a person's decision."_s.arg(pending.id).arg(pending.fqdn));
}

http::Response rejected(const Issuance::Walk &walk, const PendingRequest &pending) {
    const QString by = pending.decidedBy.isEmpty() ? u"A person"_s : pending.decidedBy;
    return refuseSettled(walk, u"%1 rejected request %2: %3"_s.arg(by, QString::number(pending.id), pending.reason),
                         pending.reason);
}

http::Response expired(const Issuance::Walk &walk, const PendingRequest &pending) {
    return refuseSettled(walk,
                         u"Nobody decided request %1 before it ended at %2."_s.arg(QString::number(pending.id),
                                                                                   iso8601(pending.expiresAt)),
                         u"The request was not decided in time. Ask again."_s);
}

/// A request that waited.
struct Kept {
    scep::Sealed sealed;
    OpenedRequest opened;
};

Result<Kept> reopen(const PendingRequest &pending, const Entrances &entrances) {
    const auto failed = [](const Fault &fault) {
        return Fault{FaultKind::Unavailable,
                     u"The request that waited cannot be opened again: %1"_s.arg(fault.sentence)};
    };
    const auto unverified = scep::read(pending.message);
    if (!unverified) return failed(unverified.fault());
    auto sealed = scep::unwrap(*unverified);
    if (!sealed) return failed(sealed.fault());
    auto opened = reopenRequest(*sealed, entrances.allOpeners(), entrances);
    if (!opened) return failed(opened.fault());
    return Kept{*std::move(sealed), *std::move(opened)};
}

/// The challenge stayed enclosed in the request: signers that cannot decrypt get the certificate under it.
Destination withPassword(Destination destination, const OpenedRequest &opened) {
    if (destination.password.isEmpty()) destination.password = opened.challenge();
    return destination;
}

}  // namespace

http::Response CertPoll::answer(const Received &received) const {
    Attempt &attempt = received.attempt;
    const scep::Header &header = received.header();
    const auto opened = openEnvelope(received, m_entrances);
    if (!opened) return attempt.refused(header, opened.fault().kind, opened.fault().sentence);
    if (const auto names = scep::readIssuerAndSubject(opened->content.bytes()); !names) {
        attempt.trace().fail(Check::RequestSignature, names.fault().sentence, {}, u"an IssuerAndSubject"_s);
        return attempt.refused(header, unopened().kind, unopened().sentence);
    }
    if (const auto refusal = checkEnvelopeForm(received, *opened, m_parts.clock->now()))
        return attempt.refused(header, *refusal);

    const auto pending = m_parts.ledger->pendingRequest(header.transactionId, header.signerKey.digest());
    if (!pending) return attempt.faulted(header, Check::Signer, pending.fault());
    if (!*pending) return refuseUnknown(received);
    compareNames(received, *opened, **pending);
    const Destination destination = destinationOf(received, *opened);
    return settle({attempt, destination}, **pending);
}

void CertPoll::compareNames(const Received &received, const OpenedEnvelope &opened,
                            const PendingRequest &pending) const {
    const auto polled = scep::readIssuerAndSubject(opened.content.bytes());
    const auto asked = pki::DistinguishedName::fromText(pending.subject);
    if (polled && asked && !polled->subject.matches(*asked)) {
        received.attempt.trace().note(Check::RequestSignature,
                                      u"The poll names another subject than the request did; the transaction counts."_s,
                                      polled->subject.text(), pending.subject);
    }
    const auto *member = m_parts.authorities->find(pending.authority);
    if (polled && member && !polled->issuer.matches(member->authority.certificate().subject())) {
        received.attempt.trace().note(Check::RequestSignature,
                                      u"The poll names another issuer than the CA; the transaction counts."_s,
                                      polled->issuer.text(), member->authority.certificate().subject().text());
    }
}

CertPoll::Standing CertPoll::standingOf(const Issuance::Walk &walk, const PendingRequest &pending) const {
    Attempt &attempt = walk.attempt;
    auto evidence =
        m_parts.ledger->evidence({.claim = {}, .fqdn = pending.fqdn, .dynamicDigest = {}, .signerSerial = {}});
    if (!evidence) return {{}, {}, attempt.faulted(walk.header(), Check::Registration, evidence.fault())};
    Standing standing;
    if (const Candidate *device = candidateOf(*evidence, pending.registrationId)) {
        standing.registration = device->registration;
        standing.profile = device->profile;
    }
    const Profile profile = standing.profile.value_or(Profile{});
    const admission::AlgorithmPolicy policy{profile, standing.registration ? &*standing.registration : nullptr,
                                            m_parts.clock->now()};
    attempt.allowWeak(admission::allowedWeak(policy));
    const admission::UsedAlgorithms used{.message = walk.header().digest, .envelope = walk.destination.cipher};
    attempt.transaction().weak |= admission::weakAmong(used);
    if (const auto refusal = admission::checkWeakUse(used, policy, attempt.trace()))
        standing.refusal = attempt.refused(walk.header(), *refusal);
    return standing;
}

http::Response CertPoll::settle(const Issuance::Walk &walk, PendingRequest pending) const {
    Transaction &transaction = walk.attempt.transaction();
    transaction.fqdn = pending.fqdn;
    if (pending.registrationId != 0) transaction.registrationId = pending.registrationId;
    walk.attempt.notePoll(pending.id);
    Standing standing = standingOf(walk, pending);
    if (standing.refusal) return *std::move(standing.refusal);

    const Trace climbed = walk.attempt.trace();
    for (int look = 1; look <= looks; ++look) {
        walk.attempt.trace() = climbed;
        switch (pending.stateAt(m_parts.clock->now())) {
            case PendingState::Waiting:
                return stillWaiting(walk, pending);
            case PendingState::Rejected:
                return rejected(walk, pending);
            case PendingState::Expired:
                return expired(walk, pending);
            case PendingState::Issued:
                return fetchAgain(walk, pending, replyChain(standing.registration, standing.profile));
            case PendingState::Approved:
                break;
        }
        if (auto response = certify(walk, pending)) return *std::move(response);
        auto again = m_parts.ledger->pendingRequest(pending.claim.transactionId, pending.signerDigest);
        if (!again) return walk.attempt.faulted(walk.header(), Check::Approval, again.fault());
        if (*again) pending = **std::move(again);
    }
    return Issuance::giveUp(walk);
}

std::optional<http::Response> CertPoll::certify(const Issuance::Walk &walk, const PendingRequest &pending) const {
    Attempt &attempt = walk.attempt;
    const auto kept = reopen(pending, m_entrances);
    if (!kept) return attempt.faulted(walk.header(), Check::RequestSignature, kept.fault());
    attempt.trace().pass(Check::RequestSignature,
                         u"The request was kept since %1, and was opened again."_s.arg(iso8601(pending.askedAt)),
                         u"%1, subject %2"_s.arg(pending.key, pending.subject));

    const auto passwords = passwordsAt(*m_parts.ledger, pending.endpoint);
    if (!passwords) return attempt.faulted(walk.header(), Check::Challenge, passwords.fault());
    RequestCase request(
        m_parts, m_entrances, m_signers,
        {kept->sealed.header(), pending.claim, pending.endpoint, attempt.transaction().peer, *passwords}, kept->opened);
    request.approve(pending);
    attempt.transaction().weak |= admission::weakAmong(request.facts());
    const auto evidence = request.read();
    if (!evidence) return attempt.faulted(walk.header(), Check::Registration, evidence.fault());
    const bool isAnswered =
        evidence->pending && evidence->pending->id == pending.id && evidence->pending->state != PendingState::Approved;
    // Its challenge is spent by now, which would refuse what another poll was just given.
    if (isAnswered) return std::nullopt;
    Guesser guesser{m_guesses, attempt.transaction().peer};
    if (const auto weighed = request.weighChallenge(*evidence, guesser); !weighed)
        return attempt.faulted(walk.header(), Check::Challenge, weighed.fault());
    attempt.holdBack(guesser.delay);
    const auto decision = admission::decide(request.facts(), attempt.trace());
    if (const auto *refusal = std::get_if<admission::Refuse>(&decision))
        return attempt.refused(walk.header(), *refusal);

    const Destination destination = withPassword(walk.destination, kept->opened);
    return m_issuance.issue({attempt, destination}, request, std::get<admission::Admit>(decision));
}

http::Response CertPoll::fetchAgain(const Issuance::Walk &walk, const PendingRequest &pending, Chain chain) const {
    const auto issued = m_parts.ledger->issuedCertificate(pending.certificateSerial);
    if (!issued) return walk.attempt.faulted(walk.header(), Check::Certificate, issued.fault());
    if (!*issued || (*issued)->record.status(m_parts.clock->now()) != CertificateStatus::Valid) {
        return refuseSettled(walk,
                             u"The certificate %1 that was issued for request %2 is not valid any more."_s.arg(
                                 pending.certificateSerial, QString::number(pending.id)),
                             u"The certificate that was issued for this request is not valid any more. Enrol anew."_s);
    }
    if (walk.header().signerKey.spec().type == pki::KeyType::Rsa)
        return m_issuance.giveAgain(walk, (*issued)->record, (*issued)->der, chain);
    const auto kept = reopen(pending, m_entrances);
    if (!kept) return walk.attempt.faulted(walk.header(), Check::RequestSignature, kept.fault());
    const Destination destination = withPassword(walk.destination, kept->opened);
    return m_issuance.giveAgain({walk.attempt, destination}, (*issued)->record, (*issued)->der, chain);
}

}  // namespace scepter::endpoints
