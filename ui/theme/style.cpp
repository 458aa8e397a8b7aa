#include "ui/theme/style.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QHeaderView>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyleOption>
#include <QTabBar>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr qreal radius = 5.0;

QRectF hairline(const QRect &rect) {
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

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

void drawButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) {
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
    painter->drawRoundedRect(hairline(option->rect), radius, radius);
    painter->restore();
}

void drawFieldFrame(const QStyleOption *option, QPainter *painter, bool filled) {
    const Tones &t = tones();
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool focused = enabled && option->state.testFlag(QStyle::State_HasFocus);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(focused ? t.accent : t.line, focused ? 1.5 : 1.0));
    painter->setBrush(filled ? option->palette.brush(QPalette::Base) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(hairline(option->rect), radius, radius);
    painter->restore();
}

void drawTab(const QStyleOptionTab *tab, QPainter *painter) {
    const Tones &t = tones();
    const bool selected = tab->state.testFlag(QStyle::State_Selected);
    const bool hovered = tab->state.testFlag(QStyle::State_MouseOver);
    if (!selected && !hovered) return;
    QRect bar = tab->rect;
    bar.setTop(bar.bottom() - 1);
    painter->fillRect(bar, selected ? t.accent : t.line);
}

void drawHeaderSection(const QStyleOptionHeader *header, QPainter *painter) {
    const Tones &t = tones();
    painter->fillRect(header->rect, t.panel);
    painter->setPen(t.line);
    painter->drawLine(header->rect.bottomLeft(), header->rect.bottomRight());
}

void drawHeaderLabel(const QStyle &style, const QStyleOptionHeader *header, QPainter *painter) {
    const QRect text = header->rect.adjusted(8, 0, -4, -1);
    const bool sorted = header->sortIndicator != QStyleOptionHeader::None;
    const int arrow = sorted ? 16 : 0;
    painter->save();
    painter->setFont(smallFont());
    painter->setPen(tones().dimmed);
    const QString shown = painter->fontMetrics().elidedText(header->text, Qt::ElideRight, text.width() - arrow);
    const QRect visual = QStyle::visualRect(header->direction, header->rect, text);
    style.drawItemText(painter, visual,
                       int(Qt::AlignVCenter | QStyle::visualAlignment(header->direction, Qt::AlignLeft)),
                       header->palette, true, shown);
    if (sorted) {
        const int offset = painter->fontMetrics().horizontalAdvance(shown) + 4;
        const QRect place(text.left() + offset, text.center().y() - 5, 12, 12);
        // Qt names the arrow by where it points in a table read upwards; ascending is shown pointing up here.
        const auto name = header->sortIndicator == QStyleOptionHeader::SortDown ? u"arrow-up"_s : u"arrow-down"_s;
        painter->drawPixmap(QStyle::visualRect(header->direction, header->rect, place).topLeft(),
                            iconPixmap(name, tones().dimmed, 12, painter->device()->devicePixelRatioF()));
    }
    painter->restore();
}

}  // namespace

Style::Style() : QProxyStyle(u"Fusion"_s) {}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *answer) const {
    switch (hint) {
        case SH_DialogButtonBox_ButtonsHaveIcons:
            return 0;
        case SH_EtchDisabledText:
            return 0;
        case SH_ItemView_ShowDecorationSelected:
            return 1;
        case SH_TabBar_Alignment:
            return Qt::AlignLeft;
        case SH_ToolTip_WakeUpDelay:
            return 400;
        default:
            return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const {
    switch (metric) {
        case PM_ButtonShiftHorizontal:
        case PM_ButtonShiftVertical:
        case PM_TabBarBaseOverlap:
        case PM_TabBarTabShiftVertical:
            return 0;
        case PM_SmallIconSize:
        case PM_ButtonIconSize:
        case PM_ListViewIconSize:
        case PM_TabBarIconSize:
            return 16;
        case PM_TabBarTabHSpace:
            return 24;
        case PM_TabBarTabVSpace:
            return 14;
        case PM_LayoutHorizontalSpacing:
        case PM_LayoutVerticalSpacing:
            return space::inside;
        case PM_SplitterWidth:
            return 1;
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const {
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
        case CT_PushButton: {
            const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            const bool iconOnly = button && button->text.isEmpty();
            result.setWidth(iconOnly ? 28 : size.width() + 24);
            result.setHeight(qMax(28, result.height()));
            break;
        }
        case CT_LineEdit:
        case CT_ComboBox:
        case CT_SpinBox:
            result.setHeight(qMax(28, result.height()));
            break;
        case CT_HeaderSection:
            result.setHeight(25);
            break;
        case CT_MenuItem: {
            const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            if (item && item->menuItemType != QStyleOptionMenuItem::Separator)
                result.rheight() = qMax(25, result.height());
            break;
        }
        default:
            break;
    }
    return result;
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const {
    switch (element) {
        case PE_PanelButtonCommand:
            drawButtonPanel(option, painter, widget);
            return;
        case PE_FrameDefaultButton:
            return;
        case PE_FrameFocusRect:
            // Buttons and fields show their focus by their edge.
            if (qobject_cast<const QPushButton *>(widget) || qobject_cast<const QAbstractItemView *>(widget)) return;
            break;
        case PE_PanelLineEdit:
            if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
                frame && frame->lineWidth > 0) {
                drawFieldFrame(option, painter, true);
                return;
            }
            break;
        case PE_FrameLineEdit:
            drawFieldFrame(option, painter, false);
            return;
        case PE_Frame:
            if (qobject_cast<const QAbstractScrollArea *>(widget)) {
                drawFieldFrame(option, painter, false);
                return;
            }
            break;
        case PE_FrameTabBarBase:
            painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), tones().line);
            return;
        case PE_FrameTabWidget:
            return;
        default:
            break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const {
    switch (element) {
        case CE_PushButtonLabel:
            if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
                button && isPrimary(option, widget)) {
                QStyleOptionButton on(*button);
                on.palette.setColor(QPalette::ButtonText, tones().onAccent);
                QProxyStyle::drawControl(element, &on, painter, widget);
                return;
            }
            break;
        case CE_TabBarTabShape:
            if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
                drawTab(tab, painter);
                return;
            }
            break;
        case CE_TabBarTabLabel:
            if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
                QStyleOptionTab label(*tab);
                label.state.setFlag(State_HasFocus, false);
                const bool selected = label.state.testFlag(State_Selected);
                label.palette.setColor(QPalette::WindowText, selected ? tones().text : tones().dimmed);
                QFont font = painter->font();
                font.setUnderline(tab->state.testFlag(State_HasFocus));
                painter->setFont(font);
                QProxyStyle::drawControl(element, &label, painter, widget);
                return;
            }
            break;
        case CE_HeaderSection:
            if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
                drawHeaderSection(header, painter);
                return;
            }
            break;
        case CE_HeaderLabel:
            if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
                drawHeaderLabel(*this, header, painter);
                return;
            }
            break;
        case CE_HeaderEmptyArea:
            painter->fillRect(option->rect, tones().panel);
            painter->setPen(tones().line);
            painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
            return;
        case CE_Splitter:
            painter->fillRect(option->rect, tones().line);
            return;
        default:
            break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::polish(QWidget *widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QPushButton *>(widget)) widget->setAttribute(Qt::WA_Hover);
    if (auto *bar = qobject_cast<QTabBar *>(widget)) {
        bar->setAttribute(Qt::WA_Hover);
        bar->setDrawBase(true);
        bar->setExpanding(false);
    }
}

}  // namespace scepter::ui
