#include "pki/issued_chain.h"

#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "pki/digest.h"

namespace scepter::tests {

using namespace pki;
using namespace Qt::StringLiterals;

namespace {

Extension constraints(bool isAuthority, bool isLast) {
    QByteArray content;
    if (isAuthority) content += der::boolean(true);
    if (isLast) content += der::integer(int64_t(0));
    return {der::oidContent("2.5.29.19"), true, der::sequence(content)};
}

std::vector<Extension> extensionsOf(Wish::Kind kind) {
    using Kind = Wish::Kind;
    switch (kind) {
        case Kind::Device:
            return {constraints(false, false), extension::keyUsage({.digitalSignature = true})};
        case Kind::Authority:
            return {constraints(true, false), extension::keyUsage({.keyCertSign = true, .crlSign = true})};
        case Kind::LastAuthority:
            return {constraints(true, true), extension::keyUsage({.keyCertSign = true, .crlSign = true})};
        case Kind::NotForSigning:
            return {constraints(true, false), extension::keyUsage({.digitalSignature = true, .crlSign = true})};
        case Kind::NotForLists:
            return {constraints(true, false), extension::keyUsage({.keyCertSign = true})};
        case Kind::WithoutExtensions:
            return {};
    }
    Q_UNREACHABLE();
}

Party made(const Wish &wish, const PrivateKey &key, const PrivateKey &issuerKey, const QByteArray &issuer) {
    CertificateContent content;
    content.serialNumber = wish.serialNumber.isEmpty() ? '\x01' + randomBytes(8) : wish.serialNumber;
    content.subject = DistinguishedName::withCommonName(wish.name).der();
    content.issuer = issuer;
    content.notBefore = wish.from;
    content.notAfter = wish.until;
    content.spki = key.publicKey().spki();
    content.extensions = extensionsOf(wish.kind);
    const bool isOld = wish.kind == Wish::Kind::WithoutExtensions;
    if (!isOld && wish.identifiers == Wish::Identifiers::Stated) {
        content.extensions.push_back(extension::subjectKeyIdentifier(key.publicKey()));
        content.extensions.push_back(extension::authorityKeyIdentifier(issuerKey.publicKey().keyIdentifier()));
    }
    content.extensions.insert(content.extensions.end(), wish.more.begin(), wish.more.end());
    return {key, *signCertificate(content, issuerKey, wish.digest)};
}

PrivateKey keyFor(const Wish &wish) {
    return wish.key ? *wish.key : *PrivateKey::generate({KeyType::EcP256, 256});
}

}  // namespace

Party selfSigned(const Wish &wish) {
    const PrivateKey key = keyFor(wish);
    return made(wish, key, key, DistinguishedName::withCommonName(wish.name).der());
}

Party issuedBy(const Party &issuer, const Wish &wish) {
    return made(wish, keyFor(wish), issuer.key, issuer.certificate.subject().der());
}

Extension nameConstraints(const QByteArray &permittedDns) {
    const QByteArray base = der::sequence(der::element(tag::contextPrimitive(2), permittedDns));
    return {der::oidContent("2.5.29.30"), true, der::sequence(der::element(tag::context(0), base))};
}

}  // namespace scepter::tests
