// The client's side: what a device sends, whom it believes, and what it takes for an answer.
#include "scep/client_message.h"

#include <QtTest>

#include "pki/crl.h"
#include "pki/der_writer.h"
#include "pki/signed_data_builder.h"
#include "scep/parties.h"
#include "scep/queries.h"

using namespace scepter;
using namespace scepter::tests;
using namespace Qt::StringLiterals;

using Content = scep::ReplyExpectation::Content;

namespace {

QByteArray success(std::span<const pki::Certificate> certificates, std::span<const QByteArray> crls = {}) {
    return *scep::sealSuccess(sealedRequest(), {.certificates = certificates, .crls = crls}, replySigner());
}

Result<scep::ClientReply> readAs(Content content, const QByteArray &reply) {
    return scep::readReply(
        reply,
        {.authorities = std::span(&authority().certificate, 1), .opener = openerOf(device()), .content = content});
}

/// A CertRep of the authority's with these attributes; an empty one is left out.
QByteArray certRep(const QByteArray &type, const QByteArray &status, const QByteArray &failInfo) {
    SignedDataBuilder builder;
    const auto add = [&](const char *oid, const QByteArray &text) {
        if (!text.isEmpty()) builder.attributes.push_back(attribute(oid, {pki::der::printableString(text)}));
    };
    add(scep::oid::messageType, type);
    add(scep::oid::pkiStatus, status);
    add(scep::oid::failInfo, failInfo);
    add(scep::oid::transactionId, "T");
    builder.attributes.push_back(attribute(scep::oid::recipientNonce, {pki::der::octetString(senderNonce)}));
    return builder.build(authority().certificate, authority().key);
}

}  // namespace

class ClientMessageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesARequestOfEveryType_data();
    void writesARequestOfEveryType();
    void leavesTheEnvelopeOutWhenThereIsNothingToSay();
    void writesWhatTheStandardAsksFor_data();
    void writesWhatTheStandardAsksFor();
    void derivesTheTransactionFromTheKey();
    void trustsASignerThatTheAuthorityCertified();
    void refusesASignerThatNobodyKnows();
    void refusesASuccessForAnotherKey();
    void takesARenewedCertificateOverTheNewKey();
    void takesAnyCertificateForGetCert();
    void takesNothingButARevocationListForGetCrl();
    void refusesAnythingThatIsNoCertRep_data();
    void refusesAnythingThatIsNoCertRep();
    void readsAPendingReply();
    void saysWhatIsOddAboutAReply();
    void neverReadsAChangedReplyAsAnother();
};

void ClientMessageTest::writesARequestOfEveryType_data() {
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("messageData");
    const pki::DistinguishedName issuer = authority().certificate.subject();
    const QByteArray poll = scep::write({issuer, device().certificate.subject()});
    const QByteArray query = scep::write({issuer, QByteArray::fromHex("0222ea0357ccc146")});
    QTest::newRow("PKCSReq") << QByteArray("19") << QByteArray("a request");
    QTest::newRow("RenewalReq") << QByteArray("17") << QByteArray("a request");
    QTest::newRow("CertPoll") << QByteArray("20") << poll;
    QTest::newRow("GetCert") << QByteArray("21") << query;
    QTest::newRow("GetCRL") << QByteArray("22") << query;
    QTest::newRow("none, for tests of servers") << QByteArray("18") << QByteArray("anything");
}

void ClientMessageTest::writesARequestOfEveryType() {
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, messageData);
    scep::ClientRequest request = clientRequest();
    request.messageType = type;
    request.messageData = messageData;
    const Result<QByteArray> written =
        scep::writeRequest(request, device().certificate, device().key, authority().certificate);
    QVERIFY2(written, written ? "" : qPrintable(written.fault().sentence));
    const Result<scep::Unverified> read = scep::read(*written);
    QVERIFY(read);
    QCOMPARE(read->header.messageType, type);
    QCOMPARE(read->header.deviations, QStringList());
    const Result<scep::Sealed> sealed = scep::unwrap(*read);
    QVERIFY(sealed);
    const pki::Opener opener = openerOf(authority());
    const Result<scep::Unsealed> unsealed = scep::unseal(*sealed, std::span(&opener, 1));
    QVERIFY(unsealed);
    QCOMPARE(unsealed->content.bytes(), messageData);
    QCOMPARE(unsealed->deviations, QStringList());
}

void ClientMessageTest::leavesTheEnvelopeOutWhenThereIsNothingToSay() {
    scep::ClientRequest request = clientRequest();
    request.messageData.clear();
    const Result<QByteArray> written =
        scep::writeRequest(request, device().certificate, device().key, authority().certificate);
    QVERIFY(written);
    const Result<scep::Sealed> sealed = scep::unwrap(*scep::read(*written));
    QVERIFY(sealed);
    QVERIFY(sealed->envelope().isEmpty());
}

