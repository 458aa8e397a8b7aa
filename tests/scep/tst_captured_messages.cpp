// What real clients sent is read, unwrapped and unsealed.
#include <QRegularExpression>
#include <QtTest>

#include "pki/certification_request.h"
#include "scep/captures.h"
#include "scep/parties.h"

using namespace scepter;
using namespace scepter::tests;
using namespace Qt::StringLiterals;

namespace {

struct Client {
    pki::Digest digest;
    pki::Cipher cipher;
    const char *transactionId;  ///< of its enrolments
};

/// As observed on the wire.
const QHash<QString, Client> &clients() {
    static const QHash<QString, Client> all{
        {u"strongswan"_s, {pki::Digest::Sha256, pki::Cipher::Aes128Cbc, "^[0-9A-F]{40}$"}},
        {u"sscep"_s, {pki::Digest::Sha512, pki::Cipher::Aes128Cbc, "^[0-9A-F]{32}$"}},
        {u"scepclient"_s, {pki::Digest::Sha1, pki::Cipher::DesCbc, "^[A-Za-z0-9+/]{27}=$"}},
        {u"certmonger"_s, {pki::Digest::Sha256, pki::Cipher::Aes256Cbc, "^[0-9]{77,78}$"}},
        {u"jscep"_s, {pki::Digest::Sha512, pki::Cipher::Aes128Cbc, "^[0-9a-f]{40}$"}},
    };
    return all;
}

QByteArray messageTypeOf(const QString &name) {
    static const QList<QPair<QString, QByteArray>> types{{u"PKCSReq"_s, "19"},
                                                         {u"RenewalReq"_s, "17"},
                                                         {u"CertPoll"_s, "20"},
                                                         {u"GetCert"_s, "21"},
                                                         {u"GetCRL"_s, "22"}};
    for (const auto &[word, number] : types)
        if (name.contains(word)) return number;
    return {};
}

/// Q13: the odd ones sign with serial numbers of 32 octets, certmonger with a v1 certificate besides; jscep sends BER.
qsizetype deviationsOf(const QString &name) {
    const bool isSelfSigned = name.contains(u"-PKCSReq"_s) && !name.contains(u"enewal"_s);
    if (name.startsWith(u"certmonger"_s)) return isSelfSigned ? 2 : 0;
    if (name.startsWith(u"jscep"_s)) return 1;
    return name.startsWith(u"sscep"_s) && (isSelfSigned || name.contains(u"CertPoll"_s)) ? 1 : 0;
}

pki::Opener openerOf(const QString &name) {
    const QString ca = recipientOf(name);
    return {*pki::Certificate::fromPem(capturedCertificate(ca)), *pki::PrivateKey::fromPem(capturedKey(ca), Secret())};
}

}  // namespace

class CapturedMessagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void q7_q14_q17_readsWhatRealClientsSend_data();
    void q7_q14_q17_readsWhatRealClientsSend();
    void q15_tellsARenewalByItsSigner_data();
    void q15_tellsARenewalByItsSigner();
    void r33_opensNothingWithAnotherKey();
    void r32_unwrapsNothingThatWasChanged();
    void r75_saysThatTheEnvelopeIsOddToo();
};

void CapturedMessagesTest::q7_q14_q17_readsWhatRealClientsSend_data() {
    QTest::addColumn<QString>("name");
    for (const QString &name : captures()) QTest::newRow(qPrintable(name)) << name;
}

void CapturedMessagesTest::q7_q14_q17_readsWhatRealClientsSend() {
    QFETCH(QString, name);
    const Client client = clients().value(name.section(u'-', 0, 0));
    const Result<scep::Unverified> unverified = scep::read(capturedMessage(name));
    QVERIFY2(unverified, unverified ? "" : qPrintable(unverified.fault().sentence));
    const scep::Header &header = unverified->header;
    QCOMPARE(header.messageType, messageTypeOf(name));
    QVERIFY(scep::messageType(header.messageType));
    QCOMPARE(header.senderNonce.size(), 16);
    QCOMPARE(header.digest, client.digest);
    QVERIFY2(header.deviations.size() == deviationsOf(name), qPrintable(header.deviations.join(u'\n')));
    QVERIFY(header.signingTime);
    const bool isQuery = name.contains(u"GetC"_s);
    if (isQuery) {
        const bool isConstant = header.transactionId == "SSCEP transactionId" || header.transactionId == "0";
        QVERIFY(isConstant);
    } else {
        const QRegularExpression pattern(QString::fromLatin1(client.transactionId));
        QVERIFY2(pattern.match(QString::fromLatin1(header.transactionId)).hasMatch(), header.transactionId.constData());
    }

    const Result<scep::Sealed> sealed = scep::unwrap(*unverified);
    QVERIFY2(sealed, sealed ? "" : qPrintable(sealed.fault().sentence));
    const pki::Opener opener = openerOf(name);
    const Result<scep::Unsealed> unsealed = scep::unseal(*sealed, std::span(&opener, 1));
    QVERIFY2(unsealed, unsealed ? "" : qPrintable(unsealed.fault().sentence));
    QCOMPARE(unsealed->cipher, client.cipher);
    QCOMPARE(unsealed->keyTransport, pki::KeyTransport::RsaPkcs1);

    if (!name.contains(u"Req"_s)) return;
    const Result<pki::CertificationRequest> request = pki::CertificationRequest::fromDer(unsealed->content.bytes());
    QVERIFY2(request, request ? "" : qPrintable(request.fault().sentence));
    const Result<pki::PublicKey> key = pki::PublicKey::fromSpki(request->spki());
    QVERIFY(key);
    QVERIFY(request->isSignedBy(*key));
    const bool isRenewal = name.contains(u"enewal"_s);
    if (!isRenewal) QVERIFY(request->challengePassword() == QByteArrayView("secret"));
    if (!isRenewal) QCOMPARE(header.signer.spki(), request->spki());
}

