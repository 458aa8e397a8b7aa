#include "ui/wizard/step_rail.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

constexpr int rowStep = 30;
constexpr int firstRow = 56;
constexpr int iconSide = 16;
constexpr int iconLeft = space::between + space::inside;
constexpr int wordsLeft = iconLeft + iconSide + space::inside;

QFont boldFont(QFont font) {
    font.setBold(true);
    return font;
}

}  // namespace

StepRail::StepRail(const QStringList &names, QWidget *parent) : QWidget(parent), m_names(names) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setCurrent(0);
}

void StepRail::setCurrent(int step) {
    m_current = step;
    setAccessibleName(tr("Step %1 of %2: %3").arg(step + 1).arg(m_names.size()).arg(m_names.value(step)));
    update();
}

QSize StepRail::sizeHint() const {
    const QFontMetrics metrics(boldFont(font()));
    int widest = QFontMetrics(titleFont()).horizontalAdvance(u"Scepter"_s);
    for (const QString &each : m_names) widest = qMax(widest, wordsLeft + metrics.horizontalAdvance(each));
    return {qMax(190, widest + 2 * space::between), firstRow + int(m_names.size()) * rowStep + space::edge};
}

QRect StepRail::rowRect(int step) const {
    return {space::between, firstRow + step * rowStep, width() - 2 * space::between, rowStep};
}

void StepRail::paintEvent(QPaintEvent *) {
    const Tones &t = tones();
    const auto mirrored = [this](const QRect &rect) {
        return QStyle::visualRect(layoutDirection(), this->rect(), rect);
    };
    const int alignment = int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), t.window);
    painter.fillRect(mirrored(QRect(width() - 1, 0, 1, height())), t.line);

    painter.setPen(t.text);
    painter.setFont(titleFont());
    painter.drawText(mirrored(QRect(iconLeft, space::edge, width() - iconLeft, 28)), alignment, u"Scepter"_s);
    for (int step = 0; step < int(m_names.size()); ++step) {
        const QRect row = rowRect(step);
        const bool isCurrent = step == m_current;
        if (isCurrent) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.selection);
            painter.drawRoundedRect(row, 5, 5);
        }
        const auto name = step < m_current ? u"circle-check"_s : isCurrent ? u"circle-dot"_s : u"circle"_s;
        const QRect circle(iconLeft, row.center().y() - iconSide / 2 + 1, iconSide, iconSide);
        painter.drawPixmap(mirrored(circle).topLeft(),
                           iconPixmap(name, step <= m_current ? t.text : t.dimmed, iconSide, devicePixelRatioF()));
        painter.setPen(step <= m_current ? t.text : t.dimmed);
        painter.setFont(isCurrent ? boldFont(font()) : font());
        painter.drawText(mirrored(QRect(wordsLeft, row.top(), row.right() - wordsLeft, row.height())), alignment,
                         m_names[step]);
    }
}

}  // namespace scepter::ui
