// scepter ca show|export|export-key
#include "app/command/authority_text.h"
#include "app/command/console.h"
#include "app/command/file_output.h"
#include "app/command/record_json.h"
#include "app/command/site_access.h"
#include "app/command/verb_table.h"
#include "app/site/passphrase_source.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

ExitCode showAuthority(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto &site = *opened->site;
    const auto &ra = site.registrationAuthorityCertificate();
    const bool isEncrypted = site.keyProtection() == Site::KeyProtection::Passphrase;
    if (call.has("--json")) {
        console.printJson(QJsonObject{{u"name"_s, site.authorityName()},
                                      {u"keysEncrypted"_s, isEncrypted},
                                      {u"ca"_s, json(site.authorityCertificate())},
                                      {u"ra"_s, ra ? QJsonValue(json(*ra)) : QJsonValue()}});
        return ExitCode::Done;
    }
    console.print(u"Certification authority"_s);
    printAuthorityCertificate(console, site.authorityCertificate());
    console.print(QString());
    if (ra) {
        console.print(u"Registration authority (opens envelopes and signs replies)"_s);
        printAuthorityCertificate(console, *ra);
    } else {
        console.print(
            u"There is no registration authority; the certification authority opens envelopes and signs replies itself."_s);
    }
    console.print(QString());
    console.print(isEncrypted ? u"The keys are encrypted with a passphrase."_s
                              : u"The keys are in clear: whoever reads the site file has them."_s);
    return ExitCode::Done;
}

ExitCode exportAuthority(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto &ra = opened->site->registrationAuthorityCertificate();
    if (call.has("--ra") && !ra)
        return console.failed({FaultKind::NotFound, u"This site has no registration authority."_s});
    const auto &certificate = call.has("--ra") ? *ra : opened->site->authorityCertificate();
    const auto bytes = call.has("--pem") ? certificate.pem() : certificate.der();
    if (const auto written = writeOutput(call, console, bytes); !written) return console.failed(written.fault());
    return ExitCode::Done;
}

/// What the exported key is encrypted with: a passphrase of its own, or else the site's.
Result<Secret> exportPassphrase(const Invocation &call, const Site &site, const Secret &sitePassphrase) {
    if (call.has("--new-passphrase-file")) return newPassphrase(call.value("--new-passphrase-file"), {});
    if (site.keyProtection() == Site::KeyProtection::Passphrase) return sitePassphrase.copy();
    return newPassphrase(call.value("--passphrase-file"), u"Passphrase for the exported key"_s);
}

ExitCode exportKey(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto &site = *opened->site;
    Secret sitePassphrase;
    if (site.keyProtection() == Site::KeyProtection::Passphrase) {
        auto given =
            existingPassphrase(call.value("--passphrase-file"), u"Passphrase of “%1”"_s.arg(site.authorityName()));
        if (!given) return console.failed(given.fault());
        sitePassphrase = std::move(*given);
    }
    const auto authority = site.unlock(sitePassphrase);
    if (!authority) return console.failed(authority.fault());
    const auto passphrase = exportPassphrase(call, site, sitePassphrase);
    if (!passphrase) return console.failed(passphrase.fault());
    const auto der = (*authority)->exportKey(*passphrase);
    if (!der) return console.failed(der.fault());
    const auto path = call.value("--out");
    if (const auto written = writeNewFile(path, pki::PrivateKey::pemOfEncryptedPkcs8(*der)); !written)
        return console.failed(written.fault());
    console.say(u"Wrote the key of “%1” to %2, encrypted with %3. Keep it offline."_s.arg(
        site.authorityName(), path,
        call.has("--new-passphrase-file") || sitePassphrase.isEmpty() ? u"the new passphrase"_s
                                                                      : u"the site's passphrase"_s));
    return ExitCode::Done;
}

}  // namespace

std::vector<Verb> caVerbs() {
    return {
        {.noun = "ca",
         .name = "show",
         .summary = "Shows the certificates of the authority and their fingerprints.",
         .arguments = {"SITE"},
         .options = {option::json},
         .run = showAuthority},
        {.noun = "ca",
         .name = "export",
         .summary = "Writes the CA certificate, as DER unless told otherwise.",
         .arguments = {"SITE"},
         .options = {{.name = "--ra", .explanation = "the registration authority's certificate instead"},
                     {.name = "--pem", .explanation = "as PEM"},
                     option::out},
         .run = exportAuthority},
        {.noun = "ca",
         .name = "export-key",
         .summary = "Writes the CA's private key as encrypted PKCS#8, for a backup.",
         .arguments = {"SITE"},
         .options = {{.name = "--out",
                      .value = "FILE",
                      .explanation = "a new file, readable by its owner only",
                      .need = Option::Need::Required},
                     option::passphraseFile,
                     {.name = "--new-passphrase-file",
                      .value = "FILE",
                      .explanation = "the passphrase of the exported key; default: the site's, or a question"}},
         .run = exportKey},
    };
}

}  // namespace scepter::app
