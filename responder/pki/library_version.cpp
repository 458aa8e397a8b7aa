#include "pki/library_version.h"

#include <openssl/crypto.h>

namespace scepter::pki {

QString libraryVersion() {
    return QString::fromLatin1(OpenSSL_version(OPENSSL_VERSION));
}

}  // namespace scepter::pki
