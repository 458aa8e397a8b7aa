#include "ui/charts/chart_legend.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace scepter::ui {
namespace {

constexpr int swatchSide = 10;
constexpr int gap = 5;

}  // namespace

ChartLegend::ChartLegend(const QString &word, Part part, QWidget *parent)
    : QWidget(parent), m_word(word), m_part(part) {
    setAccessibleName(word);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize ChartLegend::sizeHint() const {
    const QFontMetrics metrics(smallFont());
    return {metrics.horizontalAdvance(m_word) + gap + swatchSide, metrics.height()};
}

void ChartLegend::paintEvent(QPaintEvent *) {
    const auto mirrored = [this](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    QPainter painter(this);
    painter.setFont(smallFont());
    painter.setPen(tones().dimmed);
    painter.drawText(mirrored(rect().adjusted(0, 0, -swatchSide - gap, 0)), Qt::AlignCenter, m_word);
    const QRect swatch(width() - swatchSide, (height() - swatchSide) / 2 + 1, swatchSide, swatchSide);
    painter.fillRect(mirrored(swatch), m_part == Part::Bad ? tones().bad : tones().bars);
}

}  // namespace scepter::ui
