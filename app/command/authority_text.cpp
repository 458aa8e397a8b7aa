#include "app/command/authority_text.h"

#include "app/command/console.h"
#include "app/command/record_json.h"
#include "app/command/text_table.h"
#include "pki/digest.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

void printAuthorityCertificate(Console &console, const pki::Certificate &certificate) {
    FieldList fields;
    fields.add(u"  Subject"_s, certificate.subject().text());
    fields.add(u"  Serial number"_s, certificate.serialHex());
    if (const auto key = certificate.publicKey()) fields.add(u"  Key"_s, key->spec().text());
    fields.add(u"  Valid"_s, u"%1 to %2"_s.arg(iso8601(certificate.notBefore()), iso8601(certificate.notAfter())));
    fields.add(u"  SHA-256"_s, pki::fingerprintText(certificate.sha256()));
    fields.add(u"  SHA-1"_s, pki::fingerprintText(pki::digest(pki::Digest::Sha1, certificate.der())));
    // Old routers show nothing better.
    fields.add(u"  MD5"_s, pki::fingerprintText(pki::digest(pki::Digest::Md5, certificate.der())));
    fields.print(console);
}

void printAuthority(Console &console, const SiteAuthority &authority) {
    console.print(u"Certification authority %1"_s.arg(authority.record.name));
    printAuthorityCertificate(console, authority.certificate);
    console.print(QString());
    if (authority.registrationAuthority) {
        console.print(u"Registration authority (opens envelopes and signs replies)"_s);
        printAuthorityCertificate(console, *authority.registrationAuthority);
    } else {
        console.print(
            u"There is no registration authority; the certification authority opens envelopes and signs replies itself."_s);
    }
    console.print(QString());
    if (!authority.record.succeeds.isEmpty())
        console.print(u"It is the next CA of %1."_s.arg(authority.record.succeeds));
    console.print(authority.areKeysEncrypted ? u"The keys are encrypted with a passphrase."_s
                                             : u"The keys are in clear: whoever reads the site file has them."_s);
}

QJsonObject json(const SiteAuthority &authority) {
    const auto &ra = authority.registrationAuthority;
    const auto &succeeds = authority.record.succeeds;
    return {{u"authority"_s, authority.record.name},
            {u"name"_s, authority.commonName()},
            {u"succeeds"_s, succeeds.isEmpty() ? QJsonValue() : QJsonValue(succeeds)},
            {u"createdAt"_s, iso8601(authority.record.createdAt)},
            {u"keysEncrypted"_s, authority.areKeysEncrypted},
            {u"ca"_s, json(authority.certificate)},
            {u"ra"_s, ra ? QJsonValue(json(*ra)) : QJsonValue()}};
}

}  // namespace scepter::app
