#include "tables/audit_table.h"

#include <algorithm>
#include <functional>

#include "records/words.h"
#include "tables/moments.h"

namespace scepter {
namespace {

using namespace Qt::StringLiterals;

QString actionText(AuditAction action) {
    switch (action) {
        case AuditAction::Added:
            return AuditTable::tr("Added");
        case AuditAction::Changed:
            return AuditTable::tr("Changed");
        case AuditAction::Deleted:
            return AuditTable::tr("Deleted");
        case AuditAction::Withdrawn:
            return AuditTable::tr("Withdrawn");
        case AuditAction::Approved:
            return AuditTable::tr("Approved");
        case AuditAction::Rejected:
            return AuditTable::tr("Rejected");
        case AuditAction::Alarm:
            return AuditTable::tr("Alarm");
    }
    return {};
}

/// For the words of the command line; any other as it is.
QString fieldText(const QString &field) {
    static const std::vector<std::pair<QString, const char *>> names{
        {u"fqdn"_s, QT_TRANSLATE_NOOP("scepter::AuditTable", "name")},
        {u"ip"_s, QT_TRANSLATE_NOOP("scepter::AuditTable", "address")},
        {u"ip_check"_s, QT_TRANSLATE_NOOP("scepter::AuditTable", "demand on the address")},
        {u"serial"_s, QT_TRANSLATE_NOOP("scepter::AuditTable", "serial number")},
        {u"serial_check"_s, QT_TRANSLATE_NOOP("scepter::AuditTable", "demand on the serial number")},
        {u"networks"_s, QT_TRANSLATE_NOOP("scepter::AuditTable", "networks")},
        {u"profile"_s, QT_TRANSLATE_NOOP("scepter::AuditTable", "profile")},
        {u"state"_s, QT_TRANSLATE_NOOP("scepter::AuditTable", "state")},
        {u"uses"_s, QT_TRANSLATE_NOOP("scepter::AuditTable", "certificates")},
        {u"valid_from"_s, QT_TRANSLATE_NOOP("scepter::AuditTable", "admitted from")},
        {u"valid_until"_s, QT_TRANSLATE_NOOP("scepter::AuditTable", "admitted until")},
        {u"approval"_s, QT_TRANSLATE_NOOP("scepter::AuditTable", "approval")},
        {u"reply_chain"_s, QT_TRANSLATE_NOOP("scepter::AuditTable", "reply")},
        {u"weak"_s, QT_TRANSLATE_NOOP("scepter::AuditTable", "weak algorithms")},
        {u"weak_until"_s, QT_TRANSLATE_NOOP("scepter::AuditTable", "weak algorithms until")},
        {u"owner"_s, QT_TRANSLATE_NOOP("scepter::AuditTable", "owner")},
        {u"notes"_s, QT_TRANSLATE_NOOP("scepter::AuditTable", "notes")},
        {u"reason"_s, QT_TRANSLATE_NOOP("scepter::AuditTable", "reason")},
        {u"kind"_s, QT_TRANSLATE_NOOP("scepter::AuditTable", "kind")},
    };
    const auto found = std::find_if(names.begin(), names.end(), [&](const auto &each) { return each.first == field; });
    return found == names.end() ? field : AuditTable::tr(found->second);
}

QString valueText(const QString &value) {
    if (value.isEmpty()) return AuditTable::tr("none");
    // Moments are kept as files have them.
    const auto moment = value.size() >= 20 ? fromIso8601(value) : std::nullopt;
    return moment ? fullMomentText(*moment) : value;
}

QString changeText(const AuditEntry &entry, const FieldChange &change) {
    if (entry.action == AuditAction::Added || entry.action == AuditAction::Rejected)
        return AuditTable::tr("%1 %2", "field, value").arg(fieldText(change.field), valueText(change.to));
    return AuditTable::tr("%1 %2 → %3", "field, from, to")
        .arg(fieldText(change.field), valueText(change.from), valueText(change.to));
}

}  // namespace

AuditTable::AuditTable(AdministratorLedger &ledger, const Clock &clock, QObject *parent)
    : LedgerTable(ledger, clock,
                  {
                      {tr("Time"), CellFace::Dimmed},
                      {tr("Who")},
                      {tr("What")},
                      {tr("On what")},
                      {tr("Changes"), CellFace::Dimmed},
                  },
                  parent) {}

void AuditTable::setFilter(Filter filter) {
    m_query.action = filter == Filter::Alarms ? std::optional(AuditAction::Alarm) : std::nullopt;
    refresh();
}

bool AuditTable::isSortable(int column) const {
    return Column(column) == Column::Time;
}

std::pair<int, Qt::SortOrder> AuditTable::firstOrder() const {
    return {int(Column::Time), Qt::DescendingOrder};
}

Result<std::vector<qint64>> AuditTable::askIds() const {
    AuditQuery query = m_query;
    query.search = search();
    Result<std::vector<qint64>> ids = m_device == 0 ? ledger().auditIds(query) : idsOfDevice(query);
    if (ids && m_order == SortOrder::Ascending) std::reverse(ids->begin(), ids->end());
    return ids;
}

Result<std::vector<qint64>> AuditTable::idsOfDevice(AuditQuery query) const {
    query.kind = AuditedKind::Device;
    query.objectId = m_device;
    Result<std::vector<qint64>> ids = ledger().auditIds(query);
    if (!ids) return ids;
    ChallengeQuery own;
    own.registrationId = m_device;
    const auto challenges = ledger().challengeIds(own);
    if (!challenges) return challenges.fault();
    // A wildcard may have had thousands; what became of the newest is what one looks for here.
    constexpr std::size_t mostChallenges = 100;
    query.kind = AuditedKind::Challenge;
    for (std::size_t place = 0; place < std::min(challenges->size(), mostChallenges); ++place) {
        query.objectId = (*challenges)[place];
        const auto more = ledger().auditIds(query);
        if (!more) return more.fault();
        ids->insert(ids->end(), more->begin(), more->end());
    }
    // They are numbered in the order of time.
    std::sort(ids->begin(), ids->end(), std::greater<>());
    return ids;
}

Result<std::vector<LedgerTable::Row>> AuditTable::askRows(const std::vector<qint64> &ids) const {
    const Result<std::vector<AuditEntry>> rows = ledger().auditRows(ids);
    if (!rows) return rows.fault();
    std::vector<Row> cells;
    cells.reserve(rows->size());
    const Instant at = now();
    for (const AuditEntry &row : *rows) {
        const QStringList changes = changeTexts(row);
        cells.push_back({
            momentCell(row.at, at),
            {.text = row.by},
            actionCell(row),
            {.text = objectText(row)},
            {.text = changes.join(u"; "_s), .tip = changes.join(u'\n')},
        });
    }
    return cells;
}

void AuditTable::setOrder(int, SortOrder order) {
    m_order = order;
}

Cell actionCell(const AuditEntry &entry) {
    Cell cell{.text = actionText(entry.action), .exact = word(entry.action)};
    if (entry.action == AuditAction::Alarm) {
        cell.icon = u"shield-alert"_s;
        cell.tone = StateTone::Bad;
    }
    return cell;
}

QString objectText(const AuditEntry &entry) {
    switch (entry.kind) {
        case AuditedKind::Device:
            return AuditTable::tr("device %1").arg(entry.object);
        case AuditedKind::Challenge:
            return AuditTable::tr("challenge %1 of %2").arg(QString::number(entry.objectId), entry.object);
        case AuditedKind::Request:
            return AuditTable::tr("request %1 of %2").arg(QString::number(entry.objectId), entry.object);
        case AuditedKind::NdesAccount:
            return AuditTable::tr("NDES account %1").arg(entry.object);
        case AuditedKind::TrustedSigner:
            return AuditTable::tr("trusted signer %1").arg(entry.object);
    }
    return entry.object;
}

QStringList changeTexts(const AuditEntry &entry) {
    if (!entry.sentence.isEmpty()) return {entry.sentence};
    QStringList texts;
    for (const FieldChange &change : entry.changes) texts << changeText(entry, change);
    return texts;
}

}  // namespace scepter
