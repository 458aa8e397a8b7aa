// Devices that renew on the strength of their present certificate: what they get, what it costs, and who does not.
#include "pki/certificate_writer.h"
#include "pki/identity.h"
#include "responder/replies.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::tests;

namespace {

/// A device that was enrolled with a challenge.
struct Enrolled {
    explicit Enrolled(Laboratory &laboratory, const QString &fqdn = router, const pki::PrivateKey &key = anyRsaKey())
        : device(fqdn, key) {
        device.spec.challenge = laboratory.addDevice(fqdn);
        auto reply = device.enrol(laboratory);
        if (!reply || reply->certificates.empty()) qFatal("The device was not enrolled.");
        certificate = reply->certificates.front();
    }

    Device renewing(const pki::PrivateKey &key = fixtureKey(u"ra-c"_s)) const {
        return device.renewing(*certificate, key);
    }

    Device device;
    std::optional<pki::Certificate> certificate;
};

}  // namespace

class tst_Renewal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void q15_renewsByTheSigner_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("newKey");
        QTest::newRow("Q15: PKCSReq over a new key, as certmonger does") << QByteArray("19") << true;
        QTest::newRow("Q15: PKCSReq over the same key") << QByteArray("19") << false;
        QTest::newRow("Q15: RenewalReq over a new key, as strongSwan does") << QByteArray("17") << true;
        QTest::newRow("Q15: RenewalReq over the same key, as scepclient does") << QByteArray("17") << false;
    }
    void q15_renewsByTheSigner() {
        QFETCH(QByteArray, type);
        QFETCH(bool, newKey);
        Laboratory laboratory;
        const Enrolled enrolled(laboratory);
        Device renewing = enrolled.renewing(newKey ? fixtureKey(u"ra-c"_s) : enrolled.device.key);
        renewing.request.messageType = type;
        // R56: `enrol` opens the reply with the old key.
        const auto reply = renewing.enrol(laboratory);
        VERIFY_ISSUED(reply);
        QCOMPARE(reply->certificates.front().spki(), renewing.key.publicKey().spki());

        const auto issued = laboratory.certificates();
        QCOMPARE(issued.size(), std::size_t(2));
        const CertificateRecord record = *laboratory.ledger.certificate(reply->certificates.front().serialHex());
        QCOMPARE(record.renews, enrolled.certificate->serialHex());
        QCOMPARE(laboratory.ledger.device(router)->usesTaken, 1);
        const Transaction transaction = laboratory.lastTransaction();
        QVERIFY2(transaction.reason.contains(u"in place of %1"_s.arg(record.renews)), qPrintable(transaction.reason));
        for (const Rung &rung : transaction.trace.ladder()) {
            QVERIFY2(rung.state == RungState::Passed || rung.state == RungState::Noted,
                     qPrintable(title(rung.check) + u' ' + rung.sentence));
        }
    }

    void r67_givesTheSameCertificateToARenewalThatComesAgain() {
        Laboratory laboratory;
        const Enrolled enrolled(laboratory);
        const Device renewing = enrolled.renewing();
        const auto first = renewing.enrol(laboratory);
        VERIFY_ISSUED(first);
        const auto second = renewing.enrol(laboratory);
        VERIFY_ISSUED(second);
        QCOMPARE(second->certificates.front(), first->certificates.front());
        QCOMPARE(laboratory.certificates().size(), std::size_t(2));
        // But not with a certificate that was revoked meanwhile.
        laboratory.revoke(enrolled.certificate->serialHex(), RevocationReason::Superseded);
        VERIFY_REFUSED(renewing.enrol(laboratory), BadRequest);
    }

    void q15_renewsWithTheVeryRequestOfTheFirstEnrolment() {
        Laboratory laboratory;
        const Enrolled enrolled(laboratory);
        Device renewing = enrolled.device;
        renewing.request.messageType = "17";
        renewing.signer = *enrolled.certificate;
        const auto second = renewing.enrol(laboratory);
        VERIFY_ISSUED(second);
        QVERIFY(second->certificates.front() != *enrolled.certificate);
        // Once more, because the answer was lost; and then with what was given.
        const auto again = renewing.enrol(laboratory);
        VERIFY_ISSUED(again);
        QCOMPARE(again->certificates.front(), second->certificates.front());
        renewing.signer = second->certificates.front();
        const auto third = renewing.enrol(laboratory);
        VERIFY_ISSUED(third);
        QCOMPARE(laboratory.certificates().size(), std::size_t(3));
    }

    void r67_givesTheSameCertificateToADeviceThatEnrolledAnew() {
        Laboratory laboratory;
        const Enrolled enrolled(laboratory);
        laboratory.changeProfile([](Profile &profile) { profile.renewal.allowed = false; });
        Device anew = enrolled.renewing(enrolled.device.key);
        anew.spec.challenge = laboratory.addChallenge(router);
        const auto first = anew.enrol(laboratory);
        VERIFY_ISSUED(first);
        const auto again = anew.enrol(laboratory);
        VERIFY_ISSUED(again);
        QCOMPARE(again->certificates.front(), first->certificates.front());
    }

    void renewsWhatWasRenewed() {
        Laboratory laboratory;
        const Enrolled enrolled(laboratory);
        const Device second = enrolled.renewing();
        const auto reply = second.enrol(laboratory);
        VERIFY_ISSUED(reply);
        VERIFY_ISSUED(second.renewing(reply->certificates.front(), second.key).enrol(laboratory));
        QCOMPARE(laboratory.certificates().size(), std::size_t(3));
    }

    void r43_neverTakesARenewalReqOfAStrangerForAnEnrolment() {
        Laboratory laboratory;
        auto device = deviceWith(laboratory.addDevice(router));
        device.request.messageType = "17";
        VERIFY_REFUSED(device.enrol(laboratory), BadRequest);
        QCOMPARE(laboratory.lastTransaction().trace.failed()->check, Check::Signer);
        QCOMPARE(laboratory.freshChallenges(router), 1);

        // Signed by a CA of the same name, which is none of ours.
        const Enrolled enrolled(laboratory, u"r2.lab.example"_s);
        Laboratory impostor(*authority::Authority::make({.name = u"Lab CA"_s, .key = {pki::KeyType::EcP256, 256}},
                                                        Secret(), *fromIso8601(u"2026-11-01T00:00:00Z")));
        const Enrolled forged(impostor, u"r2.lab.example"_s);
        Device renewing = enrolled.device.renewing(*forged.certificate, fixtureKey(u"ra-c"_s));
        VERIFY_REFUSED(renewing.enrol(laboratory), BadRequest);
        renewing.request.messageType = "17";
        VERIFY_REFUSED(renewing.enrol(laboratory), BadRequest);
        QCOMPARE(laboratory.certificates().size(), std::size_t(1));
    }

    void r40_refusesACertificateThatIsRevokedOrOnHold_data() {
        QTest::addColumn<int>("reason");
        QTest::newRow("R40: revoked") << int(RevocationReason::KeyCompromise);
        QTest::newRow("R40: on hold") << int(RevocationReason::CertificateHold);
    }
    void r40_refusesACertificateThatIsRevokedOrOnHold() {
        QFETCH(int, reason);
        Laboratory laboratory;
        const Enrolled enrolled(laboratory);
        laboratory.revoke(enrolled.certificate->serialHex(), RevocationReason(reason));
        VERIFY_REFUSED(enrolled.renewing().enrol(laboratory), BadRequest);
        // Nor with a challenge, over the same key.
        Device anew = enrolled.renewing(enrolled.device.key);
        anew.spec.challenge = laboratory.addChallenge(router);
        VERIFY_REFUSED(anew.enrol(laboratory), BadRequest);
        QCOMPARE(laboratory.lastTransaction().trace.failed()->check, Check::Signer);
        QCOMPARE(laboratory.freshChallenges(router), 1);
        if (RevocationReason(reason) != RevocationReason::CertificateHold) return;
        QVERIFY(laboratory.ledger.unhold(enrolled.certificate->serialHex(), u"admin"_s));
        VERIFY_ISSUED(enrolled.renewing().enrol(laboratory));
    }

    void r40_refusesAnotherDevicesName() {
        Laboratory laboratory;
        const Enrolled enrolled(laboratory);
        laboratory.addDevice(u"r2.lab.example"_s);
        Device other = enrolled.renewing();
        other.spec.subject = pki::DistinguishedName::withCommonName(u"r2.lab.example"_s);
        other.spec.dnsNames = QStringList{u"r2.lab.example"_s};
        const auto registered = other.enrol(laboratory);
        VERIFY_REFUSED(registered, BadRequest);
        other.spec.subject = pki::DistinguishedName::withCommonName(u"r3.lab.example"_s);
        other.spec.dnsNames = QStringList{u"r3.lab.example"_s};
        const auto unknown = other.enrol(laboratory);
        VERIFY_REFUSED(unknown, BadRequest);
        QCOMPARE(registered->failInfoText, unknown->failInfoText);
        QCOMPARE(laboratory.certificates().size(), std::size_t(1));
    }

    void followsAnAddressThatTheAdministratorChanged() {
        Laboratory laboratory;
        const Enrolled enrolled(laboratory);
        laboratory.change(router, [](Registration &registration) { registration.ipAddress = u"192.0.2.17"_s; });
        Device renewing = enrolled.renewing();
        renewing.spec.ipAddresses = QStringList{u"192.0.2.17"_s};
        const auto reply = renewing.enrol(laboratory);
        VERIFY_ISSUED(reply);
        QCOMPARE(reply->certificates.front().subjectAltName().text(), u"DNS:r1.lab.example, IP:192.0.2.17"_s);
    }

    void keepsToTheProfilesTimes() {
        Laboratory laboratory;
        laboratory.changeProfile([](Profile &profile) { profile.renewal = {.windowDays = 30, .graceDays = 7}; });
        const Enrolled enrolled(laboratory);
        const auto early = enrolled.renewing().enrol(laboratory);
        VERIFY_REFUSED(early, BadRequest);
        QVERIFY2(early->failInfoText.contains(u"too early"_s), qPrintable(early->failInfoText));
        laboratory.clock.advance(std::chrono::days(335));
        VERIFY_ISSUED(enrolled.renewing().enrol(laboratory));
        laboratory.clock.advance(std::chrono::days(37));
        Device late = enrolled.renewing();
        late.request.transactionId = "at the last moment of the grace";
        VERIFY_ISSUED(late.enrol(laboratory));
        laboratory.clock.advance(std::chrono::seconds(1));
        late.request.transactionId = "too late";
        VERIFY_REFUSED(late.enrol(laboratory), BadRequest);

        // It may enrol anew, over its old key and with a challenge.
        Device anew = enrolled.renewing(enrolled.device.key);
        anew.spec.challenge = laboratory.addChallenge(router);
        VERIFY_ISSUED(anew.enrol(laboratory));
        QCOMPARE(laboratory.freshChallenges(router), 0);
        QVERIFY(laboratory.ledger.certificate(laboratory.lastTransaction().certificateSerial)->renews.isEmpty());
    }

    void r42_demandsAChallengeWhereTheProfileDoes() {
        Laboratory laboratory;
        laboratory.changeProfile([](Profile &profile) { profile.renewal.needsChallenge = true; });
        const Enrolled enrolled(laboratory);
        Device renewing = enrolled.renewing();
        VERIFY_REFUSED(renewing.enrol(laboratory), BadRequest);
        renewing.spec.challenge = laboratory.addChallenge(router);
        VERIFY_ISSUED(renewing.enrol(laboratory));
        QCOMPARE(laboratory.freshChallenges(router), 0);
    }

    void spendsNoChallengeThatARenewalBringsInVain() {
        Laboratory laboratory;
        const Enrolled enrolled(laboratory);
        Device renewing = enrolled.renewing();
        renewing.spec.challenge = laboratory.addChallenge(router);
        VERIFY_ISSUED(renewing.enrol(laboratory));
        QCOMPARE(laboratory.freshChallenges(router), 1);
    }

    void r56_cannotSealARenewalToAnEllipticKeyWithoutAChallenge() {
        Laboratory laboratory;
        const Enrolled enrolled(laboratory, router, anyKey());
        Device renewing = enrolled.renewing();
        const auto refused = renewing.enrol(laboratory);
        VERIFY_REFUSED(refused, BadAlg);
        QVERIFY2(refused->failInfoText.contains(u"EC key"_s), qPrintable(refused->failInfoText));
        QCOMPARE(laboratory.certificates().size(), std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(tst_Renewal)
#include "tst_renewal.moc"
