// The keywords of GetCACaps: exactly what an endpoint allows. RFC 8894, section 3.5.2.
#pragma once

#include <QByteArray>

#include "records/profile.h"

namespace scepter::scep {

/// One keyword a line. SHA-384 is among them because strongSwan 5.9.8 reads AES by its bit (`wire-facts` Q3).
QByteArray capabilities(const Profile &profile);

}  // namespace scepter::scep
