// Profiles on the command line and what they do to a responder that runs: renewal, approval, lengths of keys,
// retention.
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <csignal>

#include "journeys/served_lab.h"

using namespace Qt::StringLiterals;
using namespace scepter::tools;

namespace {

constexpr int patience = 60'000;  // milliseconds; a net for a hang
const auto openSsl = u"openssl"_s;

Ending set(const Lab &lab, const QString &keysAndValues) {
    return lab.typed(u"profile set lab.scepter device "_s + keysAndValues);
}

}  // namespace

class tst_ProfilesServed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsEachFieldAsItIsSet();
    void makesAProfileThatIsNotThere();
    void refuses_data();
    void refuses();
    void changesWhatTheRunningResponderDoes();
    void renewsWithAnotherKey();
    void renewsWithTheSameKey();
    void refusesARenewalThatTheProfileForbids();
    void takesTheNamesOfARenewalFromItsCertificate();
    void saysHowToGoOnWhenARequestWaits();
    void pollsUntilItIsApproved();
    void saysWhatWaitsAndHowMuchIsKept();
    void letsOldRequestsGoWhileItServes();
};

void tst_ProfilesServed::showsEachFieldAsItIsSet() {
    const Lab lab;
    const auto before = lab.typed(u"profile show lab.scepter device --json"_s).object();
    QCOMPARE(before[u"endpoint"_s].toString(), u"/scep/device"_s);
    QCOMPARE(before[u"authority"_s].toString(), u"ca"_s);
    const QList<std::pair<QString, QString>> values{{u"title"_s, u"Routers"_s},
                                                    {u"validity-days"_s, u"90"_s},
                                                    {u"key-usage"_s, u"digitalSignature"_s},
                                                    {u"extended-key-usages"_s, u"clientAuth,ipsecIKE,1.2.3.4"_s},
                                                    {u"minimum-rsa-bits"_s, u"3072"_s},
                                                    {u"elliptic-curve"_s, u"off"_s},
                                                    {u"sha1"_s, u"on"_s},
                                                    {u"3des"_s, u"on"_s},
                                                    {u"renewal"_s, u"off"_s},
                                                    {u"renewal.window-days"_s, u"30"_s},
                                                    {u"renewal.grace-days"_s, u"7"_s},
                                                    {u"renewal.same-key"_s, u"off"_s},
                                                    {u"renewal.challenge"_s, u"on"_s},
                                                    {u"approval"_s, u"manual"_s},
                                                    {u"pending-days"_s, u"3"_s},
                                                    {u"reply-chain"_s, u"full"_s},
                                                    {u"ca-chain"_s, u"without-root"_s},
                                                    {u"deviations"_s, u"refused"_s},
                                                    {u"duplicates"_s, u"revoke"_s},
                                                    {u"duplicates.overlap-days"_s, u"3"_s},
                                                    {u"domains"_s, u"lab.example,office.example"_s},
                                                    {u"signer-policy"_s, u"trusted-or-challenge"_s},
                                                    {u"clock-skew-minutes"_s, u"15"_s}};
    QString typed;
    for (const auto &[key, value] : values) typed += u" %1 %2"_s.arg(key, value);
    QCOMPARE(set(lab, typed).code, 0);
    const auto after = lab.typed(u"profile show lab.scepter device --json"_s).object();
    for (const auto &[key, value] : values) QCOMPARE(after[key].toString(), value);
    // Every field but the authority was changed, and none is left out here.
    QCOMPARE(after.size(), values.size() + 3);
    for (const auto &[key, value] : values)
        QVERIFY2(lab.typed(u"profile show lab.scepter device"_s).out.contains(key.toUtf8()), qPrintable(key));
}

void tst_ProfilesServed::makesAProfileThatIsNotThere() {
    const Lab lab;
    const auto made = lab.typed(u"profile set lab.scepter Branch-Office validity-days 30"_s);
    QCOMPARE(made.code, 0);
    QVERIFY2(made.said.contains("Made the profile branch-office; its endpoint is /scep/branch-office"),
             made.said.constData());
    const auto again = lab.typed(u"profile set lab.scepter branch-office validity-days 31"_s);
    QVERIFY(!again.said.contains("Made"));
    QStringList names;
    for (const auto &each : lab.typed(u"profile list lab.scepter --json"_s).array())
        names << each[u"name"_s].toString();
    QCOMPARE(names, (QStringList{u"branch-office"_s, u"device"_s}));
    QCOMPARE(lab.typed(u"device add lab.scepter --fqdn r1.example --profile branch-office"_s).code, 0);
}

