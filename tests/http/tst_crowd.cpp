// Many clients at once: who is let in, who is told to come back, and what they may cost.
#include "echo_service.h"
#include "http/descriptor_limit.h"
#include "http/listener.h"
#include "line_client.h"

#include <QtTest>

using namespace scepter;
using namespace scepter::http;
using namespace Qt::StringLiterals;

class TestCrowd : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void serves200ConnectionsAtOnce();
    void refusesConnectionsOverTheCapAndRecovers();
    void makesRoomForWhoeverHasSomethingToAsk();
    void countsAnAnswerThatIsHeldBackAsWork();
    void refusesOneAddressOverItsCap();
    void servesAHealthyClientBesideTwoThousandOthers_data();
    void servesAHealthyClientBesideTwoThousandOthers();
    void boundsTheRequestsInMemory();

private:
    void start(const Limits &limits = {});

    std::unique_ptr<EchoService> m_service;
    std::unique_ptr<Listener> m_listener;
};

void TestCrowd::init() {
    m_service = std::make_unique<EchoService>();
    m_listener = std::make_unique<Listener>(*m_service);
}

void TestCrowd::cleanup() {
    m_service->release();
    m_listener.reset();
    m_service.reset();
}

void TestCrowd::start(const Limits &limits) {
    const auto started = m_listener->start({.addresses = {{u"127.0.0.1"_s, 0}}, .workers = 4, .limits = limits});
    QVERIFY2(started, started ? "" : qPrintable(started.fault().sentence));
}

void TestCrowd::serves200ConnectionsAtOnce() {
    start();
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 200; ++i) clients.push_back(std::make_unique<Client>(*m_listener));
    QTRY_COMPARE(m_listener->counts().open, 200);
    for (int i = 0; i < 200; ++i) clients[static_cast<std::size_t>(i)]->write(get('/' + QByteArray::number(i)));
    for (int i = 0; i < 200; ++i)
        QTRY_VERIFY(clients[static_cast<std::size_t>(i)]->octets.endsWith('/' + QByteArray::number(i) + '|'));
    QCOMPARE(m_service->handled.load(), 200);
    clients.clear();
    QTRY_COMPARE(m_listener->counts().open, 0);
}

void TestCrowd::refusesConnectionsOverTheCapAndRecovers() {
    Limits limits;
    limits.connections = 2;
    start(limits);
    Client first(*m_listener, get("/held"));
    Client second(*m_listener, get("/held"));
    QTRY_COMPARE(m_service->held.load(), 2);
    std::vector<std::unique_ptr<Client>> others;
    // More than are refused at once: accepting pauses, and goes on when the first of them have gone.
    for (int i = 0; i < 60; ++i) others.push_back(std::make_unique<Client>(*m_listener, get("/c")));
    for (const auto &other : others) {
        QTRY_VERIFY(other->isClosed());
        QVERIFY(other->octets.startsWith("HTTP/1.1 503 "));
    }
    m_service->release();
    QTRY_VERIFY(first.octets.endsWith("/held|"));
    QTRY_VERIFY(second.octets.endsWith("/held|"));
    Client third(*m_listener, get("/d"));
    QTRY_VERIFY(third.octets.endsWith("/d|"));
}

void TestCrowd::makesRoomForWhoeverHasSomethingToAsk() {
    Limits limits;
    limits.connections = 3;
    start(limits);
    Client working(*m_listener, get("/held"));
    QTRY_COMPARE(m_service->held.load(), 1);
    Client silent(*m_listener);
    QTRY_COMPARE(m_listener->counts().open, 2);
    Client halfway(*m_listener, "GET / HTTP/1.1\r\nHost:");
    QTRY_COMPARE(m_listener->counts().open, 3);
    Client healthy(*m_listener, get("/a"));
    QTRY_VERIFY(healthy.octets.endsWith("/a|"));
    QTRY_VERIFY(silent.isClosed());
    QVERIFY(!halfway.isClosed());
    Client another(*m_listener, get("/b"));
    QTRY_VERIFY(another.octets.endsWith("/b|"));
    QTRY_VERIFY(halfway.isClosed());
    m_service->release();
    QTRY_VERIFY(working.octets.endsWith("/held|"));
}

