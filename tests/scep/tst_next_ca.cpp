// The next CA's certificates, as clients take them: signed by the CA in use, and by nobody else.
#include "scep/next_ca.h"

#include <QtTest>

#include "pki/der_writer.h"
#include "pki/openssl_cms.h"
#include "pki/signed_data.h"
#include "scep/parties.h"

using namespace scepter;
using namespace scepter::tests;
using namespace Qt::StringLiterals;

namespace {

const Identity &nextAuthority() {
    static const Identity identity = selfSignedIdentity(u"Lab CA"_s, fixtureKey(u"ca-b"_s));
    return identity;
}

const Identity &stranger() {
    static const Identity identity = selfSignedIdentity(u"Lab CA"_s, fixtureKey(u"ra-c"_s));
    return identity;
}

QByteArray answerOf(const Identity &current) {
    return *scep::writeNextCaCertificates(std::span(&nextAuthority().certificate, 1),
                                          {current.certificate, current.key});
}

Result<std::vector<pki::Certificate>> read(QByteArrayView answer) {
    return scep::readNextCaCertificates(answer, std::span(&authority().certificate, 1));
}

}  // namespace

class NextCaTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void r24_isSignedByTheCurrentAuthority();
    void r24_carriesADegenerateSignedDataThatSscepReads();
    void r24_bringsTheCertificatesAlongForJscep();
    void r25_hasNothingToSayWithoutANextAuthority();
    void trustsNoOtherSigner();
    void takesNothingThatIsNotSigned();
    void neverReadsAChangedAnswer();
};

void NextCaTest::r24_isSignedByTheCurrentAuthority() {
    const QByteArray answer = answerOf(authority());
    QVERIFY(cmsVerify(answer));
    QVERIFY(cmsWritesTheSame(answer));
    QVERIFY(pki::SignedData::fromDer(answer)->signerCertificate() == authority().certificate);
    const Result<std::vector<pki::Certificate>> next = read(answer);
    QVERIFY2(next, next ? "" : qPrintable(next.fault().sentence));
    QCOMPARE(next->size(), size_t(1));
    QVERIFY(next->front() == nextAuthority().certificate);
}

void NextCaTest::r24_carriesADegenerateSignedDataThatSscepReads() {
    const std::optional<QByteArray> content = cmsVerify(answerOf(authority()));
    QVERIFY(content);
    QCOMPARE(*content, pki::SignedData::writeDegenerate(std::span(&nextAuthority().certificate, 1)));
    QCOMPARE(cmsCertificates(*content), QList<QByteArray>({nextAuthority().certificate.der()}));
}

void NextCaTest::r24_bringsTheCertificatesAlongForJscep() {
    QVERIFY(cmsCertificates(answerOf(authority())).contains(nextAuthority().certificate.der()));
}

void NextCaTest::r25_hasNothingToSayWithoutANextAuthority() {
    const Result<QByteArray> answer = scep::writeNextCaCertificates({}, replySigner());
    QVERIFY(!answer);
    QCOMPARE(answer.fault().kind, FaultKind::NotFound);
}

void NextCaTest::trustsNoOtherSigner() {
    for (const Identity &signer : {stranger(), nextAuthority()}) {
        const Result<std::vector<pki::Certificate>> next = read(answerOf(signer));
        QVERIFY(!next);
        QCOMPARE(next.fault().kind, FaultKind::BadSignature);
    }
}

void NextCaTest::takesNothingThatIsNotSigned() {
    // The certificates that come along are not covered by the signature.
    const Result<QByteArray> alongOnly =
        pki::SignedData::write({}, {}, authority().certificate, authority().key, pki::Digest::Sha256,
                               std::array{authority().certificate, stranger().certificate});
    QVERIFY(alongOnly);
    const Result<std::vector<pki::Certificate>> next = read(*alongOnly);
    QVERIFY(!next);
    QCOMPARE(next.fault().kind, FaultKind::Malformed);
    QVERIFY(!read(pki::SignedData::writeDegenerate(std::span(&nextAuthority().certificate, 1))));
    QVERIFY(!read(nextAuthority().certificate.der()));
}

void NextCaTest::neverReadsAChangedAnswer() {
    const QByteArray answer = answerOf(authority());
    for (qsizetype offset = 0; offset < answer.size(); ++offset) {
        QByteArray changed = answer;
        changed[offset] = char(changed[offset] ^ (1 << (offset % 8)));
        const Result<std::vector<pki::Certificate>> next = read(changed);
        if (next) QVERIFY(next->size() == 1 && next->front() == nextAuthority().certificate);
    }
}

QTEST_APPLESS_MAIN(NextCaTest)
#include "tst_next_ca.moc"