void tst_ProfilesServed::refuses_data() {
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("a key that there is not") << u"device colour red"_s << 1 << QByteArray("has no “colour”");
    QTest::newRow("a key without a value") << u"device approval"_s << 2 << QByteArray("has no value behind it");
    QTest::newRow("nothing to change") << u"device"_s << 2 << QByteArray("Say what to change");
    QTest::newRow("a number out of range") << u"device validity-days 0"_s << 1 << QByteArray("from 1 to 36500");
    QTest::newRow("no number") << u"device pending-days soon"_s << 1 << QByteArray("from 1 to 365");
    QTest::newRow("a word that is none") << u"device approval perhaps"_s << 1 << QByteArray("automatic and manual");
    QTest::newRow("a switch that is neither") << u"device renewal yes"_s << 1 << QByteArray("neither on nor off");
    QTest::newRow("an unknown purpose") << u"device extended-key-usages spying"_s << 1 << QByteArray("no purpose");
    QTest::newRow("an unknown usage") << u"device key-usage keyCertSign"_s << 1 << QByteArray("no key usage");
    QTest::newRow("an authority that there is not") << u"device authority other"_s << 1 << QByteArray("other");
    QTest::newRow("the second of two") << u"device validity-days 30 approval perhaps"_s << 1 << QByteArray("approval:");
    QTest::newRow("a name that devices append") << u"pkiclient validity-days 30"_s << 1 << QByteArray("pkiclient");
    QTest::newRow("a name with an ending") << u"pkiclient.exe validity-days 30"_s << 1 << QByteArray("pkiclient.exe");
}

void tst_ProfilesServed::refuses() {
    QFETCH(QString, words);
    QFETCH(int, code);
    QFETCH(QByteArray, sentence);
    const Lab lab;
    const auto before = lab.typed(u"profile list lab.scepter --json"_s).out;
    const auto refused = lab.typed(u"profile set lab.scepter "_s + words);
    QCOMPARE(refused.code, code);
    QVERIFY2(refused.said.contains(sentence), refused.said.constData());
    QCOMPARE(lab.typed(u"profile list lab.scepter --json"_s).out, before);
}

void tst_ProfilesServed::changesWhatTheRunningResponderDoes() {
    ServedLab served;
    QCOMPARE(served.fault, QString());
    QCOMPARE(set(served.lab, u"minimum-rsa-bits 3072"_s).code, 0);
    const auto refused = served.enrol(u"r1.example"_s);
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.said.contains("3072"), refused.said.constData());

    QCOMPARE(set(served.lab, u"minimum-rsa-bits 2048 validity-days 20 extended-key-usages clientAuth"_s).code, 0);
    const auto enrolled = served.enrol(u"r2.example"_s);
    QVERIFY2(enrolled.code == 0, enrolled.said.constData());
    const auto seen = served.lab.run(openSsl, {u"x509"_s, u"-in"_s, u"r2.example.pem"_s, u"-noout"_s, u"-text"_s,
                                               u"-checkend"_s, QString::number(21 * 24 * 60 * 60)});
    QCOMPARE(seen.code, 1);  // it ends within 21 days
    QVERIFY(seen.out.contains("TLS Web Client Authentication"));
    QVERIFY(!seen.out.contains("TLS Web Server Authentication"));
}

