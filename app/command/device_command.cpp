// scepter device list|show|disable|enable|delete
#include "app/command/console.h"
#include "app/command/device_name.h"
#include "app/command/paging.h"
#include "app/command/record_json.h"
#include "app/command/site_access.h"
#include "app/command/text_table.h"
#include "app/command/verb_table.h"
#include "records/words.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

QString stateOf(const Registration &device) {
    return device.allowsWeakAlgorithms ? word(device.state) + u", weak"_s : word(device.state);
}

ExitCode listDevices(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    auto &ledger = *opened->ledger;
    auto ids = ledger.deviceIds({.search = call.value("--search"), .failingOnly = call.has("--failing")});
    if (!ids) return console.failed(ids.fault());

    QJsonArray array;
    TextTable table({u"FQDN"_s, u"IP"_s, u"SERIAL"_s, u"STATE"_s, u"CHALLENGE"_s, u"LAST"_s, u"CERTIFICATE UNTIL"_s});
    const auto walked = forEachRow(
        *ids, call, [&](const std::vector<qint64> &some) { return ledger.deviceRows(some); },
        [&](const DeviceRow &row) {
            if (call.has("--json")) {
                array.append(json(row));
                return;
            }
            const auto &device = row.registration;
            table.add({device.fqdn, device.ipAddress, device.serialNumber, stateOf(device), row.challengeState,
                       row.lastResult, row.certificateNotAfter ? iso8601(*row.certificateNotAfter) : QString()});
        });
    if (!walked) return console.failed(walked.fault());
    if (call.has("--json")) {
        console.printJson(array);
    } else if (table.isEmpty()) {
        console.say(u"No devices. `scepter device add %1 --fqdn F` registers one."_s.arg(call.argument("SITE")));
    } else {
        table.print(console);
    }
    return ExitCode::Done;
}

ExitCode showDevice(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto device = findDevice(*opened->ledger, call.argument("DEVICE"));
    if (!device) return console.failed(device.fault());
    const auto rows = opened->ledger->deviceRows({device->id});
    if (!rows) return console.failed(rows.fault());
    const auto &row = rows->front();
    if (call.has("--json")) {
        console.printJson(json(row));
        return ExitCode::Done;
    }
    FieldList fields;
    fields.add(u"Name"_s, device->fqdn);
    fields.add(u"Address"_s, device->ipAddress);
    fields.add(u"Serial number"_s, device->serialNumber);
    fields.add(u"Identity"_s, device->identity());
    fields.add(u"Profile"_s, device->profile);
    fields.add(u"State"_s, word(device->state));
    if (device->allowsWeakAlgorithms) fields.add(u"Weak algorithms"_s, u"single DES and MD5 are accepted from it"_s);
    fields.add(u"Challenge"_s, row.challengeState);
    fields.add(u"Uses"_s, device->usesAllowed == 0 ? u"%1 of any number"_s.arg(device->usesTaken)
                                                   : u"%1 of %2"_s.arg(device->usesTaken).arg(device->usesAllowed));
    if (device->validUntil) fields.add(u"May enrol until"_s, iso8601(*device->validUntil));
    fields.add(u"Registered"_s, u"%1 by %2"_s.arg(iso8601(device->createdAt), device->createdBy));
    if (row.lastAttemptAt) fields.add(u"Last attempt"_s, u"%1, %2"_s.arg(iso8601(*row.lastAttemptAt), row.lastResult));
    fields.add(u"Reason"_s, row.lastReason);
    fields.add(u"Certificate"_s, row.certificateSerial);
    if (row.certificateNotAfter) fields.add(u"Certificate until"_s, iso8601(*row.certificateNotAfter));
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
    if (const auto updated = opened->ledger->updateDevice(*device); !updated) return console.failed(updated.fault());
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
    const auto valid = ledger.certificateIds({.search = {}, .status = CertificateStatus::Valid, .fqdn = device->fqdn});
    if (!valid) return console.failed(valid.fault());
    if (const auto deleted = ledger.deleteDevice(device->id); !deleted) return console.failed(deleted.fault());
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
