// Revocation lists of others: read as OpenSSL reads them, and asked about a signer.
#include <QTest>

#include "pki/crl.h"
#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "pki/hostile.h"
#include "pki/odd_lists.h"
#include "pki/openssl_x509.h"
#include "pki/revocation_check.h"
#include "pki/revocation_list.h"

using namespace scepter;
using namespace scepter::pki;
using namespace scepter::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Kind = Wish::Kind;
using Status = RevocationStatus;

const QByteArray listedSerial = QByteArray::fromHex("8001");

const Party &issuer() {
    static const Party party = selfSigned({.name = u"Maker CA"_s, .kind = Kind::Authority});
    return party;
}

/// Named in the distribution point that `deviceContent` has.
const Party &signer() {
    static const Party party =
        issuedBy(issuer(), {.name = u"MDM"_s,
                            .more = {extension::crlDistributionPoint(u"http://127.0.0.1:8080/crl"_s)},
                            .serialNumber = listedSerial});
    return party;
}

std::vector<Certificate> path() {
    return {signer().certificate, issuer().certificate};
}

OddEntry entryOfSigner(std::vector<Extension> extensions = {}) {
    return {listedSerial, noon - 2h, std::move(extensions)};
}

RevocationList listOf(const OddList &list, const Party &by = issuer()) {
    return *RevocationList::fromDer(signedList(list, by));
}

QByteArray flag(int number) {
    return der::element(tag::contextPrimitive(number), "\xff");
}

}  // namespace

Q_DECLARE_METATYPE(scepter::pki::RevocationStatus)

class TestRevocation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsListsAsOpensslDoes_data();
    void readsListsAsOpensslDoes();
    void readsPemAndDer();
    void findsASerialNumberHoweverItIsPadded();
    void refusesLists_data();
    void refusesLists();
    void survivesEveryMutation();
    void saysWhatAListTells_data();
    void saysWhatAListTells();
    void looksThroughSeveralLists();
    void takesASignerThatIsTrustedItselfForGood();
    void needsTheRightToSignLists();
    void tellsWhenAndWhyASignerWasRevoked();
};

void TestRevocation::readsListsAsOpensslDoes_data() {
    QTest::addColumn<QByteArray>("der");
    QTest::newRow("without entries") << signedList({}, issuer());
    QTest::newRow("with entries, reasons and extensions")
        << signedList({.entries = {{"\x05"_ba},
                                   {listedSerial, noon, {reasonCode(1)}},
                                   {"\x7f\x01"_ba, noon, {unknown(false), reasonCode(6)}}},
                       .extensions = {unknown(false), issuingDistributionPoint(flag(1))}},
                      issuer());
    QTest::newRow("without an end") << signedList({.entries = {entryOfSigner()}, .nextUpdate = {}}, issuer());
    CrlContent many{7, noon, noon + day, {}};
    for (int i = 0; i < 100'000; ++i) {
        QByteArray serial(1 + i % 3, 'x');
        serial += QByteArray::number(i * 7919 % 1'000'003);
        many.entries.push_back({serial, noon - i * 1s, i % 7});
    }
    QTest::newRow("with a hundred thousand entries")
        << *signCrl(many, issuer().certificate, issuer().key, Digest::Sha384);
}

void TestRevocation::readsListsAsOpensslDoes() {
    QFETCH(QByteArray, der);
    const OpensslOwned<X509_CRL> theirs = opensslCrl(der);
    QVERIFY(theirs);
    const Result<RevocationList> ours = RevocationList::fromDer(der);
    QVERIFY2(ours, qPrintable(ours ? QString() : ours.fault().sentence));
    QCOMPARE(ours->issuer().der(), derOf(X509_CRL_get_issuer(theirs.get())));
    QCOMPARE(ours->thisUpdate(), instantOf(X509_CRL_get0_lastUpdate(theirs.get())));
    const ASN1_TIME *end = X509_CRL_get0_nextUpdate(theirs.get());
    QCOMPARE(ours->nextUpdate().has_value(), end != nullptr);
    if (end) QCOMPARE(*ours->nextUpdate(), instantOf(end));
    QVERIFY(ours->isSignedBy(issuer().key.publicKey()));
    QVERIFY(!ours->isSignedBy(signer().key.publicKey()));

    STACK_OF(X509_REVOKED) *entries = X509_CRL_get_REVOKED(theirs.get());
    QCOMPARE(ours->size(), qMax(0, sk_X509_REVOKED_num(entries)));
    for (int i = 0; i < sk_X509_REVOKED_num(entries); ++i) {
        const X509_REVOKED *entry = sk_X509_REVOKED_value(entries, i);
        const auto found = ours->entry(integerContentOf(X509_REVOKED_get0_serialNumber(entry)));
        QVERIFY(found);
        QCOMPARE(found->at, instantOf(X509_REVOKED_get0_revocationDate(entry)));
        auto *reason =
            static_cast<ASN1_ENUMERATED *>(X509_REVOKED_get_ext_d2i(entry, NID_crl_reason, nullptr, nullptr));
        QCOMPARE(found->reason, reason ? int(ASN1_ENUMERATED_get(reason)) : 0);
        ASN1_ENUMERATED_free(reason);
    }
    for (const QByteArray &other : {"\x04"_ba, "\x06"_ba, "\x01"_ba, QByteArray(40, 'x'), QByteArray()})
        QVERIFY(!ours->entry(other));
}

