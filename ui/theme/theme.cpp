#include "ui/theme/theme.h"

#include "ui/theme/appearance.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QPalette>
#include <QStyleHints>

#include <optional>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

Scheme &currentScheme() {
    static Scheme scheme = Scheme::Light;
    return scheme;
}

bool &followsSystem() {
    static bool follows = true;
    return follows;
}

Scheme &lastSystemScheme() {
    static Scheme scheme = Scheme::Light;
    return scheme;
}

std::optional<Scheme> wishedScheme() {
    const QByteArray wish = qgetenv("SCEPTER_THEME");
    if (wish == "dark") return Scheme::Dark;
    if (wish == "light") return Scheme::Light;
    return std::nullopt;
}

Scheme systemScheme(const QApplication &application) {
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

void use(Scheme scheme) {
    currentScheme() = scheme;
    QApplication::setPalette(paletteOf(tones()));
}

}  // namespace

Scheme scheme() {
    return currentScheme();
}

void applyTheme(QApplication &application) {
    // Asked before the palette is ours.
    lastSystemScheme() = systemScheme(application);
    application.setStyle(new Style);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QObject::connect(application.styleHints(), &QStyleHints::colorSchemeChanged, &application, [](Qt::ColorScheme now) {
        lastSystemScheme() = now == Qt::ColorScheme::Dark ? Scheme::Dark : Scheme::Light;
        if (followsSystem()) followSystem();
    });
#endif
    if (wishedScheme())
        followSystem();
    else
        applyAppearance(savedAppearance());
}

void setScheme(Scheme scheme) {
    followsSystem() = false;
    use(scheme);
}

void followSystem() {
    followsSystem() = true;
    use(wishedScheme().value_or(lastSystemScheme()));
}

}  // namespace scepter::ui
