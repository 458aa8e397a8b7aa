#include "client/requested_names.h"

namespace scepter::client {

using namespace Qt::StringLiterals;

namespace {

// RFC 4514, section 2.4.
QString escaped(const QString &value) {
    QString text;
    for (const QChar character : value) {
        if (u"\"+,;<>\\=# "_s.contains(character)) text += u'\\';
        text += character;
    }
    return text;
}

}  // namespace

Result<RequestedNames> RequestedNames::of(const QString &fqdn, const QString &ipAddress, const QString &serialNumber) {
    Result<pki::DistinguishedName> subject = pki::DistinguishedName::withCommonName(fqdn);
    if (!serialNumber.isEmpty()) {
        subject =
            pki::DistinguishedName::fromText(u"serialNumber=%1,CN=%2"_s.arg(escaped(serialNumber), escaped(fqdn)));
    }
    if (!subject) return subject.fault();
    RequestedNames names{*std::move(subject), {}};
    if (!fqdn.isEmpty()) names.alternatives.dnsNames << fqdn;
    if (!ipAddress.isEmpty()) names.alternatives.ipAddresses << ipAddress;
    return names;
}

}  // namespace scepter::client
