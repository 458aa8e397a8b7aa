// The answer to GetNextCACert: the certificates that will follow, vouched for by the CA that is in use. RFC 8894,
// section 4.7.1.
#pragma once

#include <span>
#include <vector>

#include <QByteArray>

#include "base/result.h"
#include "pki/certificate.h"
#include "scep/cert_rep.h"

namespace scepter::scep {

/// `current` is the CA in use, with its certificate: clients trust nothing but its signature.
Result<QByteArray> writeNextCaCertificates(std::span<const pki::Certificate> next, const ReplySigner &current);

/// The client's side. BadSignature when the signer is none of `authorities` and certified by none, or when the
/// signature does not verify; Malformed when there is no certificate in it.
Result<std::vector<pki::Certificate>> readNextCaCertificates(QByteArrayView bytes,
                                                             std::span<const pki::Certificate> authorities);

}  // namespace scepter::scep
