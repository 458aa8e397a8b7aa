#include "store/pruning.h"

#include "records/settings.h"
#include "store/setting_rows.h"

using namespace Qt::StringLiterals;

namespace scepter {

// The oldest ones in order, as far as the limit goes, and of these what may go: both stop at once where all is young,
// whereas a condition on the whole table would read all of it.
const QString prunableTransactions =
    u"SELECT id FROM (SELECT id, at FROM transactions WHERE id < ? AND NOT EXISTS (SELECT 1 FROM pending_requests "
    "WHERE pending_requests.id = transactions.id AND pending_requests.state IN ('waiting', 'approved')) "
    "ORDER BY id LIMIT ?) WHERE id <= ? OR at < ?"_s;

namespace {

Result<qint64> numberSetting(Connection &connection, const char *name) {
    const Result<QString> value = readSetting(connection, QString::fromLatin1(name));
    if (!value) return value.fault();
    return value->toLongLong();
}

QVariantList valuesOf(const PruningBounds &bounds, int most) {
    return {bound(bounds.newest), bound(most), bound(bounds.lastBeyondCount), bound(bounds.oldestKept)};
}

}  // namespace

Result<PruningBounds> pruningBounds(Connection &connection, Instant now) {
    const Result<qint64> kept = numberSetting(connection, setting::transactionsKept);
    if (!kept) return kept.fault();
    const Result<qint64> days = numberSetting(connection, setting::transactionsDays);
    if (!days) return days.fault();
    Result<Statement> row = connection.run(u"SELECT max(id) FROM transactions"_s);
    if (!row) return row.fault();
    PruningBounds bounds;
    if (!row->next()) return bounds;
    bounds.newest = row->integer(0);
    if (*kept > 0) bounds.lastBeyondCount = bounds.newest - *kept;
    if (*days > 0) bounds.oldestKept = now - std::chrono::days(*days);
    return bounds;
}

Result<bool> hasPrunable(Connection &connection, const PruningBounds &bounds) {
    Result<Statement> row = connection.runWith(prunableTransactions, valuesOf(bounds, 1));
    if (!row) return row.fault();
    return row->next();
}

Result<qint64> writePruning(Connection &connection, const PruningBounds &bounds, int most) {
    const Result<Statement> removed = connection.runWith(
        u"DELETE FROM transactions WHERE id IN (%1)"_s.arg(prunableTransactions), valuesOf(bounds, most));
    if (!removed) return removed.fault();
    return removed->changedRows();
}

}  // namespace scepter
