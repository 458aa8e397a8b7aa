// What a device is answered, octet by octet and read by OpenSSL, from a site on which nothing was set.
#include <bit>
#include <set>

#include <openssl/x509v3.h>

#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "pki/openssl_cms.h"
#include "pki/openssl_x509.h"
#include "pki/signed_data.h"
#include "responder/replies.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::tests;

namespace {

constexpr auto aes128Cbc = "2.16.840.1.101.3.4.1.2";
constexpr auto sha256Oid = "2.16.840.1.101.3.4.2.1";
constexpr auto senderNonce = "2.16.840.1.113733.1.9.5";

/// Definite lengths all the way down, and no string in pieces.
bool isPlainDer(QByteArrayView bytes) {
    constexpr uint8_t constructed = 0x20, classes = 0xc0;
    pki::DerReader reader(bytes);
    while (!reader.atEnd()) {
        const auto element = reader.next();
        if (!element) return false;
        if (!(element->tag & constructed)) continue;
        const bool isSequenceOrSet = element->tag == pki::tag::sequence || element->tag == pki::tag::set;
        if (!(element->tag & classes) && !isSequenceOrSet) return false;
        if (!isPlainDer(element->content)) return false;
    }
    return true;
}

/// id-data and one OCTET STRING that is not in pieces.
bool hasOneContent(const QByteArray &message) {
    pki::DerReader contentInfo(pki::DerReader(message).next()->content);
    (void)contentInfo.next();
    pki::DerReader signedData(pki::DerReader(contentInfo.next()->content).next()->content);
    (void)signedData.next();
    (void)signedData.next();
    pki::DerReader encapsulated(signedData.next()->content);
    if (encapsulated.next()->whole != pki::der::oid("1.2.840.113549.1.7.1")) return false;
    pki::DerReader content(encapsulated.next(pki::tag::context(0), "eContent")->content);
    return content.next(pki::tag::octetString, "content") && content.atEnd() && encapsulated.atEnd();
}

QByteArray answerTo(Laboratory &laboratory, const Device &device) {
    return laboratory.post("/scep?operation=PKIOperation", device.message(laboratory.authority)).body;
}

OpensslIdentity opener(const Device &device) {
    return {device.signer.der(), device.signerKey.toPkcs8().bytes()};
}

}  // namespace

class tst_Replies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void r1_servesWhatEveryServerHasTo() {
        Laboratory laboratory;
        QCOMPARE(laboratory.get("/scep?operation=GetCACaps").status, 200);
        const auto offered = laboratory.get("/scep?operation=GetCACert");
        QCOMPARE(offered.status, 200);
        const QByteArray ca = cmsCertificates(offered.body).back();

