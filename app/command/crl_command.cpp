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
    auto current = opened.site->responder().currentCrl();
    if (!current) return current.fault();
    if (!current->crl) {
        return {FaultKind::NotFound,
                u"No revocation list was signed yet. `scepter crl publish %1` signs one."_s.arg(call.argument("SITE"))};
    }
    if (current->stale) console.say(u"Certificates were revoked after this list was signed."_s);
    if (current->crl->nextUpdate < opened.site->clock().now())
        console.say(u"The next list was due at %1."_s.arg(iso8601(current->crl->nextUpdate)));
    return std::move(*current->crl);
}

ExitCode publish(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto authority = unlockSite(*opened->site, call);
    if (!authority) return console.failed(authority.fault());
    const auto crl = publishCrl(*opened->site, **authority);
    if (!crl) return console.failed(crl.fault());
    console.say(u"Signed revocation list %1 with %2 entries; the next one is due at %3."_s.arg(crl->number)
                    .arg(crl->entries)
                    .arg(iso8601(crl->nextUpdate)));
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
    fields.add(u"Issuer"_s, opened->site->authorityCertificate().subject().text());
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
         .summary = "Signs the next revocation list now.",
         .arguments = {"SITE"},
         .options = {option::passphraseFile},
         .run = publish},
        {.noun = "crl",
         .name = "show",
         .summary = "Shows the newest revocation list.",
         .arguments = {"SITE"},
         .options = {option::json},
         .run = showCrl},
        {.noun = "crl",
         .name = "export",
         .summary = "Writes the newest revocation list, as DER unless told otherwise.",
         .arguments = {"SITE"},
         .options = {{.name = "--pem", .explanation = "as PEM"}, option::out},
         .run = exportCrl},
    };
}

}  // namespace scepter::app