void ClientMessageTest::writesWhatTheStandardAsksFor_data() {
    QTest::addColumn<int>("digest");
    QTest::addColumn<int>("cipher");
    QTest::addColumn<int>("transport");
    QTest::newRow("SHA-256, AES-128") << int(pki::Digest::Sha256) << int(pki::Cipher::Aes128Cbc) << 0;
    QTest::newRow("SHA-1, triple DES") << int(pki::Digest::Sha1) << int(pki::Cipher::TripleDesCbc) << 0;
    QTest::newRow("SHA-512, AES-256, OAEP") << int(pki::Digest::Sha512) << int(pki::Cipher::Aes256Cbc) << 1;
    QTest::newRow("SHA-384, AES-192, OAEP with SHA-256")
        << int(pki::Digest::Sha384) << int(pki::Cipher::Aes192Cbc) << 2;
    QTest::newRow("MD5, single DES") << int(pki::Digest::Md5) << int(pki::Cipher::DesCbc) << 0;
}

void ClientMessageTest::writesWhatTheStandardAsksFor() {
    QFETCH(int, digest);
    QFETCH(int, cipher);
    QFETCH(int, transport);
    scep::ClientRequest request = clientRequest(pki::Digest(digest));
    request.cipher = pki::Cipher(cipher);
    request.keyTransport = pki::KeyTransport(transport);
    const Result<pki::Certificate> signer =
        scep::selfSigned(pki::DistinguishedName::withCommonName(u"r1.lab.example"_s), device().key, noon);
    QVERIFY2(signer, signer ? "" : qPrintable(signer.fault().sentence));
    QVERIFY(signer->isSignedBy(device().key.publicKey()));
    const Result<QByteArray> written = scep::writeRequest(request, *signer, device().key, authority().certificate);
    QVERIFY2(written, written ? "" : qPrintable(written.fault().sentence));

    const Result<scep::Unverified> read = scep::read(*written);
    QVERIFY(read);
    QCOMPARE(read->header.transactionId, request.transactionId);
    QCOMPARE(read->header.senderNonce, request.senderNonce);
    QCOMPARE(read->header.messageType, request.messageType);
    QCOMPARE(read->header.digest, request.digest);
    QVERIFY(read->header.signingTime == noon);
    QCOMPARE(read->header.deviations, QStringList());
    const Result<scep::Sealed> sealed = scep::unwrap(*read);
    QVERIFY(sealed);
    const pki::Opener opener = openerOf(authority());
    const Result<scep::Unsealed> unsealed = scep::unseal(*sealed, std::span(&opener, 1));
    QVERIFY(unsealed);
    QCOMPARE(unsealed->content.bytes(), request.messageData);
    QCOMPARE(unsealed->cipher, request.cipher);
    QCOMPARE(unsealed->keyTransport, request.keyTransport);
}

