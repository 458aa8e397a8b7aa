// scepter init
#include <QFileInfo>

#include "app/command/authority_options.h"
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
    auto authority = authoritySpec(call);
    if (!authority) return authority.fault();
    return SiteSpec{call.argument("SITE"), *std::move(authority)};
}

std::vector<Option> initOptions() {
    auto options = authorityOptions(KeyDefaults::Usual);
    options.push_back(option::passphraseFile);
    options.push_back({.name = "--no-passphrase", .explanation = "leave the keys in clear: for laboratories only"});
    return options;
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
    return {{.noun = "",
             .name = "init",
             .summary = "Makes a site: a file with a new certification authority.",
             .arguments = {"SITE"},
             .options = initOptions(),
             .run = initSite}};
}

}  // namespace scepter::app
