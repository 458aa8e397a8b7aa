#include "models/ledger_fixture.h"

using namespace Qt::StringLiterals;

namespace scepter {

LedgerFixture::LedgerFixture(const QString &kind) {
    if (kind == "twin"_L1) return;
    m_store = VALUE_OF(Store::create(m_folder.filePath(u"lab.scepter"_s), clock));
    m_administrator = m_store->administrator();
}

qint64 LedgerFixture::addDevice(const QString &fqdn) {
    NewDevice device;
    device.registration.fqdn = fqdn;
    return VALUE_OF(administrator().addDevices({device})).at(0);
}

qint64 LedgerFixture::addDynamicChallenge(qint64 device, const QByteArray &verifier, std::optional<Instant> expiresAt) {
    Challenge challenge;
    challenge.registrationId = device;
    challenge.verifier = verifier;
    challenge.expiresAt = expiresAt;
    return VALUE_OF(administrator().addChallenges({challenge})).at(0);
}

qint64 LedgerFixture::addStaticChallenge(qint64 device) {
    Challenge challenge;
    challenge.registrationId = device;
    challenge.kind = ChallengeKind::Static;
    challenge.verifier = "$scrypt$salted";
    return VALUE_OF(administrator().addChallenges({challenge})).at(0);
}

Issue LedgerFixture::issueFor(qint64 device, const QString &fqdn) {
    const QString number = QString::number(++m_count).rightJustified(4, u'0');
    Issue issue;
    issue.registrationId = device;
    issue.der = "certificate " + number.toLatin1();
    issue.certificate.serial = u"A0"_s + number;
    issue.certificate.subject = u"CN="_s + fqdn;
    issue.certificate.names = u"DNS:"_s + fqdn;
    issue.certificate.fqdn = fqdn;
    issue.certificate.profile = u"device"_s;
    issue.certificate.notBefore = clock.now() - std::chrono::minutes(10);
    issue.certificate.notAfter = clock.now() + std::chrono::days(365);
    issue.certificate.issuedAt = clock.now();
    issue.certificate.sha256 = QByteArray(32, 'd');
    issue.transaction.at = clock.now();
    issue.transaction.peer = u"192.0.2.17:50123"_s;
    issue.transaction.operation = u"PKCSReq"_s;
    issue.transaction.messageType = u"19"_s;
    issue.transaction.claim = {"transaction " + number.toLatin1(), QByteArray(32, 'k'), QByteArray(32, 'r')};
    issue.transaction.result = TransactionResult::Issued;
    issue.transaction.httpStatus = 200;
    issue.transaction.reason = u"A certificate was issued."_s;
    issue.transaction.fqdn = fqdn;
    issue.transaction.message = QByteArray("\x30\x00\xff", 3);
    issue.transaction.trace.pass(Check::Challenge, u"The challenge is right."_s);
    return issue;
}

QString LedgerFixture::issued(qint64 device, const QString &fqdn) {
    const Issue issue = issueFor(device, fqdn);
    VALUE_OF(responder().recordIssue(issue));
    return issue.certificate.serial;
}

qint64 LedgerFixture::refused(const QString &fqdn, const QString &reason) {
    Transaction transaction;
    transaction.at = clock.now();
    transaction.peer = u"192.0.2.99:40000"_s;
    transaction.operation = u"PKCSReq"_s;
    transaction.result = TransactionResult::Refused;
    transaction.failInfo = u"badRequest"_s;
    transaction.reason = reason;
    transaction.fqdn = fqdn;
    return VALUE_OF(responder().recordTransaction(transaction));
}

PendingRequest LedgerFixture::pendingFor(qint64 device, const QString &fqdn) {
    const QByteArray number = QByteArray::number(++m_count);
    PendingRequest request;
    request.askedAt = clock.now();
    request.peer = u"192.0.2.17:50123"_s;
    request.claim = {"pending " + number, "key of " + number, QByteArray(32, 'r')};
    request.signerDigest = "signer of " + number;
    request.registrationId = device;
    request.fqdn = fqdn;
    request.endpoint = u"device"_s;
    request.authority = QString::fromLatin1(firstAuthorityName);
    request.subject = u"CN="_s + fqdn;
    request.names = u"DNS:"_s + fqdn;
    request.ipAddress = u"192.0.2.17"_s;
    request.serialNumber = u"SN-"_s + QString::fromLatin1(number);
    request.key = u"rsa:2048"_s;
    request.message = QByteArray("\x30\x00message", 9);
    request.expiresAt = clock.now() + std::chrono::days(14);
    return request;
}

Result<qint64> LedgerFixture::recordPending(const PendingRequest &request) {
    Transaction transaction;
    transaction.at = clock.now();
    transaction.peer = request.peer;
    transaction.operation = u"PKCSReq"_s;
    transaction.claim = request.claim;
    transaction.result = TransactionResult::Pending;
    transaction.reason = u"It waits for a decision."_s;
    transaction.fqdn = request.fqdn;
    transaction.message = request.message;
    return responder().recordPending(request, transaction);
}

Issue LedgerFixture::issueOf(qint64 pending) {
    const PendingRequest request = VALUE_OF(administrator().pendingRequest(pending));
    Issue issue = issueFor(request.registrationId, request.fqdn);
    issue.settles = pending;
    issue.spentChallenge = request.reservedChallenge;
    issue.transaction.claim = request.claim;
    return issue;
}

void LedgerFixture::bringTo(PendingState state, qint64 pending) {
    switch (state) {
        case PendingState::Waiting:
            break;
        case PendingState::Approved:
            SUCCEEDS(administrator().approve(pending, u"admin"_s));
            break;
        case PendingState::Rejected:
            SUCCEEDS(administrator().reject(pending, u"Not ours."_s, u"admin"_s));
            break;
        case PendingState::Expired:
            clock.advance(std::chrono::days(14) + std::chrono::milliseconds(1));
            break;
        case PendingState::Issued:
            SUCCEEDS(administrator().approve(pending, u"admin"_s));
            SUCCEEDS(responder().recordIssue(issueOf(pending)));
            break;
    }
    const PendingRequest brought = VALUE_OF(administrator().pendingRequest(pending));
    QCOMPARE(brought.stateAt(clock.now()), state);
}

Revocation LedgerFixture::revocation(const QString &serial, RevocationReason reason) const {
    return {serial, clock.now(), reason, u"admin"_s};
}

void addLedgerKinds() {
    QTest::addColumn<QString>("kind");
    QTest::newRow("store") << u"store"_s;
    QTest::newRow("twin") << u"twin"_s;
}

}  // namespace scepter
