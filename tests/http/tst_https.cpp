// The HTTPS ports as clients meet them: the same limits, timers and manners as on the plain ones.
#include "echo_service.h"
#include "http/tls_configuration.h"
#include "line_client.h"
#include "tls_client.h"

#include <QtTest>

using namespace scepter;
using namespace scepter::http;
using namespace Qt::StringLiterals;

class TestHttps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void answersAClientThatTrustsTheAuthority_data();
    void answersAClientThatTrustsTheAuthority();
    void speaksTls12AndLaterAndAsksForNoCertificate();
    void refusesIdentitiesThatCannotBeRead();
    void servesBothSchemesAtOnce();
    void keepsAConnectionForSeveralRequests();
    void holdsPipelinedRequestsBackAndAnswersThemInOrder();
    void closesBehindARequestOfHttp10();
    void deliversALargeAnswer();
    void deliversTheRefusalToAClientThatStillSends();
    void tellsAPlainClientToUseHttps();
    void recordsWhatIsNoHandshake();
    void recordsAClientThatDoesNotTrustTheAuthority();
    void givesUpOnASlowHandshake();
    void closesAConnectionThatNeverSpeaks();
    void tellsASlowClient408();
    void closesAnIdleConnectionSilently();
    void givesUpOnAClientThatDoesNotRead();
    void outlivesAClientThatLeavesDuringAJob();
    void writesAnAnswerWhenItsTimeHasCome();
    void outlivesAClientThatLeavesBeforeItsAnswer();
    void countsInTheSameCap();
    void finishesWhatIsUnderWayWhenStopped();
    void presentsARenewedCertificateToNewConnections();
    void closesConnectionsWhileThereIsNoCertificate();

private:
    void start(const Limits &limits = {}, std::shared_ptr<const TlsIdentity> identity = {});
    Rejection onlyRejection();

    const TestAuthority m_authority;
    const std::shared_ptr<const TlsIdentity> m_identity = m_authority.identity(u"first"_s);
    std::unique_ptr<EchoService> m_service;
    std::unique_ptr<Listener> m_listener;
};

void TestHttps::init() {
    m_service = std::make_unique<EchoService>();
    m_listener = std::make_unique<Listener>(*m_service);
}

void TestHttps::cleanup() {
    m_service->release();
    m_listener.reset();
    m_service.reset();
}

void TestHttps::start(const Limits &limits, std::shared_ptr<const TlsIdentity> identity) {
    const auto started = m_listener->start({.addresses = {{u"127.0.0.1"_s, 0}, {u"127.0.0.1"_s, 0, Scheme::Https}},
                                            .workers = 4,
                                            .limits = limits,
                                            .identity = identity ? identity : m_identity});
    QVERIFY2(started, started ? "" : qPrintable(started.fault().sentence));
}

Rejection TestHttps::onlyRejection() {
    [this] { QTRY_COMPARE(m_service->rejections().size(), 1); }();
    return m_service->rejections().value(0);
}

void TestHttps::answersAClientThatTrustsTheAuthority_data() {
    QTest::addColumn<pki::KeyType>("type");
    QTest::newRow("elliptic key") << pki::KeyType::EcP256;
    QTest::newRow("RSA key") << pki::KeyType::Rsa;
}

