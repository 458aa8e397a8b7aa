// The list of challenges and their state; never the challenges themselves.
#pragma once

#include "tables/ledger_table.h"

namespace scepter {

class ChallengesTable final : public LedgerTable {
    Q_OBJECT

public:
    enum class Column { Device, Kind, State, Created, CreatedBy, Expires, Spent };

    ChallengesTable(AdministratorLedger &ledger, const Clock &clock, QObject *parent = nullptr);

    bool isSortable(int column) const override;
    std::pair<int, Qt::SortOrder> firstOrder() const override;

protected:
    Result<std::vector<qint64>> askIds() const override;
    Result<std::vector<Row>> askRows(const std::vector<qint64> &ids) const override;
    void setOrder(int column, SortOrder order) override;

private:
    ChallengeQuery m_query;
};

}  // namespace scepter
