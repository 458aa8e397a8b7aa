// OpenSSL's CMS, the other implementation that ours is compared with.
#pragma once

#include <optional>

#include <QByteArray>
#include <QList>

#include "pki/algorithms.h"

namespace scepter::tests {

/// A certificate and its key, as OpenSSL holds them.
class OpensslIdentity {
public:
    OpensslIdentity(const QByteArray &certificateDer, const QByteArray &pkcs8);
    ~OpensslIdentity();
    Q_DISABLE_COPY_MOVE(OpensslIdentity)

    void *certificate = nullptr;  ///< X509
    void *key = nullptr;          ///< EVP_PKEY
};

enum class CmsForm { Der, Ber };
enum class CmsNames { IssuerAndSerialNumber, KeyIdentifier };
enum class CmsAttributes { Signed, None };

/// The content when the signature of the one signer verifies with the certificate that came along.
std::optional<QByteArray> cmsVerify(const QByteArray &message);
/// Whether OpenSSL writes the same octets again, which it does for DER.
bool cmsWritesTheSame(const QByteArray &message);
QByteArray cmsSign(const QByteArray &content, const OpensslIdentity &signer, pki::Digest digest, CmsForm form,
                   CmsNames names, CmsAttributes attributes);
std::optional<QByteArray> cmsDecrypt(const QByteArray &envelope, const OpensslIdentity &recipient);
QByteArray cmsEncrypt(const QByteArray &content, const OpensslIdentity &recipient, pki::Cipher cipher,
                      pki::KeyTransport transport, CmsForm form, CmsNames names);
std::optional<QByteArray> cmsDecryptWithPassword(const QByteArray &envelope, const QByteArray &password);
QByteArray cmsEncryptWithPassword(const QByteArray &content, const QByteArray &password, pki::Cipher cipher,
                                  CmsForm form);
/// DER of the certificates of a SignedData, in its order.
QList<QByteArray> cmsCertificates(const QByteArray &message);
QList<QByteArray> cmsCrls(const QByteArray &message);
/// Whether the one recipient of the envelope is this certificate.
bool cmsRecipientIs(const QByteArray &envelope, const QByteArray &certificateDer);

}  // namespace scepter::tests
