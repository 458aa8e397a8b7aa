#include "app/command/weak_options.h"

#include <QDate>

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

Fault malformed(const QString &sentence) {
    return {FaultKind::Malformed, sentence};
}

Result<void> takeAlgorithms(const Invocation &call, Registration &device) {
    if (call.has("--weak") && call.has("--allow-weak"))
        return malformed(u"--weak and --allow-weak exclude each other."_s);
    if (call.has("--weak")) {
        const bool isOn = call.value("--weak") == "on"_L1;
        device.weakAllowed = isOn ? WeakAlgorithm::SingleDes | WeakAlgorithm::Md5 : WeakAlgorithms();
    }
    if (!call.has("--allow-weak")) return {};
    const auto algorithms = weakAlgorithms(call.value("--allow-weak"));
    if (!algorithms) {
        return malformed(
            u"“%1” is no list of weak algorithms: name some of sha1, 3des, des, md5 with commas between, or all, or none."_s
                .arg(call.value("--allow-weak")));
    }
    device.weakAllowed = *algorithms;
    return {};
}

/// A day lasts until its last millisecond in UTC; a time is taken as it stands.
Result<Instant> endFrom(const QString &text, Instant now) {
    const auto instant = fromIso8601(text);
    if (!instant) return malformed(u"--weak-until takes a day, as in 2027-01-31, not “%1”."_s.arg(text));
    const bool isDay = QDate::fromString(text, Qt::ISODate).isValid() && !text.contains(u'T');
    const auto end = isDay ? *instant + std::chrono::days(1) - std::chrono::milliseconds(1) : *instant;
    if (end < now) return malformed(u"--weak-until %1 is over already."_s.arg(text));
    return end;
}

Result<void> takeEnd(const Invocation &call, Instant now, Registration &device) {
    if (call.has("--weak-until") && call.has("--weak-days"))
        return malformed(u"--weak-until and --weak-days exclude each other."_s);
    if (const auto days = call.number("--weak-days")) {
        device.weakUntil = *days == 0 ? std::nullopt : std::optional<Instant>(now + std::chrono::days(*days));
    } else if (call.has("--weak-until") && call.value("--weak-until") == "none"_L1) {
        device.weakUntil = std::nullopt;
    } else if (call.has("--weak-until")) {
        const auto end = endFrom(call.value("--weak-until"), now);
        if (!end) return end.fault();
        device.weakUntil = *end;
    } else if (device.weakUntil && *device.weakUntil < now) {
        // What is allowed anew must not have ended before it began.
        device.weakUntil = std::nullopt;
    }
    return {};
}

}  // namespace

Result<void> takeWeakOptions(const Invocation &call, Instant now, Registration &device) {
    const bool changesAlgorithms = call.has("--weak") || call.has("--allow-weak");
    const bool changesEnd = call.has("--weak-until") || call.has("--weak-days");
    if (!changesAlgorithms && !changesEnd) return {};
    if (auto taken = takeAlgorithms(call, device); !taken) return taken;
    if (!device.weakAllowed && changesEnd)
        return malformed(u"No weak algorithm is allowed that could end: --allow-weak names them."_s);
    if (auto taken = takeEnd(call, now, device); !taken) return taken;
    if (!device.weakAllowed) device.weakUntil = std::nullopt;
    return {};
}

QString weaknessText(const Registration &device, Instant now) {
    if (!device.weakAllowed) return {};
    const auto algorithms = words(device.weakAllowed);
    if (!device.weakUntil) return u"%1 without end"_s.arg(algorithms);
    const auto text = u"%1 until %2"_s.arg(algorithms, iso8601(*device.weakUntil));
    return *device.weakUntil < now ? text + u", which is over"_s : text;
}

QString weaknessAdvice(const Registration &device, const QString &site) {
    if (!device.weakAllowed || device.weakUntil) return {};
    return u"%1 may use %2 without end. An end is wise: `scepter device set %3 %1 --weak-days 90`."_s.arg(
        device.fqdn, words(device.weakAllowed), site);
}

}  // namespace scepter::app
