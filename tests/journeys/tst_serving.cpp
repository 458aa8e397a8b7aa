// A site while it is served: devices enrol over real HTTP, and every verb works on the same file at the same time.
#include <QFile>
#include <QFileInfo>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

#include <algorithm>
#include <csignal>

#include "journeys/served_lab.h"

using namespace Qt::StringLiterals;
using namespace scepter::tools;

class tst_Serving : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysExactlyWhereItListens();
    void endsCleanlyOn_data();
    void endsCleanlyOn();
    void namesWhoListensAlready();
    void namesAPortThatIsInUse();
    void isFoundDeadAfterItWasKilled();
    void leavesNoCoreDump();
    void enrolsOverEachTransport_data();
    void enrolsOverEachTransport();
    void takesAKeyThatIsThere();
    void leavesNothingBehindWhenItIsRefused();
    void explainsARefusalAndItsFix();
    void neverShowsAChallenge();
    void letsNoRequestSteerTheTerminal();
    void findsARequestByItsTransactionId();
    void showsAndExportsACertificate();
    void revokesAndTakesAHoldBack();
    void publishesARevocationListThatOpensslVerifies();
    void demonstratesItself();
};

void tst_Serving::saysExactlyWhereItListens() {
    const Lab lab;
    Serving serving(program, lab);
    QCOMPARE(serving.start(site, {u"--listen"_s, u"127.0.0.1:0"_s, u"--listen"_s, u"[::1]:0"_s}), QString());
    QTRY_COMPARE(serving.out().count('\n'), 2);
    QVERIFY2(serving.out().contains("\nlistening on http://[::1]:"), serving.out().constData());
    const auto status = lab.typed(u"status lab.scepter --json"_s).object();
    QCOMPARE(status[u"listener"_s][u"running"_s].toBool(), true);
    QCOMPARE(status[u"listener"_s][u"process"_s].toInteger(), serving.processId());
    QCOMPARE(status[u"listener"_s][u"urls"_s][0].toString(), serving.url());
    QCOMPARE(status[u"listener"_s][u"urls"_s].toArray().size(), 2);
}

void tst_Serving::endsCleanlyOn_data() {
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void tst_Serving::endsCleanlyOn() {
    QFETCH(int, signal);
    ServedLab served;
    QCOMPARE(served.fault, QString());
    QCOMPARE(served.serving.end(signal), 0);
    const auto status = served.lab.typed(u"status lab.scepter --json"_s).object();
    QCOMPARE(status[u"listener"_s][u"running"_s].toBool(), false);
    QVERIFY2(!status[u"listener"_s].toObject().contains(u"process"_s), "its record was left behind");
    Serving again(program, served.lab);
    QCOMPARE(again.start(site), QString());
}

void tst_Serving::namesWhoListensAlready() {
    ServedLab served;
    QCOMPARE(served.fault, QString());
    const auto second = served.lab.typed(u"serve lab.scepter --listen 127.0.0.1:0"_s);
    QCOMPARE(second.code, 1);
    QVERIFY(second.out.isEmpty());
    QVERIFY2(second.said.contains("process " + QByteArray::number(served.serving.processId())),
             second.said.constData());
    QVERIFY(second.said.contains(served.serving.url().toUtf8()));
}

void tst_Serving::namesAPortThatIsInUse() {
    const Lab lab;
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const auto refused = lab.typed(u"serve lab.scepter --listen 127.0.0.1:%1"_s.arg(other.serverPort()));
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.said.contains("Port " + QByteArray::number(other.serverPort())), refused.said.constData());
    QCOMPARE(lab.typed(u"status lab.scepter --json"_s).object()[u"listener"_s][u"running"_s].toBool(), false);
}

void tst_Serving::isFoundDeadAfterItWasKilled() {
    ServedLab served;
    QCOMPARE(served.fault, QString());
    QCOMPARE(served.serving.end(SIGKILL), -1);
    const auto status = served.lab.typed(u"status lab.scepter --json"_s).object();
    QCOMPARE(status[u"listener"_s][u"running"_s].toBool(), false);
    // At once: nobody has to wait until its record has run out.
    Serving again(program, served.lab);
    QCOMPARE(again.start(site), QString());
}

void tst_Serving::leavesNoCoreDump() {
    ServedLab served;
    QCOMPARE(served.fault, QString());
    QFile limits(u"/proc/%1/limits"_s.arg(served.serving.processId()));
    QVERIFY(limits.open(QIODevice::ReadOnly));
    const auto lines = limits.readAll().split('\n');
    const auto core = std::find_if(lines.begin(), lines.end(),
                                   [](const QByteArray &line) { return line.startsWith("Max core file size"); });
    QVERIFY(core != lines.end());
    // The soft and the hard limit.
    QCOMPARE(core->simplified().split(' ').mid(4, 2), (QByteArrayList{"0", "0"}));
}

