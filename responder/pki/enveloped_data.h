// CMS EnvelopedData: opened with one of our RSA keys or a password, sealed to one certificate or with a password.
// RFC 5652, section 6.
#pragma once

#include <span>
#include <vector>

#include <QByteArray>
#include <QStringList>

#include "base/result.h"
#include "base/secret.h"
#include "pki/certificate.h"
#include "pki/certificate_identifier.h"
#include "pki/password_recipient.h"
#include "pki/private_key.h"

namespace scepter::pki {

/// A key that may open envelopes, and the certificate by which clients address it.
struct Opener {
    Certificate certificate;
    PrivateKey key;
};

struct DerElement;

class EnvelopedData {
public:
    /// Malformed when unreadable; Unsupported, naming the OID, for a cipher or a key transport that is none of ours.
    static Result<EnvelopedData> fromDer(QByteArrayView bytes);

    Cipher cipher() const { return m_cipher; }
    /// Of the first recipient with an RSA key; PKCS#1 v1.5 when there is none.
    KeyTransport keyTransport() const;
    /// Sentences: what is accepted, but not as RFC 5652 or SCEP have it (BER, several recipients).
    const QStringList &deviations() const { return m_deviations; }

    /// Which of them the envelope is for, by what it says; null when it is for none of them.
    const Opener *addressee(std::span<const Opener> openers) const;

    /// The content. Undecryptable, always with the same sentence and after the same work, for every way in which it
    /// fails: no recipient of ours, a wrong key, wrong padding. Unsupported when it is for passwords only.
    Result<Secret> open(std::span<const Opener> openers) const;

    /// With a password in place of a key, on the client's side. Unsupported when the envelope is for keys only;
    /// Undecryptable when the password is wrong.
    Result<Secret> openWithPassword(QByteArrayView password) const;

    static Result<QByteArray> write(QByteArrayView content, const Certificate &recipient, const PublicKey &recipientKey,
                                    Cipher cipher, KeyTransport transport);
    /// PasswordRecipientInfo, RFC 5652, section 6.2.4.
    static Result<QByteArray> writeForPassword(QByteArrayView content, QByteArrayView password, Cipher cipher);

private:
    struct Recipient {
        CertificateIdentifier identifier;
        KeyTransport transport = KeyTransport::RsaPkcs1;
        QByteArray encryptedKey;
    };
    Result<void> readRecipients(QByteArrayView recipients);
    /// One of the choices of RecipientInfo; Unsupported for those that are none of ours.
    Result<void> readRecipientInfo(const DerElement &recipientInfo);
    struct Addressee {
        const Opener *opener = nullptr;
        const Recipient *recipient = nullptr;
    };
    Addressee findAddressee(std::span<const Opener> openers) const;
    static Result<Recipient> readRecipient(QByteArrayView keyTransRecipientInfo);
    Result<void> readContent(QByteArrayView encryptedContentInfo);
    Result<Secret> openWith(const PrivateKey &key, const Recipient &recipient) const;
    Result<Secret> openInVain(std::span<const Opener> openers) const;
    /// RFC 5652, section 6.1.
    enum class Version { KeyTransport = 0, Password = 3 };
    static Result<QByteArray> write(QByteArrayView content, const Secret &key, Cipher cipher,
                                    QByteArrayView recipientInfo, Version version);

    std::vector<Recipient> m_recipients;
    std::vector<PasswordRecipient> m_passwordRecipients;  ///< both are not empty
    QStringList m_deviations;
    Cipher m_cipher = Cipher::Aes128Cbc;
    QByteArray m_iv, m_encrypted;
};

}  // namespace scepter::pki
