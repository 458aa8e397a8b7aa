#include "store/challenge_rows.h"
#include "store/database_transaction.h"
#include "store/list_query.h"
#include "store/rows.h"
#include "store/store_administrator.h"

#include <unordered_map>

#include "records/host_name.h"
#include "records/registration_changes.h"
#include "records/words.h"
#include "store/audit_rows.h"
#include "store/device_rows.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

using DeviceRows = std::unordered_map<qint64, DeviceRow>;

QString searchTextOf(const Registration &r) {
    return searchText({r.fqdn, r.ipAddress, r.serialNumber, r.profile, r.networks, r.owner, r.notes});
}

template <typename Choice>
std::optional<QString> wordOf(const std::optional<Choice> &choice) {
    return choice ? std::optional(word(*choice)) : std::nullopt;
}

/// The database's answer in the terms of the device.
Fault deviceFault(const Fault &fault, const Registration &registration) {
    if (fault.kind == FaultKind::Conflict)
        return {FaultKind::Conflict, u"%1 is registered already with the profile %2."_s.arg(
                                         registration.identity(), registration.profile)};
    if (fault.kind == FaultKind::NotFound)
        return {FaultKind::NotFound, u"%1 cannot have the profile \"%2\": there is none of this name."_s.arg(
                                         registration.fqdn, registration.profile)};
    return {fault.kind, u"%1: %2"_s.arg(registration.fqdn, fault.sentence)};
}

Result<void> audit(Connection &connection, AuditAction action, qint64 id, const Registration &registration,
                   std::vector<FieldChange> changes, const QString &by, Instant now) {
    AuditEntry entry;
    entry.at = now;
    entry.by = by;
    entry.kind = AuditedKind::Device;
    entry.action = action;
    entry.objectId = id;
    entry.object = registration.identity();
    entry.changes = std::move(changes);
    return writeAudit(connection, entry);
}

}  // namespace

Result<qint64> insertDevice(Connection &connection, const NewDevice &device, Instant now) {
    Registration r = device.registration;
    if (r.profile.isEmpty()) r.profile = QString::fromLatin1(defaultProfileName);
    const Result<Statement> inserted = connection.run(
        u"INSERT INTO registrations (fqdn, ip_address, ip_order, ip_demand, serial_number, serial_demand, networks, "
        "profile, owner, notes, state, uses_allowed, valid_from, valid_until, weak_allowed, weak_until, approval, "
        "reply_chain, created_at, created_by, search) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        r.fqdn, r.ipAddress, addressOrder(r.ipAddress), word(r.ipDemand), r.serialNumber, word(r.serialDemand),
        r.networks, r.profile, r.owner, r.notes, word(r.state), r.usesAllowed, r.validFrom, r.validUntil,
        words(r.weakAllowed), r.weakUntil, wordOf(r.approval), wordOf(r.replyChain), now, r.createdBy, searchTextOf(r));
    if (!inserted) return deviceFault(inserted.fault(), r);
    const qint64 id = inserted->insertedId();
    const Result<void> noted = audit(connection, AuditAction::Added, id, r, changesBetween({}, r), r.createdBy, now);
    if (!noted) return noted.fault();
    if (device.challenge) {
        Challenge challenge = *device.challenge;
        challenge.registrationId = id;
        const Result<qint64> added = insertChallenge(connection, challenge, now);
        if (!added) return Fault{added.fault().kind, u"%1: %2"_s.arg(r.fqdn, added.fault().sentence)};
    }
    return id;
}

