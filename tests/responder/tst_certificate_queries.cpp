// GetCert and GetCRL: what is given, to whom, and to whom it is not.
#include "pki/identity.h"
#include "responder/replies.h"
#include "scep/queries.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::tests;
using Content = Device::Content;

namespace {

/// A device that signs with the certificate that it was given.
Device enrolled(Laboratory &laboratory, const QString &fqdn = router, const pki::PrivateKey &key = anyRsaKey()) {
    Device device(fqdn, key);
    device.spec.challenge = laboratory.addDevice(fqdn);
    const auto reply = device.enrol(laboratory);
    if (!reply || reply->certificates.empty()) qFatal("The device was not enrolled.");
    return device.renewing(reply->certificates.front(), key);
}

QByteArray about(const pki::Certificate &certificate) {
    return scep::write(scep::IssuerAndSerial{certificate.issuer(), certificate.serialNumber()});
}

}  // namespace

class tst_CertificateQueries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void r69_givesADeviceItsOwnCertificates() {
        Laboratory laboratory;
        const Device device = enrolled(laboratory);
        const auto renewed = device.renewing(device.signer, fixtureKey(u"ra-c"_s)).enrol(laboratory);
        VERIFY_ISSUED(renewed);
        for (const pki::Certificate &asked : {device.signer, renewed->certificates.front()}) {
            const auto reply = device.ask(laboratory, "21", about(asked), Content::AnyCertificate);
            VERIFY_ISSUED(reply);
            QCOMPARE(reply->certificates.size(), std::size_t(1));
            QCOMPARE(reply->certificates.front(), asked);
        }
        const Transaction transaction = laboratory.lastTransaction();
        QCOMPARE(transaction.result, TransactionResult::Answered);
        QCOMPARE(transaction.operation, u"GetCert"_s);
        QCOMPARE(transaction.fqdn, router);
        QVERIFY(transaction.certificateSerial.isEmpty());
        QCOMPARE(laboratory.certificates().size(), std::size_t(2));
    }

    void r69_givesNobodyTheCertificatesOfOthers() {
        Laboratory laboratory;
        const Device device = enrolled(laboratory);
        const Device other = enrolled(laboratory, u"r2.lab.example"_s, fixtureKey(u"ra-c"_s));
        Device stranger(router, anyRsaKey());
        stranger.request.transactionId = "0";
        const QByteArray unknown =
            scep::write(scep::IssuerAndSerial{device.signer.issuer(), QByteArray::fromHex("0102")});
        const QByteArray foreign = scep::write(
            scep::IssuerAndSerial{pki::DistinguishedName::withCommonName(u"Who?"_s), device.signer.serialNumber()});

        QStringList texts;
        for (const auto &[who, question] :
             {std::pair(&other, about(device.signer)), std::pair(&device, unknown), std::pair(&device, foreign),
              std::pair(static_cast<const Device *>(&stranger), about(device.signer))}) {
            const auto reply = who->ask(laboratory, "21", question, Content::AnyCertificate);
            VERIFY_REFUSED(reply, BadCertId);
            texts << reply->failInfoText;
        }
        laboratory.revoke(device.signer.serialHex(), RevocationReason::CertificateHold);
        const auto revoked = device.ask(laboratory, "21", about(device.signer), Content::AnyCertificate);
        VERIFY_REFUSED(revoked, BadCertId);
        texts << revoked->failInfoText;
        QCOMPARE(texts, QStringList(5, texts.front()));
    }

    void q16_comparesIssuersWithoutRegardToTheirEncoding() {
        Laboratory laboratory;
        const Device device = enrolled(laboratory);
        const auto printable = subject({{{"2.5.4.3", QByteArray::fromHex("1306") + "Lab CA"}}});
        QVERIFY(printable.der() != device.signer.issuer().der());
        const auto certificate =
            device.ask(laboratory, "21", scep::write(scep::IssuerAndSerial{printable, device.signer.serialNumber()}),
                       Content::AnyCertificate);
        VERIFY_ISSUED(certificate);
        VERIFY_ISSUED(device.ask(laboratory, "22",
                                 scep::write(scep::IssuerAndSerial{printable, device.signer.serialNumber()}),
                                 Content::Crl));
    }

    void r70_givesTheNewestListToAnybody() {
        Laboratory laboratory;
        const Device device = enrolled(laboratory);
        Device stranger(u"nobody.lab.example"_s, fixtureKey(u"ra-c"_s));
        const auto first = stranger.ask(laboratory, "22", about(device.signer), Content::Crl);
        VERIFY_ISSUED(first);
        QCOMPARE(first->crls.size(), std::size_t(1));
        QVERIFY(first->certificates.empty());
        QCOMPARE(first->crls.front(), laboratory.get("/crl/ca.crl").body);
        QCOMPARE(laboratory.lastTransaction().result, TransactionResult::Answered);

        laboratory.revoke(device.signer.serialHex(), RevocationReason::Superseded);
        const auto second = device.ask(laboratory, "22", about(device.signer), Content::Crl);
        VERIFY_ISSUED(second);
        QVERIFY(second->crls.front() != first->crls.front());
        QCOMPARE(laboratory.ledger.crls(1)->front().entries, 1);
    }

    void r70_refusesTheListOfAnotherIssuer() {
        Laboratory laboratory;
        const Device device = enrolled(laboratory);
        const auto reply = device.ask(
            laboratory, "22",
            scep::write(scep::IssuerAndSerial{pki::DistinguishedName::withCommonName(u"Who?"_s), QByteArray("\x01")}),
            Content::Crl);
        VERIFY_REFUSED(reply, BadCertId);
    }

    void q14_mixesNothingUpWhenTransactionIdsAreConstants() {
        Laboratory laboratory;
        Device device = enrolled(laboratory);
        const Device other = enrolled(laboratory, u"r2.lab.example"_s, fixtureKey(u"ra-c"_s));
        for (const QByteArray &constant : {QByteArray("0"), QByteArray("SSCEP transactionId")}) {
            for (Device asking : {device, other, device}) {
                asking.request.transactionId = constant;
                const auto reply = asking.ask(laboratory, "21", about(asking.signer), Content::AnyCertificate);
                VERIFY_ISSUED(reply);
                QCOMPARE(reply->certificates.front(), asking.signer);
                QCOMPARE(reply->transactionId, constant);
            }
        }
        // Nor with an enrolment under the same id.
        device.request.transactionId = "0";
        device = device.renewing(device.signer, device.key);
        device.request.transactionId = "0";
        VERIFY_ISSUED(device.enrol(laboratory));
    }

    void cannotSealAnAnswerToAnEllipticKey() {
        Laboratory laboratory;
        const Device device = enrolled(laboratory, router, anyKey());
        for (const auto &[type, content] :
             {std::pair(QByteArray("21"), Content::AnyCertificate), std::pair(QByteArray("22"), Content::Crl)}) {
            const auto reply = device.ask(laboratory, type, about(device.signer), content);
            VERIFY_REFUSED(reply, BadAlg);
            QVERIFY2(reply->failInfoText.contains(u"EC key"_s), qPrintable(reply->failInfoText));
        }
    }

    void r33_answersWhatIsNoQuestionLikeWhatCannotBeOpened() {
        Laboratory laboratory;
        const Device device = enrolled(laboratory);
        QStringList texts;
        for (const QByteArray &content : {QByteArray("junk"), QByteArray::fromHex("3003020105"), device.csr()}) {
            for (const char *type : {"21", "22"}) {
                const auto reply = device.ask(laboratory, type, content, Content::AnyCertificate);
                VERIFY_REFUSED(reply, BadMessageCheck);
                texts << reply->failInfoText;
            }
        }
        QCOMPARE(texts, QStringList(6, texts.front()));
    }

    void takesWeakAlgorithmsFromThoseWhoMayUseThem() {
        Laboratory laboratory;
        Device device = enrolled(laboratory);
        Device stranger(u"nobody.lab.example"_s, fixtureKey(u"ra-c"_s));
        laboratory.change(router, [](Registration &registration) { registration.weakAllowed = allWeakAlgorithms; });
        for (Device *asking : {&device, &stranger}) {
            asking->request.cipher = pki::Cipher::DesCbc;
            asking->request.digest = pki::Digest::Sha1;
        }
        const auto allowed = device.ask(laboratory, "22", about(device.signer), Content::Crl);
        VERIFY_ISSUED(allowed);
        QCOMPARE(allowed->digest, pki::Digest::Sha1);
        QCOMPARE(laboratory.lastTransaction().weak, WeakAlgorithms(WeakAlgorithm::Sha1 | WeakAlgorithm::SingleDes));
        const auto refused = stranger.ask(laboratory, "22", about(device.signer), Content::Crl);
        VERIFY_REFUSED(refused, BadAlg);
        QCOMPARE(refused->digest, pki::Digest::Sha256);
    }
};

QTEST_APPLESS_MAIN(tst_CertificateQueries)
#include "tst_certificate_queries.moc"
