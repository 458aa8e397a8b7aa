// Whom a present certificate admits, and what it costs.
#include <QTest>

#include "admission/decision_cases.h"
#include "pki/der_writer.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::admission;
using namespace scepter::tests;
using std::chrono::days;

class tst_RenewalDecision : public QObject {
    Q_OBJECT

private:
    struct Row {
        const char *what;
        std::function<void(Scene &)> change;
    };
    static const std::vector<Row> &rows() {
        static const std::vector<Row> all{
            {"Q15: a PKCSReq over a new key, as certmonger sends it", [](Scene &) {}},
            {"Q15: a RenewalReq over the same key, as scepclient sends it",
             [](Scene &s) {
                 s.facts.intent = Intent::Renew;
                 s.facts.signerHoldsRequestKey = true;
             }},
            {"a new key where the profile wants one", [](Scene &s) { s.facts.profile->renewal.sameKey = false; }},
            {"the first moment of the window",
             [](Scene &s) {
                 s.facts.profile->renewal.windowDays = 30;
                 s.facts.presented->notAfter = s.facts.now + days(30);
             }},
            {"the last moment of the certificate", [](Scene &s) { s.facts.presented->notAfter = s.facts.now; }},
            {"R40: the last moment of the grace",
             [](Scene &s) {
                 s.facts.profile->renewal.graceDays = 7;
                 s.facts.presented->notAfter = s.facts.now - days(7);
             }},
            {"R26: a certificate of the authority that is succeeded",
             [](Scene &s) {
                 s.facts.authorities = QStringList{u"ca-2"_s, u"ca"_s};
             }},
            {"Q16: the same subject in another string type",
             [](Scene &s) {
                 s.facts.presented->subject = subject({{{"2.5.4.3", pki::der::printableString("r1.lab.example")}}});
             }},
            {"a device that has no certificates left to give",
             [](Scene &s) {
                 s.facts.registration->usesAllowed = 1;
                 s.facts.registration->usesTaken = 1;
             }},
            {"a challenge that is spent",
             [](Scene &s) {
                 s.facts.challenge.submitted = true;
                 s.facts.challenge.matched.emplace();
                 s.facts.challenge.matched->state = ChallengeState::Spent;
             }},
            {"a certificate that ended while a person decided",
             [](Scene &s) {
                 s.approve(44);
                 s.facts.presented->notAfter = s.facts.askedAt;
             }},
        };
        return all;
    }

private Q_SLOTS:
    void renews_data() {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < rows().size(); ++i) QTest::newRow(rows()[i].what) << int(i);
    }
    void renews() {
        QFETCH(int, index);
        Scene scene;
        scene.present();
        rows()[std::size_t(index)].change(scene);
        const auto decision = scene.decide();
        const auto *admit = std::get_if<Admit>(&decision);
        QVERIFY2(admit, scene.trace.failed() ? qPrintable(scene.trace.failed()->sentence) : "");
        QCOMPARE(admit->renews, u"0A"_s);
        QCOMPARE(admit->spends, std::nullopt);
    }

    void r42_spendsTheChallengeThatARenewalNeeds() {
        Scene scene;
        const auto challenge = scene.facts.challenge;
        scene.present();
        scene.facts.challenge = challenge;
        scene.facts.profile->renewal.needsChallenge = true;
        const auto decision = scene.decide();
        QVERIFY(std::holds_alternative<Admit>(decision));
        QCOMPARE(std::get<Admit>(decision).spends, std::optional<qint64>(31));
        QCOMPARE(std::get<Admit>(decision).renews, u"0A"_s);
    }

    void holdsARenewalForAPerson() {
        Scene scene;
        scene.present();
        scene.facts.profile->approval = Approval::ByHand;
        const auto decision = scene.decide();
        const auto *hold = std::get_if<Hold>(&decision);
        QVERIFY(hold);
        QCOMPARE(hold->renews, u"0A"_s);
        QCOMPARE(hold->reserves, std::nullopt);
    }

    /// What cannot be renewed any more is as good as a self-signed certificate over the same key.
    void enrolsAnewWithAChallenge_data() {
        QTest::addColumn<int>("flaw");
        QTest::newRow("expired") << 0;
        QTest::newRow("no renewals in this profile") << 1;
        QTest::newRow("unknown in the ledger") << 2;
        QTest::newRow("of another name, which the device had before") << 3;
    }
    void enrolsAnewWithAChallenge() {
        QFETCH(int, flaw);
        Scene scene;
        const auto challenge = scene.facts.challenge;
        scene.present();
        scene.facts.challenge = challenge;
        scene.facts.signerHoldsRequestKey = true;
        if (flaw == 0) scene.facts.presented->notAfter = scene.facts.now - days(1);
        if (flaw == 1) scene.facts.profile->renewal.allowed = false;
        if (flaw == 2) scene.facts.presented->record.reset();
        if (flaw == 3) scene.facts.presented->record->fqdn = u"old.lab.example"_s;
        const auto decision = scene.decide();
        const auto *admit = std::get_if<Admit>(&decision);
        QVERIFY2(admit, scene.trace.failed() ? qPrintable(scene.trace.failed()->sentence) : "");
        QVERIFY(admit->renews.isEmpty());
        QCOMPARE(admit->spends, std::optional<qint64>(31));
        QCOMPARE(scene.trace.rungs().front().state, RungState::Noted);
    }

    void r74_tellsTheHolderOfACertificateNothingOfOtherRegistrations() {
        const auto textOf = [](bool isRegistered) {
            Scene scene;
            scene.present();
            scene.facts.presented->record->fqdn = u"r2.lab.example"_s;
            if (!isRegistered) scene.facts.registration.reset();
            return std::get<Refuse>(scene.decide()).toDevice;
        };
        QCOMPARE(textOf(true), textOf(false));
    }
};

QTEST_APPLESS_MAIN(tst_RenewalDecision)
#include "tst_renewal_decision.moc"
