// The listener as clients meet it: real sockets on a port of the system's choice.
#include "echo_service.h"
#include "http/listener.h"
#include "line_client.h"

#include <QtTest>

#include <sys/socket.h>

using namespace scepter;
using namespace scepter::http;
using namespace Qt::StringLiterals;

class TestListener : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void answersOnAPortOfTheSystemsChoice();
    void keepsAConnectionForSeveralRequests();
    void answersPipelinedRequestsInOrder();
    void r7_closesBehindARequestOfHttp10WithoutAHost();
    void keepsHttp10WhenAsked();
    void answersHeadWithoutABody();
    void answersOptionsOfTheServerItself();
    void leavesOptionsOfAPathToTheService();
    void continuesAClientThatWaits();
    void answersAClientThatHasHalfClosed();
    void refusesAndCloses_data();
    void refusesAndCloses();
    void deliversTheRefusalToAClientThatStillSends();
    void recognisesATlsHandshake();
    void tellsASlowClient408();
    void tellsASlowBody408();
    void closesAnIdleConnectionSilently();
    void closesAConnectionThatNeverSpeaks();
    void givesUpOnAClientThatDoesNotRead();
    void outlivesAClientThatLeavesDuringAJob();
    void survivesAServiceThatThrows();
    void writesNoHeaderThatAClientInjected();
    void finishesWhatIsUnderWayWhenStopped();
    void keepsNoWorkerWithAnAnswerThatIsHeldBack();
    void writesAnAnswerWhenItsTimeHasCome();
    void heldBackAnswersStayInOrder();
    void outlivesAClientThatLeavesBeforeItsAnswer();
    void doesNotWaitForTheTimeOfAnAnswerWhenStopped();

private:
    void start(const Limits &limits = {}, int workers = 4);

    std::unique_ptr<EchoService> m_service;
    std::unique_ptr<Listener> m_listener;
};

void TestListener::init() {
    m_service = std::make_unique<EchoService>();
    m_listener = std::make_unique<Listener>(*m_service);
}

void TestListener::cleanup() {
    m_service->release();
    m_listener.reset();
    m_service.reset();
}

void TestListener::start(const Limits &limits, int workers) {
    const auto started = m_listener->start({{{u"127.0.0.1"_s, 0}}, workers, limits});
    QVERIFY2(started, started ? "" : qPrintable(started.fault().sentence));
}

void TestListener::answersOnAPortOfTheSystemsChoice() {
    start();
    QVERIFY(m_listener->isListening());
    QCOMPARE(m_listener->boundAddresses().size(), 1);
    QVERIFY(m_listener->boundAddresses().constFirst().startsWith("127.0.0.1:"_L1));
    Client client(*m_listener, get("/hello"));
    QTRY_VERIFY(client.octets.endsWith("/hello|"));
    QVERIFY(client.octets.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(client.octets.contains("\r\nContent-Length: 7\r\n"));
    QVERIFY(client.octets.contains("\r\nContent-Type: text/plain\r\n"));
    QVERIFY(client.octets.contains(" GMT\r\n"));
    QVERIFY(!client.octets.contains("\r\nServer:"));
    QCOMPARE(m_service->peer(), u"127.0.0.1:%1"_s.arg(client.localPort()));
    QCOMPARE(m_service->scheme(), Scheme::Http);
    QCOMPARE(m_listener->counts().requests, 1);
    QCOMPARE(m_listener->counts().connections, 1);
    QCOMPARE(m_listener->counts().open, 1);
}

void TestListener::keepsAConnectionForSeveralRequests() {
    start();
    Client client(*m_listener);
    for (const char *path : {"/a", "/b", "/c"}) {
        client.octets.clear();
        client.write(get(path));
        QTRY_VERIFY(client.octets.endsWith(QByteArray(path) + '|'));
    }
    QCOMPARE(m_listener->counts().connections, 1);
    QCOMPARE(m_listener->counts().requests, 3);
}

void TestListener::answersPipelinedRequestsInOrder() {
    start();
    Client client(*m_listener, get("/held") + get("/second") +
                                   "POST /third HTTP/1.1\r\nHost: ca\r\nContent-Length: 4\r\n\r\nbody" +
                                   get("/last", "Connection: close\r\n"));
    QTRY_COMPARE(m_service->held.load(), 1);
    // None but the first is in work, though four workers are there.
    QCOMPARE(m_listener->counts().requests, 1);
    m_service->release();
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.octets.count("HTTP/1.1 200"), 4);
    const qsizetype second = client.octets.indexOf("/second|");
    const qsizetype third = client.octets.indexOf("/third|body");
    QVERIFY(client.octets.indexOf("/held|") < second);
    QVERIFY(second < third);
    QVERIFY(third < client.octets.indexOf("/last|"));
}

