// scepter demo
#include <QCoreApplication>

#include "app/command/console.h"
#include "app/command/invocation.h"
#include "app/command/verb_table.h"
#include "app/demo/demo.h"
#include "app/site/termination.h"
#include "app/site/transaction_log.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

void sayWhatToTry(Console &console, const Demo &demo, const QString &url) {
    const auto path = demo.site().path();
    console.print(QString());
    console.print(u"It goes on until Ctrl+C. In another terminal:"_s);
    console.print(u"  scepter request list %1"_s.arg(path));
    console.print(u"  scepter device add %1 --fqdn r3.demo.example --dynamic > challenge"_s.arg(path));
    console.print(u"  scepter enroll %1 --fqdn r3.demo.example --challenge-file challenge"_s.arg(url));
    console.print(u"  scepter %1"_s.arg(path));
    console.print(QString());
    console.flush();
}

ExitCode runDemo(const Invocation &call, Console &console) {
    const Termination termination;
    Demo demo(console);
    if (const auto prepared = demo.prepare(call.has("--listen") ? call.value("--listen") : u"127.0.0.1:0"_s);
        !prepared) {
        return console.failed(prepared.fault());
    }
    ExitCode ending = ExitCode::Done;
    std::unique_ptr<TransactionLog> log;
    QObject::connect(&termination, &Termination::requested, qApp, &QCoreApplication::quit);
    QObject::connect(&demo, &Demo::finished, qApp, [&](bool asExpected) {
        if (!asExpected) ending = ExitCode::Failed;
        if (call.has("--once") || !asExpected) {
            QCoreApplication::quit();
            return;
        }
        sayWhatToTry(console, demo, demo.service().scepUrl());
        log = std::make_unique<TransactionLog>(demo.site(), [&console](const QString &line) { console.say(line); });
        QObject::connect(&demo.service(), &Service::recorded, log.get(), &TransactionLog::note);
    });
    demo.run();
    QCoreApplication::exec();
    return ending;
}

}  // namespace

std::vector<Verb> demoVerbs() {
    return {{.noun = "",
             .name = "demo",
             .summary = "Shows a throw-away site at work: pretend routers enrol over real HTTP.",
             .arguments = {},
             .options = {{.name = "--listen", .value = "ADDR:PORT", .explanation = "default: a free port on 127.0.0.1"},
                         {.name = "--once", .explanation = "end when every router was answered"}},
             .run = runDemo}};
}

}  // namespace scepter::app
