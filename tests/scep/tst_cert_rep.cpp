// What the responder answers, read back by OpenSSL's CMS and by our own client.
#include "scep/cert_rep.h"

#include <QtTest>

#include "pki/crl.h"
#include "pki/der_writer.h"
#include "pki/openssl_cms.h"
#include "pki/signed_data.h"
#include "pki/signed_data_builder.h"
#include "scep/parties.h"

using namespace scepter;
using namespace scepter::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array allDigests{pki::Digest::Md5, pki::Digest::Sha1, pki::Digest::Sha256, pki::Digest::Sha384,
                                pki::Digest::Sha512};
constexpr std::array allCiphers{pki::Cipher::DesCbc, pki::Cipher::TripleDesCbc, pki::Cipher::Aes128Cbc,
                                pki::Cipher::Aes192Cbc, pki::Cipher::Aes256Cbc};

/// id-data, [0], and in it an OCTET STRING of no octets.
const QByteArray presentButEmpty = QByteArray::fromHex("300f06092a864886f70d010701a0020400");

const pki::Certificate &ours() {
    static const pki::Certificate certificate = issued(u"r1.lab.example"_s, device().key.publicKey());
    return certificate;
}

const pki::Certificate &ellipticOurs() {
    static const pki::Certificate certificate = issued(u"r2.lab.example"_s, ellipticDevice().key.publicKey());
    return certificate;
}

/// A request with this nonce and transaction, which no client of ours would write.
scep::Header headerWith(const QByteArray &transaction, const QByteArray &nonce) {
    scep::Header header = sealedRequest().header();
    header.transactionId = transaction;
    header.senderNonce = nonce;
    return header;
}

}  // namespace

class CertRepTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void r55_sealsASuccessThatTheDeviceOpens_data();
    void r55_sealsASuccessThatTheDeviceOpens();
    void r57_mirrorsTheKeyTransport_data();
    void r57_mirrorsTheKeyTransport();
    void r53_sealsAFailureWithItsReason_data();
    void r53_sealsAFailureWithItsReason();
    void r54_sealsAPendingWithoutAnEnvelope();
    void q2_writesAnEmptyContentAsPresent();
    void neverSignsForAStrangerOverMd5();
    void r52_copiesTransactionAndNonceOctetByOctet_data();
    void r52_copiesTransactionAndNonceOctetByOctet();
    void r52_makesAFreshNonceForEachReply();
    void q4_q5_writesDefiniteLengthsAndPlainRsaEncryption();
    void r58_carriesTheCertificateOfItsSigner();
    void r56_closesTheAnswerToAnEllipticKeyWithTheChallengePassword_data();
    void r56_closesTheAnswerToAnEllipticKeyWithTheChallengePassword();
    void r56_needsAChallengePasswordForAnEllipticKey();
    void r56_neverClosesTheAnswerToAnRsaKeyWithThePassword();
    void r70_deliversARevocationListWithoutCertificates();
    void q13_answersSignersWithOddSerialNumbers();
};

void CertRepTest::r55_sealsASuccessThatTheDeviceOpens_data() {
    QTest::addColumn<int>("digest");
    QTest::addColumn<int>("cipher");
    for (const pki::Digest digest : allDigests) {
        for (const pki::Cipher cipher : allCiphers)
            QTest::addRow("%s, %s", qPrintable(pki::name(digest)), qPrintable(pki::name(cipher)))
                << int(digest) << int(cipher);
    }
}