void TestListener::r7_closesBehindARequestOfHttp10WithoutAHost() {
    start();
    Client client(*m_listener, "GET /old HTTP/1.0\r\n\r\n");
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.octets.endsWith("/old|"));
    QVERIFY(client.octets.contains("\r\nContent-Length: 5\r\n"));
    QVERIFY(client.octets.contains("\r\nConnection: close\r\n"));
}

void TestListener::keepsHttp10WhenAsked() {
    start();
    Client client(*m_listener, "GET /old HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    QTRY_VERIFY(client.octets.endsWith("/old|"));
    QVERIFY(client.octets.contains("\r\nConnection: keep-alive\r\n"));
    client.write("GET /again HTTP/1.0\r\n\r\n");
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.octets.endsWith("/again|"));
}

void TestListener::answersHeadWithoutABody() {
    start();
    Client client(*m_listener, "HEAD /h HTTP/1.1\r\nHost: ca\r\nConnection: close\r\n\r\n");
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.octets.contains("\r\nContent-Length: 3\r\n"));
    QVERIFY(client.octets.endsWith("\r\n\r\n"));
}

void TestListener::answersOptionsOfTheServerItself() {
    start();
    Client client(*m_listener, "OPTIONS * HTTP/1.1\r\nHost: ca\r\n\r\n");
    QTRY_VERIFY(client.octets.endsWith("\r\n\r\n"));
    QVERIFY(client.octets.startsWith("HTTP/1.1 204 "));
    QVERIFY(client.octets.contains("\r\nAllow: GET, POST, HEAD, OPTIONS\r\n"));
    QCOMPARE(m_service->handled.load(), 0);
}

void TestListener::leavesOptionsOfAPathToTheService() {
    start();
    Client client(*m_listener, "OPTIONS /scep HTTP/1.1\r\nHost: ca\r\n\r\n");
    QTRY_VERIFY(client.octets.endsWith("/scep|"));
    QCOMPARE(m_service->handled.load(), 1);
}

