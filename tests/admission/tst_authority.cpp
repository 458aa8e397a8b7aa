// The keys of a site: made, certified, kept and opened. Read back with OpenSSL and not with the code that wrote them.
#include <QTest>

#include "admission/issued_x509.h"
#include "admission/requests.h"
#include "pki/signed_data.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::authority;
using namespace scepter::tests;

namespace {

/// A CA that opens envelopes and signs replies itself.
const Authority &selfServingAuthority() {
    static const Authority authority =
        opened(keysOf({.name = u"Lab CA"_s, .key = rsa2048, .registrationAuthority = std::nullopt}));
    return authority;
}

/// Of one certificate, or of a degenerate SignedData.
QStringList subjectsIn(const QByteArray &body) {
    if (const auto single = pki::Certificate::fromDer(body)) return {single->subject().text()};
    const auto several = pki::SignedData::fromDer(body);
    if (!several) return {u"neither a certificate nor a SignedData"_s};
    QStringList subjects;
    for (const auto &certificate : several->certificates()) subjects << certificate.subject().text();
    return subjects;
}

}  // namespace

class tst_Authority : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesACertificationAuthority() {
        const auto records = quickKeys();
        QCOMPARE(records.size(), std::size_t(2));
        QCOMPARE(records[0].role, KeyRole::Authority);
        QCOMPARE(records[0].authority, u"ca"_s);
        QCOMPARE(records[0].algorithm, u"ec:p256"_s);
        const X509Ptr ca = decoded(records[0].certificate);
        QVERIFY(ca);
        QVERIFY(isSignedBy(ca.get(), ca.get()));
        QCOMPARE(X509_get_version(ca.get()), 2L);
        QCOMPARE(extensionText(ca.get(), NID_basic_constraints), u"(critical) CA:TRUE, pathlen:0"_s);
        QCOMPARE(extensionText(ca.get(), NID_key_usage), u"(critical) Certificate Sign, CRL Sign"_s);
        QVERIFY(extensionText(ca.get(), NID_subject_key_identifier) != u"absent"_s);
        QCOMPARE(instantOf(X509_get0_notBefore(ca.get())), *fromIso8601(u"2026-11-22T11:50:00Z"));
        QCOMPARE(instantOf(X509_get0_notAfter(ca.get())), *fromIso8601(u"2036-11-19T12:00:00Z"));
    }

    void certifiesTheRegistrationAuthority() {
        const auto records = quickKeys();
        QCOMPARE(records[1].role, KeyRole::RegistrationAuthority);
        const X509Ptr ca = decoded(records[0].certificate);
        const X509Ptr ra = decoded(records[1].certificate);
        QVERIFY(isSignedBy(ra.get(), ca.get()));
        QCOMPARE(extensionText(ra.get(), NID_basic_constraints), u"(critical) CA:FALSE"_s);
        QCOMPARE(extensionText(ra.get(), NID_key_usage), u"(critical) Digital Signature, Key Encipherment"_s);
        QCOMPARE(extensionText(ra.get(), NID_ext_key_usage), u"TLS Web Server Authentication"_s);
        QCOMPARE(X509_check_issued(ca.get(), ra.get()), X509_V_OK);
    }

    void namesTheAuthorityInItsKeys() {
        for (const KeyRecord &key : keysOf({.name = u"Branch CA"_s, .key = p256, .authority = u"branch"_s}))
            QCOMPARE(key.authority, u"branch"_s);
    }

    void answersItselfWithoutARegistrationAuthority() {
        const auto records = keysOf({.name = u"Lab CA"_s, .key = rsa2048, .registrationAuthority = std::nullopt});
        QCOMPARE(records.size(), std::size_t(1));
        const X509Ptr ca = decoded(records[0].certificate);
        QCOMPARE(extensionText(ca.get(), NID_key_usage),
                 u"(critical) Digital Signature, Key Encipherment, Certificate Sign, CRL Sign"_s);
        const Authority authority = opened(records);
        QVERIFY(!authority.hasRegistrationAuthority());
        QCOMPARE(authority.responder().certificate, authority.certificate());
        QCOMPARE(authority.openers().size(), std::size_t(1));
    }

    void publishesAsMuchOfItsChainAsThePolicySays_data() {
        QTest::addColumn<bool>("hasRegistrationAuthority");
        QTest::addColumn<Chain>("chain");
        QTest::addColumn<QStringList>("subjects");
        QTest::addColumn<QByteArray>("contentType");
        const QByteArray one("application/x-x509-ca-cert"), several("application/x-x509-ca-ra-cert");
        QTest::newRow("RA, full: RA first, then the CA")
            << true << Chain::Full << QStringList{u"CN=Lab CA RA"_s, u"CN=Lab CA"_s} << several;
        QTest::newRow("RA, without root: its CA is one")
            << true << Chain::WithoutRoot << QStringList{u"CN=Lab CA RA"_s} << one;
        QTest::newRow("RA, leaf: the one that envelopes are for")
            << true << Chain::Leaf << QStringList{u"CN=Lab CA RA"_s} << one;
        for (const Chain chain : {Chain::Full, Chain::WithoutRoot, Chain::Leaf})
            QTest::addRow("R19: no RA, %d: the CA alone", int(chain))
                << false << chain << QStringList{u"CN=Lab CA"_s} << one;
    }
    void publishesAsMuchOfItsChainAsThePolicySays() {
        QFETCH(bool, hasRegistrationAuthority);
        QFETCH(Chain, chain);
        QFETCH(QStringList, subjects);
        QFETCH(QByteArray, contentType);
        const Authority authority = hasRegistrationAuthority ? quickAuthority() : selfServingAuthority();
        const auto &published = authority.caCertificates(chain);
        QCOMPARE(published.contentType, contentType);
        QCOMPARE(subjectsIn(published.body), subjects);
    }

    void publishesAllAsADegenerateMessageForTheHistoricQuestion() {
        for (const Authority &authority : {quickAuthority(), selfServingAuthority()}) {
            const auto &published = authority.caCertificateChain();
            QCOMPARE(published.contentType, QByteArray("application/x-x509-ca-ra-cert"));
            const auto bundle = pki::SignedData::fromDer(published.body);
            QVERIFY(bundle);
            QVERIFY(!bundle->hasSigner());
            QCOMPARE(bundle->certificates().back(), authority.certificate());
            QCOMPARE(bundle->certificates().size(), std::size_t(authority.hasRegistrationAuthority() ? 2 : 1));
        }
    }

    void r55_sendsTheCaAlongOnlyWhereThePolicyWantsTheRoot() {
        QCOMPARE(quickAuthority().issuerChain(Chain::Leaf).size(), std::size_t(0));
        QCOMPARE(quickAuthority().issuerChain(Chain::WithoutRoot).size(), std::size_t(0));
        QCOMPARE(quickAuthority().issuerChain(Chain::Full).size(), std::size_t(1));
        QCOMPARE(quickAuthority().issuerChain(Chain::Full).front(), quickAuthority().certificate());
    }

    void opensRequestsForTheCaToo() {
        const Authority authority = opened(keysOf({.name = u"Lab CA"_s, .key = rsa2048}));
        QCOMPARE(authority.openers().size(), std::size_t(2));
        QCOMPARE(authority.openers()[0].certificate, authority.responder().certificate);
        QCOMPARE(authority.openers()[1].certificate, authority.certificate());
        QVERIFY(authority.isOwnKey(authority.certificate().spki()));
        QVERIFY(authority.isOwnKey(authority.responder().certificate.spki()));
        QVERIFY(!authority.isOwnKey(anyRsaKey().publicKey().spki()));
    }

    void refusesWhatCannotWork_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("registrationAuthority");
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no name") << u"  "_s << u"ec:p256"_s << u"rsa:2048"_s << 365 << u"name"_s;
        QTest::newRow("a name too long for a CN")
            << QString(61, u'x') << u"ec:p256"_s << u"rsa:2048"_s << 365 << u"60"_s;
        QTest::newRow("no time") << u"Lab CA"_s << u"ec:p256"_s << u"rsa:2048"_s << 0 << u"days"_s;
        QTest::newRow("over a century") << u"Lab CA"_s << u"ec:p256"_s << u"rsa:2048"_s << 36501 << u"days"_s;
        QTest::newRow("EC without an RA") << u"Lab CA"_s << u"ec:p256"_s << QString() << 365 << u"needs an RA"_s;
        QTest::newRow("EC for an RA") << u"Lab CA"_s << u"ec:p256"_s << u"ec:p384"_s << 365 << u"has to be RSA"_s;
    }
    void refusesWhatCannotWork() {
        QFETCH(QString, name);
        QFETCH(QString, key);
        QFETCH(QString, registrationAuthority);
        QFETCH(int, days);
        QFETCH(QString, reason);
        const auto records = Authority::make(
            {name, *pki::KeySpec::fromText(key), pki::KeySpec::fromText(registrationAuthority), days}, Secret(), made);
        QVERIFY(!records);
        QCOMPARE(records.fault().kind, FaultKind::Refused);
        QVERIFY2(records.fault().sentence.contains(reason), qPrintable(records.fault().sentence));
    }

    void opensOnlyWithThePassphrase() {
        const auto records = Authority::make({.name = u"Lab CA"_s, .key = p256}, Secret("open sesame"), made);
        QVERIFY(records);
        QVERIFY((*records)[0].encrypted && (*records)[1].encrypted);
        QVERIFY(Authority::open(*records, Secret("open sesame")));
        const auto missing = Authority::open(*records, Secret());
        QVERIFY(!missing);
        QCOMPARE(missing.fault().kind, FaultKind::Locked);
        const auto wrong = Authority::open(*records, Secret("open barley"));
        QVERIFY(!wrong);
        QCOMPARE(wrong.fault().kind, FaultKind::Locked);
    }

    void refusesAKeyThatDoesNotFitItsCertificate() {
        auto records = quickKeys();
        records[0].material = keysOf({.name = u"Other CA"_s, .key = p256})[0].material;
        const auto authority = Authority::open(records, Secret());
        QVERIFY(!authority);
        QCOMPARE(authority.fault().kind, FaultKind::Malformed);
        QVERIFY(authority.fault().sentence.contains(u"does not fit"_s));
    }

    void refusesTheRegistrationAuthorityOfAnotherCa() {
        auto records = quickKeys();
        records[1] = keysOf({.name = u"Lab CA"_s, .key = p256})[1];
        const auto authority = Authority::open(records, Secret());
        QVERIFY(!authority);
        QCOMPARE(authority.fault().kind, FaultKind::Malformed);
        QVERIFY(authority.fault().sentence.contains(u"not certified by"_s));
    }

    void refusesASiteWithoutKeys() {
        const auto authority = Authority::open({}, Secret());
        QVERIFY(!authority);
        QCOMPARE(authority.fault().kind, FaultKind::NotFound);
    }

    void exportsTheKeyUnderItsOwnPassphraseOnly() {
        QVERIFY(!quickAuthority().exportKey(Secret()));
        const auto exported = quickAuthority().exportKey(Secret("backup"));
        QVERIFY(exported);
        const auto again = pki::PrivateKey::fromEncryptedPkcs8(*exported, Secret("backup"));
        QVERIFY(again);
        QCOMPARE(again->publicKey().spki(), quickAuthority().certificate().spki());
    }
};

QTEST_APPLESS_MAIN(tst_Authority)
#include "tst_authority.moc"
