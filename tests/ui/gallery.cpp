// Draws every page and dialog into pictures, light and dark: scepter-gallery FOLDER [TRANSLATION.qm]
#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QTranslator>

#include <utility>

#include "ui/gallery_forms.h"
#include "ui/gallery_import.h"
#include "ui/gallery_pages.h"
#include "ui/gallery_trust.h"
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
    QTranslator translator;
    if (const QString file = application.arguments().value(2); !file.isEmpty()) {
        if (!translator.load(file)) qFatal("The translation cannot be read.");
        QApplication::installTranslator(&translator);
    }
    scepter::ui::applyTheme(application);
    using scepter::ui::Scheme;
    for (const auto &[scheme, mark] : {std::pair{Scheme::Light, u"light"_s}, std::pair{Scheme::Dark, u"dark"_s}}) {
        scepter::ui::setScheme(scheme);
        // The forms are filled in by the English names of their fields.
        if (translator.isEmpty()) scepter::ui::drawForms(folder, mark);
        scepter::ui::drawImport(folder, mark);
        scepter::ui::drawTrust(folder, mark);
        scepter::ui::drawPages(folder, mark);
    }
    return 0;
}