void TestRevocation::readsPemAndDer() {
    const QByteArray der = signedList({.entries = {entryOfSigner()}}, issuer());
    for (const QByteArray &bytes : {der, pemOfCrl(der), "issued by hand\n" + pemOfCrl(der)}) {
        const Result<RevocationList> list = RevocationList::read(bytes);
        QVERIFY(list);
        QVERIFY(list->entry(listedSerial));
    }
}

void TestRevocation::findsASerialNumberHoweverItIsPadded() {
    const RevocationList list = listOf({.entries = {entryOfSigner()}});
    QCOMPARE(list.entry(QByteArray::fromHex("00008001"))->serialNumber.toHex(), "8001");
    QCOMPARE(list.entry(QByteArray::fromHex("8001"))->serialNumber.toHex(), "8001");
    QVERIFY(!list.entry(QByteArray::fromHex("800100")));
}

void TestRevocation::refusesLists_data() {
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray der = signedList({.entries = {entryOfSigner()}}, issuer());
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a certificate") << issuer().certificate.der();
    QTest::newRow("the PEM of a certificate") << issuer().certificate.pem();
    QTest::newRow("PEM that is broken") << pemOfCrl(der).replace("M", "*");
    QTest::newRow("something behind it") << der + '\0';
    QTest::newRow("an extension twice") << signedList({.extensions = {unknown(false), unknown(false)}}, issuer());
    QTest::newRow("an extension of an entry twice")
        << signedList({.entries = {entryOfSigner({reasonCode(1), reasonCode(1)})}}, issuer());
    QTest::newRow("a scope that cannot be read")
        << signedList({.extensions = {issuingDistributionPoint("x")}}, issuer());
    QTest::newRow("over 64 MiB") << QByteArray(64 * 1024 * 1024 + 1, '\x30');
}

void TestRevocation::refusesLists() {
    QFETCH(QByteArray, bytes);
    const Result<RevocationList> list = RevocationList::read(bytes);
    QVERIFY(!list);
    QCOMPARE(list.fault().kind, FaultKind::Malformed);
    QVERIFY(!list.fault().sentence.isEmpty());
}

void TestRevocation::survivesEveryMutation() {
    const PublicKey key = issuer().key.publicKey();
    const QByteArray original =
        signedList({.entries = {entryOfSigner({reasonCode(1)})},
                    .extensions = {issuingDistributionPoint(distributionPointNamed("http://a/") + flag(1))}},
                   issuer());
    const QByteArray broken = firstFailingMutation(original, [&](const QByteArray &bytes) {
        const Result<RevocationList> list = RevocationList::fromDer(bytes);
        if (!list) return list.fault().kind == FaultKind::Malformed && !list.fault().sentence.isEmpty();
        (void)list->notCovered(signer().certificate);
        return bytes.size() == original.size() && !list->isSignedBy(key);
    });
    QCOMPARE(broken.toHex(), QByteArray());
}

