// scepter challenge new|list|withdraw
#include <QFile>

#include "app/command/console.h"
#include "app/command/device_name.h"
#include "app/command/paging.h"
#include "app/command/record_json.h"
#include "app/command/site_access.h"
#include "app/command/text_table.h"
#include "app/command/verb_table.h"
#include "app/site/operator_name.h"
#include "app/site/registration_desk.h"
#include "records/words.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

/// A name a line, in their order; empty lines are left out.
Result<QStringList> namesOfFile(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {FaultKind::Unavailable, u"%1 cannot be read: %2."_s.arg(path, file.errorString())};
    QStringList names;
    const auto lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const auto &line : lines) {
        if (const auto name = line.trimmed(); !name.isEmpty()) names.append(name);
    }
    if (names.isEmpty()) return {FaultKind::Malformed, u"%1 names no device; expected is one name a line."_s.arg(path)};
    return names;
}

/// The registered devices that the call means, as often as it wants challenges for them.
Result<std::vector<Registration>> wantedDevices(const Invocation &call, AdministratorLedger &ledger) {
    auto typed = call.has("--fqdn-file") ? namesOfFile(call.value("--fqdn-file"))
                                         : Result<QStringList>(QStringList(call.value("--fqdn")));
    if (!typed) return typed.fault();
    std::vector<Registration> devices;
    for (const auto &name : std::as_const(*typed)) {
        const auto device = findDevice(ledger, name);
        if (!device) return device.fault();
        if (call.has("--profile") && device->profile != call.value("--profile")) {
            return {FaultKind::Refused, u"%1 is registered with the profile %2, not %3."_s.arg(
                                            device->fqdn, device->profile, call.value("--profile"))};
        }
        for (int i = call.number("--count").value_or(1); i > 0; --i) devices.push_back(*device);
    }
    return devices;
}

Result<std::vector<PlainChallenge>> makeChallenges(const Invocation &call, OpenedSite &opened) {
    const ChallengeTerms terms{.life = std::chrono::minutes(call.number("--minutes").value_or(0)),
                               .uses = call.number("--uses").value_or(1)};
    RegistrationDesk desk(*opened.site, *opened.ledger);
    if (!call.has("--fqdn") && !call.has("--fqdn-file"))
        return desk.newProfileChallenges(call.value("--profile"), call.number("--count").value_or(1), terms);
    const auto devices = wantedDevices(call, *opened.ledger);
    if (!devices) return devices.fault();
    return desk.newChallenges(*devices, terms);
}

QString usesText(int uses) {
    if (uses == 0) return u"any number of certificates"_s;
    return uses == 1 ? u"one certificate"_s : u"%1 certificates"_s.arg(uses);
}

ExitCode newChallenge(const Invocation &call, Console &console) {
    const bool isForProfile = call.has("--profile") && !call.has("--fqdn") && !call.has("--fqdn-file");
    if (!isForProfile && call.has("--fqdn") == call.has("--fqdn-file")) {
        return console.wrongUsage(
            call, u"Name one device with --fqdn, several with --fqdn-file, or all devices of a profile with --profile."_s);
    }
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto challenges = makeChallenges(call, *opened);
    if (!challenges) return console.failed(challenges.fault());

    if (call.has("--json")) {
        QJsonArray array;
        for (const auto &challenge : *challenges) array.append(json(challenge));
        const bool isOne = !call.has("--fqdn-file") && !call.has("--count");
        isOne ? console.printJson(array.first().toObject()) : console.printJson(array);
        return ExitCode::Done;
    }
    for (const auto &challenge : *challenges) console.printSecret(challenge.text);
    const auto &last = challenges->back();
    console.say(u"Made %1, good for %2 each%3. They are shown this once."_s.arg(challenges->size())
                    .arg(usesText(call.number("--uses").value_or(1)),
                         last.expiresAt ? u" until "_s + iso8601(*last.expiresAt) : QString()));
    if (isForProfile)
        console.say(u"Whoever has one may enrol any device that is registered with the profile %1."_s.arg(
            call.value("--profile")));
    return ExitCode::Done;
}

QString belongingText(const ChallengeRow &row) {
    const auto &one = row.challenge;
    const QString owner = one.registrationId == 0 ? u"profile %1"_s.arg(one.profile) : row.identity;
    return one.boundName.isEmpty() ? owner : u"%1 (%2)"_s.arg(one.boundName, owner);
}