void tst_ProfilesServed::renewsWithAnotherKey() {
    ServedLab served;
    QCOMPARE(served.fault, QString());
    QCOMPARE(served.enrol(u"r1.example"_s).code, 0);
    const auto old = served.serialOf(u"r1.example"_s);
    const auto renewed = served.lab.typed(
        u"enroll %1 --renew r1.example.pem --renew-key r1.example.key --out new.pem"_s.arg(served.serving.url()));
    QVERIFY2(renewed.code == 0, renewed.said.constData());
    QVERIFY(QFileInfo::exists(served.lab.path(u"new.key"_s)));
    const auto serial = served.serialOf(u"r1.example"_s);
    QVERIFY(serial != old);
    const auto shown = served.lab.typed(u"certificate show lab.scepter %1 --json"_s.arg(serial)).object();
    QCOMPARE(shown[u"renews"_s].toString(), old);
    const auto subject = [&](const QString &file) {
        return served.lab
            .run(openSsl, {u"x509"_s, u"-in"_s, file, u"-noout"_s, u"-subject"_s, u"-ext"_s, u"subjectAltName"_s})
            .out;
    };
    QCOMPARE(subject(u"new.pem"_s), subject(u"r1.example.pem"_s));
    QVERIFY(served.lab.typed(u"request list lab.scepter --limit 1 --json"_s).out.contains("RenewalReq"));
    // The challenge was spent by the first enrolment: the certificate alone made it possible.
    QVERIFY(!served.lab.typed(u"challenge list lab.scepter --json"_s).out.contains("\"fresh\""));
}

void tst_ProfilesServed::renewsWithTheSameKey() {
    ServedLab served;
    QCOMPARE(served.fault, QString());
    QCOMPARE(served.enrol(u"r1.example"_s).code, 0);
    const auto words = u"enroll %1 --renew r1.example.pem --renew-key r1.example.key --key r1.example.key --out %2"_s;
    const auto renewed = served.lab.typed(words.arg(served.serving.url(), u"new.pem"_s));
    QVERIFY2(renewed.code == 0, renewed.said.constData());
    QVERIFY(served.lab.read(u"new.pem"_s) != served.lab.read(u"r1.example.pem"_s));

    QCOMPARE(set(served.lab, u"renewal.same-key off"_s).code, 0);
    const auto refused = served.lab.typed(
        u"enroll %1 --renew new.pem --renew-key r1.example.key --key r1.example.key --out other.pem"_s.arg(
            served.serving.url()));
    QCOMPARE(refused.code, 1);
    QVERIFY(!QFileInfo::exists(served.lab.path(u"other.pem"_s)));
}

void tst_ProfilesServed::refusesARenewalThatTheProfileForbids() {
    ServedLab served;
    QCOMPARE(served.fault, QString());
    QCOMPARE(served.enrol(u"r1.example"_s).code, 0);
    const auto renew = [&](const QString &out) {
        return served.lab.typed(
            u"enroll %1 --renew r1.example.pem --renew-key r1.example.key --out %2"_s.arg(served.serving.url(), out));
    };
    QCOMPARE(set(served.lab, u"renewal off"_s).code, 0);
    QCOMPARE(renew(u"a.pem"_s).code, 1);
    QVERIFY(!QFileInfo::exists(served.lab.path(u"a.key"_s)));
    QCOMPARE(set(served.lab, u"renewal on renewal.window-days 30"_s).code, 0);
    QCOMPARE(renew(u"b.pem"_s).code, 1);
    QCOMPARE(set(served.lab, u"renewal.window-days 0"_s).code, 0);
    const auto renewed = renew(u"c.pem"_s);
    QVERIFY2(renewed.code == 0, renewed.said.constData());
}

void tst_ProfilesServed::takesTheNamesOfARenewalFromItsCertificate() {
    const Lab lab;
    const auto url = u"enroll http://127.0.0.1:1/scep "_s;
    QCOMPARE(lab.typed(url + u"--renew a.pem --renew-key a.key --fqdn r1"_s).code, 2);
    QCOMPARE(lab.typed(url + u"--renew a.pem"_s).code, 2);
    QCOMPARE(lab.typed(url.trimmed()).code, 2);
    lab.write(u"a.key"_s, lab.run(openSsl, {u"genrsa"_s, u"2048"_s}).out);
    lab.write(u"ca.pem"_s, lab.typed(u"ca export lab.scepter --pem"_s).out);
    const auto strange = lab.typed(url + u"--renew ca.pem --renew-key a.key"_s);
    QCOMPARE(strange.code, 1);
    QVERIFY2(strange.said.contains("is not the key of the certificate"), strange.said.constData());
}

