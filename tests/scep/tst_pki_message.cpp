// Messages with one thing odd or wrong: what is taken, what is noted, and what is refused.
#include "scep/pki_message.h"

#include <QtTest>

#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "pki/identity.h"
#include "pki/signed_data_builder.h"
#include "scep/parties.h"

using namespace scepter;
using namespace scepter::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array attributeOids{scep::oid::messageType, scep::oid::transactionId, scep::oid::senderNonce};

/// A message whose three attributes are given as elements; an empty one is left out.
SignedDataBuilder message(const QByteArray &type, const QByteArray &transactionId, const QByteArray &nonce) {
    SignedDataBuilder builder;
    builder.content = "no envelope";
    const std::array values{type, transactionId, nonce};
    for (size_t i = 0; i < values.size(); ++i)
        if (!values[i].isEmpty()) builder.attributes.push_back(attribute(attributeOids[i], {values[i]}));
    builder.attributes.push_back(attribute(scep::oid::signingTime, {pki::der::time(noon)}));
    return builder;
}

QByteArray text(const QByteArray &octets) {
    return pki::der::printableString(octets);
}
QByteArray nonce(int length) {
    return pki::der::octetString(QByteArray(length, 'n'));
}
QByteArray built(const SignedDataBuilder &builder) {
    return builder.build(device().certificate, device().key);
}

}  // namespace

class PkiMessageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesDeviationsAndSaysSo_data();
    void takesDeviationsAndSaysSo();
    void r30_r31_refusesAHeaderThatCannotBeAnswered_data();
    void r30_r31_refusesAHeaderThatCannotBeAnswered();
    void r35_keepsAMessageTypeThatIsNone_data();
    void r35_keepsAMessageTypeThatIsNone();
    void r34_saysThatADigestIsNotSupportedOnceTheHeaderIsKnown();
    void r28_unsealsNoMessageWithoutAnEnvelope_data();
    void r28_unsealsNoMessageWithoutAnEnvelope();
    void q13_saysWhatIsOddAboutTheSigner_data();
    void q13_saysWhatIsOddAboutTheSigner();
    void r51_readsTheSigningTime_data();
    void r51_readsTheSigningTime();
    void r32_verifiesWithTheCertificateThatTheSignerNames();
    void keepsTheCertificatesThatCameAlong();
    void r34_saysWhichCipherIsNotSupported();
};

void PkiMessageTest::takesDeviationsAndSaysSo_data() {
    QTest::addColumn<SignedDataBuilder>("builder");
    QTest::addColumn<int>("deviations");
    const QByteArray type = text("19"), transaction = text("T");
    QTest::newRow("as the standard has it") << message(type, transaction, nonce(16)) << 0;
    QTest::newRow("a nonce of 15 octets") << message(type, transaction, nonce(15)) << 1;
    QTest::newRow("a nonce of 64 octets") << message(type, transaction, nonce(64)) << 1;
    QTest::newRow("UTF8Strings") << message(pki::der::utf8String(u"19"_s), pki::der::utf8String(u"T"_s), nonce(16))
                                 << 2;
    QTest::newRow("an IA5String") << message(type, pki::der::ia5String("T@x"), nonce(16)) << 1;
    QTest::newRow("a TeletexString") << message(type, pki::der::element(0x14, "T"), nonce(16)) << 1;
    QTest::newRow("a transactionID of 255 octets") << message(type, text(QByteArray(255, 'T')), nonce(16)) << 0;
    SignedDataBuilder unknown = message(type, transaction, nonce(16));
    unknown.attributes.push_back(attribute("1.2.840.113549.1.9.52", {pki::der::sequence(QByteArrayView())}));
    QTest::newRow("a character that PrintableString has not") << message(type, text("T@x"), nonce(16)) << 1;
    SignedDataBuilder unsorted = message(type, text(QByteArray(200, 'T')), nonce(16));
    unsorted.signs = SignedDataBuilder::Signs::TheOrderSent;
    QTest::newRow("attributes out of the order of DER") << unsorted << 1;
    SignedDataBuilder unannounced = message(type, transaction, nonce(16));
    unannounced.announcesDigest = false;
    QTest::newRow("a digest that is not announced") << unannounced << 1;
    SignedDataBuilder withoutContent = message(type, transaction, nonce(16));
    withoutContent.content = std::nullopt;
    QTest::newRow("no content") << withoutContent << 1;
    QTest::newRow("Q18: an attribute that nobody asked for") << unknown << 0;
}

