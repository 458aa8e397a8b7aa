#include "ui/theme/fonts.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>

namespace scepter::ui {
namespace {

QFont scaled(QFont font, double factor) {
    font.setPixelSize(qRound(QFontInfo(QApplication::font()).pixelSize() * factor));
    return font;
}

}  // namespace

QFont titleFont() {
    QFont font = scaled(QApplication::font(), 17.0 / 13.0);
    font.setBold(true);
    return font;
}

QFont headingFont() {
    QFont font = scaled(QApplication::font(), 14.0 / 13.0);
    font.setBold(true);
    return font;
}

QFont smallFont() {
    return scaled(QApplication::font(), 12.0 / 13.0);
}

QFont monospaceFont() {
    QFont font = scaled(QFontDatabase::systemFont(QFontDatabase::FixedFont), 12.0 / 13.0);
    font.setStyleHint(QFont::Monospace);
    return font;
}

}  // namespace scepter::ui
