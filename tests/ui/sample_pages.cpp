#include "ui/sample_pages.h"

#include "ui/fake_site.h"

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

using namespace std::chrono;

qint64 addDevice(FakeSite &site, const QString &fqdn, const QString &address, const QString &serial) {
    Registration device;
    device.fqdn = fqdn;
    device.ipAddress = address;
    device.serialNumber = serial;
    device.profile = QString::fromLatin1(defaultProfileName);
    device.createdBy = u"admin"_s;
    return site.memory().addDevices({NewDevice{device, std::nullopt}})->front();
}

void addDevices(FakeSite &site) {
    addDevice(site, u"r1.lab.example"_s, u"192.0.2.17"_s, u"SN-0042"_s);
    addDevice(site, u"access-switch-4th-floor-east-wing.branch-office-trondheim.office.example"_s,
              u"2001:db8:12:4::17"_s, u"FDO2144E0Q8-A1B2C3D4E5"_s);
    const qint64 old = addDevice(site, u"rtr-old.office.example"_s, u"192.168.12.99"_s, u"FTX0912A0B1"_s);
    Registration disabled = *site.memory().device(old);
    disabled.state = RegistrationState::Disabled;
    disabled.notes = u"Replaced in October; kept until the lease ends."_s;
    (void)site.memory().updateDevice(disabled, u"admin"_s);
}

void addChallenges(FakeSite &site) {
    (void)site.newChallenge(u"r1.lab.example"_s, 52);
    (void)site.newChallenge(u"ap-117.office.example"_s, 60 * 24 * 3);
    const auto withdrawn = site.newChallenge(u"vpn-gw.office.example"_s, 60);
    (void)site.memory().withdrawChallenge(withdrawn->id, u"admin"_s);
}

Transaction request(FakeSite &site, const QString &fqdn, const QString &peer, seconds ago, TransactionResult result) {
    Transaction transaction;
    transaction.at = site.clock().now() - ago;
    transaction.peer = peer;
    transaction.operation = u"PKCSReq"_s;
    transaction.messageType = u"19"_s;
    transaction.claim.transactionId = "4A1F77C0D1E2B3A49809";
    transaction.claim.keyDigest =
        QByteArray::fromHex("9a410c77e2d0135b8f6a4d9a410c77e2d0135b8f6a4d9a410c77e2d0135b8f6a");
    transaction.claim.requestDigest =
        QByteArray::fromHex("0135b8f6a4d9a410c77e2d0135b8f6a9a410c77e2d0135b8f6a4d9a410c77e2d");
    transaction.result = result;
    transaction.httpStatus = 200;
    transaction.fqdn = fqdn;
    transaction.message =
        QByteArray::fromHex("30820a2806092a864886f70d010702a0820a1930820a15020101310f300d06096086480165030402010500") +
        QByteArray("fw-oslo.office.example") + QByteArray(260, '\x5a');
    return transaction;
}

void climbToTheName(Trace &trace, const QString &fqdn) {
    trace.pass(Check::Connection, u"The connection came from 192.168.10.1."_s,
               u"192.168.10.1, HTTP/1.0, User-Agent \"Mozilla/4.0 (compatible; MSIE 5.0; Cisco PKI)\""_s);
    trace.pass(Check::Http, u"The request is well-formed."_s, u"GET, 3,512 bytes"_s);
    trace.note(Check::Base64, u"The message was base64 with line breaks, which were skipped."_s,
               u"2,604 bytes in 42 lines"_s);
    trace.pass(Check::OuterSignature, u"The outer signature verifies."_s, u"SHA-256, self-signed by "_s + fqdn);
    trace.pass(Check::Decryption, u"The envelope was opened with the CA key."_s, u"3DES, to Office CA"_s);
    trace.pass(Check::RequestSignature, u"The request is signed by its own key."_s,
               u"RSA 2048, the requester holds the key"_s);
    trace.pass(Check::Signer, u"The signer is the requester."_s);
}

void addRequests(FakeSite &site) {
    Transaction spent =
        request(site, u"fw-oslo.office.example"_s, u"192.168.10.1:49153"_s, seconds(12), TransactionResult::Refused);
    spent.failInfo = u"badRequest"_s;
    spent.reason = u"This one-time challenge was already used."_s;
    climbToTheName(spent.trace, spent.fqdn);
    spent.trace.pass(Check::Registration, u"The name is registered."_s, u"fw-oslo.office.example, open"_s);
    spent.trace.fail(Check::Challenge, u"This one-time challenge was already used."_s,
                     u"the right challenge, spent today 09:12:40 by transaction 211 with another key"_s,
                     u"a fresh challenge, or the same key as before"_s, Fix::NewChallenge, u"fw-oslo.office.example"_s);

    Transaction unknown =
        request(site, u"printer-4.office.example"_s, u"192.168.30.80:1025"_s, seconds(15), TransactionResult::Refused);
    unknown.failInfo = u"badRequest"_s;
    unknown.reason = u"No device of this name is registered."_s;
    climbToTheName(unknown.trace, unknown.fqdn);
    unknown.trace.fail(Check::Registration, u"No device of this name is registered."_s, u"printer-4.office.example"_s,
                       u"the name of a registered device"_s, Fix::RegisterDevice, u"printer-4.office.example"_s);
    (void)site.memory().recordTransaction(unknown);
    (void)site.memory().recordTransaction(spent);
}