void PkiMessageTest::takesDeviationsAndSaysSo() {
    QFETCH(SignedDataBuilder, builder);
    QFETCH(int, deviations);
    const Result<scep::Unverified> read = scep::read(built(builder));
    QVERIFY2(read, read ? "" : qPrintable(read.fault().sentence));
    QCOMPARE(read->header.deviations.size(), deviations);
    for (const QString &sentence : read->header.deviations) QVERIFY(sentence.endsWith(u'.'));
    QVERIFY(scep::unwrap(*read));
}

void PkiMessageTest::r30_r31_refusesAHeaderThatCannotBeAnswered_data() {
    QTest::addColumn<SignedDataBuilder>("builder");
    const QByteArray type = text("19"), transaction = text("T");
    const auto row = [](const char *reason, const SignedDataBuilder &builder) { QTest::newRow(reason) << builder; };
    row("R30: no messageType", message({}, transaction, nonce(16)));
    row("an empty messageType", message(text(""), transaction, nonce(16)));
    row("a messageType with an embedded NUL", message(text(QByteArray("19\0", 3)), transaction, nonce(16)));
    row("a messageType of letters", message(text("x"), transaction, nonce(16)));
    row("R31: a messageType of three digits", message(text("019"), transaction, nonce(16)));
    row("a messageType that is a number", message(pki::der::integer(19), transaction, nonce(16)));
    row("R30: no transactionID", message(type, {}, nonce(16)));
    row("an empty transactionID", message(type, text(""), nonce(16)));
    row("R31: a transactionID of 300 octets", message(type, text(QByteArray(300, 'T')), nonce(16)));
    row("a transactionID with an embedded NUL", message(type, text(QByteArray("T\0T", 3)), nonce(16)));
    row("a transactionID with a line feed", message(type, text("T\nT"), nonce(16)));
    row("a transactionID outside of ASCII", message(type, pki::der::utf8String(u"Tü"_s), nonce(16)));
    row("a transactionID as a BMPString", message(type, pki::der::element(0x1e, QByteArray("\0T", 2)), nonce(16)));
    row("R30: no senderNonce", message(type, transaction, {}));
    row("an empty senderNonce", message(type, transaction, nonce(0)));
    row("a senderNonce of 65 octets", message(type, transaction, nonce(65)));
    row("a senderNonce that is text", message(type, transaction, text("0123456789abcdef")));
    SignedDataBuilder twice = message(type, transaction, nonce(16));
    twice.attributes.push_back(attribute(scep::oid::transactionId, {text("U")}));
    row("R31: two transactionIDs", twice);
    SignedDataBuilder twoValues = message(type, {}, nonce(16));
    twoValues.attributes.push_back(attribute(scep::oid::transactionId, {transaction, text("U")}));
    row("R31: a transactionID with two values", twoValues);
    SignedDataBuilder twoSigners = message(type, transaction, nonce(16));
    twoSigners.signers = 2;
    row("R31: two signers", twoSigners);
    SignedDataBuilder noSigner = message(type, transaction, nonce(16));
    noSigner.signers = 0;
    row("no signer", noSigner);
    SignedDataBuilder noCertificate = message(type, transaction, nonce(16));
    noCertificate.hasCertificate = false;
    row("R32: no certificate of the signer", noCertificate);
    SignedDataBuilder noAttributes = message(type, transaction, nonce(16));
    noAttributes.hasAttributes = false;
    row("R29: no signed attributes", noAttributes);
    SignedDataBuilder noData = message(type, transaction, nonce(16));
    noData.contentType = "1.2.840.113549.1.7.3";
    row("R27: content that is not of the type data", noData);
}

void PkiMessageTest::r30_r31_refusesAHeaderThatCannotBeAnswered() {
    QFETCH(SignedDataBuilder, builder);
    const Result<scep::Unverified> read = scep::read(built(builder));
    QVERIFY(!read);
    QCOMPARE(read.fault().kind, FaultKind::Malformed);
    QVERIFY(read.fault().sentence.endsWith(u'.'));
}

void PkiMessageTest::r35_keepsAMessageTypeThatIsNone_data() {
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("unassigned, once UpdateReq: CVE-2026-30836") << QByteArray("18");
    QTest::newRow("nobody's") << QByteArray("99");
    QTest::newRow("reserved") << QByteArray("0");
    QTest::newRow("PKCSReq written strangely") << QByteArray("01");
}

