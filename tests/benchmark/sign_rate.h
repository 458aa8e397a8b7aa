// How fast this machine signs now: what every rate is measured against.
#pragma once

#include "pki/private_key.h"

#include <chrono>

namespace scepter::bench {

/// RSA signatures a second with `key`, by one thread on each processor, measured for `time`.
double signRate(const pki::PrivateKey &key, std::chrono::milliseconds time);

}  // namespace scepter::bench
