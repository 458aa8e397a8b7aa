#include "pki/odd_lists.h"

#include "pki/asn1_values.h"
#include "pki/der_reader.h"
#include "pki/der_writer.h"

namespace scepter::tests {

using namespace pki;

QByteArray signedList(const OddList &list, const Party &issuer) {
    QByteArray entries;
    for (const OddEntry &entry : list.entries) {
        entries += der::sequence({der::integer(entry.serialNumber), der::time(entry.at),
                                  entry.extensions.empty() ? QByteArray() : pki::derOf(entry.extensions)});
    }
    const QByteArray algorithm = issuer.key.signatureAlgorithm(list.digest);
    const QByteArray tbs =
        der::sequence({der::integer(int64_t(1)), algorithm, issuer.certificate.subject().der(),
                       der::time(list.thisUpdate), list.nextUpdate ? der::time(*list.nextUpdate) : QByteArray(),
                       entries.isEmpty() ? QByteArray() : der::sequence(entries),
                       list.extensions.empty() ? QByteArray() : der::explicitContext(0, pki::derOf(list.extensions))});
    return der::sequence({tbs, algorithm, der::bitString(*issuer.key.sign(list.digest, tbs))});
}

Extension reasonCode(int reason) {
    const char octet = char(reason);
    return {der::oidContent("2.5.29.21"), false, der::element(tag::enumerated, QByteArrayView(&octet, 1))};
}

Extension deltaIndicator() {
    return {der::oidContent("2.5.29.27"), true, der::integer(int64_t(1))};
}

Extension issuingDistributionPoint(const QByteArray &fields) {
    return {der::oidContent("2.5.29.28"), true, der::sequence(fields)};
}

QByteArray distributionPointNamed(const QByteArray &url) {
    return der::explicitContext(0, der::explicitContext(0, der::element(tag::contextPrimitive(6), url)));
}

Extension unknown(bool isCritical) {
    return {der::oidContent("1.3.6.1.4.1.99999.1"), isCritical, QByteArray::fromHex("0500")};
}

}  // namespace scepter::tests
