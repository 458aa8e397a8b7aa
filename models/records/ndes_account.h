// Who may fetch passwords from the page /certsrv/mscep_admin/.
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

#include "base/clock.h"
#include "base/result.h"

namespace scepter {

/// So many wrong passwords in a row lock an account for so long; a right one forgets them.
inline constexpr int ndesFailuresAllowed = 5;
inline constexpr std::chrono::minutes ndesLockTime{15};

struct NdesAccount {
    qint64 id = 0;
    QString name;         ///< lower case: "jamf", "corp\jamf" or "jamf@corp.example"
    QByteArray verifier;  ///< `pki::PasswordHash` text
    bool mayEnrol = true;  ///< otherwise it is shown the page of no permission
    int failures = 0;      ///< wrong passwords since the last right one
    std::optional<Instant> lockedUntil;
    std::optional<Instant> usedAt;
    Instant createdAt{};
    QString createdBy;

    bool isLockedAt(Instant now) const { return lockedUntil && now < *lockedUntil; }
    bool operator==(const NdesAccount &) const = default;
};

/// 1 to 104 printable characters without ':' (RFC 7617), lower case. Malformed with a sentence.
Result<QString> canonicalAccountName(const QString &text);

}  // namespace scepter
