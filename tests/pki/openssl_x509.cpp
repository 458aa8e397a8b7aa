#include "pki/openssl_x509.h"

#include <ctime>

#include <openssl/err.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

namespace scepter::tests {
namespace {

template <typename Object, typename Read>
OpensslOwned<Object> whole(Read read, const QByteArray &der) {
    const unsigned char *at = octetsOf(der);
    OpensslOwned<Object> object(read(nullptr, &at, long(der.size())));
    if (object && at != octetsOf(der) + der.size()) object.reset();
    ERR_clear_error();
    return object;
}

template <typename Object, typename Write>
QByteArray written(Write write, const Object *object) {
    unsigned char *data = nullptr;
    const int length = write(object, &data);
    const QByteArray der(reinterpret_cast<const char *>(data), length > 0 ? length : 0);
    OPENSSL_free(data);
    return der;
}

}  // namespace

OpensslOwned<X509> opensslCertificate(const QByteArray &der) {
    return whole<X509>(d2i_X509, der);
}

OpensslOwned<X509_REQ> opensslRequest(const QByteArray &der) {
    return whole<X509_REQ>(d2i_X509_REQ, der);
}

OpensslOwned<X509_CRL> opensslCrl(const QByteArray &der) {
    return whole<X509_CRL>(d2i_X509_CRL, der);
}

OpensslOwned<EVP_PKEY> opensslPublicKey(const QByteArray &spki) {
    return whole<EVP_PKEY>(d2i_PUBKEY, spki);
}

OpensslOwned<EVP_PKEY> opensslPrivateKey(const QByteArray &pkcs8) {
    return whole<EVP_PKEY>(d2i_AutoPrivateKey, pkcs8);
}

QByteArray derOf(const X509_NAME *name) {
    return written(i2d_X509_NAME, name);
}

QByteArray derOf(const X509_PUBKEY *key) {
    return written(i2d_X509_PUBKEY, key);
}

QByteArray contentOf(const ASN1_STRING *string) {
    return QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(string)), ASN1_STRING_length(string));
}

Instant instantOf(const ASN1_TIME *time) {
    std::tm parts{};
    ASN1_TIME_to_tm(time, &parts);
    return Instant(std::chrono::seconds(timegm(&parts)));
}

QByteArray integerContentOf(const ASN1_INTEGER *number) {
    const QByteArray der = written(i2d_ASN1_INTEGER, number);
    return der.sliced(2);
}

std::vector<pki::Extension> extensionsOf(const STACK_OF(X509_EXTENSION) * extensions) {
    std::vector<pki::Extension> all;
    for (int i = 0; i < sk_X509_EXTENSION_num(extensions); ++i) {
        X509_EXTENSION *extension = sk_X509_EXTENSION_value(extensions, i);
        const ASN1_OBJECT *type = X509_EXTENSION_get_object(extension);
        const QByteArray oid(reinterpret_cast<const char *>(OBJ_get0_data(type)), qsizetype(OBJ_length(type)));
        all.push_back(
            {oid, X509_EXTENSION_get_critical(extension) == 1, contentOf(X509_EXTENSION_get_data(extension))});
    }
    return all;
}

QString opensslVerify(const QByteArray &certificate, const QByteArray &authority, Instant at, const QByteArray &crl) {
    const OpensslOwned<X509> leaf = opensslCertificate(certificate), root = opensslCertificate(authority);
    X509_STORE *store = X509_STORE_new();
    X509_STORE_add_cert(store, root.get());
    unsigned long flags = X509_V_FLAG_X509_STRICT | X509_V_FLAG_CHECK_SS_SIGNATURE;
    if (!crl.isEmpty()) {
        const OpensslOwned<X509_CRL> list = opensslCrl(crl);
        X509_STORE_add_crl(store, list.get());
        flags |= X509_V_FLAG_CRL_CHECK;
    }
    X509_STORE_CTX *context = X509_STORE_CTX_new();
    X509_STORE_CTX_init(context, store, leaf.get(), nullptr);
    X509_VERIFY_PARAM_set_flags(X509_STORE_CTX_get0_param(context), flags);
    X509_VERIFY_PARAM_set_time(X509_STORE_CTX_get0_param(context),
                               std::chrono::duration_cast<std::chrono::seconds>(at.time_since_epoch()).count());
    const bool good = X509_verify_cert(context) == 1;
    const QString reason = QString::fromLatin1(X509_verify_cert_error_string(X509_STORE_CTX_get_error(context)));
    X509_STORE_CTX_free(context);
    X509_STORE_free(store);
    ERR_clear_error();
    return good ? QString() : reason;
}

}  // namespace scepter::tests
