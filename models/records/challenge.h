// A challenge password as it is remembered: never the password itself.
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

#include "base/clock.h"

namespace scepter {

enum class ChallengeKind {
    Static,   ///< chosen by a person; kept as a slow salted hash; may be used again
    OneTime,  ///< made by us with high entropy; kept as a keyed digest; spent with the certificate
};
enum class ChallengeState {
    Fresh,
    Reserved,  ///< by a request that waits for a decision; nobody else may use it
    Spent,
    Withdrawn,
};

struct Challenge {
    qint64 id = 0;
    qint64 registrationId = 0;
    ChallengeKind kind = ChallengeKind::OneTime;
    ChallengeState state = ChallengeState::Fresh;
    QByteArray verifier;  ///< Static: `pki::PasswordHash` text; OneTime: HMAC-SHA256 under the site's challenge key
    Instant createdAt{};
    QString createdBy;
    std::optional<Instant> expiresAt;
    std::optional<Instant> spentAt;
    std::optional<qint64> spentBy;  ///< number of the transaction that spent it
    std::optional<qint64> reservedBy;  ///< `PendingRequest::id`

    bool operator==(const Challenge &) const = default;
};

struct ChallengeRow {
    Challenge challenge;
    QString fqdn;
};

}  // namespace scepter
