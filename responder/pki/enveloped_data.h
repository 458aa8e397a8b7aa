// CMS EnvelopedData for RSA recipients: opened with one of our keys, or sealed to one certificate. RFC 5652, section 6.
#pragma once

#include <span>
#include <vector>

#include <QByteArray>

#include "base/result.h"
#include "base/secret.h"
#include "pki/certificate.h"
#include "pki/certificate_identifier.h"
#include "pki/private_key.h"

namespace scepter::pki {

/// A key that may open envelopes, and the certificate by which clients address it.
struct Opener {
    Certificate certificate;
    PrivateKey key;
};

class EnvelopedData {
public:
    /// Malformed when unreadable; Unsupported, naming the OID, for a cipher or a key transport that is none of ours.
    static Result<EnvelopedData> fromDer(QByteArrayView bytes);

    Cipher cipher() const { return m_cipher; }
    /// Of the first recipient.
    KeyTransport keyTransport() const { return m_recipients.front().transport; }

    /// The content. Undecryptable, always with the same sentence, for every way in which it fails: no recipient of
    /// ours, a wrong key, wrong padding.
    Result<Secret> open(std::span<const Opener> openers) const;

    static Result<QByteArray> write(QByteArrayView content, const Certificate &recipient, const PublicKey &recipientKey,
                                    Cipher cipher, KeyTransport transport);

private:
    struct Recipient {
        CertificateIdentifier identifier;
        KeyTransport transport = KeyTransport::RsaPkcs1;
        QByteArray encryptedKey;
    };
    Result<void> readRecipients(QByteArrayView recipients);
    static Result<Recipient> readRecipient(QByteArrayView keyTransRecipientInfo);
    Result<void> readContent(QByteArrayView encryptedContentInfo);
    Result<Secret> openWith(const PrivateKey &key, const Recipient &recipient) const;

    std::vector<Recipient> m_recipients;  ///< never empty
    Cipher m_cipher = Cipher::Aes128Cbc;
    QByteArray m_iv, m_encrypted;
};

}  // namespace scepter::pki
