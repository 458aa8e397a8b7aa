// The built-in client against servers that are old, wrong, or not there.
#include "client/authority_certificates.h"
#include "client/enrolment.h"
#include "client/server_offer.h"
#include "http/listener.h"
#include "pki/certificate_writer.h"
#include "pki/digest.h"
#include "pki/signed_data.h"
#include "scep/client_message.h"

#include <QSet>
#include <QTcpServer>
#include <QtTest>

#include <functional>
#include <mutex>

using namespace scepter;
using namespace scepter::client;
using namespace Qt::StringLiterals;

namespace {

/// Answers as the test says and remembers what it was asked.
class ScriptedServer final : public http::Service {
public:
    http::Response handle(const http::Request &request) override {
        const std::lock_guard lock(m_mutex);
        asked += request.method + ' ' + request.query.left(60);
        return answer(request);
    }
    void noteRejection(const http::Rejection &) override {}

    std::function<http::Response(const http::Request &)> answer;
    QByteArrayList asked;

private:
    std::mutex m_mutex;
};

http::Response response(int status, const QByteArray &body = {}) {
    return {status, "application/octet-stream"_ba, body, {}};
}

pki::PrivateKey newKey(pki::KeyType type) {
    auto key = pki::PrivateKey::generate({type, type == pki::KeyType::Rsa ? 2048 : 256});
    return *std::move(key);
}

struct Issuer {
    pki::PrivateKey key;
    pki::DistinguishedName name;
};

pki::Certificate certificate(const Issuer &issuer, const pki::PrivateKey &key, const QString &name,
                             std::vector<pki::Extension> extensions) {
    pki::CertificateContent content;
    content.serialNumber = QByteArray(1, '\x01') + pki::randomBytes(8);
    content.issuer = issuer.name.der();
    content.subject = pki::DistinguishedName::withCommonName(name).der();
    content.notBefore = SystemClock().now() - std::chrono::hours(1);
    content.notAfter = content.notBefore + std::chrono::hours(24);
    content.spki = key.publicKey().spki();
    content.extensions = std::move(extensions);
    auto made = pki::signCertificate(content, issuer.key, pki::Digest::Sha256);
    return *std::move(made);
}

}  // namespace

class TestEnrolmentClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void picksTheBestThatIsOffered_data();
    void picksTheBestThatIsOffered();
    void encryptsToTheRegistrationAuthority();
    void encryptsToTheAuthorityWhenNobodyElseMay();
    void refusesAuthoritiesWithoutAnRsaKey();
    void saysWhatIsWrongWithTheServer_data();
    void saysWhatIsWrongWithTheServer();
    void saysThatNobodyListens();
    void followsNoRedirect();
    void usesGetWithAServerThatKnowsNoCapabilities();

private:
    Result<Enrolment> enrolHere(const QByteArray &challenge = "secret");

    std::optional<Issuer> m_authority;
    std::optional<pki::Certificate> m_authorityCertificate;
    std::optional<pki::PrivateKey> m_deviceKey;
    ScriptedServer m_server;
    http::Listener m_listener{m_server};
};

void TestEnrolmentClient::initTestCase() {
    m_authority = Issuer{newKey(pki::KeyType::Rsa), pki::DistinguishedName::withCommonName(u"CA"_s)};
    m_authorityCertificate =
        certificate(*m_authority, m_authority->key, u"CA"_s, {pki::extension::basicConstraints(true)});
    m_deviceKey = newKey(pki::KeyType::Rsa);
    QVERIFY(m_listener.start({{{u"127.0.0.1"_s, 0}}, 2, {}}));
}

void TestEnrolmentClient::init() {
    m_server.asked.clear();
}

Result<Enrolment> TestEnrolmentClient::enrolHere(const QByteArray &challenge) {
    EnrolmentOptions options;
    options.url = QUrl(u"http://%1/scep"_s.arg(m_listener.boundAddresses().constFirst()));
    options.fqdn = u"r1.lab.example"_s;
    options.challenge = Secret(QByteArray(challenge));
    options.key = m_deviceKey;
    return enrol(std::move(options));
}

void TestEnrolmentClient::picksTheBestThatIsOffered_data() {
    QTest::addColumn<QByteArray>("capabilities");
    QTest::addColumn<pki::Cipher>("cipher");
    QTest::addColumn<pki::Digest>("digest");
    QTest::addColumn<bool>("post");
    using pki::Cipher, pki::Digest;
    QTest::newRow("nothing") << QByteArray() << Cipher::TripleDesCbc << Digest::Sha1 << false;
    QTest::newRow("the standard's keyword alone")
        << QByteArray("SCEPStandard") << Cipher::Aes128Cbc << Digest::Sha256 << true;
    QTest::newRow("carriage returns and other case")
        << QByteArray("aes\r\nsha-512\r\npostpkioperation\r\n") << Cipher::Aes128Cbc << Digest::Sha512 << true;
    QTest::newRow("old keywords") << QByteArray("DES3\nSHA-1\nRenewal") << Cipher::TripleDesCbc << Digest::Sha1
                                  << false;
    QTest::newRow("a web page") << QByteArray("<html>AES</html>") << Cipher::TripleDesCbc << Digest::Sha1 << false;
}