void CertRepTest::r55_sealsASuccessThatTheDeviceOpens() {
    QFETCH(int, digest);
    QFETCH(int, cipher);
    const std::array certificates{ours(), authority().certificate};
    const Result<QByteArray> reply =
        scep::sealSuccess(sealedRequest(device(), pki::Digest(digest)),
                          {.certificates = certificates, .cipher = pki::Cipher(cipher)}, replySigner());
    QVERIFY2(reply, reply ? "" : qPrintable(reply.fault().sentence));

    const OpensslIdentity opensslDevice(device().certificate.der(), device().key.toPkcs8().bytes());
    const std::optional<QByteArray> envelope = cmsVerify(*reply);
    QVERIFY(envelope);
    QVERIFY(cmsRecipientIs(*envelope, device().certificate.der()));
    const std::optional<QByteArray> degenerate = cmsDecrypt(*envelope, opensslDevice);
    QVERIFY(degenerate);
    QCOMPARE(cmsCertificates(*degenerate), QList<QByteArray>({certificates[0].der(), certificates[1].der()}));

    const Result<scep::ClientReply> read = readBack(*reply);
    QVERIFY2(read, read ? "" : qPrintable(read.fault().sentence));
    QCOMPARE(read->status, scep::PkiStatus::Success);
    QVERIFY(!read->failInfo);
    QCOMPARE(int(read->digest), digest);
    QVERIFY(read->cipher);
    QCOMPARE(int(*read->cipher), cipher);
    QCOMPARE(read->certificates.size(), size_t(2));
    QVERIFY(read->certificates.front() == certificates.front());
    QVERIFY(read->crls.empty());
    QVERIFY(read->signer == authority().certificate);
    QCOMPARE(read->deviations, QStringList());
}

void CertRepTest::r57_mirrorsTheKeyTransport_data() {
    QTest::addColumn<int>("transport");
    QTest::newRow("PKCS#1 v1.5") << int(pki::KeyTransport::RsaPkcs1);
    QTest::newRow("OAEP with SHA-1") << int(pki::KeyTransport::RsaOaep);
    QTest::newRow("OAEP with SHA-256") << int(pki::KeyTransport::RsaOaepSha256);
    QTest::newRow("OAEP with SHA-384") << int(pki::KeyTransport::RsaOaepSha384);
    QTest::newRow("OAEP with SHA-512") << int(pki::KeyTransport::RsaOaepSha512);
}

void CertRepTest::r57_mirrorsTheKeyTransport() {
    QFETCH(int, transport);
    const Result<QByteArray> reply = scep::sealSuccess(
        sealedRequest(), {.certificates = std::span(&ours(), 1), .transport = pki::KeyTransport(transport)},
        replySigner());
    QVERIFY(reply);
    const Result<scep::ClientReply> read = readBack(*reply);
    QVERIFY2(read, read ? "" : qPrintable(read.fault().sentence));
    QCOMPARE(read->keyTransport, std::optional(pki::KeyTransport(transport)));
}

void CertRepTest::r53_sealsAFailureWithItsReason_data() {
    QTest::addColumn<int>("failInfo");
    QTest::addColumn<QString>("text");
    for (const scep::FailInfo failInfo :
         {scep::FailInfo::BadAlg, scep::FailInfo::BadMessageCheck, scep::FailInfo::BadRequest, scep::FailInfo::BadTime,
          scep::FailInfo::BadCertId})
        QTest::addRow("%s", qPrintable(scep::name(failInfo))) << int(failInfo) << u"Der Grund: \u00fc."_s;
    QTest::newRow("no text") << 2 << QString();
}

void CertRepTest::r53_sealsAFailureWithItsReason() {
    QFETCH(int, failInfo);
    QFETCH(QString, text);
    const scep::Sealed request = sealedRequest(device(), pki::Digest::Sha384);
    const Result<QByteArray> reply = scep::sealFailure(request.header(), scep::FailInfo(failInfo), text, replySigner());
    QVERIFY(reply);
    const Result<scep::ClientReply> read = readBack(*reply);
    QVERIFY2(read, read ? "" : qPrintable(read.fault().sentence));
    QCOMPARE(read->status, scep::PkiStatus::Failure);
    QVERIFY(read->failInfo);
    QCOMPARE(int(*read->failInfo), failInfo);
    QCOMPARE(read->failInfoText, text);
    QCOMPARE(read->digest, pki::Digest::Sha384);
    QVERIFY(read->certificates.empty());
    QCOMPARE(reply->contains(pki::der::oid(scep::oid::failInfoText)), !text.isEmpty());
}

