#include "endpoints/issuance.h"

#include "endpoints/route.h"

namespace scepter::endpoints {
namespace {

using namespace Qt::StringLiterals;

/// Of requests that nobody decided in time, while somebody waits for the answer.
constexpr int mostExpired = 100;

PendingRequest pendingRequestOf(const Issuance::Walk &walk, const RequestCase &request, const admission::Hold &hold,
                                const QByteArray &message) {
    const admission::Case &facts = request.facts();
    PendingRequest pending;
    pending.askedAt = facts.now;
    pending.peer = walk.attempt.transaction().peer;
    pending.claim = request.claim();
    pending.signerDigest = walk.header().signerKey.digest();
    pending.registrationId = hold.registrationId;
    pending.fqdn = facts.identity->fqdn;
    pending.endpoint = request.endpoint();
    pending.authority = request.authority().record.name;
    pending.renews = hold.renews;
    pending.subject = request.opened().request.subject().text();
    pending.names = request.opened().request.subjectAltName().text();
    pending.ipAddress = facts.identity->ipAddress;
    pending.serialNumber = facts.identity->serialNumber;
    pending.key = facts.requestKey.text();
    pending.message = message;
    pending.reservedChallenge = hold.reserves;
    pending.expiresAt = facts.now + std::chrono::days(facts.profile->pendingDays);
    return pending;
}

/// The rungs are written before the record, because they are a part of it: with it they become true.
Transaction issuedTransaction(const Issuance::Walk &walk, const RequestCase &request, const CertificateRecord &record) {
    Transaction transaction = walk.attempt.transaction();
    transaction.claim = request.claim();
    transaction.result = TransactionResult::Issued;
    transaction.httpStatus = 200;
    transaction.certificateSerial = record.serial;
    transaction.reason = record.renews.isEmpty()
                             ? u"Certificate %1 was issued for %2, valid until %3."_s.arg(record.serial, record.fqdn,
                                                                                          iso8601(record.notAfter))
                             : u"Certificate %1 was issued for %2 in place of %3, valid until %4."_s.arg(
                                   record.serial, record.fqdn, record.renews, iso8601(record.notAfter));
    transaction.trace.pass(Check::Certificate, transaction.reason, record.names);
    transaction.trace.pass(Check::Reply, u"Answered with SUCCESS, sealed to the signer of the request."_s,
                           u"%1, %2"_s.arg(name(walk.header().digest), name(walk.destination.cipher)));
    return transaction;
}

}  // namespace

std::optional<http::Response> Issuance::issue(const Walk &walk, const RequestCase &request,
                                              const admission::Admit &admit) const {
    const admission::Case &facts = request.facts();
    const auto &member = request.authority();
    const QString crlUrl = m_parts.publicUrl.isEmpty() ? QString() : m_parts.publicUrl + crlPath(member.record.name);
    const Registration granted = admission::grantedBy(facts);
    auto draft = member.authority.draft(
        {&request.opened().request, &request.opened().key, granted, *facts.profile, crlUrl, facts.now});
    if (!draft) return walk.attempt.faulted(walk.header(), Check::Certificate, draft.fault());
    const auto certificate = member.authority.sign(*std::move(draft));
    if (!certificate) return walk.attempt.faulted(walk.header(), Check::Certificate, certificate.fault());
    auto body = sealCertificate(walk.destination, *certificate,
                                member.authority.issuerChain(replyChain(facts.registration, facts.profile)),
                                walk.attempt.signer());
    if (!body) {
        walk.attempt.trace().fail(Check::Reply, u"The certificate cannot be sent: %1"_s.arg(body.fault().sentence));
        return walk.attempt.refused(walk.header(), body.fault().kind, body.fault().sentence);
    }

    Issue issue;
    issue.certificate =
        authority::recordOf(*certificate, granted, {member.record.name, admit.renews}, facts.now);
    issue.der = certificate->der();
    issue.transaction = issuedTransaction(walk, request, issue.certificate);
    issue.registrationId = admit.registrationId;
    issue.spentChallenge = admit.spends;
    issue.settles = admit.settles;
    issue.duplicates = facts.profile->duplicates;
    issue.overlapUntil = facts.now + std::chrono::days(facts.profile->overlapDays);
    issue.use = admit.renews.isEmpty() ? Issue::Use::Taken : Issue::Use::NotTaken;
    const auto number = m_parts.ledger->recordIssue(issue);
    if (!number && number.fault().kind == FaultKind::Conflict) return std::nullopt;
    // What is not in the ledger was not issued: the certificate is dropped here.
    if (!number) {
        return walk.attempt.faulted(
            walk.header(), Check::Certificate,
            {number.fault().kind,
             u"The certificate could not be recorded and was dropped: %1"_s.arg(number.fault().sentence)});
    }
    announce(*number);
    return pkiMessageAnswer(*std::move(body));
}

std::optional<http::Response> Issuance::hold(const Walk &walk, const RequestCase &request, const admission::Hold &hold,
                                             const QByteArray &message) const {
    auto body = scep::sealPending(walk.header(), walk.attempt.signer());
    if (!body) return walk.attempt.faulted(walk.header(), Check::Reply, body.fault());
    const PendingRequest pending = pendingRequestOf(walk, request, hold, message);
    Transaction transaction = walk.attempt.transaction();
    transaction.result = TransactionResult::Pending;
    transaction.httpStatus = 200;
    transaction.reason =
        u"The request of %1 waits for a person's decision until %2."_s.arg(pending.fqdn, iso8601(pending.expiresAt));
    transaction.trace.pass(Check::Reply, u"Answered with PENDING."_s);
    const auto number = m_parts.ledger->recordPending(pending, transaction);
    if (!number && number.fault().kind == FaultKind::Conflict) {
        // A request past its time may still keep the challenge.
        const auto expired = m_parts.ledger->expirePending(mostExpired);
        if (!expired) return walk.attempt.faulted(walk.header(), Check::Approval, expired.fault());
        return std::nullopt;
    }
    if (!number) return walk.attempt.faulted(walk.header(), Check::Approval, number.fault());
    announce(*number);
    return pkiMessageAnswer(*std::move(body));
}

http::Response Issuance::giveAgain(const Walk &walk, const CertificateRecord &issued, const QByteArray &der,
                                   Chain chain) const {
    const auto certificate = pki::Certificate::fromDer(der);
    if (!certificate) return walk.attempt.faulted(walk.header(), Check::Certificate, certificate.fault());
    const auto *member = m_parts.authorities->find(issued.authority);
    const auto issuers = member ? member->authority.issuerChain(chain) : std::span<const pki::Certificate>();
    auto body = sealCertificate(walk.destination, *certificate, issuers, walk.attempt.signer());
    if (!body) {
        walk.attempt.trace().fail(Check::Reply,
                                  u"The certificate cannot be sent again: %1"_s.arg(body.fault().sentence));
        return walk.attempt.refused(walk.header(), body.fault().kind, body.fault().sentence);
    }
    return walk.attempt.repeated(*std::move(body), issued);
}

http::Response Issuance::giveUp(const Walk &walk) {
    return walk.attempt.faulted(
        walk.header(), Check::Certificate,
        {FaultKind::Unavailable, u"Other requests for the same device were first again and again."_s});
}

void Issuance::announce(qint64 transaction) const {
    if (m_parts.recorded) m_parts.recorded(transaction);
}

}  // namespace scepter::endpoints