void TestListener::continuesAClientThatWaits() {
    start();
    Client client(*m_listener, "POST /p HTTP/1.1\r\nHost: ca\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    QTRY_COMPARE(client.octets, "HTTP/1.1 100 Continue\r\n\r\n");
    client.write("ok");
    QTRY_VERIFY(client.octets.endsWith("/p|ok"));
}

void TestListener::answersAClientThatHasHalfClosed() {
    start();
    Client client(*m_listener, get("/held"));
    QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
    QTRY_COMPARE(client.bytesToWrite(), 0);
    QCOMPARE(::shutdown(static_cast<int>(client.socketDescriptor()), SHUT_WR), 0);
    QTRY_COMPARE(m_service->held.load(), 1);
    m_service->release();
    QTRY_VERIFY(client.octets.endsWith("/held|"));
    QTRY_VERIFY(client.isClosed());
}

void TestListener::refusesAndCloses_data() {
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::newRow("a body over the limit")
        << QByteArray("POST / HTTP/1.1\r\nHost: ca\r\nContent-Length: 999999\r\n\r\n") << 413;
    QTest::newRow("a target over the limit") << get("/" + QByteArray(40'000, 'a')) << 414;
    QTest::newRow("headers over the limit") << get("/", "X: " + QByteArray(60'000, 'x') + "\r\n") << 431;
    QTest::newRow("a method that is not served") << QByteArray("PUT / HTTP/1.1\r\nHost: ca\r\n\r\n") << 405;
    QTest::newRow("no HTTP") << QByteArray("hello\r\n") << 400;
}

void TestListener::refusesAndCloses() {
    QFETCH(const QByteArray, request);
    QFETCH(const int, status);
    start();
    Client client(*m_listener, request);
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.octets.startsWith("HTTP/1.1 " + QByteArray::number(status) + ' '));
    QVERIFY(client.octets.contains("\r\nConnection: close\r\n"));
    QCOMPARE(client.octets.contains("\r\nAllow: GET, POST, HEAD, OPTIONS\r\n"), status == 405);
    QTRY_COMPARE(m_service->rejections().size(), 1);
    const Rejection rejection = m_service->rejections().constFirst();
    QCOMPARE(rejection.status, status);
    QCOMPARE(rejection.peer.section(u':', 0, 0), u"127.0.0.1"_s);
    QVERIFY(request.startsWith(rejection.firstBytes));
    QCOMPARE(m_service->handled.load(), 0);
    QCOMPARE(m_listener->counts().rejected, 1);
}

void TestListener::deliversTheRefusalToAClientThatStillSends() {
    start();
    Client client(*m_listener,
                  "POST / HTTP/1.1\r\nHost: ca\r\nContent-Length: 600000\r\n\r\n" + QByteArray(600'000, 'b'));
    QTRY_VERIFY(client.octets.startsWith("HTTP/1.1 413 "));
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.error(), QAbstractSocket::RemoteHostClosedError);
}

void TestListener::recognisesATlsHandshake() {
    start();
    Client client(*m_listener, QByteArray::fromHex("16030100050100000100"));
    QTRY_COMPARE(m_service->rejections().size(), 1);
    const Rejection rejection = m_service->rejections().constFirst();
    QCOMPARE(rejection.status, 0);
    QVERIFY(rejection.sentence.contains("TLS"_L1));
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.octets.isEmpty());
}

void TestListener::tellsASlowClient408() {
    Limits limits;
    limits.headerTime = std::chrono::milliseconds(40);
    start(limits);
    Client client(*m_listener, "GET / HTTP/1.1\r\nHost:");
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.octets.startsWith("HTTP/1.1 408 "));
    QTRY_COMPARE(m_service->rejections().size(), 1);
    QCOMPARE(m_service->rejections().constFirst().status, 408);
}

void TestListener::tellsASlowBody408() {
    Limits limits;
    limits.requestTime = std::chrono::milliseconds(40);
    start(limits);
    Client client(*m_listener, "POST / HTTP/1.1\r\nHost: ca\r\nContent-Length: 5\r\n\r\nhel");
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.octets.startsWith("HTTP/1.1 408 "));
    QCOMPARE(m_service->handled.load(), 0);
}

void TestListener::closesAnIdleConnectionSilently() {
    Limits limits;
    limits.idleTime = std::chrono::milliseconds(40);
    start(limits);
    Client client(*m_listener, get("/once"));
    QTRY_VERIFY(client.octets.endsWith("/once|"));
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.octets.count("HTTP/1.1"), 1);
    QVERIFY(m_service->rejections().isEmpty());
    QTRY_COMPARE(m_listener->counts().open, 0);
}

void TestListener::closesAConnectionThatNeverSpeaks() {
    Limits limits;
    limits.headerTime = std::chrono::milliseconds(40);
    start(limits);
    Client client(*m_listener);
    QTRY_COMPARE(m_listener->counts().connections, 1);
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.octets.isEmpty());
    QTRY_COMPARE(m_listener->counts().open, 0);
    QVERIFY(m_service->rejections().isEmpty());
}

void TestListener::givesUpOnAClientThatDoesNotRead() {
    Limits limits;
    limits.writeTime = std::chrono::milliseconds(40);
    start(limits);
    QTcpSocket client;
    client.setReadBufferSize(1);
    const QString address = m_listener->boundAddresses().constFirst();
    client.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(address.section(u':', 1).toInt()));
    client.write(get("/large"));
    QTRY_COMPARE(m_service->handled.load(), 1);
    QTRY_COMPARE(m_listener->counts().open, 0);
}

void TestListener::outlivesAClientThatLeavesDuringAJob() {
    start();
    auto leaving = std::make_unique<Client>(*m_listener, get("/held"));
    QTRY_COMPARE(m_service->held.load(), 1);
    leaving->abort();
    leaving.reset();
    Client staying(*m_listener, get("/hello"));
    QTRY_VERIFY(staying.octets.endsWith("/hello|"));
    m_service->release();
    staying.abort();
    QTRY_COMPARE(m_listener->counts().open, 0);
}

void TestListener::survivesAServiceThatThrows() {
    start();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^A request could not be served"_s));
    Client client(*m_listener, get("/throws"));
    QTRY_VERIFY(client.octets.startsWith("HTTP/1.1 500 "));
    client.octets.clear();
    client.write(get("/hello"));
    QTRY_VERIFY(client.octets.endsWith("/hello|"));
}

