// Replies, read back by OpenSSL's CMS and by our own client.
#include "scep/cert_rep.h"

#include <QtTest>

#include "pki/certificate_writer.h"
#include "pki/der_writer.h"
#include "pki/digest.h"
#include "pki/identity.h"
#include "pki/openssl_cms.h"
#include "pki/signed_data_builder.h"
#include "scep/client_message.h"

using namespace scepter;
using namespace scepter::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array allDigests{pki::Digest::Md5, pki::Digest::Sha1, pki::Digest::Sha256, pki::Digest::Sha384,
                                pki::Digest::Sha512};
constexpr std::array allCiphers{pki::Cipher::DesCbc, pki::Cipher::TripleDesCbc, pki::Cipher::Aes128Cbc,
                                pki::Cipher::Aes192Cbc, pki::Cipher::Aes256Cbc};
const QByteArray transactionId = "adv9DfCdldcZ1FMuhveTSx2vxL4=";

const Identity &device() {
    static const Identity identity = selfSignedIdentity(u"r1.lab.example"_s, fixtureKey(u"ca-b"_s));
    return identity;
}

const Identity &authority() {
    static const Identity identity = selfSignedIdentity(u"Lab CA"_s, fixtureKey(u"ca-a"_s));
    return identity;
}

scep::ReplySigner replySigner() {
    return {authority().certificate, authority().key};
}
pki::Opener deviceOpener() {
    return {device().certificate, device().key};
}

/// Issued by the authority for `key`.
pki::Certificate issued(const QString &commonName, const pki::PublicKey &key) {
    pki::CertificateContent content;
    content.serialNumber = pki::randomBytes(16);
    content.issuer = authority().certificate.subject().der();
    content.subject = pki::DistinguishedName::withCommonName(commonName).der();
    content.notBefore = *fromIso8601(u"2026-01-01T00:00:00Z");
    content.notAfter = *fromIso8601(u"2036-01-01T00:00:00Z");
    content.spki = key.spki();
    return *pki::signCertificate(content, authority().key, pki::Digest::Sha256);
}

scep::Sealed sealedRequest(pki::Digest digest = pki::Digest::Sha256) {
    scep::ClientRequest request;
    request.messageData = "a request";
    request.transactionId = transactionId;
    request.senderNonce = QByteArray(16, 'n');
    request.digest = digest;
    const Result<QByteArray> written =
        scep::writeRequest(request, device().certificate, device().key, authority().certificate);
    return *scep::unwrap(*scep::read(*written));
}

Result<scep::ClientReply> readBack(const QByteArray &reply) {
    return scep::readReply(reply, std::span(&authority().certificate, 1), deviceOpener());
}

QByteArray success(std::span<const pki::Certificate> certificates) {
    return *scep::sealSuccess(sealedRequest(), certificates, pki::Cipher::Aes128Cbc, pki::KeyTransport::RsaPkcs1,
                              replySigner());
}

}  // namespace

class CertRepTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sealsASuccessThatTheDeviceOpens_data();
    void sealsASuccessThatTheDeviceOpens();
    void mirrorsTheKeyTransport();
    void sealsAFailureWithAnEmptyContent_data();
    void sealsAFailureWithAnEmptyContent();
    void neverSignsAFailureOverMd5();
    void copiesTransactionAndNonceOctetByOctet();
    void writesDefiniteLengthsAndPlainRsaEncryption();
    void makesAFreshNonceForEachReply();
    void cannotSealASuccessForAnEllipticKey();
    void trustsASignerThatTheAuthorityCertified();
    void refusesASignerThatNobodyKnows();
    void refusesASuccessForAnotherKey();
    void refusesAnythingThatIsNoCertRep_data();
    void refusesAnythingThatIsNoCertRep();
    void readsAPendingReply();
    void neverReadsAChangedReplyAsAnother();
};

void CertRepTest::sealsASuccessThatTheDeviceOpens_data() {
    QTest::addColumn<int>("digest");
    QTest::addColumn<int>("cipher");
    for (const pki::Digest digest : allDigests) {
        for (const pki::Cipher cipher : allCiphers)
            QTest::addRow("%s, %s", qPrintable(pki::name(digest)), qPrintable(pki::name(cipher)))
                << int(digest) << int(cipher);
    }
}

