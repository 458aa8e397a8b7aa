#include "admission/requests.h"

#include "pki/certificate_writer.h"
#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "pki/identity.h"

namespace scepter::tests {

using namespace pki;

DistinguishedName subject(const std::vector<Rdn> &rdns) {
    QByteArray content;
    for (const Rdn &rdn : rdns) {
        std::vector<QByteArray> attributes;
        for (const auto &[oid, value] : rdn) attributes.push_back(der::sequence({der::oid(oid), value}));
        content += der::setOf(std::vector<QByteArrayView>(attributes.begin(), attributes.end()));
    }
    auto name = DistinguishedName::fromDer(der::sequence(QByteArrayView(content)));
    if (!name) qFatal("%s", qPrintable(name.fault().sentence));
    return *std::move(name);
}

Rdn commonName(const QByteArray &text) {
    return {{"2.5.4.3", der::utf8String(QString::fromUtf8(text))}};
}

QByteArray requestDer(const RequestSpec &spec, const PrivateKey &key) {
    std::vector<Extension> extensions = spec.extensions;
    const SubjectAltName names{spec.dnsNames, spec.ipAddresses, {}};
    if (!names.isEmpty()) extensions.push_back(extension::subjectAltName(names, false));
    auto written = CertificationRequest::write(spec.subject.der(), key, spec.digest, extensions,
                                               Secret(QByteArray(spec.challenge)));
    if (!written) qFatal("%s", qPrintable(written.fault().sentence));
    return *std::move(written);
}

CertificationRequest request(const RequestSpec &spec, const PrivateKey &key) {
    auto read = CertificationRequest::fromDer(requestDer(spec, key));
    if (!read) qFatal("%s", qPrintable(read.fault().sentence));
    return *std::move(read);
}

const PrivateKey &anyKey() {
    static const PrivateKey key = *PrivateKey::generate({KeyType::EcP256, 256});
    return key;
}

const PrivateKey &anyRsaKey() {
    static const PrivateKey key = fixtureKey(QStringLiteral("ca-b"));
    return key;
}

DistinguishedName ciscoSubject(const QByteArray &fqdn, const QByteArray &ipAddress, const QByteArray &serialNumber) {
    return subject({{{"2.5.4.11", der::printableString("cml.lab")}},
                    {{"2.5.4.5", der::printableString(serialNumber)},
                     {"1.2.840.113549.1.9.8", der::printableString(ipAddress)},
                     {"1.2.840.113549.1.9.2", der::ia5String(fqdn)}}});
}

}  // namespace scepter::tests
