// The table of a list: columns that are chosen, moved and remembered, rows that can be copied, and a selection that
// follows its rows.
#pragma once

#include <vector>

#include <QTableView>

#include "tables/ledger_table.h"

namespace scepter::ui {

enum class ColumnStart { Shown, Hidden };

/// How a column stands before anybody has changed it. Width in pixels.
struct ColumnSetup {
    int width = 120;
    ColumnStart start = ColumnStart::Shown;
};

class LedgerView : public QTableView {
    Q_OBJECT

public:
    /// `name` is the key under which widths, order and sorting are remembered.
    LedgerView(const QString &name, LedgerTable *table, const std::vector<ColumnSetup> &columns,
               QWidget *parent = nullptr);
    ~LedgerView() override;

    LedgerTable &table() const { return *m_table; }
    /// In display order.
    std::vector<qint64> selectedIds() const;
    qint64 currentId() const;
    /// Selects it and makes it visible; nothing happens when it is not in the list.
    void selectId(qint64 id);
    void selectFirst();
    /// Columns that are shown, from left to right.
    std::vector<int> shownColumns() const;

public Q_SLOTS:
    void copySelection() const;

Q_SIGNALS:
    void rowsSelected();
    /// Enter or double-click.
    void rowOpened();
    void menuWanted(const QPoint &global);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void resizeEvent(QResizeEvent *event) override;
    int sizeHintForColumn(int column) const override;

private:
    void setUpHeader(const std::vector<ColumnSetup> &columns);
    void chooseColumns(const QPoint &position);
    void sortBy(int column, Qt::SortOrder order);
    void rememberSelection();
    void restoreSelection();
    void saveColumns() const;
    bool restoreColumns();

    QString m_name;
    LedgerTable *m_table;
    std::vector<qint64> m_rememberedSelection;
    qint64 m_rememberedCurrent = 0;
    int m_sortColumn = 0;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

}  // namespace scepter::ui
