// The pages of Microsoft's Network Device Enrollment Service, blank for blank: programs find the password in them with
// regular expressions and indices.
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

#include "base/secret.h"

namespace scepter::endpoints {

/// What /certsrv/mscep_admin/ tells to whom may have a password.
struct NdesPassword {
    QByteArray thumbprint;  ///< as `caThumbprint`, in octets
    /// Upper-case hexadecimal, 16 digits at least: some programs take the first run of so many for it, and the
    /// thumbprint stands before it in groups of 8.
    Secret password;
    /// Nothing: the single password, which everybody is given and which does not expire.
    std::optional<int> minutesValid;
    QString device = {};  ///< the only one that may use it; empty: whoever has it
};

/// MD5 of the certificate, which is what NDES shows; SHA-1 where this machine does not offer MD5.
QByteArray caThumbprint(QByteArrayView certificate);

QString ndesPasswordPage(const NdesPassword &shown);
/// No password could be made: `most` are waiting to be used, each for `minutesValid`.
QString ndesCacheFullPage(int most, int minutesValid);
/// The account may not have a password.
QString ndesNoPermissionPage();
/// Why somebody is given nothing, for a person to read.
QString ndesRefusalPage(const QString &sentence);
/// What a person sees who opens /certsrv/mscep/mscep.dll without an operation. `adminUrl` is where passwords are.
QString ndesServicePage(const QString &adminUrl);

/// UTF-16 is little-endian. NDES sends it without a byte order mark; every program that was found reads it with one,
/// and not all do without.
enum class NdesEncoding { Utf16WithMark, Utf16, Utf8 };
QByteArray encodedNdesPage(const QString &page, NdesEncoding encoding);
/// NDES names no charset for UTF-16.
QByteArray ndesContentType(NdesEncoding encoding);

}  // namespace scepter::endpoints