void tst_Serving::enrolsOverEachTransport_data() {
    QTest::addColumn<QStringList>("options");
    QTest::newRow("POST with the best of what is offered") << QStringList();
    QTest::newRow("GET") << QStringList{u"--get"_s};
    QTest::newRow("AES-256 and SHA-512") << QStringList{u"--cipher"_s, u"aes256"_s, u"--digest"_s, u"sha512"_s};
    QTest::newRow("3DES and SHA-1, which the profile allows")
        << QStringList{u"--cipher"_s, u"3des"_s, u"--digest"_s, u"sha1"_s};
}

void tst_Serving::enrolsOverEachTransport() {
    QFETCH(QStringList, options);
    ServedLab served;
    QCOMPARE(served.fault, QString());
    if (options.contains(u"3des"_s)) {
        QCOMPARE(served.enrol(u"r0.example"_s, options).code, 1);
        QCOMPARE(served.lab.typed(u"profile set lab.scepter device sha1 on 3des on"_s).code, 0);
    }
    const auto enrolled = served.enrol(u"r1.example"_s, options);
    QVERIFY2(enrolled.code == 0, enrolled.said.constData());
    served.lab.write(u"ca.pem"_s, served.lab.typed(u"ca export lab.scepter --pem"_s).out);
    const auto verified = served.lab.run(u"openssl"_s, {u"verify"_s, u"-CAfile"_s, u"ca.pem"_s, u"r1.example.pem"_s});
    QVERIFY2(verified.code == 0, verified.said.constData());

    QCOMPARE(QFileInfo(served.lab.path(u"r1.example.key"_s)).permissions() & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    const auto ofKey = served.lab.run(u"openssl"_s, {u"pkey"_s, u"-in"_s, u"r1.example.key"_s, u"-pubout"_s});
    const auto ofCertificate =
        served.lab.run(u"openssl"_s, {u"x509"_s, u"-in"_s, u"r1.example.pem"_s, u"-noout"_s, u"-pubkey"_s});
    QCOMPARE(ofKey.out, ofCertificate.out);
}

void tst_Serving::takesAKeyThatIsThere() {
    ServedLab served;
    QCOMPARE(served.fault, QString());
    served.lab.write(u"own.key"_s, served.lab.run(u"openssl"_s, {u"genrsa"_s, u"2048"_s}).out);
    const auto before = served.lab.read(u"own.key"_s);
    const auto enrolled = served.enrol(u"r1.example"_s, {u"--key"_s, u"own.key"_s});
    QVERIFY2(enrolled.code == 0, enrolled.said.constData());
    QCOMPARE(served.lab.read(u"own.key"_s), before);
    QVERIFY(!QFileInfo::exists(served.lab.path(u"r1.example.key"_s)));
}

void tst_Serving::leavesNothingBehindWhenItIsRefused() {
    ServedLab served;
    QCOMPARE(served.fault, QString());
    served.lab.write(u"wrong"_s, "A-CHALLENGE-THAT-IS-WRONG\n");
    QCOMPARE(served.lab.typed(u"device add lab.scepter --fqdn r1.example --dynamic"_s).code, 0);
    const auto refused = served.ask(u"r1.example"_s, {u"--challenge-file"_s, u"wrong"_s});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.said.contains("badRequest"), refused.said.constData());
    QVERIFY(!QFileInfo::exists(served.lab.path(u"r1.example.pem"_s)));
    QVERIFY(!QFileInfo::exists(served.lab.path(u"r1.example.key"_s)));
    QCOMPARE(served.lab.typed(u"certificate list lab.scepter --json"_s).array().size(), 0);

    const auto nobody = served.lab.typed(u"enroll http://127.0.0.1:1/scep --fqdn r1.example"_s);
    QCOMPARE(nobody.code, 1);
    QVERIFY(!nobody.said.isEmpty());
}

void tst_Serving::explainsARefusalAndItsFix() {
    ServedLab served;
    QCOMPARE(served.fault, QString());
    served.lab.write(u"wrong"_s, "A-CHALLENGE-THAT-IS-WRONG\n");
    QCOMPARE(served.ask(u"stranger.example"_s, {u"--challenge-file"_s, u"wrong"_s}).code, 1);
    const auto why = served.lab.typed(u"why lab.scepter %1 --json"_s.arg(served.lastRequest())).object();
    QCOMPARE(why[u"result"_s].toString(), u"refused"_s);
    QJsonObject failed;
    for (const auto &rung : why[u"ladder"_s].toArray()) {
        if (rung[u"state"_s].toString() == u"failed"_s) failed = rung.toObject();
    }
    QCOMPARE(failed[u"check"_s].toString(), u"Registration"_s);
    QCOMPARE(failed[u"seen"_s].toString(), u"stranger.example"_s);
    const auto fix = failed[u"fix"_s].toString();
    QCOMPARE(fix, u"scepter device add lab.scepter --fqdn stranger.example --dynamic"_s);
    const auto text = served.lab.typed(u"why lab.scepter %1"_s.arg(served.lastRequest())).out;
    QVERIFY(text.contains("✗ FAILED") && text.contains(fix.toUtf8()));

    // The fix is a command: typed as it stands, it helps.
    served.lab.write(u"challenge"_s, served.lab.typed(fix.mid(int(strlen("scepter ")))).out);
    QCOMPARE(served.ask(u"stranger.example"_s, {u"--challenge-file"_s, u"challenge"_s}).code, 0);
}

