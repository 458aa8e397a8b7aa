// The list of requests: every attempt to talk to us, newest first.
#pragma once

#include "tables/ledger_table.h"

namespace scepter {

class RequestsTable final : public LedgerTable {
    Q_OBJECT

public:
    enum class Column { Time, Result, Device, About, Operation, From, Transaction };

    RequestsTable(AdministratorLedger &ledger, const Clock &clock, QObject *parent = nullptr);

    enum class Filter { All, Waiting, Issued, Refused, NotScep };
    /// Waiting: the first requests of those that wait for a decision, without their polls.
    void setFilter(Filter filter);
    /// By its registration; 0 for all devices. Takes effect with the next refresh.
    void setDevice(qint64 registrationId) { m_query.registrationId = registrationId; }
    bool isSortable(int column) const override;
    std::pair<int, Qt::SortOrder> firstOrder() const override;

protected:
    Result<std::vector<qint64>> askIds() const override;
    Result<std::vector<Row>> askRows(const std::vector<qint64> &ids) const override;
    void setOrder(int column, SortOrder order) override;

private:
    Filter m_filter = Filter::All;
    TransactionQuery m_query;
};

}  // namespace scepter
