// What is not quite as the standard has it, and whether an endpoint bears with it. Never about what security rests on.
#pragma once

#include <optional>

#include <QStringList>

#include "admission/decision.h"

namespace scepter::admission {

/// As `scep` has found it, and when the client says that it signed.
struct MessageForm {
    QStringList deviations;                   ///< sentences
    std::optional<Instant> signingTime = {};  ///< nothing when it is left out, which the standard allows
};

/// A note for each deviation, or the failed rung where the profile refuses them; BadTime for a signingTime further off
/// than `Profile::clockSkewMinutes` (R51).
std::optional<Refuse> checkForm(const MessageForm &form, const Profile &profile, Check check, Instant now,
                                Trace &trace);

}  // namespace scepter::admission
