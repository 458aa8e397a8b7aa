#include "ui/pages/overview_card.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

constexpr int side = 14;
constexpr int iconSide = 14;

QFont numberFont() {
    QFont font = titleFont();
    font.setPixelSize(font.pixelSize() * 7 / 5);
    return font;
}

}  // namespace

OverviewCard::OverviewCard(const QString &caption, QWidget *parent) : QAbstractButton(parent) {
    setText(caption);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void OverviewCard::setContent(qint64 number, const QString &iconName, const QString &remark, Role role) {
    m_number = number;
    m_icon = iconName;
    m_remark = remark;
    m_role = role;
    setAccessibleName(u"%1: %2. %3"_s.arg(text(), locale().toString(number), remark));
    setToolTip(u"%1: %2"_s.arg(text(), remark));
    update();
}

QSize OverviewCard::sizeHint() const {
    return {240, minimumSizeHint().height()};
}

QSize OverviewCard::minimumSizeHint() const {
    constexpr int narrowest = 100;
    const int caption = qMin(narrowest, fontMetrics().horizontalAdvance(text()));
    const int height =
        2 * fontMetrics().height() + QFontMetrics(numberFont()).height() + 2 * space::between + space::tight;
    return {caption + 2 * side, height};
}

void OverviewCard::paintEvent(QPaintEvent *) {
    const Tones &t = tones();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = hasFocus() || underMouse();
    painter.setPen(QPen(lit ? t.accent : t.line, hasFocus() ? 1.5 : 1.0));
    painter.setBrush(isDown() ? t.selection : t.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);

    const int alignment = int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    const auto mirrored = [this](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    QRect line(side, space::between, width() - 2 * side, fontMetrics().height());
    painter.setPen(t.dimmed);
    painter.drawText(mirrored(line), alignment, fontMetrics().elidedText(text(), Qt::ElideRight, line.width()));

    painter.setFont(numberFont());
    painter.setPen(t.text);
    line = QRect(side, line.bottom() + 1, line.width(), painter.fontMetrics().height());
    painter.drawText(mirrored(line), alignment, locale().toString(m_number));

    painter.setFont(font());
    line = QRect(side, line.bottom() + 1 + space::tight, line.width(), fontMetrics().height());
    if (!m_icon.isEmpty()) {
        const QRect place(line.left(), line.center().y() - iconSide / 2 + 1, iconSide, iconSide);
        painter.drawPixmap(mirrored(place).topLeft(), iconPixmap(m_icon, tone(m_role), iconSide, devicePixelRatioF()));
        line.setLeft(line.left() + iconSide + 5);
    }
    painter.setPen(tone(m_role));
    painter.drawText(mirrored(line), alignment, fontMetrics().elidedText(m_remark, Qt::ElideRight, line.width()));
}

}  // namespace scepter::ui
