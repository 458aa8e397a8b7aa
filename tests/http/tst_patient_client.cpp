// The built-in client when it renews, and when it has to wait: what it sends, to whom it listens, and when it gives up.
#include <QSet>
#include <QTest>

#include <mutex>

#include "client/enrolment.h"
#include "http/listener.h"
#include "pki/certificate_writer.h"
#include "pki/certification_request.h"
#include "pki/digest.h"
#include "scep/cert_rep.h"
#include "scep/queries.h"

using namespace scepter;
using namespace scepter::client;
using namespace Qt::StringLiterals;

namespace {

pki::PrivateKey newKey() {
    return *pki::PrivateKey::generate({pki::KeyType::Rsa, 2048});
}

pki::Certificate certified(const pki::PrivateKey &issuer, const pki::PrivateKey &key, const QString &name,
                           std::vector<pki::Extension> extensions) {
    pki::CertificateContent content;
    content.serialNumber = QByteArray(1, '\x01') + pki::randomBytes(8);
    content.issuer = pki::DistinguishedName::withCommonName(u"CA"_s).der();
    content.subject = pki::DistinguishedName::withCommonName(name).der();
    content.notBefore = SystemClock().now() - std::chrono::hours(1);
    content.notAfter = content.notBefore + std::chrono::hours(24);
    content.spki = key.publicKey().spki();
    content.extensions = std::move(extensions);
    return *pki::signCertificate(content, issuer, pki::Digest::Sha256);
}

/// One message as the server saw it.
struct Seen {
    scep::Header header;
    QByteArray content;
};

/// Answers PENDING until its script says otherwise, and never issues.
class HesitantServer final : public http::Service {
public:
    enum class Says { Pending, Failure, Unavailable };

    HesitantServer(pki::PrivateKey key, pki::Certificate certificate)
        : m_self{std::move(certificate), std::move(key)} {}

    http::Response handle(const http::Request &request) override {
        const std::lock_guard lock(m_mutex);
        if (request.query.contains("GetCACaps")) return {200, "text/plain", capabilities, {}};
        if (request.query.contains("GetCACert"))
            return {200, "application/x-x509-ca-cert", m_self.certificate.der(), {}};
        const auto sealed = scep::unwrap(*scep::read(request.body));
        const auto unsealed = scep::unseal(*sealed, std::span(&m_self, 1));
        seen.push_back(
            {sealed->header(), QByteArray(unsealed->content.bytes().constData(), unsealed->content.bytes().size())});
        const Says says = script.empty() ? Says::Pending : script.front();
        if (!script.empty()) script.erase(script.begin());
        if (says == Says::Unavailable) return {503, "text/plain", "busy", {}};
        const scep::ReplySigner signer{m_self.certificate, m_self.key};
        const auto reply = says == Says::Pending
                               ? scep::sealPending(sealed->header(), signer)
                               : scep::sealFailure(sealed->header(), scep::FailInfo::BadRequest, u"No."_s, signer);
        return {200, "application/x-pki-message", *reply, {}};
    }
    void noteRejection(const http::Rejection &) override {}

    QByteArray capabilities = "AES\nSHA-256\nPOSTPKIOperation\nRenewal\n";
    std::vector<Says> script;
    std::vector<Seen> seen;

private:
    pki::Opener m_self;
    std::mutex m_mutex;
};

}  // namespace

class tst_PatientClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void q15_renewsInTheWayThatTheServerKnows_data();
    void q15_renewsInTheWayThatTheServerKnows();
    void asksForWhatTheCertificateSays();
    void asksAgainUnderTheSameTransactionId();
    void answersThatItWaitsWhenItIsNotToPoll();
    void pollsForItsOwnTransactionUntilTheTimeIsOver();
    void stopsPollingWhenItIsDecided();
    void goesOnPollingWhenTheServerIsAway();

private:
    using Says = HesitantServer::Says;
    EnrolmentOptions options() const;
    EnrolmentOptions renewal() const;

    std::optional<pki::PrivateKey> m_authorityKey, m_oldKey, m_newKey;
    std::optional<pki::Certificate> m_old;
    std::unique_ptr<HesitantServer> m_server;
    std::unique_ptr<http::Listener> m_listener;
};

void tst_PatientClient::initTestCase() {
    m_authorityKey = newKey();
    m_oldKey = newKey();
    m_newKey = newKey();
    pki::SubjectAltName names;
    names.dnsNames = QStringList{u"r1.lab.example"_s, u"alias.lab.example"_s};
    m_old = certified(*m_authorityKey, *m_oldKey, u"old name"_s, {pki::extension::subjectAltName(names, false)});
}

void tst_PatientClient::init() {
    m_listener.reset();
    m_server = std::make_unique<HesitantServer>(*m_authorityKey, certified(*m_authorityKey, *m_authorityKey, u"CA"_s,
                                                                           {pki::extension::basicConstraints(true)}));
    m_listener = std::make_unique<http::Listener>(*m_server);
    QVERIFY(m_listener->start({{{u"127.0.0.1"_s, 0}}, 2, {}}));
}

EnrolmentOptions tst_PatientClient::options() const {
    EnrolmentOptions options;
    options.url = QUrl(u"http://%1/scep"_s.arg(m_listener->boundAddresses().constFirst()));
    options.fqdn = u"r1.lab.example"_s;
    options.challenge = Secret("secret");
    options.key = m_newKey;
    return options;
}

