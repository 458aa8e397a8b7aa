// The picture and the word of each state, the same in every list, detail and overview.
#pragma once

#include "records/certificate_record.h"
#include "records/challenge.h"
#include "records/pending_request.h"
#include "records/registration.h"
#include "tables/cell.h"

namespace scepter {

Cell stateCell(TransactionResult result);
/// What a request that had to wait amounts to now.
Cell stateCell(PendingState state);
Cell stateCell(RegistrationState state);
/// Open, upcoming, used, expired or disabled, and in the tip since or until when.
Cell statusCell(const Registration &device, Instant now);
/// Valid, expiring within 30 days, expired or revoked at `now`.
Cell stateCell(const CertificateRecord &certificate, Instant now);
/// A fresh challenge says how long it lasts.
Cell stateCell(const Challenge &challenge, Instant now);
/// What a device's certificate comes to: valid until, about to expire, refused, never enrolled, disabled.
Cell enrolmentCell(const DeviceRow &row, Instant now);
/// From the word in `DeviceRow::challengeState`.
Cell challengeStateCell(const QString &word);
/// For people: "SHA-1, 3DES"; empty for none.
QString namesOf(WeakAlgorithms algorithms);
/// What a device is allowed, and until when: "SHA-1, 3DES until 2027-02-20", attention; neutral once that is over.
/// Empty for nothing.
Cell weaknessCell(const Registration &device, Instant now);
/// For people: "key compromise".
QString reasonText(RevocationReason reason);

}  // namespace scepter
