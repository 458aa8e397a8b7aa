// Messages that no honest client sends, from a device that could have a certificate if it asked decently: what they are
// answered, what is recorded, and how much of the machine they take.
#include <QTest>

#include "hostile/allocation_meter.h"
#include "hostile/hostile_messages.h"
#include "hostile/judgement.h"
#include "hostile/key_operations.h"
#include "pki/password_hash.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::tests;

namespace {

constexpr std::int64_t kibi = 1024, mebi = 1024 * kibi;

struct Cost {
    std::int64_t peak = 0, octets = 0, allocations = 0;
    KeyOperations keys;
};

/// What one request may take of the machine: a part of it whatever its size, and a multiple of its octets.
QString complaintAboutCost(const Cost &cost, qsizetype size) {
    if (cost.peak > mebi / 2 + 16 * size) return u"held %1 octets at once"_s.arg(cost.peak);
    if (cost.octets > mebi + 64 * size) return u"took %1 octets in all"_s.arg(cost.octets);
    if (cost.allocations > 4000 + size) return u"allocated %1 times"_s.arg(cost.allocations);
    // The envelope, the reply; the message, the request, and whether the signer has a certificate of ours.
    if (cost.keys.decryptions > 1) return u"was decrypted %1 times"_s.arg(cost.keys.decryptions);
    if (cost.keys.signatures > 1) return u"was answered with %1 signatures"_s.arg(cost.keys.signatures);
    if (cost.keys.verifications > 3) return u"had %1 signatures verified"_s.arg(cost.keys.verifications);
    if (cost.keys.derivations > 0) return u"bought a slow hash"_s;
    return {};
}

/// A message of a quarter of a megabyte becomes neither a record nor an answer of that size.
QString complaintAboutSize(const http::Response &response, const Transaction &recorded) {
    qsizetype text = recorded.reason.size() + recorded.fqdn.size();
    for (const Rung &rung : recorded.trace.ladder())
        text += rung.sentence.size() + rung.seen.size() + rung.expected.size() + rung.fixTarget.size();
    if (text > 16 * kibi) return u"is recorded with %1 characters"_s.arg(text);
    if (recorded.message.size() > 64 * kibi) return u"is kept with %1 octets"_s.arg(recorded.message.size());
    if (response.body.size() > 8 * kibi) return u"is answered with %1 octets"_s.arg(response.body.size());
    return {};
}

struct Outcome {
    http::Response response;
    Transaction recorded;
    Cost cost;
};

Outcome outcomeOf(Attacker &attacker, const QByteArray &message) {
    const std::size_t before = attacker.laboratory.transactions().size();
    KeyOperations::startAgain();
    const AllocationMeter meter;
    http::Response response = attacker.send(message);
    const Cost cost{meter.peak(), meter.octets(), meter.allocations(), KeyOperations::now()};
    const std::vector<Transaction> recorded = attacker.laboratory.transactions();
    if (recorded.size() != before + 1) qFatal("A request has one record.");
    return {std::move(response), recorded.back(), cost};
}

void addRows(const HostileMessages &messages) {
    QTest::addColumn<int>("row");
    for (std::size_t row = 0; row < messages.size(); ++row) QTest::newRow(messages[row].name.constData()) << int(row);
}

}  // namespace

class tst_HostileMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void servesTheHonestOne() {
        Attacker attacker;
        const Outcome outcome = outcomeOf(attacker, attacker.message());
        QVERIFY2(outcome.recorded.result == TransactionResult::Issued, qPrintable(outcome.recorded.reason));
    }

    void refusesWhatIsNoMessage_data() { addRows(noMessages()); }
    void refusesWhatIsNoMessage() {
        refuse(noMessages());
        QCOMPARE(m_refused.status, 400);
    }

    void refusesAMessageThatIsBent_data() { addRows(bentMessages()); }
    void refusesAMessageThatIsBent() { refuse(bentMessages()); }

    void refusesAKeyThatMustNotBeComputedWith_data() { addRows(bentKeys()); }
    void refusesAKeyThatMustNotBeComputedWith() { refuse(bentKeys()); }

    void refusesARequestThatIsBent_data() { addRows(bentRequests()); }
    void refusesARequestThatIsBent() { refuse(bentRequests()); }

    void answersWhatIsOddLikeAnyOther_data() { addRows(oddMessages()); }
    void answersWhatIsOddLikeAnyOther() {
        QFETCH(int, row);
        Attacker attacker;
        const QByteArray message = oddMessages()[std::size_t(row)].from(attacker);
        const Outcome outcome = outcomeOf(attacker, message);
        const QString complaint = complaintAboutAny(outcome.response, outcome.recorded) +
                                  complaintAboutSize(outcome.response, outcome.recorded);
        QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
        QCOMPARE(attacker.laboratory.certificates().size(), std::size_t(wasServed(outcome.recorded)));
    }

    void spendsNoSlowHashOnAStranger() {
        Attacker attacker;
        Challenge known;
        known.kind = ChallengeKind::Static;
        known.verifier = pki::passwordHash("a known one");
        Registration registration;
        registration.fqdn = u"r2.lab.example"_s;
        attacker.laboratory.addDevice(registration, known);
        const auto spentOn = [&](const QString &fqdn) {
            const QByteArray message = deviceWith("a wrong one", fqdn).message(attacker.laboratory.authority);
            return outcomeOf(attacker, message).cost.keys.derivations;
        };
        QCOMPARE(spentOn(u"r2.lab.example"_s), 1);
        QCOMPARE(spentOn(u"r3.lab.example"_s), 0);
        QCOMPARE(spentOn(router), 0);
    }

private:
    /// Sends the row's message and holds answer, record and cost against what must hold.
    void refuse(const HostileMessages &messages) {
        QFETCH(int, row);
        Attacker attacker;
        const QByteArray message = messages[std::size_t(row)].from(attacker);
        const Outcome outcome = outcomeOf(attacker, message);
        m_refused = outcome.response;
        QString complaint = complaintAbout(outcome.response, outcome.recorded);
        QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
        complaint = complaintAboutSize(outcome.response, outcome.recorded);
        QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
        complaint = complaintAboutCost(outcome.cost, message.size());
        QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
        QVERIFY(attacker.laboratory.certificates().empty());
        QCOMPARE(attacker.laboratory.freshChallenges(router), 1);
    }

    http::Response m_refused;
};

QTEST_APPLESS_MAIN(tst_HostileMessages)
#include "tst_hostile_messages.moc"
