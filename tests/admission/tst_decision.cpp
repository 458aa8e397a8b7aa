// Who may have a certificate: every row of the table, and what holds for all of them.
#include <QTest>

#include "admission/decision_cases.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::admission;
using namespace scepter::tests;

namespace {

template <typename Row>
void addRows(const std::vector<Row> &rows) {
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < rows.size(); ++i) QTest::newRow(rows[i].what) << int(i);
}

const std::vector<Refused> &allRefusedRows() {
    static const std::vector<Refused> rows = [] {
        std::vector<Refused> all = refusedRows();
        all.insert(all.end(), refusedRenewalRows().begin(), refusedRenewalRows().end());
        all.insert(all.end(), refusedAdmissionRows().begin(), refusedAdmissionRows().end());
        return all;
    }();
    return rows;
}

const std::vector<Admitted> &allAdmittedRows() {
    static const std::vector<Admitted> rows = [] {
        std::vector<Admitted> all = admittedRows();
        all.insert(all.end(), admittedAdmissionRows().begin(), admittedAdmissionRows().end());
        return all;
    }();
    return rows;
}

/// What the fix of a row is about.
QString expectedTarget(const Refused &row, const Scene &scene) {
    if (row.fix == Fix::OpenCertificate) return scene.facts.standing.front().serial;
    return scene.facts.registration ? scene.facts.registration->identity() : router;
}

QString textToDevice(const std::function<void(Scene &)> &change) {
    Scene scene;
    change(scene);
    const auto decision = scene.decide();
    const auto *refusal = std::get_if<Refuse>(&decision);
    return refusal ? refusal->toDevice : QString();
}

}  // namespace