void TestHttps::answersAClientThatTrustsTheAuthority() {
    QFETCH(const pki::KeyType, type);
    start({}, m_authority.identity(u"listener"_s, type));
    TlsClient client(*m_listener, m_authority, get("/hello"));
    QTRY_VERIFY(client.octets.endsWith("/hello|"));
    QVERIFY(client.octets.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(client.isEncrypted());
    QVERIFY(client.sslHandshakeErrors().isEmpty());
    QCOMPARE(client.peerCertificate().subjectInfo(QSslCertificate::CommonName), QStringList{u"listener"_s});
    QCOMPARE(client.peerCertificateChain().size(), 2);
    QCOMPARE(m_service->peer(), u"127.0.0.1:%1"_s.arg(client.localPort()));
}

void TestHttps::speaksTls12AndLaterAndAsksForNoCertificate() {
    const auto configuration = tlsConfiguration(*m_identity);
    QVERIFY(configuration);
    QCOMPARE(configuration->protocol(), QSsl::TlsV1_2OrLater);
    QCOMPARE(configuration->peerVerifyMode(), QSslSocket::VerifyNone);
}

void TestHttps::refusesIdentitiesThatCannotBeRead() {
    const std::vector<Address> addresses{{u"127.0.0.1"_s, 0, Scheme::Https}};
    const auto keyless = std::make_shared<const TlsIdentity>(TlsIdentity{m_identity->chain, Secret("no key")});
    const auto nameless = std::make_shared<const TlsIdentity>(TlsIdentity{{"no certificate"}, m_identity->key.copy()});
    for (const auto &identity : {keyless, nameless}) {
        const auto started = m_listener->start({.addresses = addresses, .workers = 1, .identity = identity});
        QVERIFY(!started);
        QCOMPARE(started.fault().kind, FaultKind::Malformed);
        QVERIFY(!m_listener->isListening());
    }
}

void TestHttps::servesBothSchemesAtOnce() {
    start();
    QCOMPARE(m_listener->boundAddresses().size(), 1);
    QCOMPARE(m_listener->boundAddresses(Scheme::Https).size(), 1);
    QVERIFY(m_listener->boundAddresses() != m_listener->boundAddresses(Scheme::Https));
    TlsClient secret(*m_listener, m_authority, get("/secret"));
    QTRY_VERIFY(secret.octets.endsWith("/secret|"));
    QCOMPARE(m_service->scheme(), Scheme::Https);
    // What a client says of itself is not what it came on.
    Client open(*m_listener, get("/open", "X-Forwarded-Proto: https\r\n"));
    QTRY_VERIFY(open.octets.endsWith("/open|"));
    QCOMPARE(m_service->scheme(), Scheme::Http);
}

void TestHttps::keepsAConnectionForSeveralRequests() {
    start();
    TlsClient client(*m_listener, m_authority);
    for (const char *path : {"/a", "/b", "/c"}) {
        client.octets.clear();
        client.write(get(path));
        QTRY_VERIFY(client.octets.endsWith(QByteArray(path) + '|'));
    }
    QCOMPARE(m_listener->counts().connections, 1);
    QCOMPARE(m_listener->counts().requests, 3);
}

void TestHttps::holdsPipelinedRequestsBackAndAnswersThemInOrder() {
    start();
    const QByteArray body(200'000, 'b');
    TlsClient client(*m_listener, m_authority,
                     get("/held") + "POST /long HTTP/1.1\r\nHost: ca\r\nContent-Length: 200000\r\n\r\n" + body +
                         get("/last", "Connection: close\r\n"));
    QTRY_COMPARE(m_service->held.load(), 1);
    QCOMPARE(m_listener->counts().requests, 1);
    m_service->release();
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.octets.count("HTTP/1.1 200"), 3);
    const qsizetype second = client.octets.indexOf("/long|" + body);
    QVERIFY(client.octets.indexOf("/held|") < second);
    QVERIFY(second < client.octets.indexOf("/last|"));
}

void TestHttps::closesBehindARequestOfHttp10() {
    start();
    TlsClient client(*m_listener, m_authority, "GET /old HTTP/1.0\r\n\r\n");
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.octets.endsWith("/old|"));
    QVERIFY(client.octets.contains("\r\nConnection: close\r\n"));
    QCOMPARE(client.error(), QAbstractSocket::RemoteHostClosedError);
    QTRY_COMPARE(m_listener->counts().open, 0);
}

void TestHttps::deliversALargeAnswer() {
    start();
    TlsClient client(*m_listener, m_authority, get("/large", "Connection: close\r\n"));
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.octets.size() - client.octets.indexOf("\r\n\r\n") - 4, 8 * 1024 * 1024);
}

void TestHttps::deliversTheRefusalToAClientThatStillSends() {
    start();
    TlsClient client(*m_listener, m_authority,
                     "POST / HTTP/1.1\r\nHost: ca\r\nContent-Length: 600000\r\n\r\n" + QByteArray(600'000, 'b'));
    QTRY_VERIFY(client.octets.startsWith("HTTP/1.1 413 "));
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.error(), QAbstractSocket::RemoteHostClosedError);
}

void TestHttps::tellsAPlainClientToUseHttps() {
    start();
    const QByteArray request = get("/scep?operation=GetCACaps");
    Client client(*m_listener, request, Scheme::Https);
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.octets.startsWith("HTTP/1.1 400 "));
    QVERIFY(client.octets.contains("https://"));
    const Rejection rejection = onlyRejection();
    QCOMPARE(rejection.status, 400);
    QVERIFY2(rejection.sentence.startsWith("A plain HTTP request"_L1), qPrintable(rejection.sentence));
    QCOMPARE(rejection.firstBytes, request);
    QCOMPARE(m_service->handled.load(), 0);
}

