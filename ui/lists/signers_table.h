// The trust list. It lies here, and not beside the other tables, because it shows what stands in certificates.
#pragma once

#include <utility>

#include "tables/ledger_table.h"

namespace scepter::ui {

class SignersTable final : public LedgerTable {
    Q_OBJECT

public:
    enum class Column { Name, State, Kind, Subject, ValidUntil, Profiles, RevocationList };

    SignersTable(AdministratorLedger &ledger, const Clock &clock, QObject *parent = nullptr);

    bool isSortable(int) const override { return true; }
    std::pair<int, Qt::SortOrder> firstOrder() const override;

protected:
    Result<std::vector<qint64>> askIds() const override;
    Result<std::vector<Row>> askRows(const std::vector<qint64> &ids) const override;
    void setOrder(int column, SortOrder order) override;

private:
    /// There are some tens at most: they are read whole, and searched and sorted here.
    Result<std::vector<std::pair<qint64, Row>>> everything() const;

    int m_column = int(Column::Name);
    SortOrder m_order = SortOrder::Ascending;
};

}  // namespace scepter::ui