namespace {

Result<Registration> oneDevice(Connection &connection, qint64 id) {
    Result<Statement> row =
        connection.run(u"SELECT %1 FROM registrations WHERE id = ?"_s.arg(registrationColumns), id);
    if (!row) return row.fault();
    if (!row->next()) return {FaultKind::NotFound, u"There is no device with the number %1."_s.arg(id)};
    return registrationOf(*row);
}

QString orderOf(DeviceQuery::Column column) {
    switch (column) {
        case DeviceQuery::Column::Fqdn:
            return u"fqdn"_s;
        case DeviceQuery::Column::IpAddress:
            return u"ip_order"_s;
        case DeviceQuery::Column::SerialNumber:
            return u"serial_number"_s;
        case DeviceQuery::Column::Profile:
            return u"profile"_s;
        case DeviceQuery::Column::State:
            return u"state"_s;
        case DeviceQuery::Column::LastAttempt:
            return u"last_attempt_at"_s;
        case DeviceQuery::Column::Expiry:
            return u"certificate_expires_at"_s;
        case DeviceQuery::Column::Created:
            return u"created_at"_s;
    }
    return u"fqdn"_s;
}

Result<DeviceRows> readDevices(Connection &connection, const QString &ids) {
    static const QString sql =
        u"SELECT "_s + registrationColumns +
        u", last_attempt_at, last_result, last_reason, weak_seen, weak_seen_at FROM registrations "
        "WHERE registrations.id IN (SELECT value FROM json_each(?))"_s;
    Result<Statement> found = connection.run(sql, ids);
    if (!found) return found.fault();
    DeviceRows rows;
    const Result<void> read = found->each([&](const Statement &row) {
        DeviceRow device;
        device.registration = registrationOf(row);
        device.challengeState = u"none"_s;
        device.lastAttemptAt = row.optionalInstant(registrationColumnCount);
        device.lastResult = row.text(registrationColumnCount + 1);
        device.lastReason = row.text(registrationColumnCount + 2);
        device.weakSeen = weakAlgorithms(row.text(registrationColumnCount + 3)).value_or(WeakAlgorithms());
        device.weakSeenAt = row.optionalInstant(registrationColumnCount + 4);
        rows.emplace(device.registration.id, std::move(device));
    });
    if (!read) return read.fault();
    return rows;
}

/// A usable challenge counts before what became of the newest one.
Result<void> addChallengeStates(Connection &connection, const QString &ids, Instant now, DeviceRows &devices) {
    static const QString hasFresh =
        u"EXISTS (SELECT 1 FROM challenges WHERE registration_id = registrations.id AND state = 'fresh' AND kind = ? "
        "AND (expires_at IS NULL OR expires_at >= ?))"_s;
    static const QString sql =
        u"SELECT registrations.id, %1, %1, newest.state, newest.expires_at FROM registrations "
        "JOIN challenges AS newest ON newest.id = "
        "(SELECT max(id) FROM challenges WHERE registration_id = registrations.id) "
        "WHERE registrations.id IN (SELECT value FROM json_each(?))"_s.arg(hasFresh);
    Result<Statement> found =
        connection.run(sql, word(ChallengeKind::Static), now, word(ChallengeKind::Dynamic), now, ids);
    if (!found) return found.fault();
    return found->each([&](const Statement &row) {
        const std::optional<Instant> expiresAt = row.optionalInstant(4);
        const bool isExpired = row.text(3) == word(ChallengeState::Fresh) && expiresAt && *expiresAt < now;
        const QString newest = isExpired ? u"expired"_s : row.text(3);
        devices[row.integer(0)].challengeState = row.truth(1) ? u"static"_s : row.truth(2) ? u"fresh"_s : newest;
    });
}

Result<void> addCertificates(Connection &connection, const QString &ids, Instant now, DeviceRows &devices) {
    Result<Statement> found = connection.run(
        u"SELECT registrations.id, newest.serial, newest.not_after FROM registrations JOIN certificates AS newest "
        "ON newest.id = (SELECT id FROM certificates WHERE registration_id = registrations.id AND revoked_at IS NULL "
        "AND not_after >= ? ORDER BY id DESC LIMIT 1) WHERE registrations.id IN (SELECT value FROM json_each(?))"_s,
        now, ids);
    if (!found) return found.fault();
    return found->each([&](const Statement &row) {
        DeviceRow &device = devices[row.integer(0)];
        device.certificateSerial = row.text(1);
        device.certificateNotAfter = row.instant(2);
    });
}

}  // namespace

Result<std::vector<qint64>> StoreAdministrator::addDevices(const std::vector<NewDevice> &devices) {
    Result<DatabaseTransaction> transaction = DatabaseTransaction::forWriting(m_connection);
    if (!transaction) return transaction.fault();
    const Instant now = m_clock.now();
    std::vector<qint64> ids;
    ids.reserve(devices.size());
    for (const NewDevice &device : devices) {
        const Result<qint64> id = insertDevice(m_connection, device, now);
        if (!id) return id.fault();
        ids.push_back(*id);
    }
    if (const Result<void> committed = transaction->commit(); !committed) return committed.fault();
    return ids;
}

Result<qint64> StoreAdministrator::addDevicesFrom(const DeviceSource &next) {
    Result<DatabaseTransaction> transaction = DatabaseTransaction::forWriting(m_connection);
    if (!transaction) return transaction.fault();
    const Instant now = m_clock.now();
    qint64 count = 0;
    for (;; ++count) {
        const Result<std::optional<NewDevice>> device = next();
        if (!device) return device.fault();
        if (!*device) break;
        if (const Result<qint64> id = insertDevice(m_connection, **device, now); !id) return id.fault();
    }
    if (const Result<void> committed = transaction->commit(); !committed) return committed.fault();
    return count;
}

Result<std::vector<Registration>> StoreAdministrator::devicesNamed(const QStringList &fqdns) {
    static const QString sql = u"SELECT "_s + registrationColumns +
                               u" FROM registrations WHERE fqdn IN (SELECT value FROM json_each(?))"_s;
    Result<Statement> found = m_connection.run(sql, jsonOf(fqdns));
    if (!found) return found.fault();
    std::vector<Registration> registrations;
    const Result<void> read =
        found->each([&](const Statement &row) { registrations.push_back(registrationOf(row)); });
    if (!read) return read.fault();
    return registrations;
}

