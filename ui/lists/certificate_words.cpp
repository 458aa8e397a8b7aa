#include "ui/lists/certificate_words.h"

#include "pki/der_reader.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

struct CertificateWords {
    Q_DECLARE_TR_FUNCTIONS(CertificateWords)
};

/// RFC 5280, section 4.2.1.3: bit 0 is the most significant one of the first octet.
QStringList keyUsages(QByteArrayView extension) {
    pki::DerReader reader(extension);
    const auto bits = reader.next(pki::tag::bitString, "keyUsage");
    if (!bits || bits->content.size() < 2) return {};
    const std::array<QString, 8> names{
        CertificateWords::tr("digital signature"), CertificateWords::tr("content commitment"),
        CertificateWords::tr("key encipherment"),  CertificateWords::tr("data encipherment"),
        CertificateWords::tr("key agreement"),     CertificateWords::tr("certificate signing"),
        CertificateWords::tr("CRL signing"),       CertificateWords::tr("encipher only")};
    const auto octet = static_cast<unsigned char>(bits->content[1]);
    QStringList uses;
    for (std::size_t bit = 0; bit < names.size(); ++bit) {
        if (octet & (0x80u >> bit)) uses << names[bit];
    }
    return uses;
}

QString purposeName(const QString &oid) {
    if (oid == u"1.3.6.1.5.5.7.3.1") return CertificateWords::tr("TLS server");
    if (oid == u"1.3.6.1.5.5.7.3.2") return CertificateWords::tr("TLS client");
    if (oid == u"1.3.6.1.5.5.7.3.17") return CertificateWords::tr("IKE");
    if (oid == u"1.3.6.1.5.5.8.2.2") return CertificateWords::tr("IKE intermediate");
    return oid;
}

/// RFC 5280, section 4.2.1.12.
QStringList purposes(QByteArrayView extension) {
    pki::DerReader outer(extension);
    const auto sequence = outer.next(pki::tag::sequence, "extendedKeyUsage");
    if (!sequence) return {};
    pki::DerReader inner(sequence->content);
    QStringList names;
    while (!inner.atEnd()) {
        const auto oid = inner.next(pki::tag::oid, "extendedKeyUsage");
        if (!oid) break;
        names << purposeName(pki::dottedOid(oid->content));
    }
    return names;
}

}  // namespace

QString keyText(const pki::Certificate &certificate) {
    const auto key = certificate.publicKey();
    if (!key) return CertificateWords::tr("of an unknown kind");
    switch (key->spec().type) {
        case pki::KeyType::Rsa:
            return u"RSA %1"_s.arg(key->spec().bits);
        case pki::KeyType::EcP256:
            return u"EC P-256"_s;
        case pki::KeyType::EcP384:
            return u"EC P-384"_s;
    }
    return {};
}

QString usesText(const pki::Certificate &certificate) {
    QStringList parts;
    if (const auto usage = certificate.extension("2.5.29.15")) parts << keyUsages(*usage).join(u", "_s);
    if (const auto extended = certificate.extension("2.5.29.37")) parts << purposes(*extended).join(u", "_s);
    parts.removeAll(QString());
    return parts.join(u"; "_s);
}

}  // namespace scepter::ui
