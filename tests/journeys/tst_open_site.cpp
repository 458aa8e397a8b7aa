// The site behind the desktop's window: made and opened outside of its thread, unlocked, served, and watched for
// changes.
#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include "app/desktop/desktop_opener.h"
#include "app/site/listener_holder.h"
#include "app/site/new_authority.h"
#include "app/site/operator_name.h"
#include "client/authority_certificates.h"
#include "client/enrolment.h"
#include "client/http_exchange.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using ui::ListenerState;
using ui::SiteControl;

namespace {

constexpr int patience = 60'000;  // milliseconds; a net for a hang, not an expectation

using Opened = std::optional<Result<std::shared_ptr<SiteControl>>>;

}  // namespace

class tst_OpenSite : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesASiteWithItsSettings();
    void refusesToOverwriteASite();
    void staysLockedUntilThePassphraseIsRight();
    void servesADeviceAndSaysThatSomethingChanged();
    void answersAPollAsThePersonHasDecided_data();
    void answersAPollAsThePersonHasDecided();
    void seesWhatAnotherProcessRecords();
    void saysWhoElseListens();
    void saysWhyItCannotListen();
    void triesAnAddress();
    void publishesARevocationList();
    void servesANewAuthorityOnceItIsReopened();
    void importsAFileAfterItWasSeen();
    void saysWhyAFileCannotBeImported();
    void breaksAnImportOff();
    void exportsWhatItCanImport();

private:
    std::shared_ptr<SiteControl> make(const QByteArray &passphrase = {}, const QString &address = u"127.0.0.1:0"_s);
    std::shared_ptr<SiteControl> open();
    QString write(const QByteArray &csv) const;
    QString sitePath() const { return m_folder->filePath(u"office.scepter"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    app::DesktopOpener m_opener;
};

void tst_OpenSite::init() {
    m_folder = std::make_unique<QTemporaryDir>();
}

std::shared_ptr<SiteControl> tst_OpenSite::make(const QByteArray &passphrase, const QString &address) {
    ui::NewSite wish;
    wish.path = sitePath();
    wish.authorityName = u"Office CA"_s;
    wish.key = {pki::KeyType::EcP256, 256};
    wish.passphrase = Secret(passphrase);
    wish.listenAddress = address;
    Opened opened;
    m_opener.create(std::move(wish), [&](const auto &result) { opened = result; });
    return QTest::qWaitFor([&] { return opened.has_value(); }, patience) && *opened ? **opened : nullptr;
}

std::shared_ptr<SiteControl> tst_OpenSite::open() {
    Opened opened;
    m_opener.open(sitePath(), [&](const auto &result) { opened = result; });
    return QTest::qWaitFor([&] { return opened.has_value(); }, patience) && *opened ? **opened : nullptr;
}

void tst_OpenSite::makesASiteWithItsSettings() {
    const auto site = make({}, u"127.0.0.1:9"_s);
    QVERIFY(site);
    QCOMPARE(site->authorityName(), u"Office CA"_s);
    QVERIFY(site->registrationAuthorityCertificate());
    QVERIFY(site->isUnlocked());
    QCOMPARE(site->listenerState(), ListenerState::Stopped);
    QCOMPARE(site->scepUrl(), u"http://127.0.0.1:9/scep"_s);
}

void tst_OpenSite::refusesToOverwriteASite() {
    QVERIFY(make());
    Opened opened;
    ui::NewSite wish;
    wish.path = sitePath();
    wish.authorityName = u"Other"_s;
    m_opener.create(std::move(wish), [&](const auto &result) { opened = result; });
    QTRY_VERIFY_WITH_TIMEOUT(opened.has_value(), patience);
    QVERIFY(!*opened);
    QCOMPARE(opened->fault().kind, FaultKind::Conflict);
}

void tst_OpenSite::staysLockedUntilThePassphraseIsRight() {
    QVERIFY(make("correct horse battery")->isUnlocked());
    const auto site = open();
    QVERIFY(site);
    QVERIFY(!site->isUnlocked());
    QCOMPARE(site->listenerState(), ListenerState::Locked);
    site->startListener();
    QCOMPARE(site->listenerState(), ListenerState::Locked);
    QCOMPARE(site->publishCrl().fault().kind, FaultKind::Locked);

    std::optional<Result<void>> answer;
    site->unlock(Secret("incorrect horse battery"), [&](const Result<void> &result) { answer = result; });
    QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), patience);
    QCOMPARE(answer->fault().kind, FaultKind::Locked);
    QVERIFY(!site->isUnlocked());

    answer.reset();
    site->unlock(Secret("correct horse battery"), [&](const Result<void> &result) { answer = result; });
    QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), patience);
    QVERIFY(*answer);
    QVERIFY(site->isUnlocked());
    QCOMPARE(site->listenerState(), ListenerState::Stopped);
}