Result<std::vector<Registration>> StoreAdministrator::devices(const QString &fqdn) {
    Result<Statement> rows = m_connection.run(
        u"SELECT %1 FROM registrations WHERE fqdn = ? ORDER BY id"_s.arg(registrationColumns), fqdn);
    if (!rows) return rows.fault();
    std::vector<Registration> found;
    const Result<void> read = rows->each([&](const Statement &row) { found.push_back(registrationOf(row)); });
    if (!read) return read.fault();
    return found;
}

Result<Registration> StoreAdministrator::device(qint64 id) {
    return oneDevice(m_connection, id);
}

Result<void> StoreAdministrator::updateDevice(const Registration &r, const QString &by) {
    Result<DatabaseTransaction> transaction = DatabaseTransaction::forWriting(m_connection);
    if (!transaction) return transaction.fault();
    const Result<Registration> before = oneDevice(m_connection, r.id);
    if (!before && before.fault().kind == FaultKind::NotFound)
        return {FaultKind::NotFound, u"%1 is no longer registered: it was deleted meanwhile."_s.arg(r.fqdn)};
    if (!before) return before.fault();
    const Result<void> updated = m_connection.perform(
        u"UPDATE registrations SET fqdn = ?, ip_address = ?, ip_order = ?, ip_demand = ?, serial_number = ?, "
        "serial_demand = ?, networks = ?, profile = ?, owner = ?, notes = ?, state = ?, uses_allowed = ?, "
        "valid_from = ?, valid_until = ?, weak_allowed = ?, weak_until = ?, approval = ?, reply_chain = ?, search = ? "
        "WHERE id = ?"_s,
        r.fqdn, r.ipAddress, addressOrder(r.ipAddress), word(r.ipDemand), r.serialNumber, word(r.serialDemand),
        r.networks, r.profile, r.owner, r.notes, word(r.state), r.usesAllowed, r.validFrom, r.validUntil,
        words(r.weakAllowed), r.weakUntil, wordOf(r.approval), wordOf(r.replyChain), searchTextOf(r), r.id);
    if (!updated) return deviceFault(updated.fault(), r);
    auto changes = changesBetween(*before, r);
    if (!changes.empty()) {
        const Result<void> noted =
            audit(m_connection, AuditAction::Changed, r.id, r, std::move(changes), by, m_clock.now());
        if (!noted) return noted;
    }
    return transaction->commit();
}

Result<void> StoreAdministrator::deleteDevice(qint64 id, const QString &by) {
    Result<DatabaseTransaction> transaction = DatabaseTransaction::forWriting(m_connection);
    if (!transaction) return transaction.fault();
    const Result<Registration> before = oneDevice(m_connection, id);
    if (!before) return before.fault();
    const Instant now = m_clock.now();
    const Result<void> rejected = m_connection.perform(
        u"UPDATE pending_requests SET state = 'rejected', decided_at = ?, reason = 'The device is no longer "
        u"registered.' "
        "WHERE registration_id = ? AND state IN ('waiting', 'approved')"_s,
        now, id);
    if (!rejected) return rejected;
    // Those of its profile that it had reserved are free again; its own go with it, its certificates and transactions
    // stay: the references of the tables say so.
    const Result<void> freed = m_connection.perform(
        u"UPDATE challenges SET state = 'fresh', reserved_by = NULL WHERE state = 'reserved' AND registration_id IS NULL "
        "AND reserved_by IN (SELECT id FROM pending_requests WHERE registration_id = ?)"_s,
        id);
    if (!freed) return freed;
    if (const Result<void> deleted = m_connection.perform(u"DELETE FROM registrations WHERE id = ?"_s, id); !deleted)
        return deleted;
    const Result<void> noted =
        audit(m_connection, AuditAction::Deleted, id, *before, changesBetween(*before, {}), by, now);
    if (!noted) return noted;
    return transaction->commit();
}

Result<std::vector<qint64>> StoreAdministrator::deviceIds(const DeviceQuery &query) {
    ListQuery list(u"registrations"_s);
    if (query.failingOnly) list.where(u"last_result = 'refused'"_s);
    // The first condition is that of the index.
    if (query.weakOnly)
        list.where(
            u"(weak_allowed <> '' OR weak_seen <> '') AND (weak_seen <> '' OR weak_until IS NULL OR weak_until >= ?)"_s,
            m_clock.now());
    list.search(query.search);
    list.sort(orderOf(query.column), query.order);
    return list.ids(m_connection);
}

Result<std::vector<DeviceRow>> StoreAdministrator::deviceRows(const std::vector<qint64> &ids) {
    Result<DatabaseTransaction> view = DatabaseTransaction::forReading(m_connection);
    if (!view) return view.fault();
    const QString json = jsonOf(ids);
    const Instant now = m_clock.now();
    Result<DeviceRows> devices = readDevices(m_connection, json);
    if (!devices) return devices.fault();
    if (const Result<void> added = addChallengeStates(m_connection, json, now, *devices); !added) return added.fault();
    if (const Result<void> added = addCertificates(m_connection, json, now, *devices); !added) return added.fault();
    return inOrderOf<DeviceRow>(ids, *devices);
}

}  // namespace scepter
