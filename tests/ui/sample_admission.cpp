#include "ui/sample_admission.h"

#include "records/settings.h"
#include "ui/fake_site.h"

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

using namespace std::chrono;

template <typename Value>
Value taken(const Result<Value> &result) {
    if (!result) qFatal("%ls", qUtf16Printable(result.fault().sentence));
    return *result;
}

Registration deviceNamed(const QString &fqdn) {
    Registration device;
    device.fqdn = fqdn;
    device.profile = QString::fromLatin1(defaultProfileName);
    device.createdBy = u"anna"_s;
    return device;
}

qint64 add(FakeSite &site, const Registration &device) {
    return taken(site.memory().addDevices({NewDevice{device, std::nullopt}})).front();
}

Transaction request(FakeSite &site, const QString &fqdn, const QString &peer, TransactionResult result) {
    Transaction transaction;
    transaction.at = site.clock().now() - minutes(4);
    transaction.peer = peer;
    transaction.operation = u"PKCSReq"_s;
    transaction.messageType = u"19"_s;
    transaction.claim = {fqdn.toLatin1().left(6), "key of " + fqdn.toLatin1(), "request of " + fqdn.toLatin1()};
    transaction.result = result;
    transaction.httpStatus = 200;
    transaction.fqdn = fqdn;
    return transaction;
}

/// The one certificate that it is good for.
void issueAll(FakeSite &site, const Registration &device, qint64 id) {
    Issue issue;
    issue.transaction = request(site, device.fqdn, u"203.0.113.7:4500"_s, TransactionResult::Issued);
    issue.registrationId = id;
    issue.certificate.serial = u"7B1C90E422D14E670000000000000001"_s;
    issue.certificate.fqdn = device.fqdn;
    issue.certificate.subject = u"CN="_s + device.fqdn;
    issue.certificate.names = u"DNS:"_s + device.fqdn;
    issue.certificate.profile = device.profile;
    issue.certificate.notBefore = issue.certificate.issuedAt = issue.transaction.at;
    issue.certificate.notAfter = site.clock().now() + days(365);
    issue.certificate.registrationId = id;
    issue.certificate.sha256 = issue.certificate.serial.toLatin1();
    issue.der = issue.certificate.serial.toLatin1();
    issue.transaction.certificateSerial = issue.certificate.serial;
    (void)taken(site.memory().recordIssue(issue));
}

void addStates(FakeSite &site) {
    const Instant now = site.clock().now();
    Registration wildcard = deviceNamed(u"*.branch-office-trondheim.office.example"_s);
    wildcard.ipDemand = Demand::Present;
    wildcard.serialDemand = Demand::Ignored;
    wildcard.networks = u"192.168.40.0/22,2001:db8:40::/48"_s;
    wildcard.owner = u"Branch office Trondheim, Kari Nordmann"_s;
    wildcard.usesAllowed = 200;
    wildcard.validUntil = now + days(90);
    add(site, wildcard);
    Registration upcoming = deviceNamed(u"ap-201.office.example"_s);
    upcoming.validFrom = now + days(8);
    upcoming.owner = u"Ola"_s;
    add(site, upcoming);
    Registration expired = deviceNamed(u"ap-100.office.example"_s);
    expired.validUntil = now - days(3);
    add(site, expired);
    Registration used = deviceNamed(u"gw-1.office.example"_s);
    used.usesAllowed = 1;
    issueAll(site, used, add(site, used));
    Registration disabled = deviceNamed(u"rtr-old.office.example"_s);
    disabled.state = RegistrationState::Disabled;
    add(site, disabled);
}

