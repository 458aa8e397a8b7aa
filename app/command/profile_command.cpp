// scepter profile list|show|set
#include "app/command/console.h"
#include "app/command/site_access.h"
#include "app/command/text_table.h"
#include "app/command/verb_table.h"
#include "records/endpoint_name.h"
#include "records/profile_fields.h"
#include "records/words.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

QString endpointOf(const Profile &profile) {
    return u"/scep/"_s + profile.name;
}

QJsonObject json(const Profile &profile) {
    QJsonObject object{{u"name"_s, profile.name}, {u"endpoint"_s, endpointOf(profile)}};
    for (const auto &field : profileFields()) object.insert(QString::fromLatin1(field.name), field.value(profile));
    return object;
}

ExitCode listProfiles(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto profiles = opened->ledger->profiles();
    if (!profiles) return console.failed(profiles.fault());
    QJsonArray array;
    TextTable table({u"PROFILE"_s, u"TITLE"_s, u"DAYS"_s, u"CA"_s, u"APPROVAL"_s, u"RENEWAL"_s, u"ENDPOINT"_s});
    for (const auto &profile : *profiles) {
        array.append(json(profile));
        table.add({profile.name, profile.title, QString::number(profile.validityDays), profile.authority,
                   word(profile.approval), profile.renewal.allowed ? u"on"_s : u"off"_s, endpointOf(profile)});
    }
    call.has("--json") ? console.printJson(array) : table.print(console);
    return ExitCode::Done;
}

ExitCode showProfile(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto profile = opened->ledger->profile(call.argument("PROFILE").toLower());
    if (!profile) return console.failed(profile.fault());
    if (call.has("--json")) {
        console.printJson(json(*profile));
        return ExitCode::Done;
    }
    TextTable table({u"KEY"_s, u"VALUE"_s, u"TAKES"_s, u"WHAT IT IS"_s});
    for (const auto &field : profileFields()) {
        table.add({QString::fromLatin1(field.name), field.value(*profile), QString::fromLatin1(field.values),
                   QString::fromUtf8(field.explanation)});
    }
    table.print(console);
    return ExitCode::Done;
}

/// What a profile is that nobody has said anything of yet.
Profile newProfile(const QString &name) {
    Profile profile;
    profile.name = name;
    profile.title = name;
    profile.duplicates = Duplicates::Overlap;  // as the profile that every new site has
    return profile;
}

Result<void> apply(const QStringList &keysAndValues, Profile &profile) {
    for (qsizetype i = 0; i + 1 < keysAndValues.size(); i += 2) {
        const ProfileField *field = profileField(keysAndValues[i]);
        if (!field) {
            return {FaultKind::NotFound,
                    u"A profile has no “%1”. `scepter profile show SITE %2` lists what it has."_s.arg(
                        keysAndValues[i], QString::fromLatin1(defaultProfileName))};
        }
        if (const auto set = field->set(profile, keysAndValues[i + 1]); !set)
            return {set.fault().kind, u"%1: %2"_s.arg(keysAndValues[i], set.fault().sentence)};
    }
    return {};
}

ExitCode setProfile(const Invocation &call, Console &console) {
    if (call.rest().size() % 2 != 0)
        return console.wrongUsage(call, u"“%1” has no value behind it."_s.arg(call.rest().back()));
    const auto name = canonicalProfileName(call.argument("PROFILE"));
    if (!name) return console.failed(name.fault());
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    auto profile = opened->ledger->profile(*name);
    if (!profile && profile.fault().kind != FaultKind::NotFound) return console.failed(profile.fault());
    const bool isNew = !profile;
    if (!isNew && call.rest().isEmpty())
        return console.wrongUsage(call, u"Say what to change: KEY VALUE, as in validity-days 90."_s);
    if (isNew) profile = newProfile(*name);
    if (const auto applied = apply(call.rest(), *profile); !applied) return console.failed(applied.fault());
    if (const auto put = opened->ledger->putProfile(*profile); !put) return console.failed(put.fault());

    if (isNew) console.say(u"Made the profile %1; its endpoint is %2."_s.arg(*name, endpointOf(*profile)));
    for (qsizetype i = 0; i + 1 < call.rest().size(); i += 2) {
        const auto &key = call.rest()[i];
        console.say(u"%1 of %2 is “%3” now."_s.arg(key, *name, profileField(key)->value(*profile)));
    }
    return ExitCode::Done;
}

}  // namespace

std::vector<Verb> profileVerbs() {
    return {
        {.noun = "profile",
         .name = "list",
         .summary = "Lists the profiles; each has an endpoint of its own.",
         .arguments = {"SITE"},
         .options = {option::json},
         .run = listProfiles},
        {.noun = "profile",
         .name = "show",
         .summary = "Shows one profile: each key with its value, what it takes, and what it is.",
         .arguments = {"SITE", "PROFILE"},
         .options = {option::json},
         .run = showProfile},
        {.noun = "profile",
         .name = "set",
         .summary = "Changes a profile, or makes a new one when there is none of this name.",
         .details = "A responder that runs acts on it with the next request. Example: scepter profile set SITE branch "
                    "validity-days 90 approval manual",
         .arguments = {"SITE", "PROFILE", "[KEY VALUE]..."},
         .options = {},
         .run = setProfile},
    };
}

}  // namespace scepter::app
