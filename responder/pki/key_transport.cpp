#include "pki/key_transport.h"

#include <array>

#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "pki/rsa_digests.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

constexpr auto rsaEncryption = "1.2.840.113549.1.1.1";
constexpr auto rsaesOaep = "1.2.840.113549.1.1.7";
constexpr auto specifiedLabel = "1.2.840.113549.1.1.9";

Fault unsupported(const QString &sentence) {
    return Fault{FaultKind::Unsupported, sentence};
}

constexpr std::array oaepTransports{KeyTransport::RsaOaep, KeyTransport::RsaOaepSha256, KeyTransport::RsaOaepSha384,
                                    KeyTransport::RsaOaepSha512};

/// RSAES-OAEP-params: every field has a default. RFC 8017, appendix A.2.1.
Result<KeyTransport> readOaep(QByteArrayView parameters) {
    DerReader reader(parameters);
    const Result<Digest> digest = readDigestAndMask(reader, "RSAES-OAEP");
    if (!digest) return digest.fault();
    // The empty label may be written out, too.
    static const QByteArray noLabel =
        der::explicitContext(2, der::sequence({der::oid(specifiedLabel), der::octetString({})}));
    if (!reader.atEnd() && reader.rest() != noLabel)
        return unsupported(u"RSAES-OAEP is used with a label, which is not supported."_s);
    for (const KeyTransport transport : oaepTransports)
        if (oaepDigest(transport) == *digest) return transport;
    return unsupported(u"RSAES-OAEP is used with %1."_s.arg(name(*digest)));
}

}  // namespace

Result<KeyTransport> readKeyTransport(QByteArrayView algorithmIdentifier) {
    DerReader reader(algorithmIdentifier);
    const Result<DerElement> oid = reader.next(tag::oid, "key encryption algorithm");
    if (!oid) return oid.fault();
    if (oid->content == der::oidContent(rsaEncryption)) return KeyTransport::RsaPkcs1;
    if (oid->content != der::oidContent(rsaesOaep)) {
        return unsupported(
            u"The key encryption algorithm is %1, which is not supported."_s.arg(dottedOid(oid->content)));
    }
    if (reader.atEnd()) return KeyTransport::RsaOaep;
    const Result<DerElement> parameters = reader.next(tag::sequence, "parameters of RSAES-OAEP");
    if (!parameters) return parameters.fault();
    return readOaep(parameters->content);
}

Digest oaepDigest(KeyTransport transport) {
    switch (transport) {
        case KeyTransport::RsaOaepSha256:
            return Digest::Sha256;
        case KeyTransport::RsaOaepSha384:
            return Digest::Sha384;
        case KeyTransport::RsaOaepSha512:
            return Digest::Sha512;
        case KeyTransport::RsaPkcs1:
        case KeyTransport::RsaOaep:
            break;
    }
    return Digest::Sha1;
}

QByteArray writeKeyTransport(KeyTransport transport) {
    if (transport == KeyTransport::RsaPkcs1) return der::sequence({der::oid(rsaEncryption), der::null()});
    const QByteArray parameters =
        transport == KeyTransport::RsaOaep ? QByteArray() : writeDigestAndMask(oaepDigest(transport));
    return der::sequence({der::oid(rsaesOaep), der::sequence(parameters)});
}

}  // namespace scepter::pki
