// Tells from the shape of DER or BER what it is, also when the end is missing.
#pragma once

#include <optional>

#include <QByteArrayView>
#include <QString>

namespace scepter::decoding {

enum class Kind {
    Certificate,
    CertificationRequest,
    RevocationList,
    SignedData,
    EnvelopedData,
    OtherContent,  ///< a CMS ContentInfo of another type
    IssuerAndSubject,
    IssuerAndSerial,
    PublicKey,
    PrivateKey,
    EncryptedPrivateKey,
    Pkcs12
};

/// "X.509 certificate", "certificate request".
QString name(Kind kind);

/// Nothing when too little is there, or the shape is none of these. That it has the shape does not mean that it can be
/// read.
std::optional<Kind> recognise(QByteArrayView ber);

}  // namespace scepter::decoding
