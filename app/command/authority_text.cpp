#include "app/command/authority_text.h"

#include "app/command/console.h"
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

}  // namespace scepter::app
