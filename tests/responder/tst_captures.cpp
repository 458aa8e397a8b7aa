// Every captured message of a real client, decided end to end by the CA that it was made for.
#include <QTest>

#include "pki/identity.h"
#include "pki/password_hash.h"
#include "pki/signed_data.h"
#include "responder/laboratory.h"
#include "scep/captures.h"
#include "scep/pki_message.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::tests;

namespace {

/// The CA of a capture as the only key of a site: it opens and replies itself.
std::vector<KeyRecord> keysOf(const QString &ca) {
    KeyRecord key;
    key.role = KeyRole::Authority;
    key.encrypted = false;
    key.material = fixtureKey(ca).toPkcs8().bytes();
    key.certificate = pki::Certificate::fromPem(capturedCertificate(ca))->der();
    return {key};
}

/// Whose request it is, as the administrator would have registered it.
struct Expected {
    const char *capture;
    const char *fqdn;
    const char *ipAddress;
    const char *serialNumber;
    bool isWeak;  ///< single DES and SHA-1
};

constexpr Expected enrolments[]{
    {"certmonger-PKCSReq-get-ca-a", "certmonger.example.test", "10.20.30.40", "SN9", false},
    {"jscep-PKCSReq-get-ca-a", "get.example.test", "", "", false},
    {"jscep-PKCSReq-post-ca-a", "jscep.example.test", "10.20.30.40", "SN9", false},
    {"scepclient-PKCSReq-get-ca-a", "get.example.test", "", "", true},
    {"scepclient-PKCSReq-post-ca-a", "scepclient.example.test", "", "", true},
    {"scepclient-PKCSReq-post-ca-micromdm", "mm1.example.test", "", "", true},
    {"sscep-PKCSReq-get-ca-a", "get.example.test", "", "", false},
    {"sscep-PKCSReq-post-ca-a", "sscep.example.test", "10.20.30.40", "SN9", false},
    {"strongswan-PKCSReq-post-ca-a", "strongswan.example.test", "10.20.30.40", "SN9", false},
};

/// Signed with a certificate of the CA, whatever their type is.
constexpr Expected renewals[]{
    {"certmonger-renewal-PKCSReq-get-ca-a", "certmonger.example.test", "10.20.30.40", "SN9", false},
    {"jscep-renewal-PKCSReq-get-ca-a", "get.example.test", "", "", false},
    {"jscep-renewal-PKCSReq-post-ca-a", "jscep.example.test", "10.20.30.40", "SN9", false},
    {"scepclient-RenewalReq-post-ca-micromdm", "mm1.example.test", "", "", true},
    {"sscep-renewal-PKCSReq-get-ca-a", "get.example.test", "", "", false},
    {"sscep-renewal-PKCSReq-post-ca-a", "sscep.example.test", "10.20.30.40", "SN9", false},
    {"strongswan-RenewalReq-post-ca-a", "strongswan.example.test", "10.20.30.40", "SN9", false},
};

Registration registrationOf(const Expected &expected) {
    Registration registration;
    registration.fqdn = QString::fromLatin1(expected.fqdn);
    registration.ipAddress = QString::fromLatin1(expected.ipAddress);
    registration.serialNumber = QString::fromLatin1(expected.serialNumber);
    if (expected.isWeak) registration.weakAllowed = allWeakAlgorithms;
    return registration;
}

Challenge secretChallenge() {
    Challenge challenge;
    challenge.kind = ChallengeKind::Static;
    challenge.verifier = pki::passwordHash("secret");
    return challenge;
}

/// The capture's own HTTP request as the listener would hand it over.
http::Request capturedHttp(const QString &name) {
    const QByteArray raw = capturedRequest(name);
    const qsizetype bodyStart = raw.indexOf("\r\n\r\n") + 4;
    const QByteArrayList line = raw.left(raw.indexOf("\r\n")).split(' ');
    return httpRequest(line[0], line[1], raw.sliced(bodyStart));
}

template <std::size_t count>
bool isAmong(const Expected (&table)[count], const QString &name) {
    return std::any_of(std::begin(table), std::end(table),
                       [&](const Expected &each) { return name == QLatin1StringView(each.capture); });
}

scep::Header headerOf(const QByteArray &message) {
    return scep::read(message)->header;
}

void addEnrolments() {
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < std::size(enrolments); ++i) QTest::newRow(enrolments[i].capture) << int(i);
}

