// scepter device list|show|disable|enable|delete
#include "app/command/console.h"
#include "app/command/device_name.h"
#include "app/command/paging.h"
#include "app/command/record_json.h"
#include "app/command/site_access.h"
#include "app/command/text_table.h"
#include "app/command/verb_table.h"
#include "app/site/operator_name.h"
#include "app/command/weak_options.h"
#include "records/words.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

QString stateOf(const Registration &device, Instant now) {
    const QString status = word(device.statusAt(now));
    return device.weakAllowedAt(now) ? status + u", weak"_s : status;
}

QString timeOrNothing(const std::optional<Instant> &instant) {
    return instant ? iso8601(*instant) : QString();
}

/// The columns of a list of devices, and the cells of one row.
struct Columns {
    QStringList heading;
    QStringList (*cells)(const DeviceRow &row, Instant now);
};

Columns usualColumns() {
    return {{u"NO"_s, u"FQDN"_s, u"IP"_s, u"SERIAL"_s, u"STATE"_s, u"CHALLENGE"_s, u"LAST"_s, u"CERTIFICATE UNTIL"_s},
            [](const DeviceRow &row, Instant now) -> QStringList {
                const auto &device = row.registration;
                return {u"#%1"_s.arg(device.id),
                        device.fqdn,
                        device.ipAddress,
                        device.serialNumber,
                        stateOf(device, now),
                        row.challengeState,
                        row.lastResult,
                        timeOrNothing(row.certificateNotAfter)};
            }};
}

Columns weakColumns() {
    return {{u"FQDN"_s, u"ALLOWED"_s, u"UNTIL"_s, u"NOW"_s, u"USED LAST"_s, u"WHEN"_s},
            [](const DeviceRow &row, Instant now) -> QStringList {
                const auto &device = row.registration;
                const auto until = device.weakUntil ? iso8601(*device.weakUntil) : u"without end"_s;
                return {device.fqdn,
                        words(device.weakAllowed),
                        device.weakAllowed ? until : QString(),
                        device.weakAllowedAt(now) ? u"allowed"_s : u"refused"_s,
                        words(row.weakSeen),
                        timeOrNothing(row.weakSeenAt)};
            }};
}

ExitCode listDevices(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    auto &ledger = *opened->ledger;
    DeviceQuery query;
    query.search = call.value("--search");
    query.failingOnly = call.has("--failing");
    query.weakOnly = call.has("--weak");
    auto ids = ledger.deviceIds(query);
    if (!ids) return console.failed(ids.fault());

    const auto now = opened->site->clock().now();
    const auto columns = query.weakOnly ? weakColumns() : usualColumns();
    QJsonArray array;
    TextTable table(columns.heading);
    const auto walked = forEachRow(
        *ids, call, [&](const std::vector<qint64> &some) { return ledger.deviceRows(some); },
        [&](const DeviceRow &row) {
            if (call.has("--json")) {
                array.append(json(row, now));
            } else {
                table.add(columns.cells(row, now));
            }
        });
    if (!walked) return console.failed(walked.fault());
    if (call.has("--json")) {
        console.printJson(array);
    } else if (!table.isEmpty()) {
        table.print(console);
    } else if (query.weakOnly) {
        console.say(u"No device is allowed weak algorithms, or was seen to use some."_s);
    } else {
        console.say(u"No devices. `scepter device add %1 --fqdn F` registers one."_s.arg(call.argument("SITE")));
    }
    return ExitCode::Done;
}

void addWeakFields(FieldList &fields, const DeviceRow &row, Instant now) {
    fields.add(u"Weak algorithms"_s, weaknessText(row.registration, now));
    if (row.weakSeenAt)
        fields.add(u"Weak ones used"_s, u"%1, last at %2"_s.arg(words(row.weakSeen), iso8601(*row.weakSeenAt)));
}

QString demandText(const QString &registered, Demand demand) {
    switch (demand) {
        case Demand::Match:
            return registered;
        case Demand::Present:
            return registered.isEmpty() ? u"any, but there has to be one"_s
                                        : u"%1, but any will do"_s.arg(registered);
        case Demand::Ignored:
            break;
    }
    return registered.isEmpty() ? u"not looked at"_s : u"%1, not looked at"_s.arg(registered);
}

