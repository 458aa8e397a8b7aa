// Devices and challenges by the command line, as an administrator registers them.
#include <QTest>

#include "journeys/lab.h"

using namespace Qt::StringLiterals;
using namespace scepter::tools;

class tst_RegistrationVerbs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void registersAndShowsADevice();
    void refusesARegistrationThat_data();
    void refusesARegistrationThat();
    void changesARegistration();
    void allowsWeakAlgorithmsUntilADay();
    void refusesWeakOptionsThat_data();
    void refusesWeakOptionsThat();
    void listsWeakDevices();
    void takesApprovalAndReplyFromTheProfileUntilTold();
    void letsNoNoteSteerTheTerminal();
    void forgetsADevice();
    void takesAnIdentityStringForADevice();
    void printsAChallengeAlone();
    void makesChallengesInTheOrderOfAFile();
    void makesNoChallengeWhenOneNameIsUnknown();
    void withdrawsAChallengeOnce();
};

void tst_RegistrationVerbs::registersAndShowsADevice() {
    const Lab lab;
    const auto added = lab.typed(
        u"device add lab.scepter --fqdn R1.Lab.Example. --ip 192.0.2.17 --serial SN-0042 --uses 3 --valid-days 10 --json"_s);
    QCOMPARE(added.code, 0);
    QCOMPARE(added.object()[u"fqdn"_s].toString(), u"r1.lab.example"_s);
    QCOMPARE(added.object()[u"identity"_s].toString(), u"r1.lab.example,192.0.2.17,SN-0042"_s);
    QCOMPARE(added.object()[u"uses"_s].toInt(), 3);
    QVERIFY(added.object()[u"validUntil"_s].isString());

    const auto shown = lab.typed(u"device show lab.scepter r1.lab.example --json"_s).object();
    QCOMPARE(shown[u"ip"_s].toString(), u"192.0.2.17"_s);
    QCOMPARE(shown[u"serial"_s].toString(), u"SN-0042"_s);
    QVERIFY(lab.typed(u"device show lab.scepter r1.lab.example"_s).out.contains("192.0.2.17"));

    const auto list = lab.typed(u"device list lab.scepter --json"_s).array();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list[0][u"fqdn"_s].toString(), u"r1.lab.example"_s);
    QCOMPARE(lab.typed(u"device list lab.scepter --search nothing --json"_s).array().size(), 0);
    QVERIFY(lab.typed(u"device list lab.scepter"_s).out.startsWith("NO "));
}

void tst_RegistrationVerbs::refusesARegistrationThat_data() {
    QTest::addColumn<QString>("options");
    QTest::newRow("has a star within its name") << u"--fqdn r*.lab.example"_s;
    QTest::newRow("asks from no network") << u"--fqdn r1.lab.example --networks 192.0.2.0/33"_s;
    QTest::newRow("has two scripts in one part") << u"--fqdn r\u043e1.lab.example"_s;
    QTest::newRow("has an address for a name") << u"--fqdn 192.0.2.1"_s;
    QTest::newRow("has an underscore") << u"--fqdn r_1.lab.example"_s;
    QTest::newRow("has no address") << u"--fqdn r2.lab.example --ip 300.1.1.1"_s;
    QTest::newRow("has an address with a mask") << u"--fqdn r2.lab.example --ip 192.0.2.0/24"_s;
    QTest::newRow("has an unknown profile") << u"--fqdn r2.lab.example --profile gold"_s;
    QTest::newRow("is there already") << u"--fqdn R1.lab.example"_s;
    QTest::newRow("has a challenge that is too short") << u"--fqdn r2.lab.example --challenge-file short"_s;
    QTest::newRow("has a challenge that is not there") << u"--fqdn r2.lab.example --challenge-file nowhere"_s;
}

void tst_RegistrationVerbs::refusesARegistrationThat() {
    QFETCH(QString, options);
    const Lab lab;
    lab.write(u"short"_s, "abc\n");
    QCOMPARE(lab.typed(u"device add lab.scepter --fqdn r1.lab.example"_s).code, 0);
    const auto refused = lab.typed(u"device add lab.scepter "_s + options);
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.said.startsWith("scepter: "));
    QVERIFY(refused.out.isEmpty());
    QCOMPARE(lab.typed(u"device list lab.scepter --json"_s).array().size(), 1);
}

