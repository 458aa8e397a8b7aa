// Which OpenSSL runs underneath, for `--version` and reports.
#pragma once

#include <QString>

namespace scepter::pki {

/// "OpenSSL 3.0.17 1 Jul 2025", of the library that is loaded, not of the one that was compiled against.
QString libraryVersion();

}  // namespace scepter::pki