class tst_Decision : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refuses_data() { addRows(allRefusedRows()); }
    void refuses() {
        QFETCH(int, index);
        const Refused &row = allRefusedRows()[std::size_t(index)];
        Scene scene;
        row.change(scene);
        const auto decision = scene.decide();
        const auto *refusal = std::get_if<Refuse>(&decision);
        QVERIFY(refusal);
        QCOMPARE(refusal->kind, row.kind);
        QVERIFY(!refusal->toDevice.isEmpty());

        const Rung *failed = scene.trace.failed();
        QVERIFY(failed);
        QCOMPARE(failed->check, row.check);
        QVERIFY2(failed->sentence.contains(row.sentence), qPrintable(failed->sentence));
        QVERIFY(failed->sentence.endsWith(u'.'));
        QCOMPARE(failed->fix, row.fix);
        if (row.fix != Fix::None) QCOMPARE(failed->fixTarget, expectedTarget(row, scene));
        QCOMPARE(failed, &scene.trace.rungs().back());
    }

    void showsWhatWasExpectedBesideWhatWasSeen_data() { addRows(allRefusedRows()); }
    void showsWhatWasExpectedBesideWhatWasSeen() {
        QFETCH(int, index);
        const Refused &row = allRefusedRows()[std::size_t(index)];
        Scene scene;
        row.change(scene);
        scene.decide();
        // What cannot be read has no better words than its sentence.
        if (row.kind == FaultKind::Malformed) return;
        QVERIFY(!scene.trace.failed()->expected.isEmpty());
    }

    void admits_data() { addRows(allAdmittedRows()); }
    void admits() {
        QFETCH(int, index);
        const Admitted &row = allAdmittedRows()[std::size_t(index)];
        Scene scene;
        row.change(scene);
        const auto decision = scene.decide();
        const auto *admit = std::get_if<Admit>(&decision);
        QVERIFY2(admit, scene.trace.failed() ? qPrintable(scene.trace.failed()->sentence) : "");
        QCOMPARE(admit->registrationId, 7);
        QCOMPARE(admit->spends, std::optional<qint64>(31));

        QStringList notes;
        for (const Rung &rung : scene.trace.rungs()) {
            if (rung.state == RungState::Noted) notes << rung.sentence;
        }
        QCOMPARE(notes.isEmpty(), row.noted.isEmpty());
        QVERIFY2(notes.join(u' ').contains(row.noted), qPrintable(notes.join(u' ')));
    }

    void climbsTheLadderInOrder() {
        Scene scene;
        scene.decide();
        std::vector<Check> climbed;
        for (const Rung &rung : scene.trace.rungs()) climbed.push_back(rung.check);
        QCOMPARE(climbed, (std::vector{Check::Signer, Check::Registration, Check::Challenge, Check::AddressAndSerial,
                                       Check::Policy, Check::Approval}));
    }

    void needsNoChallengeWhereNoneIsEnforced() {
        Scene scene;
        scene.facts.challenge = {};
        QVERIFY(std::holds_alternative<Refuse>(scene.decide()));
        scene.trace = {};
        scene.facts.passwords = Passwords::NotEnforced;
        QVERIFY(!reachesChallenge(scene.facts));
        const auto decision = scene.decide();
        const auto *admit = std::get_if<Admit>(&decision);
        QVERIFY(admit);
        QVERIFY(!admit->spends);
        const auto rungs = scene.trace.rungs();
        QVERIFY(std::any_of(rungs.begin(), rungs.end(), [](const Rung &rung) {
            return rung.check == Check::Challenge && rung.state == RungState::Noted &&
                   rung.sentence.contains("ndes.enforce-password is off"_L1);
        }));
    }

    void spendsNothingForAStaticChallenge() {
        Scene scene;
        scene.facts.challenge.matched->kind = ChallengeKind::Static;
        const auto decision = scene.decide();
        QVERIFY(std::holds_alternative<Admit>(decision));
        QCOMPARE(std::get<Admit>(decision).spends, std::nullopt);
    }

    void holdsWhatAPersonHasToDecide_data() {
        QTest::addColumn<bool>("byProfile");
        QTest::addColumn<int>("byRegistration");
        QTest::addColumn<bool>("holds");
        QTest::newRow("R60: the profile says so") << true << -1 << true;
        QTest::newRow("R60: the registration says so") << false << int(Approval::ByHand) << true;
        QTest::newRow("the registration is excepted") << true << int(Approval::Automatic) << false;
        QTest::newRow("nobody says so") << false << -1 << false;
    }
    void holdsWhatAPersonHasToDecide() {
        QFETCH(bool, byProfile);
        QFETCH(int, byRegistration);
        QFETCH(bool, holds);
        Scene scene;
        scene.facts.profile->approval = byProfile ? Approval::ByHand : Approval::Automatic;
        if (byRegistration >= 0) scene.facts.registration->approval = Approval(byRegistration);
        const auto decision = scene.decide();
        const auto *hold = std::get_if<Hold>(&decision);
        QCOMPARE(hold != nullptr, holds);
        const Rung &last = scene.trace.rungs().back();
        QCOMPARE(last.check, Check::Approval);
        QCOMPARE(last.state, holds ? RungState::Waiting : RungState::Passed);
        QCOMPARE(last.fix, holds ? Fix::DecideRequest : Fix::None);
        if (holds) QCOMPARE(hold->reserves, std::optional<qint64>(31));
    }

    void r60_asksAPersonAboutNothingThatWouldBeRefusedAnyway() {
        for (const Refused &row : allRefusedRows()) {
            Scene scene;
            scene.facts.profile->approval = Approval::ByHand;
            row.change(scene);
            QVERIFY2(std::holds_alternative<Refuse>(scene.decide()), row.what);
        }
    }

    void admitsWhatAPersonApproved() {
        Scene scene;
        scene.facts.profile->approval = Approval::ByHand;
        scene.approve(44);
        const auto decision = scene.decide();
        const auto *admit = std::get_if<Admit>(&decision);
        QVERIFY(admit);
        QCOMPARE(admit->settles, std::optional<qint64>(44));
        QVERIFY(scene.trace.rungs().back().sentence.contains(u"admin approved"_s));
    }

    void neverTellsADeviceWhichOfNameAndChallengeWasWrong() {
        const QString unknownName = textToDevice([](Scene &s) { s.facts.registration.reset(); });
        QVERIFY(!unknownName.isEmpty());
        for (const Refused &row : allRefusedRows()) {
            if (row.check == Check::Signer) continue;
            if (row.fix == Fix::NewChallenge || row.check == Check::Registration) {
                if (row.fix == Fix::None) continue;  // about the request alone, and told before anything was looked up
                QCOMPARE(textToDevice(row.change), unknownName);
            }
        }
    }

    void asksForASlowHashOnlyBehindAnOpenRegistration() {
        Scene scene;
        scene.decide();
        QVERIFY(reachesChallenge(scene.facts));
        scene.facts.registration->state = RegistrationState::Disabled;
        QVERIFY(!reachesChallenge(scene.facts));
        scene.facts.registration->state = RegistrationState::Open;
        scene.facts.signerHoldsRequestKey = false;
        QVERIFY(!reachesChallenge(scene.facts));
    }

    void asksForNoSlowHashWhereARenewalNeedsNoChallenge() {
        Scene scene;
        scene.present();
        scene.decide();
        scene.facts.challenge.submitted = true;
        QVERIFY(!reachesChallenge(scene.facts));
        scene.facts.profile->renewal.needsChallenge = true;
        QVERIFY(reachesChallenge(scene.facts));
    }
};

QTEST_APPLESS_MAIN(tst_Decision)
#include "tst_decision.moc"