QString takenText(const Challenge &one) {
    return one.usesAllowed == 0 ? u"%1 of any"_s.arg(one.usesTaken)
                                : u"%1 of %2"_s.arg(one.usesTaken).arg(one.usesAllowed);
}

ExitCode listChallenges(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    auto &ledger = *opened->ledger;
    ChallengeQuery query;
    if (call.has("--fqdn")) {
        const auto device = findDevice(ledger, call.value("--fqdn"));
        if (!device) return console.failed(device.fault());
        query.registrationId = device->id;
    }
    auto ids = ledger.challengeIds(query);
    if (!ids) return console.failed(ids.fault());

    const auto now = opened->site->clock().now();
    QJsonArray array;
    TextTable table(
        {u"ID"_s, u"FOR"_s, u"KIND"_s, u"STATE"_s, u"USES"_s, u"MADE"_s, u"BY"_s, u"EXPIRES"_s, u"SPENT"_s, u"BY REQUEST"_s});
    const auto walked = forEachRow(
        *ids, call, [&](const std::vector<qint64> &some) { return ledger.challengeRows(some); },
        [&](const ChallengeRow &row) {
            if (call.has("--json")) {
                array.append(json(row, now));
                return;
            }
            const auto &one = row.challenge;
            table.add({QString::number(one.id), belongingText(row), word(one.kind), stateWord(one, now),
                       one.kind == ChallengeKind::Static ? QString() : takenText(one), iso8601(one.createdAt),
                       one.createdBy, one.expiresAt ? iso8601(*one.expiresAt) : QString(),
                       one.spentAt ? iso8601(*one.spentAt) : QString(),
                       one.spentBy ? QString::number(*one.spentBy) : QString()});
        });
    if (!walked) return console.failed(walked.fault());
    if (call.has("--json")) {
        console.printJson(array);
    } else if (table.isEmpty()) {
        console.say(u"No challenges. `scepter challenge new %1 --fqdn F` makes one."_s.arg(call.argument("SITE")));
    } else {
        table.print(console);
    }
    return ExitCode::Done;
}

ExitCode withdrawChallenge(const Invocation &call, Console &console) {
    bool isNumber = false;
    const auto id = call.argument("ID").toLongLong(&isNumber);
    if (!isNumber)
        return console.wrongUsage(
            call, u"“%1” is no number of a challenge; `challenge list` shows them."_s.arg(call.argument("ID")));
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    if (const auto withdrawn = opened->ledger->withdrawChallenge(id, operatorName()); !withdrawn)
        return console.failed(withdrawn.fault());
    console.say(u"Challenge %1 is withdrawn."_s.arg(id));
    return ExitCode::Done;
}

}  // namespace

std::vector<Verb> challengeVerbs() {
    constexpr int minutesInAYear = 366 * 24 * 60;
    return {
        {.noun = "challenge",
         .name = "new",
         .summary = "Makes one-time challenges and prints each alone on its line.",
         .arguments = {"SITE"},
         .options =
             {{.name = "--fqdn", .value = "F", .explanation = "the device, by its FQDN or its identity string"},
              {.name = "--fqdn-file",
               .value = "FILE",
               .explanation = "one device a line; one challenge a line in their order, all or none"},
              {.name = "--profile",
               .value = "P",
               .explanation = "only for devices that are registered with this profile; alone: good for any of them"},
              {.name = "--minutes",
               .value = "N",
               .explanation = "how long it is good for; default: the setting challenge.minutes",
               .range = Range{1, minutesInAYear}},
              {.name = "--count", .value = "N", .explanation = "so many for each device", .range = Range{1, 10'000}},
              {.name = "--uses",
               .value = "N",
               .explanation = "certificates that each is good for; 0: without limit; default: 1",
               .range = Range{0, 1'000'000}},
              option::json},
         .run = newChallenge},
        {.noun = "challenge",
         .name = "list",
         .summary = "Lists challenges, the newest first; never the challenges themselves.",
         .arguments = {"SITE"},
         .options = {{.name = "--fqdn", .value = "F", .explanation = "only those of this device"},
                     option::limit,
                     option::json},
         .run = listChallenges},
        {.noun = "challenge",
         .name = "withdraw",
         .summary = "Makes a fresh challenge worthless.",
         .arguments = {"SITE", "ID"},
         .options = {},
         .run = withdrawChallenge},
    };
}

}  // namespace scepter::app
