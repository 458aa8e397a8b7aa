#include "ui/control/device_lookup.h"

#include "records/name_pattern.h"

#include <algorithm>

namespace scepter::ui {

Result<Registration> findDevice(AdministratorLedger &ledger, const QString &identity) {
    const Result<QString> fqdn = canonicalNamePattern(identity.section(u',', 0, 0));
    if (!fqdn) return fqdn.fault();
    const auto devices = ledger.devices(*fqdn);
    if (!devices) return devices.fault();
    const QString rest = identity.section(u',', 1).trimmed();
    const QString wanted = rest.isEmpty() ? *fqdn : *fqdn + u',' + rest;
    const auto exact = std::find_if(devices->begin(), devices->end(), [&](const Registration &each) {
        return each.identity().compare(wanted, Qt::CaseInsensitive) == 0;
    });
    // Two of one identity differ in their profiles; a bare name may be that of one with an address.
    const auto same = std::count_if(devices->begin(), devices->end(), [&](const Registration &each) {
        return each.identity().compare(wanted, Qt::CaseInsensitive) == 0;
    });
    if (same == 1) return *exact;
    if (rest.isEmpty() || same > 1) return ledger.device(*fqdn);
    return {FaultKind::NotFound, QStringLiteral("There is no device %1.").arg(wanted)};
}

}  // namespace scepter::ui
