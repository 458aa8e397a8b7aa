// What waits for a decision, by the command line: listed, shown beside its registration, approved, rejected.
#include <QHash>
#include <QTest>

#include <algorithm>
#include <csignal>

#include "journeys/served_lab.h"

using namespace Qt::StringLiterals;
using namespace scepter::tools;

namespace {

const auto name = u"r1.example"_s;

/// A served laboratory in which one device asked for a certificate and was told to wait.
struct Waiting : ServedLab {
    explicit Waiting(const QString &options = {}) {
        lab.write(
            u"challenge"_s,
            lab.typed(u"device add lab.scepter --fqdn %1 --dynamic --approval manual "_s.arg(name) + options).out);
        asked = askAgain();
    }
    Ending askAgain() {
        QStringList options{u"--challenge-file"_s, u"challenge"_s};
        if (!lab.read(u"r1.example.key"_s).isEmpty()) options << u"--key"_s << u"r1.example.key"_s;
        return ask(name, options);
    }
    QJsonArray pending() const { return lab.typed(u"request list lab.scepter --pending --json"_s).array(); }
    int id() const { return pending().at(0)[u"id"_s].toInt(); }

    Ending asked;
};

}  // namespace

class tst_ApprovalVerbs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsWhatWaitsAndWhatItAsksFor();
    void showsARequestBesideItsRegistration();
    void saysWhatWouldDecide();
    void approvesOnceAndTheDeviceGetsItsCertificate();
    void rejectsWithAReasonThatTheDeviceIsTold();
    void refusesADecisionOn_data();
    void refusesADecisionOn();
    void findsAWaitingRequestByItsTransactionId();
    void decidesWhileNobodyServes();
};

void tst_ApprovalVerbs::listsWhatWaitsAndWhatItAsksFor() {
    Waiting waiting;
    QCOMPARE(waiting.fault, QString());
    QCOMPARE(waiting.asked.code, 1);
    const auto list = waiting.pending();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list[0][u"fqdn"_s].toString(), name);
    QCOMPARE(list[0][u"state"_s].toString(), u"waiting"_s);
    QCOMPARE(list[0][u"key"_s].toString(), u"rsa:2048"_s);
    QVERIFY(list[0][u"renews"_s].isNull());
    QVERIFY(list[0][u"expiresAt"_s].isString());
    const auto text = waiting.lab.typed(u"request list lab.scepter --pending"_s);
    for (const char *part : {"ASKS FOR", "SINCE", "EXPIRES", "a first certificate", "r1.example"})
        QVERIFY2(text.out.contains(part), text.out.constData());
    QCOMPARE(waiting.lab.typed(u"request list lab.scepter --pending --fqdn other.example --json"_s).array().size(), 0);
    QCOMPARE(waiting.lab.typed(u"request list lab.scepter --pending --result refused"_s).code, 2);
    QCOMPARE(waiting.lab.typed(u"request list lab.scepter --result pending --json"_s).array().size(), 1);
}

void tst_ApprovalVerbs::showsARequestBesideItsRegistration() {
    Waiting waiting;
    QCOMPARE(waiting.fault, QString());
    const auto id = waiting.id();
    QCOMPARE(waiting.lab.typed(u"device set lab.scepter r1.example --serial SN-7"_s).code, 0);
    const auto shown =
        waiting.lab.typed(u"request show lab.scepter %1 --json"_s.arg(id)).object()[u"pending"_s].toObject();
    QHash<QString, QString> matches;
    for (const auto &each : shown[u"comparison"_s].toArray())
        matches.insert(each[u"field"_s].toString(), each[u"match"_s].toString());
    QCOMPARE(matches.size(), 5);
    QCOMPARE(matches[u"fqdn"_s], u"equal"_s);
    QCOMPARE(matches[u"ip"_s], u"not-compared"_s);
    QCOMPARE(matches[u"serial"_s], u"different"_s);
    QCOMPARE(matches[u"key"_s], u"equal"_s);
    const auto text = waiting.lab.typed(u"request show lab.scepter %1"_s.arg(id)).out;
    for (const char *part : {"REGISTERED", "SN-7", "DIFFERENT", "It waits for a decision until "})
        QVERIFY2(text.contains(part), text.constData());
}

void tst_ApprovalVerbs::saysWhatWouldDecide() {
    Waiting waiting;
    QCOMPARE(waiting.fault, QString());
    const auto id = waiting.id();
    const auto why = waiting.lab.typed(u"why lab.scepter %1"_s.arg(id)).out;
    QVERIFY2(why.contains("WAITING") && why.contains("told to wait for a decision"), why.constData());
    const auto command = u"scepter request approve lab.scepter %1"_s.arg(id);
    QVERIFY2(why.contains(command.toUtf8()), why.constData());
    const auto ladder = waiting.lab.typed(u"why lab.scepter %1 --json"_s.arg(id)).object()[u"ladder"_s].toArray();
    const auto isWaiting = [&](const QJsonValue &rung) {
        return rung[u"state"_s].toString() == u"waiting"_s && rung[u"fix"_s].toString() == command;
    };
    QVERIFY(std::any_of(ladder.begin(), ladder.end(), isWaiting));
    // What the command says can be typed.
    QCOMPARE(waiting.lab.typed(command.section(u' ', 1)).code, 0);
    QVERIFY(waiting.lab.typed(u"why lab.scepter %1"_s.arg(id)).out.contains("approved it at"));
}

