// The list of devices: the registrations and what became of them.
#pragma once

#include "tables/ledger_table.h"

namespace scepter {

class DevicesTable final : public LedgerTable {
    Q_OBJECT

public:
    enum class Column {
        Name,
        Address,
        SerialNumber,
        State,
        Certificate,
        Challenge,
        LastAttempt,
        Profile,
        Registered,
        Owner,
        Notes,
        Networks,
        WeakAllowed,
        WeakUsed,
    };
    enum class Filter { All, Failing, Weak };

    DevicesTable(AdministratorLedger &ledger, const Clock &clock, QObject *parent = nullptr);

    void setFilter(Filter filter);
    bool isSortable(int column) const override;
    std::pair<int, Qt::SortOrder> firstOrder() const override;

protected:
    Result<std::vector<qint64>> askIds() const override;
    Result<std::vector<Row>> askRows(const std::vector<qint64> &ids) const override;
    void setOrder(int column, SortOrder order) override;

private:
    DeviceQuery m_query;
};

}  // namespace scepter
