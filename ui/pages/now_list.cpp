#include "ui/pages/now_list.h"

#include "tables/ledger_table.h"
#include "tables/moments.h"
#include "ui/lists/cell_delegate.h"
#include "ui/theme/theme.h"

#include <QHeaderView>

namespace scepter::ui {
namespace {

enum Column { Time, Result, Device, About, Peer };
constexpr int idRole = Qt::UserRole + 100;

qint64 idOf(const QTreeWidgetItem *item) {
    return item ? item->data(Time, idRole).toLongLong() : 0;
}

void setCell(QTreeWidgetItem *item, int column, const Cell &cell, CellFace face = CellFace::Plain) {
    item->setText(column, cell.text);
    item->setToolTip(column, cell.tip.isEmpty() ? cell.text : cell.tip);
    item->setData(column, LedgerTable::IconRole, cell.icon);
    item->setData(column, LedgerTable::ToneRole, QVariant::fromValue(cell.tone));
    item->setData(column, LedgerTable::FaceRole, QVariant::fromValue(face));
}

}  // namespace

NowList::NowList(QWidget *parent) : QTreeWidget(parent) {
    setAccessibleName(tr("Last requests"));
    setHeaderLabels({tr("Time"), tr("Result"), tr("Device"), tr("About"), tr("Address")});
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new CellDelegate(this));
    header()->setStretchLastSection(false);
    for (const int each : {Time, Result, Peer}) header()->setSectionResizeMode(each, QHeaderView::ResizeToContents);
    for (const int each : {Device, About}) header()->setSectionResizeMode(each, QHeaderView::Stretch);
    const auto activate = [this](const QTreeWidgetItem *item) { Q_EMIT transactionActivated(idOf(item)); };
    connect(this, &QTreeWidget::itemClicked, this, activate);
    connect(this, &QTreeWidget::itemActivated, this, activate);
}

void NowList::setRows(const std::vector<TransactionRow> &rows, const std::vector<Cell> &results, Instant now) {
    const qint64 chosen = idOf(currentItem());
    clear();
    for (std::size_t place = 0; place < rows.size(); ++place) {
        const TransactionRow &row = rows[place];
        auto *item = new QTreeWidgetItem(this);
        item->setData(Time, idRole, row.id);
        setCell(item, Time, momentCell(row.at, now), CellFace::Dimmed);
        setCell(item, Result, results[place]);
        setCell(item, Device, {row.fqdn.isEmpty() ? tr("unknown") : row.fqdn},
                row.fqdn.isEmpty() ? CellFace::Dimmed : CellFace::Plain);
        setCell(item, About, {row.reason.isEmpty() ? row.operation : row.reason});
        // Whichever port the client happened to use is in the detail.
        setCell(item, Peer, {row.peer.left(row.peer.lastIndexOf(u':'))}, CellFace::Monospace);
        if (row.id == chosen) setCurrentItem(item);
    }
    setFixedHeight(int(rows.size()) * ui::rowHeight);
}

}  // namespace scepter::ui