void TestHttps::recordsWhatIsNoHandshake() {
    start();
    Client client(*m_listener, QByteArray::fromHex("00010203"), Scheme::Https);
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.octets.isEmpty());
    const Rejection rejection = onlyRejection();
    QCOMPARE(rejection.status, 0);
    QCOMPARE(rejection.firstBytes, QByteArray::fromHex("00010203"));
}

void TestHttps::recordsAClientThatDoesNotTrustTheAuthority() {
    start();
    TlsClient client(*m_listener, TestAuthority(), get("/hello"));
    QTRY_VERIFY(client.isClosed());
    QVERIFY(!client.sslHandshakeErrors().isEmpty());
    // Qt's client hangs up without an alert, so that there is nothing to be told.
    QTRY_COMPARE(m_listener->counts().open, 0);
    QCOMPARE(m_service->handled.load(), 0);
}

void TestHttps::givesUpOnASlowHandshake() {
    Limits limits;
    limits.headerTime = std::chrono::milliseconds(40);
    start(limits);
    // The header of a record of 512 octets, and nothing of the record.
    Client client(*m_listener, QByteArray::fromHex("1603010200"), Scheme::Https);
    QTRY_VERIFY(client.isClosed());
    const Rejection rejection = onlyRejection();
    QCOMPARE(rejection.status, 0);
    QVERIFY2(rejection.sentence.contains("handshake was not complete"_L1), qPrintable(rejection.sentence));
    QTRY_COMPARE(m_listener->counts().open, 0);
}

void TestHttps::closesAConnectionThatNeverSpeaks() {
    Limits limits;
    limits.headerTime = std::chrono::milliseconds(40);
    start(limits);
    Client client(*m_listener, Scheme::Https);
    QTRY_COMPARE(m_listener->counts().connections, 1);
    QTRY_VERIFY(client.isClosed());
    QTRY_COMPARE(m_listener->counts().open, 0);
    QVERIFY(m_service->rejections().isEmpty());
}

void TestHttps::tellsASlowClient408() {
    Limits limits;
    limits.requestTime = std::chrono::milliseconds(40);
    start(limits);
    TlsClient client(*m_listener, m_authority, "POST / HTTP/1.1\r\nHost: ca\r\nContent-Length: 5\r\n\r\nhel");
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.octets.startsWith("HTTP/1.1 408 "));
    QCOMPARE(onlyRejection().status, 408);
}

void TestHttps::closesAnIdleConnectionSilently() {
    Limits limits;
    limits.idleTime = std::chrono::milliseconds(40);
    start(limits);
    TlsClient client(*m_listener, m_authority, get("/once"));
    QTRY_VERIFY(client.octets.endsWith("/once|"));
    QTRY_VERIFY(client.isClosed());
    QVERIFY(m_service->rejections().isEmpty());
    QTRY_COMPARE(m_listener->counts().open, 0);
}

void TestHttps::givesUpOnAClientThatDoesNotRead() {
    Limits limits;
    limits.writeTime = std::chrono::milliseconds(200);
    start(limits);
    TlsClient client(*m_listener, m_authority);
    QTRY_VERIFY(client.isEncrypted());
    disconnect(&client, &QSslSocket::readyRead, nullptr, nullptr);
    client.setReadBufferSize(1);
    client.write(get("/large"));
    QTRY_COMPARE(m_service->handled.load(), 1);
    QTRY_COMPARE(m_listener->counts().open, 0);
}

void TestHttps::outlivesAClientThatLeavesDuringAJob() {
    start();
    auto leaving = std::make_unique<TlsClient>(*m_listener, m_authority, get("/held"));
    QTRY_COMPARE(m_service->held.load(), 1);
    leaving->abort();
    leaving.reset();
    m_service->release();
    TlsClient staying(*m_listener, m_authority, get("/hello"));
    QTRY_VERIFY(staying.octets.endsWith("/hello|"));
    staying.abort();
    QTRY_COMPARE(m_listener->counts().open, 0);
}

