// scepter audit list: who changed what, and what is a matter of security
#include "app/command/console.h"
#include "app/command/device_name.h"
#include "app/command/paging.h"
#include "app/command/site_access.h"
#include "app/command/text_table.h"
#include "app/command/verb_table.h"
#include "records/words.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

QString objectText(const AuditEntry &entry) {
    switch (entry.kind) {
        case AuditedKind::Device:
            return u"#%1 %2"_s.arg(entry.objectId).arg(entry.object);
        case AuditedKind::Challenge:
        case AuditedKind::Request:
            return u"%1 %2 of %3"_s.arg(word(entry.kind)).arg(entry.objectId).arg(entry.object);
        case AuditedKind::NdesAccount:
        case AuditedKind::TrustedSigner:
            break;
    }
    return u"%1 %2"_s.arg(word(entry.kind), entry.object);
}

QString changesText(const AuditEntry &entry) {
    if (!entry.sentence.isEmpty()) return entry.sentence;
    QStringList texts;
    for (const FieldChange &change : entry.changes) {
        const QString from = change.from.isEmpty() ? u"-"_s : change.from;
        const QString to = change.to.isEmpty() ? u"-"_s : change.to;
        texts << (entry.action == AuditAction::Added ? u"%1 %2"_s.arg(change.field, to)
                                                     : u"%1 %2 -> %3"_s.arg(change.field, from, to));
    }
    return texts.join(u"; "_s);
}

QJsonObject json(const AuditEntry &entry) {
    QJsonArray changes;
    for (const FieldChange &change : entry.changes)
        changes.append(QJsonObject{{u"field"_s, change.field}, {u"from"_s, change.from}, {u"to"_s, change.to}});
    return {{u"id"_s, entry.id},
            {u"at"_s, iso8601(entry.at)},
            {u"by"_s, entry.by},
            {u"kind"_s, word(entry.kind)},
            {u"action"_s, word(entry.action)},
            {u"objectId"_s, entry.objectId},
            {u"object"_s, entry.object},
            {u"sentence"_s, entry.sentence},
            {u"changes"_s, changes}};
}

Result<std::optional<Instant>> momentOf(const Invocation &call, const char *option) {
    if (!call.has(option)) return std::optional<Instant>();
    const auto moment = fromIso8601(call.value(option));
    if (!moment)
        return {FaultKind::Malformed,
                u"“%1” is no time as in 2027-01-31T12:00:00Z or 2027-01-31."_s.arg(call.value(option))};
    return moment;
}

Result<AuditQuery> queryOf(const Invocation &call, AdministratorLedger &ledger) {
    AuditQuery query;
    query.search = call.value("--search");
    if (call.has("--alarms")) query.action = AuditAction::Alarm;
    auto from = momentOf(call, "--from");
    if (!from) return from.fault();
    auto until = momentOf(call, "--to");
    if (!until) return until.fault();
    query.from = *from;
    query.until = *until;
    if (!call.has("--device")) return query;
    const auto device = findDevice(ledger, call.value("--device"));
    if (!device) return device.fault();
    query.kind = AuditedKind::Device;
    query.objectId = device->id;
    return query;
}

ExitCode listAudit(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    auto &ledger = *opened->ledger;
    const auto query = queryOf(call, ledger);
    if (!query) return console.failed(query.fault());
    auto ids = ledger.auditIds(*query);
    if (!ids) return console.failed(ids.fault());
    QJsonArray array;
    TextTable table({u"TIME"_s, u"WHO"_s, u"WHAT"_s, u"ON"_s, u"CHANGES"_s});
    const auto walked = forEachRow(
        *ids, call, [&](const std::vector<qint64> &some) { return ledger.auditRows(some); },
        [&](const AuditEntry &entry) {
            if (call.has("--json"))
                array.append(json(entry));
            else
                table.add({iso8601(entry.at), entry.by, word(entry.action), objectText(entry), changesText(entry)});
        });
    if (!walked) return console.failed(walked.fault());
    if (call.has("--json"))
        console.printJson(array);
    else if (table.isEmpty())
        console.say(u"Nothing of the kind has happened."_s);
    else
        table.print(console);
    return ExitCode::Done;
}

}  // namespace

std::vector<Verb> auditVerbs() {
    return {{.noun = "audit",
             .name = "list",
             .summary = "Lists who changed what, from what to what, and alarms; the newest first.",
             .details = "An alarm is a matter of security that nobody here caused: a spent challenge that came again, one of "
                        "another device, an account that was locked.",
             .arguments = {"SITE"},
             .options = {{.name = "--device", .value = "F", .explanation = "only what was done to this device"},
                         {.name = "--alarms", .explanation = "only alarms"},
                         {.name = "--search", .value = "TEXT", .explanation = "only what shows this text anywhere"},
                         {.name = "--from", .value = "TIME", .explanation = "not before, as in 2027-01-31"},
                         {.name = "--to", .value = "TIME", .explanation = "not after"},
                         option::limit,
                         option::json},
             .run = listAudit}};
}

}  // namespace scepter::app
