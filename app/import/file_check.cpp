#include "app/import/file_check.h"

#include <QStringList>

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

/// The site is asked for so many names at once.
constexpr size_t batchSize = 512;
constexpr size_t mostExamples = 1000;

/// What no two registrations may have in common; neither holds a line end.
QString keyOf(const Registration &registration) {
    return registration.identity() + u'\n' + registration.profile;
}

/// Of what each cell was read by the same rules before, so that little is left to refuse.
QString columnOf(const Fault &fault) {
    if (fault.kind == FaultKind::NotFound) return u"profile"_s;
    if (fault.kind == FaultKind::Refused) return u"fqdn"_s;
    return u"valid_until"_s;
}

}  // namespace

Result<void> FileCheck::run(DeviceCsv &csv, const ImportWatch &watch) {
    std::vector<CsvRow> batch;
    qint64 rows = 0;
    for (;;) {
        auto row = csv.next();
        if (!row) return row.fault();
        if (*row) batch.push_back(std::move(**row));
        if (batch.size() == batchSize || !*row) {
            if (auto settled = settle(batch); !settled) return settled;
            if (!watch({ImportStep::Checking, csv.position(), csv.size()})) return brokenOff();
            batch.clear();
        }
        if (!*row) return {};
        if (++rows > mostImportRows) {
            return {
                FaultKind::Refused,
                u"The file has more than %1 rows. Split it and import one part after the other."_s.arg(mostImportRows)};
        }
    }
}

Result<void> FileCheck::settle(std::vector<CsvRow> &batch) {
    const auto registered = registeredAmong(batch);
    if (!registered) return registered.fault();
    for (auto &row : batch) {
        if (row.problems.empty()) {
            if (auto checked = checkAgainstOthers(row, *registered); !checked) return checked;
        }
        keep(std::move(row));
    }
    return {};
}

Result<QSet<QString>> FileCheck::registeredAmong(const std::vector<CsvRow> &batch) {
    QStringList names;
    for (const auto &row : batch)
        if (row.problems.empty()) names.append(row.device.registration.fqdn);
    const auto devices = m_ledger.devicesNamed(names);
    if (!devices) return devices.fault();
    QSet<QString> keys;
    for (const auto &device : *devices) keys.insert(keyOf(device));
    return keys;
}

Result<void> FileCheck::checkAgainstOthers(CsvRow &row, const QSet<QString> &registered) {
    auto &registration = row.device.registration;
    const auto isWrong = [&](const QString &column, const QString &sentence) {
        row.problems.push_back({row.line, column, registration.fqdn, sentence});
    };
    auto ready = m_desk.checked(registration);
    if (!ready) {
        const auto kind = ready.fault().kind;
        const bool isOfTheRow =
            kind == FaultKind::NotFound || kind == FaultKind::Refused || kind == FaultKind::Malformed;
        if (!isOfTheRow) return ready.fault();
        isWrong(columnOf(ready.fault()), ready.fault().sentence);
        return {};
    }
    registration = *std::move(ready);
    const auto key = keyOf(registration);
    if (const int first = m_lineOfKey.value(key); first != 0) {
        isWrong(u"fqdn"_s, u"%1 is on line %2 already."_s.arg(registration.identity()).arg(first));
    } else {
        m_lineOfKey.insert(key, row.line);
    }
    if (registered.contains(key))
        isWrong(u"fqdn"_s,
                u"%1 is registered already with the profile %2."_s.arg(registration.identity(), registration.profile));
    return {};
}

void FileCheck::keep(CsvRow row) {
    if (!row.problems.empty()) {
        ++m_report.badRows;
        m_badLines.push_back(row.line);
        for (auto &problem : row.problems) m_report.problems.push_back(std::move(problem));
        return;
    }
    ++m_report.devices;
    if (!row.device.challenge.isEmpty()) m_challenges.push_back(std::move(row.device.challenge));
    m_report.challenges = qint64(m_challenges.size());
    if (m_report.examples.size() < mostExamples) m_report.examples.push_back(std::move(row));
}

}  // namespace scepter::app
