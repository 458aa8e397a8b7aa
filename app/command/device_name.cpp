#include "app/command/device_name.h"

#include "records/host_name.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

Result<DeviceName> DeviceName::fromText(const QString &text) {
    // A serial number has no comma, so that a third one is a mistake.
    const auto parts = text.split(u',');
    if (parts.size() > 3) {
        return {FaultKind::Malformed, u"“%1” names no device; expected is fqdn, or fqdn,ip,serial."_s.arg(text)};
    }
    DeviceName name;
    auto fqdn = canonicalHostName(parts.value(0).trimmed());
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

Result<Registration> findDevice(AdministratorLedger &ledger, const QString &name) {
    auto wanted = DeviceName::fromText(name);
    if (!wanted) return wanted.fault();
    auto device = ledger.device(wanted->fqdn);
    if (!device) return device;
    const bool isOtherAddress = !wanted->ipAddress.isEmpty() && wanted->ipAddress != device->ipAddress;
    const bool isOtherSerial = !wanted->serialNumber.isEmpty() && wanted->serialNumber != device->serialNumber;
    if (isOtherAddress || isOtherSerial) {
        return {FaultKind::Refused,
                u"%1 is registered as %2, not as %3."_s.arg(wanted->fqdn, device->identity(), name)};
    }
    return device;
}

}  // namespace scepter::app