        auto device = deviceWith(laboratory.addDevice(router));
        device.request.cipher = pki::Cipher::Aes128Cbc;
        device.request.digest = pki::Digest::Sha256;
        const QByteArray reply = answerTo(laboratory, device);
        QVERIFY(reply.contains(pki::der::oid(sha256Oid)));
        const auto envelope = cmsVerify(reply);
        QVERIFY(envelope);
        QVERIFY(envelope->contains(pki::der::oid(aes128Cbc)));
        const auto degenerate = cmsDecrypt(*envelope, opener(device));
        QVERIFY(degenerate);
        const auto certificates = cmsCertificates(*degenerate);
        QCOMPARE(certificates.size(), 1);
        QCOMPARE(opensslVerify(certificates.front(), ca, laboratory.clock.now()), QString());
    }

    void r21_leavesTheContentOutOfASuccess() {
        Laboratory laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        const auto degenerate = cmsDecrypt(*cmsVerify(answerTo(laboratory, device)), opener(device));
        QVERIFY(degenerate);
        pki::DerReader contentInfo(pki::DerReader(*degenerate).next()->content);
        (void)contentInfo.next();
        pki::DerReader signedData(pki::DerReader(contentInfo.next()->content).next()->content);
        (void)signedData.next();
        QCOMPARE(signedData.next()->whole.toByteArray().toHex(), QByteArray("3100"));
        QCOMPARE(signedData.next()->whole.toByteArray().toHex(), QByteArray("300b06092a864886f70d010701"));
    }

    void q5_writesDerThroughout_data() {
        QTest::addColumn<int>("status");
        QTest::newRow("SUCCESS") << int(scep::PkiStatus::Success);
        QTest::newRow("FAILURE") << int(scep::PkiStatus::Failure);
        QTest::newRow("PENDING") << int(scep::PkiStatus::Pending);
    }
    void q5_writesDerThroughout() {
        QFETCH(int, status);
        Laboratory laboratory;
        laboratory.changeProfile([&](Profile &profile) {
            if (status == int(scep::PkiStatus::Pending)) profile.approval = Approval::ByHand;
        });
        auto device = deviceWith(laboratory.addDevice(router));
        if (status == int(scep::PkiStatus::Failure)) device.spec.challenge = "wrong";
        const QByteArray reply = answerTo(laboratory, device);
        QVERIFY(isPlainDer(reply));
        QVERIFY(hasOneContent(reply));
        QVERIFY(cmsWritesTheSame(reply));
        const auto content = cmsVerify(reply);
        QVERIFY(content);
        QCOMPARE(content->isEmpty(), status != int(scep::PkiStatus::Success));
        if (content->isEmpty()) return;
        QVERIFY(isPlainDer(*content));
        QVERIFY(cmsWritesTheSame(*content));
        QVERIFY(isPlainDer(*cmsDecrypt(*content, opener(device))));
    }

    void r71_keepsTheKeyThatAnswersApartFromTheKeyThatCertifies() {
        QVERIFY(authority::AuthoritySpec().registrationAuthority);
        Laboratory laboratory;
        const pki::Certificate &ca = laboratory.authority.certificate();
        const pki::Certificate &ra = laboratory.authority.responder().certificate;
        QVERIFY(ca.spki() != ra.spki());
        const auto device = deviceWith(laboratory.addDevice(router));
        const QByteArray answer = answerTo(laboratory, device);
        QVERIFY(pki::SignedData::fromDer(answer)->verify(*ra.publicKey()));
        QVERIFY(!pki::SignedData::fromDer(answer)->verify(*ca.publicKey()));
        const auto issued = cmsCertificates(*cmsDecrypt(*cmsVerify(answer), opener(device)));
        const auto certificate = pki::Certificate::fromDer(issued.at(0));
        QVERIFY(certificate->isSignedBy(*ca.publicKey()));
        QVERIFY(!certificate->isSignedBy(*ra.publicKey()));
        // Who steals the RA's key certifies nothing.
        const auto read = opensslCertificate(ra.der());
        QCOMPARE(X509_check_ca(read.get()), 0);
        QCOMPARE(X509_get_key_usage(read.get()) & (KU_KEY_CERT_SIGN | KU_CRL_SIGN), 0U);
    }

    void r73_drawsEveryNonceFromTheSystem() {
        Laboratory laboratory;
        laboratory.addDevice(router);
        const QByteArray message = deviceWith("wrong").message(laboratory.authority);
        std::set<QByteArray> nonces;
        int ones = 0;
        for (int round = 0; round < 8; ++round) {
            for (const auto &response : atOnce(8, [&](int) { return laboratory.post("/scep", message); })) {
                const auto value = pki::SignedData::fromDer(response.body)->signedAttribute(senderNonce);
                QVERIFY(value);
                const QByteArray nonce =
                    pki::DerReader(*value).next(pki::tag::octetString, "nonce")->content.toByteArray();
                QCOMPARE(nonce.size(), 16);
                QVERIFY2(nonces.insert(nonce).second, nonce.toHex().constData());
                for (const char octet : nonce) ones += std::popcount(static_cast<unsigned char>(octet));
            }
        }
        // 8,192 bits, half of them ones give or take 45: ten times that is no chance, but a counter or a clock.
        QVERIFY2(std::abs(ones - 4096) < 450, qPrintable(QString::number(ones)));
    }
};

QTEST_APPLESS_MAIN(tst_Replies)
#include "tst_replies.moc"
