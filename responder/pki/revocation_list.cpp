#include "pki/revocation_list.h"

#include <algorithm>

#include "pki/asn1_values.h"
#include "pki/crl_scope.h"
#include "pki/crl_structure.h"
#include "pki/digest.h"
#include "pki/pem.h"
#include "pki/signature_algorithm.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestList = 64 * 1024 * 1024;
constexpr auto reasonExtension = "2.5.29.21";
constexpr auto certificateIssuerExtension = "2.5.29.29";

struct Listed {
    QByteArrayView serialNumber;  ///< without leading zeros, into the list's DER
    Instant at{};
    int reason = 0;
};

QByteArrayView withoutZeros(QByteArrayView serialNumber) {
    while (serialNumber.size() > 1 && serialNumber[0] == 0) serialNumber = serialNumber.sliced(1);
    return serialNumber;
}

/// Any order will do that is the same each time; this one looks at few octets.
bool comesBefore(QByteArrayView a, QByteArrayView b) {
    return a.size() != b.size() ? a.size() < b.size()
                                : std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end());
}

/// RFC 5280, section 5.3: a list with a critical extension of an entry that is not understood is not to be used.
QString notUnderstoodOf(const CrlEntry &entry) {
    for (const Extension &extension : entry.extensions) {
        const QString oid = dottedOid(extension.oid);
        if (oid == QLatin1StringView(certificateIssuerExtension))
            return u"The list has entries of other issuers (indirect CRL), which is not understood."_s;
        if (extension.critical && oid != QLatin1StringView(reasonExtension))
            return u"An entry of the list has the critical extension %1, which is not understood."_s.arg(oid);
    }
    return {};
}

}  // namespace

struct RevocationList::Parsed {
    QByteArray der;
    DistinguishedName issuer;
    Instant thisUpdate{};
    std::optional<Instant> nextUpdate;
    std::vector<Listed> entries;  ///< sorted by serial number
    CrlScope scope;
    QString notUnderstood;
    /// Nothing for an algorithm that is none of ours, and for one that proves nothing.
    std::optional<SignatureAlgorithm> algorithm;
    QByteArray digest;  ///< of what is signed
    QByteArrayView signature;

    Result<void> read();
    Result<void> readEntries(QByteArrayView content);
    Result<void> readScope(const CrlStructure &list);
    void readSignature(const CrlStructure &list);
};

Result<void> RevocationList::Parsed::readEntries(QByteArrayView content) {
    DerReader reader(content);
    while (!reader.atEnd()) {
        const Result<CrlEntry> entry = CrlEntry::next(reader);
        if (!entry) return entry.fault();
        if (notUnderstood.isEmpty()) notUnderstood = notUnderstoodOf(*entry);
        entries.push_back({withoutZeros(entry->serialNumber), entry->at, entry->reason().value_or(0)});
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Listed &a, const Listed &b) { return comesBefore(a.serialNumber, b.serialNumber); });
    return {};
}

Result<void> RevocationList::Parsed::readScope(const CrlStructure &list) {
    Result<CrlScope> read = CrlScope::of(list.extensions);
    if (!read) {
        if (read.fault().kind != FaultKind::Unsupported) return read.fault();
        notUnderstood = read.fault().sentence;
        return {};
    }
    scope = std::move(*read);
    if (scope.isDelta) notUnderstood = u"The list holds only the changes to another one (delta CRL)."_s;
    if (scope.isIndirect)
        notUnderstood = u"The list has entries of other issuers (indirect CRL), which is not understood."_s;
    return {};
}

void RevocationList::Parsed::readSignature(const CrlStructure &list) {
    signature = list.signature;
    // RFC 5280, section 5.1.1.2: only the inner algorithm is covered by the signature, so both must be the same.
    if (list.innerAlgorithm != list.outerAlgorithm) return;
    const Result<SignatureAlgorithm> named = SignatureAlgorithm::read(list.outerAlgorithm);
    if (!named || !named->digest || *named->digest == Digest::Md5 || *named->digest == Digest::Sha1) return;
    algorithm = *named;
    digest = pki::digest(*named->digest, list.tbs);
}

Result<void> RevocationList::Parsed::read() {
    const Result<CrlStructure> list = CrlStructure::read(der);
    if (!list) return list.fault();
    issuer = list->issuer;
    thisUpdate = list->thisUpdate;
    nextUpdate = list->nextUpdate;
    if (const Result<void> done = readScope(*list); !done) return done;
    readSignature(*list);
    return readEntries(list->entries);
}

Result<RevocationList> RevocationList::fromDer(QByteArrayView der) {
    if (der.size() > largestList) {
        return {FaultKind::Malformed,
                u"A revocation list of over %1 MiB was found."_s.arg(largestList / (1024 * 1024))};
    }
    const auto parsed = std::make_shared<Parsed>();
    parsed->der = der.toByteArray();
    if (const Result<void> done = parsed->read(); !done) return done.fault();
    return RevocationList(parsed);
}

Result<RevocationList> RevocationList::read(QByteArrayView bytes) {
    if (!bytes.contains("-----BEGIN ")) return fromDer(bytes);
    const Result<QByteArray> der = fromPem("X509 CRL", bytes);
    if (!der) return der.fault();
    return fromDer(*der);
}

const QByteArray &RevocationList::der() const {
    return m_parsed->der;
}

const DistinguishedName &RevocationList::issuer() const {
    return m_parsed->issuer;
}

Instant RevocationList::thisUpdate() const {
    return m_parsed->thisUpdate;
}

std::optional<Instant> RevocationList::nextUpdate() const {
    return m_parsed->nextUpdate;
}

qsizetype RevocationList::size() const {
    return qsizetype(m_parsed->entries.size());
}

std::optional<RevokedEntry> RevocationList::entry(QByteArrayView serialNumber) const {
    const QByteArrayView wanted = withoutZeros(serialNumber);
    const std::vector<Listed> &entries = m_parsed->entries;
    const auto found = std::lower_bound(
        entries.begin(), entries.end(), wanted,
        [](const Listed &listed, QByteArrayView serial) { return comesBefore(listed.serialNumber, serial); });
    if (found == entries.end() || found->serialNumber != wanted) return std::nullopt;
    return RevokedEntry{wanted.toByteArray(), found->at, found->reason};
}

const QString &RevocationList::notUnderstood() const {
    return m_parsed->notUnderstood;
}

QString RevocationList::notCovered(const Certificate &certificate) const {
    return m_parsed->scope.excludes(certificate);
}

bool RevocationList::isSignedBy(const PublicKey &issuerKey) const {
    return m_parsed->algorithm && m_parsed->algorithm->verifiesDigest(issuerKey, m_parsed->digest, m_parsed->signature);
}

}  // namespace scepter::pki
