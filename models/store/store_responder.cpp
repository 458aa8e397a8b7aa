#include "store/store_responder.h"

#include <algorithm>

#include "records/words.h"
#include "store/database_transaction.h"
#include "store/recording.h"
#include "store/rows.h"
#include "store/setting_rows.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

constexpr std::chrono::seconds readPatience{5};

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

Result<qint64> writeCrl(Connection &connection, const CrlRecord &crl, qint64 carriedChanges) {
    Result<Statement> newest = connection.run(u"SELECT max(number) FROM crls"_s);
    if (!newest) return newest.fault();
    if (newest->next() && newest->optionalInteger(0).value_or(0) >= crl.number)
        return {FaultKind::Conflict,
                u"A revocation list with the number %1 was published already; number %2 is too late."_s
                    .arg(newest->integer(0))
                    .arg(crl.number)};
    const Result<void> inserted = connection.perform(
        u"INSERT INTO crls (number, this_update, next_update, entries, der) VALUES (?, ?, ?, ?, ?)"_s, crl.number,
        crl.thisUpdate, crl.nextUpdate, crl.entries, crl.der);
    if (!inserted) return inserted.fault();
    const Result<void> noted = connection.perform(u"UPDATE revocation_progress SET published = ?"_s, carriedChanges);
    if (!noted) return noted.fault();
    return crl.number;
}

}  // namespace

StoreResponder::StoreResponder(const QString &path, const Clock &clock)
    : m_path(path), m_clock(clock), m_writer(path) {}

Connection &StoreResponder::reader() {
    const std::lock_guard guard(m_lock);
    std::unique_ptr<Connection> &connection = m_readers[std::this_thread::get_id()];
    if (!connection) connection = std::make_unique<Connection>(m_path, readPatience);
    return *connection;
}

Result<Evidence> StoreResponder::evidence(const EvidenceQuery &query) {
    Connection &connection = reader();
    Result<DatabaseTransaction> view = DatabaseTransaction::forReading(connection);
    if (!view) return view.fault();
    Evidence evidence;
    if (const Result<void> read = readSettled(connection, claimDigest(query.claim), m_clock.now(), evidence); !read)
        return read.fault();
    if (const Result<void> read = readRegistration(connection, query.fqdn, m_clock.now(), evidence); !read)
        return read.fault();
    if (const Result<void> read = readChallenges(connection, query.oneTimeDigest, evidence); !read) return read.fault();
    return evidence;
}

Result<qint64> StoreResponder::recordIssue(const Issue &issue) {
    return m_writer
        .submit([row = IssueRow(issue), this](Connection &connection) {
            return writeIssue(connection, row, m_clock.now());
        })
        .get();
}

Result<qint64> StoreResponder::recordTransaction(const Transaction &transaction) {
    return m_writer
        .submit([row = AttemptRow(transaction)](Connection &connection) { return writeAttempt(connection, row); })
        .get();
}

Result<ResponderLedger::CurrentCrl> StoreResponder::currentCrl() {
    Result<Statement> row = reader().run(
        u"SELECT revocation_progress.changes, revocation_progress.published, crls.number, crls.this_update, "
        u"crls.next_update, "
        "crls.entries, crls.der FROM revocation_progress LEFT JOIN crls ON crls.number = (SELECT max(number) FROM crls)"_s);
    if (!row) return row.fault();
    CurrentCrl current;
    if (!row->next()) return current;
    current.stale = row->integer(0) != row->integer(1);
    if (!row->isNull(2))
        current.crl = CrlRecord{row->integer(2), row->instant(3), row->instant(4), row->number(5), row->octets(6)};
    return current;
}

Result<ResponderLedger::CrlDraft> StoreResponder::crlDraft() {
    Connection &connection = reader();
    Result<DatabaseTransaction> view = DatabaseTransaction::forReading(connection);
    if (!view) return view.fault();
    CrlDraft draft;
    Instant newest = Instant::min();
    qint64 changes = 0;
    {
        Result<Statement> row = connection.run(
            u"SELECT revocation_progress.changes, crls.number, crls.this_update FROM revocation_progress "
            "LEFT JOIN crls ON crls.number = (SELECT max(number) FROM crls)"_s);
        if (!row) return row.fault();
        if (!row->next()) return draft;
        changes = row->integer(0);
        draft.number = row->integer(1) + 1;
        if (!row->isNull(2)) newest = row->instant(2);
    }
    // RFC 5280, section 3.3: an entry stays until it stood on one list that was issued after the certificate's end.
    Result<Statement> rows = connection.run(
        u"SELECT serial, revoked_at, revocation_reason, revoked_by FROM certificates WHERE revoked_at IS NOT NULL "
        "AND NOT (not_after < ? AND revoked_at <= ?) ORDER BY revoked_at, serial"_s,
        newest, newest);
    if (!rows) return rows.fault();
    const Result<void> read = rows->each([&](const Statement &row) {
        draft.revocations.push_back({row.text(0), row.instant(1),
                                     revocationReason(row.text(2)).value_or(RevocationReason::Unspecified),
                                     row.text(3)});
    });
    if (!read) return read.fault();
    const std::lock_guard guard(m_lock);
    // Two drafts of one number: nobody knows which one will be published, so the older view counts.
    const auto [known, isNew] = m_draftedChanges.try_emplace(draft.number, changes);
    if (!isNew) known->second = std::min(known->second, changes);
    return draft;
}

Result<void> StoreResponder::recordCrl(const CrlRecord &crl) {
    qint64 carriedChanges = -1;  // a list that was not drafted here counts as stale
    {
        const std::lock_guard guard(m_lock);
        if (const auto drafted = m_draftedChanges.find(crl.number); drafted != m_draftedChanges.end())
            carriedChanges = drafted->second;
    }
    const Result<qint64> written =
        m_writer.submit([&](Connection &connection) { return writeCrl(connection, crl, carriedChanges); }).get();
    if (!written) return written.fault();
    const std::lock_guard guard(m_lock);
    m_draftedChanges.erase(m_draftedChanges.begin(), m_draftedChanges.upper_bound(crl.number));
    return {};
}

Result<QString> StoreResponder::setting(QStringView name) {
    return readSetting(reader(), name);
}

}  // namespace scepter