void CertRepTest::r54_sealsAPendingWithoutAnEnvelope() {
    const scep::Sealed request = sealedRequest(device(), pki::Digest::Sha512);
    const Result<QByteArray> reply = scep::sealPending(request.header(), replySigner());
    QVERIFY2(reply, reply ? "" : qPrintable(reply.fault().sentence));
    QVERIFY(!reply->contains(pki::der::oid(scep::oid::failInfo)));
    const Result<scep::ClientReply> read = readBack(*reply);
    QVERIFY2(read, read ? "" : qPrintable(read.fault().sentence));
    QCOMPARE(read->status, scep::PkiStatus::Pending);
    QVERIFY(!read->failInfo);
    QCOMPARE(read->transactionId, transactionId);
    QCOMPARE(read->recipientNonce, senderNonce);
    QCOMPARE(read->digest, pki::Digest::Sha512);
    QVERIFY(read->certificates.empty());
}

void CertRepTest::q2_writesAnEmptyContentAsPresent() {
    const scep::Sealed request = sealedRequest();
    const Result<QByteArray> failure =
        scep::sealFailure(request.header(), scep::FailInfo::BadRequest, {}, replySigner());
    const Result<QByteArray> pending = scep::sealPending(request.header(), replySigner());
    QVERIFY(failure && pending);
    for (const QByteArray &reply : {*failure, *pending}) {
        QVERIFY(reply.contains(presentButEmpty));
        QCOMPARE(cmsVerify(reply), std::optional(QByteArray()));
    }
}

void CertRepTest::neverSignsForAStrangerOverMd5() {
    const scep::Sealed request = sealedRequest(device(), pki::Digest::Md5);
    QCOMPARE(request.header().digest, pki::Digest::Md5);
    const Result<QByteArray> failure = scep::sealFailure(request.header(), scep::FailInfo::BadAlg, {}, replySigner());
    const Result<QByteArray> pending = scep::sealPending(request.header(), replySigner());
    QVERIFY(failure && pending);
    for (const QByteArray &reply : {*failure, *pending}) {
        const Result<scep::ClientReply> read = readBack(reply);
        QVERIFY(read);
        QCOMPARE(read->digest, pki::Digest::Sha256);
    }
}

void CertRepTest::r52_copiesTransactionAndNonceOctetByOctet_data() {
    QTest::addColumn<QByteArray>("transaction");
    QTest::addColumn<QByteArray>("nonce");
    QTest::newRow("base64: scepclient") << transactionId << senderNonce;
    QTest::newRow("Q14: a constant with a blank: sscep") << QByteArray("SSCEP transactionId") << senderNonce;
    QTest::newRow("Q14: a single digit: jscep") << QByteArray("0") << senderNonce;
    QTest::newRow("Q14: 78 decimal digits: certmonger") << QByteArray(78, '7') << senderNonce;
    QTest::newRow("a short nonce") << transactionId << QByteArray("n");
    QTest::newRow("a long nonce") << transactionId << QByteArray(64, '\xff');
}

void CertRepTest::r52_copiesTransactionAndNonceOctetByOctet() {
    QFETCH(QByteArray, transaction);
    QFETCH(QByteArray, nonce);
    const Result<QByteArray> reply =
        scep::sealFailure(headerWith(transaction, nonce), scep::FailInfo::BadRequest, {}, replySigner());
    QVERIFY(reply);
    for (const QByteArray &expected : {attribute(scep::oid::transactionId, {pki::der::printableString(transaction)}),
                                       attribute(scep::oid::recipientNonce, {pki::der::octetString(nonce)}),
                                       attribute(scep::oid::messageType, {pki::der::printableString("3")}),
                                       attribute(scep::oid::pkiStatus, {pki::der::printableString("2")}),
                                       attribute(scep::oid::failInfo, {pki::der::printableString("2")})})
        QCOMPARE(reply->count(expected), 1);
    const Result<scep::ClientReply> read = readBack(*reply);
    QVERIFY(read);
    QCOMPARE(read->transactionId, transaction);
    QCOMPARE(read->recipientNonce, nonce);
}

