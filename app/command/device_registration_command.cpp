// scepter device add|set
#include "app/command/console.h"
#include "app/command/device_name.h"
#include "app/command/pending_text.h"
#include "app/command/record_json.h"
#include "app/command/registration_options.h"
#include "app/command/site_access.h"
#include "app/command/verb_table.h"
#include "app/site/operator_name.h"
#include "app/command/weak_options.h"
#include "app/site/passphrase_source.h"
#include "app/site/registration_desk.h"
#include "records/words.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

constexpr Option fqdnOption{.name = "--fqdn",
                            .value = "F",
                            .explanation = "the host name by which the device will ask, or fqdn,ip,serial"};
constexpr Option challengeFileOption{
    .name = "--challenge-file", .value = "FILE", .explanation = "a static challenge, on one line of this file"};
/// Malformed when the identity string and an option both state an address or a serial number.
Result<Registration> namedRegistration(const Invocation &call) {
    auto name = DeviceName::fromText(call.value("--fqdn"));
    if (!name) return name.fault();
    Registration device;
    device.fqdn = name->fqdn;
    device.ipAddress = name->ipAddress;
    device.serialNumber = name->serialNumber;
    if (call.has("--ip") && !name->ipAddress.isEmpty()) {
        return {FaultKind::Malformed, u"The address is stated twice: in --fqdn and by --ip."_s};
    }
    if (call.has("--serial") && !name->serialNumber.isEmpty()) {
        return {FaultKind::Malformed, u"The serial number is stated twice: in --fqdn and by --serial."_s};
    }
    return device;
}

/// What the request says of the device, to be registered as it is unless an option says otherwise.
Result<Registration> requestedRegistration(const Invocation &call, AdministratorLedger &ledger) {
    const auto request = findPending(ledger, call.value("--from-request"), call.argument("SITE"));
    if (!request) return request.fault();
    Registration device;
    device.fqdn = request->fqdn;
    device.ipAddress = request->ipAddress;
    device.serialNumber = request->serialNumber;
    device.profile = request->endpoint;
    if (!call.has("--fqdn")) return device;
    auto named = namedRegistration(call);
    if (!named) return named;
    device.fqdn = named->fqdn;
    return device;
}

