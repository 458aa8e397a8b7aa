#include "ui/theme/button_painter.h"

#include "ui/theme/style.h"
#include "ui/theme/tones.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace scepter::ui {
namespace {

constexpr qreal radius = 5.0;

QColor mixed(const QColor &a, const QColor &b, double share) {
    return QColor::fromRgbF(float(a.redF() * (1 - share) + b.redF() * share),
                            float(a.greenF() * (1 - share) + b.greenF() * share),
                            float(a.blueF() * (1 - share) + b.blueF() * share));
}

bool isPrimary(const QStyleOption *option, const QWidget *widget) {
    if (!option->state.testFlag(QStyle::State_Enabled)) return false;
    if (widget && widget->property(Style::primaryProperty).toBool()) return true;
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton);
}

}  // namespace

void paintButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) {
    const Tones &t = tones();
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool hovered = enabled && option->state.testFlag(QStyle::State_MouseOver);
    const bool pressed = option->state.testFlag(QStyle::State_Sunken);
    const bool checked = option->state.testFlag(QStyle::State_On);
    const bool focused = enabled && option->state.testFlag(QStyle::State_HasFocus);

    QColor fill = t.panel;
    QColor edge = t.line;
    if (isPrimary(option, widget)) {
        fill = t.accent;
        edge = t.accent;
        if (hovered) fill = mixed(t.accent, t.onAccent, 0.10);
        if (pressed) fill = mixed(t.accent, t.text, 0.25);
        if (focused) edge = t.text;
    } else {
        if (checked) fill = t.selection;
        if (!enabled) fill = t.window;
        if (hovered) fill = mixed(fill, t.accent, 0.07);
        if (pressed) fill = mixed(fill, t.accent, 0.16);
        if (checked || focused) edge = t.accent;
        if (button && button->features.testFlag(QStyleOptionButton::Flat) && !hovered && !pressed && !checked) {
            fill = Qt::transparent;
            if (!focused) edge = Qt::transparent;
        }
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(edge, focused ? 1.5 : 1.0));
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

void paintButtonLabel(const QStyleOptionButton &button, QPainter *painter, const QStyle &style, const QWidget *widget) {
    QPalette palette = button.palette;
    if (isPrimary(&button, widget)) palette.setColor(QPalette::ButtonText, tones().onAccent);
    const bool enabled = button.state.testFlag(QStyle::State_Enabled);
    const bool underlined = style.styleHint(QStyle::SH_UnderlineShortcut, &button, widget);
    const int flags = int(Qt::AlignVCenter) | (underlined ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);

    const int textWidth = button.fontMetrics.size(Qt::TextShowMnemonic, button.text).width();
    const bool hasIcon = !button.icon.isNull();
    const int gap = hasIcon && !button.text.isEmpty() ? buttonIconGap : 0;
    const int iconWidth = hasIcon ? button.iconSize.width() : 0;
    int left = button.rect.center().x() - (iconWidth + gap + textWidth) / 2 + 1;
    left = qMax(left, button.rect.left());
    if (hasIcon) {
        const QRect place(left, button.rect.center().y() - button.iconSize.height() / 2 + 1, iconWidth,
                          button.iconSize.height());
        button.icon.paint(painter, QStyle::visualRect(button.direction, button.rect, place), Qt::AlignCenter,
                          enabled ? QIcon::Normal : QIcon::Disabled);
        left += iconWidth + gap;
    }
    const QRect text(left, button.rect.top(), button.rect.right() - left + 1, button.rect.height());
    const QRect visual = QStyle::visualRect(button.direction, button.rect, text);
    // Absolute: the painter would turn it round once more.
    const int side = int(QStyle::visualAlignment(button.direction, Qt::AlignLeft));
    style.drawItemText(painter, visual, flags | side, palette, enabled, button.text, QPalette::ButtonText);
}

}  // namespace scepter::ui
