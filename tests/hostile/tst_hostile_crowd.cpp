// Healthy devices get their certificates from the program itself while a crowd sends it what nobody should, and others
// hold connections open and say nothing.
#include "tools/load_client.h"
#include "tools/preparation.h"
#include "tools/served_site.h"

#include <atomic>
#include <optional>
#include <thread>

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QtTest>

using namespace scepter;
using namespace Qt::StringLiterals;

namespace {

constexpr int devices = 4;
constexpr int requests = 24;
constexpr int healthyConnections = 2;
constexpr int hostileConnections = 16;
constexpr int silentConnections = 60;

QByteArray overHttp(const QByteArray &body) {
    tools::PreparedRequest request;
    request.message = body;
    return request.overHttp();
}

/// Cut messages, messages with a flip in their signature, and nesting without end.
std::vector<QByteArray> hostileRequests(const QByteArray &honest) {
    std::vector<QByteArray> all;
    for (qsizetype octet = 1; octet <= 200; ++octet) {
        QByteArray flipped = honest;
        flipped[honest.size() - octet] = char(flipped[honest.size() - octet] ^ 1);
        all.push_back(overHttp(flipped));
        all.push_back(overHttp(honest.chopped(octet * honest.size() / 201)));
        all.push_back(overHttp(QByteArray::fromHex("3080").repeated(octet * 600)));
    }
    return all;
}

/// Sends the same requests again and again until it is let go.
class Crowd {
public:
    Crowd(quint16 port, std::vector<QByteArray> crowd) : m_requests(std::move(crowd)) {
        m_thread = std::jthread([this, port](const std::stop_token &stopped) {
            const tools::LoadClient client(port, hostileConnections);
            while (!stopped.stop_requested()) {
                const auto exchanges = client.run(m_requests, [this](std::size_t) {
                    m_hasBegun = true;
                    return 1000;
                });
                if (!exchanges) return;
                for (const tools::Exchange &exchange : *exchanges) count(exchange);
            }
        });
    }

    bool hasBegun() const { return m_hasBegun; }
    /// Waits for the answers that are under way.
    void end() {
        m_thread.request_stop();
        m_thread.join();
    }
    int refused() const { return m_refused; }
    /// HTTP statuses that are none of a refusal, and answers that never came.
    int odd() const { return m_odd; }

private:
    void count(const tools::Exchange &exchange) {
        // What could be read as a message is refused in a signed answer, with the status 200.
        if (exchange.status == 400 || exchange.status == 200) {
            ++m_refused;
        } else {
            ++m_odd;
        }
    }

    std::vector<QByteArray> m_requests;
    std::atomic<bool> m_hasBegun = false;
    std::atomic<int> m_refused = 0, m_odd = 0;
    std::jthread m_thread;
};

}  // namespace

class tst_HostileCrowd : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void servesTheHealthyBesideTheHostile() {
        tools::ServedSite site(u"" SCEPTER_PROGRAM ""_s);
        auto prepared = tools::prepare(site, devices, requests);
        QVERIFY2(prepared, prepared ? "" : qPrintable(prepared.fault().sentence));
        std::vector<QByteArray> healthy;
        for (const auto &request : prepared->requests) healthy.push_back(request.overHttp());

        // Half a request, and then nothing.
        std::vector<std::unique_ptr<QTcpSocket>> silent;
        for (int i = 0; i < silentConnections; ++i) {
            auto &socket = *silent.emplace_back(std::make_unique<QTcpSocket>());
            socket.connectToHost(QHostAddress::LocalHost, site.port());
            socket.write(i % 2 ? healthy.front().left(healthy.front().size() / 2) : QByteArray("POST /sc"));
            QVERIFY(socket.waitForBytesWritten());
        }
        Crowd crowd(site.port(), hostileRequests(prepared->requests.front().message));
        QTRY_VERIFY(crowd.hasBegun());
        const auto exchanges = tools::LoadClient(site.port(), healthyConnections).run(healthy);
        crowd.end();
        QVERIFY2(exchanges, exchanges ? "" : qPrintable(exchanges.fault().sentence));
        for (std::size_t i = 0; i < exchanges->size(); ++i) {
            const auto issued = tools::issuedBy(*prepared, prepared->requests[i], (*exchanges)[i]);
            QVERIFY2(issued, issued ? "" : qPrintable(issued.fault().sentence));
        }
        QVERIFY(crowd.refused() > requests);
        QCOMPARE(crowd.odd(), 0);

        const auto listed = site.run({u"certificate"_s, u"list"_s, u"SITE"_s, u"--json"_s});
        QVERIFY(listed);
        QCOMPARE(QJsonDocument::fromJson(*listed).array().size(), requests);
        const auto stopped = site.stop();
        QVERIFY2(stopped, stopped ? "" : qPrintable(stopped.fault().sentence));
    }
};

QTEST_GUILESS_MAIN(tst_HostileCrowd)
#include "tst_hostile_crowd.moc"
