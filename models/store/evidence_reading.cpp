#include "store/evidence_reading.h"

#include "store/pending_rows.h"
#include "store/rows.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

Result<void> readSettled(Connection &connection, const QByteArray &claim, Instant now, Evidence &evidence) {
    if (claim.isEmpty()) return {};
    static const QString sql = u"SELECT "_s + certificateColumns +
                               u", certificate_encodings.der FROM certificates JOIN certificate_encodings "
                               "ON certificate_encodings.certificate_id = certificates.id WHERE certificates.claim = ? "
                               "AND certificates.issued_at >= ? AND certificates.not_after >= ?"_s;
    Result<Statement> row = connection.run(sql, claim, now - claimLifetime, now);
    if (!row) return row.fault();
    if (!row->next()) return {};
    evidence.settled = certificateOf(*row);
    evidence.settledCertificate = row->octets(certificateColumnCount);
    return {};
}

Result<void> readRegistration(Connection &connection, const QString &fqdn, Instant now, Evidence &evidence) {
    static const QString sql =
        u"SELECT "_s + registrationColumns + u", "_s + profileColumns +
        u", (SELECT count(*) FROM challenges WHERE registration_id = registrations.id AND state = 'fresh' "
        "AND kind = 'one-time' AND (expires_at IS NULL OR expires_at >= ?)) "
        "FROM registrations JOIN profiles ON profiles.name = registrations.profile WHERE registrations.fqdn = ?"_s;
    Result<Statement> row = connection.run(sql, now, fqdn);
    if (!row) return row.fault();
    if (!row->next()) return {};
    evidence.registration = registrationOf(*row);
    evidence.profile = profileOf(*row, registrationColumnCount);
    evidence.freshOneTimeChallenges = row->number(registrationColumnCount + profileColumnCount);
    return {};
}

Result<void> readChallenges(Connection &connection, const QByteArray &oneTimeDigest, Evidence &evidence) {
    static const QString sql = u"SELECT "_s + challengeColumns +
                               u" FROM challenges WHERE registration_id = ? AND state = 'fresh' AND kind = 'static' "
                               "UNION ALL SELECT "_s +
                               challengeColumns + u" FROM challenges WHERE kind = 'one-time' AND verifier = ?"_s;
    const qint64 registrationId = evidence.registration ? evidence.registration->id : 0;
    Result<Statement> rows = connection.run(sql, registrationId, oneTimeDigest);
    if (!rows) return rows.fault();
    return rows->each([&](const Statement &row) {
        Challenge challenge = challengeOf(row);
        if (challenge.kind == ChallengeKind::Static)
            evidence.staticChallenges.push_back(std::move(challenge));
        else
            evidence.oneTimeChallenge = std::move(challenge);
    });
}

Result<void> readSignerCertificate(Connection &connection, const QString &serial, Evidence &evidence) {
    if (serial.isEmpty()) return {};
    static const QString sql = u"SELECT %1 FROM certificates WHERE serial = ?"_s.arg(certificateColumns);
    Result<Statement> row = connection.run(sql, serial);
    if (!row) return row.fault();
    if (row->next()) evidence.signerCertificate = certificateOf(*row);
    return {};
}

Result<void> readPending(Connection &connection, const Claim &claim, Evidence &evidence) {
    if (claim.transactionId.isEmpty()) return {};
    Result<std::optional<PendingRequest>> pending = newestOfKey(connection, claim.transactionId, claim.keyDigest);
    if (!pending) return pending.fault();
    evidence.pending = std::move(*pending);
    return {};
}

}  // namespace

Result<Evidence> readEvidence(Connection &connection, const EvidenceQuery &query, Instant now) {
    Evidence evidence;
    if (const Result<void> read = readSettled(connection, claimDigest(query.claim), now, evidence); !read)
        return read.fault();
    if (const Result<void> read = readRegistration(connection, query.fqdn, now, evidence); !read) return read.fault();
    if (const Result<void> read = readChallenges(connection, query.oneTimeDigest, evidence); !read) return read.fault();
    if (const Result<void> read = readSignerCertificate(connection, query.signerSerial, evidence); !read)
        return read.fault();
    if (const Result<void> read = readPending(connection, query.claim, evidence); !read) return read.fault();
    return evidence;
}

Result<std::optional<ResponderLedger::IssuedCertificate>> readIssued(Connection &connection, const QString &serial) {
    static const QString sql =
        u"SELECT %1, certificate_encodings.der FROM certificates JOIN certificate_encodings "
        "ON certificate_encodings.certificate_id = certificates.id WHERE certificates.serial = ?"_s.arg(
            certificateColumns);
    using Found = std::optional<ResponderLedger::IssuedCertificate>;
    Result<Statement> row = connection.run(sql, serial);
    if (!row) return row.fault();
    if (!row->next()) return Found();
    return Found({certificateOf(*row), row->octets(certificateColumnCount)});
}

Result<std::optional<Profile>> readProfile(Connection &connection, const QString &name) {
    static const QString sql = u"SELECT %1 FROM profiles WHERE name = ?"_s.arg(profileColumns);
    Result<Statement> row = connection.run(sql, name);
    if (!row) return row.fault();
    return row->next() ? std::optional(profileOf(*row, 0)) : std::optional<Profile>();
}

}  // namespace scepter
