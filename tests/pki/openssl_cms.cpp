#include "pki/openssl_cms.h"

#include <memory>

#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/provider.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

namespace scepter::tests {
namespace {

struct Free {
    void operator()(CMS_ContentInfo *object) const { CMS_ContentInfo_free(object); }
    void operator()(BIO *object) const { BIO_free_all(object); }
    void operator()(OSSL_PROVIDER *object) const { OSSL_PROVIDER_unload(object); }
    void operator()(X509 *object) const { X509_free(object); }
    void operator()(STACK_OF(X509) * object) const { sk_X509_pop_free(object, X509_free); }
    void operator()(STACK_OF(X509_CRL) * object) const { sk_X509_CRL_pop_free(object, X509_CRL_free); }
};
template <typename T>
using Owned = std::unique_ptr<T, Free>;

const unsigned char *octets(const QByteArray &bytes) {
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

Owned<CMS_ContentInfo> parsed(const QByteArray &message) {
    const unsigned char *at = octets(message);
    Owned<CMS_ContentInfo> cms(d2i_CMS_ContentInfo(nullptr, &at, long(message.size())));
    if (cms && at != octets(message) + message.size()) cms.reset();
    return cms;
}

Owned<BIO> memory(const QByteArray &bytes) {
    return Owned<BIO>(BIO_new_mem_buf(bytes.data(), int(bytes.size())));
}

QByteArray contentOf(BIO *bio) {
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

/// Streamed, OpenSSL writes indefinite lengths and OCTET STRINGs in pieces.
QByteArray written(CMS_ContentInfo *cms, const QByteArray &content, CmsForm form, unsigned int flags) {
    const Owned<BIO> out(BIO_new(BIO_s_mem()));
    const Owned<BIO> in = memory(content);
    if (form == CmsForm::Ber) {
        i2d_CMS_bio_stream(out.get(), cms, in.get(), int(flags));
    } else {
        CMS_final(cms, in.get(), nullptr, flags);
        i2d_CMS_bio(out.get(), cms);
    }
    return contentOf(out.get());
}

const EVP_MD *evp(pki::Digest digest) {
    switch (digest) {
        case pki::Digest::Md5:
            return EVP_md5();
        case pki::Digest::Sha1:
            return EVP_sha1();
        case pki::Digest::Sha256:
            return EVP_sha256();
        case pki::Digest::Sha384:
            return EVP_sha384();
        case pki::Digest::Sha512:
            return EVP_sha512();
    }
    return nullptr;
}

const EVP_CIPHER *evp(pki::Cipher cipher) {
    // Single DES is a legacy algorithm; naming one provider takes away the default one.
    static const Owned<OSSL_PROVIDER> usual(OSSL_PROVIDER_load(nullptr, "default"));
    static const Owned<OSSL_PROVIDER> legacy(OSSL_PROVIDER_load(nullptr, "legacy"));
    if (!usual || !legacy) ERR_clear_error();
    switch (cipher) {
        case pki::Cipher::DesCbc:
            return EVP_des_cbc();
        case pki::Cipher::TripleDesCbc:
            return EVP_des_ede3_cbc();
        case pki::Cipher::Aes128Cbc:
            return EVP_aes_128_cbc();
        case pki::Cipher::Aes192Cbc:
            return EVP_aes_192_cbc();
        case pki::Cipher::Aes256Cbc:
            return EVP_aes_256_cbc();
    }
    return nullptr;
}

/// Null for PKCS#1 v1.5, and for OAEP with its default, SHA-1.
const EVP_MD *oaepDigest(pki::KeyTransport transport) {
    switch (transport) {
        case pki::KeyTransport::RsaOaepSha256:
            return EVP_sha256();
        case pki::KeyTransport::RsaOaepSha384:
            return EVP_sha384();
        case pki::KeyTransport::RsaOaepSha512:
            return EVP_sha512();
        case pki::KeyTransport::RsaPkcs1:
        case pki::KeyTransport::RsaOaep:
            break;
    }
    return nullptr;
}

X509 *x509(const OpensslIdentity &identity) {
    return static_cast<X509 *>(identity.certificate);
}
EVP_PKEY *pkey(const OpensslIdentity &identity) {
    return static_cast<EVP_PKEY *>(identity.key);
}

}  // namespace

OpensslIdentity::OpensslIdentity(const QByteArray &certificateDer, const QByteArray &pkcs8) {
    const unsigned char *at = octets(certificateDer);
    certificate = d2i_X509(nullptr, &at, long(certificateDer.size()));
    at = octets(pkcs8);
    key = d2i_AutoPrivateKey(nullptr, &at, long(pkcs8.size()));
    if (!certificate || !key) qFatal("OpenSSL cannot read the identity of a test.");
}

OpensslIdentity::~OpensslIdentity() {
    X509_free(x509(*this));
    EVP_PKEY_free(pkey(*this));
}

std::optional<QByteArray> cmsVerify(const QByteArray &message) {
    const Owned<CMS_ContentInfo> cms = parsed(message);
    const Owned<BIO> out(BIO_new(BIO_s_mem()));
    const bool done =
        cms && CMS_verify(cms.get(), nullptr, nullptr, nullptr, out.get(), CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY) == 1;
    ERR_clear_error();
    if (!done) return std::nullopt;
    return contentOf(out.get());
}

bool cmsWritesTheSame(const QByteArray &message) {
    const Owned<CMS_ContentInfo> cms = parsed(message);
    if (!cms) return false;
    unsigned char *der = nullptr;
    const int length = i2d_CMS_ContentInfo(cms.get(), &der);
    const bool same = length == message.size() && memcmp(der, message.data(), size_t(length)) == 0;
    OPENSSL_free(der);
    return same;
}

QByteArray cmsSign(const QByteArray &content, const OpensslIdentity &signer, pki::Digest digest, CmsForm form,
                   CmsNames names, CmsAttributes attributes) {
    unsigned int flags = CMS_BINARY | CMS_PARTIAL | CMS_NOSMIMECAP;
    if (form == CmsForm::Ber) flags |= CMS_STREAM;
    unsigned int signerFlags = flags;
    if (names == CmsNames::KeyIdentifier) signerFlags |= CMS_USE_KEYID;
    if (attributes == CmsAttributes::None) signerFlags |= CMS_NOATTR;
    const Owned<CMS_ContentInfo> cms(CMS_sign(nullptr, nullptr, nullptr, nullptr, flags));
    if (!cms || !CMS_add1_signer(cms.get(), x509(signer), pkey(signer), evp(digest), signerFlags)) {
        ERR_clear_error();
        return {};
    }
    return written(cms.get(), content, form, flags);
}

std::optional<QByteArray> cmsDecrypt(const QByteArray &envelope, const OpensslIdentity &recipient) {
    evp(pki::Cipher::DesCbc);
    const Owned<CMS_ContentInfo> cms = parsed(envelope);
    const Owned<BIO> out(BIO_new(BIO_s_mem()));
    const bool done =
        cms && CMS_decrypt(cms.get(), pkey(recipient), x509(recipient), nullptr, out.get(), CMS_BINARY) == 1;
    ERR_clear_error();
    if (!done) return std::nullopt;
    return contentOf(out.get());
}

QByteArray cmsEncrypt(const QByteArray &content, const OpensslIdentity &recipient, pki::Cipher cipher,
                      pki::KeyTransport transport, CmsForm form, CmsNames names) {
    unsigned int flags = CMS_BINARY | CMS_PARTIAL;
    if (form == CmsForm::Ber) flags |= CMS_STREAM;
    const Owned<CMS_ContentInfo> cms(CMS_encrypt(nullptr, nullptr, evp(cipher), flags));
    unsigned int recipientFlags = flags | CMS_KEY_PARAM;
    if (names == CmsNames::KeyIdentifier) recipientFlags |= CMS_USE_KEYID;
    CMS_RecipientInfo *info = cms ? CMS_add1_recipient_cert(cms.get(), x509(recipient), recipientFlags) : nullptr;
    if (!info) {
        ERR_clear_error();
        return {};
    }
    EVP_PKEY_CTX *context = CMS_RecipientInfo_get0_pkey_ctx(info);
    if (transport != pki::KeyTransport::RsaPkcs1) EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_OAEP_PADDING);
    if (const EVP_MD *digest = oaepDigest(transport)) {
        EVP_PKEY_CTX_set_rsa_oaep_md(context, digest);
        EVP_PKEY_CTX_set_rsa_mgf1_md(context, digest);
    }
    return written(cms.get(), content, form, flags);
}

std::optional<QByteArray> cmsDecryptWithPassword(const QByteArray &envelope, const QByteArray &password) {
    evp(pki::Cipher::DesCbc);
    const Owned<CMS_ContentInfo> cms = parsed(envelope);
    const Owned<BIO> out(BIO_new(BIO_s_mem()));
    QByteArray octetsOfPassword(password.constData(), password.size());
    const bool done = cms &&
                      CMS_decrypt_set1_password(cms.get(), reinterpret_cast<unsigned char *>(octetsOfPassword.data()),
                                                octetsOfPassword.size()) == 1 &&
                      CMS_decrypt(cms.get(), nullptr, nullptr, nullptr, out.get(), CMS_BINARY) == 1;
    ERR_clear_error();
    if (!done) return std::nullopt;
    return contentOf(out.get());
}

QByteArray cmsEncryptWithPassword(const QByteArray &content, const QByteArray &password, pki::Cipher cipher,
                                  CmsForm form) {
    unsigned int flags = CMS_BINARY | CMS_PARTIAL;
    if (form == CmsForm::Ber) flags |= CMS_STREAM;
    const Owned<CMS_ContentInfo> cms(CMS_encrypt(nullptr, nullptr, evp(cipher), flags));
    // The message keeps these octets and frees them.
    auto *kept = static_cast<unsigned char *>(OPENSSL_memdup(password.constData(), size_t(password.size())));
    if (!cms ||
        !CMS_add0_recipient_password(cms.get(), -1, NID_id_alg_PWRI_KEK, NID_undef, kept, password.size(), nullptr)) {
        OPENSSL_free(kept);
        ERR_clear_error();
        return {};
    }
    return written(cms.get(), content, form, flags);
}

QList<QByteArray> cmsCertificates(const QByteArray &message) {
    QList<QByteArray> all;
    const Owned<CMS_ContentInfo> cms = parsed(message);
    const Owned<STACK_OF(X509)> certificates(cms ? CMS_get1_certs(cms.get()) : nullptr);
    for (int i = 0; certificates && i < sk_X509_num(certificates.get()); ++i) {
        unsigned char *der = nullptr;
        const int length = i2d_X509(sk_X509_value(certificates.get(), i), &der);
        all << QByteArray(reinterpret_cast<const char *>(der), length);
        OPENSSL_free(der);
    }
    return all;
}

QList<QByteArray> cmsCrls(const QByteArray &message) {
    QList<QByteArray> all;
    const Owned<CMS_ContentInfo> cms = parsed(message);
    const Owned<STACK_OF(X509_CRL)> crls(cms ? CMS_get1_crls(cms.get()) : nullptr);
    for (int i = 0; crls && i < sk_X509_CRL_num(crls.get()); ++i) {
        unsigned char *der = nullptr;
        const int length = i2d_X509_CRL(sk_X509_CRL_value(crls.get(), i), &der);
        all << QByteArray(reinterpret_cast<const char *>(der), length);
        OPENSSL_free(der);
    }
    return all;
}

bool cmsRecipientIs(const QByteArray &envelope, const QByteArray &certificateDer) {
    const Owned<CMS_ContentInfo> cms = parsed(envelope);
    const unsigned char *at = octets(certificateDer);
    const Owned<X509> certificate(d2i_X509(nullptr, &at, long(certificateDer.size())));
    if (!cms || !certificate) return false;
    STACK_OF(CMS_RecipientInfo) *recipients = CMS_get0_RecipientInfos(cms.get());
    return sk_CMS_RecipientInfo_num(recipients) == 1 &&
           CMS_RecipientInfo_ktri_cert_cmp(sk_CMS_RecipientInfo_value(recipients, 0), certificate.get()) == 0;
}

}  // namespace scepter::tests
