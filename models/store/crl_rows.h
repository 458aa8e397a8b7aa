// Revocation lists of each authority as rows: the newest one, what the next one has to carry, and how it is kept.
#pragma once

#include "ledger/responder_ledger.h"
#include "store/connection.h"

namespace scepter {

Result<ResponderLedger::CurrentCrl> readCurrentCrl(Connection &connection, const QString &authority);

struct DraftedCrl {
    ResponderLedger::CrlDraft draft;
    qint64 changes = 0;  ///< how many revocations and unrevocations of the authority it has seen
};
/// Within a read transaction.
Result<DraftedCrl> draftCrl(Connection &connection, const QString &authority);

/// Within a write transaction; the list's number. Conflict when one of this number, or a later one, is there already.
/// `carriedChanges` as in `DraftedCrl::changes`.
Result<qint64> writeCrl(Connection &connection, const CrlRecord &crl, qint64 carriedChanges);

}  // namespace scepter
