// A private key at rest and the certificate that belongs to it.
#pragma once

#include <QByteArray>
#include <QString>

#include "base/clock.h"
#include "records/authority_record.h"

namespace scepter {

enum class KeyRole {
    Authority,            ///< signs certificates and CRLs
    RegistrationAuthority,  ///< opens envelopes and signs replies
    Challenge,  ///< HMAC key under which one-time challenges are kept; no certificate
};

struct KeyRecord {
    qint64 id = 0;
    KeyRole role = KeyRole::Authority;
    QString authority = QLatin1StringView(firstAuthorityName);  ///< whose key it is; no meaning for the challenge key
    QString algorithm;  ///< "rsa:3072", "ec:p256", "hmac-sha256"
    bool encrypted = true;  ///< false only for laboratories (`--no-passphrase`) and for the challenge key
    QByteArray material;    ///< PKCS#8 DER (EncryptedPrivateKeyInfo when encrypted), or the HMAC key's octets
    QByteArray certificate;  ///< DER; empty for the challenge key
    Instant createdAt{};
};

}  // namespace scepter
