// How an envelope is closed with a password, for recipients whose key cannot decrypt: PasswordRecipientInfo with
// PBKDF2 and the key wrap of RFC 3211. RFC 5652, section 6.2.4. Private to this room.
#pragma once

#include <optional>

#include <QByteArray>

#include "base/result.h"
#include "base/secret.h"
#include "pki/algorithms.h"

namespace scepter::pki {

class PasswordRecipient {
public:
    /// From the content octets of a PasswordRecipientInfo. Unsupported for another derivation than PBKDF2 with HMAC
    /// over SHA-1 or SHA-2, more than 1,000,000 iterations, or another key wrap than that of RFC 3211 with AES or
    /// triple DES.
    static Result<PasswordRecipient> read(QByteArrayView passwordRecipientInfo);
    /// The whole RecipientInfo. The key that wraps is an AES key, whatever cipher `contentKey` is for.
    static Result<QByteArray> write(const Secret &contentKey, QByteArrayView password, Cipher cipher);

    /// Nothing when the password is wrong.
    std::optional<Secret> contentKey(QByteArrayView password) const;

private:
    QByteArray m_salt, m_iv, m_wrappedKey;
    int m_iterations = 0;
    Digest m_digest = Digest::Sha1;
    Cipher m_cipher = Cipher::Aes128Cbc;
};

}  // namespace scepter::pki
