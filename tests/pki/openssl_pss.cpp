#include "pki/openssl_pss.h"

#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/rsa.h>

#include "pki/openssl_x509.h"

namespace scepter::tests {
namespace {

struct CmsFree {
    void operator()(CMS_ContentInfo *object) const { CMS_ContentInfo_free(object); }
};

bool usePss(EVP_PKEY_CTX *context, const PssUse &use) {
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1 &&
           EVP_PKEY_CTX_set_rsa_mgf1_md(context, EVP_get_digestbyname(use.mask)) == 1 &&
           EVP_PKEY_CTX_set_rsa_pss_saltlen(context, use.saltLength) == 1;
}

template <typename Object, typename Sign, typename Write>
QByteArray signedAnew(Object *object, const pki::PrivateKey &key, const PssUse &use, Sign sign, Write write) {
    const OpensslOwned<EVP_PKEY> opensslKey = opensslPrivateKey(key.toPkcs8().bytes());
    const OpensslOwned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    EVP_PKEY_CTX *keyContext = nullptr;  // get0: the digest context's own
    const bool done = EVP_DigestSignInit(context.get(), &keyContext, EVP_get_digestbyname(use.digest), nullptr,
                                         opensslKey.get()) == 1 &&
                      usePss(keyContext, use) && sign(object, context.get()) > 0;
    ERR_clear_error();
    if (!done) return {};
    unsigned char *data = nullptr;
    const int length = write(object, &data);
    const QByteArray der(reinterpret_cast<const char *>(data), length);
    OPENSSL_free(data);
    return der;
}

}  // namespace

QByteArray pssSignedRequest(const QByteArray &der, const pki::PrivateKey &key, const PssUse &use) {
    return signedAnew(opensslRequest(der).get(), key, use, X509_REQ_sign_ctx, i2d_X509_REQ);
}

QByteArray pssSignedCertificate(const QByteArray &der, const pki::PrivateKey &key, const PssUse &use) {
    return signedAnew(opensslCertificate(der).get(), key, use, X509_sign_ctx, i2d_X509);
}

QByteArray pssSignedMessage(const QByteArray &content, const Identity &signer, const PssUse &use) {
    constexpr unsigned int flags = CMS_BINARY | CMS_PARTIAL | CMS_NOSMIMECAP;
    const OpensslOwned<EVP_PKEY> key = opensslPrivateKey(signer.key.toPkcs8().bytes());
    const OpensslOwned<X509> certificate = opensslCertificate(signer.certificate.der());
    const std::unique_ptr<CMS_ContentInfo, CmsFree> cms(CMS_sign(nullptr, nullptr, nullptr, nullptr, flags));
    CMS_SignerInfo *info = CMS_add1_signer(cms.get(), certificate.get(), key.get(), EVP_get_digestbyname(use.digest),
                                           flags | CMS_KEY_PARAM);
    const OpensslOwned<BIO> in(BIO_new_mem_buf(content.data(), int(content.size()))), out(BIO_new(BIO_s_mem()));
    const bool done = info && usePss(CMS_SignerInfo_get0_pkey_ctx(info), use) &&
                      CMS_final(cms.get(), in.get(), nullptr, flags) == 1 && i2d_CMS_bio(out.get(), cms.get()) == 1;
    ERR_clear_error();
    if (!done) return {};
    char *data = nullptr;
    const long size = BIO_get_mem_data(out.get(), &data);
    return QByteArray(data, size);
}

}  // namespace scepter::tests
