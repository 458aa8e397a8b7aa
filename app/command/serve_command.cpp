// scepter serve
#include <QCoreApplication>

#include "app/command/console.h"
#include "app/command/site_access.h"
#include "app/command/verb_table.h"
#include "app/site/public_url.h"
#include "app/site/service.h"
#include "app/site/termination.h"
#include "app/site/transaction_log.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

ExitCode serveSite(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto authorities = unlockSite(*opened->site, call);
    if (!authorities) return console.failed(authorities.fault());
    opened->ledger.reset();

    const Termination termination;
    Service service(*opened->site, *authorities);
    if (const auto started = service.start({.addresses = call.values("--listen"),
                                            .httpsAddresses = call.values("--https"),
                                            .workers = call.number("--workers").value_or(0)});
        !started) {
        return console.failed(started.fault());
    }
    for (const auto scheme : {http::Scheme::Http, http::Scheme::Https}) {
        const auto addresses = service.addresses(scheme);
        for (const auto &address : addresses) console.print(u"listening on "_s + scepUrlOf(address, scheme));
    }
    // Whoever started us waits for this line, perhaps through a pipe.
    if (!console.flush()) return console.failed({FaultKind::Unavailable, u"Standard output cannot be written to."_s});

    TransactionLog log(*opened->site, [&console](const QString &line) { console.say(line); });
    QObject::connect(&service, &Service::recorded, &log, &TransactionLog::note);
    QObject::connect(&termination, &Termination::requested, qApp, &QCoreApplication::quit);
    ExitCode ending = ExitCode::Done;
    QObject::connect(&service, &Service::lost, qApp, [&](const QString &sentence) {
        ending = console.failed({FaultKind::Conflict, sentence});
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    service.stop();
    return ending;
}

}  // namespace

std::vector<Verb> serveVerbs() {
    return {
        {.noun = "",
         .name = "serve",
         .summary = "Answers devices until SIGTERM or SIGINT; prints “listening on URL” when it is ready.",
         .arguments = {"SITE"},
         .options = {{.name = "--listen",
                      .value = "ADDR:PORT",
                      .explanation = "instead of the setting listener.addresses; port 0: any free one",
                      .count = Option::Count::Repeated},
                     {.name = "--https",
                      .value = "ADDR:PORT",
                      .explanation = "instead of the setting listener.https, with a certificate of the site's own CA",
                      .count = Option::Count::Repeated},
                     {.name = "--workers",
                      .value = "N",
                      .explanation = "threads that answer; default: as many as processors, and six",
                      .range = Range{1, 1024}},
                     option::passphraseFile},
         .run = serveSite}};
}

}  // namespace scepter::app
