#include "store/crl_rows.h"

#include "records/words.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

/// The progress of an authority beside its newest list, if there is one.
const QString newestList =
    u"FROM revocation_progress LEFT JOIN crls ON crls.authority = revocation_progress.authority AND crls.number = "
    "(SELECT max(number) FROM crls AS lists WHERE lists.authority = revocation_progress.authority) "
    "WHERE revocation_progress.authority = ?"_s;

}  // namespace

Result<ResponderLedger::CurrentCrl> readCurrentCrl(Connection &connection, const QString &authority) {
    static const QString sql =
        u"SELECT revocation_progress.changes, revocation_progress.published, crls.number, crls.this_update, "
        "crls.next_update, crls.entries, crls.der "_s +
        newestList;
    Result<Statement> row = connection.run(sql, authority);
    if (!row) return row.fault();
    ResponderLedger::CurrentCrl current;
    if (!row->next()) return current;
    current.stale = row->integer(0) != row->integer(1);
    if (!row->isNull(2))
        current.crl =
            CrlRecord{authority, row->integer(2), row->instant(3), row->instant(4), row->number(5), row->octets(6)};
    return current;
}

Result<DraftedCrl> draftCrl(Connection &connection, const QString &authority) {
    static const QString sql = u"SELECT revocation_progress.changes, crls.number, crls.this_update "_s + newestList;
    DraftedCrl drafted;
    Instant newest = Instant::min();
    {
        Result<Statement> row = connection.run(sql, authority);
        if (!row) return row.fault();
        if (!row->next()) return drafted;
        drafted.changes = row->integer(0);
        drafted.draft.number = row->integer(1) + 1;
        if (!row->isNull(2)) newest = row->instant(2);
    }
    // RFC 5280, section 3.3: an entry stays until it stood on one list that was issued after the certificate's end.
    Result<Statement> rows = connection.run(
        u"SELECT serial, revoked_at, revocation_reason, revoked_by FROM certificates WHERE revoked_at IS NOT NULL "
        "AND authority = ? AND NOT (not_after < ? AND revoked_at <= ?) ORDER BY revoked_at, serial"_s,
        authority, newest, newest);
    if (!rows) return rows.fault();
    const Result<void> read = rows->each([&](const Statement &row) {
        drafted.draft.revocations.push_back({row.text(0), row.instant(1),
                                             revocationReason(row.text(2)).value_or(RevocationReason::Unspecified),
                                             row.text(3)});
    });
    if (!read) return read.fault();
    return drafted;
}

Result<qint64> writeCrl(Connection &connection, const CrlRecord &crl, qint64 carriedChanges) {
    Result<Statement> newest = connection.run(u"SELECT max(number) FROM crls WHERE authority = ?"_s, crl.authority);
    if (!newest) return newest.fault();
    if (newest->next() && newest->optionalInteger(0).value_or(0) >= crl.number)
        return {FaultKind::Conflict,
                u"A revocation list with the number %1 was published already; number %2 is too late."_s
                    .arg(newest->integer(0))
                    .arg(crl.number)};
    const Result<void> inserted = connection.perform(
        u"INSERT INTO crls (authority, number, this_update, next_update, entries, der) VALUES (?, ?, ?, ?, ?, ?)"_s,
        crl.authority, crl.number, crl.thisUpdate, crl.nextUpdate, crl.entries, crl.der);
    if (!inserted) return inserted.fault();
    const Result<void> noted = connection.perform(u"UPDATE revocation_progress SET published = ? WHERE authority = ?"_s,
                                                  carriedChanges, crl.authority);
    if (!noted) return noted.fault();
    return crl.number;
}

}  // namespace scepter