void PkiMessageTest::r35_keepsAMessageTypeThatIsNone() {
    QFETCH(QByteArray, type);
    const Result<scep::Unverified> read = scep::read(built(message(text(type), text("T"), nonce(16))));
    QVERIFY(read);
    QCOMPARE(read->header.messageType, type);
    QVERIFY(!scep::messageType(read->header.messageType));
}

void PkiMessageTest::r34_saysThatADigestIsNotSupportedOnceTheHeaderIsKnown() {
    SignedDataBuilder builder = message(text("19"), text("T"), nonce(16));
    builder.digestOid = "2.16.840.1.101.3.4.2.4";
    const Result<scep::Unverified> read = scep::read(built(builder));
    QVERIFY(read);
    const Result<scep::Sealed> sealed = scep::unwrap(*read);
    QVERIFY(!sealed);
    QCOMPARE(sealed.fault().kind, FaultKind::Unsupported);
    QVERIFY(sealed.fault().sentence.contains(u"2.16.840.1.101.3.4.2.4"_s));
}

void PkiMessageTest::r28_unsealsNoMessageWithoutAnEnvelope_data() {
    QTest::addColumn<SignedDataBuilder>("builder");
    SignedDataBuilder builder = message(text("19"), text("T"), nonce(16));
    QTest::newRow("content that is no envelope") << builder;
    builder.content = QByteArray();
    QTest::newRow("an empty content") << builder;
    builder.content = std::nullopt;
    QTest::newRow("no content") << builder;
}

void PkiMessageTest::r28_unsealsNoMessageWithoutAnEnvelope() {
    QFETCH(SignedDataBuilder, builder);
    const Result<scep::Unverified> read = scep::read(built(builder));
    QVERIFY(read);
    const Result<scep::Sealed> sealed = scep::unwrap(*read);
    QVERIFY2(sealed, sealed ? "" : qPrintable(sealed.fault().sentence));
    const pki::Opener opener{authority().certificate, authority().key};
    const Result<scep::Unsealed> unsealed = scep::unseal(*sealed, std::span(&opener, 1));
    QVERIFY(!unsealed);
    QCOMPARE(unsealed.fault().kind, FaultKind::Malformed);
}

void PkiMessageTest::q13_saysWhatIsOddAboutTheSigner_data() {
    QTest::addColumn<QByteArray>("serial");
    QTest::addColumn<int>("deviations");
    const auto row = [](const char *reason, const QByteArray &serial, int deviations) {
        QTest::newRow(reason) << serial << deviations;
    };
    row("a serial number of 20 octets", QByteArray(20, 0x11), 0);
    row("20 octets and a sign octet: strongSwan", '\0' + QByteArray(20, '\x88'), 0);
    row("32 octets: sscep, certmonger", QByteArray(32, 0x11), 1);
    row("zero", QByteArray(1, '\0'), 1);
    row("a negative serial number", QByteArray("\x88"), 1);
}

void PkiMessageTest::q13_saysWhatIsOddAboutTheSigner() {
    QFETCH(QByteArray, serial);
    QFETCH(int, deviations);
    // Not signed anew: nobody looks at the signature of a device's own certificate.
    QByteArray der = device().certificate.der();
    const QByteArray old = pki::der::element(pki::tag::integer, device().certificate.serialNumber());
    const Result<pki::DerElement> outer = pki::DerReader(der).next();
    pki::DerReader parts(outer->content);
    const QByteArray contents =
        parts.next()->content.toByteArray().replace(old, pki::der::element(pki::tag::integer, serial));
    const QByteArray rest = parts.rest().toByteArray();
    const pki::Certificate odd = *pki::Certificate::fromDer(pki::der::sequence({pki::der::sequence(contents), rest}));
    const Result<scep::Unverified> read =
        scep::read(message(text("19"), text("T"), nonce(16)).build(odd, device().key));
    QVERIFY2(read, read ? "" : qPrintable(read.fault().sentence));
    QCOMPARE(read->header.deviations.size(), deviations);
    QVERIFY(scep::unwrap(*read));
}