void ClientMessageTest::derivesTheTransactionFromTheKey() {
    QFile file(QStringLiteral(SCEPTER_FIXTURES "/captures/strongswan-PKCSReq-post-ca-a.der"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Result<scep::Unverified> read = scep::read(file.readAll());
    QVERIFY(read);
    QCOMPARE(scep::transactionIdOf(read->header.signerKey), read->header.transactionId);
}

void ClientMessageTest::trustsASignerThatTheAuthorityCertified() {
    const pki::PrivateKey key = fixtureKey(u"ra-c"_s);
    const scep::ReplySigner registrationAuthority{issued(u"Lab RA"_s, key.publicKey()), key};
    const Result<QByteArray> reply =
        scep::sealFailure(sealedRequest().header(), scep::FailInfo::BadRequest, {}, registrationAuthority);
    QVERIFY(reply);
    const Result<scep::ClientReply> read = readBack(*reply);
    QVERIFY2(read, read ? "" : qPrintable(read.fault().sentence));
    QVERIFY(read->signer == registrationAuthority.certificate);
}

void ClientMessageTest::refusesASignerThatNobodyKnows() {
    const Identity stranger = selfSignedIdentity(u"Lab CA"_s, fixtureKey(u"ra-c"_s));
    const Result<QByteArray> reply = scep::sealFailure(sealedRequest().header(), scep::FailInfo::BadRequest, {},
                                                       {stranger.certificate, stranger.key});
    QVERIFY(reply);
    const Result<scep::ClientReply> read = readBack(*reply);
    QVERIFY(!read);
    QCOMPARE(read.fault().kind, FaultKind::BadSignature);
    // A leaf of the authority is no authority: what it certified is not trusted.
    const std::array leaves{issued(u"Lab CA"_s, stranger.key.publicKey())};
    QVERIFY(!scep::readReply(*reply, {.authorities = leaves, .opener = openerOf(device())}));
}

void ClientMessageTest::refusesASuccessForAnotherKey() {
    const std::array others{issued(u"r1.lab.example"_s, fixtureKey(u"ra-c"_s).publicKey())};
    const Result<scep::ClientReply> read = readBack(success(others));
    QVERIFY(!read);
    QCOMPARE(read.fault().kind, FaultKind::Malformed);
    QVERIFY(!readBack(success({})));
    const std::array own{issued(u"r1.lab.example"_s, device().key.publicKey())};
    const Identity stranger = selfSignedIdentity(u"stranger"_s, fixtureKey(u"ra-c"_s));
    const Result<scep::ClientReply> unopened = readBack(success(own), stranger);
    QVERIFY(!unopened);
    QCOMPARE(unopened.fault().kind, FaultKind::Undecryptable);
}

void ClientMessageTest::takesARenewedCertificateOverTheNewKey() {
    const pki::PublicKey newKey = fixtureKey(u"ra-c"_s).publicKey();
    const std::array renewed{issued(u"r1.lab.example"_s, newKey)};
    scep::ReplyExpectation expected{
        .authorities = std::span(&authority().certificate, 1), .opener = openerOf(device()), .certifiedKey = newKey};
    const Result<scep::ClientReply> read = scep::readReply(success(renewed), expected);
    QVERIFY2(read, read ? "" : qPrintable(read.fault().sentence));
    QVERIFY(read->certificates.front() == renewed.front());
    const std::array old{issued(u"r1.lab.example"_s, device().key.publicKey())};
    QVERIFY(!scep::readReply(success(old), expected));
}

void ClientMessageTest::takesAnyCertificateForGetCert() {
    const std::array others{issued(u"r9.lab.example"_s, fixtureKey(u"ra-c"_s).publicKey())};
    const Result<scep::ClientReply> read = readAs(Content::AnyCertificate, success(others));
    QVERIFY2(read, read ? "" : qPrintable(read.fault().sentence));
    QVERIFY(read->certificates.front() == others.front());
    QVERIFY(!readAs(Content::AnyCertificate, success({})));
}

void ClientMessageTest::takesNothingButARevocationListForGetCrl() {
    pki::CrlContent content;
    content.thisUpdate = noon;
    content.nextUpdate = noon + std::chrono::days(7);
    const std::array crls{*pki::signCrl(content, authority().certificate, authority().key, pki::Digest::Sha256)};
    const Result<scep::ClientReply> read = readAs(Content::Crl, success({}, crls));
    QVERIFY2(read, read ? "" : qPrintable(read.fault().sentence));
    QCOMPARE(read->crls.front(), crls.front());
    const std::array own{issued(u"r1.lab.example"_s, device().key.publicKey())};
    const Result<scep::ClientReply> none = readAs(Content::Crl, success(own));
    QVERIFY(!none);
    QCOMPARE(none.fault().kind, FaultKind::Malformed);
}

void ClientMessageTest::refusesAnythingThatIsNoCertRep_data() {
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

void ClientMessageTest::refusesAnythingThatIsNoCertRep() {
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, failInfo);
    const Result<scep::ClientReply> read = readBack(certRep(type, status, failInfo));
    QVERIFY(!read);
    QCOMPARE(read.fault().kind, FaultKind::Malformed);
}

void ClientMessageTest::readsAPendingReply() {
    const Result<scep::ClientReply> read = readBack(certRep("3", "3", {}));
    QVERIFY2(read, read ? "" : qPrintable(read.fault().sentence));
    QCOMPARE(read->status, scep::PkiStatus::Pending);
    QCOMPARE(read->transactionId, QByteArray("T"));
}

void ClientMessageTest::saysWhatIsOddAboutAReply() {
    SignedDataBuilder builder;
    builder.content = std::nullopt;
    for (const auto &[oid, text] : {std::pair(scep::oid::messageType, "3"), std::pair(scep::oid::pkiStatus, "3"),
                                    std::pair(scep::oid::transactionId, "T")})
        builder.attributes.push_back(attribute(oid, {pki::der::printableString(text)}));
    builder.attributes.push_back(attribute(scep::oid::recipientNonce, {pki::der::octetString("short")}));
    const Result<scep::ClientReply> read = readBack(builder.build(authority().certificate, authority().key));
    QVERIFY2(read, read ? "" : qPrintable(read.fault().sentence));
    const QString all = read->deviations.join(u'\n');
    QVERIFY(all.contains(u"recipientNonce has 5 octets"_s));
    QVERIFY(all.contains(u"certmonger"_s));
}

void ClientMessageTest::neverReadsAChangedReplyAsAnother() {
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
    for (qsizetype length = 0; length < reply.size(); ++length)
        QVERIFY(!readBack(QByteArray(reply.constData(), length)));
}

QTEST_APPLESS_MAIN(ClientMessageTest)
#include "tst_client_message.moc"