Result<std::optional<PlainChallenge>> registerAs(const Invocation &call, RegistrationDesk &desk,
                                                 const Registration &device) {
    if (call.has("--dynamic")) {
        auto challenge = desk.registerWithDynamicChallenge(device);
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

/// The newest of its name: that which was just made.
Result<Registration> registeredAs(AdministratorLedger &ledger, const Registration &device) {
    auto found = ledger.devices(device.fqdn);
    if (!found) return found.fault();
    if (found->empty()) return {FaultKind::NotFound, u"%1 was deleted meanwhile."_s.arg(device.fqdn)};
    return std::move(found->back());
}

void adviseOnWeakness(const Invocation &call, Console &console, const Registration &device) {
    if (const auto advice = weaknessAdvice(device, call.argument("SITE")); !advice.isEmpty()) console.say(advice);
}

/// Registers the device of a request that waits, which lets it have its certificate.
ExitCode adoptDevice(const Invocation &call, Console &console, OpenedSite &opened, const Registration &device) {
    const auto request = findPending(*opened.ledger, call.value("--from-request"), call.argument("SITE"));
    if (!request) return console.failed(request.fault());
    const auto id = RegistrationDesk(*opened.site, *opened.ledger).adopt(request->id, device);
    if (!id) return console.failed(id.fault());
    const auto registered = opened.ledger->device(*id);
    if (!registered) return console.failed(registered.fault());
    if (call.has("--json")) console.printJson(json(*registered, opened.site->clock().now()));
    console.say(u"Registered %1 from request %2. The device gets its certificate when it asks again."_s.arg(
        registered->identity(), QString::number(request->id)));
    return ExitCode::Done;
}

/// VU#971035: whoever has the password of a wildcard may ask for any name.
void warnOfWildcard(Console &console, const Registration &device) {
    if (device.isWildcard())
        console.say(u"Mind: whoever has a challenge for %1 may ask for a certificate of any name that it covers "
                    u"(VU#971035)."_s.arg(device.fqdn));
}

ExitCode addDevice(const Invocation &call, Console &console) {
    if (call.has("--dynamic") && call.has("--challenge-file")) {
        return console.wrongUsage(call, u"--dynamic and --challenge-file exclude each other."_s);
    }
    const bool isAdopted = call.has("--from-request");
    if (!isAdopted && !call.has("--fqdn")) return console.wrongUsage(call, u"--fqdn is needed, or --from-request."_s);
    if (isAdopted && (call.has("--dynamic") || call.has("--challenge-file")))
        return console.wrongUsage(call, u"A request that is registered needs no challenge: make one afterwards."_s);
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    auto device = isAdopted ? requestedRegistration(call, *opened->ledger) : namedRegistration(call);
    if (!device) return console.failed(device.fault());
    const auto now = opened->site->clock().now();
    device->ipDemand = usualDemand(*device, device->ipAddress);
    device->serialDemand = usualDemand(*device, device->serialNumber);
    if (const auto taken = takeRegistrationOptions(call, now, *device); !taken)
        return console.wrongUsage(call, taken.fault().sentence);
    if (const auto taken = takeWeakOptions(call, now, *device); !taken)
        return console.wrongUsage(call, taken.fault().sentence);
    if (isAdopted) return adoptDevice(call, console, *opened, *device);

    RegistrationDesk desk(*opened->site, *opened->ledger);
    const auto challenge = registerAs(call, desk, *device);
    if (!challenge) return console.failed(challenge.fault());
    const auto registered = registeredAs(*opened->ledger, *device);
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
        console.say(u"It has no challenge yet: `%1` makes one."_s.arg(
            command(Fix::NewChallenge, registered->identity(), call.argument("SITE"))));
    }
    warnOfWildcard(console, *registered);
    adviseOnWeakness(call, console, *registered);
    return ExitCode::Done;
}

/// What the device stated in a request that was refused for it.
Result<void> takeFromRequest(const Invocation &call, AdministratorLedger &ledger, Registration &device) {
    bool isNumber = false;
    const qint64 id = call.value("--from-request").toLongLong(&isNumber);
    if (!isNumber)
        return {FaultKind::Malformed, u"“%1” is no number of a request; `request list` shows them."_s.arg(
                                          call.value("--from-request"))};
    const auto request = ledger.transaction(id);
    if (!request) return request.fault();
    if (request->registrationId != device.id)
        return {FaultKind::Refused,
                u"Request %1 is of %2, and not of %3."_s.arg(QString::number(id),
                                                             request->fqdn.isEmpty() ? u"nobody"_s : request->fqdn,
                                                             device.identity())};
    if (request->ipAddress.isEmpty() && request->serialNumber.isEmpty())
        return {FaultKind::Refused, u"Request %1 states neither an address nor a serial number."_s.arg(id)};
    if (!request->ipAddress.isEmpty()) device.ipAddress = request->ipAddress;
    if (!request->serialNumber.isEmpty()) device.serialNumber = request->serialNumber;
    return {};
}

ExitCode setDevice(const Invocation &call, Console &console) {
    if (!call.hasOptions()) return console.wrongUsage(call, u"Say what is to be changed."_s);
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    auto device = findDevice(*opened->ledger, call.argument("DEVICE"));
    if (!device) return console.failed(device.fault());
    if (call.has("--from-request")) {
        const auto taken = takeFromRequest(call, *opened->ledger, *device);
        if (!taken) return console.failed(taken.fault());
    }
    if (const auto taken = takeRegistrationOptions(call, opened->site->clock().now(), *device); !taken)
        return console.wrongUsage(call, taken.fault().sentence);
    if (const auto taken = takeWeakOptions(call, opened->site->clock().now(), *device); !taken)
        return console.wrongUsage(call, taken.fault().sentence);

    RegistrationDesk desk(*opened->site, *opened->ledger);
    const auto ready = desk.checked(*device);
    if (!ready) return console.failed(ready.fault());
    if (call.has("--challenge-file")) {
        const auto secret = readSecretFile(call.value("--challenge-file"));
        if (!secret) return console.failed(secret.fault());
        if (const auto set = desk.setStaticChallenge(*ready, *secret); !set) return console.failed(set.fault());
    }
    if (const auto updated = opened->ledger->updateDevice(*ready, operatorName()); !updated) return console.failed(updated.fault());
    console.say(u"Changed %1."_s.arg(ready->identity()));
    adviseOnWeakness(call, console, *ready);
    return ExitCode::Done;
}

}  // namespace

std::vector<Verb> deviceRegistrationVerbs() {
    std::vector<Option> added{
        fqdnOption,
        {.name = "--from-request",
         .value = "ID",
         .explanation = "register the device of this request, which waits, with what the request says of it"},
        challengeFileOption,
        {.name = "--dynamic", .explanation = "make a one-time challenge and print it alone on its line"}};
    std::vector<Option> set{{.name = "--from-request",
                             .value = "ID",
                             .explanation = "take the address and the serial number that this request of it states"},
                            challengeFileOption};
    for (const Option &each : registrationOptions()) {
        added.push_back(each);
        set.push_back(each);
    }
    for (const Option &each : {option::allowWeak, option::weakUntil, option::weakDays}) {
        added.push_back(each);
        set.push_back(each);
    }
    added.push_back(option::json);
    set.push_back({.name = "--weak",
                   .value = "on|off",
                   .explanation = "on: the same as --allow-weak des,md5; off: as --allow-weak none"});
    return {
        {.noun = "device",
         .name = "add",
         .summary = "Registers a device, with a challenge if asked for.",
         .details = "The name is a host name, *.suffix for all below a suffix, or * for all. The most specific registration "
                    "decides; a device that has its own gets in through no wildcard.",
         .arguments = {"SITE"},
         .options = std::move(added),
         .run = addDevice},
        {.noun = "device",
         .name = "set",
         .summary = "Changes a registration; “none” clears an address, a serial number or a note.",
         .arguments = {"SITE", "DEVICE"},
         .options = std::move(set),
         .run = setDevice},
    };
}

}  // namespace scepter::app
