// A certificate as it is named on the command line: its serial number in hex, as any client shows it.
#pragma once

#include "app/command/invocation.h"
#include "ledger/administrator_ledger.h"

namespace scepter::app {

/// Upper case, two digits an octet, without colons, blanks, 0x and leading zero octets; Malformed when it is no hex.
Result<QString> canonicalSerialHex(const QString &text);
/// The certificate that the call names as SERIALHEX.
Result<CertificateRecord> findCertificate(AdministratorLedger &ledger, const Invocation &call);

}  // namespace scepter::app
