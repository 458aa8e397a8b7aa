// What a site tells everybody about itself, as it stands on the wire: GetCACaps and GetCACert.
#include <QRegularExpression>

#include <openssl/x509v3.h>

#include "pki/der_reader.h"
#include "pki/openssl_cms.h"
#include "pki/openssl_x509.h"
#include "responder/replies.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::tests;

namespace {

/// A CA that opens envelopes and replies itself.
const std::vector<KeyRecord> &keysWithoutRegistrationAuthority() {
    static const auto keys = *authority::Authority::make(
        {.name = u"Lab CA"_s, .key = {pki::KeyType::Rsa, 2048}, .registrationAuthority = std::nullopt}, Secret(),
        *fromIso8601(u"2026-11-01T00:00:00Z"));
    return keys;
}

QList<QByteArray> keywords(Laboratory &laboratory, const QByteArray &endpoint = "/scep") {
    return laboratory.get(endpoint + "?operation=GetCACaps").body.split('\n');
}

/// The certificates of an answer to GetCACert, read by OpenSSL.
QList<QByteArray> certificatesOf(const http::Response &response) {
    if (response.contentType == "application/x-x509-ca-cert") return {response.body};
    return cmsCertificates(response.body);
}

constexpr uint32_t repliesAndOpens = KU_DIGITAL_SIGNATURE | KU_KEY_ENCIPHERMENT;

}  // namespace