void tst_ApprovalVerbs::approvesOnceAndTheDeviceGetsItsCertificate() {
    Waiting waiting;
    QCOMPARE(waiting.fault, QString());
    const auto id = waiting.id();
    const auto approved = waiting.lab.typed(u"request approve lab.scepter %1"_s.arg(id));
    QCOMPARE(approved.code, 0);
    QVERIFY2(approved.said.contains("gets its certificate when it asks again"), approved.said.constData());
    QCOMPARE(waiting.pending().size(), 0);
    const auto twice = waiting.lab.typed(u"request approve lab.scepter %1"_s.arg(id));
    QCOMPARE(twice.code, 1);
    QVERIFY2(twice.said.contains("approved"), twice.said.constData());
    const auto issued = waiting.askAgain();
    QVERIFY2(issued.code == 0, issued.said.constData());
    const auto shown =
        waiting.lab.typed(u"request show lab.scepter %1 --json"_s.arg(id)).object()[u"pending"_s].toObject();
    QCOMPARE(shown[u"state"_s].toString(), u"issued"_s);
    QCOMPARE(shown[u"certificate"_s].toString(), waiting.serialOf(name));
    QCOMPARE(waiting.lab.typed(u"request reject lab.scepter %1 --reason late"_s.arg(id)).code, 1);
}

void tst_ApprovalVerbs::rejectsWithAReasonThatTheDeviceIsTold() {
    Waiting waiting;
    QCOMPARE(waiting.fault, QString());
    const auto id = waiting.id();
    QCOMPARE(waiting.lab.typed(u"request reject lab.scepter %1"_s.arg(id)).code, 2);
    const auto rejected = waiting.lab.scepter(
        {u"request"_s, u"reject"_s, site, QString::number(id), u"--reason"_s, u"call the office first"_s});
    QCOMPARE(rejected.code, 0);
    const auto told = waiting.askAgain();
    QCOMPARE(told.code, 1);
    QVERIFY2(told.said.contains("call the office first"), told.said.constData());
    QCOMPARE(waiting.lab.typed(u"challenge list lab.scepter --json"_s).array()[0][u"state"_s].toString(),
             u"withdrawn"_s);
    const auto approved = waiting.lab.typed(u"request approve lab.scepter %1"_s.arg(id));
    QCOMPARE(approved.code, 1);
    QVERIFY2(approved.said.contains("rejected"), approved.said.constData());
}

void tst_ApprovalVerbs::refusesADecisionOn_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("a request that there is none of") << u"4711"_s << QByteArray("no request 4711");
    QTest::newRow("a transaction id that there is none of") << u"C0FFEE"_s << QByteArray("no request C0FFEE");
    QTest::newRow("a request that was answered at once") << u"1"_s << QByteArray("does not wait for a decision");
}

void tst_ApprovalVerbs::refusesADecisionOn() {
    QFETCH(QString, id);
    QFETCH(QByteArray, says);
    ServedLab served;
    QCOMPARE(served.fault, QString());
    QCOMPARE(served.enrol(name).code, 0);
    for (const auto &verb : {u"request approve lab.scepter %1"_s, u"request reject lab.scepter %1 --reason no"_s}) {
        const auto refused = served.lab.typed(verb.arg(id));
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.said.contains(says), refused.said.constData());
    }
}

void tst_ApprovalVerbs::findsAWaitingRequestByItsTransactionId() {
    Waiting waiting;
    QCOMPARE(waiting.fault, QString());
    const auto transaction = waiting.pending()[0][u"transactionId"_s].toString();
    QVERIFY(!transaction.isEmpty());
    QCOMPARE(waiting.lab.typed(u"request approve lab.scepter "_s + transaction).code, 0);
    QCOMPARE(waiting.askAgain().code, 0);
}

void tst_ApprovalVerbs::decidesWhileNobodyServes() {
    Waiting waiting;
    QCOMPARE(waiting.fault, QString());
    const auto id = waiting.id();
    QCOMPARE(waiting.serving.end(SIGTERM), 0);
    const auto approved = waiting.lab.typed(u"request approve lab.scepter %1"_s.arg(id));
    QCOMPARE(approved.code, 0);
    QVERIFY2(approved.said.contains("Nobody serves this site now"), approved.said.constData());
}

QTEST_GUILESS_MAIN(tst_ApprovalVerbs)
#include "tst_approval_verbs.moc"
