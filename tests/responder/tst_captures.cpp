// Every captured enrolment of a real client, decided end to end by the CA that it was made for.
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
    bool isWeak;  ///< single DES
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

Registration registrationOf(const Expected &expected) {
    Registration registration;
    registration.fqdn = QString::fromLatin1(expected.fqdn);
    registration.ipAddress = QString::fromLatin1(expected.ipAddress);
    registration.serialNumber = QString::fromLatin1(expected.serialNumber);
    registration.weakAllowed = allWeakAlgorithms;
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

bool isEnrolment(const QString &name) {
    return std::any_of(std::begin(enrolments), std::end(enrolments),
                       [&](const Expected &each) { return name == QLatin1StringView(each.capture); });
}

scep::Header headerOf(const QByteArray &message) {
    return scep::read(message)->header;
}

void addEnrolments() {
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < std::size(enrolments); ++i) QTest::newRow(enrolments[i].capture) << int(i);
}

}  // namespace

class tst_Captures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsEveryCapturedEnrolment() {
        for (const QString &name : captures()) {
            if (name.contains(u"-PKCSReq-"_s) && !name.contains(u"renewal"_s))
                QVERIFY2(isEnrolment(name), qPrintable(name));
        }
    }

    void issuesToTheRegisteredDevice_data() { addEnrolments(); }
    void issuesToTheRegisteredDevice() {
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

    void refusesEverythingElseWithItsReason_data() {
        QTest::addColumn<QString>("name");
        for (const QString &name : captures()) {
            if (!isEnrolment(name)) QTest::newRow(qPrintable(name)) << name;
        }
    }
    void refusesEverythingElseWithItsReason() {
        QFETCH(QString, name);
        Laboratory laboratory(keysOf(recipientOf(name)));
        for (const char *fqdn : {"certmonger", "get", "jscep", "mm1", "sscep", "strongswan"}) {
            Registration registration;
            registration.fqdn = QLatin1StringView(fqdn) + u".example.test"_s;
            registration.weakAllowed = allWeakAlgorithms;
            if (fqdn != QByteArrayView("get") && fqdn != QByteArrayView("mm1")) {
                registration.ipAddress = u"10.20.30.40"_s;
                registration.serialNumber = u"SN9"_s;
            }
            laboratory.addDevice(registration, secretChallenge());
        }
        const auto response = laboratory.send(capturedHttp(name));
        QCOMPARE(response.status, 200);
        QCOMPARE(response.contentType, QByteArray("application/x-pki-message"));
        const Transaction transaction = laboratory.lastTransaction();
        QCOMPARE(transaction.result, TransactionResult::Refused);
        QCOMPARE(transaction.failInfo, u"badRequest"_s);
        QVERIFY2(transaction.reason.contains(u"not served here"_s), qPrintable(transaction.reason));
        if (name.contains(u"enewal"_s))
            QVERIFY2(transaction.reason.contains(u"renew"_s, Qt::CaseInsensitive), qPrintable(transaction.reason));
        QVERIFY(laboratory.certificates().empty());
    }
};

QTEST_APPLESS_MAIN(tst_Captures)
#include "tst_captures.moc"
