#include "store/database_transaction.h"
#include "store/setting_rows.h"
#include "store/store_administrator.h"

#include "records/settings.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

constexpr std::chrono::seconds patience{5};
constexpr std::chrono::seconds listenerSilence{15};

Result<std::optional<ListenerRecord>> readListener(Connection &connection) {
    Result<Statement> row = connection.run(u"SELECT process_id, host, addresses, since, seen_at FROM listener"_s);
    if (!row) return row.fault();
    if (!row->next()) return std::optional<ListenerRecord>();
    return std::optional(ListenerRecord{row->integer(0), row->text(1), row->text(2), row->instant(3), row->instant(4)});
}

}  // namespace

StoreAdministrator::StoreAdministrator(const QString &path, const Clock &clock)
    : m_clock(clock), m_connection(path, patience) {}

Result<QString> StoreAdministrator::setting(QStringView name) {
    return readSetting(m_connection, name);
}

Result<bool> StoreAdministrator::isSettingDefault(QStringView name) {
    const Result<std::optional<QString>> stored = storedSetting(m_connection, name);
    if (!stored) return stored.fault();
    return !stored->has_value();
}

Result<void> StoreAdministrator::setSetting(QStringView name, const QString &value) {
    const Result<std::optional<QString>> stored = storedSetting(m_connection, name);
    if (!stored) return stored.fault();
    const SettingDefinition &definition = *settingDefinition(name);
    const Result<QString> checked = definition.check(value);
    if (!checked && !value.isEmpty()) return checked.fault();
    const bool isDefault = !checked || *checked == QLatin1StringView(definition.defaultValue);

    Result<DatabaseTransaction> transaction = DatabaseTransaction::forWriting(m_connection);
    if (!transaction) return transaction.fault();
    const Result<void> set = isDefault ? m_connection.perform(u"DELETE FROM settings WHERE name = ?"_s, name.toString())
                                       : m_connection.perform(
                                             u"INSERT INTO settings (name, value) VALUES (?, ?) "
                                             "ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
                                             name.toString(), *checked);
    if (!set) return set;
    return transaction->commit();
}

Result<std::optional<ListenerRecord>> StoreAdministrator::listener() {
    return readListener(m_connection);
}

Result<void> StoreAdministrator::holdListener(const ListenerRecord &record) {
    Result<DatabaseTransaction> transaction = DatabaseTransaction::forWriting(m_connection);
    if (!transaction) return transaction.fault();
    const Result<std::optional<ListenerRecord>> holder = readListener(m_connection);
    if (!holder) return holder.fault();
    const Instant now = m_clock.now();
    if (const std::optional<ListenerRecord> &other = *holder) {
        const bool isOther = other->processId != record.processId || other->host != record.host;
        if (isOther && other->seenAt >= now - listenerSilence)
            return {FaultKind::Conflict,
                    u"Process %1 on %2 listens for this site already, at %3. Stop it first, or use another site."_s
                        .arg(other->processId)
                        .arg(other->host, other->addresses)};
    }
    const Result<void> held = m_connection.perform(
        u"INSERT INTO listener (id, process_id, host, addresses, since, seen_at) VALUES (1, ?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET process_id = excluded.process_id, host = excluded.host, addresses = "
        "excluded.addresses, "
        "since = excluded.since, seen_at = excluded.seen_at"_s,
        record.processId, record.host, record.addresses, record.since, now);
    if (!held) return held;
    return transaction->commit();
}

Result<void> StoreAdministrator::releaseListener(qint64 processId, const QString &host) {
    Result<DatabaseTransaction> transaction = DatabaseTransaction::forWriting(m_connection);
    if (!transaction) return transaction.fault();
    const Result<void> released =
        m_connection.perform(u"DELETE FROM listener WHERE process_id = ? AND host = ?"_s, processId, host);
    if (!released) return released;
    return transaction->commit();
}

Result<qint64> StoreAdministrator::changeNumber() {
    // data_version tells of everybody else's commits, total_changes() of this connection's; both only grow.
    Result<Statement> row = m_connection.run(u"SELECT data_version + total_changes() FROM pragma_data_version"_s);
    if (!row) return row.fault();
    if (!row->next()) return {FaultKind::Internal, u"The database does not tell whether it has changed."_s};
    return row->integer(0);
}

}  // namespace scepter