void TestEnrolmentClient::picksTheBestThatIsOffered() {
    QFETCH(const QByteArray, capabilities);
    QFETCH(const pki::Cipher, cipher);
    QFETCH(const pki::Digest, digest);
    QFETCH(const bool, post);
    const ServerOffer offer = ServerOffer::fromCapabilities(capabilities);
    QVERIFY(offer.cipher() == cipher);
    QVERIFY(offer.digest() == digest);
    QCOMPARE(offer.takesPost(), post);
}

void TestEnrolmentClient::encryptsToTheRegistrationAuthority() {
    const auto leaf = [this](const pki::extension::KeyUsage &usage) {
        return certificate(*m_authority, *m_deviceKey, u"RA"_s,
                           {pki::extension::basicConstraints(false), pki::extension::keyUsage(usage)});
    };
    const pki::Certificate signing = leaf({.digitalSignature = true});
    const pki::Certificate encrypting = leaf({.keyEncipherment = true});
    const std::vector<pki::Certificate> sent{*m_authorityCertificate, signing, encrypting};
    const auto read = readAuthorities(pki::SignedData::writeDegenerate(sent));
    QVERIFY(read);
    QCOMPARE(read->size(), 3u);
    const auto recipient = recipientAmong(*read);
    QVERIFY(recipient);
    QVERIFY(*recipient == encrypting);
}

void TestEnrolmentClient::encryptsToTheAuthorityWhenNobodyElseMay() {
    const auto read = readAuthorities(m_authorityCertificate->der());
    QVERIFY(read);
    const auto recipient = recipientAmong(*read);
    QVERIFY(recipient);
    QVERIFY(*recipient == *m_authorityCertificate);
}

void TestEnrolmentClient::refusesAuthoritiesWithoutAnRsaKey() {
    const Issuer elliptic{newKey(pki::KeyType::EcP256), pki::DistinguishedName::withCommonName(u"EC CA"_s)};
    const auto recipient =
        recipientAmong({certificate(elliptic, elliptic.key, u"EC CA"_s, {pki::extension::basicConstraints(true)})});
    QVERIFY(!recipient);
    QVERIFY(recipient.fault().kind == FaultKind::Unsupported);
}

void TestEnrolmentClient::saysWhatIsWrongWithTheServer_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("a web page") << 200 << QByteArray("<html>Welcome</html>");
    QTest::newRow("not found") << 404 << QByteArray("not here");
    QTest::newRow("an error of the server") << 500 << QByteArray();
    QTest::newRow("nothing") << 200 << QByteArray();
    QTest::newRow("more than any SCEP answer") << 200 << QByteArray(2 * 1024 * 1024, 'x');
}

void TestEnrolmentClient::saysWhatIsWrongWithTheServer() {
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    m_server.answer = [&](const http::Request &) { return response(status, body); };
    const auto enrolment = enrolHere();
    QVERIFY(!enrolment);
    QVERIFY(enrolment.fault().kind == FaultKind::Unavailable);
    QVERIFY(enrolment.fault().sentence.endsWith(u'.'));
    // Nothing secret goes to whoever is no SCEP server.
    for (const QByteArray &asked : std::as_const(m_server.asked)) QVERIFY(!asked.contains("PKIOperation"));
}

void TestEnrolmentClient::saysThatNobodyListens() {
    QTcpServer freed;
    QVERIFY(freed.listen(QHostAddress::LocalHost));
    const quint16 port = freed.serverPort();
    freed.close();
    EnrolmentOptions options;
    options.url = QUrl(u"http://127.0.0.1:%1/scep"_s.arg(port));
    const auto enrolment = enrol(std::move(options));
    QVERIFY(!enrolment);
    QVERIFY(enrolment.fault().kind == FaultKind::Unavailable);
    QVERIFY(enrolment.fault().sentence.contains(QString::number(port)));
}

void TestEnrolmentClient::followsNoRedirect() {
    m_server.answer = [](const http::Request &) {
        http::Response redirect = response(302);
        redirect.headers.emplace_back("Location", "/elsewhere");
        return redirect;
    };
    QVERIFY(!enrolHere());
    QCOMPARE(m_server.asked, (QByteArrayList{"GET operation=GetCACaps", "GET operation=GetCACert"}));
}

void TestEnrolmentClient::usesGetWithAServerThatKnowsNoCapabilities() {
    m_server.answer = [this](const http::Request &request) {
        if (request.query.contains("GetCACert")) return response(200, m_authorityCertificate->der());
        return response(request.query.contains("PKIOperation") ? 200 : 404);
    };
    // What comes back is no CertRep; that is for the tests with the responder. Here it matters how it was asked.
    QVERIFY(!enrolHere());
    QCOMPARE(m_server.asked.size(), 3);
    QVERIFY(m_server.asked.constLast().startsWith("GET operation=PKIOperation&message=MII"));
}

QTEST_GUILESS_MAIN(TestEnrolmentClient)
#include "tst_enrolment_client.moc"
