// scepter device sheet
#include "app/command/console.h"
#include "app/command/device_name.h"
#include "app/command/file_output.h"
#include "app/command/site_access.h"
#include "app/command/text_table.h"
#include "app/command/verb_table.h"
#include "app/sheets/device_sheet.h"
#include "app/site/passphrase_source.h"
#include "app/site/registration_desk.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

ExitCode listTypes(const Invocation &call, Console &console, const QString &sitePath) {
    const auto types = SheetLibrary::forSite(sitePath).types();
    QJsonArray array;
    TextTable table({u"TYPE"_s, u"DEVICE"_s, u"FROM"_s});
    for (const auto &type : types) {
        const bool isBroken = type.state == SheetType::State::Broken;
        if (isBroken) console.say(type.sentence);
        table.add({type.name, isBroken ? u"(broken)"_s : type.title, type.source});
        array.append(QJsonObject{{u"type"_s, type.name},
                                 {u"title"_s, type.title},
                                 {u"sentence"_s, type.sentence},
                                 {u"file"_s, type.source},
                                 {u"broken"_s, isBroken}});
    }
    call.has("--json") ? console.printJson(array) : table.print(console);
    return ExitCode::Done;
}

/// The one that the sheet shows; empty for none.
Result<Secret> challengeFor(const Invocation &call, Console &console, const OpenedSite &opened,
                            const Registration &device) {
    if (call.has("--challenge-file")) return readSecretFile(call.value("--challenge-file"));
    if (!call.has("--new-challenge")) return Secret();
    // What is wrong with the sheet should cost no challenge.
    auto without = deviceSheet(*opened.site, *opened.ledger, device, call.value("--type"), Secret());
    if (!without) return without.fault();
    auto made = RegistrationDesk(*opened.site, *opened.ledger).newChallenges({device}, {});
    if (!made) return made.fault();
    auto &challenge = made->front();
    console.say(u"Made a one-time challenge for %1, good for one certificate%2. The sheet shows it this once."_s.arg(
        device.fqdn, challenge.expiresAt ? u" until "_s + iso8601(*challenge.expiresAt) : QString()));
    return std::move(challenge.text);
}

ExitCode printSheet(const Invocation &call, Console &console) {
    const bool wantsTypes = call.has("--types");
    if (wantsTypes && (!call.argument("F").isEmpty() || call.has("--type")))
        return console.wrongUsage(call, u"--types lists the types and takes no device."_s);
    if (!wantsTypes && (call.argument("F").isEmpty() || !call.has("--type")))
        return console.wrongUsage(call, u"Name the device and its --type; --types lists them."_s);
    if (call.has("--challenge-file") && call.has("--new-challenge"))
        return console.wrongUsage(call, u"--challenge-file and --new-challenge exclude each other."_s);

    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    if (wantsTypes) return listTypes(call, console, opened->site->path());
    const auto device = findDevice(*opened->ledger, call.argument("F"));
    if (!device) return console.failed(device.fault());
    const auto challenge = challengeFor(call, console, *opened, *device);
    if (!challenge) return console.failed(challenge.fault());
    auto sheet = deviceSheet(*opened->site, *opened->ledger, *device, call.value("--type"), *challenge);
    if (!sheet) return console.failed(sheet.fault());
    const Secret bytes(sheet->toUtf8());
    wipe(*sheet);
    if (const auto output = writeOutput(call, console, bytes.bytes()); !output) return console.failed(output.fault());
    return ExitCode::Done;
}

}  // namespace

std::vector<Verb> deviceSheetVerbs() {
    return {
        {.noun = "device",
         .name = "sheet",
         .summary = "Prints what is typed into a device so that it enrols here.",
         .details = "Own sheets, or others than the program's, are files TYPE.txt in a folder device-sheets beside "
                    "the site, or in ~/.local/share/scepter/device-sheets. Without a challenge the sheet says "
                    "CHALLENGE-PASSWORD where it belongs.",
         .arguments = {"SITE", "[F]"},
         .options = {{.name = "--type", .value = "T", .explanation = "the kind of device: cisco-ios, strongswan, ..."},
                     {.name = "--types", .explanation = "list the kinds of devices that there are sheets for"},
                     {.name = "--challenge-file",
                      .value = "FILE",
                      .explanation = "the challenge that the sheet shows, on one line of this file"},
                     {.name = "--new-challenge", .explanation = "make a one-time challenge and show it in the sheet"},
                     option::out,
                     {.name = "--json", .explanation = "with --types: print JSON"}},
         .run = printSheet},
    };
}

}  // namespace scepter::app
