#include "store/superseding.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

constexpr auto standing =
    "fqdn = ? AND profile = ? AND revoked_at IS NULL AND revoke_at IS NULL AND not_after >= ? AND serial <> ?";

Result<void> refuseDuplicate(Connection &connection, const CertificateRecord &issued, Instant now) {
    Result<Statement> row = connection.run(
        u"SELECT serial FROM certificates WHERE %1 AND serial <> ? LIMIT 1"_s.arg(QLatin1StringView(standing)),
        issued.fqdn, issued.profile, now, issued.serial, issued.renews);
    if (!row) return row.fault();
    if (!row->next()) return {};
    return {FaultKind::Conflict, u"Certificate %1 of %2 was issued meanwhile."_s.arg(row->text(0), issued.fqdn)};
}

/// Revokes the certificates of `ids`, a SELECT, and puts their authorities' lists out of date. How many.
Result<qint64> revokeSuperseded(Connection &connection, const QString &ids, const QVariantList &values, Instant now) {
    const Result<Statement> noted = connection.runWith(
        u"UPDATE revocation_progress SET changes = changes + 1 WHERE authority IN (SELECT authority FROM certificates "
        "WHERE id IN (%1))"_s.arg(ids),
        values);
    if (!noted) return noted.fault();
    QVariantList all{bound(now)};
    all += values;
    // Without its claim a repeated request is decided anew instead of being answered with a revoked certificate.
    const Result<Statement> revoked = connection.runWith(
        u"UPDATE certificates SET revoked_at = ?, revocation_reason = 'superseded', revoked_by = 'Scepter: another "
        "certificate took its place', claim = NULL WHERE id IN (%1)"_s.arg(ids),
        all);
    if (!revoked) return revoked.fault();
    return revoked->changedRows();
}

}  // namespace

Result<void> supersede(Connection &connection, const IssueRow &issue, Instant now) {
    const CertificateRecord &issued = issue.certificate;
    const QString which = QLatin1StringView(standing);
    switch (issue.duplicates) {
        case Duplicates::Keep:
            return {};
        case Duplicates::Refuse:
            return refuseDuplicate(connection, issued, now);
        case Duplicates::Overlap:
            if (issue.overlapUntil > now)
                return connection.perform(u"UPDATE certificates SET revoke_at = ? WHERE %1"_s.arg(which),
                                          issue.overlapUntil, issued.fqdn, issued.profile, now, issued.serial);
            break;
        case Duplicates::Revoke:
            break;
    }
    const Result<qint64> revoked =
        revokeSuperseded(connection, u"SELECT id FROM certificates WHERE %1"_s.arg(which),
                         {bound(issued.fqdn), bound(issued.profile), bound(now), bound(issued.serial)}, now);
    if (!revoked) return revoked.fault();
    return {};
}

Result<bool> hasDueRevocation(Connection &connection, Instant now) {
    Result<Statement> row = connection.run(
        u"SELECT EXISTS (SELECT 1 FROM certificates WHERE revoke_at <= ? AND revoke_at IS NOT NULL AND revoked_at IS "
        "NULL)"_s,
        now);
    if (!row) return row.fault();
    return row->next() && row->truth(0);
}

Result<qint64> writeDueRevocations(Connection &connection, Instant now, int most) {
    return revokeSuperseded(connection,
                            u"SELECT id FROM certificates WHERE revoke_at <= ? AND revoke_at IS NOT NULL AND revoked_at "
                            "IS NULL ORDER BY revoke_at, id LIMIT ?"_s,
                            {bound(now), bound(most)}, now);
}

}  // namespace scepter
