// Requests that wait for a person's decision: what is kept of them, and what is decided once more.
#include "pki/identity.h"
#include "responder/by_hand.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::tests;

class tst_Approval : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void r60_waitsForAPerson() {
        ByHand laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        const QByteArray message = device.message(laboratory.authority);
        VERIFY_PENDING(device.read(laboratory.authority, laboratory.post("/scep", message)));
        QVERIFY(laboratory.certificates().empty());
        QCOMPARE(laboratory.freshChallenges(router), 0);

        const PendingRequest pending = laboratory.pending().at(0);
        QCOMPARE(pending.fqdn, router);
        QCOMPARE(pending.message, message);
        QCOMPARE(pending.subject, u"CN=r1.lab.example"_s);
        QCOMPARE(pending.names, u"DNS:r1.lab.example"_s);
        QCOMPARE(pending.key, u"rsa:2048"_s);
        QCOMPARE(pending.authority, u"ca"_s);
        QVERIFY(pending.reservedChallenge);
        QCOMPARE(pending.expiresAt, laboratory.clock.now() + std::chrono::days(14));
        const Transaction transaction = laboratory.lastTransaction();
        QCOMPARE(transaction.id, pending.id);
        QCOMPARE(transaction.result, TransactionResult::Pending);
        QCOMPARE(laboratory.recorded(), std::vector<qint64>{transaction.id});
        bool waits = false;
        for (const Rung &rung : transaction.trace.rungs())
            waits = waits || (rung.check == Check::Approval && rung.state == RungState::Waiting);
        QVERIFY(waits);
    }

    void r61_issuesAtThePollAfterTheApproval() {
        ByHand laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        VERIFY_PENDING(device.enrol(laboratory));
        VERIFY_PENDING(device.poll(laboratory));
        QCOMPARE(laboratory.pending().at(0).polls, 1);
        QCOMPARE(laboratory.lastTransaction().trace.ladder().back().sentence, u"Answered with PENDING."_s);
        laboratory.approve();
        const auto reply = device.poll(laboratory);
        VERIFY_ISSUED(reply);
        QCOMPARE(laboratory.pending().at(0).state, PendingState::Issued);
        QCOMPARE(laboratory.pending().at(0).certificateSerial, reply->certificates.front().serialHex());
        QCOMPARE(laboratory.ledger.device(router)->usesTaken, 1);
        // R64: fetched again as long as it is valid.
        laboratory.clock.advance(std::chrono::days(3));
        const auto again = device.poll(laboratory);
        VERIFY_ISSUED(again);
        QCOMPARE(again->certificates.front(), reply->certificates.front());
        QCOMPARE(laboratory.certificates().size(), std::size_t(1));
        laboratory.revoke(reply->certificates.front().serialHex(), RevocationReason::Superseded);
        VERIFY_REFUSED(device.poll(laboratory), BadRequest);
    }

    void takesTheChallengeThatEndedWhileAPersonDecided() {
        ByHand laboratory;
        Registration registration;
        registration.fqdn = router;
        laboratory.addDevice(registration, {});
        const auto device = deviceWith(laboratory.addChallenge(router, laboratory.clock.now() + std::chrono::hours(1)));
        VERIFY_PENDING(device.enrol(laboratory));
        laboratory.clock.advance(std::chrono::days(10));
        laboratory.approve();
        VERIFY_ISSUED(device.poll(laboratory));
        ChallengeQuery query;
        query.fqdn = router;
        QCOMPARE(laboratory.ledger.challengeRows(*laboratory.ledger.challengeIds(query))->front().challenge.state,
                 ChallengeState::Spent);
    }

    void r65_refusesWhatNobodyDecidedInTime() {
        ByHand laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        VERIFY_PENDING(device.enrol(laboratory));
        laboratory.clock.advance(std::chrono::days(14));
        VERIFY_PENDING(device.poll(laboratory));
        laboratory.clock.advance(std::chrono::milliseconds(1));
        const auto late = device.poll(laboratory);
        VERIFY_REFUSED(late, BadRequest);
        QVERIFY(late->failInfoText.contains(u"in time"_s));
        QVERIFY(!laboratory.ledger.approve(laboratory.newest(), u"admin"_s));
    }

    void asksAnewAfterItsTimeWithTheChallengeThatIsFreeAgain() {
        ByHand laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        VERIFY_PENDING(device.enrol(laboratory));
        laboratory.clock.advance(std::chrono::days(15));
        QCOMPARE(*laboratory.ledger.expirePending(10), 1);
        VERIFY_PENDING(device.enrol(laboratory));
        laboratory.approve();
        VERIFY_ISSUED(device.poll(laboratory));
    }

    void reservesAChallengeForOneRequest() {
        ByHand laboratory;
        const QByteArray challenge = laboratory.addDevice(router);
        VERIFY_PENDING(deviceWith(challenge).enrol(laboratory));
        auto other = deviceWith(challenge);
        other.request.transactionId = "another";
        VERIFY_REFUSED(other.enrol(laboratory), BadRequest);
        QVERIFY(laboratory.lastTransaction().reason.contains(u"set aside for request"_s));
        laboratory.change(router, [](Registration &registration) { registration.approval = Approval::Automatic; });
        VERIFY_REFUSED(other.enrol(laboratory), BadRequest);
    }

    void decidesOnceMoreWithTheFactsOfNow_data() {
        QTest::addColumn<int>("change");
        QTest::addColumn<int>("check");
        QTest::newRow("a device that was disabled") << 0 << int(Check::Registration);
        QTest::newRow("a profile that got stricter") << 1 << int(Check::Policy);
        QTest::newRow("an address that was registered since") << 2 << int(Check::AddressAndSerial);
    }
    void decidesOnceMoreWithTheFactsOfNow() {
        QFETCH(int, change);
        QFETCH(int, check);
        ByHand laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        VERIFY_PENDING(device.enrol(laboratory));
        laboratory.approve();
        laboratory.change(router, [&](Registration &registration) {
            if (change == 0) registration.state = RegistrationState::Disabled;
            if (change == 2) registration.ipAddress = u"192.0.2.17"_s;
        });
        if (change == 1) laboratory.changeProfile([](Profile &profile) { profile.minimumRsaBits = 3072; });
        VERIFY_REFUSED(device.poll(laboratory), BadRequest);
        QCOMPARE(int(laboratory.lastTransaction().trace.failed()->check), check);
        QVERIFY(laboratory.certificates().empty());

        laboratory.change(router, [](Registration &registration) {
            registration.state = RegistrationState::Open;
            registration.ipAddress.clear();
        });
        laboratory.changeProfile([](Profile &profile) { profile.minimumRsaBits = 2048; });
        VERIFY_ISSUED(device.poll(laboratory));
    }

    void holdsRenewalsToo() {
        ByHand laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        laboratory.change(router, [](Registration &registration) { registration.approval = Approval::Automatic; });
        const auto enrolled = device.enrol(laboratory);
        VERIFY_ISSUED(enrolled);
        laboratory.change(router, [](Registration &registration) { registration.approval.reset(); });

        const auto renewing = device.renewing(enrolled->certificates.front(), fixtureKey(u"ra-c"_s));
        VERIFY_PENDING(renewing.enrol(laboratory));
        QCOMPARE(laboratory.pending().at(0).renews, enrolled->certificates.front().serialHex());
        laboratory.approve();
        laboratory.revoke(enrolled->certificates.front().serialHex(), RevocationReason::CertificateHold);
        VERIFY_REFUSED(renewing.poll(laboratory), BadRequest);
        QVERIFY(laboratory.ledger.unhold(enrolled->certificates.front().serialHex(), u"admin"_s));
        VERIFY_ISSUED(renewing.poll(laboratory));
        QCOMPARE(laboratory.ledger.device(router)->usesTaken, 1);
    }

    void keepsNothingThatCannotBeRecorded() {
        ByHand laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        laboratory.ledger.failNextRecord();
        VERIFY_REFUSED(device.enrol(laboratory), BadRequest);
        QCOMPARE(laboratory.lastTransaction().result, TransactionResult::Faulted);
        QVERIFY(laboratory.pending().empty());
        QCOMPARE(laboratory.freshChallenges(router), 1);
        VERIFY_PENDING(device.enrol(laboratory));
        laboratory.approve();
        laboratory.ledger.failNextRecord();
        VERIFY_REFUSED(device.poll(laboratory), BadRequest);
        QVERIFY(laboratory.certificates().empty());
        VERIFY_ISSUED(device.poll(laboratory));
    }

    void remembersTheEndpointThatWasAsked() {
        ByHand laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        VERIFY_PENDING(device.enrol(laboratory, "/scep/device"));
        QCOMPARE(laboratory.pending().at(0).endpoint, u"device"_s);
        laboratory.approve();
        VERIFY_ISSUED(device.poll(laboratory));
    }

    void issuesUnderTheAuthorityThatTheRequestAddressed() {
        ByHand laboratory(largeSite());
        const auto &successor = laboratory.authorities.find(u"ca-2"_s)->authority;
        const auto device = deviceWith(laboratory.addDevice(router));
        VERIFY_PENDING(device.read(successor, laboratory.post("/scep", device.message(successor))));
        QCOMPARE(laboratory.pending().at(0).authority, u"ca-2"_s);
        laboratory.approve();
        VERIFY_ISSUED(device.poll(laboratory));
        QCOMPARE(laboratory.certificates().front().authority, u"ca-2"_s);
    }
};

QTEST_APPLESS_MAIN(tst_Approval)
#include "tst_approval.moc"