void PkiMessageTest::r51_readsTheSigningTime_data() {
    QTest::addColumn<QByteArray>("element");
    QTest::addColumn<QString>("time");
    const auto row = [](const char *reason, uint8_t tag, const char *octets, const QString &time) {
        QTest::newRow(reason) << pki::der::element(tag, octets) << time;
    };
    row("UTCTime", pki::tag::utcTime, "261122120000Z", u"2026-11-22T12:00:00Z"_s);
    row("GeneralizedTime", pki::tag::generalizedTime, "20261122120000Z", u"2026-11-22T12:00:00Z"_s);
    row("a clock that was never set", pki::tag::utcTime, "700101000000Z", u"1970-01-01T00:00:00Z"_s);
    row("no time", pki::tag::utcTime, "noon", {});
    row("text", pki::tag::printableString, "261122120000Z", {});
    QTest::newRow("none") << QByteArray() << QString();
}

void PkiMessageTest::r51_readsTheSigningTime() {
    QFETCH(QByteArray, element);
    QFETCH(QString, time);
    SignedDataBuilder builder = message(text("19"), text("T"), nonce(16));
    builder.attributes.pop_back();
    if (!element.isEmpty()) builder.attributes.push_back(attribute(scep::oid::signingTime, {element}));
    const Result<scep::Unverified> read = scep::read(built(builder));
    QVERIFY2(read, read ? "" : qPrintable(read.fault().sentence));
    QCOMPARE(read->header.signingTime ? iso8601(*read->header.signingTime) : QString(), time);
    QCOMPARE(read->header.deviations.size(), time.isEmpty() ? 1 : 0);
}

void PkiMessageTest::r32_verifiesWithTheCertificateThatTheSignerNames() {
    // certmonger sends the CA's certificate along; the order says nothing.
    SignedDataBuilder builder = message(text("19"), text("T"), nonce(16));
    builder.moreCertificates = authority().certificate.der();
    const Result<scep::Unverified> read = scep::read(built(builder));
    QVERIFY(read);
    QVERIFY(read->header.signer == device().certificate);
    QVERIFY(scep::unwrap(*read));
    // Signed by one, and named as another.
    const Result<scep::Unverified> mixedUp = scep::read(builder.build(device().certificate, authority().key));
    QVERIFY(mixedUp);
    const Result<scep::Sealed> sealed = scep::unwrap(*mixedUp);
    QVERIFY(!sealed);
    QCOMPARE(sealed.fault().kind, FaultKind::BadSignature);
}

void PkiMessageTest::keepsTheCertificatesThatCameAlong() {
    SignedDataBuilder builder = message(text("19"), text("T"), nonce(16));
    QVERIFY(scep::read(built(builder))->header.otherCertificates.empty());
    const QByteArray chain = ellipticDevice().certificate.der() + authority().certificate.der();
    builder.moreCertificates = chain + device().certificate.der();
    const std::vector others{ellipticDevice().certificate, authority().certificate};
    const Result<scep::Unverified> read = scep::read(built(builder));
    QVERIFY(read);
    QCOMPARE(read->header.otherCertificates, others);
    QCOMPARE(scep::unwrap(*read)->header().otherCertificates, others);
    builder.moreCertificates = {};
    for (int i = 0; i < 15; ++i) builder.moreCertificates += authority().certificate.der();
    QCOMPARE(scep::read(built(builder))->header.otherCertificates.size(), 15u);
    builder.moreCertificates += authority().certificate.der();
    QCOMPARE(scep::read(built(builder)).fault().kind, FaultKind::Malformed);
}

void PkiMessageTest::r34_saysWhichCipherIsNotSupported() {
    SignedDataBuilder builder = message(text("19"), text("T"), nonce(16));
    const QByteArray aes128 = pki::der::oid("2.16.840.1.101.3.4.1.2"),
                     aes128Gcm = pki::der::oid("2.16.840.1.101.3.4.1.6");
    builder.content = pki::EnvelopedData::write("content", authority().certificate, authority().key.publicKey(),
                                                pki::Cipher::Aes128Cbc, pki::KeyTransport::RsaPkcs1)
                          ->replace(aes128, aes128Gcm);
    const Result<scep::Sealed> sealed = scep::unwrap(*scep::read(built(builder)));
    QVERIFY(sealed);
    const pki::Opener opener{authority().certificate, authority().key};
    const Result<scep::Unsealed> unsealed = scep::unseal(*sealed, std::span(&opener, 1));
    QVERIFY(!unsealed);
    QCOMPARE(unsealed.fault().kind, FaultKind::Unsupported);
    QVERIFY(unsealed.fault().sentence.contains(u"2.16.840.1.101.3.4.1.6"_s));
}

QTEST_APPLESS_MAIN(PkiMessageTest)
#include "tst_pki_message.moc"