void tst_Serving::neverShowsAChallenge() {
    ServedLab served;
    QCOMPARE(served.fault, QString());
    QCOMPARE(served.enrol(u"r1.example"_s).code, 0);
    served.lab.write(u"wrong"_s, "A-CHALLENGE-THAT-IS-WRONG\n");
    QCOMPARE(served.ask(u"r2.example"_s, {u"--challenge-file"_s, u"wrong"_s}).code, 1);
    const auto spent = served.lab.read(u"r1.example.challenge"_s).trimmed();
    QVERIFY(!spent.isEmpty());
    QTRY_VERIFY(served.serving.log().contains("r2.example"));
    QByteArray everything = served.serving.log() + served.lab.typed(u"challenge list lab.scepter --json"_s).out;
    for (int id = served.lastRequest(); id > 0; --id) {
        everything += served.lab.typed(u"why lab.scepter %1"_s.arg(id)).out;
        everything += served.lab.typed(u"request show lab.scepter %1 --json"_s.arg(id)).out;
    }
    QVERIFY(everything.contains("r1.example"));
    QVERIFY(!everything.contains(spent));
    QVERIFY(!everything.contains("A-CHALLENGE-THAT-IS-WRONG"));
}

void tst_Serving::letsNoRequestSteerTheTerminal() {
    ServedLab served;
    QCOMPARE(served.fault, QString());
    QTcpSocket device;
    device.connectToHost(u"127.0.0.1"_s, quint16(QUrl(served.serving.url()).port()));
    QVERIFY(device.waitForConnected());
    device.write("GET /scep?operation=%1B%5B2Jcleared HTTP/1.0\r\n\r\n");
    QVERIFY(device.waitForReadyRead());
    QTRY_VERIFY(served.serving.log().contains("cleared"));
    const auto shown = served.lab.typed(u"request list lab.scepter"_s).out +
                       served.lab.typed(u"why lab.scepter 1"_s).out + served.serving.log();
    QVERIFY(!shown.contains('\x1b'));
}

void tst_Serving::findsARequestByItsTransactionId() {
    ServedLab served;
    QCOMPARE(served.fault, QString());
    QCOMPARE(served.enrol(u"r1.example"_s).code, 0);
    const QJsonValue listed = served.lab.typed(u"request list lab.scepter --result issued --json"_s).array()[0];
    const auto shown = served.lab.typed(
        u"request show lab.scepter %1 --message message.der --json"_s.arg(listed[u"transactionId"_s].toString()));
    QCOMPARE(shown.code, 0);
    QCOMPARE(shown.object()[u"id"_s], listed[u"id"_s]);
    QCOMPARE(served.lab.read(u"message.der"_s).size(), shown.object()[u"messageSize"_s].toInt());
    const auto parsed =
        served.lab.run(u"openssl"_s, {u"asn1parse"_s, u"-inform"_s, u"DER"_s, u"-in"_s, u"message.der"_s});
    QVERIFY(parsed.out.contains("pkcs7-signedData"));
    QCOMPARE(served.lab.typed(u"why lab.scepter 4711"_s).code, 1);
    QCOMPARE(served.lab.typed(u"request list lab.scepter --pending --json"_s).array().size(), 0);
}

void tst_Serving::showsAndExportsACertificate() {
    ServedLab served;
    QCOMPARE(served.fault, QString());
    QCOMPARE(served.enrol(u"r1.example"_s).code, 0);
    const auto serial = served.serialOf(u"r1.example"_s);
    QCOMPARE(served.lab.typed(u"certificate export lab.scepter "_s + serial).out, served.lab.read(u"r1.example.pem"_s));
    QCOMPARE(served.lab.typed(u"certificate show lab.scepter %1 --json"_s.arg(serial.toLower()))
                 .object()[u"fqdn"_s]
                 .toString(),
             u"r1.example"_s);

    QVERIFY(
        served.lab.typed(u"certificate export lab.scepter %1 --format der --out r1.der"_s.arg(serial)).out.isEmpty());
    const auto converted = served.lab.run(u"openssl"_s, {u"x509"_s, u"-inform"_s, u"DER"_s, u"-in"_s, u"r1.der"_s});
    QCOMPARE(converted.out, served.lab.read(u"r1.example.pem"_s));
    const auto chain = served.lab.typed(u"certificate export lab.scepter %1 --format chain"_s.arg(serial)).out;
    QCOMPARE(chain.count("BEGIN CERTIFICATE"), 2);
    QCOMPARE(served.lab.typed(u"certificate show lab.scepter 00FF"_s).code, 1);
    QCOMPARE(served.lab.typed(u"certificate show lab.scepter xyz"_s).code, 1);
}