void TestHttps::writesAnAnswerWhenItsTimeHasCome() {
    Limits limits;
    limits.idleTime = limits.requestTime = std::chrono::milliseconds(30);
    start(limits);
    m_service->delay = std::chrono::milliseconds(200);
    TlsClient client(*m_listener, m_authority, get("/slow?delayed"));
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.octets.endsWith("/slow|"));
}

void TestHttps::outlivesAClientThatLeavesBeforeItsAnswer() {
    start();
    m_service->delay = std::chrono::milliseconds(100);
    auto leaving = std::make_unique<TlsClient>(*m_listener, m_authority, get("/slow?delayed"));
    auto closing = std::make_unique<TlsClient>(*m_listener, m_authority, get("/slow?delayed") + get("/second"));
    QTRY_COMPARE(m_service->handled.load(), 2);
    leaving->abort();
    leaving.reset();
    closing->close();
    closing.reset();
    QTRY_COMPARE(m_listener->counts().open, 0);
}

void TestHttps::countsInTheSameCap() {
    Limits limits;
    limits.connections = 2;
    start(limits);
    Client plain(*m_listener, get("/held"));
    TlsClient secret(*m_listener, m_authority, get("/held"));
    QTRY_COMPARE(m_service->held.load(), 2);
    // Both are at work, so that there is no room; a client that waits for a handshake is told nothing.
    TlsClient third(*m_listener, m_authority, get("/c"));
    QTRY_VERIFY(third.isClosed());
    QCOMPARE(onlyRejection().status, 503);
    m_service->release();
    QTRY_VERIFY(secret.octets.endsWith("/held|"));
    QTRY_VERIFY(plain.octets.endsWith("/held|"));
    TlsClient fourth(*m_listener, m_authority, get("/d"));
    QTRY_VERIFY(fourth.octets.endsWith("/d|"));
}

void TestHttps::finishesWhatIsUnderWayWhenStopped() {
    start();
    TlsClient idle(*m_listener, m_authority);
    QTRY_VERIFY(idle.isEncrypted());
    Client silent(*m_listener, Scheme::Https);
    TlsClient working(*m_listener, m_authority, get("/held"));
    QTRY_COMPARE(m_service->held.load(), 1);
    QTRY_COMPARE(m_listener->counts().open, 3);
    std::unique_ptr<QThread> stopping(QThread::create([this] { m_listener->stop(); }));
    stopping->start();
    QTRY_VERIFY(idle.isClosed());
    QTRY_VERIFY(silent.isClosed());
    QVERIFY(!working.isClosed());
    m_service->release();
    QTRY_VERIFY(stopping->isFinished());
    QTRY_VERIFY(working.isClosed());
    QVERIFY(working.octets.endsWith("/held|"));
}

void TestHttps::presentsARenewedCertificateToNewConnections() {
    start();
    TlsClient before(*m_listener, m_authority, get("/a"));
    QTRY_VERIFY(before.octets.endsWith("/a|"));
    QVERIFY(m_listener->present(*m_authority.identity(u"second"_s)));
    TlsClient after(*m_listener, m_authority, get("/b"));
    QTRY_VERIFY(after.octets.endsWith("/b|"));
    QCOMPARE(after.peerCertificate().subjectInfo(QSslCertificate::CommonName), QStringList{u"second"_s});
    before.octets.clear();
    before.write(get("/still"));
    QTRY_VERIFY(before.octets.endsWith("/still|"));
}

void TestHttps::closesConnectionsWhileThereIsNoCertificate() {
    QVERIFY(m_listener->start({.addresses = {{u"127.0.0.1"_s, 0, Scheme::Https}}, .workers = 1}));
    TlsClient early(*m_listener, m_authority, get("/early"));
    QTRY_VERIFY(early.isClosed());
    QVERIFY(m_listener->present(*m_identity));
    TlsClient client(*m_listener, m_authority, get("/late"));
    QTRY_VERIFY(client.octets.endsWith("/late|"));
}

QTEST_GUILESS_MAIN(TestHttps)
#include "tst_https.moc"
