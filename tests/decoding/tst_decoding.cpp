// Each kind of thing is recognised, read and, with the right key, opened; no secret is shown.
#include <QtTest>

#include "decoding/decoded_fields.h"
#include "pki/certificate_writer.h"
#include "pki/certification_request.h"
#include "pki/crl.h"
#include "pki/der_writer.h"
#include "pki/digest.h"
#include "scep/captures.h"
#include "scep/next_ca.h"
#include "scep/parties.h"
#include "scep/queries.h"

using namespace scepter;
using namespace scepter::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr auto challenge = "secret";

QString typeOf(const QString &capture) {
    for (const QString &type : {u"PKCSReq"_s, u"RenewalReq"_s, u"CertPoll"_s, u"GetCert"_s, u"GetCRL"_s})
        if (capture.contains(u'-' + type + u'-')) return type;
    return {};
}

QString insideOf(const QString &type) {
    if (type == "CertPoll"_L1) return u"issuer and subject"_s;
    return type.startsWith("Get"_L1) ? u"issuer and serial number"_s : u"certificate request"_s;
}

decoding::Keys authorityKeys() {
    static const pki::Opener opener = openerOf(authority());
    return {std::span(&opener, 1), std::span(&opener.certificate, 1)};
}

QByteArray signedRequest(const Secret &password) {
    pki::SubjectAltName names;
    names.dnsNames << u"r1.lab.example"_s;
    names.ipAddresses << u"192.0.2.17"_s;
    const std::vector<pki::Extension> extensions{pki::extension::subjectAltName(names, false),
                                                 {pki::der::oidContent("1.2.3.4.5"), true, QByteArray("abc")}};
    return *pki::CertificationRequest::write(device().certificate.subject().der(), device().key, pki::Digest::Sha256,
                                             extensions, password);
}

QByteArray revocationList(const Identity &issuer) {
    pki::CrlContent content;
    content.number = 7;
    content.thisUpdate = noon;
    content.nextUpdate = noon + std::chrono::hours(24);
    content.entries = {{QByteArray::fromHex("0A0B"), noon, 1}, {QByteArray::fromHex("FF01"), noon, 0}};
    return *pki::signCrl(content, issuer.certificate, issuer.key, pki::Digest::Sha256);
}

QByteArray success() {
    const std::vector<pki::Certificate> issuedOnes{issued(u"r1.lab.example"_s, device().key.publicKey())};
    return *scep::sealSuccess(sealedRequest(), {.certificates = issuedOnes}, replySigner());
}

}  // namespace

class tst_Decoding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recognisesAndOpensACapture_data();
    void recognisesAndOpensACapture();
    void leavesAnEnvelopeClosedWithoutItsKey_data();
    void leavesAnEnvelopeClosedWithoutItsKey();
    void saysWhatACaptureAsksFor();
    void tellsHowAMessageDeviates();
    void tellsThatASignatureDoesNotVerify();
    void readsARequestAndMasksItsChallenge();
    void readsACertificate();
    void readsAListOfRevocations();
    void saysWhoseListItIsNot();
    void readsCertificatesAndListsAlone();
    void readsASuccessThatIsForTheDevice();
    void readsAFailureWithItsReason();
    void readsAPendingAnswer();
    void r26_readsTheNextAuthority();
    void readsAnEnvelopeForAPassword();
    void readsAMessageWithoutATypeOfTheStandard_data();
    void readsAMessageWithoutATypeOfTheStandard();
    void showsNothingOfAPrivateKey_data();
    void showsNothingOfAPrivateKey();
    void showsTheStructureOfWhatIsNotKnown();
    void saysWhereABrokenMessageStops();
    void leavesOutWhatFollowsTheEnd();
    void refusesWhatIsNothing_data();
    void refusesWhatIsNothing();
    void refusesTooMuch();
};

void tst_Decoding::recognisesAndOpensACapture_data() {
    QTest::addColumn<QString>("capture");
    QTest::addColumn<bool>("isHttp");
    for (const QString &capture : captures()) {
        QTest::newRow(qPrintable(capture + u".der"_s)) << capture << false;
        QTest::newRow(qPrintable(capture + u".http"_s)) << capture << true;
    }
}

