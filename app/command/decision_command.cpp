// scepter request approve|reject
#include "app/command/console.h"
#include "app/command/pending_text.h"
#include "app/command/site_access.h"
#include "app/command/verb_table.h"
#include "app/site/listener_holder.h"
#include "app/site/operator_name.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

/// The device is answered by whoever serves the site.
void sayWhoAnswers(const Invocation &call, Console &console, OpenedSite &opened) {
    const auto holder = opened.ledger->listener();
    if (holder && *holder && isAlive(**holder, opened.site->clock().now())) return;
    console.say(u"Nobody serves this site now: `scepter serve %1` has to run when the device asks."_s.arg(
        call.argument("SITE")));
}

ExitCode approveRequest(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto request = findPending(*opened->ledger, call.argument("ID"), call.argument("SITE"));
    if (!request) return console.failed(request.fault());
    if (const auto approved = opened->ledger->approve(request->id, operatorName()); !approved)
        return console.failed(approved.fault());
    console.say(u"Approved request %1 of %2. The device gets its certificate when it asks again."_s.arg(request->id)
                    .arg(request->fqdn));
    sayWhoAnswers(call, console, *opened);
    return ExitCode::Done;
}

ExitCode rejectRequest(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto request = findPending(*opened->ledger, call.argument("ID"), call.argument("SITE"));
    if (!request) return console.failed(request.fault());
    if (const auto rejected = opened->ledger->reject(request->id, call.value("--reason"), operatorName()); !rejected)
        return console.failed(rejected.fault());
    console.say(u"Rejected request %1 of %2. The device is told why when it asks again; its challenge is withdrawn."_s
                    .arg(request->id)
                    .arg(request->fqdn));
    sayWhoAnswers(call, console, *opened);
    return ExitCode::Done;
}

}  // namespace

std::vector<Verb> decisionVerbs() {
    return {
        {.noun = "request",
         .name = "approve",
         .summary = "Lets a device that waits for a decision have its certificate when it asks again.",
         .details = "ID is the number of the request, or its transaction id.",
         .arguments = {"SITE", "ID"},
         .options = {},
         .run = approveRequest},
        {.noun = "request",
         .name = "reject",
         .summary = "Refuses a device that waits for a decision, and tells it why.",
         .details = "ID is the number of the request, or its transaction id.",
         .arguments = {"SITE", "ID"},
         .options = {{.name = "--reason",
                      .value = "TEXT",
                      .explanation = "what the device is told, and what is kept",
                      .need = Option::Need::Required}},
         .run = rejectRequest},
    };
}

}  // namespace scepter::app
