// A list of the ledger as an item model: it holds the ids in display order and reads the rows by pages, when they are
// looked at.
#pragma once

#include <memory>
#include <vector>

#include <QAbstractTableModel>
#include <QCache>

#include "ledger/administrator_ledger.h"
#include "tables/cell.h"

namespace scepter {

/// A million ids are 8 MB; the rows of some pages are kept, with their texts ready. Sorting and searching ask the
/// ledger again. The ledger and the clock outlive the table.
class LedgerTable : public QAbstractTableModel {
    Q_OBJECT

public:
    enum DataRole {
        IconRole = Qt::UserRole,  ///< QString: lucide name
        ToneRole,                 ///< StateTone
        FaceRole,                 ///< CellFace
        ExactRole,                ///< QString: for files
    };

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Nothing happens for a column that the ledger cannot sort by.
    void sort(int column, Qt::SortOrder order) override;

    virtual bool isSortable(int column) const = 0;
    /// The column and order that a list starts with.
    virtual std::pair<int, Qt::SortOrder> firstOrder() const = 0;
    /// Any part of the shown columns, without regard to case.
    void setSearch(const QString &search);
    QString search() const { return m_search; }

    qint64 idAt(int row) const;
    /// -1 when it is not in the list.
    int rowOf(qint64 id) const;

public Q_SLOTS:
    /// Asks the ledger again. Selected rows stay selected: rows that came or went are inserted or removed, and only a
    /// list that changed in very many places is reset.
    void refresh();

Q_SIGNALS:
    /// The ledger could not be read; the list shows what it had.
    void failed(const QString &sentence);

protected:
    using Row = std::vector<Cell>;  ///< one cell a column
    struct ColumnHead {
        QString title;
        CellFace face = CellFace::Plain;
    };

    LedgerTable(AdministratorLedger &ledger, const Clock &clock, std::vector<ColumnHead> heads, QObject *parent);

    AdministratorLedger &ledger() const { return m_ledger; }
    Instant now() const { return m_clock.now(); }
    /// In display order, for the search and the order at hand.
    virtual Result<std::vector<qint64>> askIds() const = 0;
    /// In the order of the ids.
    virtual Result<std::vector<Row>> askRows(const std::vector<qint64> &ids) const = 0;
    /// `column` is sortable.
    virtual void setOrder(int column, SortOrder order) = 0;

private:
    static constexpr int pageSize = 128;
    using Page = std::vector<Row>;

    const Row *row(int row) const;
    std::unique_ptr<Page> readPage(int page) const;
    void report(const Fault &fault) const;
    void take(std::vector<qint64> ids);

    AdministratorLedger &m_ledger;
    const Clock &m_clock;
    std::vector<ColumnHead> m_heads;
    std::vector<qint64> m_ids;
    mutable QCache<int, Page> m_pages{64};
    QString m_search;
};

}  // namespace scepter