void tst_Decoding::recognisesAndOpensACapture() {
    QFETCH(QString, capture);
    QFETCH(bool, isHttp);
    const QString type = typeOf(capture);
    const auto found =
        decoded(isHttp ? capturedRequest(capture) : capturedMessage(capture), keysOf(recipientOf(capture)));
    QCOMPARE(found.findings.size(), size_t(1));
    const QStringList passed = found.findings.front().layers;
    const QString method = capture.contains("-get-"_L1) ? u"HTTP GET"_s : u"HTTP POST"_s;
    QCOMPARE(passed.front(), isHttp ? method : capture.startsWith("jscep"_L1) ? u"BER"_s : u"DER"_s);
    QVERIFY2(passed.contains(u"pkiMessage "_s + type), qPrintable(layers(found)));
    QCOMPARE(passed.back(), insideOf(type));
    QCOMPARE(field(found, u"pkiMessage/Signature"_s), u"verifies with the key of the signer"_s);
    QVERIFY(field(found, u"pkiMessage/Message type"_s).startsWith(type));
    QVERIFY(field(found, u"pkiMessage/Envelope/Recipient"_s).endsWith(" (ours)"_L1));
    QVERIFY2(!allText(found).contains(QLatin1StringView(challenge)), qPrintable(allText(found)));
    QVERIFY2(!allText(found).contains("Stopped"_L1), qPrintable(allText(found)));
}

void tst_Decoding::leavesAnEnvelopeClosedWithoutItsKey_data() {
    QTest::addColumn<QString>("ca");
    QTest::addColumn<QString>("why");
    QTest::newRow("no site was named") << QString() << u"closed: it needs a key. Name the site whose key opens it."_s;
    QTest::newRow("the site is another one") << u"ra-c"_s << u"closed: no key of this site is its recipient."_s;
    QTest::newRow("the site has the name but another key")
        << u"ca-b"_s << u"closed: The envelope cannot be opened with any key of this site."_s;
}

void tst_Decoding::leavesAnEnvelopeClosedWithoutItsKey() {
    QFETCH(QString, ca);
    QFETCH(QString, why);
    const auto found =
        decoded(capturedMessage(u"strongswan-PKCSReq-post-ca-a"_s), ca.isEmpty() ? decoding::Keys() : keysOf(ca));
    QCOMPARE(field(found, u"pkiMessage/Envelope/Inside"_s), why);
    QCOMPARE(found.findings.front().layers.size(), 3);
    QCOMPARE(field(found, u"pkiMessage/Envelope/Content encryption"_s), u"AES-128-CBC"_s);
    QCOMPARE(field(found, u"pkiMessage/Envelope/Recipient/Key transport"_s), u"RSA PKCS#1 v1.5"_s);
    const QString recipient = field(found, u"pkiMessage/Envelope/Recipient"_s);
    if (ca != "ca-b"_L1) QVERIFY2(recipient.startsWith("serial number 0A of "_L1), qPrintable(recipient));
}

void tst_Decoding::saysWhatACaptureAsksFor() {
    const auto poll = decoded(capturedMessage(u"strongswan-CertPoll-post-ca-a"_s), keysOf(u"ca-a"_s));
    const QString inside = u"pkiMessage/Envelope/Inside/"_s;
    QCOMPARE(field(poll, inside + u"Issuer and subject/Issuer"_s), u"O=interop,CN=jscep peer CA"_s);
    QVERIFY(field(poll, inside + u"Issuer and subject/Subject"_s).contains("CN="_L1));

    const auto get = decoded(capturedMessage(u"sscep-GetCert-post-ca-a"_s), keysOf(u"ca-a"_s));
    QCOMPARE(field(get, inside + u"Issuer and serial number/Serial number"_s), u"6B10EDA0807671BD"_s);
    QCOMPARE(field(get, u"pkiMessage/Transaction id"_s), u"SSCEP transactionId"_s);

    const auto enrol = decoded(capturedMessage(u"sscep-PKCSReq-post-ca-a"_s), keysOf(u"ca-a"_s));
    QCOMPARE(field(enrol, inside + u"Certificate request/Challenge password"_s), u"present (masked)"_s);
    QCOMPARE(field(enrol, inside + u"Certificate request/Alternative names"_s),
             u"DNS:sscep.example.test, IP:10.20.30.40"_s);
    const auto renewal = decoded(capturedMessage(u"certmonger-renewal-PKCSReq-get-ca-a"_s), keysOf(u"ca-a"_s));
    QCOMPARE(field(renewal, inside + u"Certificate request/Challenge password"_s), u"none"_s);
    QCOMPARE(field(renewal, u"pkiMessage/Signer/Signature"_s),
             u"verifies with the key of O=interop,CN=jscep peer CA"_s);
    QCOMPARE(field(renewal, u"pkiMessage/Signer/Self-signed"_s), u"no"_s);
}

