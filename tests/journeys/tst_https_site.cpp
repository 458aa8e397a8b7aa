// A site that serves HTTPS: what its certificate says, that it is recorded and renewed, and that clients trust it.
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include "admission/challenge_mint.h"
#include "app/site/https_identity.h"
#include "app/site/service.h"
#include "journeys/lab.h"
#include "tools/pretend_device.h"
#include "tools/serving.h"
#include "twins/pinned_clock.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using app::HttpsIdentity;
using std::chrono::days;

namespace {

constexpr int patience = 60'000;  // milliseconds; a net for a hang, not an expectation

Instant now() {
    return std::chrono::floor<std::chrono::seconds>(SystemClock().now());
}

/// A laboratory's site in a folder of its own, with a clock that the test moves.
struct Lab {
    explicit Lab(Instant begin = now(), int caDays = 3650) : clock(begin) {
        app::SiteSpec spec;
        spec.path = folder.filePath(u"lab.scepter"_s);
        spec.authority = {.name = u"Lab CA"_s, .key = {pki::KeyType::EcP256, 256}, .days = caDays};
        site = *app::Site::create(spec, Secret(), clock);
        authorities = *site->unlock(Secret());
    }

    std::vector<CertificateRecord> certificates() {
        const auto ledger = site->administrator();
        return *ledger->certificateRows(*ledger->certificateIds({}));
    }

    QTemporaryDir folder;
    PinnedClock clock;
    std::unique_ptr<app::Site> site;
    std::shared_ptr<const authority::Authorities> authorities;
};

/// The certificate that the port shows, whatever the client thinks of it.
QSslCertificate shownAt(const QString &address) {
    QSslSocket client;
    client.setPeerVerifyMode(QSslSocket::VerifyNone);
    client.connectToHostEncrypted(u"127.0.0.1"_s, static_cast<quint16>(address.section(u':', -1).toInt()));
    if (!QTest::qWaitFor([&] { return client.isEncrypted(); }, patience)) return QSslCertificate();
    return client.peerCertificate();
}

/// What the port answers to this request, whole.
QByteArray asked(const QString &address, const QByteArray &request) {
    QSslSocket client;
    client.setPeerVerifyMode(QSslSocket::VerifyNone);
    client.connectToHostEncrypted(u"127.0.0.1"_s, static_cast<quint16>(address.section(u':', -1).toInt()));
    client.write(request);
    QByteArray answer;
    const auto isWhole = [&] {
        answer += client.readAll();
        const qsizetype end = answer.indexOf("\r\n\r\n");
        const qsizetype length = answer.indexOf("\r\nContent-Length: ") + 18;
        return end > 0 &&
               answer.size() - end - 4 == answer.sliced(length, answer.indexOf('\r', length) - length).toInt();
    };
    return QTest::qWaitFor(isWhole, patience) ? answer : QByteArray();
}

}  // namespace

class tst_HttpsSite : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesWhatClientsUse_data();
    void namesWhatClientsUse();
    void issuesAServerCertificateAndRecordsIt();
    void endsWithTheAuthorityAtTheLatest();
    void issuesNothingWhenTheAuthorityHasEnded();
    void isDueWhenAThirdOfItsTimeIsLeft();
    void showsANewCertificateWhileItServes();
    void servesNoHttpsUnlessItIsSet();
    void servesHttpsAsTheSiteIsSet();
    void r9_isNoSubstituteForTheChallenge();
    void isTrustedByCurl();
};

void tst_HttpsSite::namesWhatClientsUse_data() {
    QTest::addColumn<QString>("publicUrl");
    QTest::addColumn<QStringList>("addresses");
    QTest::addColumn<QString>("names");
    const QString loopback = u"DNS:localhost, IP:127.0.0.1, IP:::1"_s;
    QTest::newRow("loopback") << u"http://127.0.0.1:8080"_s << QStringList{u"127.0.0.1:8443"_s}
                              << u"DNS:localhost, IP:127.0.0.1, IP:::1"_s;
    QTest::newRow("a public name before an address")
        << u"http://ca.example:8080"_s << QStringList{u"192.0.2.1:8443"_s} << u"DNS:ca.example, IP:192.0.2.1"_s;
    QTest::newRow("every address") << u"http://ca.example"_s << QStringList{u"0.0.0.0:8443"_s}
                                   << u"DNS:ca.example, "_s + loopback;
    QTest::newRow("every address of IPv6") << u"http://[2001:db8::1]:8080"_s << QStringList{u"[::]:8443"_s}
                                           << u"DNS:localhost, IP:2001:db8::1, IP:127.0.0.1, IP:::1"_s;
    QTest::newRow("an address twice") << u"http://192.0.2.1:8080"_s
                                      << QStringList{u"192.0.2.1:8443"_s, u"192.0.2.1:9443"_s} << u"IP:192.0.2.1"_s;
}

