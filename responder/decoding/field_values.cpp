#include "decoding/field_values.h"

#include "decoding/oid_names.h"
#include "pki/signature_algorithm.h"

namespace scepter::decoding {

using namespace Qt::StringLiterals;

namespace {

QString text(const pki::KeySpec &spec) {
    switch (spec.type) {
        case pki::KeyType::Rsa:
            return u"RSA, %1 bits"_s.arg(spec.bits);
        case pki::KeyType::EcP256:
            return u"EC P-256"_s;
        case pki::KeyType::EcP384:
            return u"EC P-384"_s;
    }
    return {};
}

}  // namespace

QString hexOf(QByteArrayView octets) {
    return QString::fromLatin1(octets.toByteArray().toHex().toUpper());
}

QString serialText(QByteArrayView integer) {
    return hexOf(integer.size() > 1 && integer[0] == 0 ? integer.sliced(1) : integer);
}

QString nameText(const pki::DistinguishedName &name) {
    return name.isEmpty() ? u"(empty)"_s : name.text();
}

QString keyText(QByteArrayView spki) {
    const Result<pki::PublicKey> key = pki::PublicKey::fromSpki(spki);
    if (key) return text(key->spec());
    return u"%1. %2"_s.arg(algorithmAt(spki, 0), key.fault().sentence);
}

QString algorithmText(QByteArrayView algorithmIdentifier) {
    const Result<pki::DerElement> sequence = pki::DerReader(algorithmIdentifier).next();
    if (!sequence) return u"unreadable"_s;
    const Result<pki::DerElement> oid = pki::DerReader(sequence->content).next(pki::tag::oid, "algorithm");
    if (!oid) return u"unreadable"_s;
    const Result<pki::SignatureAlgorithm> signature = pki::SignatureAlgorithm::read(algorithmIdentifier);
    const QString known = nameOfOid(oid->content);
    if (!signature || !signature->pss) return known;
    return u"%1 with %2, salt of %3 octets"_s.arg(known, pki::name(signature->pss->digest))
        .arg(signature->pss->saltLength);
}

QString algorithmAt(QByteArrayView whole, int index) {
    const Result<pki::DerElement> outer = pki::DerReader(whole).next();
    if (!outer) return u"unreadable"_s;
    pki::DerReader parts(outer->content);
    for (int i = 0; i < index; ++i) {
        if (!parts.next()) return u"unreadable"_s;
    }
    const Result<pki::DerElement> algorithm = parts.next(pki::tag::sequence, "algorithm");
    if (!algorithm) return u"unreadable"_s;
    return algorithmText(algorithm->whole);
}

Node stoppedNode(const Fault &fault) {
    return Node{u"Stopped"_s, fault.sentence};
}

}  // namespace scepter::decoding