void tst_OpenSite::servesADeviceAndSaysThatSomethingChanged() {
    const auto site = make();
    QSignalSpy states(site.get(), &SiteControl::listenerChanged);
    site->startListener();
    QCOMPARE(site->listenerState(), ListenerState::Starting);
    QTRY_COMPARE_WITH_TIMEOUT(site->listenerState(), ListenerState::Running, patience);
    QVERIFY(!states.isEmpty());

    Registration device;
    device.fqdn = u"r1.office.example"_s;
    const auto challenge = site->registerDevice(device, SiteControl::WithChallenge::Dynamic, Secret());
    QVERIFY(challenge && *challenge);
    QSignalSpy changes(site.get(), &SiteControl::ledgerChanged);
    std::optional<Result<client::Enrolment>> enrolment;
    const std::unique_ptr<QThread> router(QThread::create([&, url = site->scepUrl(), text = (*challenge)->text] {
        client::EnrolmentOptions options;
        options.url = QUrl(url);
        options.fqdn = u"r1.office.example"_s;
        options.challenge = Secret(text.toUtf8());
        enrolment = client::enrol(std::move(options));
    }));
    router->start();
    QTRY_VERIFY_WITH_TIMEOUT(router->isFinished(), patience);
    QVERIFY(*enrolment);
    QCOMPARE((*enrolment)->reply.status, scep::PkiStatus::Success);
    QTRY_VERIFY_WITH_TIMEOUT(!changes.isEmpty(), patience);
    QCOMPARE(site->ledger().counters()->validCertificates, 1);

    site->stopListener();
    QTRY_COMPARE_WITH_TIMEOUT(site->listenerState(), ListenerState::Stopped, patience);
    QVERIFY(!*site->ledger().listener());
}

void tst_OpenSite::answersAPollAsThePersonHasDecided_data() {
    QTest::addColumn<bool>("approves");
    QTest::addColumn<PendingState>("state");
    QTest::newRow("approved") << true << PendingState::Issued;
    QTest::newRow("rejected") << false << PendingState::Rejected;
}

void tst_OpenSite::answersAPollAsThePersonHasDecided() {
    QFETCH(bool, approves);
    const auto site = make();
    site->startListener();
    QTRY_COMPARE_WITH_TIMEOUT(site->listenerState(), ListenerState::Running, patience);
    Registration device;
    device.fqdn = u"r1.office.example"_s;
    device.approval = Approval::ByHand;
    const auto challenge = site->registerDevice(device, SiteControl::WithChallenge::Dynamic, Secret());
    QVERIFY(challenge && *challenge);

    std::optional<Result<client::Enrolment>> enrolment;
    const std::unique_ptr<QThread> router(QThread::create([&, url = site->scepUrl(), text = (*challenge)->text] {
        client::EnrolmentOptions options;
        options.url = QUrl(url);
        options.fqdn = u"r1.office.example"_s;
        options.challenge = Secret(text.toUtf8());
        options.polling = client::Polling{std::chrono::milliseconds(100), std::chrono::milliseconds(patience)};
        enrolment = client::enrol(std::move(options));
    }));
    router->start();
    const auto waiting = [&] { return *site->ledger().pendingIds({.state = PendingState::Waiting, .fqdn = {}}); };
    QTRY_COMPARE_WITH_TIMEOUT(waiting().size(), std::size_t(1), patience);
    const qint64 request = waiting().front();
    QVERIFY(approves ? site->approve(request) : site->reject(request, u"not here"_s));
    QTRY_VERIFY_WITH_TIMEOUT(router->isFinished(), patience);
    QVERIFY(*enrolment);
    QCOMPARE((*enrolment)->reply.status, approves ? scep::PkiStatus::Success : scep::PkiStatus::Failure);
    const auto decided = site->ledger().pendingRequest(request);
    QTEST(decided->state, "state");
    QCOMPARE(decided->decidedBy, app::operatorName());
    QCOMPARE(site->approve(request).fault().kind, FaultKind::Conflict);
}

