// scepter crl publish|show|export
#include "app/command/console.h"
#include "app/command/file_output.h"
#include "app/command/record_json.h"
#include "app/command/site_access.h"
#include "app/command/text_table.h"
#include "app/command/verb_table.h"
#include "app/site/crl_publication.h"
#include "pki/crl.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

Result<CrlRecord> newestCrl(const OpenedSite &opened, const Invocation &call, Console &console) {
    const auto authority = chosenAuthority(*opened.site, call);
    if (!authority) return authority.fault();
    auto current = opened.site->responder().currentCrl((*authority)->record.name);
    if (!current) return current.fault();
    if (!current->crl) {
        return {FaultKind::NotFound, u"%1 has signed no revocation list yet. `scepter crl publish %2` signs one."_s.arg(
                                         (*authority)->commonName(), call.argument("SITE"))};
    }
    if (current->stale) console.say(u"Certificates were revoked after this list was signed."_s);
    if (current->crl->nextUpdate < opened.site->clock().now())
        console.say(u"The next list was due at %1."_s.arg(iso8601(current->crl->nextUpdate)));
    return std::move(*current->crl);
}

ExitCode publish(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto chosen = chosenAuthority(*opened->site, call);
    if (!chosen) return console.failed(chosen.fault());
    const auto authorities = unlockSite(*opened->site, call);
    if (!authorities) return console.failed(authorities.fault());
    for (const auto &authority : (*authorities)->all()) {
        if (call.has("--ca") && authority.record.name != (*chosen)->record.name) continue;
        const auto crl = publishCrl(*opened->site, authority);
        if (!crl) return console.failed(crl.fault());
        console.say(u"%1 has signed revocation list %2 with %3 entries; the next one is due at %4."_s
                        .arg(authority.authority.certificate().subject().text())
                        .arg(crl->number)
                        .arg(crl->entries)
                        .arg(iso8601(crl->nextUpdate)));
    }
    return ExitCode::Done;
}

ExitCode showCrl(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto crl = newestCrl(*opened, call, console);
    if (!crl) return console.failed(crl.fault());
    if (call.has("--json")) {
        auto object = json(*crl);
        object.insert(u"size"_s, crl->der.size());
        console.printJson(object);
        return ExitCode::Done;
    }
    FieldList fields;
    fields.add(u"Number"_s, QString::number(crl->number));
    if (const auto issuer = opened->site->authority(crl->authority))
        fields.add(u"Issuer"_s, (*issuer)->certificate.subject().text());
    fields.add(u"Signed"_s, iso8601(crl->thisUpdate));
    fields.add(u"Next due"_s, iso8601(crl->nextUpdate));
    fields.add(u"Entries"_s, QString::number(crl->entries));
    fields.add(u"Size"_s, u"%1 octets"_s.arg(crl->der.size()));
    fields.print(console);
    return ExitCode::Done;
}

ExitCode exportCrl(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto crl = newestCrl(*opened, call, console);
    if (!crl) return console.failed(crl.fault());
    const auto bytes = call.has("--pem") ? pki::pemOfCrl(crl->der) : crl->der;
    if (const auto written = writeOutput(call, console, bytes); !written) return console.failed(written.fault());
    return ExitCode::Done;
}

}  // namespace

std::vector<Verb> crlVerbs() {
    return {
        {.noun = "crl",
         .name = "publish",
         .summary = "Signs the next revocation list of each authority now, or of one.",
         .arguments = {"SITE"},
         .options = {{.name = "--ca", .value = "NAME", .explanation = "only of this authority; default: of all"},
                     option::passphraseFile},
         .run = publish},
        {.noun = "crl",
         .name = "show",
         .summary = "Shows the newest revocation list.",
         .arguments = {"SITE"},
         .options = {authorityOption, option::json},
         .run = showCrl},
        {.noun = "crl",
         .name = "export",
         .summary = "Writes the newest revocation list, as DER unless told otherwise.",
         .arguments = {"SITE"},
         .options = {authorityOption, {.name = "--pem", .explanation = "as PEM"}, option::out},
         .run = exportCrl},
    };
}

}  // namespace scepter::app
