#include "admission/account_password.h"

#include <algorithm>

#include "pki/password_hash.h"

namespace scepter::admission {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype fewestCharacters = 8;
constexpr qsizetype mostOctets = 256;

bool isControl(char octet) {
    return static_cast<unsigned char>(octet) < 0x20 || octet == '\x7f';
}

/// Every octet of UTF-8 that begins one.
qsizetype charactersIn(QByteArrayView utf8) {
    return std::count_if(utf8.begin(), utf8.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; });
}

}  // namespace

Result<void> checkAccountPassword(QByteArrayView password) {
    if (!password.isValidUtf8()) return {FaultKind::Refused, u"The password is not UTF-8."_s};
    if (const qsizetype count = charactersIn(password); count < fewestCharacters)
        return {FaultKind::Refused,
                u"The password has %1 characters; that of an account needs at least %2, because it "
                "may be tried from anywhere."_s.arg(count)
                    .arg(fewestCharacters)};
    if (password.size() > mostOctets)
        return {FaultKind::Refused,
                u"The password has %1 octets; at most %2 are taken."_s.arg(password.size()).arg(mostOctets)};
    if (std::any_of(password.begin(), password.end(), isControl))
        return {FaultKind::Refused, u"The password contains a control character, which HTTP cannot carry."_s};
    return {};
}

Result<QByteArray> accountVerifier(const Secret &password) {
    if (const auto checked = checkAccountPassword(password.bytes()); !checked) return checked.fault();
    return pki::passwordHash(password.bytes());
}

}  // namespace scepter::admission
