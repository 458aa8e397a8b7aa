// Several authorities in one served site: added and prepared on the command line, selected by endpoint and identifier,
// each with its own list, and the next one vouched for by the present one.
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

#include <csignal>
#include <memory>

#include "journeys/lab.h"
#include "tools/serving.h"

using namespace Qt::StringLiterals;
using namespace scepter::tools;

namespace {

const auto openSsl = u"openssl"_s;

struct Answer {
    int status = 0;
    QByteArray type;
    QByteArray body;
};

Answer get(const QString &url) {
    QNetworkAccessManager network;
    QEventLoop loop;
    const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(QUrl(url))));
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished()) loop.exec();
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->rawHeader("Content-Type"),
            reply->readAll()};
}

QStringList allNames(const Ending &ending) {
    QStringList names;
    for (const auto &each : ending.array()) names << each[u"authority"_s].toString();
    return names;
}

}  // namespace

class tst_AuthoritiesServed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void addsAnAuthorityOfItsOwnName();
    void refusesAnAuthorityThat_data();
    void refusesAnAuthorityThat();
    void asksForThePassphraseOfTheSite();
    void servesANewAuthorityFromItsNextStartOn();
    void issuesFromTheAuthorityOfTheEndpoint();
    void keepsAListForEachAuthority();
    void r24_givesTheNextOneSignedByThePresentOne();
    void r25_hasNoNextOneUntilItIsPrepared();
    void makesOneNextAuthorityOnly();

private:
    /// SITE with the authorities "ca" and "branch", and a profile of the latter's.
    void addBranch();
    void serve();
    void serveAgain();
    QString server() const { return m_serving->url().chopped(int(strlen("/scep"))); }
    /// What `openssl` sees of a degenerate message, or of a single certificate.
    QByteArray namesIn(const QByteArray &body);
    Ending enrol(const QString &name, const QString &profile);

    std::unique_ptr<Lab> m_lab;
    std::unique_ptr<Serving> m_serving;
};

void tst_AuthoritiesServed::init() {
    m_serving.reset();
    m_lab = std::make_unique<Lab>();
    QVERIFY(m_lab->isMade());
}

void tst_AuthoritiesServed::addBranch() {
    const auto added =
        m_lab->scepter({u"ca"_s, u"add"_s, site, u"branch"_s, u"--name"_s, u"Branch CA"_s, u"--key"_s, u"ec:p256"_s});
    QVERIFY2(added.code == 0, added.said.constData());
    const auto set = m_lab->typed(u"profile set lab.scepter firewall authority branch"_s);
    QVERIFY2(set.code == 0, set.said.constData());
}

void tst_AuthoritiesServed::serve() {
    m_serving = std::make_unique<Serving>(program, *m_lab);
    QCOMPARE(m_serving->start(site), QString());
}

void tst_AuthoritiesServed::serveAgain() {
    QCOMPARE(m_serving->end(SIGTERM), 0);
    serve();
}

QByteArray tst_AuthoritiesServed::namesIn(const QByteArray &body) {
    m_lab->write(u"body.der"_s, body);
    const auto several = m_lab->run(
        openSsl, {u"pkcs7"_s, u"-inform"_s, u"DER"_s, u"-in"_s, u"body.der"_s, u"-print_certs"_s, u"-noout"_s});
    if (several.code == 0) return several.out;
    return m_lab->run(openSsl, {u"x509"_s, u"-inform"_s, u"DER"_s, u"-in"_s, u"body.der"_s, u"-noout"_s, u"-subject"_s})
        .out;
}

Ending tst_AuthoritiesServed::enrol(const QString &name, const QString &profile) {
    m_lab->write(name + u".challenge"_s,
                 m_lab->typed(u"device add lab.scepter --fqdn %1 --dynamic --profile %2"_s.arg(name, profile)).out);
    return m_lab->typed(
        u"enroll %1/%2 --fqdn %3 --out %3.pem --challenge-file %3.challenge"_s.arg(m_serving->url(), profile, name));
}

