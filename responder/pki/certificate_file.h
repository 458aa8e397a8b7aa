// The certificates in a file that a person brings: PEM, DER, or the PKCS#7 that Windows exports.
#pragma once

#include <vector>

#include <QByteArray>

#include "base/result.h"
#include "pki/certificate.h"

namespace scepter::pki {

/// In the order of the file, each once; at least one. PEM blocks of other kinds are passed over. Malformed, naming the
/// certificate by its place, when one cannot be read; for over 100 certificates; for a file that holds none.
Result<std::vector<Certificate>> certificatesOfFile(QByteArrayView content);

}  // namespace scepter::pki
