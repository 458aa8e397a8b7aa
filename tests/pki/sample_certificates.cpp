#include "pki/sample_certificates.h"

#include "pki/identity.h"

namespace scepter::tests {

using namespace pki;
using namespace Qt::StringLiterals;

namespace {

CertificateContent authorityContent(const PrivateKey &key) {
    CertificateContent content;
    content.serialNumber = QByteArray::fromHex("8001");
    content.issuer = content.subject = DistinguishedName::withCommonName(u"Lab CA"_s).der();
    content.notBefore = noon - day;
    content.notAfter = noon + 40 * 365 * day;
    content.spki = key.publicKey().spki();
    content.extensions = {extension::basicConstraints(true),
                          extension::keyUsage({.keyCertSign = true, .crlSign = true}),
                          extension::subjectKeyIdentifier(key.publicKey())};
    return content;
}

}  // namespace

const PrivateKey &authorityKey() {
    static const PrivateKey key = fixtureKey(u"ca-a"_s);
    return key;
}

const PrivateKey &deviceKey() {
    static const PrivateKey key = *PrivateKey::generate({KeyType::EcP256, 256});
    return key;
}

Certificate authority(const PrivateKey &key) {
    return *signCertificate(authorityContent(key), key, Digest::Sha256);
}

CertificateContent deviceContent(const PrivateKey &issuer) {
    SubjectAltName names;
    names.dnsNames = {u"r1.lab.example"_s};
    names.ipAddresses = {u"192.0.2.17"_s};
    CertificateContent content;
    content.serialNumber = QByteArray::fromHex("00ff02030405060708090a0b0c0d0e0f10");
    content.issuer = DistinguishedName::withCommonName(u"Lab CA"_s).der();
    content.subject = DistinguishedName::fromText(u"CN=r1.lab.example+serialNumber=42,O=Lab"_s)->der();
    content.notBefore = noon;
    content.notAfter = noon + 365 * day;
    content.spki = deviceKey().publicKey().spki();
    content.extensions = {extension::basicConstraints(false),
                          extension::keyUsage({.digitalSignature = true, .keyEncipherment = true}),
                          extension::extendedKeyUsage({u"1.3.6.1.5.5.7.3.2"_s, u"1.3.6.1.5.5.7.3.1"_s}),
                          extension::subjectAltName(names, false),
                          extension::subjectKeyIdentifier(deviceKey().publicKey()),
                          extension::authorityKeyIdentifier(issuer.publicKey().keyIdentifier()),
                          extension::crlDistributionPoint(u"http://127.0.0.1:8080/crl"_s)};
    return content;
}

}  // namespace scepter::tests
