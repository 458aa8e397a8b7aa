// The twin's audit trail.
#include "twins/memory_ledger.h"

#include "records/words.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

bool mentions(const AuditEntry &entry, const QString &search) {
    if (search.isEmpty()) return true;
    QStringList texts{entry.by, word(entry.kind), word(entry.action), entry.object, entry.sentence};
    for (const FieldChange &change : entry.changes) texts << change.field << change.from << change.to;
    return texts.join(u'\n').contains(search, Qt::CaseInsensitive);
}

}  // namespace

void MemoryLedger::note(AuditEntry entry) {
    entry.id = qint64(m_audit.size()) + 1;
    if (entry.at == Instant{}) entry.at = m_clock.now();
    m_audit.push_back(std::move(entry));
}

void MemoryLedger::noteDevice(AuditAction action, const Registration &registration, std::vector<FieldChange> changes,
                              const QString &by) {
    AuditEntry entry;
    entry.by = by;
    entry.kind = AuditedKind::Device;
    entry.action = action;
    entry.objectId = registration.id;
    entry.object = registration.identity();
    entry.changes = std::move(changes);
    note(std::move(entry));
}

void MemoryLedger::noteChallenge(AuditAction action, const Challenge &challenge, std::vector<FieldChange> changes,
                                 const QString &by) {
    AuditEntry entry;
    entry.by = by;
    entry.kind = AuditedKind::Challenge;
    entry.action = action;
    entry.objectId = challenge.id;
    const auto device = m_devices.find(challenge.registrationId);
    entry.object = device == m_devices.end() ? u"profile %1"_s.arg(challenge.profile) : device->second.identity();
    entry.changes = std::move(changes);
    note(std::move(entry));
}

void MemoryLedger::noteDecision(AuditAction action, const PendingRequest &request) {
    AuditEntry entry;
    entry.by = request.decidedBy;
    entry.kind = AuditedKind::Request;
    entry.action = action;
    entry.objectId = request.id;
    entry.object = request.fqdn;
    if (!request.reason.isEmpty()) entry.changes = {{u"reason"_s, {}, request.reason}};
    note(std::move(entry));
}

Result<std::vector<qint64>> MemoryLedger::auditIds(const AuditQuery &query) {
    const std::lock_guard guard(m_lock);
    std::vector<qint64> ids;
    for (auto entry = m_audit.rbegin(); entry != m_audit.rend(); ++entry) {
        if (query.kind && entry->kind != *query.kind) continue;
        if (query.objectId != 0 && entry->objectId != query.objectId) continue;
        if (query.action && entry->action != *query.action) continue;
        if ((query.from && entry->at < *query.from) || (query.until && entry->at > *query.until)) continue;
        if (mentions(*entry, query.search)) ids.push_back(entry->id);
    }
    return ids;
}

Result<std::vector<AuditEntry>> MemoryLedger::auditRows(const std::vector<qint64> &ids) {
    const std::lock_guard guard(m_lock);
    std::vector<AuditEntry> rows;
    for (const qint64 id : ids)
        if (id >= 1 && id <= qint64(m_audit.size())) rows.push_back(m_audit[std::size_t(id) - 1]);
    return rows;
}

}  // namespace scepter
