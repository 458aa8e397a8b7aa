// The list of challenges and their state; never the challenges themselves.
#pragma once

#include "tables/ledger_table.h"

namespace scepter {

class ChallengesTable final : public LedgerTable {
    Q_OBJECT

public:
    enum class Column { Device, Kind, State, Uses, Created, CreatedBy, Expires, Used, Origin };

    ChallengesTable(AdministratorLedger &ledger, const Clock &clock, QObject *parent = nullptr);

    /// By its registration; 0 for all devices. Takes effect with the next refresh.
    void setDevice(qint64 registrationId) { m_query.registrationId = registrationId; }
    bool isSortable(int column) const override;
    std::pair<int, Qt::SortOrder> firstOrder() const override;

protected:
    Result<std::vector<qint64>> askIds() const override;
    Result<std::vector<Row>> askRows(const std::vector<qint64> &ids) const override;
    void setOrder(int column, SortOrder order) override;

private:
    ChallengeQuery m_query;
};

/// Whom it admits: a device by its identity, one name behind a wildcard, or any device of a profile.
Cell challengeTargetCell(const ChallengeRow &row);
/// "1 of 5", "3, no limit".
QString usesText(const Challenge &challenge);
QString originText(ChallengeOrigin origin);

}  // namespace scepter
