// A CA and a device, with what their certificates say.
#pragma once

#include "base/clock.h"
#include "pki/certificate_writer.h"
#include "pki/private_key.h"

namespace scepter::tests {

/// The moment that samples are made at.
inline const Instant noon = *fromIso8601(u"2026-11-22T12:00:00Z");
inline constexpr auto day = std::chrono::days(1);

/// RSA-2048 of the CA.
const pki::PrivateKey &authorityKey();
/// P-256 of the device.
const pki::PrivateKey &deviceKey();

/// "CN=Lab CA", signed by the key itself.
pki::Certificate authority(const pki::PrivateKey &key = authorityKey());
/// For r1.lab.example, issued by "CN=Lab CA" with this key.
pki::CertificateContent deviceContent(const pki::PrivateKey &issuer = authorityKey());

}  // namespace scepter::tests
