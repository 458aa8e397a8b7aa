#include "ui/lists/card_list.h"

#include "tables/ledger_table.h"
#include "ui/lists/cell_delegate.h"
#include "ui/theme/theme.h"

#include <QHeaderView>

namespace scepter::ui {
namespace {

constexpr int idRole = Qt::UserRole + 100;

void setCell(QTreeWidgetItem *item, int column, const Cell &cell) {
    item->setText(column, cell.text);
    item->setToolTip(column, cell.tip.isEmpty() ? cell.text : cell.tip);
    item->setData(column, LedgerTable::IconRole, cell.icon);
    item->setData(column, LedgerTable::ToneRole, QVariant::fromValue(cell.tone));
    item->setData(column, LedgerTable::FaceRole, QVariant::fromValue(column == 0 ? CellFace::Plain : CellFace::Dimmed));
}

}  // namespace

CardList::CardList(const QString &name, const QStringList &heads, QWidget *parent) : QTreeWidget(parent) {
    setAccessibleName(name);
    setHeaderLabels(heads);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new CellDelegate(this));
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionsClickable(false);
}

void CardList::setRows(const std::vector<Row> &rows) {
    const qint64 chosen = selectedId();
    const QSignalBlocker blocker(this);
    clear();
    for (const Row &row : rows) {
        auto *item = new QTreeWidgetItem(this);
        item->setData(0, idRole, row.id);
        for (std::size_t column = 0; column < row.cells.size(); ++column) setCell(item, int(column), row.cells[column]);
        if (row.id == chosen) setCurrentItem(item);
    }
    if (!currentItem() && topLevelItemCount() > 0) setCurrentItem(topLevelItem(0));
    const auto shown = int(qMin<std::size_t>(rows.size(), std::size_t(mostRows)));
    setFixedHeight(header()->sizeHint().height() + shown * ui::rowHeight + 2 * frameWidth());
    setVisible(!rows.empty());
}

qint64 CardList::selectedId() const {
    const QList<QTreeWidgetItem *> selected = selectedItems();
    return selected.isEmpty() ? 0 : selected.front()->data(0, idRole).toLongLong();
}

}  // namespace scepter::ui
