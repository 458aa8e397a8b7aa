// The paths and methods that are served, and answers to what is no SCEP message.
#include <set>
#include <stdexcept>

#include "pki/signed_data.h"
#include "responder/replies.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::tests;

namespace {

/// Answers nothing, or worse.
class BrokenLedger final : public ResponderLedger {
public:
    enum class Way { Unavailable, Throws };
    explicit BrokenLedger(Way way) : m_way(way) {}

    Result<Evidence> evidence(const EvidenceQuery &) override { return fault(); }
    Result<qint64> recordIssue(const Issue &) override { return fault(); }
    Result<qint64> recordPending(const PendingRequest &, const Transaction &) override { return fault(); }
    Result<qint64> recordTransaction(const Transaction &, std::optional<qint64>) override { return fault(); }
    Result<void> recordOwnCertificate(const CertificateRecord &, const QByteArray &) override { return fault(); }
    Result<std::optional<PendingRequest>> pendingRequest(const QByteArray &, const QByteArray &) override {
        return fault();
    }
    Result<std::optional<IssuedCertificate>> issuedCertificate(const QString &) override { return fault(); }
    Result<std::optional<Profile>> profile(const QString &) override { return fault(); }
    Result<int> expirePending(int) override { return fault(); }
    Result<std::vector<TrustedSigner>> activeSigners() override { return fault(); }
    Result<void> recordSignerCrl(qint64, const SignerCrl &) override { return fault(); }
    Result<std::optional<NdesAccount>> ndesAccount(const QStringList &) override { return fault(); }
    Result<void> recordSignIn(qint64, SignIn, const QString &) override { return fault(); }
    Result<qint64> addNdesChallenge(const Challenge &, int) override { return fault(); }
    Result<std::optional<Challenge>> dynamicChallenge(const QByteArray &) override { return fault(); }
    Result<int> revokeDue(int) override { return fault(); }
    Result<int> pruneTransactions(int) override { return fault(); }
    Result<CurrentCrl> currentCrl(const QString &) override { return fault(); }
    Result<CrlDraft> crlDraft(const QString &) override { return fault(); }
    Result<void> recordCrl(const CrlRecord &) override { return fault(); }
    Result<QString> setting(QStringView) override { return fault(); }

private:
    Fault fault() const {
        if (m_way == Way::Throws) throw std::runtime_error("out of luck");
        return {FaultKind::Unavailable, u"The disk is gone."_s};
    }
    Way m_way;
};

}  // namespace

