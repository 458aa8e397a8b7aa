// What is known of a request, read within one transaction.
#pragma once

#include "base/clock.h"
#include "ledger/responder_ledger.h"
#include "store/connection.h"

namespace scepter {

Result<Evidence> readEvidence(Connection &connection, const EvidenceQuery &query, Instant now);
/// Nothing when there is no such certificate.
Result<std::optional<ResponderLedger::IssuedCertificate>> readIssued(Connection &connection, const QString &serial);
/// Nothing when there is no profile of this name.
Result<std::optional<Profile>> readProfile(Connection &connection, const QString &name);

/// Whatever became of it; nothing when no dynamic challenge has this verifier.
Result<std::optional<Challenge>> readDynamicChallenge(Connection &connection, const QByteArray &verifier);

}  // namespace scepter
