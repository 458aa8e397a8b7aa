// The options that say what a registration demands beside its name, until when it holds, and whose it is.
#pragma once

#include <vector>

#include "app/command/invocation.h"
#include "base/clock.h"
#include "base/result.h"
#include "records/registration.h"

namespace scepter::app {

/// Of `device add` and `device set` alike.
std::vector<Option> registrationOptions();
/// What the options that are there change of the registration; "none" clears what is a text. Malformed, with a
/// sentence, when one cannot be read.
Result<void> takeRegistrationOptions(const Invocation &call, Instant now, Registration &device);

}  // namespace scepter::app