void tst_OpenSite::seesWhatAnotherProcessRecords() {
    const auto site = make();
    const auto other = open();  // connections of its own, as another process has them
    QSignalSpy changes(site.get(), &SiteControl::ledgerChanged);
    Registration device;
    device.fqdn = u"r1.office.example"_s;
    QVERIFY(other->registerDevice(device, SiteControl::WithChallenge::None, Secret()));
    QTRY_VERIFY_WITH_TIMEOUT(!changes.isEmpty(), patience);
}

void tst_OpenSite::saysWhoElseListens() {
    const auto site = make();
    auto elsewhere = app::thisProcess();
    elsewhere.processId = 1;
    elsewhere.host = u"gate"_s;
    elsewhere.addresses = u"http://192.0.2.5:8080/scep"_s;
    elsewhere.since = elsewhere.seenAt = site->clock().now();
    QVERIFY(site->ledger().holdListener(elsewhere));
    QTRY_COMPARE_WITH_TIMEOUT(site->listenerState(), ListenerState::HeldElsewhere, patience);
    QVERIFY(site->listenerSentence().contains(u"gate"_s));
    QVERIFY(site->ledger().releaseListener(1, u"gate"_s));
    QTRY_COMPARE_WITH_TIMEOUT(site->listenerState(), ListenerState::Stopped, patience);
}

void tst_OpenSite::saysWhyItCannotListen() {
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const auto site = make({}, u"127.0.0.1:%1"_s.arg(other.serverPort()));
    site->startListener();
    QTRY_COMPARE_WITH_TIMEOUT(site->listenerState(), ListenerState::Failed, patience);
    QVERIFY(site->listenerSentence().contains(QString::number(other.serverPort())));
    QVERIFY(!*site->ledger().listener());
}

void tst_OpenSite::triesAnAddress() {
    QVERIFY(m_opener.localAddresses().contains(u"127.0.0.1"_s));
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    QCOMPARE(m_opener.tryAddress(u"127.0.0.1:%1"_s.arg(other.serverPort())).fault().kind, FaultKind::Conflict);
    QVERIFY(m_opener.tryAddress(u"127.0.0.1:0"_s));
    QVERIFY(!m_opener.tryAddress(u"8080"_s));
}

void tst_OpenSite::publishesARevocationList() {
    const auto site = make();
    const auto first = site->publishCrl();
    QVERIFY(first);
    const auto second = site->publishCrl();
    QVERIFY(second);
    QCOMPARE(second->number, first->number + 1);
    QCOMPARE(site->ledger().crls(10)->size(), size_t(2));
}

void tst_OpenSite::servesANewAuthorityOnceItIsReopened() {
    auto site = make();
    const auto made = app::Site::open(sitePath());
    QVERIFY(made);
    authority::AuthoritySpec branch;
    branch.name = u"Branch CA"_s;
    branch.key = {pki::KeyType::EcP256, 256};
    branch.authority = u"branch"_s;
    QVERIFY(app::addAuthority(**made, branch, Secret()));

    const auto answeredBy = [&] {
        client::HttpExchange http{QUrl(site->scepUrl())};
        const auto answer = http.get("operation=GetCACert&message=branch");
        const auto certificates = answer ? client::readAuthorities(answer->body) : answer.fault();
        return certificates ? certificates->back().subject().text() : certificates.fault().sentence;
    };
    for (const auto &name : {u"CN=Office CA"_s, u"CN=Branch CA"_s}) {
        site->startListener();
        QTRY_COMPARE_WITH_TIMEOUT(site->listenerState(), ListenerState::Running, patience);
        QCOMPARE(answeredBy(), name);
        site.reset();
        site = open();
        QVERIFY(site);
    }
    // Of each authority one.
    QVERIFY(site->publishCrl());
    QCOMPARE(site->ledger().crls(10)->size(), size_t(2));
}

