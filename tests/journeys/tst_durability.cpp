// What a client was given outlives the service: it is killed under load, again and again, and the site is compared with
// the replies.
#include "tools/load_client.h"
#include "tools/preparation.h"
#include "tools/served_site.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QtTest>

using namespace scepter;
using namespace Qt::StringLiterals;

namespace {

constexpr int devices = 8;
constexpr int kills = 20;
constexpr int requests = 100;
constexpr int connections = 8;
constexpr quint32 seed = 8894;

/// What the site says of itself, through the program's own listings.
struct SiteContent {
    QHash<QString, qint64> certificates;  ///< serial number to the number of its request
    QSet<qint64> spentBy;                 ///< numbers of requests
    qsizetype challenges = 0;
    qsizetype spent = 0;
};

Result<QJsonArray> listing(const tools::ServedSite &site, const QString &noun) {
    const auto printed = site.run({noun, u"list"_s, u"SITE"_s, u"--json"_s});
    if (!printed) return printed.fault();
    return QJsonDocument::fromJson(*printed).array();
}

Result<SiteContent> contentOf(const tools::ServedSite &site) {
    const auto certificates = listing(site, u"certificate"_s);
    if (!certificates) return certificates.fault();
    const auto challenges = listing(site, u"challenge"_s);
    if (!challenges) return challenges.fault();
    SiteContent content;
    for (const auto &row : *certificates)
        content.certificates.insert(row["serial"_L1].toString(), row["request"_L1].toInteger());
    content.challenges = challenges->size();
    for (const auto &row : *challenges) {
        if (row["state"_L1].toString() != "spent"_L1) continue;
        ++content.spent;
        content.spentBy += row["spentBy"_L1].toInteger();
    }
    return content;
}

QString integrityOf(const QString &path) {
    const QString name = u"integrity"_s;
    QString verdict;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(path);
        if (!database.open()) return u"cannot be opened"_s;
        QSqlQuery query(database);
        for (const QString &pragma : {u"PRAGMA integrity_check"_s, u"PRAGMA foreign_key_check"_s})
            for (query.exec(pragma); query.next();) verdict += query.value(0).toString();
    }
    QSqlDatabase::removeDatabase(name);
    return verdict;
}

}  // namespace

class TestDurability : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsEveryCertificateThatAClientReceived_data();
    void keepsEveryCertificateThatAClientReceived();
    void givesAClientThatAsksAgainItsCertificate();

private:
    std::vector<tools::Exchange> loadAndKill();
    void compare(const std::vector<tools::Exchange> &exchanges);

    tools::ServedSite m_site{u"" SCEPTER_PROGRAM ""_s};
    std::optional<tools::Preparation> m_preparation;
    std::vector<QByteArray> m_wire;
    QRandomGenerator m_random{seed};
    QHash<std::size_t, QString> m_received;  ///< request to serial number, before the last kill
    std::size_t m_lost = 0;                  ///< requests of all rounds that no answer came to
};

void TestDurability::initTestCase() {
    qInfo("The moments of the kills come from seed %u.", seed);
    auto prepared = tools::prepare(m_site, devices, requests);
    QVERIFY2(prepared, prepared ? "" : qPrintable(prepared.fault().sentence));
    m_preparation = *std::move(prepared);
    for (const auto &request : m_preparation->requests) m_wire.push_back(request.overHttp());
    const auto stopped = m_site.stop();
    QVERIFY2(stopped, stopped ? "" : qPrintable(stopped.fault().sentence));
    QVERIFY(m_site.keep());
}

void TestDurability::keepsEveryCertificateThatAClientReceived_data() {
    QTest::addColumn<int>("kill");
    for (int kill = 1; kill <= kills; ++kill) QTest::addRow("kill %d", kill) << kill;
}

void TestDurability::keepsEveryCertificateThatAClientReceived() {
    QVERIFY(m_site.restore());
    const auto started = m_site.start();
    QVERIFY2(started, started ? "" : qPrintable(started.fault().sentence));
    const auto exchanges = loadAndKill();
    QCOMPARE(exchanges.size(), m_wire.size());
    compare(exchanges);
    QCOMPARE(integrityOf(m_site.path()), u"ok"_s);
}

// After so many answers: every other time at once, when a reply that went out before its commit would be caught,
// otherwise up to some milliseconds later, in the middle of whatever the other connections' requests are at.
std::vector<tools::Exchange> TestDurability::loadAndKill() {
    const auto enough = static_cast<std::size_t>(m_random.bounded(1, requests - connections));
    const bool isAtOnce = m_random.bounded(2) == 0;
    const std::chrono::microseconds later(isAtOnce ? 0 : m_random.bounded(0, 8'000));
    std::optional<QDeadlineTimer> moment;
    const auto exchanges = tools::LoadClient(m_site.port(), connections).run(m_wire, [&](std::size_t answered) {
        if (answered < enough) return 100;
        if (!moment) moment.emplace(later, Qt::PreciseTimer);
        if (moment->hasExpired()) m_site.kill();
        return 0;
    });
    m_site.kill();
    return exchanges ? *exchanges : std::vector<tools::Exchange>();
}

void TestDurability::compare(const std::vector<tools::Exchange> &exchanges) {
    const auto content = contentOf(m_site);
    QVERIFY2(content, content ? "" : qPrintable(content.fault().sentence));
    m_received.clear();
    for (std::size_t i = 0; i < exchanges.size(); ++i) {
        if (exchanges[i].status == 0) {
            ++m_lost;
            continue;
        }
        const auto issued = tools::issuedBy(*m_preparation, m_preparation->requests[i], exchanges[i]);
        QVERIFY2(issued, issued ? "" : qPrintable(issued.fault().sentence));
        const QString serial = issued->serialHex();
        QVERIFY2(content->certificates.contains(serial), "A client holds a certificate that the site does not know.");
        QVERIFY2(content->spentBy.contains(content->certificates.value(serial)),
                 "A certificate's challenge is not spent.");
        m_received.insert(i, serial);
    }
    QCOMPARE(QSet<QString>(m_received.cbegin(), m_received.cend()).size(), m_received.size());
    // Each certificate was paid for with a challenge of its own, and no challenge was spent for nothing.
    QCOMPARE(content->spent, content->certificates.size());
    QCOMPARE(content->spentBy.size(), content->certificates.size());
    QCOMPARE(content->challenges, requests);
}

void TestDurability::givesAClientThatAsksAgainItsCertificate() {
    QVERIFY2(m_lost > 0, "No kill came while a request was under way: the rounds have proved nothing.");
    const auto before = m_received;
    // At once: the record that the killed service left behind must not keep the next one from listening.
    const auto started = m_site.start();
    QVERIFY2(started, started ? "" : qPrintable(started.fault().sentence));
    const auto exchanges = tools::LoadClient(m_site.port(), connections).run(m_wire);
    QVERIFY(exchanges);
    compare(*exchanges);
    QCOMPARE(m_received.size(), requests);
    for (auto one = before.cbegin(); one != before.cend(); ++one) QCOMPARE(m_received.value(one.key()), one.value());
    const auto stopped = m_site.stop();
    QVERIFY2(stopped, stopped ? "" : qPrintable(stopped.fault().sentence));
}

QTEST_GUILESS_MAIN(TestDurability)
#include "tst_durability.moc"
