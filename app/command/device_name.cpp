#include "app/command/device_name.h"

#include "records/host_name.h"
#include "records/name_pattern.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

Result<DeviceName> DeviceName::fromText(const QString &text) {
    // A serial number has no comma, so that a third one is a mistake.
    const auto parts = text.split(u',');
    if (parts.size() > 3) {
        return {FaultKind::Malformed, u"“%1” names no device; expected is fqdn, or fqdn,ip,serial."_s.arg(text)};
    }
    DeviceName name;
    auto fqdn = canonicalNamePattern(parts.value(0).trimmed());
    if (!fqdn) return fqdn.fault();
    name.fqdn = std::move(*fqdn);
    if (const auto address = parts.value(1).trimmed(); !address.isEmpty()) {
        auto canonical = canonicalIpAddress(address);
        if (!canonical) return canonical.fault();
        name.ipAddress = std::move(*canonical);
    }
    if (const auto serial = parts.value(2).trimmed(); !serial.isEmpty()) {
        auto canonical = canonicalSerialNumber(serial);
        if (!canonical) return canonical.fault();
        name.serialNumber = std::move(*canonical);
    }
    return name;
}

namespace {

Result<Registration> deviceOfNumber(AdministratorLedger &ledger, const QString &text) {
    bool isNumber = false;
    const qint64 id = QStringView(text).mid(1).toLongLong(&isNumber);
    if (!isNumber)
        return {FaultKind::Malformed,
                u"“%1” is no number of a device; `device list` shows them, as in #12."_s.arg(text)};
    return ledger.device(id);
}

bool states(const DeviceName &wanted, const Registration &device) {
    const bool isOtherAddress = !wanted.ipAddress.isEmpty() && wanted.ipAddress != device.ipAddress;
    const bool isOtherSerial = !wanted.serialNumber.isEmpty() && wanted.serialNumber != device.serialNumber;
    return !isOtherAddress && !isOtherSerial;
}

Fault severalOf(const QString &name, const std::vector<Registration> &devices) {
    QStringList shown;
    for (const auto &each : devices)
        shown << u"#%1 %2, profile %3"_s.arg(each.id).arg(each.identity(), each.profile);
    return {FaultKind::Conflict, u"%1 could be any of these: %2. Name one by its number or its whole identity."_s.arg(
                                     name, shown.join(u"; "_s))};
}

}  // namespace

Result<Registration> findDevice(AdministratorLedger &ledger, const QString &name) {
    if (name.startsWith(u'#')) return deviceOfNumber(ledger, name);
    auto wanted = DeviceName::fromText(name);
    if (!wanted) return wanted.fault();
    const auto all = ledger.devices(wanted->fqdn);
    if (!all) return all.fault();
    if (all->empty()) return {FaultKind::NotFound, u"No device is registered as %1."_s.arg(wanted->fqdn)};
    std::vector<Registration> found;
    std::vector<Registration> exact;
    for (const auto &each : *all) {
        if (states(*wanted, each)) found.push_back(each);
        if (each.ipAddress == wanted->ipAddress && each.serialNumber == wanted->serialNumber) exact.push_back(each);
    }
    if (exact.size() == 1) return exact.front();
    if (found.size() == 1) return found.front();
    if (!found.empty()) return severalOf(name, found);
    QStringList identities;
    for (const auto &each : *all) identities << each.identity();
    return {FaultKind::Refused,
            u"%1 is registered as %2, not as %3."_s.arg(wanted->fqdn, identities.join(u" and as "_s), name)};
}

}  // namespace scepter::app
