#include "store/rows.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include "records/words.h"

using namespace Qt::StringLiterals;

namespace scepter {

const QString registrationColumns =
    u"registrations.id, registrations.fqdn, registrations.ip_address, registrations.ip_demand, "
    "registrations.serial_number, registrations.serial_demand, registrations.networks, registrations.profile, "
    "registrations.owner, registrations.notes, registrations.state, registrations.uses_allowed, "
    "registrations.uses_taken, registrations.valid_from, registrations.valid_until, "
    "registrations.weak_allowed, registrations.weak_until, registrations.approval, registrations.reply_chain, "
    "registrations.created_at, registrations.created_by"_s;

const QString profileColumns =
    u"profiles.name, profiles.title, profiles.validity_days, profiles.digital_signature, profiles.key_encipherment, "
    "profiles.extended_key_usages, profiles.minimum_rsa_bits, profiles.accepts_elliptic_curve, profiles.accepts_sha1, "
    "profiles.accepts_triple_des, profiles.authority, profiles.renewal_allowed, profiles.renewal_window_days, "
    "profiles.renewal_grace_days, profiles.renewal_same_key, profiles.renewal_needs_challenge, profiles.approval, "
    "profiles.pending_days, profiles.reply_chain, profiles.authority_chain, profiles.deviations, "
    "profiles.clock_skew_minutes, profiles.duplicates, profiles.overlap_days, profiles.domains, "
    "profiles.signer_policy"_s;

const QString challengeColumns =
    u"challenges.id, challenges.registration_id, challenges.profile, challenges.bound_name, challenges.kind, "
    "challenges.origin, challenges.state, challenges.verifier, challenges.uses_allowed, "
    "challenges.uses_taken, challenges.created_at, challenges.created_by, challenges.expires_at, "
    "challenges.used_at, challenges.spent_at, challenges.spent_by, challenges.reserved_by"_s;

const QString certificateColumns =
    u"certificates.serial, certificates.subject, certificates.names, certificates.fqdn, certificates.profile, "
    "certificates.authority, certificates.renews, certificates.not_before, certificates.not_after, "
    "certificates.issued_at, certificates.registration_id, certificates.transaction_id, certificates.sha256, "
    "certificates.revoked_at, certificates.revocation_reason, certificates.revoked_by, certificates.revoke_at, "
    "certificates.id"_s;

const QString pendingColumns =
    u"pending_requests.id, pending_requests.asked_at, pending_requests.peer, pending_requests.transaction_id, "
    "pending_requests.key_digest, pending_requests.request_digest, pending_requests.signer_digest, "
    "pending_requests.registration_id, pending_requests.fqdn, pending_requests.endpoint, pending_requests.authority, "
    "pending_requests.renews, pending_requests.subject, pending_requests.names, pending_requests.ip_address, "
    "pending_requests.serial_number, pending_requests.requested_key, pending_requests.reserved_challenge, "
    "pending_requests.state, pending_requests.expires_at, pending_requests.polls, pending_requests.polled_at, "
    "pending_requests.decided_at, pending_requests.decided_by, pending_requests.reason, "
    "pending_requests.certificate_serial, pending_requests.adopted"_s;

// The words below are held to the known ones by CHECK constraints, so that value_or never decides anything.

Registration registrationOf(const Statement &row) {
    Registration registration;
    registration.id = row.integer(0);
    registration.fqdn = row.text(1);
    registration.ipAddress = row.text(2);
    registration.ipDemand = demand(row.text(3)).value_or(Demand::Match);
    registration.serialNumber = row.text(4);
    registration.serialDemand = demand(row.text(5)).value_or(Demand::Match);
    registration.networks = row.text(6);
    registration.profile = row.text(7);
    registration.owner = row.text(8);
    registration.notes = row.text(9);
    registration.state = registrationState(row.text(10)).value_or(RegistrationState::Disabled);
    registration.usesAllowed = row.number(11);
    registration.usesTaken = row.number(12);
    registration.validFrom = row.optionalInstant(13);
    registration.validUntil = row.optionalInstant(14);
    registration.weakAllowed = weakAlgorithms(row.text(15)).value_or(WeakAlgorithms());
    registration.weakUntil = row.optionalInstant(16);
    registration.approval = approval(row.text(17));
    registration.replyChain = chain(row.text(18));
    registration.createdAt = row.instant(19);
    registration.createdBy = row.text(20);
    return registration;
}

Profile profileOf(const Statement &row, int first) {
    Profile profile;
    profile.name = row.text(first);
    profile.title = row.text(first + 1);
    profile.validityDays = row.number(first + 2);
    profile.digitalSignature = row.truth(first + 3);
    profile.keyEncipherment = row.truth(first + 4);
    profile.extendedKeyUsages = row.text(first + 5).split(u',', Qt::SkipEmptyParts);
    profile.minimumRsaBits = row.number(first + 6);
    profile.acceptsEllipticCurve = row.truth(first + 7);
    profile.acceptsSha1 = row.truth(first + 8);
    profile.acceptsTripleDes = row.truth(first + 9);
    profile.authority = row.text(first + 10);
    profile.renewal = {row.truth(first + 11), row.number(first + 12), row.number(first + 13), row.truth(first + 14),
                       row.truth(first + 15)};
    profile.approval = approval(row.text(first + 16)).value_or(Approval::ByHand);
    profile.pendingDays = row.number(first + 17);
    profile.replyChain = chain(row.text(first + 18)).value_or(Chain::Leaf);
    profile.authorityChain = chain(row.text(first + 19)).value_or(Chain::Full);
    profile.deviations = deviations(row.text(first + 20)).value_or(Deviations::Refused);
    profile.clockSkewMinutes = row.number(first + 21);
    profile.duplicates = duplicates(row.text(first + 22)).value_or(Duplicates::Refuse);
    profile.overlapDays = row.number(first + 23);
    profile.domains = row.text(first + 24).split(u',', Qt::SkipEmptyParts);
    profile.signerPolicy = signerPolicy(row.text(first + 25)).value_or(SignerPolicy::TrustedRequired);
    return profile;
}

Challenge challengeOf(const Statement &row) {
    Challenge challenge;
    challenge.id = row.integer(0);
    challenge.registrationId = row.integer(1);
    challenge.profile = row.text(2);
    challenge.boundName = row.text(3);
    challenge.kind = challengeKind(row.text(4)).value_or(ChallengeKind::Dynamic);
    challenge.origin = challengeOrigin(row.text(5)).value_or(ChallengeOrigin::Administrator);
    challenge.state = challengeState(row.text(6)).value_or(ChallengeState::Withdrawn);
    challenge.verifier = row.octets(7);
    challenge.usesAllowed = row.number(8);
    challenge.usesTaken = row.number(9);
    challenge.createdAt = row.instant(10);
    challenge.createdBy = row.text(11);
    challenge.expiresAt = row.optionalInstant(12);
    challenge.usedAt = row.optionalInstant(13);
    challenge.spentAt = row.optionalInstant(14);
    challenge.spentBy = row.optionalInteger(15);
    challenge.reservedBy = row.optionalInteger(16);
    return challenge;
}

CertificateRecord certificateOf(const Statement &row) {
    CertificateRecord record;
    record.serial = row.text(0);
    record.subject = row.text(1);
    record.names = row.text(2);
    record.fqdn = row.text(3);
    record.profile = row.text(4);
    record.authority = row.text(5);
    record.renews = row.text(6);
    record.notBefore = row.instant(7);
    record.notAfter = row.instant(8);
    record.issuedAt = row.instant(9);
    record.registrationId = row.optionalInteger(10);
    record.transactionId = row.optionalInteger(11);
    record.sha256 = row.octets(12);
    if (const std::optional<Instant> revokedAt = row.optionalInstant(13))
        record.revocation =
            Revocation{record.serial, *revokedAt,
                       revocationReason(row.text(14)).value_or(RevocationReason::Unspecified), row.text(15)};
    record.revokeAt = row.optionalInstant(16);
    return record;
}

PendingRequest pendingOf(const Statement &row) {
    PendingRequest request;
    request.id = row.integer(0);
    request.askedAt = row.instant(1);
    request.peer = row.text(2);
    request.claim = {row.octets(3), row.octets(4), row.octets(5)};
    request.signerDigest = row.octets(6);
    request.registrationId = row.integer(7);
    request.fqdn = row.text(8);
    request.endpoint = row.text(9);
    request.authority = row.text(10);
    request.renews = row.text(11);
    request.subject = row.text(12);
    request.names = row.text(13);
    request.ipAddress = row.text(14);
    request.serialNumber = row.text(15);
    request.key = row.text(16);
    request.reservedChallenge = row.optionalInteger(17);
    request.state = pendingState(row.text(18)).value_or(PendingState::Rejected);
    request.expiresAt = row.instant(19);
    request.polls = row.number(20);
    request.polledAt = row.optionalInstant(21);
    request.decidedAt = row.optionalInstant(22);
    request.decidedBy = row.text(23);
    request.reason = row.text(24);
    request.certificateSerial = row.text(25);
    request.isAdopted = row.truth(26);
    return request;
}

QString searchText(const QStringList &columns) {
    return columns.join(u'\n').toLower();
}

QByteArray claimDigest(const Claim &claim) {
    if (claim == Claim{}) return {};
    QCryptographicHash digest(QCryptographicHash::Sha256);
    for (const QByteArray &part : {claim.transactionId, claim.keyDigest, claim.requestDigest}) {
        // Lengths keep the parts apart: no octet of the client's id can pass for one of a digest.
        digest.addData(QByteArray::number(part.size()) + ':');
        digest.addData(part);
    }
    return digest.result();
}

QString jsonOf(const std::vector<qint64> &ids) {
    QString json = u"["_s;
    for (const qint64 id : ids) {
        if (json.size() > 1) json += u',';
        json += QString::number(id);
    }
    return json + u']';
}

QString jsonOf(const QStringList &texts) {
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

}  // namespace scepter