void CertRepTest::sealsASuccessThatTheDeviceOpens() {
    QFETCH(int, digest);
    QFETCH(int, cipher);
    const std::array certificates{issued(u"r1.lab.example"_s, device().key.publicKey()), authority().certificate};
    const Result<QByteArray> reply = scep::sealSuccess(sealedRequest(pki::Digest(digest)), certificates,
                                                       pki::Cipher(cipher), pki::KeyTransport::RsaPkcs1, replySigner());
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
    QVERIFY(read->signer == authority().certificate);
}

void CertRepTest::mirrorsTheKeyTransport() {
    const std::array certificates{issued(u"r1.lab.example"_s, device().key.publicKey())};
    const Result<QByteArray> reply = scep::sealSuccess(sealedRequest(), certificates, pki::Cipher::Aes128Cbc,
                                                       pki::KeyTransport::RsaOaep, replySigner());
    QVERIFY(reply);
    const Result<pki::EnvelopedData> envelope = pki::EnvelopedData::fromDer(*cmsVerify(*reply));
    QVERIFY(envelope);
    QCOMPARE(envelope->keyTransport(), pki::KeyTransport::RsaOaep);
    QVERIFY(readBack(*reply));
}

void CertRepTest::sealsAFailureWithAnEmptyContent_data() {
    QTest::addColumn<int>("failInfo");
    QTest::addColumn<QString>("text");
    for (const scep::FailInfo failInfo :
         {scep::FailInfo::BadAlg, scep::FailInfo::BadMessageCheck, scep::FailInfo::BadRequest, scep::FailInfo::BadTime,
          scep::FailInfo::BadCertId})
        QTest::addRow("%s", qPrintable(scep::name(failInfo))) << int(failInfo) << u"Der Grund: \u00fc."_s;
    QTest::newRow("no text") << 2 << QString();
}