/// A real certificate, so that its fields can be read.
void addRealCertificate(FakeSite &site) {
    const pki::Certificate real = site.authorityCertificate();
    const auto device = site.memory().device(u"vpn-gw.office.example"_s);
    Issue issue;
    issue.transaction = request(site, device->fqdn, u"203.0.113.7:4500"_s, seconds(18), TransactionResult::Issued);
    issue.transaction.reason = u"a certificate was issued"_s;
    issue.transaction.weak = WeakAlgorithm::Sha1;
    issue.transaction.claim = {"C3D90081", "other key", "other request"};
    issue.registrationId = device->id;
    issue.der = real.der();
    issue.certificate.serial = u"C3D90081F7E542AA0D3190BC66127F0E"_s;
    issue.certificate.fqdn = device->fqdn;
    issue.certificate.subject = u"CN=vpn-gw.office.example,O=Office"_s;
    issue.certificate.names = u"DNS:vpn-gw.office.example, IP:203.0.113.7"_s;
    issue.certificate.profile = QString::fromLatin1(defaultProfileName);
    issue.certificate.notBefore = site.clock().now() - seconds(18);
    issue.certificate.notAfter = site.clock().now() + days(365);
    issue.certificate.issuedAt = site.clock().now() - seconds(18);
    issue.certificate.registrationId = device->id;
    issue.certificate.sha256 = real.sha256();
    issue.transaction.certificateSerial = issue.certificate.serial;
    if (const auto done = site.memory().recordIssue(issue); !done)
        qFatal("%ls", qUtf16Printable(done.fault().sentence));
    (void)site.revoke({issue.certificate.serial}, RevocationReason::Superseded);
}

void climbToTheApproval(Trace &trace) {
    trace.pass(Check::Registration, u"The name is registered."_s, u"open"_s);
    trace.pass(Check::Challenge, u"The one-time challenge is the right one and fresh."_s);
    trace.pass(Check::AddressAndSerial, u"The address and the serial number are the registered ones."_s);
    trace.pass(Check::Policy, u"The key is as the profile asks for it."_s, u"RSA 2048"_s);
    trace.wait(Check::Approval, u"Everything is right; the request waits for a person's decision."_s,
               u"approval by hand, by its registration"_s, Fix::DecideRequest);
}

qint64 addWaiting(FakeSite &site, const QString &fqdn, seconds ago, const QString &ipAddress,
                  const QString &serialNumber, const QString &renews) {
    const auto device = site.memory().device(fqdn);
    Transaction asked = request(site, fqdn, u"192.168.30.17:49152"_s, ago, TransactionResult::Pending);
    asked.reason = u"It waits for approval by hand."_s;
    asked.claim.transactionId = fqdn.toLatin1().left(8).toUpper();
    climbToTheName(asked.trace, fqdn);
    PendingRequest pending;
    pending.askedAt = asked.at;
    pending.peer = asked.peer;
    pending.claim = asked.claim;
    pending.signerDigest = "signer";
    pending.registrationId = device->id;
    pending.fqdn = fqdn;
    pending.authority = QString::fromLatin1(firstAuthorityName);
    pending.renews = renews;
    pending.subject = u"CN="_s + fqdn;
    pending.names = u"DNS:%1, IP:%2"_s.arg(fqdn, ipAddress);
    pending.ipAddress = ipAddress;
    pending.serialNumber = serialNumber;
    pending.key = u"rsa:2048"_s;
    pending.expiresAt = asked.at + days(14);
    climbToTheApproval(asked.trace);
    return *site.memory().recordPending(pending, asked);
}

/// One as it should be, one that differs, one with a long name that renews.
void addWaitingRequests(FakeSite &site) {
    (void)addWaiting(site, u"ap-117.office.example"_s, minutes(14), u"192.168.30.17"_s, u"FCW2231B1K9"_s, {});
    (void)addWaiting(site, u"sw-bergen-01.office.example"_s, minutes(5), u"192.168.12.99"_s, {}, {});
    (void)addWaiting(site, u"access-switch-4th-floor-east-wing.branch-office-trondheim.office.example"_s, seconds(50),
                     u"2001:db8:12:4::17"_s, u"FDO2144E0Q8-A1B2C3D4E5"_s, u"7B1C90E422D14E6700000000000000F1"_s);
}

void addWeakDevices(FakeSite &site) {
    Registration old = *site.memory().device(u"fw-oslo.office.example"_s);
    old.weakAllowed = WeakAlgorithm::Sha1 | WeakAlgorithm::TripleDes;
    old.weakUntil = site.clock().now() + days(90);
    (void)site.memory().updateDevice(old, u"admin"_s);
    Registration forever = *site.memory().device(u"r1.lab.example"_s);
    forever.weakAllowed = WeakAlgorithm::SingleDes | WeakAlgorithm::Md5;
    forever.approval = Approval::ByHand;
    forever.replyChain = Chain::Full;
    (void)site.memory().updateDevice(forever, u"admin"_s);
}

void addRevocations(FakeSite &site) {
    CertificateQuery oldest;
    oldest.order = SortOrder::Ascending;
    const auto ids = site.memory().certificateIds(oldest);
    const auto rows = site.memory().certificateRows({ids->begin(), ids->begin() + 3});
    (void)site.revoke({rows->at(0).serial}, RevocationReason::KeyCompromise);
    (void)site.publishCrl();
    (void)site.revoke({rows->at(1).serial}, RevocationReason::CertificateHold);
    (void)site.publishCrl();
}

}  // namespace

void addPageSamples(FakeSite &site) {
    addDevices(site);
    addChallenges(site);
    addRealCertificate(site);
    addRevocations(site);
    addRequests(site);
    addWeakDevices(site);
    addWaitingRequests(site);
}

}  // namespace scepter::ui
