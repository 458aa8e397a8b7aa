// Requests that get no certificate: what the device is told, and what the administrator.
#include "pki/certificate_writer.h"
#include "pki/identity.h"
#include "responder/replies.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::tests;

class tst_Refusals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void r74_tellsADeviceTheSameForEveryWrongNameAndChallenge() {
        Laboratory laboratory;
        const QByteArray challenge = laboratory.addDevice(router);
        const QByteArray others = laboratory.addDevice(u"r2.lab.example"_s);
        VERIFY_ISSUED(deviceWith(challenge).enrol(laboratory));

        const auto wrong = deviceWith("wrong").enrol(laboratory);
        VERIFY_REFUSED(wrong, BadRequest);
        QCOMPARE(laboratory.lastTransaction().trace.failed()->fix, Fix::NewChallenge);
        const auto unknown = deviceWith(others, u"r3.lab.example"_s).enrol(laboratory);
        VERIFY_REFUSED(unknown, BadRequest);
        QCOMPARE(laboratory.lastTransaction().trace.failed()->fix, Fix::RegisterDevice);
        QCOMPARE(laboratory.lastTransaction().trace.failed()->fixTarget, u"r3.lab.example"_s);
        auto again = deviceWith(challenge);
        again.request.transactionId = "another attempt";
        const auto spent = again.enrol(laboratory);
        VERIFY_REFUSED(spent, BadRequest);
        const auto anothers = deviceWith(others).enrol(laboratory);
        VERIFY_REFUSED(anothers, BadRequest);
        QVERIFY(laboratory.lastTransaction().reason.contains(u"another device"_s));
        const auto missing = deviceWith({}).enrol(laboratory);
        VERIFY_REFUSED(missing, BadRequest);

