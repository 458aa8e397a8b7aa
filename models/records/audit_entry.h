// What was done to the site: who, when, to what, from what to what; and what is a matter of security.
#pragma once

#include <vector>

#include <QString>

#include "base/clock.h"

namespace scepter {

enum class AuditedKind { Device, Challenge, Request, NdesAccount, TrustedSigner };
enum class AuditAction {
    Added,
    Changed,
    Deleted,
    Withdrawn,
    Approved,
    Rejected,
    Alarm,  ///< nobody did it here: a device or a guesser did
};

/// Values as people read them; never a secret.
struct FieldChange {
    QString field;  ///< a word of the command line or of CSV: "ip", "valid_until"
    QString from;   ///< empty where there was nothing
    QString to;

    bool operator==(const FieldChange &) const = default;
};

struct AuditEntry {
    qint64 id = 0;
    Instant at{};
    QString by;  ///< an operator's name; a client's address for an alarm
    AuditedKind kind = AuditedKind::Device;
    AuditAction action = AuditAction::Changed;
    qint64 objectId = 0;
    QString object;    ///< its name then: an identity string, "challenge 12"
    QString sentence;  ///< of an alarm; empty otherwise
    std::vector<FieldChange> changes;

    bool operator==(const AuditEntry &) const = default;
};

}  // namespace scepter
