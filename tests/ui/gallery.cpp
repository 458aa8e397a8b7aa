// Draws every page and dialog into pictures, light and dark: scepter-gallery FOLDER
#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QTemporaryDir>

#include "ui/gallery_forms.h"
#include "ui/gallery_pages.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

int main(int argc, char **argv) {
    // Pictures are the same on every machine, and whoever runs this sees no windows.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"scepter-gallery"_s);
    QApplication::setApplicationName(u"scepter-gallery"_s);
    QApplication::setApplicationDisplayName(u"Scepter"_s);
    // What this person has set for the real program neither shows here nor changes.
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    const QString folder = application.arguments().value(1, QDir::tempPath() + u"/scepter-gallery"_s);
    if (!QDir().mkpath(folder)) qFatal("The folder cannot be made.");
    scepter::ui::applyTheme(application);
    scepter::ui::setScheme(scepter::ui::Scheme::Light);
    scepter::ui::drawForms(folder, u"light"_s);
    scepter::ui::drawPages(folder, u"light"_s);
    scepter::ui::setScheme(scepter::ui::Scheme::Dark);
    scepter::ui::drawForms(folder, u"dark"_s);
    scepter::ui::drawPages(folder, u"dark"_s);
    return 0;
}
