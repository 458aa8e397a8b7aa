// Where a listener may listen, how that is written, and what is said when it cannot.
#include "echo_service.h"
#include "http/listener.h"
#include "line_client.h"

#include <QTcpServer>
#include <QtTest>

using namespace scepter;
using namespace scepter::http;
using namespace Qt::StringLiterals;

class TestBinding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void namesTheHolderOfAPort();
    void bindsAllAddressesOrNone();
    void bindsLocalhostAndIpv6();
    void readsAddresses_data();
    void readsAddresses();
    void startsAgain();

private:
    std::unique_ptr<EchoService> m_service;
    std::unique_ptr<Listener> m_listener;
};

void TestBinding::init() {
    m_service = std::make_unique<EchoService>();
    m_listener = std::make_unique<Listener>(*m_service);
}

void TestBinding::cleanup() {
    m_listener.reset();
    m_service.reset();
}

void TestBinding::namesTheHolderOfAPort() {
    QTcpServer holder;
    QVERIFY(holder.listen(QHostAddress::LocalHost));
    const auto started = m_listener->start({{{u"127.0.0.1"_s, holder.serverPort()}}, 1, {}});
    QVERIFY(!started);
    QVERIFY(started.fault().kind == FaultKind::Unavailable);
    const QString sentence = started.fault().sentence;
    QVERIFY2(sentence.contains(QString::number(holder.serverPort())), qPrintable(sentence));
#ifdef Q_OS_LINUX
    QVERIFY2(sentence.contains(u"tst_binding (process %1)"_s.arg(QCoreApplication::applicationPid())),
             qPrintable(sentence));
#endif
    QVERIFY(!m_listener->isListening());
}

void TestBinding::bindsAllAddressesOrNone() {
    QTcpServer holder;
    QVERIFY(holder.listen(QHostAddress::LocalHost));
    QTcpServer freed;
    QVERIFY(freed.listen(QHostAddress::LocalHost));
    const quint16 port = freed.serverPort();
    freed.close();
    QVERIFY(!m_listener->start({{{u"127.0.0.1"_s, port}, {u"127.0.0.1"_s, holder.serverPort()}}, 1, {}}));
    QVERIFY(freed.listen(QHostAddress::LocalHost, port));
    QVERIFY(!m_listener->start({{}, 1, {}}));
}

void TestBinding::bindsLocalhostAndIpv6() {
    QTcpServer probe;
    const bool hasIpv6 = probe.listen(QHostAddress::LocalHostIPv6);
    const auto started = m_listener->start({{{u"localhost"_s, 0}}, 1, {}});
    QVERIFY2(started, started ? "" : qPrintable(started.fault().sentence));
    const QStringList bound = m_listener->boundAddresses();
    QCOMPARE(bound.size(), hasIpv6 ? 2 : 1);
    if (!hasIpv6) return;
    const QString port = bound[0].section(u':', 1);
    QCOMPARE(bound[1], u"[::1]:"_s + port);
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHostIPv6, static_cast<quint16>(port.toInt()));
    client.write(get("/six"));
    QTRY_VERIFY(client.bytesAvailable() > 0);
    QVERIFY(m_service->peer().startsWith("[::1]:"_L1));
}

void TestBinding::readsAddresses_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::newRow("IPv4") << u"127.0.0.1:8080"_s << u"127.0.0.1"_s << 8080;
    QTest::newRow("IPv6") << u"[::1]:0"_s << u"::1"_s << 0;
    QTest::newRow("every address") << u"0.0.0.0:80"_s << u"0.0.0.0"_s << 80;
    QTest::newRow("localhost") << u"LocalHost:1"_s << u"localhost"_s << 1;
    for (const char *wrong : {"8080", "", ":8080", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:-1",
                              "127.0.0.1:+1", "::1:80", "[127.0.0.1]:80", "[]:80", "ca.example:80", "127.0.0.1:80 "})
        QTest::newRow(qPrintable(u"refused: \"%1\""_s.arg(QLatin1StringView(wrong))))
            << QString::fromLatin1(wrong) << QString() << -1;
}

void TestBinding::readsAddresses() {
    QFETCH(const QString, text);
    QFETCH(const QString, host);
    QFETCH(const int, port);
    const auto address = Address::fromText(text);
    QCOMPARE(static_cast<bool>(address), port >= 0);
    if (!address) {
        QVERIFY(address.fault().kind == FaultKind::Malformed);
        return;
    }
    QCOMPARE(address->host, host);
    QCOMPARE(static_cast<int>(address->port), port);
}

void TestBinding::startsAgain() {
    QVERIFY(m_listener->start({{{u"127.0.0.1"_s, 0}}, 1, {}}));
    QVERIFY(!m_listener->start({{{u"127.0.0.1"_s, 0}}, 1, {}}));
    const auto bound = Address::fromText(m_listener->boundAddresses().constFirst());
    QVERIFY(bound);
    m_listener->stop();
    const auto started = m_listener->start({{*bound}, 1, {}});
    QVERIFY2(started, started ? "" : qPrintable(started.fault().sentence));
    Client client(*m_listener, get("/again"));
    QTRY_VERIFY(client.octets.endsWith("/again|"));
}

QTEST_GUILESS_MAIN(TestBinding)
#include "tst_binding.moc"
