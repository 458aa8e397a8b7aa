// scepter ca list|show|export|export-key
#include "app/command/authority_text.h"
#include "app/command/console.h"
#include "app/command/file_output.h"
#include "app/command/record_json.h"
#include "app/command/site_access.h"
#include "app/command/text_table.h"
#include "app/command/verb_table.h"
#include "app/site/passphrase_source.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

ExitCode listAuthorities(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    QJsonArray array;
    TextTable table({u"CA"_s, u"NAME"_s, u"KEY"_s, u"UNTIL"_s, u"RA"_s, u"NEXT CA OF"_s});
    for (const auto &authority : opened->site->authorities()) {
        const auto key = authority.certificate.publicKey();
        array.append(json(authority));
        table.add({authority.record.name, authority.commonName(), key ? key->spec().text() : QString(),
                   iso8601(authority.certificate.notAfter()), authority.registrationAuthority ? u"yes"_s : u"no"_s,
                   authority.record.succeeds});
    }
    call.has("--json") ? console.printJson(array) : table.print(console);
    return ExitCode::Done;
}

ExitCode showAuthority(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto authority = chosenAuthority(*opened->site, call);
    if (!authority) return console.failed(authority.fault());
    if (call.has("--json")) {
        console.printJson(json(**authority));
    } else {
        printAuthority(console, **authority);
    }
    return ExitCode::Done;
}

ExitCode exportAuthority(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto authority = chosenAuthority(*opened->site, call);
    if (!authority) return console.failed(authority.fault());
    const auto &ra = (*authority)->registrationAuthority;
    if (call.has("--ra") && !ra) {
        return console.failed(
            {FaultKind::NotFound, u"The authority %1 has no registration authority."_s.arg((*authority)->record.name)});
    }
    const auto &certificate = call.has("--ra") ? *ra : (*authority)->certificate;
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
    const auto chosen = chosenAuthority(site, call);
    if (!chosen) return console.failed(chosen.fault());
    const auto ofSite = sitePassphrase(site, call);
    if (!ofSite) return console.failed(ofSite.fault());
    const auto authorities = site.unlock(*ofSite);
    if (!authorities) return console.failed(authorities.fault());
    const auto passphrase = exportPassphrase(call, site, *ofSite);
    if (!passphrase) return console.failed(passphrase.fault());
    const auto der = (*authorities)->find((*chosen)->record.name)->authority.exportKey(*passphrase);
    if (!der) return console.failed(der.fault());
    const auto path = call.value("--out");
    if (const auto written = writeNewFile(path, pki::PrivateKey::pemOfEncryptedPkcs8(*der)); !written)
        return console.failed(written.fault());
    console.say(u"Wrote the key of “%1” to %2, encrypted with %3. Keep it offline."_s.arg(
        (*chosen)->commonName(), path,
        call.has("--new-passphrase-file") || ofSite->isEmpty() ? u"the new passphrase"_s : u"the site's passphrase"_s));
    return ExitCode::Done;
}

}  // namespace

std::vector<Verb> caVerbs() {
    return {
        {.noun = "ca",
         .name = "list",
         .summary = "Lists the authorities of the site, its own first.",
         .arguments = {"SITE"},
         .options = {option::json},
         .run = listAuthorities},
        {.noun = "ca",
         .name = "show",
         .summary = "Shows the certificates of an authority and their fingerprints.",
         .arguments = {"SITE"},
         .options = {authorityOption, option::json},
         .run = showAuthority},
        {.noun = "ca",
         .name = "export",
         .summary = "Writes a CA certificate, as DER unless told otherwise.",
         .arguments = {"SITE"},
         .options = {authorityOption,
                     {.name = "--ra", .explanation = "the registration authority's certificate instead"},
                     {.name = "--pem", .explanation = "as PEM"},
                     option::out},
         .run = exportAuthority},
        {.noun = "ca",
         .name = "export-key",
         .summary = "Writes a CA's private key as encrypted PKCS#8, for a backup.",
         .arguments = {"SITE"},
         .options = {authorityOption,
                     {.name = "--out",
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