void tst_RegistrationVerbs::changesARegistration() {
    const Lab lab;
    QCOMPARE(lab.typed(u"device add lab.scepter --fqdn r1.lab.example --ip 192.0.2.17"_s).code, 0);
    const auto shown = [&] { return lab.typed(u"device show lab.scepter r1.lab.example --json"_s).object(); };
    QCOMPARE(shown()[u"weak"_s].toBool(), false);
    QCOMPARE(lab.typed(u"device set lab.scepter r1.lab.example --weak on --ip none --serial SN-7"_s).code, 0);
    QCOMPARE(shown()[u"weak"_s].toBool(), true);
    QCOMPARE(shown()[u"weakAllowed"_s].toArray(), QJsonArray({u"des"_s, u"md5"_s}));
    QVERIFY(shown()[u"ip"_s].isNull());
    QCOMPARE(shown()[u"serial"_s].toString(), u"SN-7"_s);
    QCOMPARE(lab.typed(u"device set lab.scepter r1.lab.example --weak off"_s).code, 0);
    QCOMPARE(shown()[u"weak"_s].toBool(), false);
    QCOMPARE(lab.typed(u"device set lab.scepter r1.lab.example"_s).code, 2);

    QCOMPARE(lab.typed(u"device disable lab.scepter r1.lab.example"_s).code, 0);
    QCOMPARE(shown()[u"state"_s].toString(), u"disabled"_s);
    QCOMPARE(lab.typed(u"device enable lab.scepter r1.lab.example"_s).code, 0);
    QCOMPARE(shown()[u"state"_s].toString(), u"open"_s);
}

void tst_RegistrationVerbs::allowsWeakAlgorithmsUntilADay() {
    const Lab lab;
    const auto added = lab.typed(u"device add lab.scepter --fqdn r1.lab.example --allow-weak sha1,3des --json"_s);
    QCOMPARE(added.code, 0);
    QCOMPARE(added.object()[u"weakAllowed"_s].toArray(), QJsonArray({u"sha1"_s, u"3des"_s}));
    QVERIFY(added.object()[u"weakUntil"_s].isNull());
    QVERIFY2(added.said.isEmpty(), added.said.constData());
    const auto set = [&](const QString &options) {
        return lab.typed(u"device set lab.scepter r1.lab.example "_s + options);
    };
    const auto shown = [&] { return lab.typed(u"device show lab.scepter r1.lab.example --json"_s).object(); };
    const auto endless = set(u"--allow-weak all"_s);
    QCOMPARE(endless.code, 0);
    QVERIFY2(endless.said.contains("An end is wise"), endless.said.constData());

    const auto dated = set(u"--weak-until 2099-01-31"_s);
    QCOMPARE(dated.code, 0);
    QVERIFY(!dated.said.contains("wise"));
    // A day lasts until its end in UTC.
    QCOMPARE(shown()[u"weakUntil"_s].toString(), u"2099-01-31T23:59:59Z"_s);
    QCOMPARE(shown()[u"weakAllowed"_s].toArray().size(), 4);
    QVERIFY(lab.typed(u"device show lab.scepter r1.lab.example"_s)
                .out.contains("sha1,3des,des,md5 until 2099-01-31T23:59:59Z"));
    QCOMPARE(set(u"--allow-weak md5"_s).code, 0);
    QCOMPARE(shown()[u"weakUntil"_s].toString(), u"2099-01-31T23:59:59Z"_s);
    QCOMPARE(set(u"--weak-days 0"_s).code, 0);
    QVERIFY(shown()[u"weakUntil"_s].isNull());
    QCOMPARE(set(u"--weak-days 30"_s).code, 0);
    QVERIFY(shown()[u"weakUntil"_s].isString());
    QCOMPARE(set(u"--allow-weak none"_s).code, 0);
    QCOMPARE(shown()[u"weak"_s].toBool(), false);
    QVERIFY(shown()[u"weakUntil"_s].isNull());
}

void tst_RegistrationVerbs::refusesWeakOptionsThat_data() {
    QTest::addColumn<QString>("options");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("name nothing") << u"--allow-weak"_s << QByteArray("--allow-weak LIST");
    QTest::newRow("name an algorithm that is none") << u"--allow-weak sha1,rot13"_s << QByteArray("rot13");
    QTest::newRow("end twice") << u"--allow-weak des --weak-days 3 --weak-until 2099-01-31"_s << QByteArray("exclude");
    QTest::newRow("end before today") << u"--allow-weak des --weak-until 2001-01-31"_s << QByteArray("over already");
    QTest::newRow("end on no day") << u"--allow-weak des --weak-until tomorrow"_s << QByteArray("as in 2027-01-31");
    QTest::newRow("end what is not allowed") << u"--weak-days 30"_s << QByteArray("--allow-weak names them");
    QTest::newRow("end what is taken back") << u"--allow-weak none --weak-days 30"_s << QByteArray("--allow-weak");
    QTest::newRow("say it in both ways") << u"--weak on --allow-weak des"_s << QByteArray("exclude");
}

