// Requests that wait for a person's decision, and the ways in which devices come back for it.
#include "pki/identity.h"
#include "pki/password_hash.h"
#include "responder/ledger_double.h"
#include "responder/replies.h"
#include "scep/queries.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::tests;

#define VERIFY_PENDING(expression)                                                           \
    do {                                                                                     \
        const auto &checked = expression;                                                    \
        QVERIFY2(checked, checked ? "" : qPrintable(checked.fault().sentence));              \
        QVERIFY2(checked->status == scep::PkiStatus::Pending, qPrintable(textOf(*checked))); \
    } while (false)

namespace {

class ByHand : public Laboratory {
public:
    ByHand() {
        changeProfile([](Profile &profile) { profile.approval = Approval::ByHand; });
    }
    explicit ByHand(const Site &site) : Laboratory(site) {
        changeProfile([](Profile &profile) { profile.approval = Approval::ByHand; });
    }

    std::vector<PendingRequest> pending() {
        std::vector<PendingRequest> all;
        const auto ids = ledger.pendingIds({});
        for (const qint64 id : *ids) all.push_back(*ledger.pendingRequest(id));
        return all;
    }
    qint64 newest() { return pending().back().id; }
    void approve() { decided(ledger.approve(newest(), u"admin"_s)); }
    void reject(const QString &reason) { decided(ledger.reject(newest(), reason, u"admin"_s)); }

private:
    static void decided(const Result<void> &result) {
        if (!result) qFatal("%s", qPrintable(result.fault().sentence));
    }
};

}  // namespace

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

    void r64_repeatsARejectionWithItsReason() {
        ByHand laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        VERIFY_PENDING(device.enrol(laboratory));
        laboratory.reject(u"This router is not in the rack."_s);
        for (int poll = 0; poll < 2; ++poll) {
            const auto reply = device.poll(laboratory);
            VERIFY_REFUSED(reply, BadRequest);
            QCOMPARE(reply->failInfoText, u"This router is not in the rack."_s);
        }
        const auto resent = device.enrol(laboratory);
        VERIFY_REFUSED(resent, BadRequest);
        QCOMPARE(resent->failInfoText, u"This router is not in the rack."_s);
        QVERIFY(laboratory.lastTransaction().reason.contains(u"admin rejected"_s));

        // A new challenge is another word of the administrator's.
        auto anew = device;
        anew.spec.challenge = laboratory.addChallenge(router);
        VERIFY_PENDING(anew.enrol(laboratory));
        QCOMPARE(laboratory.pending().size(), std::size_t(2));
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

    void q16_countsTheSameRequestAsAPoll() {
        ByHand laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        VERIFY_PENDING(device.enrol(laboratory));
        VERIFY_PENDING(device.enrol(laboratory));
        VERIFY_PENDING(device.enrol(laboratory));
        QCOMPARE(laboratory.pending().size(), std::size_t(1));
        QCOMPARE(laboratory.pending().at(0).polls, 2);
        laboratory.approve();
        const auto reply = device.enrol(laboratory);
        VERIFY_ISSUED(reply);
        const auto again = device.enrol(laboratory);
        VERIFY_ISSUED(again);
        QCOMPARE(again->certificates.front(), reply->certificates.front());
        QCOMPARE(laboratory.certificates().size(), std::size_t(1));
    }

    void q16_countsARequestThatIsSignedAnewAsAPoll() {
        ByHand laboratory;
        Device device(router, anyKey());
        device.spec.challenge = laboratory.addDevice(router);
        QVERIFY(device.csr() != device.csr());
        VERIFY_PENDING(device.enrol(laboratory));
        VERIFY_PENDING(device.enrol(laboratory));
        QCOMPARE(laboratory.pending().size(), std::size_t(1));
        laboratory.approve();
        VERIFY_ISSUED(device.enrol(laboratory));
    }

    void givesAnEllipticKeyItsCertificateUnderTheEnclosedChallenge() {
        ByHand laboratory;
        Device device(router, anyKey());
        device.spec.challenge = laboratory.addDevice(router);
        VERIFY_PENDING(device.enrol(laboratory));
        laboratory.approve();
        VERIFY_ISSUED(device.poll(laboratory));
        VERIFY_ISSUED(device.poll(laboratory));
    }

    void r67_refusesAnotherRequestUnderTheSameClaim() {
        ByHand laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        VERIFY_PENDING(device.enrol(laboratory));
        auto other = device;
        other.spec.subject =
            subject({commonName("r1.lab.example"), {{"2.5.4.10", QByteArray::fromHex("0c054f74686572")}}});
        const auto reply = other.enrol(laboratory);
        VERIFY_REFUSED(reply, BadRequest);
        QVERIFY2(reply->failInfoText.contains(u"waits for a decision"_s), qPrintable(reply->failInfoText));
        QCOMPARE(laboratory.pending().size(), std::size_t(1));
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

    void r63_tellsNobodyElseWhatBecameOfARequest() {
        ByHand laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        VERIFY_PENDING(device.enrol(laboratory));
        laboratory.approve();
        auto stranger = device;
        stranger.signWith(fixtureKey(u"ra-c"_s));
        const auto other = stranger.poll(laboratory);
        VERIFY_REFUSED(other, BadCertId);
        auto unknown = device;
        unknown.request.transactionId = "never asked";
        const auto never = unknown.poll(laboratory);
        VERIFY_REFUSED(never, BadCertId);
        QCOMPARE(other->failInfoText, never->failInfoText);
        QVERIFY(laboratory.certificates().empty());
    }

    void r62_notesOtherNamesInAPollAndGoesByTheTransaction() {
        ByHand laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        VERIFY_PENDING(device.enrol(laboratory));
        laboratory.approve();
        const auto names = scep::write(scep::IssuerAndSubject{pki::DistinguishedName::withCommonName(u"Who?"_s),
                                                              pki::DistinguishedName::withCommonName(u"R1"_s)});
        VERIFY_ISSUED(device.ask(laboratory, "20", names, Device::Content::OurCertificate));
        int notes = 0;
        for (const Rung &rung : laboratory.lastTransaction().trace.rungs())
            notes += rung.state == RungState::Noted && rung.check == Check::RequestSignature;
        QCOMPARE(notes, 2);
    }

    void r33_answersAPollWithoutNamesLikeOneThatCannotBeOpened() {
        ByHand laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        VERIFY_PENDING(device.enrol(laboratory));
        QStringList texts;
        for (const QByteArray &content : {QByteArray("junk"), QByteArray::fromHex("3003020105"), device.csr()}) {
            const auto reply = device.ask(laboratory, "20", content, Device::Content::OurCertificate);
            VERIFY_REFUSED(reply, BadMessageCheck);
            texts << reply->failInfoText;
        }
        QCOMPARE(texts, QStringList(3, texts.front()));
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

    void asksAgainWhatBecameOfARequestThatAnotherPollWasGiven() {
        // Without threads, so that the lost race is certain: the poll sees an approval, and then what came of it.
        class Overtaken final : public LedgerDouble {
        public:
            explicit Overtaken(ResponderLedger &original) : LedgerDouble(original) {}
            std::function<void()> overtake;
            Result<std::optional<PendingRequest>> pendingRequest(const QByteArray &transactionId,
                                                                 const QByteArray &signerDigest) override {
                auto pending = LedgerDouble::pendingRequest(transactionId, signerDigest);
                if (overtake) std::exchange(overtake, nullptr)();
                return pending;
            }
        };
        ByHand laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        VERIFY_PENDING(device.enrol(laboratory));
        laboratory.approve();
        Overtaken ledger(laboratory.ledger);
        ResponderParts parts = laboratory.parts();
        parts.ledger = &ledger;
        Responder responder(std::move(parts));
        ledger.overtake = [&] { VERIFY_ISSUED(device.poll(laboratory)); };
        auto poll = device;
        poll.request.messageType = "20";
        const QByteArray names =
            scep::write(scep::IssuerAndSubject{laboratory.authority.certificate().subject(), device.spec.subject});
        const auto reply =
            device.read(laboratory.authority,
                        responder.handle(httpRequest("POST", "/scep", poll.message(laboratory.authority, names))));
        VERIFY_ISSUED(reply);
        QCOMPARE(laboratory.certificates().size(), std::size_t(1));
    }

    void givesTenParallelPollsTheSameCertificate() {
        ByHand laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        VERIFY_PENDING(device.enrol(laboratory));
        laboratory.approve();
        const QByteArray message = device.message(laboratory.authority);
        const auto responses = atOnce(10, [&](int) { return laboratory.post("/scep", message); });
        QCOMPARE(laboratory.certificates().size(), std::size_t(1));
        for (const auto &response : responses) VERIFY_ISSUED(device.read(laboratory.authority, response));
    }

    void takesNoSecondRequestForTenParallelOnes() {
        ByHand laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        const QByteArray message = device.message(laboratory.authority);
        const auto responses = atOnce(10, [&](int) { return laboratory.post("/scep", message); });
        for (const auto &response : responses) VERIFY_PENDING(device.read(laboratory.authority, response));
        QCOMPARE(laboratory.pending().size(), std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(tst_Approval)
#include "tst_approval.moc"
