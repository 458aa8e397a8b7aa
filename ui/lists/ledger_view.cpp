#include "ui/lists/ledger_view.h"

#include "ui/lists/cell_delegate.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>

#include <algorithm>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

QString settingsKey(const QString &name) {
    return u"lists/%1/columns"_s.arg(name);
}

}  // namespace

LedgerView::LedgerView(const QString &name, LedgerTable *table, const std::vector<ColumnSetup> &columns,
                       QWidget *parent)
    : QTableView(parent), m_name(name), m_table(table) {
    setModel(table);
    setItemDelegate(new CellDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(ui::rowHeight);
    verticalHeader()->setMinimumSectionSize(ui::rowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setUpHeader(columns);

    connect(table, &QAbstractItemModel::modelAboutToBeReset, this, &LedgerView::rememberSelection);
    connect(table, &QAbstractItemModel::modelReset, this, &LedgerView::restoreSelection);
}

LedgerView::~LedgerView() {
    saveColumns();
}

void LedgerView::setUpHeader(const std::vector<ColumnSetup> &columns) {
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setMinimumSectionSize(48);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setAccessibleName(tr("Columns"));
    connect(header, &QHeaderView::customContextMenuRequested, this, &LedgerView::chooseColumns);

    std::tie(m_sortColumn, m_sortOrder) = m_table->firstOrder();
    if (!restoreColumns()) {
        for (int column = 0; column < int(columns.size()); ++column) {
            header->resizeSection(column, columns[std::size_t(column)].width);
            header->setSectionHidden(column, columns[std::size_t(column)].start == ColumnStart::Hidden);
        }
        header->setSortIndicator(m_sortColumn, m_sortOrder);
    }
    header->setSortIndicatorShown(true);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &LedgerView::sortBy);
    sortBy(header->sortIndicatorSection(), header->sortIndicatorOrder());
}

void LedgerView::sortBy(int column, Qt::SortOrder order) {
    if (column < 0 || !m_table->isSortable(column)) {
        const QSignalBlocker quiet(horizontalHeader());
        horizontalHeader()->setSortIndicator(m_sortColumn, m_sortOrder);
        horizontalHeader()->viewport()->update();
        return;
    }
    m_sortColumn = column;
    m_sortOrder = order;
    m_table->sort(column, order);
}

std::vector<qint64> LedgerView::selectedIds() const {
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    std::vector<qint64> ids;
    ids.reserve(std::size_t(rows.size()));
    for (const QModelIndex &row : rows) ids.push_back(m_table->idAt(row.row()));
    return ids;
}

qint64 LedgerView::currentId() const {
    return m_table->idAt(currentIndex().row());
}

void LedgerView::selectId(qint64 id) {
    const int row = m_table->rowOf(id);
    if (row < 0) return;
    selectRow(row);
    scrollTo(m_table->index(row, currentIndex().column()));
}

void LedgerView::selectFirst() {
    if (m_table->rowCount() > 0) selectRow(0);
}

std::vector<int> LedgerView::shownColumns() const {
    std::vector<int> columns;
    const QHeaderView *header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!header->isSectionHidden(column)) columns.push_back(column);
    }
    return columns;
}

void LedgerView::copySelection() const {
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (const int column : shownColumns()) cells << row.siblingAtColumn(column).data().toString();
        lines << cells.join(u'\t');
    }
    if (!lines.isEmpty()) QApplication::clipboard()->setText(lines.join(u'\n'));
}

void LedgerView::keyPressEvent(QKeyEvent *event) {
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT rowOpened();
        return;
    }
    QTableView::keyPressEvent(event);
}

void LedgerView::contextMenuEvent(QContextMenuEvent *event) {
    Q_EMIT menuWanted(event->globalPos());
}

void LedgerView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) {
    QTableView::selectionChanged(selected, deselected);
    viewport()->update();
    Q_EMIT rowsSelected();
}

void LedgerView::resizeEvent(QResizeEvent *event) {
    QTableView::resizeEvent(event);
    viewport()->update();
}

int LedgerView::sizeHintForColumn(int column) const {
    // Only what is on screen: a million rows are not measured for a double-click on a column's edge.
    return qMax(horizontalHeader()->sectionSizeHint(column), QTableView::sizeHintForColumn(column));
}

void LedgerView::chooseColumns(const QPoint &position) {
    QHeaderView *header = horizontalHeader();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        QAction *action = menu->addAction(m_table->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        // A list without columns could not be got back.
        action->setEnabled(header->isSectionHidden(column) || shownColumns().size() > 1);
        connect(action, &QAction::toggled, header, [header, column](bool shown) {
            header->setSectionHidden(column, !shown);
            if (shown && header->sectionSize(column) < 60) header->resizeSection(column, 120);
        });
    }
    menu->popup(header->viewport()->mapToGlobal(position));
}

void LedgerView::rememberSelection() {
    m_rememberedSelection = selectedIds();
    m_rememberedCurrent = currentId();
}

void LedgerView::restoreSelection() {
    QItemSelection selection;
    for (const qint64 id : m_rememberedSelection) {
        const int row = m_table->rowOf(id);
        if (row >= 0) selection.select(m_table->index(row, 0), m_table->index(row, m_table->columnCount() - 1));
    }
    const int current = m_table->rowOf(m_rememberedCurrent);
    if (current >= 0) selectionModel()->setCurrentIndex(m_table->index(current, 0), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_rememberedSelection.clear();
}

void LedgerView::saveColumns() const {
    QSettings().setValue(settingsKey(m_name), horizontalHeader()->saveState());
}

bool LedgerView::restoreColumns() {
    const QByteArray state = QSettings().value(settingsKey(m_name)).toByteArray();
    if (state.isEmpty()) return false;
    QHeaderView *header = horizontalHeader();
    const int columns = header->count();
    return header->restoreState(state) && header->count() == columns && !shownColumns().empty();
}

}  // namespace scepter::ui
