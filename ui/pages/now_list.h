// The last transactions, newest first, as they happen.
#pragma once

#include <vector>

#include <QTreeWidget>

#include "records/transaction.h"
#include "tables/cell.h"

namespace scepter::ui {

/// Enter or a click opens the transaction.
class NowList : public QTreeWidget {
    Q_OBJECT

public:
    explicit NowList(QWidget *parent = nullptr);

    /// `results`: what each of them amounts to.
    void setRows(const std::vector<TransactionRow> &rows, const std::vector<Cell> &results, Instant now);

    static constexpr int mostRows = 8;

Q_SIGNALS:
    /// The transaction's number.
    void transactionActivated(qint64 id);
};

}  // namespace scepter::ui