EnrolmentOptions tst_PatientClient::renewal() const {
    auto renewing = options();
    renewing.present = pki::Opener{*m_old, *m_oldKey};
    renewing.fqdn = u"ignored.lab.example"_s;
    renewing.challenge = Secret();
    return renewing;
}

void tst_PatientClient::q15_renewsInTheWayThatTheServerKnows_data() {
    QTest::addColumn<QByteArray>("capabilities");
    QTest::addColumn<QByteArray>("messageType");
    QTest::newRow("RenewalReq") << QByteArray("AES\nSHA-256\nPOSTPKIOperation\nRenewal\n") << QByteArray("17");
    QTest::newRow("PKCSReq, signed with the certificate")
        << QByteArray("AES\nSHA-256\nPOSTPKIOperation\n") << QByteArray("19");
}

void tst_PatientClient::q15_renewsInTheWayThatTheServerKnows() {
    QFETCH(QByteArray, capabilities);
    QFETCH(QByteArray, messageType);
    m_server->capabilities = capabilities;
    const auto enrolment = enrol(renewal());
    QVERIFY(enrolment);
    QCOMPARE(m_server->seen.size(), size_t(1));
    QCOMPARE(m_server->seen.front().header.messageType, messageType);
    QCOMPARE(m_server->seen.front().header.signer, *m_old);
}

void tst_PatientClient::asksForWhatTheCertificateSays() {
    QVERIFY(enrol(renewal()));
    const auto request = pki::CertificationRequest::fromDer(m_server->seen.front().content);
    QVERIFY(request);
    QCOMPARE(request->subject().der(), m_old->subject().der());
    QCOMPARE(request->subjectAltName().dnsNames, (QStringList{u"r1.lab.example"_s, u"alias.lab.example"_s}));
    QCOMPARE(request->spki(), m_newKey->publicKey().spki());
    QVERIFY(!request->challengePassword());
}

void tst_PatientClient::asksAgainUnderTheSameTransactionId() {
    auto sameKey = renewal();
    sameKey.key = m_oldKey;
    auto firstOfOldKey = options();
    firstOfOldKey.key = m_oldKey;
    for (auto *each : {&sameKey, &firstOfOldKey}) {
        auto again = options();
        again.present = each->present;
        again.key = each->key;
        QVERIFY(enrol(std::move(*each)));
        QVERIFY(enrol(std::move(again)));
    }
    const auto idOf = [this](size_t message) { return m_server->seen[message].header.transactionId; };
    QCOMPARE(idOf(0), idOf(1));
    QCOMPARE(idOf(2), idOf(3));
    // A renewal over the same key is another transaction than the first enrolment.
    QVERIFY(idOf(0) != idOf(2));
}

void tst_PatientClient::answersThatItWaitsWhenItIsNotToPoll() {
    const auto enrolment = enrol(options());
    QVERIFY(enrolment);
    QCOMPARE(enrolment->reply.status, scep::PkiStatus::Pending);
    QVERIFY(!enrolment->certificate());
    QCOMPARE(m_server->seen.size(), size_t(1));
}

void tst_PatientClient::pollsForItsOwnTransactionUntilTheTimeIsOver() {
    auto patient = options();
    patient.polling = Polling{std::chrono::milliseconds(1), std::chrono::milliseconds(500)};
    const auto enrolment = enrol(std::move(patient));
    QVERIFY(enrolment);
    QCOMPARE(enrolment->reply.status, scep::PkiStatus::Pending);
    QVERIFY2(m_server->seen.size() > 1, "it did not poll");
    QSet<QByteArray> nonces;
    for (size_t i = 0; i < m_server->seen.size(); ++i) {
        const auto &[header, content] = m_server->seen[i];
        QCOMPARE(header.messageType, QByteArray(i == 0 ? "19" : "20"));
        QCOMPARE(header.transactionId, m_server->seen.front().header.transactionId);
        QCOMPARE(header.signerKey.spki(), m_newKey->publicKey().spki());
        nonces += header.senderNonce;
        if (i == 0) continue;
        const auto query = scep::readIssuerAndSubject(content);
        QVERIFY(query);
        QCOMPARE(query->issuer.text(), u"CN=CA"_s);
        QCOMPARE(query->subject.text(), u"CN=r1.lab.example"_s);
    }
    QCOMPARE(size_t(nonces.size()), m_server->seen.size());
}

void tst_PatientClient::stopsPollingWhenItIsDecided() {
    m_server->script = {Says::Pending, Says::Pending, Says::Failure};
    auto patient = options();
    patient.polling = Polling{std::chrono::milliseconds(1), std::chrono::minutes(1)};
    const auto enrolment = enrol(std::move(patient));
    QVERIFY(enrolment);
    QCOMPARE(enrolment->reply.status, scep::PkiStatus::Failure);
    QCOMPARE(enrolment->reply.failInfoText, u"No."_s);
    QCOMPARE(m_server->seen.size(), size_t(3));
}

void tst_PatientClient::goesOnPollingWhenTheServerIsAway() {
    m_server->script = {Says::Pending, Says::Unavailable, Says::Unavailable, Says::Failure};
    auto patient = options();
    patient.polling = Polling{std::chrono::milliseconds(1), std::chrono::minutes(1)};
    const auto enrolment = enrol(std::move(patient));
    QVERIFY(enrolment);
    QCOMPARE(enrolment->reply.status, scep::PkiStatus::Failure);
    QCOMPARE(m_server->seen.size(), size_t(4));
}

QTEST_GUILESS_MAIN(tst_PatientClient)
#include "tst_patient_client.moc"