void tst_Decoding::tellsHowAMessageDeviates() {
    const auto found = decoded(capturedMessage(u"sscep-PKCSReq-post-ca-a"_s));
    QVERIFY2(allText(found).contains("Deviations from the standard"_L1), qPrintable(allText(found)));

    scep::ClientRequest request = clientRequest();
    request.senderNonce.clear();
    const auto refused =
        decoded(*scep::writeRequest(request, device().certificate, device().key, authority().certificate));
    QVERIFY2(field(refused, u"pkiMessage/Would be refused"_s).contains("senderNonce"_L1), qPrintable(allText(refused)));
}

void tst_Decoding::tellsThatASignatureDoesNotVerify() {
    QByteArray message = capturedMessage(u"strongswan-PKCSReq-post-ca-a"_s);
    message.back() = char(message.back() ^ 1);
    const auto found = decoded(message, keysOf(u"ca-a"_s));
    QVERIFY(field(found, u"pkiMessage/Signature"_s).startsWith("does NOT verify: "_L1));
    QCOMPARE(found.findings.front().layers.back(), u"certificate request"_s);
}

void tst_Decoding::readsARequestAndMasksItsChallenge() {
    const auto found = decoded(signedRequest(Secret(challenge)));
    QCOMPARE(layers(found), u"DER → certificate request"_s);
    const QString top = u"Certificate request/"_s;
    QCOMPARE(field(found, top + u"Subject"_s), u"CN=r1.lab.example"_s);
    QCOMPARE(field(found, top + u"Alternative names"_s), u"DNS:r1.lab.example, IP:192.0.2.17"_s);
    QCOMPARE(field(found, top + u"Key"_s), u"RSA, 2048 bits"_s);
    QCOMPARE(field(found, top + u"Signature algorithm"_s), u"sha256WithRSAEncryption"_s);
    QCOMPARE(field(found, top + u"Signature"_s), u"verifies: who asks has the key"_s);
    QCOMPARE(field(found, top + u"Challenge password"_s), u"present (masked)"_s);
    QCOMPARE(field(found, top + u"Requested extensions/subjectAltName"_s), u"DNS:r1.lab.example, IP:192.0.2.17"_s);
    QCOMPARE(field(found, top + u"Requested extensions/1.2.3.4.5"_s), u"3 octets (critical)"_s);
    QCOMPARE(field(found, top + u"Attributes"_s), u"challengePassword, extensionRequest"_s);
    QVERIFY(!allText(found).contains(QLatin1StringView(challenge)));

    QByteArray forged = signedRequest(Secret());
    forged.back() = char(forged.back() ^ 1);
    const auto unproven = decoded(forged);
    QCOMPARE(field(unproven, top + u"Challenge password"_s), u"none"_s);
    QVERIFY(field(unproven, top + u"Signature"_s).startsWith("does NOT verify"_L1));
}