void CapturedMessagesTest::r33_opensNothingWithAnotherKey() {
    const Result<scep::Unverified> unverified = scep::read(capturedMessage(u"strongswan-PKCSReq-post-ca-a"_s));
    QVERIFY(unverified);
    const Result<scep::Sealed> sealed = scep::unwrap(*unverified);
    QVERIFY(sealed);
    const pki::Opener stranger = openerOf(u"x-ca-micromdm"_s);
    const Result<scep::Unsealed> byStranger = scep::unseal(*sealed, std::span(&stranger, 1));
    QVERIFY(!byStranger);
    QCOMPARE(byStranger.fault().kind, FaultKind::Undecryptable);
    // Addressed rightly, but the key behind the certificate is another.
    const pki::Opener mixedUp{openerOf(u"x-ca-a"_s).certificate, fixtureKey(u"ca-b"_s)};
    // A random key passes the check of the padding once in 256: then the content is rubbish, which is no failure here.
    for (int attempt = 0; attempt < 5; ++attempt) {
        const Result<scep::Unsealed> byMixedUp = scep::unseal(*sealed, std::span(&mixedUp, 1));
        if (byMixedUp) continue;
        QCOMPARE(byMixedUp.fault().sentence, byStranger.fault().sentence);
        return;
    }
    QFAIL("The envelope was opened with the wrong key.");
}

void CapturedMessagesTest::q15_tellsARenewalByItsSigner_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("strongSwan") << u"strongswan-RenewalReq-post-ca-a"_s << QByteArray("17");
    QTest::newRow("scepclient") << u"scepclient-RenewalReq-post-ca-micromdm"_s << QByteArray("17");
    QTest::newRow("sscep") << u"sscep-renewal-PKCSReq-post-ca-a"_s << QByteArray("19");
    QTest::newRow("certmonger") << u"certmonger-renewal-PKCSReq-get-ca-a"_s << QByteArray("19");
    QTest::newRow("jscep") << u"jscep-renewal-PKCSReq-post-ca-a"_s << QByteArray("19");
}

void CapturedMessagesTest::q15_tellsARenewalByItsSigner() {
    QFETCH(QString, name);
    QFETCH(QByteArray, type);
    const Result<scep::Unverified> read = scep::read(capturedMessage(name));
    QVERIFY(read);
    QCOMPARE(read->header.messageType, type);
    const pki::Opener authorityOfCapture = openerOf(name);
    QVERIFY(read->header.signer.isSignedBy(authorityOfCapture.key.publicKey()));
    const Result<scep::Unverified> first =
        scep::read(capturedMessage(QString(name).replace(u"-renewal-"_s, u"-"_s).replace(u"Renewal"_s, u"PKCS"_s)));
    QVERIFY(first);
    QVERIFY(!first->header.signer.isSignedBy(authorityOfCapture.key.publicKey()));
}

void CapturedMessagesTest::r32_unwrapsNothingThatWasChanged() {
    const QByteArray captured = capturedMessage(u"strongswan-PKCSReq-post-ca-a"_s);
    // In the encrypted content, in a signed attribute, in the signature.
    const QList<QByteArray> marks{
        QByteArray::fromHex("2a864886f70d010703"), QByteArray::fromHex("6086480186f845010907"), {}};
    for (const qsizetype offset :
         {captured.indexOf(marks[0]) + 300, captured.indexOf(marks[1]) + 20, captured.size() - 1}) {
        QByteArray changed = captured;
        changed[offset] = changed[offset] == 'A' ? 'B' : 'A';
        const Result<scep::Unverified> read = scep::read(changed);
        QVERIFY2(read, read ? "" : qPrintable(read.fault().sentence));
        const Result<scep::Sealed> sealed = scep::unwrap(*read);
        QVERIFY(!sealed);
        QCOMPARE(sealed.fault().kind, FaultKind::BadSignature);
    }
}

void CapturedMessagesTest::r75_saysThatTheEnvelopeIsOddToo() {
    const Result<scep::Sealed> sealed = scep::unwrap(*scep::read(capturedMessage(u"jscep-PKCSReq-post-ca-a"_s)));
    QVERIFY(sealed);
    const pki::Opener opener = openerOf(u"x-ca-a"_s);
    const Result<scep::Unsealed> unsealed = scep::unseal(*sealed, std::span(&opener, 1));
    QVERIFY(unsealed);
    QCOMPARE(unsealed->deviations.size(), 1);
    QVERIFY(unsealed->deviations.front().contains(u"BER"_s));
}

QTEST_APPLESS_MAIN(CapturedMessagesTest)
#include "tst_captured_messages.moc"