void tst_ProfilesServed::saysHowToGoOnWhenARequestWaits() {
    ServedLab served;
    QCOMPARE(served.fault, QString());
    QCOMPARE(set(served.lab, u"approval manual"_s).code, 0);
    const auto waiting = served.enrol(u"r1.example"_s);
    QCOMPARE(waiting.code, 1);
    QVERIFY2(waiting.said.contains("PENDING") && waiting.said.contains("--key r1.example.key"),
             waiting.said.constData());
    QCOMPARE(served.lab.typed(u"request approve lab.scepter %1"_s.arg(served.lastRequest())).code, 0);
    const auto issued = served.ask(u"r1.example"_s,
                                   {u"--key"_s, u"r1.example.key"_s, u"--challenge-file"_s, u"r1.example.challenge"_s});
    QVERIFY2(issued.code == 0, issued.said.constData());
}

void tst_ProfilesServed::pollsUntilItIsApproved() {
    ServedLab served;
    QCOMPARE(served.fault, QString());
    QCOMPARE(set(served.lab, u"approval manual"_s).code, 0);
    served.lab.write(u"challenge"_s, served.lab.typed(u"device add lab.scepter --fqdn r1.example --dynamic"_s).out);
    QProcess client;
    client.setWorkingDirectory(served.lab.path({}));
    client.setProcessEnvironment(served.lab.environment());
    client.start(program, {u"enroll"_s, served.serving.url(), u"--fqdn"_s, u"r1.example"_s, u"--challenge-file"_s,
                           u"challenge"_s, u"--out"_s, u"r1.pem"_s, u"--poll"_s, u"1"_s, u"--poll-for"_s, u"60"_s});
    const auto waiting = [&] { return served.lab.typed(u"request list lab.scepter --pending --json"_s).array(); };
    QTRY_COMPARE_WITH_TIMEOUT(waiting().size(), 1, patience);
    const auto id = waiting()[0][u"id"_s].toInt();
    QCOMPARE(served.lab.typed(u"request approve lab.scepter %1"_s.arg(id)).code, 0);
    QVERIFY(client.waitForFinished(patience));
    QVERIFY2(client.exitCode() == 0, client.readAllStandardError().constData());
    QVERIFY(served.lab.read(u"r1.pem"_s).contains("BEGIN CERTIFICATE"));
    QVERIFY(served.lab.typed(u"request list lab.scepter --json"_s).out.contains("CertPoll"));
}

void tst_ProfilesServed::saysWhatWaitsAndHowMuchIsKept() {
    ServedLab served;
    QCOMPARE(served.fault, QString());
    QCOMPARE(served.lab.typed(u"setting set lab.scepter transactions.days 30"_s).code, 0);
    QCOMPARE(set(served.lab, u"approval manual"_s).code, 0);
    QCOMPARE(served.enrol(u"r1.example"_s).code, 1);
    const auto status = served.lab.typed(u"status lab.scepter --json"_s).object();
    QCOMPARE(status[u"counters"_s][u"waitingRequests"_s].toInt(), 1);
    QCOMPARE(status[u"retention"_s][u"requests"_s].toInt(), 10'000);
    QCOMPARE(status[u"retention"_s][u"days"_s].toInt(), 30);
    const auto text = served.lab.typed(u"status lab.scepter"_s).out;
    QVERIFY2(text.contains("1 for a decision") && text.contains("10000") && text.contains("30 days"), text.constData());
}

void tst_ProfilesServed::letsOldRequestsGoWhileItServes() {
    ServedLab served;
    QCOMPARE(served.fault, QString());
    for (const auto &name : {u"r1.example"_s, u"r2.example"_s, u"r3.example"_s}) QCOMPARE(served.enrol(name).code, 0);
    const auto kept = [&] { return served.lab.typed(u"request list lab.scepter --json"_s).array().size(); };
    QCOMPARE(kept(), 3);
    QCOMPARE(served.lab.typed(u"setting set lab.scepter transactions.keep 1"_s).code, 0);
    // It looks once a minute, and when it starts.
    QCOMPARE(served.serving.end(SIGTERM), 0);
    Serving again(program, served.lab);
    QCOMPARE(again.start(site), QString());
    QTRY_COMPARE_WITH_TIMEOUT(kept(), 1, patience);
    QCOMPARE(served.lab.typed(u"certificate list lab.scepter --json"_s).array().size(), 3);
}

QTEST_GUILESS_MAIN(tst_ProfilesServed)
#include "tst_profiles_served.moc"
