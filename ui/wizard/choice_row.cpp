#include "ui/wizard/choice_row.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

constexpr int rowSide = 36;
constexpr int iconSide = 16;

QFont bold(QFont font, bool isBold) {
    font.setBold(isBold);
    return font;
}

}  // namespace

ChoiceRow::ChoiceRow(const QString &name, const QString &value, const QString &remark, QWidget *parent)
    : QRadioButton(name, parent), m_value(value), m_remark(remark) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(u"%1, %2, %3"_s.arg(name, value, remark));
    setAttribute(Qt::WA_Hover);
}

QSize ChoiceRow::sizeHint() const {
    const int words = QFontMetrics(bold(font(), true)).horizontalAdvance(text());
    const int value = QFontMetrics(bold(monospaceFont(), true)).horizontalAdvance(m_value);
    const int remark = QFontMetrics(bold(smallFont(), true)).horizontalAdvance(m_remark);
    return {
        space::inside + iconSide + space::inside + words + space::between + value + space::edge + remark + space::edge,
        qMax(rowSide, fontMetrics().height() + 2 * space::inside)};
}

void ChoiceRow::paintEvent(QPaintEvent *) {
    const Tones &t = tones();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? t.selection : t.window);
        painter.drawRoundedRect(rect(), 5, 5);
    }
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
    const auto place = [this](int left, int width) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, width, height()));
    };
    const auto aligned = [this](Qt::Alignment side) {
        return int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), side));
    };

    int left = space::inside;
    const QRect circle = place(left, iconSide);
    painter.drawPixmap(circle.left(), (height() - iconSide) / 2,
                       iconPixmap(isChecked() ? u"circle-dot"_s : u"circle"_s, t.text, iconSide, devicePixelRatioF()));
    left += iconSide + space::inside;
    painter.setPen(t.text);
    painter.setFont(bold(font(), isChecked()));
    const int words = painter.fontMetrics().horizontalAdvance(text()) + 1;
    painter.drawText(place(left, words), aligned(Qt::AlignLeft), text());
    left += words + space::between;
    painter.setFont(bold(monospaceFont(), isChecked()));
    painter.drawText(place(left, width() - left), aligned(Qt::AlignLeft), m_value);
    painter.setPen(t.dimmed);
    painter.setFont(bold(smallFont(), isChecked()));
    painter.drawText(place(0, width() - space::edge), aligned(Qt::AlignRight), m_remark);
}

}  // namespace scepter::ui