class tst_Endpoints : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersWhatIsNoMessageWithText_data() {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("check");
        QTest::newRow("DER that is no message") << QByteArray("POST") << QByteArray("/scep?operation=PKIOperation")
                                                << QByteArray::fromHex("3003020101") << int(Check::OuterSignature);
        QTest::newRow("no DER") << QByteArray("POST") << QByteArray("/scep?operation=PKIOperation")
                                << QByteArray("hello!") << int(Check::Http);
        QTest::newRow("an empty body") << QByteArray("POST") << QByteArray("/scep?operation=PKIOperation")
                                       << QByteArray() << int(Check::Http);
        QTest::newRow("no base64") << QByteArray("GET") << QByteArray("/scep?operation=PKIOperation&message=%21%21")
                                   << QByteArray() << int(Check::Base64);
        QTest::newRow("no operation") << QByteArray("GET") << QByteArray("/scep") << QByteArray() << int(Check::Http);
        QTest::newRow("an unknown operation")
            << QByteArray("GET") << QByteArray("/scep?operation=GetEverything") << QByteArray() << int(Check::Http);
    }
    void answersWhatIsNoMessageWithText() {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, body);
        QFETCH(int, check);
        Laboratory laboratory;
        const auto response = laboratory.send(httpRequest(method, target, body));
        QCOMPARE(response.status, 400);
        QVERIFY(response.contentType.startsWith("text/plain"));
        QVERIFY(response.body.size() > 10);
        const Transaction transaction = laboratory.lastTransaction();
        QCOMPARE(transaction.result, TransactionResult::NotScep);
        QCOMPARE(transaction.httpStatus, 400);
        QCOMPARE(int(transaction.trace.failed()->check), check);
    }

    void r4_findsItsEndpoints_data() {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("contentType");
        const QByteArray caps("text/plain");
        for (const char *path : {"/scep", "/scep/", "/scep/pkiclient.exe", "/SCEP/PKIClient.EXE",
                                 "/scep/branch/pkiclient.exe", "/cgi-bin/pkiclient.exe", "/CGI-BIN/pkiclient.exe",
                                 "/certsrv/mscep/mscep.dll", "/CertSrv/mscep/mscep.dll/pkiclient.exe"}) {
            QTest::newRow(path) << path + QByteArray("?operation=GetCACaps") << 200 << caps;
        }
        QTest::newRow("CRL") << QByteArray("/crl/ca.crl") << 200 << QByteArray("application/pkix-crl");
        QTest::newRow("CRL in another case") << QByteArray("/CRL/CA.CRL") << 200 << QByteArray("application/pkix-crl");
        QTest::newRow("CA certificate") << QByteArray("/ca/ca.cer") << 200 << QByteArray("application/pkix-cert");
        QTest::newRow("health") << QByteArray("/health") << 200 << QByteArray("text/plain; charset=utf-8");
        for (const char *path : {"/", "/scepter", "/pkiclient.exe", "/cgi-bin/", "/crl/", "/crl/.crl", "/crl/a/b.crl",
                                 "/ca/ca.crt", "/certsrv/mscep", "/health/"}) {
            QTest::newRow(path) << QByteArray(path) + "?operation=GetCACaps" << 404
                                << QByteArray("text/plain; charset=utf-8");
        }
    }
    void r4_findsItsEndpoints() {
        QFETCH(QByteArray, target);
        QFETCH(int, status);
        QFETCH(QByteArray, contentType);
        Laboratory laboratory;
        const auto response = laboratory.get(target);
        QCOMPARE(response.status, status);
        QCOMPARE(response.contentType, contentType);
        if (status == 200) {
            QVERIFY(laboratory.transactions().empty());
        } else {
            const Transaction transaction = laboratory.lastTransaction();
            QCOMPARE(transaction.result, TransactionResult::NotScep);
            QVERIFY2(transaction.reason.contains(u"the path is not"_s), qPrintable(transaction.reason));
            QVERIFY(!transaction.operation.contains(u'?'));
        }
    }

    void takesTheMethodsThatAPathHas_data() {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("allowed");
        QTest::newRow("HEAD of capabilities")
            << QByteArray("HEAD") << QByteArray("/scep?operation=GetCACaps") << QByteArray();
        QTest::newRow("HEAD of the CRL") << QByteArray("HEAD") << QByteArray("/crl/ca.crl") << QByteArray();
        QTest::newRow("HEAD of the CA certificate") << QByteArray("HEAD") << QByteArray("/ca/ca.cer") << QByteArray();
        QTest::newRow("HEAD of health") << QByteArray("HEAD") << QByteArray("/health") << QByteArray();
        QTest::newRow("HEAD of an enrolment")
            << QByteArray("HEAD") << QByteArray("/scep?operation=PKIOperation&message=MAMCAQE%3D")
            << QByteArray("GET, POST");
        QTest::newRow("PUT to SCEP") << QByteArray("PUT") << QByteArray("/scep")
                                     << QByteArray("GET, HEAD, OPTIONS, POST");
        QTest::newRow("POST to the CRL") << QByteArray("POST") << QByteArray("/crl/ca.crl")
                                         << QByteArray("GET, HEAD, OPTIONS");
    }
    void takesTheMethodsThatAPathHas() {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, allowed);
        Laboratory laboratory;
        const auto response = laboratory.send(httpRequest(method, target));
        QCOMPARE(response.status, allowed.isEmpty() ? 200 : 405);
        const http::Headers expected = allowed.isEmpty() ? http::Headers{} : http::Headers{{"Allow", allowed}};
        QCOMPARE(response.headers, expected);
    }

    void tellsTheMethodsOfAPath_data() {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("allowed");
        QTest::newRow("SCEP") << QByteArray("/scep?operation=PKIOperation") << 204
                              << QByteArray("GET, HEAD, OPTIONS, POST");
        QTest::newRow("the CRL") << QByteArray("/crl/ca.crl") << 204 << QByteArray("GET, HEAD, OPTIONS");
        QTest::newRow("health") << QByteArray("/health") << 204 << QByteArray("GET, HEAD, OPTIONS");
        QTest::newRow("nothing") << QByteArray("/nothing") << 404 << QByteArray();
    }
    void tellsTheMethodsOfAPath() {
        QFETCH(QByteArray, target);
        QFETCH(int, status);
        QFETCH(QByteArray, allowed);
        Laboratory laboratory;
        const auto response = laboratory.send(httpRequest("OPTIONS", target));
        QCOMPARE(response.status, status);
        const http::Headers expected = allowed.isEmpty() ? http::Headers{} : http::Headers{{"Allow", allowed}};
        QCOMPARE(response.headers, expected);
        QCOMPARE(laboratory.transactions().empty(), status == 204);
    }

    void tellsItsCapabilitiesAndItsCertificatesWithoutARecord() {
        Laboratory laboratory;
        const auto capabilities = laboratory.get("/scep?operation=GetCACaps&message=any");
        QVERIFY(capabilities.body.contains("SCEPStandard"));
        QVERIFY(capabilities.body.contains("SHA-384"));
        const auto certificates = laboratory.get("/scep?operation=GetCACert&message=0");
        QCOMPARE(certificates.contentType, QByteArray("application/x-x509-ca-ra-cert"));
        QCOMPARE(pki::SignedData::fromDer(certificates.body)->certificates().front(),
                 laboratory.authority.responder().certificate);
        QVERIFY(laboratory.transactions().empty());
    }

    void makesARevocationListWhenItIsDue() {
        Laboratory laboratory;
        const auto first = laboratory.get("/crl/ca.crl");
        QCOMPARE(first.status, 200);
        QCOMPARE(laboratory.get("/crl/ca.crl").body, first.body);
        QCOMPARE(laboratory.ledger.crls(10)->size(), std::size_t(1));

        VERIFY_ISSUED(deviceWith(laboratory.addDevice(router)).enrol(laboratory));
        QVERIFY(laboratory.ledger.revoke({{laboratory.certificates().front().serial, laboratory.clock.now(),
                                           RevocationReason::Superseded, u"admin"_s}}));
        QVERIFY(laboratory.get("/crl/ca.crl").body != first.body);
        QCOMPARE(laboratory.ledger.crls(1)->front().number, 2);
        QCOMPARE(laboratory.ledger.crls(1)->front().entries, 1);

        const auto span = laboratory.ledger.crls(1)->front().nextUpdate - laboratory.ledger.crls(1)->front().thisUpdate;
        laboratory.clock.advance(span * 3 / 4);
        laboratory.get("/crl/ca.crl");
        QCOMPARE(laboratory.ledger.crls(1)->front().number, 2);
        laboratory.clock.advance(std::chrono::seconds(1));
        laboratory.get("/crl/ca.crl");
        QCOMPARE(laboratory.ledger.crls(1)->front().number, 3);
    }

    void givesEveryParallelReaderARevocationList() {
        Laboratory laboratory;
        const auto responses = atOnce(8, [&](int) { return laboratory.get("/crl/ca.crl"); });
        for (const auto &response : responses) QCOMPARE(response.status, 200);
        std::set<qint64> numbers;
        const auto crls = laboratory.ledger.crls(100);
        QVERIFY(crls);
        for (const CrlRecord &crl : *crls) QVERIFY(numbers.insert(crl.number).second);
    }

    void notesWhatNeverBecameARequest() {
        Laboratory laboratory;
        laboratory.responder.noteRejection({u"192.0.2.66:4711"_s, 400,
                                            u"A TLS handshake reached a port that speaks plain HTTP."_s,
                                            QByteArray::fromHex("160301")});
        laboratory.responder.noteRejection(
            {u"192.0.2.66:4712"_s, 0, u"The client left in the middle of its request."_s, "GET /sc"});
        const auto noted = laboratory.transactions();
        QCOMPARE(noted.size(), std::size_t(2));
        QCOMPARE(noted[0].result, TransactionResult::NotScep);
        QCOMPARE(noted[0].httpStatus, 400);
        QCOMPARE(noted[0].trace.failed()->check, Check::Http);
        QVERIFY(noted[0].reason.contains(u"TLS"_s));
        QCOMPARE(noted[0].message, QByteArray::fromHex("160301"));
        QCOMPARE(noted[1].trace.failed()->check, Check::Connection);
        QCOMPARE(laboratory.recorded().size(), std::size_t(2));
    }

    void answersWithoutALedger_data() {
        QTest::addColumn<bool>("throws");
        QTest::newRow("unavailable") << false;
        QTest::newRow("an exception on the way") << true;
    }
    void answersWithoutALedger() {
        QFETCH(bool, throws);
        Laboratory laboratory;
        BrokenLedger ledger(throws ? BrokenLedger::Way::Throws : BrokenLedger::Way::Unavailable);
        ResponderParts parts;
        parts.ledger = &ledger;
        parts.authorities = &laboratory.authorities;
        parts.clock = &laboratory.clock;
        Responder responder(std::move(parts));
        const auto device = deviceWith("secret");
        const auto response = responder.handle(httpRequest("POST", "/scep", device.message(laboratory.authority)));
        if (throws) {
            QCOMPARE(response.status, 500);
        } else {
            const auto reply = device.read(laboratory.authority, response);
            VERIFY_REFUSED(reply, BadRequest);
            QVERIFY(reply->failInfoText.contains(u"Try again later"_s));
        }
        QVERIFY(!response.body.contains("out of luck"));
        QCOMPARE(responder.handle(httpRequest("GET", "/health")).status, throws ? 500 : 503);
        QCOMPARE(responder.handle(httpRequest("GET", "/crl/ca.crl")).status, throws ? 500 : 503);
        responder.noteRejection({u"192.0.2.66:4711"_s, 400, u"Noise."_s, {}});
    }
};

QTEST_APPLESS_MAIN(tst_Endpoints)
#include "tst_endpoints.moc"