void tst_AuthoritiesServed::addsAnAuthorityOfItsOwnName() {
    addBranch();
    QCOMPARE(allNames(m_lab->typed(u"ca list lab.scepter --json"_s)), (QStringList{u"ca"_s, u"branch"_s}));
    const auto shown = m_lab->typed(u"ca show lab.scepter --ca branch --json"_s).object();
    QCOMPARE(shown[u"name"_s].toString(), u"Branch CA"_s);
    QCOMPARE(shown[u"ca"_s][u"key"_s].toString(), u"ec:p256"_s);
    QCOMPARE(shown[u"ra"_s][u"key"_s].toString(), u"rsa:2048"_s);
    QCOMPARE(m_lab->typed(u"ca show lab.scepter --json"_s).object()[u"name"_s].toString(), u"Lab CA"_s);

    m_lab->write(u"branch.pem"_s, m_lab->typed(u"ca export lab.scepter --ca branch --pem"_s).out);
    m_lab->write(u"ra.pem"_s, m_lab->typed(u"ca export lab.scepter --ca branch --ra --pem"_s).out);
    QCOMPARE(m_lab->run(openSsl, {u"verify"_s, u"-CAfile"_s, u"branch.pem"_s, u"ra.pem"_s}).code, 0);
    const auto unknown = m_lab->typed(u"ca show lab.scepter --ca other"_s);
    QCOMPARE(unknown.code, 1);
    QVERIFY2(unknown.said.contains("There is: ca, branch"), unknown.said.constData());
}

void tst_AuthoritiesServed::refusesAnAuthorityThat_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("commonName");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("is there already") << u"ca"_s << u"Other"_s << QByteArray("has an authority ca already");
    QTest::newRow("is called as another one")
        << u"other"_s << u"lab ca"_s << QByteArray("is called \"Lab CA\" already");
    QTest::newRow("could not stand in a URL") << u"a/b"_s << u"Other"_s << QByteArray("a to z, digits and hyphens");
    QTest::newRow("Q11: certmonger means any by") << u"1"_s << u"Other"_s << QByteArray("when they mean any");
    QTest::newRow("Q11: sscep means any by") << u"CAIdentifier"_s << u"Other"_s << QByteArray("when they mean any");
}

void tst_AuthoritiesServed::refusesAnAuthorityThat() {
    QFETCH(QString, name);
    QFETCH(QString, commonName);
    QFETCH(QByteArray, sentence);
    const auto refused =
        m_lab->scepter({u"ca"_s, u"add"_s, site, name, u"--name"_s, commonName, u"--key"_s, u"ec:p256"_s});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.said.contains(sentence), refused.said.constData());
    QCOMPARE(allNames(m_lab->typed(u"ca list lab.scepter --json"_s)), QStringList{u"ca"_s});
}

void tst_AuthoritiesServed::asksForThePassphraseOfTheSite() {
    const WorkingFolder folder;
    folder.write(u"right"_s, "correct horse battery\n");
    folder.write(u"wrong"_s, "incorrect horse battery\n");
    const auto scepter = [&](const QString &line) { return folder.run(program, line.split(u' ')); };
    QCOMPARE(scepter(u"init lab.scepter --name Lab --key ec:p256 --passphrase-file right"_s).code, 0);

    const auto refused = scepter(u"ca add lab.scepter branch --name Branch --key ec:p256 --passphrase-file wrong"_s);
    QCOMPARE(refused.code, 1);
    QCOMPARE(allNames(scepter(u"ca list lab.scepter --json"_s)), QStringList{u"ca"_s});

    QCOMPARE(scepter(u"ca add lab.scepter branch --name Branch --key ec:p256 --passphrase-file right"_s).code, 0);
    QVERIFY(scepter(u"ca show lab.scepter --ca branch --json"_s).object()[u"keysEncrypted"_s].toBool());
    Serving serving(program, folder);
    QCOMPARE(serving.start(u"lab.scepter"_s, {u"--passphrase-file"_s, u"right"_s}), QString());
}

