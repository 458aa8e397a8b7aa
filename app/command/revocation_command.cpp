// scepter certificate revoke|unhold
#include "app/command/certificate_name.h"
#include "app/command/console.h"
#include "app/command/site_access.h"
#include "app/command/verb_table.h"
#include "app/site/listener_holder.h"
#include "app/site/operator_name.h"
#include "records/words.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

/// A responder that serves the site signs a new list by itself; otherwise somebody has to.
void sayWhenItTakesEffect(const Invocation &call, Console &console, OpenedSite &opened) {
    const auto holder = opened.ledger->listener();
    if (holder && *holder && isAlive(**holder, opened.site->clock().now())) {
        console.say(u"The responder signs a new revocation list the next time that one is fetched."_s);
    } else {
        console.say(u"Nobody serves this site now. `scepter crl publish %1` signs a new revocation list."_s.arg(
            call.argument("SITE")));
    }
}

ExitCode revokeCertificate(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto record = findCertificate(*opened->ledger, call);
    if (!record) return console.failed(record.fault());
    const auto reason = revocationReason(call.value("--reason"));
    Q_ASSERT(reason);
    const Revocation revocation{record->serial, opened->site->clock().now(), *reason, operatorName()};
    if (const auto revoked = opened->ledger->revoke({revocation}); !revoked) return console.failed(revoked.fault());
    console.say(u"Revoked %1 (%2): %3."_s.arg(record->serial, record->subject, word(*reason)));
    sayWhenItTakesEffect(call, console, *opened);
    return ExitCode::Done;
}

ExitCode unholdCertificate(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto record = findCertificate(*opened->ledger, call);
    if (!record) return console.failed(record.fault());
    if (const auto released = opened->ledger->unhold(record->serial, operatorName()); !released)
        return console.failed(released.fault());
    console.say(u"%1 (%2) is no longer on hold."_s.arg(record->serial, record->subject));
    sayWhenItTakesEffect(call, console, *opened);
    return ExitCode::Done;
}

}  // namespace

std::vector<Verb> revocationVerbs() {
    return {
        {.noun = "certificate",
         .name = "revoke",
         .summary = "Revokes one certificate for good, or puts it on hold.",
         .arguments = {"SITE", "SERIALHEX"},
         .options =
             {{.name = "--reason",
               .value = "unspecified|keyCompromise|affiliationChanged|superseded|cessationOfOperation|certificateHold",
               .explanation = "as in RFC 5280; certificateHold can be taken back",
               .need = Option::Need::Required}},
         .run = revokeCertificate},
        {.noun = "certificate",
         .name = "unhold",
         .summary = "Takes a hold back.",
         .arguments = {"SITE", "SERIALHEX"},
         .options = {},
         .run = unholdCertificate},
    };
}

}  // namespace scepter::app