void tst_RegistrationVerbs::refusesWeakOptionsThat() {
    QFETCH(QString, options);
    QFETCH(QByteArray, says);
    const Lab lab;
    QCOMPARE(lab.typed(u"device add lab.scepter --fqdn r1.lab.example"_s).code, 0);
    const auto refused = lab.typed(u"device set lab.scepter r1.lab.example "_s + options);
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.said.contains(says), refused.said.constData());
    const auto shown = lab.typed(u"device show lab.scepter r1.lab.example --json"_s).object();
    QCOMPARE(shown[u"weakAllowed"_s].toArray().size(), 0);
}

void tst_RegistrationVerbs::listsWeakDevices() {
    const Lab lab;
    QCOMPARE(lab.typed(u"device list lab.scepter --weak --json"_s).array().size(), 0);
    QCOMPARE(lab.typed(u"device add lab.scepter --fqdn good.lab.example"_s).code, 0);
    QCOMPARE(
        lab.typed(u"device add lab.scepter --fqdn old.lab.example --allow-weak des,md5 --weak-until 2099-01-31"_s).code,
        0);
    const auto list = lab.typed(u"device list lab.scepter --weak --json"_s).array();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list[0][u"fqdn"_s].toString(), u"old.lab.example"_s);
    QCOMPARE(list[0][u"weakSeen"_s].toArray().size(), 0);
    const auto text = lab.typed(u"device list lab.scepter --weak"_s).out;
    for (const char *part : {"ALLOWED", "UNTIL", "USED LAST", "des,md5", "2099-01-31T23:59:59Z"})
        QVERIFY2(text.contains(part), text.constData());
    QVERIFY(!text.contains("good.lab.example"));
    QVERIFY(lab.typed(u"device list lab.scepter"_s).out.contains("open, weak"));
    QCOMPARE(lab.typed(u"status lab.scepter --json"_s).object()[u"counters"_s][u"weakDevices"_s].toInt(), 1);
}

void tst_RegistrationVerbs::takesApprovalAndReplyFromTheProfileUntilTold() {
    const Lab lab;
    QCOMPARE(lab.typed(u"device add lab.scepter --fqdn r1.lab.example"_s).code, 0);
    const auto shown = [&] { return lab.typed(u"device show lab.scepter r1.lab.example --json"_s).object(); };
    QVERIFY(shown()[u"approval"_s].isNull());
    QVERIFY(shown()[u"replyChain"_s].isNull());
    QVERIFY(lab.typed(u"device show lab.scepter r1.lab.example"_s).out.contains("as the profile says"));
    QCOMPARE(lab.typed(u"device set lab.scepter r1.lab.example --approval manual --reply-chain without-root"_s).code,
             0);
    QCOMPARE(shown()[u"approval"_s].toString(), u"manual"_s);
    QCOMPARE(shown()[u"replyChain"_s].toString(), u"without-root"_s);
    QCOMPARE(lab.typed(u"device set lab.scepter r1.lab.example --approval profile --reply-chain profile"_s).code, 0);
    QVERIFY(shown()[u"approval"_s].isNull());
    QVERIFY(shown()[u"replyChain"_s].isNull());
    QCOMPARE(lab.typed(u"device set lab.scepter r1.lab.example --approval perhaps"_s).code, 2);
}

void tst_RegistrationVerbs::letsNoNoteSteerTheTerminal() {
    const Lab lab;
    const auto note = u"\x1b[2Jcleared"_s;
    QCOMPARE(lab.scepter({u"device"_s, u"add"_s, site, u"--fqdn"_s, u"r1.lab.example"_s, u"--notes"_s, note}).code, 0);
    const auto shown = lab.typed(u"device show lab.scepter r1.lab.example"_s).out;
    QVERIFY2(shown.contains("\\u001b[2Jcleared"), shown.constData());
    QVERIFY(!shown.contains('\x1b'));
    QCOMPARE(lab.typed(u"device show lab.scepter r1.lab.example --json"_s).object()[u"notes"_s].toString(), note);
}

void tst_RegistrationVerbs::forgetsADevice() {
    const Lab lab;
    QCOMPARE(lab.typed(u"device add lab.scepter --fqdn r1.lab.example --dynamic"_s).code, 0);
    QCOMPARE(lab.typed(u"device delete lab.scepter r1.lab.example"_s).code, 0);
    QCOMPARE(lab.typed(u"device show lab.scepter r1.lab.example"_s).code, 1);
    QCOMPARE(lab.typed(u"device delete lab.scepter r1.lab.example"_s).code, 1);
    QCOMPARE(lab.typed(u"challenge list lab.scepter --json"_s).array().size(), 0);
}

