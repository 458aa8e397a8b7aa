// The options from which a new authority is made, for every verb that makes one.
#pragma once

#include <vector>

#include "app/command/verb.h"
#include "authority/authority.h"
#include "base/result.h"

namespace scepter::app {

/// What keys are of when the call does not say it.
enum class KeyDefaults { Usual, AsThePresentOnes };

/// --name, --key, --ra and --days; the first is required.
std::vector<Option> authorityOptions(KeyDefaults defaults);
/// What they say; what was not given is as in `defaults`.
Result<authority::AuthoritySpec> authoritySpec(const Invocation &call, authority::AuthoritySpec defaults = {});

}  // namespace scepter::app
