// What is ours when something is decoded: keys that open envelopes, and certificates whose signatures can be checked.
#pragma once

#include <span>

#include "pki/certificate.h"
#include "pki/enveloped_data.h"

namespace scepter::decoding {

/// Both empty without a site: then everything is shown but what is enveloped.
struct Keys {
    std::span<const pki::Opener> openers = {};
    std::span<const pki::Certificate> authorities = {};
};

}  // namespace scepter::decoding