void tst_Decoding::readsACertificate() {
    const pki::Certificate certificate = issued(u"r1.lab.example"_s, ellipticDevice().key.publicKey());
    const std::vector<pki::Certificate> authorities{authority().certificate};
    const auto found = decoded(certificate.der(), {.authorities = authorities});
    QCOMPARE(layers(found), u"DER → X.509 certificate"_s);
    const QString top = u"X.509 certificate/"_s;
    QCOMPARE(field(found, top + u"Subject"_s), u"CN=r1.lab.example"_s);
    QCOMPARE(field(found, top + u"Issuer"_s), u"CN=Lab CA"_s);
    QCOMPARE(field(found, top + u"Serial number"_s), certificate.serialHex());
    QCOMPARE(field(found, top + u"Valid from"_s), iso8601(certificate.notBefore()));
    QCOMPARE(field(found, top + u"Valid until"_s), iso8601(certificate.notAfter()));
    QCOMPARE(field(found, top + u"Key"_s), u"EC P-256"_s);
    QCOMPARE(field(found, top + u"Self-signed"_s), u"no"_s);
    QCOMPARE(field(found, top + u"Signature"_s), u"verifies with the key of CN=Lab CA"_s);
    QCOMPARE(field(found, top + u"SHA-256"_s), pki::fingerprintText(certificate.sha256()));
    QCOMPARE(field(found, top + u"SHA-1"_s), pki::fingerprintText(pki::digest(pki::Digest::Sha1, certificate.der())));

    const auto alone = decoded(certificate.der());
    QCOMPARE(field(alone, top + u"Signature"_s), u"not checked: the certificate of its issuer is not at hand"_s);
    const auto root = decoded(authority().certificate.der());
    QCOMPARE(field(root, top + u"Self-signed"_s), u"yes"_s);
    QVERIFY(field(root, top + u"Extensions/basicConstraints"_s).startsWith("is a CA"_L1));
}

void tst_Decoding::readsAListOfRevocations() {
    const std::vector<pki::Certificate> authorities{authority().certificate};
    const auto found = decoded(revocationList(authority()), {.authorities = authorities});
    QCOMPARE(layers(found), u"DER → CRL"_s);
    QCOMPARE(field(found, u"CRL/Issuer"_s), u"CN=Lab CA"_s);
    QCOMPARE(field(found, u"CRL/This update"_s), u"2026-11-22T12:00:00Z"_s);
    QCOMPARE(field(found, u"CRL/Next update"_s), u"2026-11-23T12:00:00Z"_s);
    QCOMPARE(field(found, u"CRL/Signature"_s), u"verifies with the key of CN=Lab CA"_s);
    QCOMPARE(field(found, u"CRL/Extensions/cRLNumber"_s), u"7"_s);
    QCOMPARE(field(found, u"CRL/Revoked"_s), u"2"_s);
    QCOMPARE(field(found, u"CRL/Revoked/0A0B"_s), u"2026-11-22T12:00:00Z, keyCompromise"_s);
    QCOMPARE(field(found, u"CRL/Revoked/FF01"_s), u"2026-11-22T12:00:00Z"_s);
}

void tst_Decoding::saysWhoseListItIsNot() {
    const Identity impostor = selfSignedIdentity(u"Lab CA"_s, fixtureKey(u"ra-c"_s));
    const std::vector<pki::Certificate> authorities{authority().certificate};
    const auto found = decoded(revocationList(impostor), {.authorities = authorities});
    QCOMPARE(field(found, u"CRL/Signature"_s), u"does NOT verify with the key of its issuer"_s);
}

void tst_Decoding::readsCertificatesAndListsAlone() {
    const std::vector<pki::Certificate> chain{issued(u"r1.lab.example"_s, device().key.publicKey()),
                                              authority().certificate};
    const auto found = decoded(pki::SignedData::writeDegenerate(chain));
    QCOMPARE(layers(found), u"DER → PKCS#7 with certificates (2)"_s);
    QCOMPARE(field(found, u"PKCS#7/Certificate/Signature"_s), u"verifies with the key of CN=Lab CA"_s);

    const std::vector<QByteArray> lists{revocationList(authority())};
    const auto list = decoded(pki::SignedData::writeDegenerate({}, lists));
    QCOMPARE(layers(list), u"DER → PKCS#7 with a CRL"_s);
    QCOMPARE(field(list, u"PKCS#7/CRL/Revoked"_s), u"2"_s);
}

