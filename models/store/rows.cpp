#include "store/rows.h"

#include <QCryptographicHash>
#include <QStringList>

#include "records/words.h"

using namespace Qt::StringLiterals;

namespace scepter {

const QString registrationColumns =
    u"registrations.id, registrations.fqdn, registrations.ip_address, registrations.serial_number, "
    u"registrations.profile, "
    "registrations.notes, registrations.state, registrations.uses_allowed, registrations.uses_taken, "
    "registrations.valid_until, "
    "registrations.allows_weak_algorithms, registrations.created_at, registrations.created_by"_s;

const QString profileColumns =
    u"profiles.name, profiles.title, profiles.validity_days, profiles.digital_signature, profiles.key_encipherment, "
    "profiles.extended_key_usages, profiles.minimum_rsa_bits, profiles.accepts_elliptic_curve, profiles.accepts_sha1, "
    "profiles.accepts_triple_des"_s;

const QString challengeColumns =
    u"challenges.id, challenges.registration_id, challenges.kind, challenges.state, challenges.verifier, "
    u"challenges.created_at, "
    "challenges.created_by, challenges.expires_at, challenges.spent_at, challenges.spent_by"_s;

const QString certificateColumns =
    u"certificates.serial, certificates.subject, certificates.names, certificates.fqdn, certificates.profile, "
    "certificates.not_before, certificates.not_after, certificates.issued_at, certificates.registration_id, "
    "certificates.transaction_id, certificates.sha256, certificates.revoked_at, certificates.revocation_reason, "
    "certificates.revoked_by, certificates.id"_s;

// The words below are held to the known ones by CHECK constraints, so that value_or never decides anything.

Registration registrationOf(const Statement &row) {
    Registration registration;
    registration.id = row.integer(0);
    registration.fqdn = row.text(1);
    registration.ipAddress = row.text(2);
    registration.serialNumber = row.text(3);
    registration.profile = row.text(4);
    registration.notes = row.text(5);
    registration.state = registrationState(row.text(6)).value_or(RegistrationState::Disabled);
    registration.usesAllowed = row.number(7);
    registration.usesTaken = row.number(8);
    registration.validUntil = row.optionalInstant(9);
    registration.allowsWeakAlgorithms = row.truth(10);
    registration.createdAt = row.instant(11);
    registration.createdBy = row.text(12);
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
    return profile;
}

Challenge challengeOf(const Statement &row) {
    Challenge challenge;
    challenge.id = row.integer(0);
    challenge.registrationId = row.integer(1);
    challenge.kind = challengeKind(row.text(2)).value_or(ChallengeKind::OneTime);
    challenge.state = challengeState(row.text(3)).value_or(ChallengeState::Withdrawn);
    challenge.verifier = row.octets(4);
    challenge.createdAt = row.instant(5);
    challenge.createdBy = row.text(6);
    challenge.expiresAt = row.optionalInstant(7);
    challenge.spentAt = row.optionalInstant(8);
    challenge.spentBy = row.optionalInteger(9);
    return challenge;
}

CertificateRecord certificateOf(const Statement &row) {
    CertificateRecord record;
    record.serial = row.text(0);
    record.subject = row.text(1);
    record.names = row.text(2);
    record.fqdn = row.text(3);
    record.profile = row.text(4);
    record.notBefore = row.instant(5);
    record.notAfter = row.instant(6);
    record.issuedAt = row.instant(7);
    record.registrationId = row.optionalInteger(8);
    record.transactionId = row.optionalInteger(9);
    record.sha256 = row.octets(10);
    if (const std::optional<Instant> revokedAt = row.optionalInstant(11))
        record.revocation =
            Revocation{record.serial, *revokedAt,
                       revocationReason(row.text(12)).value_or(RevocationReason::Unspecified), row.text(13)};
    return record;
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

}  // namespace scepter
