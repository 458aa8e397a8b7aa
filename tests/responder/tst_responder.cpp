// Whole journeys through Responder::handle, with request values in and answers out.
#include <functional>
#include <future>
#include <set>
#include <stdexcept>

#include <QTest>

#include "pki/certificate_writer.h"
#include "pki/identity.h"
#include "pki/password_hash.h"
#include "pki/signed_data.h"
#include "responder/laboratory.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::tests;

namespace {

const QString fqdn = u"r1.lab.example"_s;

Device deviceWith(const QByteArray &challenge, const QString &name = fqdn) {
    Device device(name);
    device.spec.challenge = challenge;
    return device;
}

QString textOf(const scep::ClientReply &reply) {
    return u"status %1, %2"_s.arg(int(reply.status)).arg(reply.failInfoText);
}

/// Starts all at the same moment and gives what each of them gave.
template <typename Result>
std::vector<Result> atOnce(int threads, const std::function<Result(int)> &work) {
    std::promise<void> go;
    const std::shared_future<void> started = go.get_future().share();
    std::vector<std::future<Result>> running;
    for (int i = 0; i < threads; ++i) {
        running.push_back(std::async(std::launch::async, [&work, started, i] {
            started.wait();
            return work(i);
        }));
    }
    go.set_value();
    std::vector<Result> results;
    for (auto &each : running) results.push_back(each.get());
    return results;
}

/// Answers nothing, or worse.
class BrokenLedger final : public ResponderLedger {
public:
    enum class Way { Unavailable, Throws };
    explicit BrokenLedger(Way way) : m_way(way) {}

    Result<Evidence> evidence(const EvidenceQuery &) override { return fault(); }
    Result<qint64> recordIssue(const Issue &) override { return fault(); }
    Result<qint64> recordTransaction(const Transaction &) override { return fault(); }
    Result<CurrentCrl> currentCrl() override { return fault(); }
    Result<CrlDraft> crlDraft() override { return fault(); }
    Result<void> recordCrl(const CrlRecord &) override { return fault(); }
    Result<QString> setting(QStringView) override { return fault(); }

private:
    Fault fault() const {
        if (m_way == Way::Throws) throw std::runtime_error("out of luck");
        return {FaultKind::Unavailable, u"The disk is gone."_s};
    }
    Way m_way;
};

}  // namespace

#define VERIFY_REFUSED(expression, info)                                                   \
    do {                                                                                   \
        const auto &checked = expression;                                                  \
        QVERIFY2(checked, checked ? "" : qPrintable(checked.fault().sentence));            \
        QCOMPARE(checked->status, scep::PkiStatus::Failure);                               \
        QVERIFY2(checked->failInfo == scep::FailInfo::info, qPrintable(textOf(*checked))); \
    } while (false)
#define VERIFY_ISSUED(expression)                                                            \
    do {                                                                                     \
        const auto &checked = expression;                                                    \
        QVERIFY2(checked, checked ? "" : qPrintable(checked.fault().sentence));              \
        QVERIFY2(checked->status == scep::PkiStatus::Success, qPrintable(textOf(*checked))); \
    } while (false)
