#include "pki/identity.h"

#include <QFile>

#include "pki/certificate_writer.h"
#include "pki/digest.h"

namespace scepter::tests {

using namespace Qt::StringLiterals;

pki::PrivateKey fixtureKey(const QString &name) {
    QFile file(QStringLiteral(SCEPTER_FIXTURES "/captures/%1.key").arg(name));
    if (!file.open(QIODevice::ReadOnly)) qFatal("The fixture %s is missing.", qPrintable(file.fileName()));
    Result<pki::PrivateKey> key = pki::PrivateKey::fromPem(file.readAll(), Secret());
    if (!key) qFatal("%s", qPrintable(key.fault().sentence));
    return std::move(*key);
}

Identity selfSignedIdentity(const QString &commonName, const pki::PrivateKey &key) {
    const pki::DistinguishedName name = pki::DistinguishedName::withCommonName(commonName);
    pki::CertificateContent content;
    content.serialNumber = pki::randomBytes(16);
    content.issuer = name.der();
    content.subject = name.der();
    content.notBefore = *fromIso8601(u"2026-01-01T00:00:00Z");
    content.notAfter = *fromIso8601(u"2046-01-01T00:00:00Z");
    content.spki = key.publicKey().spki();
    content.extensions = {pki::extension::basicConstraints(true),
                          pki::extension::subjectKeyIdentifier(key.publicKey())};
    Result<pki::Certificate> certificate = pki::signCertificate(content, key, pki::Digest::Sha256);
    if (!certificate) qFatal("%s", qPrintable(certificate.fault().sentence));
    return {std::move(*certificate), key};
}

}  // namespace scepter::tests