void tst_Decoding::readsASuccessThatIsForTheDevice() {
    const auto closed = decoded(success(), authorityKeys());
    QVERIFY(layers(closed).startsWith(u"DER → pkiMessage CertRep SUCCESS → envelope ("_s));
    QCOMPARE(field(closed, u"pkiMessage/Message type"_s), u"CertRep (3)"_s);
    QCOMPARE(field(closed, u"pkiMessage/Status"_s), u"SUCCESS (0)"_s);
    QCOMPARE(field(closed, u"pkiMessage/Recipient nonce"_s), QString::fromLatin1(senderNonce.toHex().toUpper()));
    QCOMPARE(field(closed, u"pkiMessage/Envelope/Why it stays closed"_s),
             u"A CertRep with SUCCESS is enveloped to the device that asked; only its key opens it."_s);

    const pki::Opener opener = openerOf(device());
    const auto opened = decoded(success(), {std::span(&opener, 1), {}});
    QVERIFY2(layers(opened).endsWith("PKCS#7 with certificates (1)"_L1), qPrintable(layers(opened)));
    QCOMPARE(field(opened, u"pkiMessage/Envelope/Inside/PKCS#7/Certificate/Subject"_s), u"CN=r1.lab.example"_s);
    QCOMPARE(field(opened, u"pkiMessage/Envelope/Why it stays closed"_s), u"(none)"_s);
}

void tst_Decoding::readsAFailureWithItsReason() {
    const auto found = decoded(*scep::sealFailure(sealedRequest().header(), scep::FailInfo::BadRequest,
                                                  u"The name is not registered."_s, replySigner()));
    QCOMPARE(layers(found), u"DER → pkiMessage CertRep FAILURE"_s);
    QCOMPARE(field(found, u"pkiMessage/Status"_s), u"FAILURE (2)"_s);
    QCOMPARE(field(found, u"pkiMessage/failInfo"_s), u"badRequest (2)"_s);
    QCOMPARE(field(found, u"pkiMessage/failInfoText"_s), u"The name is not registered."_s);
    QCOMPARE(field(found, u"pkiMessage/Content"_s), u"present but empty"_s);
    QCOMPARE(field(found, u"pkiMessage/Transaction id"_s), QString::fromLatin1(transactionId));
}

void tst_Decoding::readsAPendingAnswer() {
    const auto found = decoded(*scep::sealPending(sealedRequest().header(), replySigner()));
    QCOMPARE(layers(found), u"DER → pkiMessage CertRep PENDING"_s);
    QCOMPARE(field(found, u"pkiMessage/Status"_s), u"PENDING (3)"_s);
}

void tst_Decoding::r26_readsTheNextAuthority() {
    const std::vector<pki::Certificate> next{selfSignedIdentity(u"Lab CA 2"_s, fixtureKey(u"ra-c"_s)).certificate};
    const auto found = decoded(*scep::writeNextCaCertificates(next, replySigner()));
    QCOMPARE(layers(found), u"DER → signed data → PKCS#7 with certificates (1)"_s);
    QCOMPARE(field(found, u"Signed data/Signature"_s), u"verifies with the key of the signer"_s);
    QCOMPARE(field(found, u"Signed data/Signer/Subject"_s), replySigner().certificate.subject().text());
    QCOMPARE(field(found, u"Signed data/PKCS#7/Certificate/Subject"_s), u"CN=Lab CA 2"_s);
}

void tst_Decoding::readsAnEnvelopeForAPassword() {
    const QByteArray envelope = *pki::EnvelopedData::writeForPassword("content", challenge, pki::Cipher::Aes256Cbc);
    const auto found = decoded(envelope, authorityKeys());
    QCOMPARE(field(found, u"Envelope/Recipient"_s), u"whoever knows the challenge password"_s);
    QCOMPARE(field(found, u"Envelope/Content encryption"_s), u"AES-256-CBC"_s);
    QCOMPARE(field(found, u"Envelope/Inside"_s), u"closed: no key of this site is its recipient."_s);
}

void tst_Decoding::readsAMessageWithoutATypeOfTheStandard_data() {
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("shown");
    QTest::newRow("18") << QByteArray("18") << u"18 (no type of the standard)"_s;
    QTest::newRow("99") << QByteArray("99") << u"99 (no type of the standard)"_s;
    QTest::newRow("a word") << QByteArray("enrol") << u"enrol (no type of the standard)"_s;
    QTest::newRow("17") << QByteArray("17") << u"RenewalReq (17)"_s;
}

