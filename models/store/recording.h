// What is written for each attempt of a device: the statements of one transaction, to be run by the writer.
#pragma once

#include "base/clock.h"
#include "ledger/responder_ledger.h"
#include "store/connection.h"

namespace scepter {

/// All that an attempt leaves behind, made ready in the caller's thread so that the writer only writes.
struct AttemptRow {
    explicit AttemptRow(const Transaction &transaction);
    Transaction transaction;
    QByteArray claim;  ///< `claimDigest`
    QByteArray trace;  ///< JSON
    QString search;
};

/// The transaction's number.
Result<qint64> writeAttempt(Connection &connection, const AttemptRow &attempt);

struct IssueRow {
    explicit IssueRow(const Issue &issue);
    AttemptRow attempt;
    CertificateRecord certificate;
    QByteArray der;
    qint64 registrationId = 0;
    std::optional<qint64> spentChallenge;
    std::optional<qint64> settles;
    Duplicates duplicates = Duplicates::Keep;
    Instant overlapUntil{};
    Issue::Use use = Issue::Use::Taken;
    QString search;
};

/// The transaction's number, or Conflict as `ResponderLedger::recordIssue` says it. The conditions stand in the
/// statements themselves, and each has to change exactly one row: nothing that was read before can be out of date here.
Result<qint64> writeIssue(Connection &connection, const IssueRow &issue, Instant now);

/// Without a transaction; the row's number.
Result<qint64> writeOwnCertificate(Connection &connection, const CertificateRecord &certificate, const QByteArray &der);

}  // namespace scepter
