// The revocation lists of trusted signers: what is taken, what is not, from where, and how often.
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <mutex>

#include "app/site/signer_list_rules.h"
#include "app/site/signer_lists.h"
#include "http/listener.h"
#include "pki/crl.h"
#include "pki/odd_lists.h"
#include "twins/memory_ledger.h"
#include "twins/pinned_clock.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::app;
using namespace scepter::tests;
using namespace std::chrono_literals;

namespace {

using Kind = Wish::Kind;

const Party &maker() {
    static const Party party = selfSigned({.name = u"Maker CA"_s, .kind = Kind::Authority});
    return party;
}
const Party &issuing() {
    static const Party party = issuedBy(maker(), {.name = u"Issuing CA"_s, .kind = Kind::LastAuthority});
    return party;
}
const Party &management() {
    static const Party party = issuedBy(issuing(), {.name = u"MDM"_s});
    return party;
}

TrustedSigner signerOf(const Party &party, const QString &source = {}) {
    TrustedSigner signer;
    signer.name = party.certificate.subject().text();
    signer.kind = party.certificate.isAuthority() ? SignerKind::Authority : SignerKind::Signer;
    signer.certificate = party.certificate.der();
    signer.sha256 = party.certificate.sha256();
    signer.crlSource = source;
    return signer;
}

/// Serves octets by their paths.
class Shelf final : public http::Service {
public:
    http::Response handle(const http::Request &request) override {
        const std::lock_guard lock(m_lock);
        ++asked;
        const auto found = m_answers.find(request.path);
        return found == m_answers.end() ? http::Response{404, {}, {}, {}} : found->second;
    }
    void noteRejection(const http::Rejection &) override {}
    void put(const QByteArray &path, const http::Response &response) {
        const std::lock_guard lock(m_lock);
        m_answers[path] = response;
    }
    void put(const QByteArray &path, const QByteArray &body) {
        put(path, http::Response{200, "application/pkix-crl", body, {}});
    }

    std::atomic<int> asked{0};

private:
    std::mutex m_lock;
    std::map<QByteArray, http::Response> m_answers;
};

}  // namespace

class tst_SignerLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void takesLists_data();
    void takesLists();
    void refusesLists_data();
    void refusesLists();
    void saysWhenToReadAgain();
    void readsFilesAndUrls();
    void keepsTheFormerListWhenTheSourceFails();
    void saysWhySourcesFail_data();
    void saysWhySourcesFail();
    void followsRedirectsWithinTheirScheme();
    void readsWhatIsDueAndNoMore();
    void readsAnotherSourceAtOnce();

