#include "pki/certificate_file.h"

#include <algorithm>

#include "pki/der_reader.h"
#include "pki/pem.h"
#include "pki/signed_data.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostCertificates = 100;
/// How Java writes PKCS#7.
constexpr QByteArrayView indefiniteSequence("\x30\x80");
const QString noCertificate = u"The file holds no certificate in PEM, DER or PKCS#7."_s;

Fault malformed(const QString &sentence) {
    return Fault{FaultKind::Malformed, sentence};
}

Result<std::vector<Certificate>> certificatesIn(const std::vector<QByteArray> &blocks) {
    if (blocks.size() > mostCertificates)
        return malformed(
            u"The file has %1 certificates; at most %2 are taken."_s.arg(blocks.size()).arg(mostCertificates));
    std::vector<Certificate> certificates;
    for (size_t i = 0; i < blocks.size(); ++i) {
        Result<Certificate> certificate = Certificate::fromDer(blocks[i]);
        if (!certificate) {
            return malformed(
                u"Certificate %1 of the file cannot be read. %2"_s.arg(i + 1).arg(certificate.fault().sentence));
        }
        if (std::find(certificates.begin(), certificates.end(), *certificate) == certificates.end())
            certificates.push_back(*std::move(certificate));
    }
    return certificates;
}

Result<std::vector<Certificate>> certificatesOfPkcs7(QByteArrayView der) {
    const Result<SignedData> message = SignedData::fromDer(der);
    if (!message) return message.fault();
    return message->certificates();
}

Result<std::vector<Certificate>> certificatesOfPem(QByteArrayView text) {
    const auto blocks = allFromPem({"CERTIFICATE", "X509 CERTIFICATE"}, text);
    if (!blocks) return blocks.fault();
    if (!blocks->empty()) return certificatesIn(*blocks);
    const auto messages = allFromPem({"PKCS7", "CMS"}, text);
    if (!messages) return messages.fault();
    if (messages->empty()) return std::vector<Certificate>();
    return certificatesOfPkcs7(messages->front());
}

/// Certificates one after the other, or one PKCS#7, whose first element is an OID and not another SEQUENCE.
Result<std::vector<Certificate>> certificatesOfDer(QByteArrayView bytes) {
    DerReader reader(bytes);
    std::vector<QByteArray> blocks;
    while (!reader.atEnd() && blocks.size() <= mostCertificates) {
        const Result<DerElement> element = reader.next(tag::sequence, "certificate");
        if (!element) {
            if (bytes.startsWith(indefiniteSequence)) return certificatesOfPkcs7(bytes);
            return malformed(u"%1 %2"_s.arg(noCertificate, element.fault().sentence));
        }
        if (blocks.empty() && DerReader(element->content).peek() == tag::oid) return certificatesOfPkcs7(bytes);
        blocks.push_back(element->whole.toByteArray());
    }
    return certificatesIn(blocks);
}

}  // namespace

Result<std::vector<Certificate>> certificatesOfFile(QByteArrayView content) {
    const bool isPem = content.contains("-----BEGIN ");
    Result<std::vector<Certificate>> certificates = isPem ? certificatesOfPem(content) : certificatesOfDer(content);
    if (certificates && certificates->empty()) return malformed(noCertificate);
    return certificates;
}

}  // namespace scepter::pki