void tst_AuthoritiesServed::servesANewAuthorityFromItsNextStartOn() {
    serve();
    const auto added =
        m_lab->scepter({u"ca"_s, u"add"_s, site, u"branch"_s, u"--name"_s, u"Branch CA"_s, u"--key"_s, u"ec:p256"_s});
    QCOMPARE(added.code, 0);
    QVERIFY2(added.said.contains("start it again"), added.said.constData());
    const auto question = u"?operation=GetCACert&message=branch"_s;
    // Where there is one CA, R23 has every identifier mean it.
    QVERIFY(namesIn(get(m_serving->url() + question).body).contains("Lab CA"));

    serveAgain();
    const auto names = namesIn(get(m_serving->url() + question).body);
    QVERIFY2(names.contains("Branch CA") && !names.contains("Lab CA"), names.constData());
    QVERIFY(namesIn(get(m_serving->url() + u"?operation=GetCACert"_s).body).contains("Lab CA"));
}

void tst_AuthoritiesServed::issuesFromTheAuthorityOfTheEndpoint() {
    addBranch();
    serve();
    QVERIFY(namesIn(get(m_serving->url() + u"/firewall?operation=GetCACert"_s).body).contains("Branch CA"));
    const auto branch = enrol(u"fw1.example"_s, u"firewall"_s);
    QVERIFY2(branch.code == 0, branch.said.constData());
    const auto lab = enrol(u"r1.example"_s, u"device"_s);
    QVERIFY2(lab.code == 0, lab.said.constData());

    m_lab->write(u"branch.pem"_s, m_lab->typed(u"ca export lab.scepter --ca branch --pem"_s).out);
    m_lab->write(u"ca.pem"_s, m_lab->typed(u"ca export lab.scepter --pem"_s).out);
    QCOMPARE(m_lab->run(openSsl, {u"verify"_s, u"-CAfile"_s, u"branch.pem"_s, u"fw1.example.pem"_s}).code, 0);
    QCOMPARE(m_lab->run(openSsl, {u"verify"_s, u"-CAfile"_s, u"ca.pem"_s, u"r1.example.pem"_s}).code, 0);
    QVERIFY(m_lab->run(openSsl, {u"verify"_s, u"-CAfile"_s, u"ca.pem"_s, u"fw1.example.pem"_s}).code != 0);

    const QJsonValue listed = m_lab->typed(u"certificate list lab.scepter --json --fqdn fw1.example"_s).array()[0];
    QCOMPARE(listed[u"authority"_s].toString(), u"branch"_s);
    const auto chain =
        m_lab->typed(u"certificate export lab.scepter %1 --format chain"_s.arg(listed[u"serial"_s].toString())).out;
    QVERIFY(chain.endsWith(m_lab->read(u"branch.pem"_s)));
    QVERIFY(m_lab->typed(u"certificate list lab.scepter"_s).out.contains("branch"));
}

void tst_AuthoritiesServed::keepsAListForEachAuthority() {
    addBranch();
    serve();
    QCOMPARE(enrol(u"fw1.example"_s, u"firewall"_s).code, 0);
    const auto serial = m_lab->typed(u"certificate list lab.scepter --json"_s).array()[0][u"serial"_s].toString();
    QCOMPARE(m_lab->typed(u"certificate revoke lab.scepter %1 --reason superseded"_s.arg(serial)).code, 0);
    QCOMPARE(m_lab->typed(u"crl publish lab.scepter"_s).code, 0);
    QCOMPARE(m_lab->typed(u"crl show lab.scepter --ca branch --json"_s).object()[u"entries"_s].toInt(), 1);
    QCOMPARE(m_lab->typed(u"crl show lab.scepter --json"_s).object()[u"entries"_s].toInt(), 0);
    QCOMPARE(m_lab->typed(u"crl publish lab.scepter --ca branch"_s).code, 0);
    QCOMPARE(m_lab->typed(u"crl show lab.scepter --ca branch --json"_s).object()[u"number"_s].toInt(), 2);
    QCOMPARE(m_lab->typed(u"crl show lab.scepter --json"_s).object()[u"number"_s].toInt(), 1);

    m_lab->write(u"branch.pem"_s, m_lab->typed(u"ca export lab.scepter --ca branch --pem"_s).out);
    m_lab->write(u"fetched.crl"_s, get(server() + u"/crl/branch.crl"_s).body);
    const auto checked = m_lab->run(openSsl, {u"crl"_s, u"-inform"_s, u"DER"_s, u"-in"_s, u"fetched.crl"_s,
                                              u"-CAfile"_s, u"branch.pem"_s, u"-noout"_s, u"-text"_s});
    QVERIFY2(checked.said.contains("verify OK"), checked.said.constData());
    QVERIFY(checked.out.contains(serial.toUtf8()));
}

