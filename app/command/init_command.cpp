// scepter init
#include <QFileInfo>

#include "app/command/authority_text.h"
#include "app/command/console.h"
#include "app/command/invocation.h"
#include "app/command/verb_table.h"
#include "app/site/passphrase_source.h"
#include "app/site/site.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

Result<SiteSpec> specOf(const Invocation &call) {
    SiteSpec spec;
    spec.path = call.argument("SITE");
    spec.authority.name = call.value("--name");
    spec.authority.days = call.number("--days").value_or(spec.authority.days);
    if (call.has("--key")) {
        const auto key = pki::KeySpec::fromText(call.value("--key"));
        if (!key) return {FaultKind::Unsupported, u"Keys of the kind %1 are not made here."_s.arg(call.value("--key"))};
        spec.authority.key = *key;
    }
    if (call.value("--ra") == "none"_L1) {
        spec.authority.registrationAuthority = std::nullopt;
    } else if (call.has("--ra")) {
        spec.authority.registrationAuthority = pki::KeySpec::fromText(call.value("--ra"));
    }
    return spec;
}

void sayNextSteps(Console &console, const QString &path) {
    console.say(QString());
    console.say(u"Next:"_s);
    console.say(u"  scepter device add %1 --fqdn r1.example.net --dynamic   registers a device"_s.arg(path));
    console.say(
        u"  scepter serve %1                                        answers it at http://127.0.0.1:8080/scep"_s.arg(
            path));
}

ExitCode initSite(const Invocation &call, Console &console) {
    if (call.has("--no-passphrase") && call.has("--passphrase-file")) {
        return console.wrongUsage(call, u"--no-passphrase and --passphrase-file exclude each other."_s);
    }
    auto spec = specOf(call);
    if (!spec) return console.failed(spec.fault());
    // Before anybody types a passphrase for nothing.
    if (QFileInfo::exists(spec->path)) {
        return console.failed(
            {FaultKind::Conflict, u"%1 exists already. Choose another name, or remove it first."_s.arg(spec->path)});
    }
    Secret passphrase;
    if (!call.has("--no-passphrase")) {
        auto given = newPassphrase(call.value("--passphrase-file"),
                                   u"Passphrase for the keys of “%1”"_s.arg(spec->authority.name));
        if (!given) {
            const auto hint = given.fault().kind == FaultKind::Locked
                                  ? u" For a laboratory, --no-passphrase leaves the keys in clear."_s
                                  : QString();
            return console.failed({given.fault().kind, given.fault().sentence + hint});
        }
        passphrase = std::move(*given);
    }
    const auto site = Site::create(*spec, passphrase);
    if (!site) return console.failed(site.fault());

    console.say(u"Made %1."_s.arg(spec->path));
    if (call.has("--no-passphrase")) {
        console.say(
            u"Warning: the keys are in clear. Whoever reads this file can sign certificates; use it in a laboratory only."_s);
    }
    console.say(QString());
    console.print((*site)->authorityName());
    printAuthorityCertificate(console, (*site)->authorityCertificate());
    sayNextSteps(console, spec->path);
    return ExitCode::Done;
}

}  // namespace

std::vector<Verb> initVerbs() {
    return {
        {.noun = "",
         .name = "init",
         .summary = "Makes a site: a file with a new certification authority.",
         .arguments = {"SITE"},
         .options =
             {{.name = "--name",
               .value = "NAME",
               .explanation = "what the authority is called, the CN of its certificate",
               .need = Option::Need::Required},
              {.name = "--key",
               .value = "rsa:2048|rsa:3072|rsa:4096|ec:p256|ec:p384",
               .explanation = "the CA's key; default: rsa:3072"},
              {.name = "--ra",
               .value = "rsa:2048|rsa:3072|none",
               .explanation =
                   "the key that opens envelopes and signs replies; none: an RSA CA does it itself; default: rsa:2048"},
              {.name = "--days",
               .value = "N",
               .explanation = "how long the CA is valid; default: 3650",
               .range = Range{1, 36'500}},
              option::passphraseFile,
              {.name = "--no-passphrase", .explanation = "leave the keys in clear: for laboratories only"}},
         .run = initSite}};
}

}  // namespace scepter::app