void TestListener::writesNoHeaderThatAClientInjected() {
    start();
    Client client(*m_listener, get("/injects"));
    QTRY_VERIFY(client.octets.endsWith("/injects|"));
    QVERIFY(!client.octets.contains("Set-Cookie"));
}

void TestListener::finishesWhatIsUnderWayWhenStopped() {
    start();
    Client idle(*m_listener);
    Client working(*m_listener, get("/held"));
    QTRY_COMPARE(m_service->held.load(), 1);
    QTRY_COMPARE(m_listener->counts().open, 2);
    std::unique_ptr<QThread> stopping(QThread::create([this] { m_listener->stop(); }));
    stopping->start();
    QTRY_VERIFY(idle.isClosed());
    QVERIFY(!working.isClosed());
    m_service->release();
    QTRY_VERIFY(stopping->isFinished());
    QVERIFY(!m_listener->isListening());
    QVERIFY(m_listener->boundAddresses().isEmpty());
    QTRY_VERIFY(working.isClosed());
    QVERIFY(working.octets.endsWith("/held|"));
    QCOMPARE(m_listener->counts().open, 0);
}

void TestListener::keepsNoWorkerWithAnAnswerThatIsHeldBack() {
    start({}, 1);
    Client patient(*m_listener, get("/slow?delayed"));
    QTRY_COMPARE(m_service->handled.load(), 1);
    Client quick(*m_listener, get("/hello"));
    QTRY_VERIFY(quick.octets.endsWith("/hello|"));
    QVERIFY(patient.octets.isEmpty());
    QVERIFY(!patient.isClosed());
}

void TestListener::writesAnAnswerWhenItsTimeHasCome() {
    Limits limits;
    // They watch the client, which has nothing to do meanwhile.
    limits.idleTime = limits.requestTime = limits.writeTime = std::chrono::milliseconds(30);
    start(limits);
    m_service->delay = std::chrono::milliseconds(200);
    Client client(*m_listener, get("/slow?delayed"));
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.octets.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(client.octets.endsWith("/slow|"));
}

void TestListener::heldBackAnswersStayInOrder() {
    start();
    m_service->delay = std::chrono::milliseconds(20);
    Client client(*m_listener, get("/first") + get("/slow?delayed") + get("/slow?delayed") + get("/last"));
    QTRY_VERIFY(client.octets.endsWith("/last|"));
    QCOMPARE(client.octets.count("HTTP/1.1 200"), 4);
    QCOMPARE(client.octets.count("/slow|"), 2);
    QVERIFY(client.octets.indexOf("/first|") < client.octets.indexOf("/slow|"));
    QVERIFY(!client.isClosed());
}

void TestListener::outlivesAClientThatLeavesBeforeItsAnswer() {
    start();
    m_service->delay = std::chrono::milliseconds(100);
    auto leaving = std::make_unique<Client>(*m_listener, get("/slow?delayed"));
    auto closing = std::make_unique<Client>(*m_listener, get("/slow?delayed") + get("/second"));
    QTRY_COMPARE(m_service->handled.load(), 2);
    leaving->abort();
    leaving.reset();
    closing->close();
    closing.reset();
    QTRY_COMPARE(m_listener->counts().open, 0);
    Client staying(*m_listener, get("/hello"));
    QTRY_VERIFY(staying.octets.endsWith("/hello|"));
}

void TestListener::doesNotWaitForTheTimeOfAnAnswerWhenStopped() {
    start();
    Client early(*m_listener, get("/slow?delayed"));
    QTRY_COMPARE(m_service->handled.load(), 1);
    Client late(*m_listener, get("/held?delayed"));
    QTRY_COMPARE(m_service->held.load(), 1);
    std::unique_ptr<QThread> stopping(QThread::create([this] { m_listener->stop(); }));
    stopping->start();
    QTRY_VERIFY(early.isClosed());
    QVERIFY(early.octets.endsWith("/slow|"));
    m_service->release();
    QTRY_VERIFY(stopping->isFinished());
    QTRY_VERIFY(late.isClosed());
    QVERIFY(late.octets.endsWith("/held|"));
    QCOMPARE(m_listener->counts().open, 0);
}

QTEST_GUILESS_MAIN(TestListener)
#include "tst_listener.moc"
