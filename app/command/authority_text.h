// The certificates of an authority as text, with the fingerprints that devices ask a person to compare.
#pragma once

#include "pki/certificate.h"

namespace scepter::app {

class Console;

void printAuthorityCertificate(Console &console, const pki::Certificate &certificate);

}  // namespace scepter::app
