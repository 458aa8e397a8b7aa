#include "ui/lists/why_ladder.h"

#include "ui/lists/rung_row.h"
#include "ui/theme/theme.h"

#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace scepter::ui {

WhyLadder::WhyLadder(QWidget *parent)
    : QScrollArea(parent), m_content(new QWidget(this)), m_column(new QVBoxLayout(m_content)) {
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setBackgroundRole(QPalette::Base);
    m_content->setBackgroundRole(QPalette::Base);
    m_content->setAutoFillBackground(true);
    m_column->setContentsMargins(0, space::inside, 0, space::inside);
    m_column->setSpacing(0);
    setWidget(m_content);
    setAccessibleName(tr("Why"));
}

void WhyLadder::setRungs(const std::vector<Rung> &rungs) {
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    RungRow *marked = nullptr;
    for (const Rung &rung : rungs) {
        auto *row = new RungRow(rung, m_content);
        if (rung.state == RungState::Failed || rung.state == RungState::Waiting) marked = row;
        connect(row, &RungRow::fixWanted, this, &WhyLadder::fixWanted);
        m_column->addWidget(row);
    }
    m_column->addStretch(1);
    verticalScrollBar()->setValue(0);
    if (!marked) return;
    // Once the rows have their places.
    QTimer::singleShot(0, marked, [this, marked] { ensureWidgetVisible(marked, 0, space::edge); });
}

QString WhyLadder::asText(const std::vector<Rung> &rungs) {
    QStringList lines;
    for (const Rung &rung : rungs) {
        lines << tr("%1: %2. %3").arg(title(rung.check), title(rung.state), rung.sentence).trimmed();
        if (!rung.seen.isEmpty()) lines << tr("    Seen: %1").arg(rung.seen);
        if (!rung.expected.isEmpty()) lines << tr("    Expected: %1").arg(rung.expected);
    }
    return lines.join(u'\n');
}

}  // namespace scepter::ui
