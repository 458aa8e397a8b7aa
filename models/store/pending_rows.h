// Requests that wait for a decision, as they are put into the database, looked up, settled and let go. All that writes
// runs within a write transaction.
#pragma once

#include <optional>

#include "base/clock.h"
#include "records/pending_request.h"
#include "store/connection.h"
#include "store/recording.h"

namespace scepter {

struct PendingRow {
    PendingRow(const PendingRequest &request, const Transaction &transaction);
    PendingRequest request;
    QByteArray claim;  ///< `claimDigest`
    AttemptRow attempt;
};

/// The transaction's number, or Conflict as `ResponderLedger::recordPending` says it.
Result<qint64> writePending(Connection &connection, const PendingRow &pending, Instant now);
/// Conflict unless it is approved, and of this registration.
Result<void> settlePending(Connection &connection, qint64 id, qint64 registrationId, const QString &certificateSerial);
/// The device asked what became of it.
Result<void> notePoll(Connection &connection, qint64 id, Instant at);

/// Whether `writeExpiries` has something to do.
Result<bool> hasOverdue(Connection &connection, Instant now);
/// As `ResponderLedger::expirePending` says it.
Result<qint64> writeExpiries(Connection &connection, Instant now, int most);

/// With its message; nothing when there is none.
Result<std::optional<PendingRequest>> newestOfKey(Connection &connection, const QByteArray &transactionId,
                                                  const QByteArray &keyDigest);
Result<std::optional<PendingRequest>> newestOfSigner(Connection &connection, const QByteArray &transactionId,
                                                     const QByteArray &signerDigest);
Result<std::optional<PendingRequest>> pendingById(Connection &connection, qint64 id);

}  // namespace scepter
