#include "decoding/certificate_fields.h"

#include "decoding/extension_fields.h"
#include "decoding/field_values.h"
#include "pki/digest.h"

namespace scepter::decoding {

using namespace Qt::StringLiterals;

namespace {

bool isSelfIssued(const pki::Certificate &certificate) {
    return certificate.subject().matches(certificate.issuer());
}

bool isSignedBy(const pki::Certificate &certificate, const pki::Certificate &issuer) {
    const Result<pki::PublicKey> key = issuer.publicKey();
    return key && certificate.isSignedBy(*key);
}

/// Whether the signature verifies, as far as that can be told from what is at hand.
QString signatureText(const pki::Certificate &certificate, std::span<const pki::Certificate> issuers) {
    if (isSelfIssued(certificate) && isSignedBy(certificate, certificate)) return u"verifies with its own key"_s;
    bool isIssuerThere = false;
    for (const pki::Certificate &issuer : issuers) {
        if (!issuer.subject().matches(certificate.issuer())) continue;
        if (isSignedBy(certificate, issuer)) return u"verifies with the key of %1"_s.arg(nameText(issuer.subject()));
        isIssuerThere = true;
    }
    if (isIssuerThere) return u"does NOT verify with the key of its issuer"_s;
    if (isSelfIssued(certificate)) return u"does NOT verify with its own key"_s;
    return u"not checked: the certificate of its issuer is not at hand"_s;
}

}  // namespace

Node certificateNode(const QString &name, const pki::Certificate &certificate,
                     std::span<const pki::Certificate> issuers) {
    const QByteArray &der = certificate.der();
    Node node{name};
    node.add(u"Subject"_s, nameText(certificate.subject()));
    node.add(u"Issuer"_s, nameText(certificate.issuer()));
    node.add(u"Self-signed"_s, isSelfIssued(certificate) && isSignedBy(certificate, certificate) ? u"yes"_s : u"no"_s);
    node.add(u"Serial number"_s, certificate.serialHex());
    node.add(u"Version"_s, QString::number(certificate.version()));
    node.add(u"Valid from"_s, iso8601(certificate.notBefore()));
    node.add(u"Valid until"_s, iso8601(certificate.notAfter()));
    node.add(u"Key"_s, keyText(certificate.spki()));
    node.add(u"Signature algorithm"_s, algorithmAt(der, 1));
    node.add(u"Signature"_s, signatureText(certificate, issuers));
    if (!certificate.extensions().empty()) node.add(extensionsNode(u"Extensions"_s, certificate.extensions()));
    node.add(u"SHA-256"_s, pki::fingerprintText(certificate.sha256()));
    node.add(u"SHA-1"_s, pki::fingerprintText(pki::digest(pki::Digest::Sha1, der)));
    return node;
}

}  // namespace scepter::decoding
