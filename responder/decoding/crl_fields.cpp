#include "decoding/crl_fields.h"

#include "decoding/extension_fields.h"
#include "decoding/field_values.h"
#include "decoding/oid_names.h"
#include "pki/crl_structure.h"
#include "pki/der_reader.h"
#include "pki/digest.h"
#include "pki/signature_algorithm.h"

namespace scepter::decoding {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostEntries = 50;

QString signatureText(const pki::CrlStructure &list, std::span<const pki::Certificate> issuers) {
    const Result<pki::SignatureAlgorithm> algorithm = pki::SignatureAlgorithm::read(list.outerAlgorithm);
    if (!algorithm) return u"not checked: %1 is not spoken here"_s.arg(algorithmText(list.outerAlgorithm));
    bool isIssuerThere = false;
    for (const pki::Certificate &issuer : issuers) {
        if (!issuer.subject().matches(list.issuer)) continue;
        isIssuerThere = true;
        const Result<pki::PublicKey> key = issuer.publicKey();
        if (key && algorithm->verifies(*key, list.tbs, list.signature))
            return u"verifies with the key of %1"_s.arg(nameText(issuer.subject()));
    }
    return isIssuerThere ? u"does NOT verify with the key of its issuer"_s
                         : u"not checked: the certificate of its issuer is not at hand"_s;
}

Node entriesNode(QByteArrayView entries) {
    Node node{u"Revoked"_s};
    int count = 0;
    pki::DerReader reader(entries);
    while (!reader.atEnd()) {
        const Result<pki::CrlEntry> entry = pki::CrlEntry::next(reader);
        if (!entry) {
            node.add(stoppedNode(entry.fault()));
            break;
        }
        if (++count > mostEntries) continue;
        const std::optional<int> reason = entry->reason();
        node.add(serialText(entry->serialNumber),
                 iso8601(entry->at) + (reason ? u", "_s + pki::reasonText(*reason) : QString()));
    }
    if (count > mostEntries) node.add(u"..."_s, u"%1 more"_s.arg(count - mostEntries));
    node.value = QString::number(count);
    return node;
}

}  // namespace

Result<Node> crlNode(const QString &name, QByteArrayView der, std::span<const pki::Certificate> issuers) {
    const Result<pki::CrlStructure> list = pki::CrlStructure::read(der);
    if (!list) return list.fault();
    Node node{name};
    node.add(u"Issuer"_s, nameText(list->issuer));
    node.add(u"This update"_s, iso8601(list->thisUpdate));
    node.add(u"Next update"_s, list->nextUpdate ? iso8601(*list->nextUpdate) : u"none"_s);
    node.add(u"Signature algorithm"_s, algorithmText(list->outerAlgorithm));
    node.add(u"Signature"_s, signatureText(*list, issuers));
    if (!list->extensions.empty()) node.add(extensionsNode(u"Extensions"_s, list->extensions));
    node.add(entriesNode(list->entries));
    node.add(u"SHA-256"_s, pki::fingerprintText(pki::sha256(der)));
    return node;
}

}  // namespace scepter::decoding
