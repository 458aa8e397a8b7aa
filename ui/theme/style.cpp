#include "ui/theme/style.h"

#include "ui/theme/button_painter.h"
#include "ui/theme/header_painter.h"
#include "ui/theme/indicator_painter.h"
#include "ui/theme/scroll_bar_painter.h"
#include "ui/theme/spin_box_painter.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QHeaderView>
#include <QLineEdit>
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
            return 32;
        case PM_TabBarTabVSpace:
            return 14;
        case PM_LayoutHorizontalSpacing:
        case PM_LayoutVerticalSpacing:
            return space::inside;
        case PM_ScrollBarExtent:
            return scrollBarExtent;
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
            result.setWidth(iconOnly ? 28
                                     : size.width() + 24 + (button && !button->icon.isNull() ? buttonIconGap - 4 : 0));
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
            paintButtonPanel(option, painter, widget);
            return;
        case PE_FrameDefaultButton:
            return;
        case PE_IndicatorCheckBox:
            paintCheckIndicator(*option, painter);
            return;
        case PE_IndicatorRadioButton:
            paintRadioIndicator(*option, painter);
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
        case PE_PanelScrollAreaCorner:
            painter->fillRect(option->rect, tones().panel);
            return;
        case PE_IndicatorHeaderArrow:
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
                button && !button->features.testFlag(QStyleOptionButton::HasMenu)) {
                paintButtonLabel(*button, painter, *this, widget);
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
                paintHeaderSection(*header, painter);
                return;
            }
            break;
        case CE_HeaderLabel:
            if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
                paintHeaderLabel(*header, painter, *this);
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

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const {
    if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option); box && control == CC_SpinBox)
        paintSpinBox(*box, painter, *this, widget);
    else if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar)
        paintScrollBar(*bar, painter);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const {
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar) {
        return scrollBarPart(*bar, part);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

void Style::polish(QWidget *widget) {
    QProxyStyle::polish(widget);
    // Those inside of a spin box or a combo box are frameless and keep their place.
    if (auto *line = qobject_cast<QLineEdit *>(widget); line && line->hasFrame()) line->setTextMargins(4, 0, 4, 0);
    if (qobject_cast<QPushButton *>(widget)) widget->setAttribute(Qt::WA_Hover);
    if (auto *bar = qobject_cast<QTabBar *>(widget)) {
        bar->setAttribute(Qt::WA_Hover);
        bar->setDrawBase(true);
        bar->setExpanding(false);
    }
}

}  // namespace scepter::ui