class tst_Offers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void r10_r11_answersGetCaCapsAsPlainText_data() { addSites(); }
    void r10_r11_answersGetCaCapsAsPlainText() {
        QFETCH(QByteArray, endpoint);
        const auto laboratory = site();
        for (const char *query :
             {"?operation=GetCACaps", "?operation=GetCACaps&message=", "?operation=GetCACaps&message=0"}) {
            const auto response = laboratory->get(endpoint + query);
            QCOMPARE(response.status, 200);
            QCOMPARE(response.contentType, QByteArray("text/plain"));
            QVERIFY(!response.body.isEmpty());
        }
        QVERIFY(laboratory->transactions().empty());
    }

    void r12_r14_writesKeywordsAndNothingElse_data() { addSites(); }
    void r12_r14_writesKeywordsAndNothingElse() {
        QFETCH(QByteArray, endpoint);
        const auto laboratory = site();
        const QByteArray body = laboratory->get(endpoint + "?operation=GetCACaps").body;
        // sscep and strongSwan compare octets: letter case, blanks and a carriage return all count.
        static const QRegularExpression lines(
            u"^(?:(?:AES|DES3|GetNextCACert|POSTPKIOperation|Renewal|SHA-1|SHA-256|SHA-384|SHA-512|SCEPStandard)(?:\n|$))+$"_s);
        QVERIFY2(lines.match(QString::fromLatin1(body)).hasMatch(), body.constData());
        QVERIFY(!body.endsWith('\n'));
        const auto words = body.split('\n');
        QCOMPARE(QSet<QByteArray>(words.begin(), words.end()).size(), words.size());
    }

    void r17_namesWhatTheStandardImpliesForOlderClients_data() { addSites(); }
    void r17_namesWhatTheStandardImpliesForOlderClients() {
        QFETCH(QByteArray, endpoint);
        const auto laboratory = site();
        const auto words = keywords(*laboratory, endpoint);
        for (const char *keyword : {"SCEPStandard", "AES", "SHA-256", "POSTPKIOperation"})
            QVERIFY2(words.contains(QByteArray(keyword)), keyword);
    }

    void r18_issuesUnderEachDigestThatItAdvertises_data() {
        QTest::addColumn<QByteArray>("keyword");
        QTest::addColumn<int>("digest");
        QTest::newRow("SHA-512, the strongest, which sscep picks") << QByteArray("SHA-512") << int(pki::Digest::Sha512);
        QTest::newRow("SHA-384") << QByteArray("SHA-384") << int(pki::Digest::Sha384);
        QTest::newRow("SHA-256") << QByteArray("SHA-256") << int(pki::Digest::Sha256);
        QTest::newRow("SHA-1") << QByteArray("SHA-1") << int(pki::Digest::Sha1);
    }
    void r18_issuesUnderEachDigestThatItAdvertises() {
        QFETCH(QByteArray, keyword);
        QFETCH(int, digest);
        for (const bool takesSha1 : {false, true}) {
            Laboratory laboratory;
            laboratory.changeProfile([&](Profile &profile) { profile.acceptsSha1 = takesSha1; });
            auto device = deviceWith(laboratory.addDevice(router));
            device.request.digest = pki::Digest(digest);
            const auto reply = device.enrol(laboratory);
            if (!keywords(laboratory).contains(keyword)) {
                VERIFY_REFUSED(reply, BadAlg);
                continue;
            }
            VERIFY_ISSUED(reply);
            QCOMPARE(int(reply->digest), digest);
        }
    }

    void r22_offersACertificateThatMaySignAndOpen_data() {
        QTest::addColumn<bool>("hasRegistrationAuthority");
        QTest::newRow("an RA") << true;
        QTest::newRow("the CA itself") << false;
    }
    void r22_offersACertificateThatMaySignAndOpen() {
        QFETCH(bool, hasRegistrationAuthority);
        Laboratory laboratory(hasRegistrationAuthority ? siteKeys() : keysWithoutRegistrationAuthority());
        const auto offered = certificatesOf(laboratory.get("/scep?operation=GetCACert"));
        QCOMPARE(offered.size(), hasRegistrationAuthority ? 2 : 1);
        const auto first = opensslCertificate(offered.front());
        QVERIFY(first);
        QCOMPARE(X509_get_key_usage(first.get()) & repliesAndOpens, repliesAndOpens);
        QCOMPARE(EVP_PKEY_get_base_id(X509_get0_pubkey(first.get())), EVP_PKEY_RSA);
        // It is the one that does both.
        const auto reply = deviceWith(laboratory.addDevice(router)).enrol(laboratory);
        VERIFY_ISSUED(reply);
        QCOMPARE(reply->signer.der(), offered.front());
    }

    void r21_leavesTheContentOutOfABundle_data() {
        QTest::addColumn<QByteArray>("operation");
        QTest::newRow("GetCACert") << QByteArray("GetCACert");
        QTest::newRow("GetCACertChain") << QByteArray("GetCACertChain");
    }
    void r21_leavesTheContentOutOfABundle() {
        QFETCH(QByteArray, operation);
        Laboratory laboratory;
        const auto response = laboratory.get("/scep?operation=" + operation);
        QCOMPARE(response.contentType, QByteArray("application/x-x509-ca-ra-cert"));
        pki::DerReader contentInfo(pki::DerReader(response.body).next(pki::tag::sequence, "ContentInfo")->content);
        QCOMPARE(contentInfo.next()->whole.toByteArray().toHex(), QByteArray("06092a864886f70d010702"));
        pki::DerReader explicitContent(contentInfo.next(pki::tag::context(0), "content")->content);
        pki::DerReader signedData(explicitContent.next(pki::tag::sequence, "SignedData")->content);
        QCOMPARE(signedData.next()->whole.toByteArray().toHex(), QByteArray("020101"));
        QCOMPARE(signedData.next()->whole.toByteArray().toHex(), QByteArray("3100"));
        // id-data, and nothing behind it: an empty OCTET STRING there once broke clients.
        QCOMPARE(signedData.next()->whole.toByteArray().toHex(), QByteArray("300b06092a864886f70d010701"));
        QVERIFY(signedData.next(pki::tag::context(0), "certificates"));
        QCOMPARE(signedData.next()->whole.toByteArray().toHex(), QByteArray("3100"));
        QVERIFY(signedData.atEnd());
    }

    void q6_givesTheRegistrationAuthorityThenTheCaThatCertifiedIt() {
        Laboratory laboratory;
        const auto offered = certificatesOf(laboratory.get("/scep?operation=GetCACert"));
        QCOMPARE(offered.size(), 2);
        // certmonger verifies every reply so, with what it was given here and nothing else.
        QCOMPARE(opensslVerify(offered[0], offered[1], laboratory.clock.now()), QString());
        QCOMPARE(X509_check_ca(opensslCertificate(offered[0]).get()), 0);
        QCOMPARE(X509_check_ca(opensslCertificate(offered[1]).get()), 1);
        const auto reply = deviceWith("wrong").enrol(laboratory);
        VERIFY_REFUSED(reply, BadRequest);
        QCOMPARE(reply->signer.der(), offered[0]);
    }

private:
    /// Sites that offer little, and all that there is.
    static void addSites() {
        QTest::addColumn<QByteArray>("endpoint");
        QTest::newRow("one CA") << QByteArray("/scep");
        QTest::newRow("a profile that takes weak algorithms") << QByteArray("/scep/old");
        QTest::newRow("a profile without renewal") << QByteArray("/scep/once/pkiclient.exe");
        QTest::newRow("the path of NDES") << QByteArray("/certsrv/mscep/mscep.dll");
    }
    static std::unique_ptr<Laboratory> site() {
        auto laboratory = std::make_unique<Laboratory>(largeSite());
        laboratory->changeProfile(u"old"_s, [](Profile &profile) {
            profile.acceptsSha1 = true;
            profile.acceptsTripleDes = true;
        });
        laboratory->changeProfile(u"once"_s, [](Profile &profile) { profile.renewal.allowed = false; });
        return laboratory;
    }
};

QTEST_APPLESS_MAIN(tst_Offers)
#include "tst_offers.moc"
