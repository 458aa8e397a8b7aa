#include "hostile/captured_site.h"

#include "pki/identity.h"
#include "pki/password_hash.h"
#include "scep/captures.h"

namespace scepter::tests {

using namespace Qt::StringLiterals;

namespace {

std::vector<KeyRecord> keysOf(const QString &ca) {
    KeyRecord key;
    key.role = KeyRole::Authority;
    key.encrypted = false;
    key.material = fixtureKey(ca).toPkcs8().bytes();
    key.certificate = pki::Certificate::fromPem(capturedCertificate(ca))->der();
    return {key};
}

}  // namespace

CapturedSite::CapturedSite(const QString &capture) : laboratory(keysOf(recipientOf(capture))) {
    Challenge challenge;
    challenge.kind = ChallengeKind::Static;
    challenge.verifier = pki::passwordHash("secret");
    for (const char *name : {"certmonger", "get", "jscep", "mm1", "scepclient", "sscep", "strongswan"}) {
        Registration registration;
        registration.fqdn = QLatin1StringView(name) + u".example.test"_s;
        registration.weakAllowed = allWeakAlgorithms;
        if (QByteArrayList{"certmonger", "jscep", "sscep", "strongswan"}.contains(name)) {
            registration.ipAddress = u"10.20.30.40"_s;
            registration.serialNumber = u"SN9"_s;
        }
        laboratory.addDevice(registration, challenge);
    }
}

http::Response CapturedSite::send(const QByteArray &message) {
    return laboratory.post("/scep?operation=PKIOperation", message);
}

}  // namespace scepter::tests