private:
    QString url(const QByteArray &path) const {
        return u"http://%1%2"_s.arg(m_listener->boundAddresses().front(), QString::fromLatin1(path));
    }
    QString written(const QByteArray &content) const {
        QFile file(m_folder.filePath(u"maker.crl"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("no file");
        return file.fileName();
    }
    qint64 trust(const TrustedSigner &signer) {
        const auto added = m_ledger->addTrustedSigner(signer);
        if (!added) qFatal("%s", qPrintable(added.fault().sentence));
        return *added;
    }
    /// Starts, and waits until so many were recorded.
    bool read(int count = 1) {
        QSignalSpy spy(m_lists.get(), &SignerLists::recorded);
        m_lists->start();
        return QTest::qWaitFor([&] { return spy.count() >= count; }, 20'000);
    }
    SignerCrl crl(qint64 id) { return m_ledger->signerCrl(id)->value_or(SignerCrl{}); }

    QTemporaryDir m_folder;
    std::unique_ptr<PinnedClock> m_clock;
    std::unique_ptr<MemoryLedger> m_ledger;
    std::unique_ptr<SignerLists> m_lists;
    std::unique_ptr<Shelf> m_shelf;
    std::unique_ptr<http::Listener> m_listener;
};

void tst_SignerLists::init() {
    m_clock = std::make_unique<PinnedClock>(noon);
    m_ledger = std::make_unique<MemoryLedger>(*m_clock);
    m_lists = std::make_unique<SignerLists>(*m_ledger, *m_clock);
    m_shelf = std::make_unique<Shelf>();
    m_listener = std::make_unique<http::Listener>(*m_shelf);
    const auto started = m_listener->start({.addresses = {*http::Address::fromText(u"127.0.0.1:0"_s)}});
    QVERIFY2(started, started ? "" : qPrintable(started.fault().sentence));
}

void tst_SignerLists::cleanup() {
    m_lists.reset();
    m_listener.reset();
}

void tst_SignerLists::takesLists_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<TrustedSigner>("signer");
    const QByteArray own = signedList({}, maker());
    QTest::newRow("of the CA itself") << own << signerOf(maker());
    QTest::newRow("as PEM") << pki::pemOfCrl(own) << signerOf(maker());
    QTest::newRow("of a CA that is trusted too") << signedList({}, issuing()) << signerOf(maker());
    QTest::newRow("of the issuer of a pinned certificate") << signedList({}, issuing()) << signerOf(management());
    TrustedSigner former = signerOf(maker());
    former.crl = SignerCrl{own, noon, noon, {}};
    QTest::newRow("the one that is there") << own << former;
    QTest::newRow("a newer one") << signedList({.thisUpdate = noon}, maker()) << former;
    former.crl->der = "nothing";
    QTest::newRow("where there is something else") << own << former;
}

void tst_SignerLists::takesLists() {
    QFETCH(QByteArray, bytes);
    QFETCH(TrustedSigner, signer);
    const auto list = acceptedList(bytes, signer, {signer, signerOf(issuing())});
    QVERIFY2(list, list ? "" : qPrintable(list.fault().sentence));
}

void tst_SignerLists::refusesLists_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<TrustedSigner>("signer");
    QTest::addColumn<FaultKind>("kind");
    const Party pretender = selfSigned({.name = u"Maker CA"_s, .kind = Kind::Authority});
    const Party plain = selfSigned({.name = u"Plain CA"_s, .kind = Kind::NotForLists});
    QTest::newRow("no list") << maker().certificate.der() << signerOf(maker()) << FaultKind::Malformed;
    QTest::newRow("a web page") << "<html>"_ba << signerOf(maker()) << FaultKind::Malformed;
    QTest::newRow("of another CA") << signedList({}, selfSigned({.name = u"Other"_s, .kind = Kind::Authority}))
                                   << signerOf(maker()) << FaultKind::Refused;
    QTest::newRow("of another CA of the same name")
        << signedList({}, pretender) << signerOf(maker()) << FaultKind::BadSignature;
    QTest::newRow("of a CA that may sign none") << signedList({}, plain) << signerOf(plain) << FaultKind::BadSignature;
    QTest::newRow("signed with SHA-1") << signedList({.digest = pki::Digest::Sha1}, maker()) << signerOf(maker())
                                       << FaultKind::BadSignature;
    QTest::newRow("changes only") << signedList({.extensions = {deltaIndicator()}}, maker()) << signerOf(maker())
                                  << FaultKind::Unsupported;
    TrustedSigner former = signerOf(maker());
    former.crl = SignerCrl{signedList({}, maker()), noon, noon, {}};
    QTest::newRow("an older one") << signedList({.thisUpdate = noon - 2 * day}, maker()) << former
                                  << FaultKind::Refused;
}

void tst_SignerLists::refusesLists() {
    QFETCH(QByteArray, bytes);
    QFETCH(TrustedSigner, signer);
    QFETCH(FaultKind, kind);
    const auto list = acceptedList(bytes, signer, {signer});
    QVERIFY(!list);
    QCOMPARE(list.fault().kind, kind);
    QVERIFY(list.fault().sentence.endsWith(u'.'));
}

void tst_SignerLists::saysWhenToReadAgain() {
    const auto next = [](std::optional<Instant> end) {
        return nextReading(*pki::RevocationList::fromDer(signedList({.nextUpdate = end}, maker())), noon);
    };
    QCOMPARE(next(noon + day), noon + 1h);
    QCOMPARE(next(noon + 20min), noon + 20min);
    QCOMPARE(next(noon + 1min), noon + 5min);
    QCOMPARE(next(noon - day + 1s), noon + 5min);
    QCOMPARE(next({}), noon + 1h);
    QCOMPARE(nextAttempt(noon), noon + 5min);
}

void tst_SignerLists::readsFilesAndUrls() {
    const QByteArray list = signedList({}, maker()), other = signedList({}, issuing());
    m_shelf->put("/issuing.crl", other);
    const qint64 fromFile = trust(signerOf(maker(), written(pki::pemOfCrl(list))));
    const qint64 fromUrl = trust(signerOf(issuing(), url("/issuing.crl")));
    const qint64 without = trust(signerOf(management()));
    QVERIFY(read(2));
    QCOMPARE(crl(fromFile), (SignerCrl{list, noon, noon, {}}));
    QCOMPARE(crl(fromUrl), (SignerCrl{other, noon, noon, {}}));
    QVERIFY(!m_ledger->signerCrl(without)->has_value());
}