void tst_RegistrationVerbs::takesAnIdentityStringForADevice() {
    const Lab lab;
    QCOMPARE(lab.typed(u"device add lab.scepter --fqdn r1.lab.example,192.0.2.17,SN-0042"_s).code, 0);
    QCOMPARE(lab.typed(u"device show lab.scepter r1.lab.example,,SN-0042 --json"_s).object()[u"ip"_s].toString(),
             u"192.0.2.17"_s);
    QCOMPARE(lab.typed(u"challenge new lab.scepter --fqdn r1.lab.example,192.0.2.17"_s).code, 0);
    const auto other = lab.typed(u"device delete lab.scepter r1.lab.example,192.0.2.18"_s);
    QCOMPARE(other.code, 1);
    QVERIFY2(other.said.contains("is registered as r1.lab.example,192.0.2.17,SN-0042"), other.said.constData());
    QCOMPARE(lab.typed(u"device add lab.scepter --fqdn r2.lab.example,192.0.2.18 --ip 192.0.2.19"_s).code, 1);
}

void tst_RegistrationVerbs::printsAChallengeAlone() {
    const Lab lab;
    const auto added = lab.typed(u"device add lab.scepter --fqdn r1.lab.example --dynamic"_s);
    QCOMPARE(added.out.count('\n'), 1);
    QVERIFY(added.line().size() >= 20);
    QVERIFY(!added.said.contains(added.line().toUtf8()));

    const auto two = lab.typed(u"challenge new lab.scepter --fqdn r1.lab.example --count 2 --minutes 5"_s);
    QCOMPARE(two.out.count('\n'), 2);
    const auto one = lab.typed(u"challenge new lab.scepter --fqdn r1.lab.example --json"_s).object();
    QVERIFY(one[u"id"_s].toInt() > 0);
    QVERIFY(!one[u"challenge"_s].toString().isEmpty());

    const auto list = lab.typed(u"challenge list lab.scepter --fqdn r1.lab.example --json"_s);
    QCOMPARE(list.array().size(), 4);
    for (const auto &text : {added.line(), one[u"challenge"_s].toString()}) {
        QVERIFY(!list.out.contains(text.toUtf8()));
        QVERIFY(!lab.read(site).contains(text.toUtf8()));
    }
}

void tst_RegistrationVerbs::makesChallengesInTheOrderOfAFile() {
    const Lab lab;
    lab.write(u"devices.csv"_s, "fqdn\nc.example\na.example\nb.example\n");
    QCOMPARE(lab.typed(u"device import lab.scepter devices.csv"_s).code, 0);
    lab.write(u"names"_s, "c.example\r\nA.example\n\nb.example");
    const auto made = lab.typed(u"challenge new lab.scepter --fqdn-file names --json"_s).array();
    QCOMPARE(made.size(), 3);
    QCOMPARE(made[0][u"fqdn"_s].toString(), u"c.example"_s);
    QCOMPARE(made[1][u"fqdn"_s].toString(), u"a.example"_s);
    QCOMPARE(made[2][u"fqdn"_s].toString(), u"b.example"_s);
    QCOMPARE(lab.typed(u"challenge new lab.scepter --fqdn-file names"_s).out.count('\n'), 3);
}

void tst_RegistrationVerbs::makesNoChallengeWhenOneNameIsUnknown() {
    const Lab lab;
    QCOMPARE(lab.typed(u"device add lab.scepter --fqdn a.example"_s).code, 0);
    lab.write(u"names"_s, "a.example\nz.example\n");
    const auto refused = lab.typed(u"challenge new lab.scepter --fqdn-file names"_s);
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.said.contains("z.example"));
    QVERIFY(refused.out.isEmpty());
    QCOMPARE(lab.typed(u"challenge list lab.scepter --json"_s).array().size(), 0);
}

void tst_RegistrationVerbs::withdrawsAChallengeOnce() {
    const Lab lab;
    QCOMPARE(lab.typed(u"device add lab.scepter --fqdn a.example --dynamic"_s).code, 0);
    const auto id = lab.typed(u"challenge list lab.scepter --json"_s).array()[0][u"id"_s].toInt();
    QCOMPARE(lab.typed(u"challenge withdraw lab.scepter %1"_s.arg(id)).code, 0);
    QCOMPARE(lab.typed(u"challenge list lab.scepter --json"_s).array()[0][u"state"_s].toString(), u"withdrawn"_s);
    QCOMPARE(lab.typed(u"challenge withdraw lab.scepter %1"_s.arg(id)).code, 1);
    QCOMPARE(lab.typed(u"challenge withdraw lab.scepter first"_s).code, 2);
}

QTEST_GUILESS_MAIN(tst_RegistrationVerbs)
#include "tst_registration_verbs.moc"
