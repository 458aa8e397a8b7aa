// Many requests at the same moment: one challenge, one claim, one ledger.
#include "responder/ledger_double.h"
#include "responder/replies.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::tests;

class tst_Races : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void r45_spendsOneChallengeOnOneOfTenParallelRequests() {
        Laboratory laboratory;
        const QByteArray challenge = laboratory.addDevice(router);
        std::vector<Device> devices;
        std::vector<QByteArray> messages;
        for (int i = 0; i < 10; ++i) {
            auto device = deviceWith(challenge);
            device.request.transactionId = "attempt " + QByteArray::number(i);
            messages.push_back(device.message(laboratory.authority));
            devices.push_back(std::move(device));
        }
        const auto responses = atOnce(10, [&](int i) { return laboratory.post("/scep", messages[std::size_t(i)]); });

        int issued = 0;
        for (std::size_t i = 0; i < responses.size(); ++i) {
            const auto reply = devices[i].read(laboratory.authority, responses[i]);
            QVERIFY(reply);
            issued += reply->status == scep::PkiStatus::Success;
        }
        QCOMPARE(issued, 1);
        QCOMPARE(laboratory.certificates().size(), std::size_t(1));
        int spent = 0;
        for (const Transaction &transaction : laboratory.transactions()) {
            if (transaction.result == TransactionResult::Issued) continue;
            QVERIFY2(transaction.reason.contains(u"by transaction"_s), qPrintable(transaction.reason));
            ++spent;
        }
        QCOMPARE(spent, 9);
    }

    void r67_givesTenIdenticalParallelRequestsTheSameCertificate() {
        Laboratory laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        const QByteArray message = device.message(laboratory.authority);
        const auto responses = atOnce(10, [&](int) { return laboratory.post("/scep", message); });
        QCOMPARE(laboratory.certificates().size(), std::size_t(1));
        for (const auto &response : responses) {
            const auto reply = device.read(laboratory.authority, response);
            VERIFY_ISSUED(reply);
            QCOMPARE(reply->certificates.front().serialHex(), laboratory.certificates().front().serial);
        }
    }

    void looksAgainWhenAnotherRequestWasFirst() {
        // Without threads, so that the lost race is certain: the ledger shows a fresh challenge that is spent at the
        // next look.
        class Overtaken final : public LedgerDouble {
        public:
            explicit Overtaken(Laboratory &laboratory) : LedgerDouble(laboratory.ledger) {}
            std::function<void()> overtake;
            Result<Evidence> evidence(const EvidenceQuery &query) override {
                auto evidence = LedgerDouble::evidence(query);
                if (overtake) std::exchange(overtake, nullptr)();
                return evidence;
            }
        };
        Laboratory laboratory;
        const QByteArray challenge = laboratory.addDevice(router);
        Overtaken ledger(laboratory);
        ResponderParts parts = laboratory.parts();
        parts.ledger = &ledger;
        Responder responder(std::move(parts));

        auto winner = deviceWith(challenge);
        winner.request.transactionId = "the winner";
        ledger.overtake = [&] { QVERIFY(winner.enrol(laboratory)); };
        const auto device = deviceWith(challenge);
        const auto reply = device.read(
            laboratory.authority, responder.handle(httpRequest("POST", "/scep", device.message(laboratory.authority))));
        VERIFY_REFUSED(reply, BadRequest);
        QCOMPARE(laboratory.certificates().size(), std::size_t(1));
        const Transaction lost = laboratory.lastTransaction();
        QVERIFY2(lost.reason.contains(u"spent already"_s), qPrintable(lost.reason));
        // The rungs of the first look are gone.
        int registrations = 0;
        for (const Rung &rung : lost.trace.rungs()) registrations += rung.check == Check::Registration;
        QCOMPARE(registrations, 1);
    }
};

QTEST_APPLESS_MAIN(tst_Races)
#include "tst_races.moc"