void TestCrowd::countsAnAnswerThatIsHeldBackAsWork() {
    Limits limits;
    limits.connections = 2;
    start(limits);
    Client patient(*m_listener, get("/slow?delayed"));
    QTRY_COMPARE(m_service->handled.load(), 1);
    Client another(*m_listener, get("/slow?delayed"));
    QTRY_COMPARE(m_service->handled.load(), 2);
    Client third(*m_listener, get("/a"));
    QTRY_VERIFY(third.isClosed());
    QVERIFY(third.octets.startsWith("HTTP/1.1 503 "));
    QVERIFY(!patient.isClosed());
    QVERIFY(!another.isClosed());
}

void TestCrowd::refusesOneAddressOverItsCap() {
    Limits limits;
    limits.connectionsPerAddress = 2;
    limits.loopback = Limits::Loopback::Limited;
    start(limits);
    Client first(*m_listener, get("/a"));
    QTRY_VERIFY(first.octets.endsWith("/a|"));
    Client second(*m_listener, get("/b"));
    QTRY_VERIFY(second.octets.endsWith("/b|"));
    Client third(*m_listener, get("/c"));
    QTRY_VERIFY(third.isClosed());
    QVERIFY(third.octets.startsWith("HTTP/1.1 503 "));
    QTRY_COMPARE(m_service->rejections().size(), 1);
    QVERIFY(m_service->rejections().constFirst().sentence.contains("from this address"_L1));
    first.abort();
    QTRY_COMPARE(m_listener->counts().open, 1);
    Client fourth(*m_listener, get("/d"));
    QTRY_VERIFY(fourth.octets.endsWith("/d|"));
}

void TestCrowd::servesAHealthyClientBesideTwoThousandOthers_data() {
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("that say nothing") << QByteArray();
    QTest::newRow("that stop within the header") << QByteArray("GET /slow HTTP/1.1\r\nHost: ca\r\nX-Slow: ");
    QTest::newRow("that stop within the body")
        << QByteArray("POST /slow HTTP/1.1\r\nHost: ca\r\nContent-Length: 4000\r\n\r\nslow");
}

void TestCrowd::servesAHealthyClientBesideTwoThousandOthers() {
    QFETCH(const QByteArray, sent);
    constexpr int others = 2'000;
    // Both ends of each connection are in this process.
    if (affordableConnections(2 * others + 100) < 2 * others + 100)
        QSKIP("The system's hard limit of open files does not allow 2,000 connections at both ends.");
    start();
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < others; ++i) clients.push_back(std::make_unique<Client>(*m_listener, sent));
    QTRY_COMPARE_WITH_TIMEOUT(m_listener->counts().open, others, 20'000);
    for (int i = 0; i < 5; ++i) {
        Client healthy(*m_listener, get("/healthy", "Connection: close\r\n"));
        // The promise is a second; a loaded machine is allowed its own slowness.
        QTRY_VERIFY_WITH_TIMEOUT(healthy.octets.endsWith("/healthy|"), 5'000);
    }
    QCOMPARE(m_service->handled.load(), 5);
}

void TestCrowd::boundsTheRequestsInMemory() {
    Limits limits;
    limits.requestOctets = 100'000;
    start(limits);
    const QByteArray begun = "POST /p HTTP/1.1\r\nHost: ca\r\nContent-Length: 70000\r\n\r\n" + QByteArray(60'000, 'b');
    Client first(*m_listener, begun);
    QTRY_COMPARE(m_listener->counts().open, 1);
    QTRY_COMPARE(first.bytesToWrite(), 0);
    Client second(*m_listener, begun);
    // Whichever comes second to the bound.
    QTRY_VERIFY(second.octets.startsWith("HTTP/1.1 503 ") || first.octets.startsWith("HTTP/1.1 503 "));
    Client &lucky = first.octets.isEmpty() ? first : second;
    lucky.write(QByteArray(10'000, 'b'));
    QTRY_VERIFY(lucky.octets.startsWith("HTTP/1.1 200 "));
    // What was answered counts no more.
    Client third(*m_listener, begun + QByteArray(10'000, 'b'));
    QTRY_VERIFY(third.octets.startsWith("HTTP/1.1 200 "));
}

QTEST_GUILESS_MAIN(TestCrowd)
#include "tst_crowd.moc"
