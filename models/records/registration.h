// What the administrator knows of a device before it speaks: who it is, and how it will prove that.
#pragma once

#include <optional>

#include <QString>

#include "base/clock.h"
#include "records/profile.h"
#include "records/weak_algorithms.h"

namespace scepter {

enum class RegistrationState { Open, Disabled };

/// What a registration amounts to at a moment.
enum class RegistrationStatus {
    Open,
    Upcoming,  ///< open, but not before `validFrom`
    Used,      ///< as many certificates as it allows were issued
    Expired,   ///< `validUntil` is over
    Disabled,
};

/// What becomes of an address or a serial number that a request states.
enum class Demand {
    Match,    ///< it has to be the registered one; none where none is registered
    Present,  ///< there has to be one, whichever it is
    Ignored,  ///< it is not looked at
};

struct Registration {
    qint64 id = 0;
    QString fqdn;  ///< lower case ASCII (A-labels), no trailing dot; or a wildcard; see `name_pattern.h`
    QString ipAddress;  ///< canonical text of an IPv4 or IPv6 address; empty when not registered
    QString serialNumber;  ///< as the device states it in its subject; empty when not registered
    Demand ipDemand = Demand::Match;
    Demand serialDemand = Demand::Match;
    QString networks;  ///< that requests may come from; see `source_network.h`; empty: any
    QString profile;
    QString owner;  ///< whom to ask about the device; free text
    QString notes;
    RegistrationState state = RegistrationState::Open;
    int usesAllowed = 0;  ///< certificates that may be issued; 0 is without limit
    int usesTaken = 0;
    std::optional<Instant> validFrom;   ///< first moment at which it admits; nothing means since ever
    std::optional<Instant> validUntil;  ///< last moment at which it admits; nothing means always
    WeakAlgorithms weakAllowed;        ///< for this device only
    std::optional<Instant> weakUntil;  ///< last moment at which they are allowed; nothing means always
    std::optional<Approval> approval;  ///< nothing: as the profile says
    std::optional<Chain> replyChain;   ///< nothing: as the profile says
    Instant createdAt{};
    QString createdBy;

    /// `<fqdn>[,[<ip>][,<serial>]]`, the identity string by which a device is named everywhere.
    QString identity() const;
    /// Whether it stands for more than one device.
    bool isWildcard() const { return fqdn.startsWith(QLatin1Char('*')); }
    RegistrationStatus statusAt(Instant now) const;
    /// What of `weakAllowed` holds now.
    WeakAlgorithms weakAllowedAt(Instant now) const {
        return weakUntil && *weakUntil < now ? WeakAlgorithms() : weakAllowed;
    }
    bool operator==(const Registration &) const = default;
};

/// What is demanded of an address or a serial number when nobody says it: a wildcard that registers none asks for none,
/// since it stands for devices that have different ones.
Demand usualDemand(const Registration &registration, const QString &registered);

/// One line of the list of devices: the registration and what became of it.
struct DeviceRow {
    Registration registration;
    QString challengeState;  ///< word of `words.h`: "fresh", "spent", "static", "none", ...
    std::optional<Instant> lastAttemptAt;
    QString lastResult;  ///< word of the last transaction's result, empty when there was none
    QString lastReason;  ///< its sentence, when it failed
    QString certificateSerial;  ///< newest certificate that is valid, as hex; empty when there is none
    std::optional<Instant> certificateNotAfter;
    WeakAlgorithms weakSeen;  ///< used by its last request that used any and was admitted
    std::optional<Instant> weakSeenAt;
};

}  // namespace scepter