void tst_Serving::revokesAndTakesAHoldBack() {
    ServedLab served;
    QCOMPARE(served.fault, QString());
    QCOMPARE(served.enrol(u"r1.example"_s).code, 0);
    const auto serial = served.serialOf(u"r1.example"_s);
    const auto status = [&] {
        return served.lab.typed(u"certificate show lab.scepter %1 --json"_s.arg(serial))
            .object()[u"status"_s]
            .toString();
    };
    QCOMPARE(served.lab.typed(u"certificate unhold lab.scepter "_s + serial).code, 1);
    QCOMPARE(served.lab.typed(u"certificate revoke lab.scepter %1 --reason certificateHold"_s.arg(serial)).code, 0);
    QCOMPARE(status(), u"revoked"_s);
    QCOMPARE(served.lab.typed(u"certificate unhold lab.scepter "_s + serial).code, 0);
    QCOMPARE(status(), u"valid"_s);
    QCOMPARE(served.lab.typed(u"certificate revoke lab.scepter %1 --reason keyCompromise"_s.arg(serial)).code, 0);
    QCOMPARE(served.lab.typed(u"certificate revoke lab.scepter %1 --reason superseded"_s.arg(serial)).code, 1);
    QCOMPARE(served.lab.typed(u"certificate unhold lab.scepter "_s + serial).code, 1);
    QCOMPARE(served.lab.typed(u"certificate list lab.scepter --status revoked --json"_s).array().size(), 1);
    QCOMPARE(served.lab.typed(u"certificate revoke lab.scepter %1 --reason boredom"_s.arg(serial)).code, 2);
}

void tst_Serving::publishesARevocationListThatOpensslVerifies() {
    ServedLab served;
    QCOMPARE(served.fault, QString());
    QCOMPARE(served.enrol(u"r1.example"_s).code, 0);
    const auto serial = served.serialOf(u"r1.example"_s);
    QCOMPARE(served.lab.typed(u"crl export lab.scepter"_s).code, 1);
    QCOMPARE(served.lab.typed(u"certificate revoke lab.scepter %1 --reason keyCompromise"_s.arg(serial)).code, 0);
    QCOMPARE(served.lab.typed(u"crl publish lab.scepter"_s).code, 0);
    QCOMPARE(served.lab.typed(u"crl show lab.scepter --json"_s).object()[u"entries"_s].toInt(), 1);
    served.lab.write(u"ca.pem"_s, served.lab.typed(u"ca export lab.scepter --pem"_s).out);
    served.lab.write(u"crl.pem"_s, served.lab.typed(u"crl export lab.scepter --pem"_s).out);
    const auto crl = served.lab.run(
        u"openssl"_s, {u"crl"_s, u"-in"_s, u"crl.pem"_s, u"-CAfile"_s, u"ca.pem"_s, u"-noout"_s, u"-text"_s});
    QVERIFY2(crl.said.contains("verify OK"), crl.said.constData());
    QVERIFY(crl.out.contains(serial.toUtf8()));
    QVERIFY(crl.out.contains("Key Compromise"));
    const auto verified = served.lab.run(u"openssl"_s, {u"verify"_s, u"-crl_check"_s, u"-CRLfile"_s, u"crl.pem"_s,
                                                        u"-CAfile"_s, u"ca.pem"_s, u"r1.example.pem"_s});
    QVERIFY2(verified.said.contains("certificate revoked"), verified.said.constData());
}

void tst_Serving::demonstratesItself() {
    const WorkingFolder folder;
    const auto demo = folder.run(program, {u"demo"_s, u"--once"_s});
    QVERIFY2(demo.code == 0, demo.said.constData());
    QVERIFY(demo.out.contains("✗ FAILED      Challenge"));
    QVERIFY(demo.out.contains("✗ FAILED      Registration"));
    QVERIFY(demo.out.trimmed().endsWith("-----END CERTIFICATE-----"));
    folder.write(u"last.pem"_s, demo.out);
    const auto shown = folder.run(u"openssl"_s, {u"x509"_s, u"-in"_s, u"last.pem"_s, u"-noout"_s, u"-subject"_s});
    QVERIFY2(shown.out.contains("r1.demo.example"), shown.out.constData());
}

QTEST_GUILESS_MAIN(tst_Serving)
#include "tst_serving.moc"
