// The options by which a device is allowed weak algorithms, and until when.
#pragma once

#include <vector>

#include <QString>

#include "app/command/invocation.h"
#include "base/clock.h"
#include "base/result.h"
#include "records/registration.h"

namespace scepter::app {

namespace option {
inline constexpr Option allowWeak{
    .name = "--allow-weak",
    .value = "LIST",
    .explanation =
        "weak algorithms that are accepted from this device: sha1, 3des, des, md5 with commas between; all; none"};
inline constexpr Option weakUntil{.name = "--weak-until",
                                  .value = "DATE",
                                  .explanation = "their last day (UTC), as in 2027-01-31; none: without end"};
inline constexpr Option weakDays{.name = "--weak-days",
                                 .value = "N",
                                 .explanation = "the same in days from now; 0: without end",
                                 .range = Range{0, 36'500}};
}  // namespace option

/// What the options change of the registration; an end that is over goes when something is allowed anew. Malformed,
/// with a sentence, when they are unreadable or contradict each other.
Result<void> takeWeakOptions(const Invocation &call, Instant now, Registration &device);

/// "sha1,3des until 2027-01-31T23:59:59Z", "des without end", "md5 until ..., which is over"; empty for none.
QString weaknessText(const Registration &device, Instant now);
/// What a person should be told of a device that is allowed something weak without end; empty when there is nothing.
QString weaknessAdvice(const Registration &device, const QString &site);

}  // namespace scepter::app