void tst_Decoding::readsAMessageWithoutATypeOfTheStandard() {
    QFETCH(QByteArray, type);
    QFETCH(QString, shown);
    scep::ClientRequest request = clientRequest();
    request.messageType = type;
    const auto found =
        decoded(*scep::writeRequest(request, device().certificate, device().key, authority().certificate));
    QCOMPARE(field(found, u"pkiMessage/Message type"_s), shown);
}

void tst_Decoding::showsNothingOfAPrivateKey_data() {
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("PEM") << capturedKey(u"ca-a"_s);
    QTest::newRow("PKCS#8") << authority().key.toPkcs8().bytes();
    QTest::newRow("hex of it") << authority().key.toPkcs8().bytes().toHex(' ');
}

void tst_Decoding::showsNothingOfAPrivateKey() {
    QFETCH(QByteArray, key);
    const auto found = decoded(key);
    QVERIFY2(layers(found).endsWith("private key"_L1), qPrintable(layers(found)));
    QCOMPARE(field(found, u"Private key"_s), u"nothing of it is shown. Keep it where nobody else reads it."_s);
    QVERIFY(allText(found).size() < 200);
}

void tst_Decoding::showsTheStructureOfWhatIsNotKnown() {
    const QByteArray der = pki::der::sequence({pki::der::utf8String(u"secret"_s), pki::der::oid("2.5.29.17")});
    const auto found = decoded(der);
    QCOMPARE(layers(found), u"DER → nothing that is known"_s);
    QCOMPARE(field(found, u"Structure/SEQUENCE/UTF8String"_s), u"at 2, 6 octets"_s);
    QCOMPARE(field(found, u"Structure/SEQUENCE/OBJECT IDENTIFIER"_s), u"at 10, 3 octets: subjectAltName"_s);
}

void tst_Decoding::saysWhereABrokenMessageStops() {
    const QByteArray whole = authority().certificate.der();
    const auto found = decoded(whole.first(whole.size() - 10));
    QCOMPARE(layers(found), u"DER → X.509 certificate (broken)"_s);
    // The signature is the last element: a BIT STRING of 257 octets with a header of four.
    const QString expected = u"At octet %1: BIT STRING claims 257 octets, but the input has only 247 more."_s;
    QCOMPARE(field(found, u"X.509 certificate/Stopped"_s), expected.arg(whole.size() - 261));
}

void tst_Decoding::leavesOutWhatFollowsTheEnd() {
    const QByteArray whole = authority().certificate.der();
    const auto found = decoded(whole + "\r\n");
    QCOMPARE(field(found, u"Note"_s), u"2 octets that follow its end, at octet %1, are left out."_s.arg(whole.size()));
    QCOMPARE(field(found, u"X.509 certificate/Subject"_s), u"CN=Lab CA"_s);
}

void tst_Decoding::refusesWhatIsNothing_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("why");
    QTest::newRow("nothing") << QByteArray() << u"The input is empty."_s;
    QTest::newRow("prose") << QByteArray("Merely some words of no use.") << u"none of the text forms"_s;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10) << u"At octet 0: 89"_s;
    QTest::newRow("a cut SEQUENCE of nothing that is known") << QByteArray::fromHex("3010020101") << u"At octet"_s;
    QTest::newRow("a message= that is none") << QByteArray("level=info message=hello") << u"text forms"_s;
}

void tst_Decoding::refusesWhatIsNothing() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, why);
    const auto result = decoding::decode(bytes, {});
    QVERIFY(!result);
    QCOMPARE(result.fault().kind, FaultKind::Malformed);
    QVERIFY(result.fault().sentence.startsWith("Nothing was recognised. "_L1));
    QVERIFY2(result.fault().sentence.contains(why), qPrintable(result.fault().sentence));
}

void tst_Decoding::refusesTooMuch() {
    QVERIFY(!decoding::decode(QByteArray(decoding::largestInput + 1, 'M'), {}));
}

QTEST_GUILESS_MAIN(tst_Decoding)
#include "tst_decoding.moc"
