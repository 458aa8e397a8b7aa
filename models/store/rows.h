// How records stand in rows: the columns of each, and the way back.
#pragma once

#include <vector>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "records/certificate_record.h"
#include "records/challenge.h"
#include "records/pending_request.h"
#include "records/profile.h"
#include "records/registration.h"
#include "records/transaction.h"
#include "store/statement.h"

namespace scepter {

/// Columns in the order in which `registrationOf` and its like read them, with the table's name before each.
extern const QString registrationColumns;
extern const QString profileColumns;
extern const QString challengeColumns;
extern const QString certificateColumns;
extern const QString pendingColumns;
inline constexpr int registrationColumnCount = 21;
inline constexpr int profileColumnCount = 26;
inline constexpr int challengeColumnCount = 17;
inline constexpr int certificateColumnCount = 18;
inline constexpr int pendingColumnCount = 27;

Registration registrationOf(const Statement &row);
Profile profileOf(const Statement &row, int first);
Challenge challengeOf(const Statement &row);
CertificateRecord certificateOf(const Statement &row);
/// Without its message.
PendingRequest pendingOf(const Statement &row);

/// What a list's search looks through: the columns that it shows, in lower case, one a line.
QString searchText(const QStringList &columns);

/// What a claim is looked up by; empty for no claim. SHA-256, since the transaction id is the client's and of any
/// length.
QByteArray claimDigest(const Claim &claim);

/// Ids as the JSON array that `json_each` takes: one prepared statement serves pages of any size.
QString jsonOf(const std::vector<qint64> &ids);
/// Likewise texts.
QString jsonOf(const QStringList &texts);

}  // namespace scepter
