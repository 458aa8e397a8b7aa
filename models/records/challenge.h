// A challenge password as it is remembered: never the password itself.
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

#include "base/clock.h"

namespace scepter {

enum class ChallengeKind {
    Static,   ///< chosen by a person; kept as a slow salted hash; may be used again
    Dynamic,  ///< made by us with high entropy; kept as a keyed digest; good for so many certificates, usually one
};
enum class ChallengeState {
    Fresh,
    Reserved,  ///< by a request that waits for a decision; nobody else may use it
    Spent,
    Withdrawn,
};
/// Who asked for it to be made.
enum class ChallengeOrigin {
    Administrator,
    Ndes,  ///< somebody who signed in at the page of /certsrv/mscep_admin/
};

struct Challenge {
    qint64 id = 0;
    qint64 registrationId = 0;  ///< whose it is; 0: of whatever has the profile
    QString profile;            ///< that it admits to when it is no single registration's; else empty
    QString boundName;          ///< canonical host name that it admits alone, behind a wildcard; empty: any
    ChallengeOrigin origin = ChallengeOrigin::Administrator;
    ChallengeKind kind = ChallengeKind::Dynamic;
    ChallengeState state = ChallengeState::Fresh;
    int usesAllowed = 1;  ///< Dynamic: certificates that it is good for; 0 is without limit
    int usesTaken = 0;
    QByteArray verifier;  ///< Static: `pki::PasswordHash` text; Dynamic: HMAC-SHA256 under the site's challenge key
    Instant createdAt{};
    QString createdBy;
    std::optional<Instant> expiresAt;
    std::optional<Instant> usedAt;  ///< last
    std::optional<Instant> spentAt;
    std::optional<qint64> spentBy;  ///< number of the last transaction that used it
    std::optional<qint64> reservedBy;  ///< `PendingRequest::id`

    /// Dynamic, and good for one certificate: it is set aside for a request that waits.
    bool isExclusive() const { return kind == ChallengeKind::Dynamic && usesAllowed == 1; }
    bool operator==(const Challenge &) const = default;
};

struct ChallengeRow {
    Challenge challenge;
    QString fqdn;      ///< of its registration, or the name that it is bound to; empty for one that is a profile's
    QString identity;  ///< of its registration
};

}  // namespace scepter