void addRenewals() {
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < std::size(renewals); ++i) QTest::newRow(renewals[i].capture) << int(i);
}

void addCapturesOf(const QString &kind) {
    QTest::addColumn<QString>("name");
    for (const QString &name : captures()) {
        if (name.contains(kind)) QTest::newRow(qPrintable(name)) << name;
    }
}

/// The ledger remembers the certificate that the client signed with, as if it had issued it.
void remember(Laboratory &laboratory, const pki::Certificate &certificate, const QString &fqdn) {
    const Registration registration = *laboratory.ledger.device(fqdn);
    Issue issue;
    issue.certificate = authority::recordOf(certificate, registration, {u"ca"_s, {}}, laboratory.clock.now());
    issue.der = certificate.der();
    issue.registrationId = registration.id;
    issue.use = Issue::Use::NotTaken;
    QVERIFY(laboratory.ledger.recordIssue(issue));
}

/// A request of the sender of a captured poll, as it would wait.
qint64 waitingFor(Laboratory &laboratory, const scep::Header &poll, const QString &fqdn) {
    Registration registration;
    registration.fqdn = fqdn;
    laboratory.addDevice(registration, {});
    PendingRequest pending;
    pending.askedAt = laboratory.clock.now();
    pending.claim.transactionId = poll.transactionId;
    pending.claim.keyDigest = poll.signerKey.digest();
    pending.signerDigest = poll.signerKey.digest();
    pending.registrationId = laboratory.ledger.device(fqdn)->id;
    pending.fqdn = fqdn;
    pending.authority = u"ca"_s;
    pending.subject = u"CN="_s + fqdn;
    pending.expiresAt = laboratory.clock.now() + std::chrono::days(1);
    return *laboratory.ledger.recordPending(pending, {});
}

}  // namespace

