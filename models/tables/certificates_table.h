// The list of certificates: everything that was issued, and what became of it.
#pragma once

#include "tables/ledger_table.h"

namespace scepter {

class CertificatesTable final : public LedgerTable {
    Q_OBJECT

public:
    enum class Column { Device, Status, Expires, Profile, SerialNumber, Issued, Subject, Names };
    enum class Filter { All, Valid, ExpiringSoon, Revoked, Expired };

    CertificatesTable(AdministratorLedger &ledger, const Clock &clock, QObject *parent = nullptr);

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
    CertificateQuery m_query;
};

/// "C3D9 0081 F7E5": hexadecimal digits in groups of four, as people compare them.
QString groupedHex(const QString &hex);

}  // namespace scepter