void TestRevocation::saysWhatAListTells_data() {
    QTest::addColumn<OddList>("list");
    QTest::addColumn<Status>("status");
    QTest::addColumn<QString>("sentence");
    const QString listed =
        u"The certificate was revoked at 2026-11-22T10:00:00Z (%1), says the list of "
        u"2026-11-21T12:00:00Z, valid until %2."_s;
    const QString good =
        u"The certificate is not in the revocation list of 2026-11-21T12:00:00Z, valid until "
        u"2026-11-23T12:00:00Z."_s;
    const QString tomorrow = u"2026-11-23T12:00:00Z"_s;
    QTest::newRow("not listed") << OddList{.entries = {{"\x01"_ba}}} << Status::Good << good;
    QTest::newRow("listed") << OddList{.entries = {{"\x01"_ba}, entryOfSigner(), {"\x02"_ba}}} << Status::Revoked
                            << listed.arg(u"unspecified"_s, tomorrow);
    QTest::newRow("listed with a reason") << OddList{.entries = {entryOfSigner({reasonCode(1)})}} << Status::Revoked
                                          << listed.arg(u"keyCompromise"_s, tomorrow);
    QTest::newRow("on hold") << OddList{.entries = {entryOfSigner({reasonCode(6)})}} << Status::Revoked
                             << listed.arg(u"certificateHold"_s, tomorrow);
    QTest::newRow("out of date") << OddList{.nextUpdate = noon - 1s} << Status::Unknown
                                 << u"The revocation list is out of date since 2026-11-22T11:59:59Z."_s;
    QTest::newRow("out of date this very moment")
        << OddList{.nextUpdate = noon} << Status::Unknown
        << u"The revocation list is out of date since 2026-11-22T12:00:00Z."_s;
    QTest::newRow("listed, out of date: revoked is revoked")
        << OddList{.entries = {entryOfSigner()}, .nextUpdate = noon - 1h} << Status::Revoked
        << listed.arg(u"unspecified"_s, u"2026-11-22T11:00:00Z"_s);
    QTest::newRow("of tomorrow") << OddList{.nextUpdate = noon + 2 * day, .thisUpdate = noon + 1h} << Status::Unknown
                                 << u"The revocation list is valid only from 2026-11-22T13:00:00Z."_s;
    QTest::newRow("without an end") << OddList{.nextUpdate = {}} << Status::Unknown
                                    << u"The revocation list does not say until when it is valid."_s;
    const QString unproven =
        u"The signature of the list of 2026-11-21T12:00:00Z, valid until 2026-11-23T12:00:00Z does not verify with the "
        u"key of the certificate's issuer, or is by an algorithm that proves nothing."_s;
    QTest::newRow("signed with SHA-1") << OddList{.entries = {entryOfSigner()}, .digest = Digest::Sha1}
                                       << Status::Unknown << unproven;
    QTest::newRow("delta") << OddList{.entries = {entryOfSigner()}, .extensions = {deltaIndicator()}} << Status::Unknown
                           << u"The list holds only the changes to another one (delta CRL)."_s;
    const QString indirect = u"The list has entries of other issuers (indirect CRL), which is not understood."_s;
    QTest::newRow("indirect") << OddList{.extensions = {issuingDistributionPoint(flag(4))}} << Status::Unknown
                              << indirect;
    QTest::newRow("an entry of another issuer")
        << OddList{.entries = {{listedSerial, noon, {{der::oidContent("2.5.29.29"), true, "\x30\x00"_ba}}}}}
        << Status::Unknown << indirect;
    QTest::newRow("a critical extension of nobody knows what")
        << OddList{.entries = {entryOfSigner()}, .extensions = {unknown(true)}} << Status::Unknown
        << u"The list has the critical extension 1.3.6.1.4.1.99999.1, which is not understood."_s;
    QTest::newRow("a critical extension of an entry")
        << OddList{.entries = {{"\x01"_ba, noon, {unknown(true)}}}} << Status::Unknown
        << u"An entry of the list has the critical extension 1.3.6.1.4.1.99999.1, which is not understood."_s;
    QTest::newRow("extensions that are not critical")
        << OddList{.entries = {{"\x01"_ba, noon, {unknown(false)}}}, .extensions = {unknown(false)}} << Status::Good
        << good;
    QTest::newRow("of devices") << OddList{.extensions = {issuingDistributionPoint(flag(1))}} << Status::Good << good;
    QTest::newRow("of CAs") << OddList{.extensions = {issuingDistributionPoint(flag(2))}} << Status::Unknown
                            << u"The list is one of CAs only."_s;
    QTest::newRow("of attribute certificates") << OddList{.extensions = {issuingDistributionPoint(flag(5))}}
                                               << Status::Unknown << u"The list is one of attribute certificates."_s;
    const QByteArray someReasons = der::element(tag::contextPrimitive(3), QByteArray::fromHex("0640"));
    QTest::newRow("of some reasons") << OddList{.extensions = {issuingDistributionPoint(someReasons)}}
                                     << Status::Unknown << u"The list holds revocations for some reasons only."_s;
    QTest::newRow("listed, of some reasons")
        << OddList{.entries = {entryOfSigner()}, .extensions = {issuingDistributionPoint(someReasons)}}
        << Status::Revoked << listed.arg(u"unspecified"_s, tomorrow);
    QTest::newRow("the part that the certificate names")
        << OddList{.extensions = {issuingDistributionPoint(distributionPointNamed("http://127.0.0.1:8080/crl"))}}
        << Status::Good << good;
    QTest::newRow("another part")
        << OddList{.extensions = {issuingDistributionPoint(distributionPointNamed("http://127.0.0.1:8080/crl2"))}}
        << Status::Unknown
        << u"The list is one part of what its issuer revoked, and the certificate names another part."_s;
    QTest::newRow("a part named in another way")
        << OddList{.extensions = {issuingDistributionPoint(
                       der::element(tag::context(0), der::element(tag::context(1), {})))}}
        << Status::Unknown << u"A distribution point is named in another way than in full, which is not understood."_s;
}