void CertRepTest::r52_makesAFreshNonceForEachReply() {
    const auto nonceOf = [](const QByteArray &reply) {
        return *pki::SignedData::fromDer(reply)->signedAttribute(scep::oid::senderNonce);
    };
    const scep::Sealed request = sealedRequest();
    const Result<QByteArray> one = scep::sealFailure(request.header(), scep::FailInfo::BadAlg, {}, replySigner());
    const Result<QByteArray> two = scep::sealFailure(request.header(), scep::FailInfo::BadAlg, {}, replySigner());
    QVERIFY(one && two);
    QCOMPARE(nonceOf(*one).size(), 2 + 16);
    QVERIFY(nonceOf(*one) != nonceOf(*two));
    QVERIFY(nonceOf(*one) != pki::der::octetString(senderNonce));
}

void CertRepTest::q4_q5_writesDefiniteLengthsAndPlainRsaEncryption() {
    const Result<QByteArray> reply =
        scep::sealSuccess(sealedRequest(), {.certificates = std::span(&ours(), 1)}, replySigner());
    QVERIFY(reply);
    QVERIFY(cmsWritesTheSame(*reply));
    // The last element but the signature: rsaEncryption with NULL, not sha256WithRSAEncryption.
    const QByteArray algorithm = pki::der::sequence({pki::der::oid("1.2.840.113549.1.1.1"), pki::der::null()});
    QCOMPARE(reply->sliced(reply->size() - 256 - 4 - algorithm.size(), algorithm.size()), algorithm);
}

void CertRepTest::r58_carriesTheCertificateOfItsSigner() {
    const pki::PrivateKey key = fixtureKey(u"ra-c"_s);
    const scep::ReplySigner registrationAuthority{issued(u"Lab RA"_s, key.publicKey()), key};
    const Result<QByteArray> reply = scep::sealPending(sealedRequest().header(), registrationAuthority);
    QVERIFY(reply);
    QCOMPARE(cmsCertificates(*reply), QList<QByteArray>({registrationAuthority.certificate.der()}));
}

void CertRepTest::r56_closesTheAnswerToAnEllipticKeyWithTheChallengePassword_data() {
    QTest::addColumn<int>("cipher");
    for (const pki::Cipher cipher : allCiphers) QTest::addRow("%s", qPrintable(pki::name(cipher))) << int(cipher);
}

void CertRepTest::r56_closesTheAnswerToAnEllipticKeyWithTheChallengePassword() {
    QFETCH(int, cipher);
    const QByteArray password = "a challenge";
    const Result<QByteArray> reply = scep::sealSuccess(
        sealedRequest(ellipticDevice()),
        {.certificates = std::span(&ellipticOurs(), 1), .cipher = pki::Cipher(cipher), .password = password},
        replySigner());
    QVERIFY2(reply, reply ? "" : qPrintable(reply.fault().sentence));
    const std::optional<QByteArray> envelope = cmsVerify(*reply);
    QVERIFY(envelope);
    const std::optional<QByteArray> degenerate = cmsDecryptWithPassword(*envelope, password);
    QVERIFY(degenerate);
    QCOMPARE(cmsCertificates(*degenerate), QList<QByteArray>({ellipticOurs().der()}));

    scep::ReplyExpectation expected{.authorities = std::span(&authority().certificate, 1),
                                    .opener = openerOf(ellipticDevice()),
                                    .password = password};
    const Result<scep::ClientReply> read = scep::readReply(*reply, expected);
    QVERIFY2(read, read ? "" : qPrintable(read.fault().sentence));
    QVERIFY(read->certificates.front() == ellipticOurs());
    QCOMPARE(int(*read->cipher), cipher);
    QVERIFY(!read->keyTransport);
    for (const QByteArray &wrong : {QByteArray("another"), QByteArray()}) {
        expected.password = wrong;
        const Result<scep::ClientReply> unopened = scep::readReply(*reply, expected);
        QVERIFY(!unopened);
        QCOMPARE(unopened.fault().kind, FaultKind::Undecryptable);
    }
}

