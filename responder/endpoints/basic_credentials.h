// Who asks, by the Authorization header of HTTP's Basic scheme. RFC 7617.
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "base/secret.h"

namespace scepter::endpoints {

struct BasicCredentials {
    QString user;     ///< as it was sent: "ndes", "LAB\ndes", "ndes@lab.example"; may be empty
    Secret password;  ///< UTF-8; may be empty
};

/// `authorization` is the value of the header. What is no UTF-8 is read as ISO 8859-1, which older clients send.
/// Nothing when it is not of the Basic scheme, no canonical base64, over 512 octets behind it, without a colon, or
/// holds a control character, a NUL for one (RFC 7617, section 2). The header itself keeps the password.
std::optional<BasicCredentials> basicCredentials(QByteArrayView authorization);

/// The names that the account of this user may have been made under, in lower case, in the order in which they are to
/// be tried: as it was sent; with its domain in the other form; without it. "LAB\ndes" may be the account "lab\ndes",
/// "ndes@lab" or "ndes", so that an account with a domain goes before one that serves every domain. A user without a
/// domain is never looked for under one. "." and nothing are no domains. Empty when there is no user.
QStringList accountNames(const QString &user);

}  // namespace scepter::endpoints
