// scepter device add|set
#include "app/command/console.h"
#include "app/command/device_name.h"
#include "app/command/record_json.h"
#include "app/command/site_access.h"
#include "app/command/verb_table.h"
#include "app/command/weak_options.h"
#include "app/site/passphrase_source.h"
#include "app/site/registration_desk.h"
#include "records/words.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

constexpr Option fqdnOption{.name = "--fqdn",
                            .value = "F",
                            .explanation = "the host name by which the device will ask, or fqdn,ip,serial",
                            .need = Option::Need::Required};
constexpr Option ipOption{.name = "--ip", .value = "IP", .explanation = "the address that its certificate may carry"};
constexpr Option serialOption{
    .name = "--serial", .value = "SN", .explanation = "the serial number that its subject may state"};
constexpr Option profileOption{
    .name = "--profile", .value = "P", .explanation = "what its certificates contain; default: device"};
constexpr Option challengeFileOption{
    .name = "--challenge-file", .value = "FILE", .explanation = "a static challenge, on one line of this file"};
constexpr Option usesOption{.name = "--uses",
                            .value = "N",
                            .explanation = "certificates that may be issued; 0: without limit",
                            .range = Range{0, 1'000'000}};
constexpr Option validDaysOption{.name = "--valid-days",
                                 .value = "N",
                                 .explanation = "days from now on which it may enrol; 0: always",
                                 .range = Range{0, 36'500}};
constexpr Option notesOption{.name = "--notes", .value = "TEXT", .explanation = "a note for people"};
constexpr Option approvalOption{
    .name = "--approval",
    .value = "automatic|manual|profile",
    .explanation = "whether a person decides on each request; profile: as its profile says"};
constexpr Option replyChainOption{
    .name = "--reply-chain",
    .value = "leaf|without-root|full|profile",
    .explanation = "what goes along with its certificate: Cisco VPN requires the CA certificate, Juniper forbids it"};

/// "profile" is no word of these records: it stands for nothing of one's own.
void takePolicyOptions(const Invocation &call, Registration &device) {
    if (call.has("--approval")) device.approval = approval(call.value("--approval"));
    if (call.has("--reply-chain")) device.replyChain = chain(call.value("--reply-chain"));
}

std::optional<Instant> endAfterDays(std::optional<int> days, Instant now) {
    if (!days || *days == 0) return std::nullopt;
    return now + std::chrono::days(*days);
}

/// Malformed when the identity string and an option both state an address or a serial number.
Result<Registration> namedRegistration(const Invocation &call) {
    auto name = DeviceName::fromText(call.value("--fqdn"));
    if (!name) return name.fault();
    Registration device;
    device.fqdn = name->fqdn;
    device.ipAddress = call.has("--ip") ? call.value("--ip") : name->ipAddress;
    device.serialNumber = call.has("--serial") ? call.value("--serial") : name->serialNumber;
    if (call.has("--ip") && !name->ipAddress.isEmpty()) {
        return {FaultKind::Malformed, u"The address is stated twice: in --fqdn and by --ip."_s};
    }
    if (call.has("--serial") && !name->serialNumber.isEmpty()) {
        return {FaultKind::Malformed, u"The serial number is stated twice: in --fqdn and by --serial."_s};
    }
    device.profile = call.value("--profile");
    device.notes = call.value("--notes");
    device.usesAllowed = call.number("--uses").value_or(0);
    takePolicyOptions(call, device);
    return device;
}

Result<std::optional<PlainChallenge>> registerAs(const Invocation &call, RegistrationDesk &desk,
                                                 const Registration &device) {
    if (call.has("--dynamic")) {
        auto challenge = desk.registerWithOneTimeChallenge(device);
        if (!challenge) return challenge.fault();
        return std::optional<PlainChallenge>(std::move(*challenge));
    }
    if (call.has("--challenge-file")) {
        const auto secret = readSecretFile(call.value("--challenge-file"));
        if (!secret) return secret.fault();
        auto id = desk.registerWithStaticChallenge(device, *secret);
        if (!id) return id.fault();
        return std::optional<PlainChallenge>();
    }
    auto id = desk.registerDevice(device);
    if (!id) return id.fault();
    return std::optional<PlainChallenge>();
}

void adviseOnWeakness(const Invocation &call, Console &console, const Registration &device) {
    if (const auto advice = weaknessAdvice(device, call.argument("SITE")); !advice.isEmpty()) console.say(advice);
}

ExitCode addDevice(const Invocation &call, Console &console) {
    if (call.has("--dynamic") && call.has("--challenge-file")) {
        return console.wrongUsage(call, u"--dynamic and --challenge-file exclude each other."_s);
    }
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    auto device = namedRegistration(call);
    if (!device) return console.failed(device.fault());
    const auto now = opened->site->clock().now();
    device->validUntil = endAfterDays(call.number("--valid-days"), now);
    if (const auto taken = takeWeakOptions(call, now, *device); !taken)
        return console.wrongUsage(call, taken.fault().sentence);

    RegistrationDesk desk(*opened->site, *opened->ledger);
    const auto challenge = registerAs(call, desk, *device);
    if (!challenge) return console.failed(challenge.fault());
    const auto registered = opened->ledger->device(device->fqdn);
    if (!registered) return console.failed(registered.fault());

    if (call.has("--json")) {
        auto object = json(*registered, now);
        if (*challenge) {
            object.insert(u"challenge"_s, QString::fromUtf8((*challenge)->text.bytes()));
            object.insert(u"challengeExpiresAt"_s, json((*challenge)->expiresAt));
        }
        console.printJson(object);
        return ExitCode::Done;
    }
    console.say(u"Registered %1."_s.arg(registered->identity()));
    if (*challenge) {
        const auto &expires = (*challenge)->expiresAt;
        console.say(u"Its one-time challenge, shown this once%1:"_s.arg(expires ? u", good until "_s + iso8601(*expires)
                                                                                : QString()));
        console.printSecret((*challenge)->text);
    } else if (!call.has("--challenge-file")) {
        console.say(u"It has no challenge yet: `scepter challenge new %1 --fqdn %2` makes one."_s.arg(
            call.argument("SITE"), registered->fqdn));
    }
    adviseOnWeakness(call, console, *registered);
    return ExitCode::Done;
}

/// What `set` leaves of an option: its value, nothing for "none", what was there before when it was not given.
QString changed(const Invocation &call, const char *name, const QString &before) {
    if (!call.has(name)) return before;
    return call.value(name) == "none"_L1 ? QString() : call.value(name);
}

ExitCode setDevice(const Invocation &call, Console &console) {
    if (!call.hasOptions()) return console.wrongUsage(call, u"Say what is to be changed."_s);
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    auto device = findDevice(*opened->ledger, call.argument("DEVICE"));
    if (!device) return console.failed(device.fault());
    device->ipAddress = changed(call, "--ip", device->ipAddress);
    device->serialNumber = changed(call, "--serial", device->serialNumber);
    device->notes = changed(call, "--notes", device->notes);
    if (call.has("--profile")) device->profile = call.value("--profile");
    device->usesAllowed = call.number("--uses").value_or(device->usesAllowed);
    if (call.has("--valid-days"))
        device->validUntil = endAfterDays(call.number("--valid-days"), opened->site->clock().now());
    takePolicyOptions(call, *device);
    if (const auto taken = takeWeakOptions(call, opened->site->clock().now(), *device); !taken)
        return console.wrongUsage(call, taken.fault().sentence);

    RegistrationDesk desk(*opened->site, *opened->ledger);
    const auto ready = desk.checked(*device);
    if (!ready) return console.failed(ready.fault());
    if (call.has("--challenge-file")) {
        const auto secret = readSecretFile(call.value("--challenge-file"));
        if (!secret) return console.failed(secret.fault());
        if (const auto set = desk.setStaticChallenge(ready->fqdn, *secret); !set) return console.failed(set.fault());
    }
    if (const auto updated = opened->ledger->updateDevice(*ready); !updated) return console.failed(updated.fault());
    console.say(u"Changed %1."_s.arg(ready->identity()));
    adviseOnWeakness(call, console, *ready);
    return ExitCode::Done;
}

}  // namespace

std::vector<Verb> deviceRegistrationVerbs() {
    return {
        {.noun = "device",
         .name = "add",
         .summary = "Registers a device, with a challenge if asked for.",
         .arguments = {"SITE"},
         .options = {fqdnOption,
                     ipOption,
                     serialOption,
                     profileOption,
                     challengeFileOption,
                     {.name = "--dynamic", .explanation = "make a one-time challenge and print it alone on its line"},
                     usesOption,
                     validDaysOption,
                     notesOption,
                     approvalOption,
                     replyChainOption,
                     option::allowWeak,
                     option::weakUntil,
                     option::weakDays,
                     option::json},
         .run = addDevice},
        {.noun = "device",
         .name = "set",
         .summary = "Changes a registration; “none” clears an address, a serial number or a note.",
         .arguments = {"SITE", "DEVICE"},
         .options = {ipOption,
                     serialOption,
                     profileOption,
                     challengeFileOption,
                     usesOption,
                     validDaysOption,
                     notesOption,
                     approvalOption,
                     replyChainOption,
                     option::allowWeak,
                     option::weakUntil,
                     option::weakDays,
                     {.name = "--weak",
                      .value = "on|off",
                      .explanation = "on: the same as --allow-weak des,md5; off: as --allow-weak none"}},
         .run = setDevice},
    };
}

}  // namespace scepter::app
