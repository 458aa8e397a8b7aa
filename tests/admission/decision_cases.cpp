#include "admission/decision_cases.h"

#include "pki/certificate_writer.h"
#include "pki/der_writer.h"

namespace scepter::tests {

using namespace Qt::StringLiterals;

namespace {

const Instant now = *fromIso8601(u"2026-11-22T12:00:00Z");

pki::Extension extensionOf(const char *oid, const QByteArray &value) {
    return {pki::der::oidContent(oid), false, value};
}

/// subjectAltName with one name of another kind.
pki::Extension otherName(uint8_t tag, const QByteArray &content) {
    return extensionOf("2.5.29.17", pki::der::sequence({pki::der::element(tag, content)}));
}

}  // namespace

Scene::Scene() {
    facts.now = now;
    facts.askedAt = now;
    facts.authorities = QStringList{u"ca"_s};
    facts.requestKey = {pki::KeyType::Rsa, 2048};
    facts.signerHoldsRequestKey = true;
    facts.registration.emplace();
    facts.registration->id = 7;
    facts.registration->fqdn = router;
    facts.registration->profile = u"device"_s;
    facts.profile.emplace();
    facts.profile->name = u"device"_s;
    facts.profile->extendedKeyUsages = QStringList{u"1.3.6.1.5.5.7.3.1"_s};
    facts.challenge.submitted = true;
    facts.challenge.matched.emplace();
    facts.challenge.matched->id = 31;
    facts.challenge.matched->registrationId = 7;
    facts.challenge.deviceFreshDynamic = 1;
    spec.subject = subject({commonName("r1.lab.example")});
    spec.dnsNames = QStringList{router};
}

void Scene::approve(qint64 id) {
    facts.approved.emplace();
    facts.approved->id = id;
    facts.approved->decidedBy = u"admin"_s;
    facts.approved->askedAt = now - std::chrono::hours(2);
    facts.askedAt = facts.approved->askedAt;
}

void Scene::present() {
    admission::PresentedCertificate presented;
    presented.serial = u"0A"_s;
    presented.authority = u"ca"_s;
    presented.subject = spec.subject;
    presented.notAfter = now + std::chrono::days(100);
    presented.record.emplace();
    presented.record->serial = presented.serial;
    presented.record->fqdn = router;
    presented.record->registrationId = facts.registration->id;
    facts.presented = presented;
    facts.signerHoldsRequestKey = false;
    facts.challenge = {};
}

admission::Decision Scene::decide() {
    request = tests::request(spec, spec.digest == pki::Digest::Sha256 ? anyKey() : anyRsaKey());
    facts.request = &*request;
    if (readsIdentity) facts.identity = admission::claimedIdentity(*request);
    return admission::decide(facts, trace);
}

const std::vector<Refused> &refusedRows() {
    static const std::vector<Refused> rows{
        {"R38: signed by the CA itself", [](Scene &s) { s.facts.signerIsOurs = true; }, Check::Signer,
         u"this CA itself"_s},
        {"R39: signed with another key", [](Scene &s) { s.facts.signerHoldsRequestKey = false; }, Check::Signer,
         u"another key"_s},

        {"names that contradict each other", [](Scene &s) { s.spec.subject = subject({commonName("r2.lab.example")}); },
         Check::Registration, u"contradicts itself"_s},
        {"a wildcard for a name", [](Scene &s) { s.spec.dnsNames = QStringList{u"*.lab.example"_s}; },
         Check::Registration, u"wildcard"_s, Fix::None, FaultKind::Malformed},
        {"unknown device", [](Scene &s) { s.facts.registration.reset(); }, Check::Registration,
         u"No device is registered"_s, Fix::RegisterDevice},
        {"disabled device", [](Scene &s) { s.facts.registration->state = RegistrationState::Disabled; },
         Check::Registration, u"disabled"_s, Fix::EnableDevice},
        {"registration ended", [](Scene &s) { s.facts.registration->validUntil = now - std::chrono::milliseconds(1); },
         Check::Registration, u"ended at"_s, Fix::EditRegistration},
        {"R46: no uses left",
         [](Scene &s) {
             s.facts.registration->usesAllowed = 2;
             s.facts.registration->usesTaken = 2;
         },
         Check::Registration, u"no certificates left"_s, Fix::EditRegistration},

        {"another profile's endpoint", [](Scene &s) { s.facts.endpoint = u"printers"_s; }, Check::Registration,
         u"asked at the endpoint of the profile printers"_s, Fix::EditRegistration},
        {"another authority than the profile's", [](Scene &s) { s.facts.authorities = QStringList{u"branch"_s}; },
         Check::Registration, u"addressed the CA branch"_s, Fix::EditRegistration},

        {"no challenge",
         [](Scene &s) {
             s.facts.challenge.submitted = false;
             s.facts.challenge.matched.reset();
         },
         Check::Challenge, u"brings no challenge"_s, Fix::NewChallenge},
        {"wrong challenge", [](Scene &s) { s.facts.challenge.matched.reset(); }, Check::Challenge,
         u"not one of this device's"_s, Fix::NewChallenge},
        {"another device's challenge", [](Scene &s) { s.facts.challenge.matched->registrationId = 8; },
         Check::Challenge, u"another device"_s, Fix::NewChallenge},
        {"R46: spent challenge",
         [](Scene &s) {
             s.facts.challenge.matched->state = ChallengeState::Spent;
             s.facts.challenge.matched->spentAt = now - std::chrono::hours(1);
             s.facts.challenge.matched->spentBy = 12;
         },
         Check::Challenge, u"at 2026-11-22T11:00:00Z by transaction 12"_s, Fix::NewChallenge},
        {"withdrawn challenge", [](Scene &s) { s.facts.challenge.matched->state = ChallengeState::Withdrawn; },
         Check::Challenge, u"withdrawn"_s, Fix::NewChallenge},
        {"R46: expired challenge",
         [](Scene &s) { s.facts.challenge.matched->expiresAt = now - std::chrono::milliseconds(1); }, Check::Challenge,
         u"expired at"_s, Fix::NewChallenge},

        {"a challenge that is set aside for a request that waits",
         [](Scene &s) {
             s.facts.challenge.matched->state = ChallengeState::Reserved;
             s.facts.challenge.matched->reservedBy = 44;
         },
         Check::Challenge, u"set aside for request 44"_s, Fix::NewChallenge},
        {"a challenge that is set aside for another request than the approved one",
         [](Scene &s) {
             s.approve(45);
             s.facts.challenge.matched->state = ChallengeState::Reserved;
             s.facts.challenge.matched->reservedBy = 44;
         },
         Check::Challenge, u"set aside for request 44"_s, Fix::NewChallenge},

        {"address missing", [](Scene &s) { s.facts.registration->ipAddress = u"192.0.2.17"_s; },
         Check::AddressAndSerial, u"states none"_s, Fix::EditRegistration},
        {"another address",
         [](Scene &s) {
             s.facts.registration->ipAddress = u"192.0.2.17"_s;
             s.spec.ipAddresses = QStringList{u"192.0.2.18"_s};
         },
         Check::AddressAndSerial, u"192.0.2.18"_s, Fix::EditRegistration},
        {"a second address beside the right one",
         [](Scene &s) {
             s.facts.registration->ipAddress = u"192.0.2.17"_s;
             s.spec.ipAddresses = QStringList{u"192.0.2.17"_s, u"192.0.2.18"_s};
         },
         Check::AddressAndSerial, u"192.0.2.18"_s, Fix::EditRegistration},
        {"an address that is not registered", [](Scene &s) { s.spec.ipAddresses = QStringList{u"192.0.2.17"_s}; },
         Check::AddressAndSerial, u"none is registered"_s, Fix::EditRegistration},
        {"serial number missing", [](Scene &s) { s.facts.registration->serialNumber = u"SN-0042"_s; },
         Check::AddressAndSerial, u"SN-0042"_s, Fix::EditRegistration},
        {"a serial number that is not registered",
         [](Scene &s) {
             s.spec.subject =
                 subject({commonName("r1.lab.example"), {{"2.5.4.5", pki::der::printableString("SN-0042")}}});
         },
         Check::AddressAndSerial, u"none is registered"_s, Fix::EditRegistration},

        {"R2: single DES", [](Scene &s) { s.facts.cipher = pki::Cipher::DesCbc; }, Check::Policy, u"single DES"_s,
         Fix::AllowWeakAlgorithms, FaultKind::Unsupported},
        {"R2: MD5", [](Scene &s) { s.facts.digest = pki::Digest::Md5; }, Check::Policy, u"MD5"_s,
         Fix::AllowWeakAlgorithms, FaultKind::Unsupported},
        {"R2: MD5 in the request's own signature", [](Scene &s) { s.spec.digest = pki::Digest::Md5; }, Check::Policy,
         u"certificate request is signed with MD5"_s, Fix::AllowWeakAlgorithms, FaultKind::Unsupported},
        {"R3: SHA-1", [](Scene &s) { s.facts.digest = pki::Digest::Sha1; }, Check::Policy, u"SHA-1"_s,
         Fix::AllowWeakAlgorithms, FaultKind::Unsupported},
        {"R3: 3DES", [](Scene &s) { s.facts.cipher = pki::Cipher::TripleDesCbc; }, Check::Policy, u"triple DES"_s,
         Fix::AllowWeakAlgorithms, FaultKind::Unsupported},
        {"R2: single DES where 3DES is allowed",
         [](Scene &s) {
             s.facts.cipher = pki::Cipher::DesCbc;
             s.facts.registration->weakAllowed = WeakAlgorithm::TripleDes | WeakAlgorithm::Sha1 | WeakAlgorithm::Md5;
             s.facts.profile->acceptsTripleDes = true;
         },
         Check::Policy, u"single DES"_s, Fix::AllowWeakAlgorithms, FaultKind::Unsupported},
        {"R2: MD5 after the date until which it was allowed",
         [](Scene &s) {
             s.facts.digest = pki::Digest::Md5;
             s.facts.registration->weakAllowed = WeakAlgorithm::Md5;
             s.facts.registration->weakUntil = now - std::chrono::milliseconds(1);
         },
         Check::Policy, u"allowed it until 2026-11-22T11:59:59Z"_s, Fix::AllowWeakAlgorithms, FaultKind::Unsupported},
        {"R50: RSA key too short", [](Scene &s) { s.facts.requestKey.bits = 1024; }, Check::Policy, u"too short"_s},
        {"elliptic key that the profile does not take",
         [](Scene &s) {
             s.facts.requestKey = {pki::KeyType::EcP256, 256};
             s.facts.profile->acceptsEllipticCurve = false;
         },
         Check::Policy, u"RSA keys only"_s},
        {"R50: the CA's own key", [](Scene &s) { s.facts.requestKeyIsOurs = true; }, Check::Policy,
         u"key of this CA"_s},
        {"R49: the CA's own name", [](Scene &s) { s.facts.subjectIsAuthority = true; }, Check::Policy,
         u"CA's own name"_s},
        {"R48: a foreign name beside the right one",
         [](Scene &s) {
             s.spec.dnsNames = QStringList{router, u"bank.example"_s};
         },
         Check::Policy, u"bank.example"_s},
        {"a wildcard beside the right name",
         [](Scene &s) {
             s.readsIdentity = false;
             s.facts.identity = admission::ClaimedIdentity{router, {}, {}};
             s.spec.dnsNames = QStringList{router, u"*.lab.example"_s};
         },
         Check::Policy, u"wildcard"_s},
        {"an e-mail address in SAN",
         [](Scene &s) {
             s.spec.dnsNames.clear();
             s.ask(otherName(0x81, "admin@lab.example"));
         },
         Check::Policy, u"no registration grants"_s},
        {"a URI in SAN",
         [](Scene &s) {
             s.spec.dnsNames.clear();
             s.ask(otherName(0x86, "urn:admin"));
         },
         Check::Policy, u"no registration grants"_s},
        {"an account's UPN in SAN",
         [](Scene &s) {
             s.spec.dnsNames.clear();
             s.ask(otherName(0xa0, pki::der::oid("1.3.6.1.4.1.311.20.2.3") +
                                       pki::der::explicitContext(0, pki::der::utf8String(u"admin@lab"_s))));
         },
         Check::Policy, u"no registration grants"_s},
        {"an e-mail address in the subject",
         [](Scene &s) {
             s.spec.subject = subject(
                 {commonName("r1.lab.example"), {{"1.2.840.113549.1.9.1", pki::der::ia5String("admin@lab.example")}}});
         },
         Check::Policy, u"identify somebody else"_s},
        {"R49: CA:TRUE", [](Scene &s) { s.ask(pki::extension::basicConstraints(true)); }, Check::Policy, u"CA:TRUE"_s},
        {"R49: CA:TRUE in an odd encoding",
         [](Scene &s) { s.ask(extensionOf("2.5.29.19", QByteArray::fromHex("3003010101"))); }, Check::Policy,
         u"CA:TRUE"_s},
        {"R49: keyCertSign",
         [](Scene &s) { s.ask(pki::extension::keyUsage({.digitalSignature = true, .keyCertSign = true})); },
         Check::Policy, u"key usage of CAs"_s},
        {"R49: cRLSign", [](Scene &s) { s.ask(pki::extension::keyUsage({.crlSign = true})); }, Check::Policy,
         u"key usage of CAs"_s},
        {"R49: nameConstraints", [](Scene &s) { s.ask(extensionOf("2.5.29.30", QByteArray::fromHex("3000"))); },
         Check::Policy, u"nameConstraints"_s},
        {"R49: a Windows account's SID",
         [](Scene &s) { s.ask(extensionOf("1.3.6.1.4.1.311.25.2", QByteArray::fromHex("3000"))); }, Check::Policy,
         u"SID"_s},
        {"an extension that cannot be read", [](Scene &s) { s.ask(extensionOf("2.5.29.15", "junk")); }, Check::Policy,
         u"cannot be read"_s, Fix::None, FaultKind::Malformed},
        {"a profile that is gone", [](Scene &s) { s.facts.profile.reset(); }, Check::Policy,
         u"does not exist any more"_s, Fix::EditRegistration},
    };
    return rows;
}

const std::vector<Admitted> &admittedRows() {
    static const std::vector<Admitted> rows{
        {"nothing special", [](Scene &) {}, {}},
        {"the last use",
         [](Scene &s) {
             s.facts.registration->usesAllowed = 2;
             s.facts.registration->usesTaken = 1;
         },
         {}},
        {"the last moment of the registration and of the challenge",
         [](Scene &s) {
             s.facts.registration->validUntil = now;
             s.facts.challenge.matched->expiresAt = now;
         },
         {}},
        {"address and serial number as registered, in another case",
         [](Scene &s) {
             s.facts.registration->ipAddress = u"192.0.2.17"_s;
             s.facts.registration->serialNumber = u"sn-0042"_s;
             s.spec.subject = ciscoSubject("r1.lab.example", "192.0.2.17", "SN-0042");
         },
         {}},
        {"R3: SHA-1 that the profile takes",
         [](Scene &s) {
             s.facts.digest = pki::Digest::Sha1;
             s.facts.profile->acceptsSha1 = true;
         },
         u"the profile device allows it"_s},
        {"R3: 3DES that the profile takes",
         [](Scene &s) {
             s.facts.cipher = pki::Cipher::TripleDesCbc;
             s.facts.profile->acceptsTripleDes = true;
         },
         u"the profile device allows it"_s},
        {"R2: single DES that the device is allowed",
         [](Scene &s) {
             s.facts.cipher = pki::Cipher::DesCbc;
             s.facts.registration->weakAllowed = WeakAlgorithm::SingleDes;
         },
         u"single DES; the registration allows it"_s},
        {"R2: MD5 at the last moment of its date",
         [](Scene &s) {
             s.facts.digest = pki::Digest::Md5;
             s.facts.registration->weakAllowed = WeakAlgorithm::Md5;
             s.facts.registration->weakUntil = now;
         },
         u"the registration allows it until 2026-11-22T12:00:00Z"_s},
        {"an elliptic key",
         [](Scene &s) {
             s.facts.requestKey = {pki::KeyType::EcP256, 256};
         },
         {}},
        {"the endpoint of its own profile", [](Scene &s) { s.facts.endpoint = u"device"_s; }, {}},
        {"R26: an authority that succeeds the profile's",
         [](Scene &s) {
             s.facts.authorities = QStringList{u"ca-2"_s, u"ca"_s};
         },
         {}},
        {"a challenge that ended while a person decided",
         [](Scene &s) {
             s.approve(44);
             s.facts.challenge.matched->state = ChallengeState::Reserved;
             s.facts.challenge.matched->reservedBy = 44;
             s.facts.challenge.matched->expiresAt = now - std::chrono::hours(1);
         },
         {}},
        {"what certmonger asks for",
         [](Scene &s) {
             s.ask(pki::extension::basicConstraints(false));
             s.ask(pki::extension::subjectKeyIdentifier(anyKey().publicKey()));
         },
         {}},
        {"what IOS asks for",
         [](Scene &s) { s.ask(pki::extension::keyUsage({.digitalSignature = true, .keyEncipherment = true})); },
         {}},
        {"a purpose that the profile has not",
         [](Scene &s) {
             s.ask(pki::extension::extendedKeyUsage({u"1.3.6.1.5.5.7.3.1"_s, u"1.3.6.1.5.5.7.3.2"_s}));
         },
         u"left out"_s},
        {"a template's name", [](Scene &s) { s.ask(extensionOf("1.3.6.1.4.1.311.20.2", QByteArray::fromHex("1e00"))); },
         u"left out"_s},
        {"the registered name twice",
         [](Scene &s) {
             s.spec.dnsNames = QStringList{router, u"R1.LAB.EXAMPLE"_s};
         },
         {}},
    };
    return rows;
}

}  // namespace scepter::tests