ExitCode showDevice(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto device = findDevice(*opened->ledger, call.argument("DEVICE"));
    if (!device) return console.failed(device.fault());
    const auto rows = opened->ledger->deviceRows({device->id});
    if (!rows) return console.failed(rows.fault());
    const auto &row = rows->front();
    const auto now = opened->site->clock().now();
    if (call.has("--json")) {
        console.printJson(json(row, now));
        return ExitCode::Done;
    }
    FieldList fields;
    fields.add(u"Name"_s, device->fqdn);
    fields.add(u"Number"_s, u"#%1"_s.arg(device->id));
    fields.add(u"Address"_s, demandText(device->ipAddress, device->ipDemand));
    fields.add(u"Serial number"_s, demandText(device->serialNumber, device->serialDemand));
    fields.add(u"Identity"_s, device->identity());
    fields.add(u"May ask from"_s, device->networks);
    fields.add(u"Profile"_s, device->profile);
    fields.add(u"State"_s, word(device->statusAt(now)));
    fields.add(u"Approval"_s, device->approval ? word(*device->approval) : u"as the profile says"_s);
    fields.add(u"Reply chain"_s, device->replyChain ? word(*device->replyChain) : u"as the profile says"_s);
    addWeakFields(fields, row, now);
    fields.add(u"Challenge"_s, row.challengeState);
    fields.add(u"Uses"_s, device->usesAllowed == 0 ? u"%1 of any number"_s.arg(device->usesTaken)
                                                   : u"%1 of %2"_s.arg(device->usesTaken).arg(device->usesAllowed));
    if (device->validFrom) fields.add(u"May enrol from"_s, iso8601(*device->validFrom));
    if (device->validUntil) fields.add(u"May enrol until"_s, iso8601(*device->validUntil));
    fields.add(u"Registered"_s, u"%1 by %2"_s.arg(iso8601(device->createdAt), device->createdBy));
    if (row.lastAttemptAt) fields.add(u"Last attempt"_s, u"%1, %2"_s.arg(iso8601(*row.lastAttemptAt), row.lastResult));
    fields.add(u"Reason"_s, row.lastReason);
    fields.add(u"Certificate"_s, row.certificateSerial);
    if (row.certificateNotAfter) fields.add(u"Certificate until"_s, iso8601(*row.certificateNotAfter));
    fields.add(u"Owner"_s, device->owner);
    fields.add(u"Notes"_s, device->notes);
    fields.print(console);
    return ExitCode::Done;
}

ExitCode setState(const Invocation &call, Console &console, RegistrationState state) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    auto device = findDevice(*opened->ledger, call.argument("DEVICE"));
    if (!device) return console.failed(device.fault());
    device->state = state;
    if (const auto updated = opened->ledger->updateDevice(*device, operatorName()); !updated) return console.failed(updated.fault());
    console.say(u"%1 is %2 now."_s.arg(device->fqdn, word(state)));
    return ExitCode::Done;
}

ExitCode disableDevice(const Invocation &call, Console &console) {
    return setState(call, console, RegistrationState::Disabled);
}

ExitCode enableDevice(const Invocation &call, Console &console) {
    return setState(call, console, RegistrationState::Open);
}

ExitCode deleteDevice(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    auto &ledger = *opened->ledger;
    const auto device = findDevice(ledger, call.argument("DEVICE"));
    if (!device) return console.failed(device.fault());
    const auto valid = ledger.certificateIds({.search = {}, .status = CertificateStatus::Valid, .fqdn = {}, .registrationId = device->id});
    if (!valid) return console.failed(valid.fault());
    if (const auto deleted = ledger.deleteDevice(device->id, operatorName()); !deleted) return console.failed(deleted.fault());
    console.say(u"Deleted %1 and its challenges."_s.arg(device->fqdn));
    if (!valid->empty()) {
        console.say(
            u"Certificates of it that stay valid: %1. `scepter certificate list %2 --fqdn %3 --status valid` lists them."_s
                .arg(valid->size())
                .arg(call.argument("SITE"), device->fqdn));
    }
    return ExitCode::Done;
}

}  // namespace

std::vector<Verb> deviceVerbs() {
    return {
        {.noun = "device",
         .name = "list",
         .summary = "Lists the registered devices.",
         .arguments = {"SITE"},
         .options = {{.name = "--search", .value = "TEXT", .explanation = "only those that show this text anywhere"},
                     {.name = "--failing", .explanation = "only those whose last attempt was refused"},
                     {.name = "--weak",
                      .explanation = "only those that are allowed weak algorithms now, or used some last"},
                     option::limit,
                     option::json},
         .run = listDevices},
        {.noun = "device",
         .name = "show",
         .summary = "Shows one device, by its FQDN or its identity string.",
         .arguments = {"SITE", "DEVICE"},
         .options = {option::json},
         .run = showDevice},
        {.noun = "device",
         .name = "disable",
         .summary = "Refuses a device from now on; its certificates stay.",
         .arguments = {"SITE", "DEVICE"},
         .options = {},
         .run = disableDevice},
        {.noun = "device",
         .name = "enable",
         .summary = "Admits a disabled device again.",
         .arguments = {"SITE", "DEVICE"},
         .options = {},
         .run = enableDevice},
        {.noun = "device",
         .name = "delete",
         .summary = "Forgets a device and its challenges; certificates and requests stay.",
         .arguments = {"SITE", "DEVICE"},
         .options = {},
         .run = deleteDevice},
    };
}

}  // namespace scepter::app
