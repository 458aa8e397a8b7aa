#include "ui/theme/theme.h"

#include "ui/theme/style.h"

#include <QApplication>
#include <QPalette>
#include <QStyleHints>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

Scheme &currentScheme() {
    static Scheme scheme = Scheme::Light;
    return scheme;
}

Scheme systemScheme(const QApplication &application) {
    const QByteArray wish = qgetenv("SCEPTER_THEME");
    if (wish == "dark") return Scheme::Dark;
    if (wish == "light") return Scheme::Light;
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme known = application.styleHints()->colorScheme();
    if (known != Qt::ColorScheme::Unknown) return known == Qt::ColorScheme::Dark ? Scheme::Dark : Scheme::Light;
#endif
    // Before 6.5 the palette of the platform's theme is the only thing that tells.
    return application.palette().color(QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

QPalette paletteOf(const Tones &t) {
    QPalette palette;
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.panel);
    palette.setColor(QPalette::AlternateBase, t.alternate);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::PlaceholderText, t.dimmed);
    palette.setColor(QPalette::Button, t.panel);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.bad);
    palette.setColor(QPalette::ToolTipBase, t.panel);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, t.onAccent);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::Light, t.panel);
    palette.setColor(QPalette::Midlight, t.window);
    palette.setColor(QPalette::Mid, t.line);
    palette.setColor(QPalette::Dark, t.line);
    palette.setColor(QPalette::Shadow, t.line);
    QColor faint = t.dimmed;
    faint.setAlpha(150);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, faint);
    }
    palette.setColor(QPalette::Disabled, QPalette::Base, t.window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, t.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, t.dimmed);
    return palette;
}

}  // namespace

Scheme scheme() {
    return currentScheme();
}

void applyTheme(QApplication &application) {
    currentScheme() = systemScheme(application);
    application.setStyle(new Style);
    application.setPalette(paletteOf(tones()));
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (qEnvironmentVariableIsEmpty("SCEPTER_THEME")) {
        QObject::connect(
            application.styleHints(), &QStyleHints::colorSchemeChanged, &application,
            [](Qt::ColorScheme now) { setScheme(now == Qt::ColorScheme::Dark ? Scheme::Dark : Scheme::Light); });
    }
#endif
}

void setScheme(Scheme scheme) {
    currentScheme() = scheme;
    QApplication::setPalette(paletteOf(tones()));
}

}  // namespace scepter::ui