void CertRepTest::r56_needsAChallengePasswordForAnEllipticKey() {
    const Result<QByteArray> reply = scep::sealSuccess(sealedRequest(ellipticDevice()),
                                                       {.certificates = std::span(&ellipticOurs(), 1)}, replySigner());
    QVERIFY(!reply);
    QCOMPARE(reply.fault().kind, FaultKind::Unsupported);
    QVERIFY(reply.fault().sentence.contains(u"challenge password"_s));
}

void CertRepTest::r56_neverClosesTheAnswerToAnRsaKeyWithThePassword() {
    const Result<QByteArray> reply = scep::sealSuccess(
        sealedRequest(), {.certificates = std::span(&ours(), 1), .password = "a challenge"}, replySigner());
    QVERIFY(reply);
    const std::optional<QByteArray> envelope = cmsVerify(*reply);
    QVERIFY(envelope);
    QVERIFY(cmsRecipientIs(*envelope, device().certificate.der()));
    QVERIFY(!cmsDecryptWithPassword(*envelope, "a challenge"));
}

void CertRepTest::r70_deliversARevocationListWithoutCertificates() {
    pki::CrlContent content;
    content.thisUpdate = noon;
    content.nextUpdate = noon + std::chrono::days(7);
    const QByteArray crl = *pki::signCrl(content, authority().certificate, authority().key, pki::Digest::Sha256);
    const Result<QByteArray> reply = scep::sealSuccess(sealedRequest(), {.crls = std::span(&crl, 1)}, replySigner());
    QVERIFY(reply);
    const OpensslIdentity opensslDevice(device().certificate.der(), device().key.toPkcs8().bytes());
    const std::optional<QByteArray> degenerate = cmsDecrypt(*cmsVerify(*reply), opensslDevice);
    QVERIFY(degenerate);
    QCOMPARE(cmsCertificates(*degenerate), QList<QByteArray>());
    QCOMPARE(cmsCrls(*degenerate), QList<QByteArray>({crl}));
    const Result<scep::ClientReply> read =
        scep::readReply(*reply, {.authorities = std::span(&authority().certificate, 1),
                                 .opener = openerOf(device()),
                                 .content = scep::ReplyExpectation::Content::Crl});
    QVERIFY2(read, read ? "" : qPrintable(read.fault().sentence));
    QCOMPARE(read->crls, std::vector<QByteArray>({crl}));
}

void CertRepTest::q13_answersSignersWithOddSerialNumbers() {
    for (const QString &name : {u"sscep-PKCSReq-post-ca-a"_s, u"certmonger-PKCSReq-get-ca-a"_s}) {
        QFile file(QStringLiteral(SCEPTER_FIXTURES "/captures/%1.der").arg(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<scep::Sealed> request = scep::unwrap(*scep::read(file.readAll()));
        QVERIFY(request);
        const pki::Certificate &signer = request->header().signer;
        QVERIFY(signer.serialNumber().size() >= 32);
        const Result<QByteArray> reply =
            scep::sealSuccess(*request, {.certificates = std::span(&ours(), 1)}, replySigner());
        QVERIFY(reply);
        QVERIFY(cmsRecipientIs(*cmsVerify(*reply), signer.der()));
    }
}

QTEST_APPLESS_MAIN(CertRepTest)
#include "tst_cert_rep.moc"
