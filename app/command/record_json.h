// The records as JSON: names of members are those of the columns of CSV and of the standard, times are ISO 8601 in UTC.
#pragma once

#include <QJsonArray>
#include <QJsonObject>

#include "app/site/registration_desk.h"
#include "ledger/administrator_ledger.h"
#include "pki/certificate.h"
#include "records/request_comparison.h"

namespace scepter::app {

QJsonObject json(const Registration &device, Instant now);
QJsonObject json(const DeviceRow &row, Instant now);
QJsonObject json(const ChallengeRow &row, Instant now);
/// With the challenge in clear.
QJsonObject json(const PlainChallenge &challenge);
QJsonObject json(const TransactionRow &row);
/// With its ladder, and the command that fixes what failed. The site is named in that command.
QJsonObject json(const Transaction &transaction, const QString &site);
/// A request that waits, or waited, for a decision.
QJsonObject json(const PendingRequest &request, Instant now);
QJsonArray json(const std::vector<Comparison> &comparisons);
QJsonObject json(const CertificateRecord &certificate, Instant now);
QJsonObject json(const pki::Certificate &certificate);
QJsonObject json(const CrlRecord &crl);

/// ISO 8601; null for nothing.
QJsonValue json(const std::optional<Instant> &instant);

/// A challenge's state as a person sees it: a fresh one past its time is "expired".
QString stateWord(const Challenge &challenge, Instant now);

}  // namespace scepter::app
