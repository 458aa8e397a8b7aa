// What a file holds, by the command line: alone, with the site whose key opens it, and for a request that came in.
#include <QFile>
#include <QTest>

#include "journeys/served_lab.h"

using namespace Qt::StringLiterals;
using namespace scepter::tools;

namespace {

QString capture(const QString &name) {
    return QStringLiteral(SCEPTER_FIXTURES "/captures/") + name;
}

/// The child of this name, found in a "parts" or "children" array.
QJsonObject named(const QJsonValue &nodes, const QString &name) {
    const auto array = nodes.toArray();
    for (const auto &node : array)
        if (node[u"name"_s].toString() == name) return node.toObject();
    return {};
}

}  // namespace

class tst_Decode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decodesAFileAndStandardInput();
    void printsTheSameTreeAsJson();
    void saysThatNothingWasRecognised_data();
    void saysThatNothingWasRecognised();
    void opensWhatWasSentToASite();
    void asksForThePassphraseOfASite();
    void letsNoDeviceSteerTheTerminal();
};

void tst_Decode::decodesAFileAndStandardInput() {
    const WorkingFolder folder;
    const auto file = folder.run(program, {u"decode"_s, capture(u"jscep-PKCSReq-get-ca-a.http"_s)});
    QCOMPARE(file.code, 0);
    QVERIFY(file.said.isEmpty());
    QVERIFY2(file.out.startsWith("HTTP GET → BER → pkiMessage PKCSReq → envelope (AES-128-CBC, RSA PKCS#1 v1.5"),
             file.out.constData());
    QVERIFY(file.out.contains("  Message type"));

    QFile certificate(capture(u"ca-a.pem"_s));
    QVERIFY(certificate.open(QIODevice::ReadOnly));
    const auto piped = folder.run(program, {u"decode"_s, u"-"_s}, "This is our CA:\n" + certificate.readAll());
    QCOMPARE(piped.code, 0);
    QVERIFY2(piped.out.startsWith("PEM CERTIFICATE → DER → X.509 certificate\n"), piped.out.constData());
}

void tst_Decode::printsTheSameTreeAsJson() {
    const WorkingFolder folder;
    const auto found =
        folder.run(program, {u"decode"_s, capture(u"sscep-GetCert-post-ca-a.der"_s), u"--json"_s}).array();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0][u"layers"_s][1].toString(), u"pkiMessage GetCert"_s);
    const auto message = named(found[0][u"parts"_s], u"pkiMessage"_s);
    QCOMPARE(named(message[u"children"_s], u"Message type"_s)[u"value"_s].toString(), u"GetCert (21)"_s);
    const auto signer = named(message[u"children"_s], u"Signer"_s);
    QCOMPARE(named(signer[u"children"_s], u"Self-signed"_s)[u"value"_s].toString(), u"no"_s);
}

void tst_Decode::saysThatNothingWasRecognised_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("an empty file") << QByteArray();
    QTest::newRow("prose") << QByteArray("To whom it may concern.\n");
    QTest::newRow("more than is decoded") << QByteArray(5 * 1024 * 1024, '0');
}

void tst_Decode::saysThatNothingWasRecognised() {
    QFETCH(QByteArray, content);
    const WorkingFolder folder;
    folder.write(u"input"_s, content);
    const auto refused = folder.run(program, {u"decode"_s, u"input"_s});
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.out.isEmpty());
    QVERIFY2(refused.said.startsWith("scepter: "), refused.said.constData());
    QCOMPARE(folder.run(program, {u"decode"_s, u"nowhere"_s}).code, 1);
    QCOMPARE(folder.run(program, {u"decode"_s}).code, 2);
}

void tst_Decode::opensWhatWasSentToASite() {
    ServedLab served;
    QCOMPARE(served.fault, QString());
    const auto enrolled = served.enrol(u"r1.example"_s);
    QVERIFY2(enrolled.code == 0, enrolled.said.constData());
    const auto &lab = served.lab;
    const auto challenge = lab.read(u"r1.example.challenge"_s).trimmed();
    QVERIFY(!challenge.isEmpty());
    const auto show = u"request show lab.scepter %1"_s.arg(served.lastRequest());

    QCOMPARE(lab.typed(show + u" --message request.der"_s).code, 0);
    const auto closed = lab.typed(u"decode request.der"_s);
    QVERIFY2(closed.out.contains("closed: it needs a key."), closed.out.constData());
    const auto opened = lab.typed(u"decode request.der lab.scepter"_s);
    QCOMPARE(opened.code, 0);
    QVERIFY2(opened.out.contains("present (masked)"), opened.out.constData());
    QVERIFY2(opened.out.contains("CN=r1.example"), opened.out.constData());
    const auto shown = lab.typed(show);
    QVERIFY2(shown.out.contains(opened.out), shown.out.constData());
    const auto json = lab.typed(show + u" --json"_s).object();
    QCOMPARE(json[u"decoded"_s].toArray(), lab.typed(u"decode request.der lab.scepter --json"_s).array());
    QVERIFY(!opened.out.contains(challenge));
    QVERIFY(!shown.out.contains(challenge));
}

void tst_Decode::asksForThePassphraseOfASite() {
    const WorkingFolder folder;
    folder.write(u"pass"_s, "correct horse battery staple\n");
    folder.write(u"wrong"_s, "incorrect horse battery staple\n");
    const auto scepter = [&](const QString &line) { return folder.run(program, line.split(u' ')); };
    QCOMPARE(scepter(u"init lab.scepter --name Lab --key ec:p256 --passphrase-file pass"_s).code, 0);
    const auto file = capture(u"strongswan-PKCSReq-post-ca-a.der"_s);
    const auto opened = scepter(u"decode %1 lab.scepter --passphrase-file pass"_s.arg(file));
    QCOMPARE(opened.code, 0);
    QVERIFY2(opened.out.contains("closed: no key of this site is its recipient."), opened.out.constData());
    const auto locked = scepter(u"decode %1 lab.scepter --passphrase-file wrong"_s.arg(file));
    QCOMPARE(locked.code, 1);
    QVERIFY(locked.out.isEmpty());
}

void tst_Decode::letsNoDeviceSteerTheTerminal() {
    const WorkingFolder folder;
    const auto shown = folder.run(program, {u"decode"_s, u"-"_s},
                                  "GET /scep?operation=GetCACaps HTTP/1.1\r\nUser-Agent: \x1b[2Jgone\r\n\r\n");
    QCOMPARE(shown.code, 0);
    QVERIFY2(shown.out.contains("\\u001b[2Jgone"), shown.out.constData());
    QVERIFY(!shown.out.contains('\x1b'));
}

QTEST_GUILESS_MAIN(tst_Decode)
#include "tst_decode.moc"