void tst_HttpsSite::namesWhatClientsUse() {
    QFETCH(const QString, publicUrl);
    QFETCH(const QStringList, addresses);
    QFETCH(const QString, names);
    QCOMPARE(app::httpsNames(publicUrl, addresses).text(), names);
}

void tst_HttpsSite::issuesAServerCertificateAndRecordsIt() {
    Lab lab;
    HttpsIdentity identity(lab.authorities->first(), lab.site->responder(), lab.clock);
    QVERIFY(identity.isDue());
    const auto issued =
        identity.issue({app::httpsNames(u"http://ca.example"_s, {u"192.0.2.1:8443"_s}), u"http://ca.example/crl"_s});
    QVERIFY2(issued, issued ? "" : qPrintable(issued.fault().sentence));
    QCOMPARE(issued->chain.size(), std::size_t(2));
    QCOMPARE(issued->chain[1], lab.site->authorityCertificate().der());

    const auto certificate = pki::Certificate::fromDer(issued->chain[0]);
    QVERIFY(certificate);
    QVERIFY(lab.authorities->first().authority.issued(*certificate));
    QCOMPARE(certificate->subject().text(), u"CN=ca.example"_s);
    QCOMPARE(certificate->subjectAltName().text(), u"DNS:ca.example, IP:192.0.2.1"_s);
    QCOMPARE(certificate->notAfter(), lab.clock.now() + days(90));
    QVERIFY(certificate->notBefore() <= lab.clock.now());
    QVERIFY(!certificate->isAuthority());
    // SEQUENCE of the one OID serverAuth, RFC 5280, section 4.2.1.12.
    QCOMPARE(certificate->extension("2.5.29.37"), QByteArray::fromHex("300a06082b06010505070301"));
    const auto key = pki::PrivateKey::fromPkcs8(issued->key.bytes());
    QVERIFY(key);
    QCOMPARE(key->publicKey().spki(), certificate->spki());

    const auto records = lab.certificates();
    QCOMPARE(records.size(), std::size_t(1));
    QCOMPARE(records[0].serial, certificate->serialHex());
    QCOMPARE(records[0].fqdn, u"ca.example"_s);
    QCOMPARE(records[0].profile, u"https"_s);
    QVERIFY(!records[0].registrationId);
}

void tst_HttpsSite::endsWithTheAuthorityAtTheLatest() {
    Lab lab(now(), 30);
    HttpsIdentity identity(lab.authorities->first(), lab.site->responder(), lab.clock);
    const auto issued = identity.issue({app::httpsNames({}, {u"127.0.0.1:8443"_s}), {}});
    QVERIFY(issued);
    const auto certificate = pki::Certificate::fromDer(issued->chain[0]);
    QCOMPARE(certificate->notAfter(), lab.site->authorityCertificate().notAfter());
    QVERIFY(!certificate->extension("2.5.29.31"));
}

void tst_HttpsSite::issuesNothingWhenTheAuthorityHasEnded() {
    Lab lab(now(), 30);
    lab.clock.advance(days(31));
    HttpsIdentity identity(lab.authorities->first(), lab.site->responder(), lab.clock);
    const auto issued = identity.issue({app::httpsNames({}, {u"127.0.0.1:8443"_s}), {}});
    QVERIFY(!issued);
    QCOMPARE(issued.fault().kind, FaultKind::Refused);
    QVERIFY(lab.certificates().empty());
    // It is tried again, though not at once.
    QVERIFY(!identity.isDue());
    lab.clock.advance(std::chrono::minutes(1));
    QVERIFY(identity.isDue());
}

void tst_HttpsSite::isDueWhenAThirdOfItsTimeIsLeft() {
    Lab lab;
    HttpsIdentity identity(lab.authorities->first(), lab.site->responder(), lab.clock);
    QVERIFY(identity.issue({app::httpsNames({}, {u"127.0.0.1:8443"_s}), {}}));
    QVERIFY(!identity.isDue());
    lab.clock.advance(days(60) - std::chrono::seconds(1));
    QVERIFY(!identity.isDue());
    lab.clock.advance(std::chrono::seconds(1));
    QVERIFY(identity.isDue());
}

void tst_HttpsSite::showsANewCertificateWhileItServes() {
    Lab lab(now() - days(61));
    app::Service service(*lab.site, lab.authorities);
    const auto started = service.start({.addresses = {u"127.0.0.1:0"_s}, .httpsAddresses = {u"127.0.0.1:0"_s}});
    QVERIFY2(started, started ? "" : qPrintable(started.fault().sentence));
    const QString address = service.addresses(http::Scheme::Https).constFirst();
    const QSslCertificate first = shownAt(address);
    QVERIFY(!first.isNull());
    QCOMPARE(lab.certificates().size(), std::size_t(1));
    lab.clock.advance(days(61));
    QTRY_VERIFY_WITH_TIMEOUT(shownAt(address) != first, patience);
    QCOMPARE(lab.certificates().size(), std::size_t(2));
}

