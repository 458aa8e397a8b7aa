// A request that waits for a person's decision, and what became of it. RFC 8894, sections 2.4 and 4.4.
#pragma once

#include <optional>

#include "base/clock.h"
#include "base/result.h"
#include "records/registration.h"
#include "records/transaction.h"

namespace scepter {

enum class PendingState {
    Waiting,
    Approved,  ///< by a person; the certificate is made when the device asks next
    Rejected,
    Expired,   ///< nobody decided in time
    Issued,    ///< the device has fetched its certificate
};

struct PendingRequest {
    qint64 id = 0;  ///< number of the transaction that asked first
    Instant askedAt{};
    QString peer;
    Claim claim;
    QByteArray signerDigest;  ///< SHA-256 of the SubjectPublicKeyInfo of the outer signer: whoever polls holds its key
    qint64 registrationId = 0;  ///< 0 while no registration covers the device
    QString fqdn;
    QString endpoint;   ///< name of the profile whose endpoint was asked; empty for the default endpoint
    QString authority;  ///< that would issue
    QString renews;     ///< serial of the certificate that it renews; empty for a first enrolment

    // What it asks for, to be held against the registration.
    QString subject;       ///< RFC 4514 text
    QString names;         ///< "DNS:r1.lab.example, IP:192.0.2.17"
    QString ipAddress;     ///< canonical; empty when none is stated
    QString serialNumber;  ///< empty when none is stated
    QString key;           ///< "rsa:2048"

    QByteArray message;  ///< the whole pkiMessage: opened again to issue, so that the challenge stays enclosed in it
    std::optional<qint64> reservedChallenge;
    PendingState state = PendingState::Waiting;
    Instant expiresAt{};
    int polls = 0;
    std::optional<Instant> polledAt;
    std::optional<Instant> decidedAt;
    QString decidedBy;
    QString reason;             ///< of a rejection; goes to the device as failInfoText
    bool isAdopted = false;     ///< a person registered the device from this very request
    QString certificateSerial;  ///< once it is issued

    /// What it amounts to now: what nobody decided in time is expired, whether or not that was noted.
    PendingState stateAt(Instant now) const {
        return state == PendingState::Waiting && expiresAt < now ? PendingState::Expired : state;
    }
    bool operator==(const PendingRequest &) const = default;
};

/// Whether a request can become this registration: Conflict when a registration covers it already, Malformed when this one
/// does not.
Result<void> checkAdoption(const PendingRequest &request, const Registration &registration);

}  // namespace scepter