void tst_SignerLists::keepsTheFormerListWhenTheSourceFails() {
    const QByteArray list = signedList({}, maker());
    const qint64 id = trust(signerOf(maker(), written(list)));
    QVERIFY(read());
    written("nothing");
    m_clock->advance(1h);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"CN=Maker CA was not read"_s));
    QVERIFY(read());
    const SignerCrl kept = crl(id);
    QCOMPARE(kept.der, list);
    QCOMPARE(kept.fetchedAt, std::optional(noon));
    QCOMPARE(kept.triedAt, noon + 1h);
    QVERIFY(!kept.fault.isEmpty());
}

void tst_SignerLists::saysWhySourcesFail_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("fault");
    QTest::newRow("no such file") << u"file:nowhere"_s << u"cannot be read"_s;
    QTest::newRow("no such page") << u"/nowhere"_s << u"answers with the status 404."_s;
    QTest::newRow("a file that is far too large") << u"file:large"_s << u"holds over 32 MiB"_s;
    QTest::newRow("a page that is far too large") << u"/large"_s << u"holds over 32 MiB"_s;
    QTest::newRow("nobody there") << u"http://127.0.0.1:1/x.crl"_s << u"http://127.0.0.1:1/x.crl cannot be read"_s;
    QTest::newRow("another scheme behind it") << u"/redirects"_s << u"another scheme, which is not followed."_s;
}

void tst_SignerLists::saysWhySourcesFail() {
    QFETCH(QString, source);
    QFETCH(QString, fault);
    const QByteArray large(32 * 1024 * 1024 + 1, 'x');
    if (source == u"/large"_s) m_shelf->put("/large", large);
    m_shelf->put("/redirects",
                 http::Response{
                     .status = 302, .contentType = {}, .body = {}, .headers = {{"Location", "https://127.0.0.1:1/x.crl"}}});
    if (source == u"file:nowhere"_s) source = m_folder.filePath(u"nowhere"_s);
    if (source == u"file:large"_s) source = written(large);
    if (source.startsWith(u'/') && !source.startsWith(m_folder.path())) source = url(source.toLatin1());
    const qint64 id = trust(signerOf(maker(), source));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"was not read"_s));
    QVERIFY(read());
    QVERIFY2(crl(id).fault.contains(fault), qPrintable(crl(id).fault));
    QVERIFY(crl(id).der.isEmpty());
}

void tst_SignerLists::followsRedirectsWithinTheirScheme() {
    m_shelf->put("/here", signedList({}, maker()));
    m_shelf->put("/there",
                 http::Response{
                     .status = 301, .contentType = {}, .body = {}, .headers = {{"Location", url("/here").toLatin1()}}});
    const qint64 id = trust(signerOf(maker(), url("/there")));
    QVERIFY(read());
    QCOMPARE(crl(id).fault, QString());
    QVERIFY(!crl(id).der.isEmpty());
}

void tst_SignerLists::readsWhatIsDueAndNoMore() {
    m_shelf->put("/maker.crl", signedList({.nextUpdate = noon + 20min}, maker()));
    trust(signerOf(maker(), url("/maker.crl")));
    QVERIFY(read());
    QCOMPARE(m_shelf->asked.load(), 1);
    QSignalSpy spy(m_lists.get(), &SignerLists::recorded);
    m_clock->advance(19min);
    m_lists->look();
    m_clock->advance(1min);
    // While one is under way it is not asked for again.
    m_lists->look();
    m_lists->look();
    QTRY_COMPARE_WITH_TIMEOUT(spy.count(), 1, 20'000);
    QCOMPARE(m_shelf->asked.load(), 2);
    m_lists->stop();
    m_clock->advance(2h);
    m_lists->look();
    QCOMPARE(m_shelf->asked.load(), 2);
}

void tst_SignerLists::readsAnotherSourceAtOnce() {
    TrustedSigner signer = signerOf(maker(), written(signedList({}, maker())));
    signer.id = trust(signer);
    QVERIFY(read());
    m_shelf->put("/maker.crl", signedList({.thisUpdate = noon}, maker()));
    signer.crlSource = url("/maker.crl");
    QVERIFY(m_ledger->updateTrustedSigner(signer, u"admin"_s));
    QVERIFY(!m_ledger->signerCrl(signer.id)->has_value());
    QSignalSpy spy(m_lists.get(), &SignerLists::recorded);
    m_lists->look();
    QTRY_COMPARE_WITH_TIMEOUT(spy.count(), 1, 20'000);
    QVERIFY(!crl(signer.id).der.isEmpty());
}

QTEST_GUILESS_MAIN(tst_SignerLists)
#include "tst_signer_lists.moc"
