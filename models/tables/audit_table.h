// The list of what was done to the site: when, who, what, from what to what; newest first.
#pragma once

#include "tables/ledger_table.h"

namespace scepter {

class AuditTable final : public LedgerTable {
    Q_OBJECT

public:
    enum class Column { Time, Who, What, On, Changes };
    enum class Filter { All, Alarms };

    AuditTable(AdministratorLedger &ledger, const Clock &clock, QObject *parent = nullptr);

    void setFilter(Filter filter);
    /// What was done to this registration and to its challenges; 0 for everything. Takes effect with the next refresh.
    void setDevice(qint64 registrationId) { m_device = registrationId; }
    bool isSortable(int column) const override;
    std::pair<int, Qt::SortOrder> firstOrder() const override;

protected:
    Result<std::vector<qint64>> askIds() const override;
    Result<std::vector<Row>> askRows(const std::vector<qint64> &ids) const override;
    void setOrder(int column, SortOrder order) override;

private:
    Result<std::vector<qint64>> idsOfDevice(AuditQuery query) const;

    AuditQuery m_query;
    qint64 m_device = 0;
    SortOrder m_order = SortOrder::Descending;
};

/// What was done, with the picture of an alarm.
Cell actionCell(const AuditEntry &entry);
/// To what: "device r1.lab.example", "challenge 12 of r1.lab.example".
QString objectText(const AuditEntry &entry);
/// "address 192.0.2.1 → 192.0.2.2": one text a change, in words for people; of an alarm its sentence.
QStringList changeTexts(const AuditEntry &entry);

}  // namespace scepter
