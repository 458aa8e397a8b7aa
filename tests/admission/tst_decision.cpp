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
    void refuses_data() { addRows(refusedRows()); }
    void refuses() {
        QFETCH(int, index);
        const Refused &row = refusedRows()[std::size_t(index)];
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
        if (row.fix != Fix::None) QCOMPARE(failed->fixTarget, router);
        QCOMPARE(failed, &scene.trace.rungs().back());
    }

    void showsWhatWasExpectedBesideWhatWasSeen_data() { addRows(refusedRows()); }
    void showsWhatWasExpectedBesideWhatWasSeen() {
        QFETCH(int, index);
        const Refused &row = refusedRows()[std::size_t(index)];
        Scene scene;
        row.change(scene);
        scene.decide();
        // What cannot be read has no better words than its sentence.
        if (row.kind == FaultKind::Malformed) return;
        QVERIFY(!scene.trace.failed()->expected.isEmpty());
    }

    void admits_data() { addRows(admittedRows()); }
    void admits() {
        QFETCH(int, index);
        const Admitted &row = admittedRows()[std::size_t(index)];
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
                                       Check::Policy}));
    }

    void spendsNothingForAStaticChallenge() {
        Scene scene;
        scene.facts.challenge.matched->kind = ChallengeKind::Static;
        const auto decision = scene.decide();
        QVERIFY(std::holds_alternative<Admit>(decision));
        QCOMPARE(std::get<Admit>(decision).spends, std::nullopt);
    }

    void neverTellsADeviceWhichOfNameAndChallengeWasWrong() {
        const QString unknownName = textToDevice([](Scene &s) { s.facts.registration.reset(); });
        QVERIFY(!unknownName.isEmpty());
        for (const Refused &row : refusedRows()) {
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
};

QTEST_APPLESS_MAIN(tst_Decision)
#include "tst_decision.moc"
