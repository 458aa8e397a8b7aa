// Enrolments that end with a certificate, and what becomes of their challenges, claims and records.
#include "pki/certificate_writer.h"
#include "pki/password_hash.h"
#include "responder/replies.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::tests;

class tst_Enrolment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void issuesForTheRightChallenge() {
        Laboratory laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        const auto reply = device.enrol(laboratory);
        VERIFY_ISSUED(reply);
        QCOMPARE(reply->transactionId, device.request.transactionId);
        QCOMPARE(reply->recipientNonce, device.request.senderNonce);
        QCOMPARE(reply->signer, laboratory.authority.responder().certificate);
        QCOMPARE(reply->certificates.size(), std::size_t(1));
        const pki::Certificate &certificate = reply->certificates.front();
        QVERIFY(laboratory.authority.issued(certificate));
        QCOMPARE(certificate.subject().der(), device.spec.subject.der());
        QCOMPARE(certificate.subjectAltName().text(), u"DNS:r1.lab.example"_s);

        const auto issued = laboratory.certificates();
        QCOMPARE(issued.size(), std::size_t(1));
        QCOMPARE(issued.front().serial, certificate.serialHex());
        QCOMPARE(*laboratory.ledger.certificateDer(certificate.serialHex()), certificate.der());
        QCOMPARE(laboratory.freshChallenges(router), 0);
        QCOMPARE(laboratory.ledger.device(router)->usesTaken, 1);
    }

    void leavesALadderWithoutAGap() {
        Laboratory laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        const QByteArray message = device.message(laboratory.authority);
        laboratory.post("/scep?operation=PKIOperation", message);
        const Transaction transaction = laboratory.lastTransaction();
        QCOMPARE(transaction.result, TransactionResult::Issued);
        QCOMPARE(transaction.operation, u"PKCSReq"_s);
        QCOMPARE(transaction.messageType, u"19"_s);
        QCOMPARE(transaction.fqdn, router);
        QCOMPARE(transaction.peer, u"192.0.2.17:50122"_s);
        QCOMPARE(transaction.httpStatus, 200);
        QCOMPARE(transaction.message, message);
        QCOMPARE(transaction.claim.keyDigest, device.key.publicKey().digest());
        QCOMPARE(transaction.certificateSerial, laboratory.certificates().front().serial);
        QVERIFY(transaction.failInfo.isEmpty());
        for (const Rung &rung : transaction.trace.ladder()) {
            QVERIFY2(rung.state == RungState::Passed || rung.state == RungState::Noted,
                     qPrintable(title(rung.check) + u' ' + rung.sentence));
        }
        QCOMPARE(laboratory.recorded(), std::vector<qint64>{transaction.id});
    }

    void r72_neverWritesAChallengeDown() {
        Laboratory laboratory;
        const QByteArray challenge = laboratory.addDevice(router);
        for (const QByteArray &sent : {challenge, QByteArray("a-wrong-challenge"), challenge}) {
            auto device = deviceWith(sent);
            device.request.transactionId = "T" + QByteArray::number(qHash(sent));
            QVERIFY(device.enrol(laboratory));
        }
        for (const Transaction &transaction : laboratory.transactions()) {
            const QByteArray written = transaction.trace.toJson() + transaction.reason.toUtf8() + transaction.message;
            QVERIFY(!written.contains(challenge));
            QVERIFY(!written.contains("a-wrong-challenge"));
        }
    }

    void issuesByGetToo() {
        Laboratory laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        const auto reply =
            device.read(laboratory.authority, laboratory.get(getTarget(device.message(laboratory.authority))));
        VERIFY_ISSUED(reply);
    }

    void takesAStaticChallengeAgainAndAgain() {
        Laboratory laboratory;
        Registration registration;
        registration.fqdn = router;
        Challenge challenge;
        challenge.kind = ChallengeKind::Static;
        challenge.verifier = pki::passwordHash("correct horse");
        laboratory.addDevice(registration, challenge);
        auto device = deviceWith("correct horse");
        VERIFY_ISSUED(device.enrol(laboratory));
        device.request.transactionId = "another attempt";
        VERIFY_ISSUED(device.enrol(laboratory));
        QCOMPARE(laboratory.certificates().size(), std::size_t(2));
        device.spec.challenge = "correct horsE";
        VERIFY_REFUSED(device.enrol(laboratory), BadRequest);
        QCOMPARE(laboratory.lastTransaction().trace.failed()->check, Check::Challenge);
    }

    void r67_givesTheSameCertificateForTheSameRequest() {
        Laboratory laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        const QByteArray csr = device.csr();
        const auto send = [&] {
            return device.read(laboratory.authority,
                               laboratory.post("/scep", device.message(laboratory.authority, csr)));
        };
        const auto first = send();
        VERIFY_ISSUED(first);
        laboratory.clock.advance(std::chrono::minutes(5));
        const auto second = send();
        VERIFY_ISSUED(second);
        QCOMPARE(second->certificates.front(), first->certificates.front());
        QCOMPARE(laboratory.certificates().size(), std::size_t(1));
        QCOMPARE(laboratory.ledger.device(router)->usesTaken, 1);
        QCOMPARE(laboratory.transactions().size(), std::size_t(2));
        QCOMPARE(laboratory.lastTransaction().result, TransactionResult::Issued);
        QVERIFY(laboratory.lastTransaction().reason.contains(u"once more"_s));
    }

    void issuesNothingThatCannotBeRecorded() {
        Laboratory laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        laboratory.ledger.failNextRecord();
        const auto reply = device.enrol(laboratory);
        VERIFY_REFUSED(reply, BadRequest);
        QVERIFY(laboratory.certificates().empty());
        QCOMPARE(laboratory.freshChallenges(router), 1);
        const Transaction transaction = laboratory.lastTransaction();
        QCOMPARE(transaction.result, TransactionResult::Faulted);
        QVERIFY(transaction.certificateSerial.isEmpty());
        QVERIFY(transaction.reason.contains(u"could not be recorded"_s));
        VERIFY_ISSUED(device.enrol(laboratory));
    }

    void r57_mirrorsCipherAndDigest_data() {
        QTest::addColumn<int>("cipher");
        QTest::addColumn<int>("digest");
        QTest::newRow("Junos") << int(pki::Cipher::TripleDesCbc) << int(pki::Digest::Sha1);
        QTest::newRow("IOS-XE") << int(pki::Cipher::TripleDesCbc) << int(pki::Digest::Sha256);
        QTest::newRow("certmonger") << int(pki::Cipher::Aes256Cbc) << int(pki::Digest::Sha256);
        QTest::newRow("sscep") << int(pki::Cipher::Aes128Cbc) << int(pki::Digest::Sha512);
    }
    void r57_mirrorsCipherAndDigest() {
        QFETCH(int, cipher);
        QFETCH(int, digest);
        Laboratory laboratory;
        auto device = deviceWith(laboratory.addDevice(router));
        laboratory.change(router, [](Registration &registration) { registration.weakAllowed = allWeakAlgorithms; });
        device.request.cipher = pki::Cipher(cipher);
        device.request.digest = pki::Digest(digest);
        const auto reply = device.enrol(laboratory);
        VERIFY_ISSUED(reply);
        QCOMPARE(int(reply->digest), digest);
        QCOMPARE(int(*reply->cipher), cipher);
    }

    void r55_givesARouterItsOddSubjectBack() {
        Laboratory laboratory;
        Registration registration;
        registration.fqdn = u"sr1-2.cml.lab"_s;
        registration.ipAddress = u"10.30.10.2"_s;
        registration.serialNumber = u"131184645"_s;
        registration.weakAllowed = WeakAlgorithm::TripleDes;
        laboratory.addDevice(registration, {});
        auto device = deviceWith(laboratory.addChallenge(registration.fqdn), registration.fqdn);
        device.spec.subject = ciscoSubject("sr1-2.cml.lab", "10.30.10.2", "131184645");
        device.spec.extensions = {pki::extension::keyUsage({.digitalSignature = true, .keyEncipherment = true})};
        device.request.cipher = pki::Cipher::TripleDesCbc;
        // IOS signs with a certificate whose subject is not the request's.
        device.signer =
            *scep::selfSigned(subject({{{"1.2.840.113549.1.9.2", QByteArray::fromHex("0c0d") + "sr1-2.cml.lab"}}}),
                              device.key, laboratory.clock.now());
        const auto reply = device.enrol(laboratory);
        VERIFY_ISSUED(reply);
        QCOMPARE(reply->certificates.front().subject().der().toHex(), device.spec.subject.der().toHex());
        QCOMPARE(reply->certificates.front().subjectAltName().text(), u"DNS:sr1-2.cml.lab, IP:10.30.10.2"_s);
    }

    void issuesAgainToAPresentCertificateWithAChallenge() {
        Laboratory laboratory;
        laboratory.changeProfile([](Profile &profile) { profile.renewal.allowed = false; });
        auto device = deviceWith(laboratory.addDevice(router));
        const auto first = device.enrol(laboratory);
        VERIFY_ISSUED(first);
        device.signer = first->certificates.front();
        device.spec.challenge = laboratory.addChallenge(router);
        VERIFY_ISSUED(device.enrol(laboratory));
        QCOMPARE(laboratory.certificates().size(), std::size_t(2));
    }
};

QTEST_APPLESS_MAIN(tst_Enrolment)
#include "tst_enrolment.moc"