void tst_HttpsSite::servesNoHttpsUnlessItIsSet() {
    Lab lab;
    app::Service service(*lab.site, lab.authorities);
    QVERIFY(service.start({.addresses = {u"127.0.0.1:0"_s}}));
    QVERIFY(service.addresses(http::Scheme::Https).isEmpty());
    QVERIFY(lab.certificates().empty());
}

void tst_HttpsSite::servesHttpsAsTheSiteIsSet() {
    Lab lab;
    QVERIFY(lab.site->administrator()->setSetting(u"listener.addresses"_s, u"127.0.0.1:0"_s));
    QVERIFY(lab.site->administrator()->setSetting(u"listener.https"_s, u"127.0.0.1:0"_s));
    app::Service service(*lab.site, lab.authorities);
    QVERIFY(service.start({}));
    QCOMPARE(service.addresses().size(), 1);
    QVERIFY(!shownAt(service.addresses(http::Scheme::Https).value(0)).isNull());
}

void tst_HttpsSite::r9_isNoSubstituteForTheChallenge() {
    Lab lab;
    const QString fqdn = u"r1.lab.example"_s;
    const auto minted = admission::mintDynamicChallenge(lab.site->challengeKey());
    Registration registration;
    registration.fqdn = fqdn;
    Challenge challenge;
    challenge.kind = ChallengeKind::Dynamic;
    challenge.verifier = minted.verifier;
    QVERIFY(lab.site->administrator()->addDevices({{registration, challenge}}));
    app::Service service(*lab.site, lab.authorities);
    QVERIFY(service.start({.addresses = {u"127.0.0.1:0"_s}, .httpsAddresses = {u"127.0.0.1:0"_s}}));
    QCOMPARE(lab.certificates().size(), std::size_t(1));

    const auto device = tools::PretendDevice::make(fqdn);
    QVERIFY(device);
    const auto issuedFor = [&](const QByteArray &text) {
        const auto request = device->request(text, lab.authorities->first().authority.responder().certificate);
        const QByteArray answer = asked(service.addresses(http::Scheme::Https).constFirst(), request->overHttp());
        return answer.startsWith("HTTP/1.1 200 ") ? lab.certificates().size() - 1 : std::size_t(99);
    };
    QCOMPARE(issuedFor("wrong"), std::size_t(0));
    QCOMPARE(issuedFor(QByteArray()), std::size_t(0));
    QCOMPARE(issuedFor(minted.text.bytes()), std::size_t(1));
}

void tst_HttpsSite::isTrustedByCurl() {
    const tools::Lab lab;
    QVERIFY(lab.isMade());
    tools::Serving serving(tools::program, lab);
    QCOMPARE(serving.start(tools::site, {u"--https"_s, u"127.0.0.1:0"_s}), QString());
    QTRY_COMPARE(serving.out().count('\n'), 2);
    const QByteArray line = serving.out().split('\n').value(1);
    QVERIFY2(line.startsWith("listening on https://127.0.0.1:") && line.endsWith("/scep"), line.constData());
    const QString url = QString::fromUtf8(line.sliced(sizeof "listening on " - 1));
    const auto status = lab.typed(u"status lab.scepter --json"_s).object();
    QCOMPARE(status[u"listener"_s][u"urls"_s][1].toString(), url);

    QCOMPARE(lab.typed(u"ca export lab.scepter --pem --out ca.pem"_s).code, 0);
    const QString question = url + u"?operation=GetCACaps"_s;
    const auto trusted = lab.run(u"curl"_s, {u"-sS"_s, u"--cacert"_s, u"ca.pem"_s, question});
    QVERIFY2(trusted.code == 0, trusted.said.constData());
    QVERIFY(trusted.out.contains("SCEPStandard"));
    const QString byName = QString(question).replace(u"127.0.0.1"_s, u"localhost"_s);
    QCOMPARE(lab.run(u"curl"_s, {u"-sS"_s, u"--ipv4"_s, u"--cacert"_s, u"ca.pem"_s, byName}).code, 0);
    // 60: the server's certificate is not trusted. 35 and 1 would be another failure.
    QCOMPARE(lab.run(u"curl"_s, {u"-sS"_s, question}).code, 60);
    const auto plain = lab.run(u"curl"_s, {u"-sS"_s, QString(question).replace(u"https:"_s, u"http:"_s)});
    QVERIFY2(plain.out.contains("https://"), plain.out.constData());

    // The alert of a client that does not trust us is a request of its own in the list.
    QTRY_VERIFY(lab.typed(u"request list lab.scepter --json"_s).out.contains("The TLS handshake failed"));
    const auto certificates = lab.typed(u"certificate list lab.scepter --json"_s).array();
    QCOMPARE(certificates.size(), 1);
    QCOMPARE(certificates[0][u"profile"_s].toString(), u"https"_s);
    QCOMPARE(serving.end(SIGTERM), 0);
}

QTEST_GUILESS_MAIN(tst_HttpsSite)
#include "tst_https_site.moc"