class tst_Captures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsEveryCapture() {
        for (const QString &name : captures()) {
            const bool isQuery =
                name.contains(u"-CertPoll-"_s) || name.contains(u"-GetCert-"_s) || name.contains(u"-GetCRL-"_s);
            QVERIFY2(isQuery || isAmong(enrolments, name) || isAmong(renewals, name), qPrintable(name));
        }
    }

    void q17_issuesToTheRegisteredDeviceInKind_data() { addEnrolments(); }
    void q17_issuesToTheRegisteredDeviceInKind() {
        QFETCH(int, index);
        const Expected &expected = enrolments[index];
        const QString name = QString::fromLatin1(expected.capture);
        Laboratory laboratory(keysOf(recipientOf(name)));
        laboratory.addDevice(registrationOf(expected), secretChallenge());
        const auto response = laboratory.send(capturedHttp(name));
        QCOMPARE(response.contentType, QByteArray("application/x-pki-message"));
        const Transaction transaction = laboratory.lastTransaction();
        QVERIFY2(transaction.result == TransactionResult::Issued, qPrintable(transaction.reason));
        QCOMPARE(transaction.fqdn, QString::fromLatin1(expected.fqdn));
        QCOMPARE(laboratory.certificates().size(), std::size_t(1));

        // The reply is addressed to the certificate that the client signed with, whatever its serial number looks like.
        const auto reply = pki::SignedData::fromDer(response.body);
        QVERIFY(reply);
        QVERIFY(reply->verify(laboratory.authority.responder().key.publicKey()));
        const scep::Header header = headerOf(capturedMessage(name));
        QVERIFY(reply->content()->contains(header.signer.issuer().der()));
        QVERIFY(reply->content()->contains(header.signer.serialNumber()));
        QCOMPARE(reply->digest(), header.digest);
        const auto asked = pki::SignedData::fromDer(capturedMessage(name));
        QCOMPARE(int(pki::EnvelopedData::fromDer(*reply->content())->cipher()),
                 int(pki::EnvelopedData::fromDer(*asked->content())->cipher()));
    }

    void q1_refusesSingleDesAndSha1UnlessTheDeviceIsAllowedThem_data() {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < std::size(enrolments); ++i)
            if (enrolments[i].isWeak) QTest::newRow(enrolments[i].capture) << int(i);
    }
    void q1_refusesSingleDesAndSha1UnlessTheDeviceIsAllowedThem() {
        QFETCH(int, index);
        const Expected &expected = enrolments[index];
        const QString name = QString::fromLatin1(expected.capture);
        Laboratory laboratory(keysOf(recipientOf(name)));
        Registration registration = registrationOf(expected);
        registration.weakAllowed = {};
        laboratory.addDevice(registration, secretChallenge());
        for (const WeakAlgorithms allowed :
             {WeakAlgorithms(), WeakAlgorithms(WeakAlgorithm::SingleDes), WeakAlgorithms(WeakAlgorithm::Sha1)}) {
            laboratory.change(registration.fqdn, [&](Registration &edited) { edited.weakAllowed = allowed; });
            laboratory.send(capturedHttp(name));
            QCOMPARE(laboratory.lastTransaction().failInfo, u"badAlg"_s);
        }
        laboratory.change(registration.fqdn, [](Registration &edited) {
            edited.weakAllowed = WeakAlgorithms(WeakAlgorithm::SingleDes) | WeakAlgorithm::Sha1;
        });
        laboratory.send(capturedHttp(name));
        QCOMPARE(laboratory.lastTransaction().result, TransactionResult::Issued);
    }

    void givesAResendTheSameCertificate_data() { addEnrolments(); }
    void givesAResendTheSameCertificate() {
        QFETCH(int, index);
        const Expected &expected = enrolments[index];
        const QString name = QString::fromLatin1(expected.capture);
        Laboratory laboratory(keysOf(recipientOf(name)));
        laboratory.addDevice(registrationOf(expected), secretChallenge());
        laboratory.send(capturedHttp(name));
        laboratory.send(capturedHttp(name));
        QCOMPARE(laboratory.transactions().size(), std::size_t(2));
        QCOMPARE(laboratory.lastTransaction().result, TransactionResult::Issued);
        QCOMPARE(laboratory.certificates().size(), std::size_t(1));
    }

    void refusesWithoutRegistrationOrChallenge_data() { addEnrolments(); }
    void refusesWithoutRegistrationOrChallenge() {
        QFETCH(int, index);
        const Expected &expected = enrolments[index];
        const QString name = QString::fromLatin1(expected.capture);
        Laboratory laboratory(keysOf(recipientOf(name)));
        laboratory.send(capturedHttp(name));
        QCOMPARE(laboratory.lastTransaction().trace.failed()->check, Check::Registration);
        laboratory.addDevice(registrationOf(expected), {});
        laboratory.send(capturedHttp(name));
        QCOMPARE(laboratory.lastTransaction().trace.failed()->check, Check::Challenge);
        QVERIFY(laboratory.certificates().empty());
    }

    void refusesWhatIsNotRegisteredWithTheDevice_data() { addEnrolments(); }
    void refusesWhatIsNotRegisteredWithTheDevice() {
        QFETCH(int, index);
        const Expected &expected = enrolments[index];
        const QString name = QString::fromLatin1(expected.capture);
        Laboratory laboratory(keysOf(recipientOf(name)));
        Registration registration = registrationOf(expected);
        registration.weakAllowed = {};
        registration.ipAddress = registration.ipAddress.isEmpty() ? u"192.0.2.1"_s : QString();
        laboratory.addDevice(registration, secretChallenge());
        laboratory.send(capturedHttp(name));
        QCOMPARE(laboratory.lastTransaction().trace.failed()->check, Check::AddressAndSerial);
        laboratory.change(registration.fqdn,
                          [&](Registration &edited) { edited.ipAddress = QString::fromLatin1(expected.ipAddress); });
        laboratory.send(capturedHttp(name));
        QCOMPARE(laboratory.lastTransaction().result,
                 expected.isWeak ? TransactionResult::Refused : TransactionResult::Issued);
        QCOMPARE(laboratory.lastTransaction().failInfo, expected.isWeak ? u"badAlg"_s : QString());
    }

    void q15_renewsByTheSigner_data() { addRenewals(); }
    void q15_renewsByTheSigner() {
        QFETCH(int, index);
        const Expected &expected = renewals[index];
        const QString name = QString::fromLatin1(expected.capture);
        Laboratory laboratory(keysOf(recipientOf(name)));
        laboratory.addDevice(registrationOf(expected), {});
        const pki::Certificate present = headerOf(capturedMessage(name)).signer;
        remember(laboratory, present, QString::fromLatin1(expected.fqdn));
        const auto response = laboratory.send(capturedHttp(name));
        QCOMPARE(response.contentType, QByteArray("application/x-pki-message"));
        const Transaction transaction = laboratory.lastTransaction();
        QVERIFY2(transaction.result == TransactionResult::Issued, qPrintable(transaction.reason));
        QCOMPARE(laboratory.ledger.certificate(transaction.certificateSerial)->renews, present.serialHex());
        // R56: sealed to the present certificate.
        const auto reply = pki::SignedData::fromDer(response.body);
        QVERIFY(reply->content()->contains(present.serialNumber()));
        QCOMPARE(bool(transaction.weak), expected.isWeak);
    }

    void r40_renewsNothingThatTheLedgerDoesNotKnow_data() { addRenewals(); }
    void r40_renewsNothingThatTheLedgerDoesNotKnow() {
        QFETCH(int, index);
        const Expected &expected = renewals[index];
        const QString name = QString::fromLatin1(expected.capture);
        Laboratory laboratory(keysOf(recipientOf(name)));
        laboratory.addDevice(registrationOf(expected), {});
        laboratory.send(capturedHttp(name));
        QCOMPARE(laboratory.lastTransaction().result, TransactionResult::Refused);
        QVERIFY(laboratory.lastTransaction().reason.contains(u"does not know"_s));
        QVERIFY(laboratory.certificates().empty());
    }

    void r61_answersPollsByTheirTransaction_data() { addCapturesOf(u"-CertPoll-"_s); }
    void r61_answersPollsByTheirTransaction() {
        QFETCH(QString, name);
        Laboratory laboratory(keysOf(recipientOf(name)));
        laboratory.send(capturedHttp(name));
        QCOMPARE(laboratory.lastTransaction().result, TransactionResult::Refused);
        QCOMPARE(laboratory.lastTransaction().failInfo, u"badCertId"_s);

        const scep::Header poll = headerOf(capturedMessage(name));
        const QString fqdn = poll.signer.subject().values("2.5.4.3").front();
        const qint64 id = waitingFor(laboratory, poll, fqdn);
        laboratory.send(capturedHttp(name));
        const Transaction waiting = laboratory.lastTransaction();
        QVERIFY2(waiting.result == TransactionResult::Pending, qPrintable(waiting.reason));
        QCOMPARE(waiting.fqdn, fqdn);
        QCOMPARE(laboratory.ledger.pendingRequest(id)->polls, 1);
        // Q16: names in another string type are the same names.
        for (const Rung &rung : waiting.trace.rungs())
            QVERIFY2(rung.check != Check::RequestSignature, qPrintable(rung.sentence));
        QVERIFY(laboratory.ledger.reject(id, u"Not this one."_s, u"admin"_s));
        laboratory.send(capturedHttp(name));
        QCOMPARE(laboratory.lastTransaction().failInfo, u"badRequest"_s);
    }

    void r69_givesTheHolderItsCertificate_data() { addCapturesOf(u"-GetCert-"_s); }
    void r69_givesTheHolderItsCertificate() {
        QFETCH(QString, name);
        Laboratory laboratory(keysOf(recipientOf(name)));
        laboratory.send(capturedHttp(name));
        QCOMPARE(laboratory.lastTransaction().failInfo, u"badCertId"_s);

        const pki::Certificate signer = headerOf(capturedMessage(name)).signer;
        Registration registration;
        registration.fqdn = signer.subject().values("2.5.4.3").front();
        laboratory.addDevice(registration, {});
        remember(laboratory, signer, registration.fqdn);
        const auto response = laboratory.send(capturedHttp(name));
        const Transaction transaction = laboratory.lastTransaction();
        QVERIFY2(transaction.result == TransactionResult::Answered, qPrintable(transaction.reason));
        QVERIFY(transaction.reason.contains(signer.serialHex()));
        QCOMPARE(response.contentType, QByteArray("application/x-pki-message"));
    }

    void r70_givesTheRevocationList_data() { addCapturesOf(u"-GetCRL-"_s); }
    void r70_givesTheRevocationList() {
        QFETCH(QString, name);
        Laboratory laboratory(keysOf(recipientOf(name)));
        const auto response = laboratory.send(capturedHttp(name));
        QCOMPARE(response.contentType, QByteArray("application/x-pki-message"));
        const Transaction transaction = laboratory.lastTransaction();
        QVERIFY2(transaction.result == TransactionResult::Answered, qPrintable(transaction.reason));
        QCOMPARE(laboratory.ledger.crls(1)->size(), std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(tst_Captures)
#include "tst_captures.moc"
