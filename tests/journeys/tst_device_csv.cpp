// A list of devices as a file: every registration that is written is read as the same again, whatever it holds.
#include <QRandomGenerator>
#include <QTest>

#include "app/import/device_csv.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::app;

namespace {

template <typename Value>
Value oneOf(QRandomGenerator &random, const std::vector<Value> &values) {
    return values[size_t(random.bounded(int(values.size())))];
}

QString nastyText(QRandomGenerator &random) {
    static const std::vector<QString> pieces{u"'"_s,  u"="_s,  u"+"_s,    u"-"_s,    u"@"_s,         u"\t"_s, u"\r"_s,
                                             u"\n"_s, u"\""_s, u","_s,    u";"_s,    u" "_s,         u"a"_s,  u"é"_s,
                                             u"＝"_s, u"\\"_s, u"\r\n"_s, u"fqdn"_s, u"\U0001F310"_s};
    QString text;
    for (int left = random.bounded(8); left > 0; --left) text += oneOf(random, pieces);
    return text;
}

/// As the rules for names, addresses and numbers let it be.
Registration randomDevice(QRandomGenerator &random, int number) {
    constexpr Instant start{std::chrono::seconds(1'800'000'000)};
    const auto moment = [&] { return start + std::chrono::seconds(random.bounded(1'000'000'000)); };
    Registration device;
    device.fqdn = oneOf<QString>(random, {u"r%1.lab.example"_s, u"*.s%1.lab.example"_s}).arg(number);
    device.ipAddress = oneOf<QString>(random, {QString(), u"192.0.2.17"_s, u"2001:db8::17"_s});
    device.serialNumber = oneOf<QString>(random, {QString(), u"=1+1"_s, u"-SN;0042"_s, u"'@SN \"x\""_s, u"SN 0042"_s});
    device.profile = oneOf<QString>(random, {u"device"_s, u"branch"_s});
    device.usesAllowed = oneOf<int>(random, {0, 1, 1000});
    if (random.bounded(2) == 0) device.validUntil = moment();
    device.notes = nastyText(random);
    device.owner = nastyText(random);
    device.networks = oneOf<QString>(random, {QString(), u"192.0.2.0/24"_s, u"192.0.2.0/24,2001:db8::/32"_s});
    device.ipDemand = oneOf<Demand>(random, {Demand::Match, Demand::Present, Demand::Ignored});
    device.serialDemand = oneOf<Demand>(random, {Demand::Match, Demand::Present, Demand::Ignored});
    if (random.bounded(2) == 0) device.validFrom = moment();
    device.approval = oneOf<std::optional<Approval>>(random, {std::nullopt, Approval::Automatic, Approval::ByHand});
    device.replyChain = oneOf<std::optional<Chain>>(random, {std::nullopt, Chain::Leaf, Chain::Full});
    device.weakAllowed = oneOf<WeakAlgorithms>(random, {{}, WeakAlgorithm::Sha1, allWeakAlgorithms});
    if (device.weakAllowed && random.bounded(2) == 0) device.weakUntil = moment();
    device.state = oneOf<RegistrationState>(random, {RegistrationState::Open, RegistrationState::Disabled});
    return device;
}

std::vector<CsvRow> rowsOf(const QByteArray &file) {
    std::vector<CsvRow> rows;
    auto csv = DeviceCsv::over(file);
    if (!csv) QTest::qFail(qPrintable(csv.fault().sentence), __FILE__, __LINE__);
    while (csv) {
        auto row = csv->next();
        if (!row) QTest::qFail(qPrintable(row.fault().sentence), __FILE__, __LINE__);
        if (!row || !*row) break;
        rows.push_back(std::move(**row));
    }
    return rows;
}

}  // namespace

class tst_DeviceCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadAsTheSame();
    void everyColumnHasANameOfItsOwn();
    void aChallengeIsTakenAsItStands();
    void aDayLastsUntilItsEnd();
    void aCheckThatIsNotSaidIsTheUsualOne();
};

void tst_DeviceCsv::whatIsWrittenIsReadAsTheSame() {
    QRandomGenerator random(20261129);
    std::vector<Registration> devices;
    QByteArray file = deviceCsvHeading().toUtf8() + '\n';
    for (int i = 0; i < 5000; ++i) {
        devices.push_back(randomDevice(random, i));
        file += deviceCsvLine(devices.back()).toUtf8() + '\n';
    }
    const auto rows = rowsOf(file);
    QCOMPARE(rows.size(), devices.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        QVERIFY2(rows[i].problems.empty(), deviceCsvLine(devices[i]).toUtf8().constData());
        QVERIFY2(rows[i].device.registration == devices[i], deviceCsvLine(devices[i]).toUtf8().constData());
        QVERIFY(rows[i].device.challenge.isEmpty());
    }
}

void tst_DeviceCsv::everyColumnHasANameOfItsOwn() {
    for (const auto &column : deviceColumns()) QCOMPARE(deviceColumn(QString(column.name)), &column);
    QCOMPARE(deviceColumn(u"colour"), nullptr);
}

void tst_DeviceCsv::aChallengeIsTakenAsItStands() {
    const auto rows = rowsOf("fqdn,challenge\nr1.example,'=long-enough\n");
    QCOMPARE(rows.size(), size_t(1));
    QCOMPARE(rows[0].device.challenge.bytes(), "'=long-enough"_ba);
}

void tst_DeviceCsv::aDayLastsUntilItsEnd() {
    const auto rows = rowsOf("fqdn,valid_until\nr1.example,2030-01-31\nr2.example,2030-01-31T12:00:00Z\n");
    QCOMPARE(rows.size(), size_t(2));
    QCOMPARE(iso8601(*rows[0].device.registration.validUntil), u"2030-01-31T23:59:59Z"_s);
    QCOMPARE(iso8601(*rows[1].device.registration.validUntil), u"2030-01-31T12:00:00Z"_s);
}

void tst_DeviceCsv::aCheckThatIsNotSaidIsTheUsualOne() {
    const auto rows = rowsOf("fqdn,ip,ip_check\n*.lab.example,,\nr1.example,,\n*.b.example,192.0.2.1,present\n");
    QCOMPARE(rows.size(), size_t(3));
    QCOMPARE(rows[0].device.registration.ipDemand, Demand::Ignored);
    QCOMPARE(rows[0].device.registration.serialDemand, Demand::Ignored);
    QCOMPARE(rows[1].device.registration.ipDemand, Demand::Match);
    QCOMPARE(rows[2].device.registration.ipDemand, Demand::Present);
}

QTEST_GUILESS_MAIN(tst_DeviceCsv)
#include "tst_device_csv.moc"
