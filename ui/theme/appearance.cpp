#include "ui/theme/appearance.h"

#include "ui/theme/theme.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

const QString key = u"appearance"_s;

QString word(Appearance appearance) {
    switch (appearance) {
        case Appearance::System:
            return u"system"_s;
        case Appearance::Light:
            return u"light"_s;
        case Appearance::Dark:
            return u"dark"_s;
    }
    return {};
}

}  // namespace

Appearance savedAppearance() {
    const QString saved = QSettings().value(key).toString();
    if (saved == word(Appearance::Light)) return Appearance::Light;
    return saved == word(Appearance::Dark) ? Appearance::Dark : Appearance::System;
}

void applyAppearance(Appearance appearance) {
    switch (appearance) {
        case Appearance::System:
            followSystem();
            return;
        case Appearance::Light:
            setScheme(Scheme::Light);
            return;
        case Appearance::Dark:
            setScheme(Scheme::Dark);
            return;
    }
}

void chooseAppearance(Appearance appearance) {
    QSettings().setValue(key, word(appearance));
    applyAppearance(appearance);
}

}  // namespace scepter::ui
