#include "store/database_transaction.h"
#include "store/store_administrator.h"

#include "records/words.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

constexpr std::chrono::days soon{30};

}  // namespace

Result<Counters> StoreAdministrator::counters() {
    const Instant now = m_clock.now();
    const Instant today = std::chrono::floor<std::chrono::days>(now);
    Result<Statement> row = m_connection.run(
        u"SELECT (SELECT count(*) FROM registrations), "
        "(SELECT count(*) FROM registrations WHERE state = 'disabled'), "
        "(SELECT count(*) FROM registrations WHERE (weak_allowed <> '' OR weak_seen <> '') AND (weak_seen <> '' OR "
        "weak_until IS NULL OR weak_until >= ?)), "
        "(SELECT count(*) FROM pending_requests WHERE state = 'waiting' AND expires_at >= ?), "
        "(SELECT count(*) FROM registrations WHERE last_result = 'refused'), "
        "(SELECT count(*) FROM challenges WHERE state = 'fresh' AND kind = 'dynamic' AND (expires_at IS NULL OR "
        "expires_at >= ?)), "
        "(SELECT count(*) FROM transactions), "
        "(SELECT count(*) FROM transactions WHERE result IN ('issued', 'pending', 'answered', 'refused', 'not-scep', "
        "'faulted') AND at >= ?), "
        "(SELECT count(*) FROM transactions WHERE result = 'refused' AND at >= ?), "
        "(SELECT count(*) FROM transactions WHERE result = 'issued' AND at >= ?), "
        "(SELECT count(*) FROM certificates WHERE revoked_at IS NULL AND not_after >= ?), "
        "(SELECT count(*) FROM certificates WHERE revoked_at IS NULL AND not_after < ?), "
        "(SELECT count(*) FROM certificates WHERE revoked_at IS NOT NULL), "
        "(SELECT count(*) FROM certificates WHERE revoked_at IS NULL AND not_after >= ? AND not_after <= ?), "
        "(SELECT count(*) FROM audit WHERE action = 'alarm' AND at >= ?)"_s,
        now, now, now, today, today, today, now, now, now, now + soon, now - alarmsAreRecent);
    if (!row) return row.fault();
    Counters counters;
    if (!row->next()) return counters;
    int column = 0;
    for (qint64 *count :
         {&counters.devices, &counters.disabledDevices, &counters.weakDevices, &counters.waitingRequests,
          &counters.failingDevices, &counters.freshChallenges, &counters.transactions, &counters.transactionsToday,
          &counters.refusedToday, &counters.issuedToday, &counters.validCertificates, &counters.expiredCertificates,
          &counters.revokedCertificates, &counters.expiringSoon, &counters.recentAlarms})
        *count = row->integer(column++);
    return counters;
}

Result<std::vector<AdministratorLedger::Day>> StoreAdministrator::enrolmentsPerDay(int days) {
    const auto today = std::chrono::floor<std::chrono::days>(m_clock.now());
    const auto first = today - std::chrono::days(days - 1);
    std::vector<Day> table;
    for (int i = 0; i < days; ++i) table.push_back({first + std::chrono::days(i), 0, 0});

    Result<Statement> found = m_connection.run(
        u"SELECT at / 86400000, result, count(*) FROM transactions WHERE result IN ('issued', 'refused') AND at >= ? "
        u"AND at < ? "
        "GROUP BY 1, 2"_s,
        Instant(first), Instant(today + std::chrono::days(1)));
    if (!found) return found.fault();
    const Result<void> read = found->each([&](const Statement &row) {
        Day &day = table.at(std::size_t(row.integer(0) - first.time_since_epoch().count()));
        (row.text(1) == word(TransactionResult::Issued) ? day.issued : day.refused) = row.number(2);
    });
    if (!read) return read.fault();
    return table;
}

Result<std::vector<AdministratorLedger::Month>> StoreAdministrator::expiriesPerMonth(int months) {
    Result<DatabaseTransaction> view = DatabaseTransaction::forReading(m_connection);
    if (!view) return view.fault();
    const Instant now = m_clock.now();
    const std::chrono::year_month_day today(std::chrono::floor<std::chrono::days>(now));
    const std::chrono::year_month current = today.year() / today.month();
    std::vector<Month> table;
    for (int i = 0; i < months; ++i) {
        const Instant start = std::chrono::sys_days((current + std::chrono::months(i)) / 1);
        const Instant end = std::chrono::sys_days((current + std::chrono::months(i + 1)) / 1);
        Result<Statement> row = m_connection.run(
            u"SELECT count(*) FROM certificates WHERE revoked_at IS NULL AND not_after >= ? AND not_after < ?"_s,
            std::max(start, now), end);
        if (!row) return row.fault();
        table.push_back({start, row->next() ? row->number(0) : 0});
    }
    return table;
}

}  // namespace scepter
