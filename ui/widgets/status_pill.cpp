#include "ui/widgets/status_pill.h"

#include "ui/theme/icon.h"

#include <QPainter>
#include <QStyle>

namespace scepter::ui {
namespace {

constexpr int side = 10;
constexpr int iconSize = 14;
constexpr int gap = 5;

}  // namespace

StatusPill::StatusPill(QWidget *parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusPill::setState(const QString &iconName, const QString &word, Role role) {
    m_icon = iconName;
    m_word = word;
    m_role = role;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize StatusPill::sizeHint() const {
    const int icon = m_icon.isEmpty() ? 0 : iconSize + gap;
    return {2 * side + icon + fontMetrics().horizontalAdvance(m_word), fontMetrics().height() + 7};
}

void StatusPill::paintEvent(QPaintEvent *) {
    if (m_word.isEmpty()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground(m_role));
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);

    QRect text = rect().adjusted(side, 0, -side, 0);
    if (!m_icon.isEmpty()) {
        const QRect place(text.left(), (height() - iconSize) / 2, iconSize, iconSize);
        painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), place).topLeft(),
                           iconPixmap(m_icon, tone(m_role), iconSize, devicePixelRatioF()));
        text.setLeft(text.left() + iconSize + gap);
    }
    painter.setPen(tone(m_role));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), text), int(Qt::AlignVCenter | Qt::AlignLeading),
                     m_word);
}

}  // namespace scepter::ui
