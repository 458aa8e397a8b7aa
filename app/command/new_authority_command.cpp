// scepter ca add|rollover
#include "app/command/authority_options.h"
#include "app/command/authority_text.h"
#include "app/command/console.h"
#include "app/command/site_access.h"
#include "app/command/verb_table.h"
#include "app/site/new_authority.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

/// Shows what was made; the site is opened anew to see it.
ExitCode showMade(const Invocation &call, Console &console, const AuthorityRecord &record) {
    const auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto made = opened->site->authority(record.name);
    if (!made) return console.failed(made.fault());
    if (call.has("--json")) {
        console.printJson(json(**made));
    } else {
        console.print(record.name);
        printAuthorityCertificate(console, (*made)->certificate);
    }
    sayThatServiceKeepsItsAuthorities(*opened, console);
    return ExitCode::Done;
}

ExitCode addAuthorityToSite(const Invocation &call, Console &console) {
    const auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    auto spec = authoritySpec(call);
    if (!spec) return console.failed(spec.fault());
    spec->authority = call.argument("CA");
    const auto passphrase = sitePassphrase(*opened->site, call);
    if (!passphrase) return console.failed(passphrase.fault());
    const auto record = addAuthority(*opened->site, *std::move(spec), *passphrase);
    if (!record) return console.failed(record.fault());
    console.say(u"Made the authority %1. `scepter profile set %2 PROFILE authority %1` lets a profile use it."_s.arg(
        record->name, call.argument("SITE")));
    return showMade(call, console, *record);
}

/// As the present one is, where the call does not say otherwise.
authority::AuthoritySpec likeness(const SiteAuthority &present) {
    authority::AuthoritySpec spec;
    if (const auto key = present.certificate.publicKey()) spec.key = key->spec();
    if (!present.registrationAuthority) spec.registrationAuthority.reset();
    return spec;
}

ExitCode rollOver(const Invocation &call, Console &console) {
    if (!call.has("--prepare"))
        return console.wrongUsage(call, u"State --prepare: the next authority is made, and goes into use later."_s);
    const auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto &site = *opened->site;
    const auto name = call.argument("CA");
    const auto present =
        name.isEmpty() ? Result<const SiteAuthority *>(&site.authorities().front()) : site.authority(name.toLower());
    if (!present) return console.failed(present.fault());
    const auto spec = authoritySpec(call, likeness(**present));
    if (!spec) return console.failed(spec.fault());
    const auto passphrase = sitePassphrase(site, call);
    if (!passphrase) return console.failed(passphrase.fault());
    const auto record = addSuccessor(site, (*present)->record, *spec, *passphrase);
    if (!record) return console.failed(record.fault());
    console.say(u"Made %1, the next authority of %2. GetNextCACert gives it to devices, signed by %2."_s.arg(
        record->name, record->succeeds));
    return showMade(call, console, *record);
}

std::vector<Option> makingOptions(std::vector<Option> first, KeyDefaults defaults) {
    for (const auto &each : authorityOptions(defaults)) first.push_back(each);
    first.push_back(option::passphraseFile);
    first.push_back(option::json);
    return first;
}

}  // namespace

std::vector<Verb> newAuthorityVerbs() {
    return {
        {.noun = "ca",
         .name = "add",
         .summary = "Makes another certification authority in the site.",
         .details = "Its keys get the passphrase of the site. Profiles and `message=CA` of GetCACert select it by its "
                    "name. A responder that runs serves it after its next start.",
         .arguments = {"SITE", "CA"},
         .options = makingOptions({}, KeyDefaults::Usual),
         .run = addAuthorityToSite},
        {.noun = "ca",
         .name = "rollover",
         .summary = "Prepares the next certification authority, which devices learn from GetNextCACert.",
         .details =
             "From the next start of the responder on, the endpoints of the present authority advertise GetNextCACert "
             "and give the next one's certificates, signed by the present one. Certificates go on being issued by the "
             "present authority; a profile that names the next one issues from it.",
         .arguments = {"SITE", "[CA]"},
         .options = makingOptions({{.name = "--prepare", .explanation = "make it now, to be used later"}},
                                  KeyDefaults::AsThePresentOnes),
         .run = rollOver},
    };
}

}  // namespace scepter::app
