#include "ui/charts/bar_chart.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace scepter::ui {
namespace {

constexpr double widestBar = 28;
constexpr double slotShare = 0.7;
constexpr double partGap = 2;
constexpr double thinnestBad = 4;

}  // namespace

BarChart::BarChart(const QString &name, Labels labels, Values values, QWidget *parent)
    : QWidget(parent), m_labels(labels), m_values(values) {
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void BarChart::setBars(std::vector<Bar> bars) {
    m_bars = std::move(bars);
    setCurrent(m_current);
    update();
}

QSize BarChart::sizeHint() const {
    return {360, 150};
}

QSize BarChart::minimumSizeHint() const {
    return {120, 110};
}

QRectF BarChart::plotRect() const {
    const int line = QFontMetrics(smallFont()).height();
    const int above = m_values == Values::Shown ? line + space::tight : space::tight;
    return QRectF(rect()).adjusted(0, above, 0, -(line + space::inside));
}

QRectF BarChart::slotRect(int index) const {
    const QRectF plot = plotRect();
    const double width = plot.width() / double(std::max<std::size_t>(1, m_bars.size()));
    const int place = layoutDirection() == Qt::RightToLeft ? int(m_bars.size()) - 1 - index : index;
    return {plot.left() + place * width, plot.top(), width, plot.height()};
}

int BarChart::barAt(const QPointF &position) const {
    for (int i = 0; i < int(m_bars.size()); ++i) {
        const QRectF slot = slotRect(i);
        if (position.x() >= slot.left() && position.x() < slot.right()) return i;
    }
    return -1;
}

void BarChart::setCurrent(int index) {
    m_current = index >= 0 && index < int(m_bars.size()) ? index : -1;
    setAccessibleDescription(m_current < 0 ? QString() : m_bars[std::size_t(m_current)].sentence);
    update();
}

void BarChart::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plot = plotRect();
    int highest = 1;
    for (const Bar &bar : m_bars) highest = std::max(highest, bar.value + bar.bad);
    for (int i = 0; i < int(m_bars.size()); ++i) paintBar(painter, i, highest);
    painter.fillRect(QRectF(plot.left(), plot.bottom(), plot.width(), 1), tones().line);
    paintLabels(painter);
}

void BarChart::paintBar(QPainter &painter, int index, int highest) const {
    const Tones &t = tones();
    const Bar &bar = m_bars[std::size_t(index)];
    const QRectF slot = slotRect(index);
    if (index == m_current) painter.fillRect(slot, t.selection);

    const double width = std::min(widestBar, slot.width() * slotShare);
    const double left = slot.center().x() - width / 2;
    const double unit = slot.height() / highest;
    const double bad = bar.bad > 0 ? std::max(thinnestBad, bar.bad * unit - partGap) : 0;
    // A bar that is there must be seen, however small it is beside the highest.
    double value = bar.value > 0 ? std::max(2.0, bar.value * unit) : 0;
    if (bad > 0) value = std::min(value, slot.height() - bad - partGap);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.bars);
    if (value > 0) painter.drawRoundedRect(QRectF(left, slot.bottom() - value, width, value), 1.5, 1.5);
    painter.setBrush(t.bad);
    const double top = slot.bottom() - value - (value > 0 ? partGap : 0) - bad;
    if (bad > 0) painter.drawRoundedRect(QRectF(left, top, width, bad), 1.5, 1.5);

    if (m_values == Values::Hidden || bar.value == 0) return;
    painter.setFont(smallFont());
    painter.setPen(t.text);
    const QRectF above(slot.left() - slot.width() / 2, top - painter.fontMetrics().height() - 2, slot.width() * 2,
                       painter.fontMetrics().height());
    painter.drawText(above, Qt::AlignCenter, locale().toString(bar.value));
}

void BarChart::paintLabels(QPainter &painter) const {
    if (m_bars.empty()) return;
    painter.setFont(smallFont());
    painter.setPen(tones().dimmed);
    const QRectF plot = plotRect();
    const QRectF line(plot.left(), plot.bottom() + space::tight, plot.width(), painter.fontMetrics().height() + 2);
    if (m_labels == Labels::FirstAndLast) {
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        painter.drawText(line, int(mirrored ? Qt::AlignRight : Qt::AlignLeft), m_bars.front().label);
        painter.drawText(line, int(mirrored ? Qt::AlignLeft : Qt::AlignRight), m_bars.back().label);
        return;
    }
    for (int i = 0; i < int(m_bars.size()); ++i) {
        const QRectF slot = slotRect(i);
        const QRectF place(slot.left(), line.top(), slot.width(), line.height());
        painter.drawText(
            place, Qt::AlignCenter,
            painter.fontMetrics().elidedText(m_bars[std::size_t(i)].label, Qt::ElideRight, int(slot.width())));
    }
}

void BarChart::mouseMoveEvent(QMouseEvent *event) {
    setCurrent(barAt(event->position()));
    setCursor(m_current < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

void BarChart::mouseReleaseEvent(QMouseEvent *event) {
    const int bar = barAt(event->position());
    if (event->button() == Qt::LeftButton && bar >= 0 && rect().contains(event->position().toPoint()))
        Q_EMIT barActivated(bar);
}

void BarChart::leaveEvent(QEvent *event) {
    QWidget::leaveEvent(event);
    if (!hasFocus()) setCurrent(-1);
}

void BarChart::focusInEvent(QFocusEvent *event) {
    QWidget::focusInEvent(event);
    // A click brings its own bar along.
    if (event->reason() != Qt::MouseFocusReason && m_current < 0) setCurrent(int(m_bars.size()) - 1);
}

void BarChart::focusOutEvent(QFocusEvent *event) {
    QWidget::focusOutEvent(event);
    setCurrent(-1);
}

void BarChart::keyPressEvent(QKeyEvent *event) {
    const int last = int(m_bars.size()) - 1;
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
        case Qt::Key_Left:
            setCurrent(std::clamp(m_current - forward, 0, std::max(0, last)));
            return;
        case Qt::Key_Right:
            setCurrent(std::clamp(m_current + forward, 0, std::max(0, last)));
            return;
        case Qt::Key_Home:
            setCurrent(0);
            return;
        case Qt::Key_End:
            setCurrent(last);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            if (m_current >= 0) Q_EMIT barActivated(m_current);
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

bool BarChart::event(QEvent *event) {
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int bar = barAt(QPointF(help->pos()));
        if (bar >= 0)
            QToolTip::showText(help->globalPos(), m_bars[std::size_t(bar)].sentence, this, slotRect(bar).toRect());
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

}  // namespace scepter::ui
