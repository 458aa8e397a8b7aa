#include "store/evidence_reading.h"

#include <algorithm>

#include "records/name_pattern.h"
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

/// The place of a candidate: names are compared as text, and a longer pattern is the more specific one.
Result<void> readCandidates(Connection &connection, const QString &fqdn, Instant now, Evidence &evidence) {
    if (fqdn.isEmpty()) return {};
    static const QString sql =
        u"SELECT "_s + registrationColumns + u", "_s + profileColumns +
        u", (SELECT count(*) FROM challenges WHERE registration_id = registrations.id AND state = 'fresh' "
        "AND kind = 'dynamic' AND (expires_at IS NULL OR expires_at >= ?)) "
        "FROM registrations JOIN profiles ON profiles.name = registrations.profile "
        "WHERE registrations.fqdn IN (SELECT value FROM json_each(?)) "
        "ORDER BY length(registrations.fqdn) DESC, registrations.id"_s;
    Result<Statement> rows = connection.run(sql, now, jsonOf(namePatternsOf(fqdn)));
    if (!rows) return rows.fault();
    const Result<void> read = rows->each([&](const Statement &row) {
        Candidate &candidate = evidence.candidates.emplace_back();
        candidate.registration = registrationOf(row);
        candidate.profile = profileOf(row, registrationColumnCount);
        candidate.freshDynamicChallenges = row.number(registrationColumnCount + profileColumnCount);
    });
    if (!read) return read.fault();
    // "*.example" is longer than "a.b": the name itself goes before all.
    std::stable_partition(evidence.candidates.begin(), evidence.candidates.end(),
                          [](const Candidate &each) { return !each.registration.isWildcard(); });
    return {};
}

Result<void> readStaticChallenges(Connection &connection, Candidate &candidate) {
    static const QString sql =
        u"SELECT "_s + challengeColumns +
        u" FROM challenges WHERE registration_id = ? AND state = 'fresh' AND kind = 'static'"_s;
    Result<Statement> rows = connection.run(sql, candidate.registration.id);
    if (!rows) return rows.fault();
    return rows->each([&](const Statement &row) { candidate.staticChallenges.push_back(challengeOf(row)); });
}

Result<void> readStanding(Connection &connection, const QString &fqdn, Instant now, Evidence &evidence) {
    const bool isAskedFor = std::any_of(evidence.candidates.begin(), evidence.candidates.end(), [](const Candidate &each) {
        return each.profile.duplicates == Duplicates::Refuse;
    });
    if (!isAskedFor) return {};
    static const QString sql =
        u"SELECT %1, max(certificates.id) FROM certificates WHERE fqdn = ? AND revoked_at IS NULL AND revoke_at IS NULL "
        "AND not_after >= ? GROUP BY profile"_s.arg(certificateColumns);
    Result<Statement> rows = connection.run(sql, fqdn, now);
    if (!rows) return rows.fault();
    return rows->each([&](const Statement &row) { evidence.standing.push_back(certificateOf(row)); });
}

Result<void> countStrangers(Connection &connection, Instant now, Evidence &evidence) {
    if (!evidence.candidates.empty()) return {};
    Result<Statement> row = connection.run(
        u"SELECT count(*) FROM pending_requests WHERE registration_id = 0 AND state = 'waiting' AND expires_at >= ?"_s,
        now);
    if (!row) return row.fault();
    if (row->next()) evidence.waitingStrangers = row->number(0);
    return {};
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
    if (const Result<void> read = readCandidates(connection, query.fqdn, now, evidence); !read) return read.fault();
    for (Candidate &candidate : evidence.candidates)
        if (const Result<void> read = readStaticChallenges(connection, candidate); !read) return read.fault();
    if (!query.dynamicDigest.isEmpty()) {
        Result<std::optional<Challenge>> challenge = readDynamicChallenge(connection, query.dynamicDigest);
        if (!challenge) return challenge.fault();
        evidence.dynamicChallenge = std::move(*challenge);
    }
    if (const Result<void> read = readStanding(connection, query.fqdn, now, evidence); !read) return read.fault();
    if (const Result<void> read = countStrangers(connection, now, evidence); !read) return read.fault();
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

Result<std::optional<Challenge>> readDynamicChallenge(Connection &connection, const QByteArray &verifier) {
    static const QString sql =
        u"SELECT %1 FROM challenges WHERE kind = 'dynamic' AND verifier = ?"_s.arg(challengeColumns);
    Result<Statement> row = connection.run(sql, verifier);
    if (!row) return row.fault();
    return row->next() ? std::optional(challengeOf(*row)) : std::optional<Challenge>();
}

}  // namespace scepter
