// Rows of the decision that are about registrations which stand for several devices, what they demand, and challenges that are more
// than one device's once.
#include "admission/decision_cases.h"

#include "pki/der_writer.h"

namespace scepter::tests {

using namespace Qt::StringLiterals;

namespace {

void coverAll(Scene &s) {
    s.facts.registration->fqdn = u"*.lab.example"_s;
    s.facts.registration->ipDemand = Demand::Ignored;
    s.facts.registration->serialDemand = Demand::Ignored;
}

void belongToProfile(Scene &s) {
    s.facts.challenge.matched->registrationId = 0;
    s.facts.challenge.matched->profile = u"device"_s;
}

void stand(Scene &s, const QString &serial) {
    s.facts.profile->duplicates = Duplicates::Refuse;
    CertificateRecord record;
    record.serial = serial;
    record.fqdn = router;
    record.profile = u"device"_s;
    s.facts.standing = {record};
}

}  // namespace

const std::vector<Refused> &refusedAdmissionRows() {
    static const std::vector<Refused> rows{
        {"a registration that has not begun",
         [](Scene &s) { s.facts.registration->validFrom = s.facts.now + std::chrono::milliseconds(1); },
         Check::Registration, u"begins at"_s, Fix::EditRegistration},
        {"another network than the registered ones",
         [](Scene &s) {
             s.facts.registration->networks = u"192.0.2.0/24,2001:db8::/32"_s;
             s.facts.address = u"198.51.100.1"_s;
         },
         Check::Registration, u"registered networks"_s, Fix::EditRegistration},
        {"an address that is not known, where networks are registered",
         [](Scene &s) { s.facts.registration->networks = u"192.0.2.0/24"_s; }, Check::Registration,
         u"registered networks"_s, Fix::EditRegistration},
        {"a name outside of the profile's domains",
         [](Scene &s) {
             coverAll(s);
             s.facts.profile->domains = QStringList{u"office.example"_s};
         },
         Check::Registration, u"outside of the domains"_s},
        {"an address that has to be there, and is not",
         [](Scene &s) { s.facts.registration->ipDemand = Demand::Present; }, Check::AddressAndSerial,
         u"demands that the request states an IP address"_s, Fix::EditRegistration},
        {"two addresses where one has to be there",
         [](Scene &s) {
             s.facts.registration->ipDemand = Demand::Present;
             s.spec.ipAddresses = QStringList{u"192.0.2.17"_s, u"192.0.2.18"_s};
         },
         Check::AddressAndSerial, u"several addresses"_s, Fix::EditRegistration},
        {"a serial number that has to be there, and is not",
         [](Scene &s) { s.facts.registration->serialDemand = Demand::Present; }, Check::AddressAndSerial,
         u"demands that the request states a serial number"_s, Fix::EditRegistration},
        {"R48: a foreign name behind a wildcard",
         [](Scene &s) {
             coverAll(s);
             s.spec.dnsNames = QStringList{router, u"r2.lab.example"_s};
         },
         Check::Policy, u"r2.lab.example"_s},
        {"a challenge of another profile",
         [](Scene &s) {
             belongToProfile(s);
             s.facts.challenge.matched->profile = u"printers"_s;
         },
         Check::Challenge, u"made for the profile printers"_s, Fix::NewChallenge},
        {"a challenge of another name behind the same wildcard",
         [](Scene &s) {
             coverAll(s);
             s.facts.challenge.matched->boundName = u"r2.lab.example"_s;
         },
         Check::Challenge, u"made for r2.lab.example"_s, Fix::NewChallenge},
        {"R46: a challenge whose uses are taken",
         [](Scene &s) {
             s.facts.challenge.matched->usesAllowed = 3;
             s.facts.challenge.matched->usesTaken = 3;
             s.facts.challenge.matched->state = ChallengeState::Spent;
         },
         Check::Challenge, u"by 3 certificates"_s, Fix::NewChallenge},
        {"a challenge that was not looked at, after many wrong ones",
         [](Scene &s) {
             s.facts.challenge.matched.reset();
             s.facts.challenge.unlooked = 12;
         },
         Check::Challenge, u"not looked at"_s, Fix::NewChallenge},
        {"a wrong challenge where none is enforced",
         [](Scene &s) {
             s.facts.passwords = admission::Passwords::NotEnforced;
             s.facts.challenge.matched.reset();
         },
         Check::Challenge, u"not one of this device's"_s, Fix::NewChallenge},
        {"R68: a name that has a certificate, where a second one is refused",
         [](Scene &s) { stand(s, u"0A"_s); }, Check::Policy, u"refuses a second one"_s, Fix::OpenCertificate},
        {"a renewal of one certificate while another one stands",
         [](Scene &s) {
             s.present();
             stand(s, u"0B"_s);
         },
         Check::Policy, u"refuses a second one"_s, Fix::OpenCertificate},
    };
    return rows;
}

const std::vector<Admitted> &admittedAdmissionRows() {
    static const std::vector<Admitted> rows{
        {"behind a wildcard", coverAll, {}},
        {"behind the star alone",
         [](Scene &s) {
             coverAll(s);
             s.facts.registration->fqdn = u"*"_s;
         },
         {}},
        {"from a registered network",
         [](Scene &s) {
             s.facts.registration->networks = u"192.0.2.0/24"_s;
             s.facts.address = u"192.0.2.200"_s;
         },
         {}},
        {"within the profile's domains", [](Scene &s) { s.facts.profile->domains = QStringList{u"lab.example"_s}; }, {}},
        {"the first moment of the registration", [](Scene &s) { s.facts.registration->validFrom = s.facts.now; }, {}},
        {"some address where one has to be there",
         [](Scene &s) {
             s.facts.registration->ipDemand = Demand::Present;
             s.spec.ipAddresses = QStringList{u"192.0.2.99"_s};
         },
         {}},
        {"an address and a serial number that are not looked at",
         [](Scene &s) {
             coverAll(s);
             s.spec.subject = ciscoSubject("r1.lab.example", "192.0.2.99", "SN-9");
         },
         u"was not looked at"_s},
        {"neither where none is looked at", coverAll, {}},
        {"a challenge of the profile", belongToProfile, {}},
        {"the third of five uses",
         [](Scene &s) {
             s.facts.challenge.matched->usesAllowed = 5;
             s.facts.challenge.matched->usesTaken = 2;
         },
         {}},
        {"a challenge that is bound to this name",
         [](Scene &s) {
             coverAll(s);
             s.facts.challenge.matched->boundName = router;
         },
         {}},
        {"a right challenge where none is enforced",
         [](Scene &s) { s.facts.passwords = admission::Passwords::NotEnforced; }, {}},
        {"a certificate of another profile, where a second one is refused",
         [](Scene &s) {
             stand(s, u"0A"_s);
             s.facts.standing.front().profile = u"printers"_s;
         },
         {}},
    };
    return rows;
}

}  // namespace scepter::tests
