// The list of revocations: what is no longer good, since when, why and by whom.
#pragma once

#include "tables/ledger_table.h"

namespace scepter {

class RevocationsTable final : public LedgerTable {
    Q_OBJECT

public:
    enum class Column { Time, Device, Reason, By, SerialNumber, Subject, Expires };

    RevocationsTable(AdministratorLedger &ledger, const Clock &clock, QObject *parent = nullptr);

    bool isSortable(int column) const override;
    std::pair<int, Qt::SortOrder> firstOrder() const override;

protected:
    Result<std::vector<qint64>> askIds() const override;
    Result<std::vector<Row>> askRows(const std::vector<qint64> &ids) const override;
    void setOrder(int column, SortOrder order) override;

private:
    RevocationQuery m_query;
};

}  // namespace scepter
