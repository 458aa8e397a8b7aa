#include "records/registration.h"

namespace scepter {

QString Registration::identity() const {
    QString text = fqdn;
    if (ipAddress.isEmpty() && serialNumber.isEmpty()) return text;
    text += QLatin1Char(',') + ipAddress;
    if (!serialNumber.isEmpty()) text += QLatin1Char(',') + serialNumber;
    return text;
}

}  // namespace scepter
