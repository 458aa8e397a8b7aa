// The first pass over a list of devices: what each row is worth by itself, among the others, and against the site.
#pragma once

#include <vector>

#include <QHash>
#include <QSet>

#include "app/import/device_csv.h"
#include "app/import/device_import.h"
#include "app/site/registration_desk.h"

namespace scepter::app {

class FileCheck {
public:
    FileCheck(const Site &site, AdministratorLedger &ledger) : m_desk(site, ledger), m_ledger(ledger) {}

    /// Faults as `DeviceImport::check`.
    Result<void> run(DeviceCsv &csv, const ImportWatch &watch);

    ImportReport takeReport() { return std::move(m_report); }
    std::vector<int> takeBadLines() { return std::move(m_badLines); }
    std::vector<Secret> takeChallenges() { return std::move(m_challenges); }

private:
    Result<void> settle(std::vector<CsvRow> &batch);
    Result<QSet<QString>> registeredAmong(const std::vector<CsvRow> &batch);
    Result<void> checkAgainstOthers(CsvRow &row, const QSet<QString> &registered);
    void keep(CsvRow row);

    RegistrationDesk m_desk;
    AdministratorLedger &m_ledger;
    QHash<QString, int> m_lineOfKey;
    ImportReport m_report;
    std::vector<int> m_badLines;
    std::vector<Secret> m_challenges;
};

}  // namespace scepter::app