        QVERIFY(!wrong->failInfoText.isEmpty());
        for (const auto &reply : {unknown, spent, anothers, missing})
            QCOMPARE(reply->failInfoText, wrong->failInfoText);
        QCOMPARE(laboratory.certificates().size(), std::size_t(1));
        QCOMPARE(laboratory.freshChallenges(u"r2.lab.example"_s), 1);
    }

    void r47_saysWhoSpentAChallenge() {
        Laboratory laboratory;
        auto device = deviceWith(laboratory.addDevice(router));
        VERIFY_ISSUED(device.enrol(laboratory));
        const qint64 spender = laboratory.lastTransaction().id;
        device.request.transactionId = "another attempt";
        VERIFY_REFUSED(device.enrol(laboratory), BadRequest);
        const Transaction refused = laboratory.lastTransaction();
        QCOMPARE(refused.result, TransactionResult::Refused);
        QCOMPARE(refused.failInfo, u"badRequest"_s);
        QCOMPARE(refused.reason, refused.trace.failed()->sentence);
        QVERIFY2(refused.reason.contains(u"spent already at 2026-11-22T12:00:00Z by transaction %1"_s.arg(spender)),
                 qPrintable(refused.reason));
    }

    void r33_answersAlikeWhateverIsWrongInsideTheEnvelope() {
        Laboratory laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        QByteArray unproven = device.csr();
        unproven.back() = char(unproven.back() ^ 1);
        QStringList texts;
        for (const QByteArray &content : {QByteArray("no request"), QByteArray::fromHex("3003020105"), unproven}) {
            const auto reply = device.read(laboratory.authority,
                                           laboratory.post("/scep", device.message(laboratory.authority, content)));
            VERIFY_REFUSED(reply, BadMessageCheck);
            texts << reply->failInfoText;
        }
        QCOMPARE(texts, QStringList(3, texts.front()));
        // The administrator sees which it was.
        QCOMPARE(laboratory.transactions().front().trace.failed()->check, Check::Decryption);
        QCOMPARE(laboratory.lastTransaction().trace.failed()->check, Check::RequestSignature);
    }

    void showsTheAnswerOnTheLadder() {
        Laboratory laboratory;
        laboratory.addDevice(router);
        const auto reply = deviceWith("wrong").enrol(laboratory);
        VERIFY_REFUSED(reply, BadRequest);
        const Rung last = laboratory.lastTransaction().trace.ladder().back();
        QCOMPARE(last.check, Check::Reply);
        QCOMPARE(last.state, RungState::Passed);
        QCOMPARE(last.sentence, u"Answered with FAILURE badRequest."_s);
        QCOMPARE(last.seen, reply->failInfoText);
    }

    void doesNotGiveARevokedCertificateAgain() {
        Laboratory laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        const QByteArray csr = device.csr();
        laboratory.post("/scep", device.message(laboratory.authority, csr));
        QVERIFY(laboratory.ledger.revoke({{laboratory.certificates().front().serial, laboratory.clock.now(),
                                           RevocationReason::KeyCompromise, u"admin"_s}}));
        const auto reply =
            device.read(laboratory.authority, laboratory.post("/scep", device.message(laboratory.authority, csr)));
        VERIFY_REFUSED(reply, BadRequest);
    }

    void doesNotGiveAnExpiredCertificateAgain() {
        Laboratory laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        const QByteArray csr = device.csr();
        laboratory.post("/scep", device.message(laboratory.authority, csr));
        laboratory.clock.advance(std::chrono::days(366));
        const auto reply =
            device.read(laboratory.authority, laboratory.post("/scep", device.message(laboratory.authority, csr)));
        VERIFY_REFUSED(reply, BadRequest);
        QCOMPARE(laboratory.lastTransaction().trace.failed()->check, Check::Challenge);
    }

    void refusesWeakAlgorithmsUnlessTheDeviceIsAllowedThem_data() {
        QTest::addColumn<int>("cipher");
        QTest::addColumn<int>("digest");
        QTest::addColumn<QString>("named");
        QTest::newRow("R2: single DES") << int(pki::Cipher::DesCbc) << int(pki::Digest::Sha256) << u"single DES"_s;
        QTest::newRow("R3: 3DES") << int(pki::Cipher::TripleDesCbc) << int(pki::Digest::Sha256) << u"triple DES"_s;
        QTest::newRow("R3: SHA-1") << int(pki::Cipher::Aes128Cbc) << int(pki::Digest::Sha1) << u"SHA-1"_s;
        QTest::newRow("R2: MD5") << int(pki::Cipher::Aes128Cbc) << int(pki::Digest::Md5) << u"MD5"_s;
    }
    void refusesWeakAlgorithmsUnlessTheDeviceIsAllowedThem() {
        QFETCH(int, cipher);
        QFETCH(int, digest);
        QFETCH(QString, named);
        Laboratory laboratory;
        auto device = deviceWith(laboratory.addDevice(router));
        device.request.cipher = pki::Cipher(cipher);
        device.request.digest = pki::Digest(digest);
        const auto refused = device.enrol(laboratory);
        VERIFY_REFUSED(refused, BadAlg);
        QVERIFY2(refused->failInfoText.contains(named), qPrintable(refused->failInfoText));
        QCOMPARE(laboratory.lastTransaction().trace.failed()->fix, Fix::AllowWeakAlgorithms);
        QCOMPARE(laboratory.freshChallenges(router), 1);
        QVERIFY(laboratory.lastTransaction().weak);
        // A stranger gets no signature of the CA over a weak digest.
        QVERIFY(refused->digest == pki::Digest::Sha256);

        laboratory.change(router, [&](Registration &registration) {
            registration.weakAllowed = laboratory.lastTransaction().weak;
            registration.weakUntil = laboratory.clock.now();
        });
        const auto reply = device.enrol(laboratory);
        VERIFY_ISSUED(reply);
        QVERIFY(laboratory.lastTransaction().weak);
        QCOMPARE(int(reply->digest), digest);
        QCOMPARE(int(*reply->cipher), cipher);

        // Nor by way of a resend, once the time is over.
        laboratory.clock.advance(std::chrono::milliseconds(1));
        VERIFY_REFUSED(device.enrol(laboratory), BadRequest);
    }

    void r48_refusesWhatARegistrationDoesNotGrant_data() {
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("named");
        QTest::newRow("CA:TRUE") << 0 << u"CA:TRUE"_s;
        QTest::newRow("a wildcard") << 1 << u"wildcard"_s;
        QTest::newRow("a foreign name") << 2 << u"bank.example"_s;
        QTest::newRow("an address") << 3 << u"192.0.2.99"_s;
        QTest::newRow("the CA's name") << 4 << u"Lab CA"_s;
    }
    void r48_refusesWhatARegistrationDoesNotGrant() {
        QFETCH(int, row);
        QFETCH(QString, named);
        Laboratory laboratory;
        auto device = deviceWith(laboratory.addDevice(router));
        if (row == 0) device.spec.extensions = {pki::extension::basicConstraints(true)};
        if (row == 1) device.spec.dnsNames << u"*.lab.example"_s;
        if (row == 2) device.spec.dnsNames << u"bank.example"_s;
        if (row == 3) device.spec.ipAddresses << u"192.0.2.99"_s;
        if (row == 4) device.spec.subject = pki::DistinguishedName::withCommonName(u"Lab CA"_s);
        VERIFY_REFUSED(device.enrol(laboratory), BadRequest);
        const Transaction transaction = laboratory.lastTransaction();
        QVERIFY2((transaction.reason + transaction.trace.failed()->seen).contains(named),
                 qPrintable(transaction.reason));
        QVERIFY(laboratory.certificates().empty());
        QCOMPARE(laboratory.freshChallenges(router), 1);
    }

    void r38_refusesTheCaForASigner() {
        const auto keys = *authority::Authority::make(
            {.name = u"Lab CA"_s, .key = {pki::KeyType::Rsa, 2048}, .registrationAuthority = std::nullopt}, Secret(),
            *fromIso8601(u"2026-11-01T00:00:00Z"));
        Laboratory laboratory(keys);
        auto device = deviceWith(laboratory.addDevice(router));
        device.signer = laboratory.authority.certificate();
        device.signerKey = *pki::PrivateKey::fromPkcs8(keys.front().material);
        VERIFY_REFUSED(device.enrol(laboratory), BadRequest);
        QCOMPARE(laboratory.lastTransaction().trace.failed()->check, Check::Signer);
    }

    void r39_refusesAnotherSignerThanTheHolderOfTheKey() {
        Laboratory laboratory;
        auto device = deviceWith(laboratory.addDevice(router));
        device.signWith(fixtureKey(u"ra-c"_s));
        const auto reply = device.enrol(laboratory);
        VERIFY_REFUSED(reply, BadRequest);
        QCOMPARE(laboratory.lastTransaction().trace.failed()->check, Check::Signer);
        QCOMPARE(laboratory.freshChallenges(router), 1);
    }

    void refusesAStrangerTheSettledCertificateOfAnother() {
        Laboratory laboratory;
        auto device = deviceWith(laboratory.addDevice(router));
        const QByteArray csr = device.csr();
        laboratory.post("/scep", device.message(laboratory.authority, csr));
        device.signWith(fixtureKey(u"ra-c"_s));
        const auto reply =
            device.read(laboratory.authority, laboratory.post("/scep", device.message(laboratory.authority, csr)));
        VERIFY_REFUSED(reply, BadRequest);
        QCOMPARE(laboratory.lastTransaction().trace.failed()->check, Check::Signer);
    }

    void r35_servesNoOtherMessageType_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QString>("named");
        QTest::newRow("R35: the UpdateReq that once issued without a challenge")
            << QByteArray("18") << u"none that is known"_s;
        QTest::newRow("R35: a number out of nowhere") << QByteArray("99") << u"none that is known"_s;
        QTest::newRow("a CertRep") << QByteArray("3") << u"CertRep"_s;
    }
    void r35_servesNoOtherMessageType() {
        QFETCH(QByteArray, type);
        QFETCH(QString, named);
        Laboratory laboratory;
        auto device = deviceWith(laboratory.addDevice(router));
        device.request.messageType = type;
        const auto reply = device.enrol(laboratory);
        VERIFY_REFUSED(reply, BadRequest);
        QVERIFY2(reply->failInfoText.contains(named), qPrintable(reply->failInfoText));
        QVERIFY(laboratory.certificates().empty());
        QCOMPARE(laboratory.freshChallenges(router), 1);
        QCOMPARE(laboratory.lastTransaction().messageType, QString::fromLatin1(type));
    }

    void r32_answersABrokenSignatureWithASignedFailure() {
        Laboratory laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        QByteArray message = device.message(laboratory.authority);
        message[message.size() - 1] = char(message.back() ^ 1);
        const auto reply = device.read(laboratory.authority, laboratory.post("/scep", message));
        VERIFY_REFUSED(reply, BadMessageCheck);
        QCOMPARE(laboratory.lastTransaction().trace.failed()->check, Check::OuterSignature);
    }

    void r36_answersAStolenRequestWithASignedFailure() {
        // The CSR is another's, so that its own signature is by a key that it does not name.
        Laboratory laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        QByteArray csr = device.csr();
        csr[csr.size() - 1] = char(csr.back() ^ 1);
        const auto reply =
            device.read(laboratory.authority, laboratory.post("/scep", device.message(laboratory.authority, csr)));
        VERIFY_REFUSED(reply, BadMessageCheck);
        QCOMPARE(laboratory.lastTransaction().trace.failed()->check, Check::RequestSignature);
    }

    void answersAnEnvelopeForAnotherCaAndOneWithoutRequestAlike() {
        Laboratory laboratory;
        const Laboratory other(*authority::Authority::make({.name = u"Other CA"_s, .key = {pki::KeyType::EcP256, 256}},
                                                           Secret(), *fromIso8601(u"2026-11-01T00:00:00Z")));
        const auto device = deviceWith(laboratory.addDevice(router));
        const auto foreign =
            device.read(laboratory.authority, laboratory.post("/scep", device.message(other.authority)));
        VERIFY_REFUSED(foreign, BadMessageCheck);
        QCOMPARE(laboratory.lastTransaction().trace.failed()->check, Check::Decryption);
        const auto junk = device.read(
            laboratory.authority,
            laboratory.post("/scep", device.message(laboratory.authority, QByteArray("neither DER nor a request"))));
        VERIFY_REFUSED(junk, BadMessageCheck);
        QCOMPARE(junk->failInfoText, foreign->failInfoText);
    }
};

QTEST_APPLESS_MAIN(tst_Refusals)
#include "tst_refusals.moc"
