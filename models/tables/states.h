// The picture and the word of each state, the same in every list, detail and overview.
#pragma once

#include "records/certificate_record.h"
#include "records/challenge.h"
#include "records/registration.h"
#include "tables/cell.h"

namespace scepter {

Cell stateCell(TransactionResult result);
Cell stateCell(RegistrationState state);
/// Valid, expiring within 30 days, expired or revoked at `now`.
Cell stateCell(const CertificateRecord &certificate, Instant now);
/// A fresh challenge says how long it lasts.
Cell stateCell(const Challenge &challenge, Instant now);
/// What a device's certificate comes to: valid until, about to expire, refused, never enrolled, disabled.
Cell enrolmentCell(const DeviceRow &row, Instant now);
/// From the word in `DeviceRow::challengeState`.
Cell challengeStateCell(const QString &word);
/// For people: "key compromise".
QString reasonText(RevocationReason reason);

}  // namespace scepter
