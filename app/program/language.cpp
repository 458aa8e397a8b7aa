#include "app/program/language.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace scepter::app {

using namespace Qt::StringLiterals;

void speakTheSystemsLanguage(QApplication &application) {
    auto *qt = new QTranslator(&application);
    if (qt->load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(qt);
    // English has a file too: its plurals.
    auto *own = new QTranslator(&application);
    if (own->load(QLocale(), u"scepter"_s, u"_"_s, u":/translations"_s) ||
        own->load(u":/translations/scepter_en.qm"_s))
        QApplication::installTranslator(own);
}

}  // namespace scepter::app
