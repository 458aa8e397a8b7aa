// The ways in which devices come back for what a person decided.
#include "pki/identity.h"
#include "responder/by_hand.h"
#include "responder/ledger_double.h"
#include "scep/queries.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::tests;

class tst_Polling : public QObject {
    Q_OBJECT

private Q_SLOTS:
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

QTEST_APPLESS_MAIN(tst_Polling)
#include "tst_polling.moc"
