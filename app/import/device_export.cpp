#include "app/import/device_export.h"

#include <algorithm>

#include "app/import/device_csv.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

Result<qint64> exportDevices(AdministratorLedger &ledger, QIODevice &file, const ImportWatch &watch) {
    const auto ids = ledger.deviceIds({});
    if (!ids) return ids.fault();
    const auto total = qint64(ids->size());
    file.write(deviceCsvHeading().toUtf8() + '\n');
    constexpr qint64 rowsAtOnce = 256;
    qint64 written = 0;
    for (qint64 begin = 0; begin < total; begin += rowsAtOnce) {
        if (!watch({ImportStep::Writing, begin, total}))
            return {FaultKind::Refused, u"The export was broken off: no file was written."_s};
        const auto end = std::min(total, begin + rowsAtOnce);
        const auto rows = ledger.deviceRows({ids->begin() + begin, ids->begin() + end});
        if (!rows) return rows.fault();
        QByteArray lines;
        for (const auto &row : *rows) lines += deviceCsvLine(row.registration).toUtf8() + '\n';
        if (file.write(lines) != lines.size())
            return {FaultKind::Unavailable, u"The file could not be written: %1."_s.arg(file.errorString())};
        written += qint64(rows->size());
    }
    return written;
}

}  // namespace scepter::app
