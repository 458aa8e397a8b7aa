// One attempt to talk to us, whether or not it ever became a SCEP message.
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

#include "base/clock.h"
#include "records/trace.h"
#include "records/weak_algorithms.h"

namespace scepter {

enum class TransactionResult {
    Issued,    ///< a certificate was issued, or the same one was given again
    Pending,   ///< answered with PENDING: it waits for a decision
    Answered,  ///< a question that was answered: GetCert, GetCRL
    Refused,   ///< a SCEP message that was answered with FAILURE
    NotScep,   ///< never became a SCEP message
    Faulted,   ///< our own failure: database, key, program
};

/// A claim is what a client may come back for. A transaction id alone is chosen by the client and proves nothing.
struct Claim {
    QByteArray transactionId;  ///< the octets of the PrintableString, as sent
    QByteArray keyDigest;      ///< SHA-256 of the requester's SubjectPublicKeyInfo
    QByteArray requestDigest;  ///< SHA-256 of the PKCS#10, byte for byte

    bool operator==(const Claim &) const = default;
};

struct Transaction {
    qint64 id = 0;
    Instant at{};
    QString peer;         ///< address and port of the client
    QString operation;    ///< "PKCSReq", "GetCACert", ... or the request line when it is none of ours
    QString messageType;  ///< as sent; empty when there was none
    Claim claim;
    TransactionResult result = TransactionResult::NotScep;
    int httpStatus = 0;
    QString failInfo;  ///< "badRequest", ...; empty when the answer was not a FAILURE
    QString reason;    ///< one sentence: why it was refused, or what was issued
    QString fqdn;      ///< the name that the request claimed, empty when it was not readable
    QString ipAddress;     ///< that it claimed; canonical, empty when it states none
    QString serialNumber;  ///< likewise
    std::optional<qint64> registrationId;
    QString alarm;  ///< one sentence when it is a matter of security, such as a spent challenge that came again; else empty
    QString certificateSerial;  ///< hex; empty when no certificate was given
    WeakAlgorithms weak;        ///< that message, request or envelope used
    QByteArray message;  ///< what was received: the pkiMessage, or the first bytes of what was none
    Trace trace;
};

/// One line of the list of requests; without the message and the trace.
struct TransactionRow {
    qint64 id = 0;
    Instant at{};
    QString peer;
    QString operation;
    QString transactionId;
    TransactionResult result = TransactionResult::NotScep;
    QString failInfo;
    QString reason;
    QString fqdn;
    QString certificateSerial;
};

}  // namespace scepter