QString tst_OpenSite::write(const QByteArray &csv) const {
    QFile file(m_folder->filePath(u"devices.csv"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size()) qFatal("The file could not be written.");
    return file.fileName();
}

void tst_OpenSite::importsAFileAfterItWasSeen() {
    const auto site = make();
    const auto import =
        site->importDevices(write("fqdn,challenge\na.example,long-enough-1\nb_b.example,\nc.example,\n"));
    std::shared_ptr<const ui::ImportPreview> preview;
    std::optional<qint64> written;
    connect(import.get(), &ui::DeviceImport::checked, this, [&](const auto &seen) { preview = seen; });
    connect(import.get(), &ui::DeviceImport::written, this, [&](qint64 devices) { written = devices; });
    import->check();
    QVERIFY(!preview);  // it runs elsewhere
    QTRY_VERIFY_WITH_TIMEOUT(preview, patience);
    QCOMPARE(preview->devices, 2);
    QCOMPARE(preview->challenges, 1);
    QCOMPARE(preview->badRows, 1);
    QCOMPARE(preview->problems.size(), size_t(1));
    QCOMPARE(preview->problems[0].line, 3);
    QCOMPARE(preview->problems[0].column, u"fqdn"_s);
    QCOMPARE(preview->examples.size(), size_t(2));
    QCOMPARE(site->ledger().deviceIds({})->size(), size_t(0));

    import->writeGoodRows();
    QTRY_VERIFY_WITH_TIMEOUT(written, patience);
    QCOMPARE(*written, 2);
    QCOMPARE(site->ledger().deviceIds({})->size(), size_t(2));
    QCOMPARE(site->ledger().challengeIds({})->size(), size_t(1));
}

void tst_OpenSite::saysWhyAFileCannotBeImported() {
    const auto site = make();
    for (const auto &path : {write("fqdn\n\xe9.example\n"), m_folder->filePath(u"nowhere.csv"_s)}) {
        const auto import = site->importDevices(path);
        QString sentence;
        connect(import.get(), &ui::DeviceImport::failed, this, [&](const Fault &fault) { sentence = fault.sentence; });
        import->check();
        QTRY_VERIFY_WITH_TIMEOUT(!sentence.isEmpty(), patience);
        QVERIFY2(sentence.contains(u"UTF-8"_s) || sentence.contains(u"cannot be read"_s), qPrintable(sentence));
    }
}

void tst_OpenSite::breaksAnImportOff() {
    const auto site = make();
    QByteArray csv = "fqdn,challenge\n";
    for (int i = 0; i < 5'000; ++i) csv += "r" + QByteArray::number(i) + ".example,long-enough-1\n";
    const auto import = site->importDevices(write(csv));
    QString sentence;
    connect(import.get(), &ui::DeviceImport::checked, import.get(), &ui::DeviceImport::writeGoodRows);
    connect(import.get(), &ui::DeviceImport::failed, this, [&](const Fault &fault) { sentence = fault.sentence; });
    connect(import.get(), &ui::DeviceImport::progressed, this, [&](const ui::FileProgress &progress) {
        if (progress.step == ui::FileStep::Hashing && progress.done > 0) import->cancel();
    });
    import->check();
    QTRY_VERIFY_WITH_TIMEOUT(!sentence.isEmpty(), patience);
    QVERIFY2(sentence.contains(u"nothing was written"_s), qPrintable(sentence));
    QCOMPARE(site->ledger().deviceIds({})->size(), size_t(0));
}

void tst_OpenSite::exportsWhatItCanImport() {
    const auto site = make();
    Registration device;
    device.fqdn = u"r1.example"_s;
    device.profile = QString::fromLatin1(defaultProfileName);
    device.notes = u"=1+1"_s;
    QVERIFY(site->ledger().addDevices({{device, std::nullopt}}));
    const auto path = m_folder->filePath(u"all.csv"_s);
    const auto work = site->exportDevices(path);
    std::optional<qint64> written;
    connect(work.get(), &ui::DeviceExport::written, this, [&](qint64 devices) { written = devices; });
    work->start();
    QTRY_VERIFY_WITH_TIMEOUT(written, patience);
    QCOMPARE(*written, 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto content = file.readAll();
    QVERIFY2(content.startsWith("fqdn,ip,") && content.contains("\nr1.example,,,device,,,,'=1+1,"),
             content.constData());
}

QTEST_GUILESS_MAIN(tst_OpenSite)
#include "tst_open_site.moc"