void CertRepTest::sealsAFailureWithAnEmptyContent() {
    QFETCH(int, failInfo);
    QFETCH(QString, text);
    const scep::Sealed request = sealedRequest(pki::Digest::Sha384);
    const Result<QByteArray> reply = scep::sealFailure(request.header(), scep::FailInfo(failInfo), text, replySigner());
    QVERIFY(reply);
    // id-data, [0], and in it an OCTET STRING of no octets: certmonger never learns the status without.
    QVERIFY(reply->contains(QByteArray::fromHex("300f06092a864886f70d010701a0020400")));
    QCOMPARE(cmsVerify(*reply), std::optional(QByteArray()));

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

void CertRepTest::neverSignsAFailureOverMd5() {
    const scep::Sealed request = sealedRequest(pki::Digest::Md5);
    QCOMPARE(request.header().digest, pki::Digest::Md5);
    const Result<QByteArray> reply = scep::sealFailure(request.header(), scep::FailInfo::BadAlg, {}, replySigner());
    QVERIFY(reply);
    const Result<scep::ClientReply> read = readBack(*reply);
    QVERIFY(read);
    QCOMPARE(read->digest, pki::Digest::Sha256);
}

void CertRepTest::copiesTransactionAndNonceOctetByOctet() {
    const Result<QByteArray> reply =
        scep::sealFailure(sealedRequest().header(), scep::FailInfo::BadRequest, {}, replySigner());
    QVERIFY(reply);
    const QByteArray transaction = attribute(scep::oid::transactionId, {pki::der::printableString(transactionId)});
    const QByteArray nonce = attribute(scep::oid::recipientNonce, {pki::der::octetString(QByteArray(16, 'n'))});
    const QByteArray type = attribute(scep::oid::messageType, {pki::der::printableString("3")});
    const QByteArray status = attribute(scep::oid::pkiStatus, {pki::der::printableString("2")});
    const QByteArray failInfo = attribute(scep::oid::failInfo, {pki::der::printableString("2")});
    for (const QByteArray &expected : {transaction, nonce, type, status, failInfo}) QCOMPARE(reply->count(expected), 1);
    const Result<scep::ClientReply> read = readBack(*reply);
    QVERIFY(read);
    QCOMPARE(read->transactionId, transactionId);
    QCOMPARE(read->recipientNonce, QByteArray(16, 'n'));
}

void CertRepTest::writesDefiniteLengthsAndPlainRsaEncryption() {
    const std::array certificates{issued(u"r1.lab.example"_s, device().key.publicKey())};
    const QByteArray reply = success(certificates);
    QVERIFY(cmsWritesTheSame(reply));
    // The last element but the signature: rsaEncryption with NULL, not sha256WithRSAEncryption.
    const QByteArray algorithm = pki::der::sequence({pki::der::oid("1.2.840.113549.1.1.1"), pki::der::null()});
    QCOMPARE(reply.sliced(reply.size() - 256 - 4 - algorithm.size(), algorithm.size()), algorithm);
}

void CertRepTest::makesAFreshNonceForEachReply() {
    const auto nonceOf = [](const QByteArray &reply) {
        return *pki::SignedData::fromDer(reply)->signedAttribute(scep::oid::senderNonce);
    };
    const scep::Sealed request = sealedRequest();
    const Result<QByteArray> one = scep::sealFailure(request.header(), scep::FailInfo::BadAlg, {}, replySigner());
    const Result<QByteArray> two = scep::sealFailure(request.header(), scep::FailInfo::BadAlg, {}, replySigner());
    QVERIFY(one && two);
    QCOMPARE(nonceOf(*one).size(), 2 + 16);
    QVERIFY(nonceOf(*one) != nonceOf(*two));
}

void CertRepTest::cannotSealASuccessForAnEllipticKey() {
    const Identity ec =
        selfSignedIdentity(u"r2.lab.example"_s, *pki::PrivateKey::generate({pki::KeyType::EcP256, 256}));
    scep::ClientRequest request;
    request.messageData = "a request";
    request.transactionId = transactionId;
    request.senderNonce = QByteArray(16, 'n');
    const Result<QByteArray> written = scep::writeRequest(request, ec.certificate, ec.key, authority().certificate);
    QVERIFY(written);
    const Result<scep::Unverified> read = scep::read(*written);
    QVERIFY(read);
    const Result<scep::Sealed> sealed = scep::unwrap(*read);
    QVERIFY2(sealed, sealed ? "" : qPrintable(sealed.fault().sentence));
    const std::array certificates{issued(u"r2.lab.example"_s, ec.key.publicKey())};
    const Result<QByteArray> reply =
        scep::sealSuccess(*sealed, certificates, pki::Cipher::Aes128Cbc, pki::KeyTransport::RsaPkcs1, replySigner());
    QVERIFY(!reply);
    QCOMPARE(reply.fault().kind, FaultKind::Unsupported);
}

void CertRepTest::trustsASignerThatTheAuthorityCertified() {
    const pki::PrivateKey key = fixtureKey(u"ra-c"_s);
    const scep::ReplySigner registrationAuthority{issued(u"Lab RA"_s, key.publicKey()), key};
    const Result<QByteArray> reply =
        scep::sealFailure(sealedRequest().header(), scep::FailInfo::BadRequest, {}, registrationAuthority);
    QVERIFY(reply);
    const Result<scep::ClientReply> read = readBack(*reply);
    QVERIFY2(read, read ? "" : qPrintable(read.fault().sentence));
    QVERIFY(read->signer == registrationAuthority.certificate);
}

void CertRepTest::refusesASignerThatNobodyKnows() {
    const Identity stranger = selfSignedIdentity(u"Lab CA"_s, fixtureKey(u"ra-c"_s));
    const Result<QByteArray> reply = scep::sealFailure(sealedRequest().header(), scep::FailInfo::BadRequest, {},
                                                       {stranger.certificate, stranger.key});
    QVERIFY(reply);
    const Result<scep::ClientReply> read = readBack(*reply);
    QVERIFY(!read);
    QCOMPARE(read.fault().kind, FaultKind::BadSignature);
    // A leaf of the authority is no authority: what it certified is not trusted.
    const std::array leaves{issued(u"Lab CA"_s, stranger.key.publicKey())};
    QVERIFY(!scep::readReply(*reply, leaves, deviceOpener()));
}

void CertRepTest::refusesASuccessForAnotherKey() {
    const std::array others{issued(u"r1.lab.example"_s, fixtureKey(u"ra-c"_s).publicKey())};
    const Result<scep::ClientReply> read = readBack(success(others));
    QVERIFY(!read);
    QCOMPARE(read.fault().kind, FaultKind::Malformed);
    QVERIFY(!readBack(success({})));
    const std::array own{issued(u"r1.lab.example"_s, device().key.publicKey())};
    const Identity stranger = selfSignedIdentity(u"stranger"_s, fixtureKey(u"ra-c"_s));
    const Result<scep::ClientReply> unopened =
        scep::readReply(success(own), std::span(&authority().certificate, 1), {stranger.certificate, stranger.key});
    QVERIFY(!unopened);
    QCOMPARE(unopened.fault().kind, FaultKind::Undecryptable);
}

void CertRepTest::refusesAnythingThatIsNoCertRep_data() {
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("failInfo");
    QTest::newRow("another message type") << QByteArray("19") << QByteArray("2") << QByteArray("2");
    QTest::newRow("no status") << QByteArray("3") << QByteArray() << QByteArray("2");
    QTest::newRow("the status that is unused") << QByteArray("3") << QByteArray("1") << QByteArray("2");
    QTest::newRow("a FAILURE without failInfo") << QByteArray("3") << QByteArray("2") << QByteArray();
    QTest::newRow("a failInfo that is none") << QByteArray("3") << QByteArray("2") << QByteArray("5");
    QTest::newRow("a SUCCESS without an envelope") << QByteArray("3") << QByteArray("0") << QByteArray();
}

void CertRepTest::refusesAnythingThatIsNoCertRep() {
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, failInfo);
    SignedDataBuilder builder;
    const auto add = [&](const char *oid, const QByteArray &text) {
        if (!text.isEmpty()) builder.attributes.push_back(attribute(oid, {pki::der::printableString(text)}));
    };
    add(scep::oid::messageType, type);
    add(scep::oid::pkiStatus, status);
    add(scep::oid::failInfo, failInfo);
    add(scep::oid::transactionId, "T");
    builder.attributes.push_back(attribute(scep::oid::recipientNonce, {pki::der::octetString(QByteArray(16, 'n'))}));
    const Result<scep::ClientReply> read = readBack(builder.build(authority().certificate, authority().key));
    QVERIFY(!read);
    QCOMPARE(read.fault().kind, FaultKind::Malformed);
}

