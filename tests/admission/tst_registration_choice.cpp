// Which registration a request is held against, and what becomes of one that none covers.
#include <QTest>

#include "admission/decision_cases.h"
#include "admission/registration_choice.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::admission;
using namespace scepter::tests;

namespace {

Registration registered(qint64 id, const QString &fqdn, const QString &ip = {}, const QString &serial = {}) {
    Registration registration;
    registration.id = id;
    registration.fqdn = fqdn;
    registration.ipAddress = ip;
    registration.serialNumber = serial;
    registration.profile = u"device"_s;
    registration.ipDemand = usualDemand(registration, ip);
    registration.serialDemand = usualDemand(registration, serial);
    return registration;
}

qint64 chosen(const std::vector<Registration> &candidates, const Asked &asked) {
    const auto place = chooseRegistration(candidates, asked);
    return place ? candidates[*place].id : 0;
}

Asked asked(const QString &ip = {}, const QString &serial = {}) {
    return {{router, ip, serial}, {}, *fromIso8601(u"2026-11-22T12:00:00Z")};
}

}  // namespace

class tst_RegistrationChoice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesNoneOfNone() { QVERIFY(!chooseRegistration({}, asked())); }

    void neverLooksPastTheMostSpecificName() {
        std::vector<Registration> candidates{registered(1, router), registered(2, u"*.lab.example"_s),
                                             registered(3, u"*"_s)};
        QCOMPARE(chosen(candidates, asked()), 1);
        // Whatever speaks against it.
        candidates[0].state = RegistrationState::Disabled;
        candidates[0].ipAddress = u"192.0.2.1"_s;
        Asked elsewhere = asked(u"192.0.2.9"_s);
        elsewhere.endpoint = u"printers"_s;
        elsewhere.challenge.emplace();
        elsewhere.challenge->registrationId = 3;
        QCOMPARE(chosen(candidates, elsewhere), 1);
    }

    void prefersWhatFits_data() {
        QTest::addColumn<QString>("ip");
        QTest::addColumn<QString>("serial");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("both") << u"192.0.2.1"_s << u"A"_s << qint64(4);
        QTest::newRow("the address alone") << u"192.0.2.1"_s << QString() << qint64(2);
        QTest::newRow("the serial number alone") << QString() << u"A"_s << qint64(3);
        QTest::newRow("neither") << QString() << QString() << qint64(1);
        QTest::newRow("an address that contradicts, with the serial number") << u"192.0.2.9"_s << u"A"_s << qint64(4);
    }
    void prefersWhatFits() {
        QFETCH(QString, ip);
        QFETCH(QString, serial);
        QFETCH(qint64, expected);
        const std::vector<Registration> candidates{registered(1, router), registered(2, router, u"192.0.2.1"_s),
                                                   registered(3, router, {}, u"A"_s),
                                                   registered(4, router, u"192.0.2.1"_s, u"A"_s)};
        if (ip == "192.0.2.9"_L1) {
            // Every one contradicts: the decision says how, of the one that fits best.
            QVERIFY(chosen(candidates, asked(ip, serial)) >= 3);
            return;
        }
        QCOMPARE(chosen(candidates, asked(ip, serial)), expected);
    }

    void prefersTheProfileOfTheEndpointThenTheChallengeThenTheOpenOne() {
        std::vector<Registration> candidates{registered(1, u"*"_s), registered(2, u"*"_s)};
        QCOMPARE(chosen(candidates, asked()), 1);
        candidates[0].state = RegistrationState::Disabled;
        QCOMPARE(chosen(candidates, asked()), 2);
        Asked withChallenge = asked();
        withChallenge.challenge.emplace();
        withChallenge.challenge->registrationId = 1;
        QCOMPARE(chosen(candidates, withChallenge), 1);
        candidates[1].profile = u"printers"_s;
        withChallenge.endpoint = u"printers"_s;
        QCOMPARE(chosen(candidates, withChallenge), 2);
    }

    void grantsTheNameThatWasAskedForAndTheAddressThatHadToBeThere() {
        Scene scene;
        scene.facts.registration->fqdn = u"*.lab.example"_s;
        scene.facts.registration->ipDemand = Demand::Present;
        scene.spec.ipAddresses = QStringList{u"192.0.2.99"_s};
        QVERIFY(std::holds_alternative<Admit>(scene.decide()));
        const Registration granted = grantedBy(scene.facts);
        QCOMPARE(granted.fqdn, router);
        QCOMPARE(granted.ipAddress, u"192.0.2.99"_s);
        QCOMPARE(granted.id, 7);
    }

    void r47_raisesAnAlarmForAChallengeThatIsNotToBeUsed_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<qint64>("owner");
        QTest::addColumn<bool>("isAlarm");
        QTest::newRow("spent") << int(ChallengeState::Spent) << qint64(7) << true;
        QTest::newRow("another device's") << int(ChallengeState::Fresh) << qint64(8) << true;
        QTest::newRow("withdrawn") << int(ChallengeState::Withdrawn) << qint64(7) << false;
    }
    void r47_raisesAnAlarmForAChallengeThatIsNotToBeUsed() {
        QFETCH(int, state);
        QFETCH(qint64, owner);
        QFETCH(bool, isAlarm);
        Scene scene;
        scene.facts.challenge.matched->state = ChallengeState(state);
        scene.facts.challenge.matched->registrationId = owner;
        const auto decision = scene.decide();
        const auto *refusal = std::get_if<Refuse>(&decision);
        QVERIFY(refusal);
        QCOMPARE(!refusal->alarm.isEmpty(), isAlarm);
        QVERIFY(refusal->toDevice == notAdmittedText());
    }

    void holdsAStrangerWhereThatIsSet() {
        Scene scene;
        scene.facts.registration.reset();
        scene.facts.challenge = {};
        scene.facts.strangers = {.mostHeld = 2, .waiting = 1};
        const auto decision = scene.decide();
        const auto *hold = std::get_if<Hold>(&decision);
        QVERIFY2(hold, scene.trace.failed() ? qPrintable(scene.trace.failed()->sentence) : "");
        QCOMPARE(hold->registrationId, 0);
        QVERIFY(!hold->reserves);
        QCOMPARE(scene.trace.rungs().back().fix, Fix::AdoptRequest);
    }

    void refusesAStrangerThatNobodyCouldAdmit_data() {
        QTest::addColumn<int>("change");
        QTest::newRow("as many as may wait") << 0;
        QTest::newRow("a signer that proves nothing") << 1;
        QTest::newRow("a key that is too short") << 2;
        QTest::newRow("a name outside of the domains") << 3;
    }
    void refusesAStrangerThatNobodyCouldAdmit() {
        QFETCH(int, change);
        Scene scene;
        scene.facts.registration.reset();
        scene.facts.strangers = {.mostHeld = 2, .waiting = change == 0 ? 2 : 0};
        if (change == 1) scene.facts.signerHoldsRequestKey = false;
        if (change == 2) scene.facts.requestKey.bits = 1024;
        if (change == 3) scene.facts.profile->domains = QStringList{u"office.example"_s};
        QVERIFY(std::holds_alternative<Refuse>(scene.decide()));
    }

    void admitsWhatAPersonAdoptedWithoutItsChallenge() {
        Scene scene;
        scene.approve(44);
        scene.facts.approved->isAdopted = true;
        scene.facts.challenge = {};
        const auto decision = scene.decide();
        const auto *admit = std::get_if<Admit>(&decision);
        QVERIFY(admit);
        QVERIFY(!admit->spends);
        QCOMPARE(admit->settles, std::optional<qint64>(44));
    }

    void reservesNoChallengeThatIsGoodForSeveral() {
        Scene scene;
        scene.facts.profile->approval = Approval::ByHand;
        scene.facts.challenge.matched->usesAllowed = 5;
        const auto decision = scene.decide();
        const auto *hold = std::get_if<Hold>(&decision);
        QVERIFY(hold);
        QVERIFY(!hold->reserves);
    }
};

QTEST_APPLESS_MAIN(tst_RegistrationChoice)
#include "tst_registration_choice.moc"
