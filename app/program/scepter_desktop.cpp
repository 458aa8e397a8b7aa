// scepter-desktop: the desktop. `scepter` starts it.
#include <QApplication>
#include <QFileInfo>
#include <QIcon>
#include <QSettings>

#include "app/desktop/desktop_opener.h"
#include "app/program/hardening.h"
#include "app/program/language.h"
#include "app/program/utf8_locale.h"
#include "app/site/termination.h"
#include "ui/theme/theme.h"
#include "ui/window/main_window.h"

int main(int argc, char *argv[]) {
    using namespace Qt::StringLiterals;
    scepter::app::harden();
    scepter::app::useUtf8Locale();
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"Scepter"_s);
    QApplication::setApplicationName(u"Scepter"_s);
    QApplication::setApplicationDisplayName(u"Scepter"_s);
    QApplication::setApplicationVersion(QStringLiteral(SCEPTER_VERSION));
    QApplication::setDesktopFileName(u"scepter"_s);
    scepter::app::speakTheSystemsLanguage(application);
    scepter::ui::applyTheme(application);

    // So that a listener is let go also when the session ends.
    const scepter::app::Termination termination;
    QObject::connect(&termination, &scepter::app::Termination::requested, &application, &QApplication::quit);
    scepter::app::DesktopOpener opener;
    scepter::ui::MainWindow window(opener);
    window.show();
    const auto arguments = QApplication::arguments();
    if (arguments.size() > 1) {
        window.openSite(arguments[1]);
    } else {
        window.openLastSiteOrWizard();
    }
    return QApplication::exec();
}
