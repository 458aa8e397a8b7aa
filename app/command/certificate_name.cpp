#include "app/command/certificate_name.h"

#include <algorithm>

namespace scepter::app {
using namespace Qt::StringLiterals;

Result<QString> canonicalSerialHex(const QString &text) {
    QString digits = text.trimmed().toUpper();
    if (digits.startsWith("0X"_L1)) digits.remove(0, 2);
    digits.remove(u':').remove(u' ');
    const bool isHex = std::all_of(digits.cbegin(), digits.cend(), [](QChar digit) {
        return (digit >= u'0' && digit <= u'9') || (digit >= u'A' && digit <= u'F');
    });
    if (digits.isEmpty() || !isHex) {
        return {FaultKind::Malformed,
                u"“%1” is no serial number in hex; `scepter certificate list` shows them."_s.arg(text)};
    }
    if (digits.size() % 2 != 0) digits.prepend(u'0');
    while (digits.size() > 2 && digits.startsWith("00"_L1)) digits.remove(0, 2);
    return digits;
}

Result<CertificateRecord> findCertificate(AdministratorLedger &ledger, const Invocation &call) {
    const auto serial = canonicalSerialHex(call.argument("SERIALHEX"));
    if (!serial) return serial.fault();
    return ledger.certificate(*serial);
}

}  // namespace scepter::app
