#include "tables/ledger_table.h"

#include <algorithm>

#include "tables/id_changes.h"

namespace scepter {

LedgerTable::LedgerTable(AdministratorLedger &ledger, const Clock &clock, std::vector<ColumnHead> heads,
                         QObject *parent)
    : QAbstractTableModel(parent), m_ledger(ledger), m_clock(clock), m_heads(std::move(heads)) {}

int LedgerTable::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_ids.size());
}

int LedgerTable::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_heads.size());
}

QVariant LedgerTable::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    if (role == FaceRole) return QVariant::fromValue(m_heads[std::size_t(index.column())].face);

    const Row *cells = row(index.row());
    if (!cells) return {};
    const Cell &cell = (*cells)[std::size_t(index.column())];
    switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return cell.text;
        case Qt::ToolTipRole:
            return cell.tip.isEmpty() ? cell.text : cell.tip;
        case IconRole:
            return cell.icon;
        case ToneRole:
            return QVariant::fromValue(cell.tone);
        case ExactRole:
            return cell.exact.isEmpty() ? cell.text : cell.exact;
        default:
            return {};
    }
}

QVariant LedgerTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    if (role == Qt::DisplayRole) return m_heads[std::size_t(section)].title;
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(Qt::Alignment(Qt::AlignLeading | Qt::AlignVCenter));
    return {};
}

void LedgerTable::sort(int column, Qt::SortOrder order) {
    if (column < 0 || column >= columnCount() || !isSortable(column)) return;
    setOrder(column, order == Qt::AscendingOrder ? SortOrder::Ascending : SortOrder::Descending);
    refresh();
}

void LedgerTable::setSearch(const QString &search) {
    if (search == m_search) return;
    m_search = search;
    refresh();
}

qint64 LedgerTable::idAt(int row) const {
    return row >= 0 && row < rowCount() ? m_ids[std::size_t(row)] : 0;
}

int LedgerTable::rowOf(qint64 id) const {
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? -1 : int(found - m_ids.begin());
}

void LedgerTable::refresh() {
    Result<std::vector<qint64>> ids = askIds();
    if (!ids) {
        report(ids.fault());
        return;
    }
    take(std::move(*ids));
}

void LedgerTable::take(std::vector<qint64> ids) {
    constexpr int mostRuns = 32;
    const auto changes = changesBetween(m_ids, ids, mostRuns);
    m_pages.clear();
    if (!changes) {
        beginResetModel();
        m_ids = std::move(ids);
        endResetModel();
        return;
    }
    // From the end, so that the rows of the runs before keep their numbers.
    for (auto run = changes->removed.rbegin(); run != changes->removed.rend(); ++run) {
        beginRemoveRows({}, run->first, run->first + run->count - 1);
        m_ids.erase(m_ids.begin() + run->first, m_ids.begin() + run->first + run->count);
        m_pages.clear();
        endRemoveRows();
    }
    for (const Run &run : changes->inserted) {
        beginInsertRows({}, run.first, run.first + run.count - 1);
        m_ids.insert(m_ids.begin() + run.first, ids.begin() + run.first, ids.begin() + run.first + run.count);
        m_pages.clear();
        endInsertRows();
    }
    // What stayed may say something else now.
    if (!m_ids.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const LedgerTable::Row *LedgerTable::row(int row) const {
    const int number = row / pageSize;
    Page *page = m_pages.object(number);
    if (!page) {
        auto read = readPage(number);
        page = read.get();
        m_pages.insert(number, read.release());
    }
    const auto place = std::size_t(row % pageSize);
    return place < page->size() && (*page)[place].size() == m_heads.size() ? &(*page)[place] : nullptr;
}

std::unique_ptr<LedgerTable::Page> LedgerTable::readPage(int page) const {
    const auto first = m_ids.begin() + page * pageSize;
    const auto last = m_ids.begin() + std::min(rowCount(), (page + 1) * pageSize);
    const std::vector<qint64> ids(first, last);
    Result<std::vector<Row>> rows = askRows(ids);
    if (!rows) {
        report(rows.fault());
        return std::make_unique<Page>();
    }
    if (rows->size() == ids.size()) return std::make_unique<Page>(std::move(*rows));

    // Something was deleted meanwhile, and the rows do not say which: a refresh is on its way, until then it stays
    // blank.
    auto single = std::make_unique<Page>();
    for (const qint64 id : ids) {
        Result<std::vector<Row>> one = askRows({id});
        single->push_back(one && one->size() == 1 ? std::move(one->front()) : Row());
    }
    return single;
}

void LedgerTable::report(const Fault &fault) const {
    // Painting asks for rows too, and nobody may change widgets then.
    auto *self = const_cast<LedgerTable *>(this);
    QMetaObject::invokeMethod(
        self, [self, sentence = fault.sentence] { Q_EMIT self->failed(sentence); }, Qt::QueuedConnection);
}

}  // namespace scepter