void CertRepTest::readsAPendingReply() {
    SignedDataBuilder builder;
    for (const auto &[oid, text] : {std::pair(scep::oid::messageType, "3"), std::pair(scep::oid::pkiStatus, "3"),
                                    std::pair(scep::oid::transactionId, "T")})
        builder.attributes.push_back(attribute(oid, {pki::der::printableString(text)}));
    builder.attributes.push_back(attribute(scep::oid::recipientNonce, {pki::der::octetString(QByteArray(16, 'n'))}));
    const Result<scep::ClientReply> read = readBack(builder.build(authority().certificate, authority().key));
    QVERIFY2(read, read ? "" : qPrintable(read.fault().sentence));
    QCOMPARE(read->status, scep::PkiStatus::Pending);
}

void CertRepTest::neverReadsAChangedReplyAsAnother() {
    const std::array certificates{issued(u"r1.lab.example"_s, device().key.publicKey())};
    const QByteArray reply = success(certificates);
    for (qsizetype offset = 0; offset < reply.size(); ++offset) {
        QByteArray changed = reply;
        changed[offset] = char(changed[offset] ^ (1 << (offset % 8)));
        const Result<scep::ClientReply> read = readBack(changed);
        if (!read) continue;
        QCOMPARE(read->status, scep::PkiStatus::Success);
        QCOMPARE(read->transactionId, transactionId);
        QVERIFY(read->certificates.front() == certificates.front());
    }
}

QTEST_APPLESS_MAIN(CertRepTest)
#include "tst_cert_rep.moc"
