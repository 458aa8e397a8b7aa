#include "app/command/registration_options.h"

#include "records/words.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

/// What `set` leaves of an option: its value, nothing for "none", what was there before when it was not given.
QString changed(const Invocation &call, const char *name, const QString &before) {
    if (!call.has(name)) return before;
    return call.value(name) == "none"_L1 ? QString() : call.value(name);
}

std::optional<Instant> endAfterDays(int days, Instant now) {
    return days == 0 ? std::nullopt : std::optional(now + std::chrono::days(days));
}

/// A value that is given is demanded, unless it is said otherwise.
Demand demanded(const Invocation &call, const char *check, const char *value, Demand before, Demand usual) {
    if (call.has(check)) return demand(call.value(check)).value_or(before);
    return call.has(value) ? usual : before;
}

void takeDemands(const Invocation &call, Registration &device) {
    device.ipAddress = changed(call, "--ip", device.ipAddress);
    device.serialNumber = changed(call, "--serial", device.serialNumber);
    device.ipDemand =
        demanded(call, "--ip-check", "--ip", device.ipDemand, usualDemand(device, device.ipAddress));
    device.serialDemand =
        demanded(call, "--serial-check", "--serial", device.serialDemand, usualDemand(device, device.serialNumber));
}

}  // namespace

std::vector<Option> registrationOptions() {
    return {
        {.name = "--ip", .value = "IP", .explanation = "the address that its certificate may carry; none: no address"},
        {.name = "--ip-check",
         .value = "match|present|ignored",
         .explanation = "what is demanded of the address in a request: that it is this one, that there is one, nothing"},
        {.name = "--serial",
         .value = "SN",
         .explanation = "the serial number that its subject may state; none: no number"},
        {.name = "--serial-check", .value = "match|present|ignored", .explanation = "likewise of the serial number"},
        {.name = "--networks",
         .value = "LIST",
         .explanation = "addresses and networks that its requests may come from, as in 192.0.2.0/24,2001:db8::/32; none: "
                        "any"},
        {.name = "--profile", .value = "P", .explanation = "what its certificates contain; default: device"},
        {.name = "--uses",
         .value = "N",
         .explanation = "certificates that may be issued; 0: without limit",
         .range = Range{0, 1'000'000}},
        {.name = "--valid-from",
         .value = "TIME",
         .explanation = "when it may enrol at the earliest (UTC), as in 2027-01-31 or 2027-01-31T08:00:00Z; none: at once"},
        {.name = "--valid-days",
         .value = "N",
         .explanation = "days from now on which it may enrol; 0: always",
         .range = Range{0, 36'500}},
        {.name = "--owner", .value = "TEXT", .explanation = "whom to ask about the device; none: nobody"},
        {.name = "--notes", .value = "TEXT", .explanation = "a note for people; none: no note"},
        {.name = "--approval",
         .value = "automatic|manual|profile",
         .explanation = "whether a person decides on each request; profile: as its profile says"},
        {.name = "--reply-chain",
         .value = "leaf|without-root|full|profile",
         .explanation =
             "what goes along with its certificate: Cisco VPN requires the CA certificate, Juniper forbids it"},
    };
}

Result<void> takeRegistrationOptions(const Invocation &call, Instant now, Registration &device) {
    takeDemands(call, device);
    device.networks = changed(call, "--networks", device.networks);
    device.owner = changed(call, "--owner", device.owner);
    device.notes = changed(call, "--notes", device.notes);
    if (call.has("--profile")) device.profile = call.value("--profile");
    device.usesAllowed = call.number("--uses").value_or(device.usesAllowed);
    if (call.has("--valid-from")) {
        const QString text = changed(call, "--valid-from", {});
        device.validFrom = text.isEmpty() ? std::nullopt : fromIso8601(text);
        if (!text.isEmpty() && !device.validFrom)
            return {FaultKind::Malformed, u"“%1” is no time as in 2027-01-31T12:00:00Z or 2027-01-31."_s.arg(text)};
    }
    if (const auto days = call.number("--valid-days")) device.validUntil = endAfterDays(*days, now);
    // "profile" is no word of these records: it stands for nothing of one's own.
    if (call.has("--approval")) device.approval = approval(call.value("--approval"));
    if (call.has("--reply-chain")) device.replyChain = chain(call.value("--reply-chain"));
    return {};
}

}  // namespace scepter::app
