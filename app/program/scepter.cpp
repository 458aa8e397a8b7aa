// scepter: the service and the command line. It links no widgets and needs no display.
#include <QCoreApplication>

#include "app/command/console.h"
#include "app/command/dispatch.h"
#include "app/program/desktop_start.h"
#include "app/program/hardening.h"
#include "app/program/utf8_locale.h"

int main(int argc, char *argv[]) {
    using namespace scepter::app;
    harden();
    useUtf8Locale();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("scepter"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SCEPTER_VERSION));

    Console console;
    const auto words = QCoreApplication::arguments().mid(1);
    const bool wantsDesktop = words.isEmpty() || (words.size() == 1 && namesSite(words.front()));
    if (wantsDesktop) return int(console.failed(startDesktop(words)));
    const auto ending = runCommand(words, console);
    if (!console.flush()) {
        return int(console.failed(
            {scepter::FaultKind::Unavailable, QStringLiteral("Standard output did not take everything.")}));
    }
    return int(ending);
}