void TestRevocation::saysWhatAListTells() {
    QFETCH(OddList, list);
    QFETCH(Status, status);
    QFETCH(QString, sentence);
    const std::vector lists{listOf(list)};
    const RevocationAnswer answer = revocationOf(path(), lists, noon);
    QCOMPARE(answer.sentence, sentence);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.revoked.has_value(), status == Status::Revoked);
}

void TestRevocation::looksThroughSeveralLists() {
    const Party other = selfSigned({.name = u"Other"_s, .kind = Kind::Authority});
    const Party pretender = selfSigned({.name = u"Maker CA"_s, .kind = Kind::Authority});
    const RevocationList good = listOf({}), old = listOf({.nextUpdate = noon - 1h});
    const RevocationList bad = listOf({.entries = {entryOfSigner()}}), foreign = listOf({}, other);
    const RevocationList forged = listOf({.entries = {entryOfSigner()}}, pretender);
    const auto statusBy = [](std::vector<RevocationList> lists) { return revocationOf(path(), lists, noon).status; };
    QCOMPARE(statusBy({}), Status::Unknown);
    QCOMPARE(statusBy({foreign}), Status::Unknown);
    QCOMPARE(statusBy({forged}), Status::Unknown);
    QCOMPARE(statusBy({old, foreign, forged}), Status::Unknown);
    QCOMPARE(statusBy({old, foreign, forged, good}), Status::Good);
    QCOMPARE(statusBy({good, old, forged}), Status::Good);
    QCOMPARE(statusBy({good, bad}), Status::Revoked);
    QCOMPARE(statusBy({bad, good}), Status::Revoked);
    QCOMPARE(revocationOf(path(), {}, noon).sentence, u"There is no revocation list."_s);
    QCOMPARE(revocationOf(path(), std::vector{foreign}, noon).sentence,
             u"There is no revocation list of \"CN=Maker CA\"; the list at hand is one of \"CN=Other\"."_s);
    QCOMPARE(revocationOf({}, std::vector{good}, noon).status, Status::Unknown);
}

void TestRevocation::takesASignerThatIsTrustedItselfForGood() {
    const std::vector alone{signer().certificate};
    const RevocationAnswer answer = revocationOf(alone, std::vector{listOf({.entries = {entryOfSigner()}})}, noon);
    QCOMPARE(answer.status, Status::Good);
    QCOMPARE(answer.sentence, u"The certificate is trusted by itself; no list speaks of it."_s);
}

void TestRevocation::needsTheRightToSignLists() {
    const Party plain = selfSigned({.name = u"Maker CA"_s, .kind = Kind::NotForLists});
    const std::vector chain{issuedBy(plain, {.name = u"MDM"_s}).certificate, plain.certificate};
    const RevocationAnswer answer = revocationOf(chain, std::vector{listOf({}, plain)}, noon);
    QCOMPARE(answer.status, Status::Unknown);
    QCOMPARE(answer.sentence, u"The certificate of the issuer does not permit it to sign revocation lists."_s);
}

void TestRevocation::tellsWhenAndWhyASignerWasRevoked() {
    const RevocationAnswer answer =
        revocationOf(path(), std::vector{listOf({.entries = {entryOfSigner({reasonCode(4)})}})}, noon);
    QVERIFY(answer.revoked);
    QCOMPARE(answer.revoked->at, noon - 2h);
    QCOMPARE(answer.revoked->reason, 4);
}

QTEST_APPLESS_MAIN(TestRevocation)
#include "tst_revocation.moc"