class tst_Responder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void issuesForTheRightChallenge() {
        Laboratory laboratory;
        const auto device = deviceWith(laboratory.addDevice(fqdn));
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
        QCOMPARE(laboratory.freshChallenges(fqdn), 0);
        QCOMPARE(laboratory.ledger.device(fqdn)->usesTaken, 1);
    }

    void leavesALadderWithoutAGap() {
        Laboratory laboratory;
        const auto device = deviceWith(laboratory.addDevice(fqdn));
        const QByteArray message = device.message(laboratory.authority);
        laboratory.post("/scep?operation=PKIOperation", message);
        const Transaction transaction = laboratory.lastTransaction();
        QCOMPARE(transaction.result, TransactionResult::Issued);
        QCOMPARE(transaction.operation, u"PKCSReq"_s);
        QCOMPARE(transaction.messageType, u"19"_s);
        QCOMPARE(transaction.fqdn, fqdn);
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

    void neverWritesAChallengeDown() {
        Laboratory laboratory;
        const QByteArray challenge = laboratory.addDevice(fqdn);
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
        const auto device = deviceWith(laboratory.addDevice(fqdn));
        const auto reply =
            device.read(laboratory.authority, laboratory.get(getTarget(device.message(laboratory.authority))));
        VERIFY_ISSUED(reply);
    }

    void takesAStaticChallengeAgainAndAgain() {
        Laboratory laboratory;
        Registration registration;
        registration.fqdn = fqdn;
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

    void tellsADeviceTheSameForEveryWrongNameAndChallenge() {
        Laboratory laboratory;
        const QByteArray challenge = laboratory.addDevice(fqdn);
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

    void saysWhoSpentAChallenge() {
        Laboratory laboratory;
        auto device = deviceWith(laboratory.addDevice(fqdn));
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

    void givesTheSameCertificateForTheSameRequest() {
        Laboratory laboratory;
        const auto device = deviceWith(laboratory.addDevice(fqdn));
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
        QCOMPARE(laboratory.ledger.device(fqdn)->usesTaken, 1);
        QCOMPARE(laboratory.transactions().size(), std::size_t(2));
        QCOMPARE(laboratory.lastTransaction().result, TransactionResult::Issued);
        QVERIFY(laboratory.lastTransaction().reason.contains(u"once more"_s));
    }

    void doesNotGiveARevokedCertificateAgain() {
        Laboratory laboratory;
        const auto device = deviceWith(laboratory.addDevice(fqdn));
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
        const auto device = deviceWith(laboratory.addDevice(fqdn));
        const QByteArray csr = device.csr();
        laboratory.post("/scep", device.message(laboratory.authority, csr));
        laboratory.clock.advance(std::chrono::days(366));
        const auto reply =
            device.read(laboratory.authority, laboratory.post("/scep", device.message(laboratory.authority, csr)));
        VERIFY_REFUSED(reply, BadRequest);
        QVERIFY(reply->failInfoText.contains(u"new request"_s));
    }

    void spendsOneChallengeOnOneOfTenParallelRequests() {
        Laboratory laboratory;
        const QByteArray challenge = laboratory.addDevice(fqdn);
        std::vector<Device> devices;
        std::vector<QByteArray> messages;
        for (int i = 0; i < 10; ++i) {
            auto device = deviceWith(challenge);
            device.request.transactionId = "attempt " + QByteArray::number(i);
            messages.push_back(device.message(laboratory.authority));
            devices.push_back(std::move(device));
        }
        const auto responses =
            atOnce<http::Response>(10, [&](int i) { return laboratory.post("/scep", messages[std::size_t(i)]); });

        int issued = 0;
        for (std::size_t i = 0; i < responses.size(); ++i) {
            const auto reply = devices[i].read(laboratory.authority, responses[i]);
            QVERIFY(reply);
            issued += reply->status == scep::PkiStatus::Success;
        }
        QCOMPARE(issued, 1);
        QCOMPARE(laboratory.certificates().size(), std::size_t(1));
        int spent = 0;
        for (const Transaction &transaction : laboratory.transactions()) {
            if (transaction.result == TransactionResult::Issued) continue;
            QVERIFY2(transaction.reason.contains(u"by transaction"_s), qPrintable(transaction.reason));
            ++spent;
        }
        QCOMPARE(spent, 9);
    }

    void givesTenIdenticalParallelRequestsTheSameCertificate() {
        Laboratory laboratory;
        const auto device = deviceWith(laboratory.addDevice(fqdn));
        const QByteArray message = device.message(laboratory.authority);
        const auto responses = atOnce<http::Response>(10, [&](int) { return laboratory.post("/scep", message); });
        QCOMPARE(laboratory.certificates().size(), std::size_t(1));
        for (const auto &response : responses) {
            const auto reply = device.read(laboratory.authority, response);
            VERIFY_ISSUED(reply);
            QCOMPARE(reply->certificates.front().serialHex(), laboratory.certificates().front().serial);
        }
    }

    void looksAgainWhenAnotherRequestWasFirst() {
        // Without threads, so that the lost race is certain: the ledger shows a fresh challenge that is spent at the
        // next look.
        class Overtaken final : public ResponderLedger {
        public:
            explicit Overtaken(Laboratory &laboratory) : m_laboratory(laboratory) {}
            std::function<void()> overtake;
            Result<Evidence> evidence(const EvidenceQuery &query) override {
                auto evidence = m_laboratory.ledger.evidence(query);
                if (overtake) std::exchange(overtake, nullptr)();
                return evidence;
            }
            Result<qint64> recordIssue(const Issue &issue) override { return m_laboratory.ledger.recordIssue(issue); }
            Result<qint64> recordTransaction(const Transaction &transaction) override {
                return m_laboratory.ledger.recordTransaction(transaction);
            }
            Result<CurrentCrl> currentCrl() override { return m_laboratory.ledger.currentCrl(); }
            Result<CrlDraft> crlDraft() override { return m_laboratory.ledger.crlDraft(); }
            Result<void> recordCrl(const CrlRecord &crl) override { return m_laboratory.ledger.recordCrl(crl); }
            Result<QString> setting(QStringView name) override { return m_laboratory.ledger.setting(name); }

        private:
            Laboratory &m_laboratory;
        };
        Laboratory laboratory;
        const QByteArray challenge = laboratory.addDevice(fqdn);
        Overtaken ledger(laboratory);
        ResponderParts parts;
        parts.ledger = &ledger;
        parts.authority = &laboratory.authority;
        parts.clock = &laboratory.clock;
        parts.challengeKey = "a key of this laboratory";
        Responder responder(std::move(parts));

        auto winner = deviceWith(challenge);
        winner.request.transactionId = "the winner";
        ledger.overtake = [&] { QVERIFY(winner.enrol(laboratory)); };
        const auto device = deviceWith(challenge);
        const auto reply = device.read(
            laboratory.authority, responder.handle(httpRequest("POST", "/scep", device.message(laboratory.authority))));
        VERIFY_REFUSED(reply, BadRequest);
        QCOMPARE(laboratory.certificates().size(), std::size_t(1));
        const Transaction lost = laboratory.lastTransaction();
        QVERIFY2(lost.reason.contains(u"spent already"_s), qPrintable(lost.reason));
        // The rungs of the first look are gone.
        int registrations = 0;
        for (const Rung &rung : lost.trace.rungs()) registrations += rung.check == Check::Registration;
        QCOMPARE(registrations, 1);
    }

    void issuesNothingThatCannotBeRecorded() {
        Laboratory laboratory;
        const auto device = deviceWith(laboratory.addDevice(fqdn));
        laboratory.ledger.failNextRecord();
        const auto reply = device.enrol(laboratory);
        VERIFY_REFUSED(reply, BadRequest);
        QVERIFY(laboratory.certificates().empty());
        QCOMPARE(laboratory.freshChallenges(fqdn), 1);
        const Transaction transaction = laboratory.lastTransaction();
        QCOMPARE(transaction.result, TransactionResult::Faulted);
        QVERIFY(transaction.certificateSerial.isEmpty());
        QVERIFY(transaction.reason.contains(u"could not be recorded"_s));
        VERIFY_ISSUED(device.enrol(laboratory));
    }

    void refusesWeakAlgorithmsUnlessTheDeviceIsAllowedThem_data() {
        QTest::addColumn<int>("cipher");
        QTest::addColumn<int>("digest");
        QTest::addColumn<QString>("named");
        QTest::newRow("single DES") << int(pki::Cipher::DesCbc) << int(pki::Digest::Sha256) << u"single DES"_s;
        QTest::newRow("MD5") << int(pki::Cipher::Aes128Cbc) << int(pki::Digest::Md5) << u"MD5"_s;
    }
    void refusesWeakAlgorithmsUnlessTheDeviceIsAllowedThem() {
        QFETCH(int, cipher);
        QFETCH(int, digest);
        QFETCH(QString, named);
        Laboratory laboratory;
        auto device = deviceWith(laboratory.addDevice(fqdn));
        device.request.cipher = pki::Cipher(cipher);
        device.request.digest = pki::Digest(digest);
        const auto refused = device.enrol(laboratory);
        VERIFY_REFUSED(refused, BadAlg);
        QVERIFY2(refused->failInfoText.contains(named), qPrintable(refused->failInfoText));
        QCOMPARE(laboratory.lastTransaction().trace.failed()->fix, Fix::AllowWeakAlgorithms);
        QCOMPARE(laboratory.freshChallenges(fqdn), 1);

        laboratory.change(fqdn, [](Registration &registration) { registration.allowsWeakAlgorithms = true; });
        const auto reply = device.enrol(laboratory);
        VERIFY_ISSUED(reply);
        QCOMPARE(int(reply->digest), digest);
        QCOMPARE(int(*reply->cipher), cipher);

        // Nor by way of a resend, once the administrator has changed their mind.
        laboratory.change(fqdn, [](Registration &registration) { registration.allowsWeakAlgorithms = false; });
        VERIFY_REFUSED(device.enrol(laboratory), BadRequest);
    }

    void mirrorsCipherAndDigest_data() {
        QTest::addColumn<int>("cipher");
        QTest::addColumn<int>("digest");
        QTest::newRow("Junos") << int(pki::Cipher::TripleDesCbc) << int(pki::Digest::Sha1);
        QTest::newRow("IOS-XE") << int(pki::Cipher::TripleDesCbc) << int(pki::Digest::Sha256);
        QTest::newRow("certmonger") << int(pki::Cipher::Aes256Cbc) << int(pki::Digest::Sha256);
        QTest::newRow("sscep") << int(pki::Cipher::Aes128Cbc) << int(pki::Digest::Sha512);
    }
    void mirrorsCipherAndDigest() {
        QFETCH(int, cipher);
        QFETCH(int, digest);
        Laboratory laboratory;
        auto device = deviceWith(laboratory.addDevice(fqdn));
        device.request.cipher = pki::Cipher(cipher);
        device.request.digest = pki::Digest(digest);
        const auto reply = device.enrol(laboratory);
        VERIFY_ISSUED(reply);
        QCOMPARE(int(reply->digest), digest);
        QCOMPARE(int(*reply->cipher), cipher);
    }

    void givesARouterItsOddSubjectBack() {
        Laboratory laboratory;
        Registration registration;
        registration.fqdn = u"sr1-2.cml.lab"_s;
        registration.ipAddress = u"10.30.10.2"_s;
        registration.serialNumber = u"131184645"_s;
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

    void refusesWhatARegistrationDoesNotGrant_data() {
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("named");
        QTest::newRow("CA:TRUE") << 0 << u"CA:TRUE"_s;
        QTest::newRow("a wildcard") << 1 << u"wildcard"_s;
        QTest::newRow("a foreign name") << 2 << u"bank.example"_s;
        QTest::newRow("an address") << 3 << u"192.0.2.99"_s;
        QTest::newRow("the CA's name") << 4 << u"Lab CA"_s;
    }
    void refusesWhatARegistrationDoesNotGrant() {
        QFETCH(int, row);
        QFETCH(QString, named);
        Laboratory laboratory;
        auto device = deviceWith(laboratory.addDevice(fqdn));
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
        QCOMPARE(laboratory.freshChallenges(fqdn), 1);
    }

    void refusesTheCaForASigner() {
        const auto keys = *authority::Authority::make(
            {.name = u"Lab CA"_s, .key = {pki::KeyType::Rsa, 2048}, .registrationAuthority = std::nullopt}, Secret(),
            *fromIso8601(u"2026-11-01T00:00:00Z"));
        Laboratory laboratory(keys);
        auto device = deviceWith(laboratory.addDevice(fqdn));
        device.signer = laboratory.authority.certificate();
        device.signerKey = *pki::PrivateKey::fromPkcs8(keys.front().material);
        VERIFY_REFUSED(device.enrol(laboratory), BadRequest);
        QCOMPARE(laboratory.lastTransaction().trace.failed()->check, Check::Signer);
    }

    void refusesAnotherSignerThanTheHolderOfTheKey() {
        Laboratory laboratory;
        auto device = deviceWith(laboratory.addDevice(fqdn));
        device.signWith(fixtureKey(u"ra-c"_s));
        const auto reply = device.enrol(laboratory);
        VERIFY_REFUSED(reply, BadRequest);
        QCOMPARE(laboratory.lastTransaction().trace.failed()->check, Check::Signer);
        QCOMPARE(laboratory.freshChallenges(fqdn), 1);
    }

    void refusesAStrangerTheSettledCertificateOfAnother() {
        Laboratory laboratory;
        auto device = deviceWith(laboratory.addDevice(fqdn));
        const QByteArray csr = device.csr();
        laboratory.post("/scep", device.message(laboratory.authority, csr));
        device.signWith(fixtureKey(u"ra-c"_s));
        const auto reply =
            device.read(laboratory.authority, laboratory.post("/scep", device.message(laboratory.authority, csr)));
        VERIFY_REFUSED(reply, BadRequest);
        QCOMPARE(laboratory.lastTransaction().trace.failed()->check, Check::Signer);
    }

    void servesNoRenewalWithANewKeyYet() {
        Laboratory laboratory;
        const auto device = deviceWith(laboratory.addDevice(fqdn));
        const auto reply = device.enrol(laboratory);
        VERIFY_ISSUED(reply);
        Device renewing(fqdn, fixtureKey(u"ra-c"_s));
        renewing.signer = reply->certificates.front();
        renewing.signerKey = device.key;
        VERIFY_REFUSED(renewing.enrol(laboratory), BadRequest);
        QVERIFY(laboratory.lastTransaction().reason.contains(u"renew"_s));
    }

    void issuesAgainToAPresentCertificateWithAChallenge() {
        Laboratory laboratory;
        auto device = deviceWith(laboratory.addDevice(fqdn));
        const auto first = device.enrol(laboratory);
        VERIFY_ISSUED(first);
        device.signer = first->certificates.front();
        device.spec.challenge = laboratory.addChallenge(fqdn);
        VERIFY_ISSUED(device.enrol(laboratory));
        QCOMPARE(laboratory.certificates().size(), std::size_t(2));
    }

    void cannotAnswerAnEllipticKey() {
        Laboratory laboratory;
        Device device(fqdn, anyKey());
        device.spec.challenge = laboratory.addDevice(fqdn);
        VERIFY_REFUSED(device.enrol(laboratory), BadAlg);
        QVERIFY(laboratory.certificates().empty());
        QCOMPARE(laboratory.freshChallenges(fqdn), 1);
    }

    void servesNoOtherMessageType_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QString>("named");
        QTest::newRow("the UpdateReq that once issued without a challenge")
            << QByteArray("18") << u"none that is known"_s;
        QTest::newRow("a number out of nowhere") << QByteArray("99") << u"none that is known"_s;
        QTest::newRow("RenewalReq") << QByteArray("17") << u"RenewalReq"_s;
        QTest::newRow("CertPoll") << QByteArray("20") << u"CertPoll"_s;
        QTest::newRow("GetCert") << QByteArray("21") << u"GetCert"_s;
        QTest::newRow("GetCRL") << QByteArray("22") << u"GetCRL"_s;
        QTest::newRow("a CertRep") << QByteArray("3") << u"CertRep"_s;
    }
    void servesNoOtherMessageType() {
        QFETCH(QByteArray, type);
        QFETCH(QString, named);
        Laboratory laboratory;
        auto device = deviceWith(laboratory.addDevice(fqdn));
        device.request.messageType = type;
        const auto reply = device.enrol(laboratory);
        VERIFY_REFUSED(reply, BadRequest);
        QVERIFY2(reply->failInfoText.contains(named), qPrintable(reply->failInfoText));
        QVERIFY(laboratory.certificates().empty());
        QCOMPARE(laboratory.freshChallenges(fqdn), 1);
        QCOMPARE(laboratory.lastTransaction().messageType, QString::fromLatin1(type));
    }

    void answersABrokenSignatureWithASignedFailure() {
        Laboratory laboratory;
        const auto device = deviceWith(laboratory.addDevice(fqdn));
        QByteArray message = device.message(laboratory.authority);
        message[message.size() - 1] = char(message.back() ^ 1);
        const auto reply = device.read(laboratory.authority, laboratory.post("/scep", message));
        VERIFY_REFUSED(reply, BadMessageCheck);
        QCOMPARE(laboratory.lastTransaction().trace.failed()->check, Check::OuterSignature);
    }

    void answersAStolenRequestWithASignedFailure() {
        // The CSR is another's, so that its own signature is by a key that it does not name.
        Laboratory laboratory;
        const auto device = deviceWith(laboratory.addDevice(fqdn));
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
        const auto device = deviceWith(laboratory.addDevice(fqdn));
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

    void answersWhatIsNoMessageWithText_data() {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("check");
        QTest::newRow("DER that is no message") << QByteArray("POST") << QByteArray("/scep?operation=PKIOperation")
                                                << QByteArray::fromHex("3003020101") << int(Check::OuterSignature);
        QTest::newRow("no DER") << QByteArray("POST") << QByteArray("/scep?operation=PKIOperation")
                                << QByteArray("hello!") << int(Check::Http);
        QTest::newRow("an empty body") << QByteArray("POST") << QByteArray("/scep?operation=PKIOperation")
                                       << QByteArray() << int(Check::Http);
        QTest::newRow("no base64") << QByteArray("GET") << QByteArray("/scep?operation=PKIOperation&message=%21%21")
                                   << QByteArray() << int(Check::Base64);
        QTest::newRow("no operation") << QByteArray("GET") << QByteArray("/scep") << QByteArray() << int(Check::Http);
        QTest::newRow("an unknown operation")
            << QByteArray("GET") << QByteArray("/scep?operation=GetEverything") << QByteArray() << int(Check::Http);
    }
    void answersWhatIsNoMessageWithText() {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, body);
        QFETCH(int, check);
        Laboratory laboratory;
        const auto response = laboratory.send(httpRequest(method, target, body));
        QCOMPARE(response.status, 400);
        QVERIFY(response.contentType.startsWith("text/plain"));
        QVERIFY(response.body.size() > 10);
        const Transaction transaction = laboratory.lastTransaction();
        QCOMPARE(transaction.result, TransactionResult::NotScep);
        QCOMPARE(transaction.httpStatus, 400);
        QCOMPARE(int(transaction.trace.failed()->check), check);
    }

    void findsItsEndpoints_data() {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("contentType");
        const QByteArray caps("text/plain");
        for (const char *path : {"/scep", "/scep/", "/scep/pkiclient.exe", "/SCEP/PKIClient.EXE",
                                 "/scep/branch/pkiclient.exe", "/cgi-bin/pkiclient.exe", "/CGI-BIN/pkiclient.exe",
                                 "/certsrv/mscep/mscep.dll", "/CertSrv/mscep/mscep.dll/pkiclient.exe"}) {
            QTest::newRow(path) << path + QByteArray("?operation=GetCACaps") << 200 << caps;
        }
        QTest::newRow("CRL") << QByteArray("/crl/ca.crl") << 200 << QByteArray("application/pkix-crl");
        QTest::newRow("CRL of any name") << QByteArray("/CRL/Lab.CRL") << 200 << QByteArray("application/pkix-crl");
        QTest::newRow("CA certificate") << QByteArray("/ca/ca.cer") << 200 << QByteArray("application/pkix-cert");
        QTest::newRow("health") << QByteArray("/health") << 200 << QByteArray("text/plain; charset=utf-8");
        for (const char *path : {"/", "/scepter", "/pkiclient.exe", "/cgi-bin/", "/crl/", "/crl/.crl", "/crl/a/b.crl",
                                 "/ca/ca.crt", "/certsrv/mscep", "/health/"}) {
            QTest::newRow(path) << QByteArray(path) + "?operation=GetCACaps" << 404
                                << QByteArray("text/plain; charset=utf-8");
        }
    }
    void findsItsEndpoints() {
        QFETCH(QByteArray, target);
        QFETCH(int, status);
        QFETCH(QByteArray, contentType);
        Laboratory laboratory;
        const auto response = laboratory.get(target);
        QCOMPARE(response.status, status);
        QCOMPARE(response.contentType, contentType);
        if (status == 200) {
            QVERIFY(laboratory.transactions().empty());
        } else {
            const Transaction transaction = laboratory.lastTransaction();
            QCOMPARE(transaction.result, TransactionResult::NotScep);
            QVERIFY2(transaction.reason.contains(u"the path is not"_s), qPrintable(transaction.reason));
            QVERIFY(!transaction.operation.contains(u'?'));
        }
    }

    void takesTheMethodsThatAPathHas_data() {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("allowed");
        QTest::newRow("HEAD of capabilities")
            << QByteArray("HEAD") << QByteArray("/scep?operation=GetCACaps") << QByteArray();
        QTest::newRow("HEAD of the CRL") << QByteArray("HEAD") << QByteArray("/crl/ca.crl") << QByteArray();
        QTest::newRow("HEAD of the CA certificate") << QByteArray("HEAD") << QByteArray("/ca/ca.cer") << QByteArray();
        QTest::newRow("HEAD of health") << QByteArray("HEAD") << QByteArray("/health") << QByteArray();
        QTest::newRow("HEAD of an enrolment")
            << QByteArray("HEAD") << QByteArray("/scep?operation=PKIOperation&message=MAMCAQE%3D")
            << QByteArray("GET, POST");
        QTest::newRow("PUT to SCEP") << QByteArray("PUT") << QByteArray("/scep") << QByteArray("GET, HEAD, POST");
        QTest::newRow("OPTIONS of SCEP") << QByteArray("OPTIONS") << QByteArray("/scep")
                                         << QByteArray("GET, HEAD, POST");
        QTest::newRow("POST to the CRL") << QByteArray("POST") << QByteArray("/crl/ca.crl") << QByteArray("GET, HEAD");
    }
    void takesTheMethodsThatAPathHas() {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, allowed);
        Laboratory laboratory;
        const auto response = laboratory.send(httpRequest(method, target));
        QCOMPARE(response.status, allowed.isEmpty() ? 200 : 405);
        const http::Headers expected = allowed.isEmpty() ? http::Headers{} : http::Headers{{"Allow", allowed}};
        QCOMPARE(response.headers, expected);
    }

    void tellsItsCapabilitiesAndItsCertificatesWithoutARecord() {
        Laboratory laboratory;
        const auto capabilities = laboratory.get("/scep?operation=GetCACaps&message=any");
        QVERIFY(capabilities.body.contains("SCEPStandard"));
        QVERIFY(capabilities.body.contains("SHA-384"));
        const auto certificates = laboratory.get("/scep?operation=GetCACert&message=0");
        QCOMPARE(certificates.contentType, QByteArray("application/x-x509-ca-ra-cert"));
        QCOMPARE(pki::SignedData::fromDer(certificates.body)->certificates().front(),
                 laboratory.authority.responder().certificate);
        QVERIFY(laboratory.transactions().empty());
    }

    void makesARevocationListWhenItIsDue() {
        Laboratory laboratory;
        const auto first = laboratory.get("/crl/ca.crl");
        QCOMPARE(first.status, 200);
        QCOMPARE(laboratory.get("/crl/ca.crl").body, first.body);
        QCOMPARE(laboratory.ledger.crls(10)->size(), std::size_t(1));

        VERIFY_ISSUED(deviceWith(laboratory.addDevice(fqdn)).enrol(laboratory));
        QVERIFY(laboratory.ledger.revoke({{laboratory.certificates().front().serial, laboratory.clock.now(),
                                           RevocationReason::Superseded, u"admin"_s}}));
        QVERIFY(laboratory.get("/crl/ca.crl").body != first.body);
        QCOMPARE(laboratory.ledger.crls(1)->front().number, 2);
        QCOMPARE(laboratory.ledger.crls(1)->front().entries, 1);

        const auto span = laboratory.ledger.crls(1)->front().nextUpdate - laboratory.ledger.crls(1)->front().thisUpdate;
        laboratory.clock.advance(span * 3 / 4);
        laboratory.get("/crl/ca.crl");
        QCOMPARE(laboratory.ledger.crls(1)->front().number, 2);
        laboratory.clock.advance(std::chrono::seconds(1));
        laboratory.get("/crl/ca.crl");
        QCOMPARE(laboratory.ledger.crls(1)->front().number, 3);
    }

    void givesEveryParallelReaderARevocationList() {
        Laboratory laboratory;
        const auto responses = atOnce<http::Response>(8, [&](int) { return laboratory.get("/crl/ca.crl"); });
        for (const auto &response : responses) QCOMPARE(response.status, 200);
        std::set<qint64> numbers;
        for (const CrlRecord &crl : *laboratory.ledger.crls(100)) QVERIFY(numbers.insert(crl.number).second);
    }

    void notesWhatNeverBecameARequest() {
        Laboratory laboratory;
        laboratory.responder.noteRejection({u"192.0.2.66:4711"_s, 400,
                                            u"A TLS handshake reached a port that speaks plain HTTP."_s,
                                            QByteArray::fromHex("160301")});
        laboratory.responder.noteRejection(
            {u"192.0.2.66:4712"_s, 0, u"The client left in the middle of its request."_s, "GET /sc"});
        const auto noted = laboratory.transactions();
        QCOMPARE(noted.size(), std::size_t(2));
        QCOMPARE(noted[0].result, TransactionResult::NotScep);
        QCOMPARE(noted[0].httpStatus, 400);
        QCOMPARE(noted[0].trace.failed()->check, Check::Http);
        QVERIFY(noted[0].reason.contains(u"TLS"_s));
        QCOMPARE(noted[0].message, QByteArray::fromHex("160301"));
        QCOMPARE(noted[1].trace.failed()->check, Check::Connection);
        QCOMPARE(laboratory.recorded().size(), std::size_t(2));
    }

    void answersWithoutALedger_data() {
        QTest::addColumn<bool>("throws");
        QTest::newRow("unavailable") << false;
        QTest::newRow("an exception on the way") << true;
    }
    void answersWithoutALedger() {
        QFETCH(bool, throws);
        Laboratory laboratory;
        BrokenLedger ledger(throws ? BrokenLedger::Way::Throws : BrokenLedger::Way::Unavailable);
        ResponderParts parts;
        parts.ledger = &ledger;
        parts.authority = &laboratory.authority;
        parts.clock = &laboratory.clock;
        Responder responder(std::move(parts));
        const auto device = deviceWith("secret");
        const auto response = responder.handle(httpRequest("POST", "/scep", device.message(laboratory.authority)));
        if (throws) {
            QCOMPARE(response.status, 500);
        } else {
            const auto reply = device.read(laboratory.authority, response);
            VERIFY_REFUSED(reply, BadRequest);
            QVERIFY(reply->failInfoText.contains(u"Try again later"_s));
        }
        QVERIFY(!response.body.contains("out of luck"));
        QCOMPARE(responder.handle(httpRequest("GET", "/health")).status, throws ? 500 : 503);
        QCOMPARE(responder.handle(httpRequest("GET", "/crl/ca.crl")).status, throws ? 500 : 503);
        responder.noteRejection({u"192.0.2.66:4711"_s, 400, u"Noise."_s, {}});
    }
};

QTEST_APPLESS_MAIN(tst_Responder)
#include "tst_responder.moc"