void tst_AuthoritiesServed::r24_givesTheNextOneSignedByThePresentOne() {
    addBranch();
    const auto prepared = m_lab->scepter({u"ca"_s, u"rollover"_s, site, u"--prepare"_s, u"--name"_s, u"Lab CA G2"_s});
    QVERIFY2(prepared.code == 0, prepared.said.constData());
    serve();
    QVERIFY(get(m_serving->url() + u"?operation=GetCACaps"_s).body.contains("GetNextCACert"));
    const auto next = get(m_serving->url() + u"?operation=GetNextCACert"_s);
    QCOMPARE(next.status, 200);
    QCOMPARE(next.type, QByteArray("application/x-x509-next-ca-cert"));

    m_lab->write(u"ca.pem"_s, m_lab->typed(u"ca export lab.scepter --pem"_s).out);
    m_lab->write(u"branch.pem"_s, m_lab->typed(u"ca export lab.scepter --ca branch --pem"_s).out);
    m_lab->write(u"next.der"_s, next.body);
    const auto verified = [&](const QString &authority) {
        return m_lab->run(openSsl,
                          {u"cms"_s, u"-verify"_s, u"-binary"_s, u"-inform"_s, u"DER"_s, u"-in"_s, u"next.der"_s,
                           u"-CAfile"_s, authority, u"-purpose"_s, u"any"_s, u"-out"_s, u"inner.der"_s});
    };
    const auto byPresent = verified(u"ca.pem"_s);
    QVERIFY2(byPresent.code == 0, byPresent.said.constData());
    const auto names = namesIn(m_lab->read(u"inner.der"_s));
    QVERIFY2(names.contains("Lab CA G2"), names.constData());
    QVERIFY(verified(u"branch.pem"_s).code != 0);
}

void tst_AuthoritiesServed::r25_hasNoNextOneUntilItIsPrepared() {
    addBranch();
    QCOMPARE(m_lab->scepter({u"ca"_s, u"rollover"_s, site, u"--prepare"_s, u"--name"_s, u"Lab CA G2"_s}).code, 0);
    serve();
    const auto endpoint = m_serving->url() + u"/firewall"_s;
    QVERIFY(!get(endpoint + u"?operation=GetCACaps"_s).body.contains("GetNextCACert"));
    const auto status = get(endpoint + u"?operation=GetNextCACert"_s).status;
    QVERIFY2(status >= 400 && status < 500, qPrintable(QString::number(status)));
}

void tst_AuthoritiesServed::makesOneNextAuthorityOnly() {
    const auto unsaid = m_lab->scepter({u"ca"_s, u"rollover"_s, site, u"--name"_s, u"G2"_s});
    QCOMPARE(unsaid.code, 2);
    QVERIFY(unsaid.said.contains("--prepare"));
    const QStringList words{u"ca"_s, u"rollover"_s, site, u"ca"_s, u"--prepare"_s, u"--name"_s, u"Lab CA"_s};
    const auto made = m_lab->scepter(words + QStringList{u"--json"_s}).object();
    QCOMPARE(made[u"authority"_s].toString(), u"ca-2"_s);
    QCOMPARE(made[u"succeeds"_s].toString(), u"ca"_s);
    // As the present one is, where nothing else is said.
    QCOMPARE(made[u"ca"_s][u"key"_s].toString(), u"ec:p256"_s);
    const auto again = m_lab->scepter(words);
    QCOMPARE(again.code, 1);
    QVERIFY2(again.said.contains("ca-2"), again.said.constData());
    const auto third =
        m_lab->scepter({u"ca"_s, u"rollover"_s, site, u"ca-2"_s, u"--prepare"_s, u"--name"_s, u"G3"_s, u"--json"_s});
    QCOMPARE(third.object()[u"authority"_s].toString(), u"ca-3"_s);
}

QTEST_GUILESS_MAIN(tst_AuthoritiesServed)
#include "tst_authorities_served.moc"
