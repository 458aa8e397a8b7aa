// Accounts and passwords of the NDES page, as they stand in rows.
#pragma once

#include <vector>

#include <QStringList>

#include "ledger/responder_ledger.h"
#include "store/connection.h"

namespace scepter {

Result<std::vector<NdesAccount>> readNdesAccounts(Connection &connection);
/// The first of these names that is an account's.
Result<std::optional<NdesAccount>> readNdesAccount(Connection &connection, const QStringList &names);
/// The account's number. Refused while it is locked.
Result<qint64> writeSignIn(Connection &connection, qint64 account, ResponderLedger::SignIn outcome, const QString &peer,
                           Instant now);
/// Refused when `most` are fresh and not over; 0: any number.
Result<qint64> writeNdesChallenge(Connection &connection, const Challenge &challenge, int most, Instant now);

}  // namespace scepter
