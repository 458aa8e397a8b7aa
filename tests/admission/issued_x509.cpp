#include "admission/issued_x509.h"

namespace scepter::tests {

using namespace Qt::StringLiterals;
using authority::Authority;
using authority::AuthoritySpec;

X509Ptr decoded(const QByteArray &der) {
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    return X509Ptr(d2i_X509(nullptr, &bytes, long(der.size())));
}

CrlPtr decodedCrl(const QByteArray &der) {
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    return CrlPtr(d2i_X509_CRL(nullptr, &bytes, long(der.size())));
}

QString printed(const std::function<void(BIO *)> &print) {
    BIO *memory = BIO_new(BIO_s_mem());
    print(memory);
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    const QString text = QString::fromUtf8(data, size);
    BIO_free(memory);
    return text;
}

QString extensionText(X509 *certificate, int nid) {
    const int index = X509_get_ext_by_NID(certificate, nid, -1);
    if (index < 0) return u"absent"_s;
    X509_EXTENSION *extension = X509_get_ext(certificate, index);
    const QString text = printed([&](BIO *out) { X509V3_EXT_print(out, extension, 0, 0); }).simplified();
    return X509_EXTENSION_get_critical(extension) ? u"(critical) "_s + text : text;
}

QByteArray subjectDer(X509 *certificate) {
    unsigned char *bytes = nullptr;
    const int size = i2d_X509_NAME(X509_get_subject_name(certificate), &bytes);
    const QByteArray der(reinterpret_cast<const char *>(bytes), size);
    OPENSSL_free(bytes);
    return der;
}

bool isSignedBy(X509 *certificate, X509 *issuer) {
    return X509_verify(certificate, X509_get0_pubkey(issuer)) == 1;
}

Instant instantOf(const ASN1_TIME *time) {
    std::tm parts{};
    ASN1_TIME_to_tm(time, &parts);
    return Instant(std::chrono::seconds(timegm(&parts)));
}

std::vector<KeyRecord> keysOf(const AuthoritySpec &spec) {
    auto records = Authority::make(spec, Secret(), made);
    if (!records) qFatal("%s", qPrintable(records.fault().sentence));
    return *std::move(records);
}

Authority opened(const std::vector<KeyRecord> &records) {
    auto authority = Authority::open(records, Secret());
    if (!authority) qFatal("%s", qPrintable(authority.fault().sentence));
    return *std::move(authority);
}

const std::vector<KeyRecord> &quickKeys() {
    static const auto records = keysOf({.name = u"Lab CA"_s, .key = p256});
    return records;
}

const Authority &quickAuthority() {
    static const Authority authority = opened(quickKeys());
    return authority;
}

}  // namespace scepter::tests
