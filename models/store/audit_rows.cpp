#include "store/audit_rows.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "records/words.h"
#include "store/rows.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

QString jsonOf(const std::vector<FieldChange> &changes) {
    QJsonArray array;
    for (const FieldChange &change : changes) array.append(QJsonArray{change.field, change.from, change.to});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<FieldChange> changesOf(const QString &json) {
    std::vector<FieldChange> changes;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &each : array)
        changes.push_back({each[0].toString(), each[1].toString(), each[2].toString()});
    return changes;
}

}  // namespace

const QString auditColumns = u"id, at, done_by, kind, action, object_id, object, sentence, changes"_s;

Result<void> writeAudit(Connection &connection, const AuditEntry &entry) {
    QStringList found{entry.by, word(entry.kind), word(entry.action), entry.object, entry.sentence};
    for (const FieldChange &change : entry.changes) found << change.field << change.from << change.to;
    return connection.perform(
        u"INSERT INTO audit (at, done_by, kind, action, object_id, object, sentence, changes, search) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        entry.at, entry.by, word(entry.kind), word(entry.action), entry.objectId, entry.object, entry.sentence,
        jsonOf(entry.changes), searchText(found));
}

AuditEntry auditEntryOf(const Statement &row) {
    AuditEntry entry;
    entry.id = row.integer(0);
    entry.at = row.instant(1);
    entry.by = row.text(2);
    // Held to the known words by CHECK constraints.
    entry.kind = auditedKind(row.text(3)).value_or(AuditedKind::Device);
    entry.action = auditAction(row.text(4)).value_or(AuditAction::Changed);
    entry.objectId = row.integer(5);
    entry.object = row.text(6);
    entry.sentence = row.text(7);
    entry.changes = changesOf(row.text(8));
    return entry;
}

}  // namespace scepter