void addStranger(FakeSite &site) {
    Transaction asked =
        request(site, u"printer-4.office.example"_s, u"192.168.30.80:1025"_s, TransactionResult::Pending);
    asked.reason = u"It is unknown, and held."_s;
    asked.trace.note(Check::Registration,
                     u"No device is registered under the name printer-4.office.example; unknown "
                     u"devices are held."_s,
                     asked.fqdn, u"the name of a registered device"_s);
    asked.trace.wait(Check::Approval,
                     u"A person has to register printer-4.office.example from this request, or to "
                     u"reject it."_s,
                     {}, Fix::AdoptRequest);
    PendingRequest pending;
    pending.askedAt = asked.at;
    pending.peer = asked.peer;
    pending.claim = asked.claim;
    pending.signerDigest = "signer";
    pending.fqdn = asked.fqdn;
    pending.authority = QString::fromLatin1(firstAuthorityName);
    pending.subject = u"CN=printer-4.office.example,serialNumber=VNB3K12345"_s;
    pending.names = u"DNS:printer-4.office.example, IP:192.168.30.80"_s;
    pending.ipAddress = u"192.168.30.80"_s;
    pending.serialNumber = u"VNB3K12345"_s;
    pending.key = u"rsa:2048"_s;
    pending.expiresAt = asked.at + days(14);
    (void)taken(site.memory().recordPending(pending, asked));
}

void addMismatch(FakeSite &site) {
    Registration device = deviceNamed(u"switch-9.office.example"_s);
    device.ipAddress = u"192.168.12.9"_s;
    device.serialNumber = u"FDO2144E0Q9"_s;
    device.networks = u"192.168.12.0/24"_s;
    const qint64 id = add(site, device);
    // Another one of the same name, so that the name alone does not tell them apart.
    Registration twin = deviceNamed(device.fqdn);
    twin.ipAddress = u"192.168.12.10"_s;
    add(site, twin);
    Transaction refused = request(site, device.fqdn, u"192.168.12.99:49152"_s, TransactionResult::Refused);
    refused.registrationId = id;
    refused.ipAddress = u"192.168.12.99"_s;
    refused.serialNumber = u"FDO2144E0Q9"_s;
    refused.failInfo = u"badRequest"_s;
    refused.reason = u"The request states the IP address 192.168.12.99, and 192.168.12.9 is registered."_s;
    refused.trace.pass(Check::Registration, u"The name is registered."_s, device.fqdn);
    refused.trace.fail(Check::AddressAndSerial, refused.reason, refused.ipAddress, device.ipAddress,
                       Fix::EditRegistration, device.identity());
    (void)taken(site.memory().recordTransaction(refused));
}

void addChallenges(FakeSite &site) {
    const auto wildcard = taken(site.memory().device(u"*.branch-office-trondheim.office.example"_s));
    (void)taken(site.newDynamicChallenges({.device = wildcard.id, .profile = {}, .minutes = 600, .uses = 5}));
    (void)taken(site.newDynamicChallenges(
        {.device = 0, .profile = QString::fromLatin1(defaultProfileName), .minutes = 60, .uses = 0}));
    Challenge ofNdes;
    ofNdes.registrationId = wildcard.id;
    ofNdes.boundName = u"pos-17.branch-office-trondheim.office.example"_s;
    ofNdes.origin = ChallengeOrigin::Ndes;
    ofNdes.verifier = "verifier of the NDES page";
    ofNdes.createdAt = site.clock().now();
    ofNdes.createdBy = u"LAB\\enroller"_s;
    ofNdes.expiresAt = site.clock().now() + minutes(45);
    (void)taken(site.memory().addChallenges({ofNdes}));
}

void addAlarm(FakeSite &site) {
    Transaction again = request(site, u"gw-1.office.example"_s, u"203.0.113.66:40112"_s, TransactionResult::Refused);
    again.claim = {"again", "another key", "another request"};
    again.reason = u"This one-time challenge was already used."_s;
    again.alarm = u"A spent challenge of gw-1.office.example came again, with another key."_s;
    again.registrationId = taken(site.memory().device(again.fqdn)).id;
    (void)taken(site.memory().recordTransaction(again));
}

}  // namespace

void addAdmissionSamples(FakeSite &site) {
    addStates(site);
    addStranger(site);
    addMismatch(site);
    addChallenges(site);
    addAlarm(site);
    auto owned = taken(site.memory().device(u"ap-201.office.example"_s));
    owned.ipAddress = u"192.168.30.201"_s;
    owned.notes = u"on the roof"_s;
    if (const auto done = site.updateDevice(owned); !done) qFatal("%ls", qUtf16Printable(done.fault().sentence));
    (void)site.memory().setSetting(QString::fromLatin1(setting::unknownDevices), u"held"_s);
}

}  // namespace scepter::ui
