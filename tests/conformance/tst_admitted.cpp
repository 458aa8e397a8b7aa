// Who is admitted, rule by rule, with requests that are honest but for the one thing that the rule is about.
#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include "admission/challenge_mint.h"
#include "hostile/attacker.h"
#include "pki/certificate_writer.h"
#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "pki/identity.h"
#include "responder/replies.h"
#include "scep/queries.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::tests;
namespace der = pki::der;

namespace {

constexpr auto challengePassword = "1.2.840.113549.1.9.7";
const QByteArray staticChallenge = "Correct horse 7";

/// A device with one static challenge.
void addStatic(Laboratory &laboratory) {
    Registration registration;
    registration.fqdn = router;
    Challenge challenge;
    challenge.kind = ChallengeKind::Static;
    challenge.verifier = *admission::staticVerifier(Secret(QByteArray(staticChallenge)));
    laboratory.addDevice(registration, challenge);
}

QByteArray wide(const QByteArray &text, int octets) {
    QByteArray all;
    for (const char character : text) all += QByteArray(octets - 1, '\0') + character;
    return all;
}

Transaction sent(Attacker &attacker, const QByteArray &request) {
    attacker.send(attacker.message(request));
    return attacker.laboratory.lastTransaction();
}

/// RSA with these numbers.
QByteArray rsa(const QByteArray &modulus, const QByteArray &exponent) {
    return der::sequence({der::sequence({der::oid("1.2.840.113549.1.1.1"), der::null()}),
                          der::bitString(der::sequence({der::integer(modulus), der::integer(exponent)}))});
}

pki::PrivateKey rsaKeyWith(int exponent) {
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr);
    BIGNUM *number = BN_new();
    BN_set_word(number, static_cast<BN_ULONG>(exponent));
    EVP_PKEY *made = nullptr;
    EVP_PKEY_keygen_init(context);
    EVP_PKEY_CTX_set_rsa_keygen_bits(context, 2048);
    EVP_PKEY_CTX_set1_rsa_keygen_pubexp(context, number);
    EVP_PKEY_generate(context, &made);
    PKCS8_PRIV_KEY_INFO *info = EVP_PKEY2PKCS8(made);
    unsigned char *octets = nullptr;
    const int size = i2d_PKCS8_PRIV_KEY_INFO(info, &octets);
    const auto key = pki::PrivateKey::fromPkcs8(QByteArray(reinterpret_cast<char *>(octets), size));
    OPENSSL_free(octets);
    PKCS8_PRIV_KEY_INFO_free(info);
    EVP_PKEY_free(made);
    BN_free(number);
    EVP_PKEY_CTX_free(context);
    return *key;
}

QByteArray modulusOf(int bits) {
    QByteArray number(bits / 8, '\x5a');
    number.front() = char(0x80);
    number.back() = '\x01';
    return number;
}

}  // namespace

class tst_Admitted : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void r37_wantsASubjectAndAKey_data() {
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("failInfo");
        QTest::newRow("both") << 0 << QString();
        QTest::newRow("an empty subject, but an alternative name") << 1 << QString();
        QTest::newRow("an empty subject and no other name") << 2 << u"badRequest"_s;
        QTest::newRow("no subject") << 3 << u"badMessageCheck"_s;
        QTest::newRow("no key") << 4 << u"badMessageCheck"_s;
        QTest::newRow("an empty key") << 5 << u"badMessageCheck"_s;
    }
    void r37_wantsASubjectAndAKey() {
        QFETCH(int, row);
        QFETCH(QString, failInfo);
        Attacker attacker;
        auto request = attacker.request();
        if (row == 1 || row == 2) request.subject = der::sequence(QByteArrayView());
        if (row == 2) request.attributes.pop_back();
        if (row == 3) request.subject.clear();
        if (row == 4) request.spki.clear();
        if (row == 5) request.spki = der::sequence(QByteArrayView());
        const auto transaction = sent(attacker, request.signedBy(attacker.key));
        QCOMPARE(transaction.failInfo, failInfo);
        QCOMPARE(attacker.laboratory.certificates().size(), std::size_t(failInfo.isEmpty() ? 1 : 0));
    }

    void r38_takesNoSelfSignedCertificateForProof() {
        Laboratory laboratory;
        const auto owner = deviceWith(laboratory.addDevice(router)).enrol(laboratory);
        VERIFY_ISSUED(owner);
        // All that the owner's certificate says, over another key, and signed with that.
        const pki::Certificate &present = owner->certificates.front();
        const pki::PrivateKey stranger = fixtureKey(u"ra-c"_s);
        pki::CertificateContent content;
        content.serialNumber = present.serialNumber();
        content.issuer = present.issuer().der();
        content.subject = present.subject().der();
        content.notBefore = present.notBefore();
        content.notAfter = present.notAfter();
        content.spki = stranger.publicKey().spki();
        content.extensions = present.extensions();
        Device device(router, stranger);
        device.signer = *pki::signCertificate(content, stranger, pki::Digest::Sha256);
        QCOMPARE(device.signer.serialHex(), present.serialHex());
        for (const char *type : {"19", "17"}) {
            device.request.messageType = type;
            VERIFY_REFUSED(device.enrol(laboratory), BadRequest);
        }
        const auto asked =
            device.ask(laboratory, "21", scep::write(scep::IssuerAndSerial{present.issuer(), present.serialNumber()}),
                       Device::Content::AnyCertificate);
        VERIFY_REFUSED(asked, BadCertId);
        QCOMPARE(laboratory.certificates().size(), std::size_t(1));
    }

    void r41_takesNoCertificateOfAnotherCaForAGround() {
        Laboratory laboratory;
        Laboratory other(keysOfAuthority(u"ca"_s, u"Another CA"_s));
        const auto elsewhere = deviceWith(other.addDevice(router)).enrol(other);
        VERIFY_ISSUED(elsewhere);
        auto device = deviceWith({});
        device.signer = elsewhere->certificates.front();
        const QByteArray challenge = laboratory.addDevice(router);
        for (const char *type : {"19", "17"}) {
            device.request.messageType = type;
            VERIFY_REFUSED(device.enrol(laboratory), BadRequest);
        }
        // It is worth as much as a self-signed one: it holds the key.
        device.request.messageType = "19";
        device.spec.challenge = challenge;
        VERIFY_ISSUED(device.enrol(laboratory));
        device.spec.challenge = laboratory.addChallenge(router);
        device.key = fixtureKey(u"ra-c"_s);
        device.request.transactionId = "a key that it does not hold";
        VERIFY_REFUSED(device.enrol(laboratory), BadRequest);
        QCOMPARE(laboratory.certificates().size(), std::size_t(1));
    }

    void r44_readsAChallengeFromEveryStringType_data() {
        QTest::addColumn<int>("tag");
        QTest::addColumn<int>("octets");
        QTest::newRow("PrintableString: IOS, strongSwan") << int(pki::tag::printableString) << 1;
        QTest::newRow("UTF8String: certmonger") << int(pki::tag::utf8String) << 1;
        QTest::newRow("TeletexString") << int(pki::tag::teletexString) << 1;
        QTest::newRow("IA5String") << int(pki::tag::ia5String) << 1;
        QTest::newRow("BMPString: Windows") << int(pki::tag::bmpString) << 2;
        QTest::newRow("UniversalString") << int(pki::tag::universalString) << 4;
    }
    void r44_readsAChallengeFromEveryStringType() {
        QFETCH(int, tag);
        QFETCH(int, octets);
        Attacker attacker;
        auto request = attacker.request();
        request.attributes.front() =
            attribute(challengePassword, {der::element(uint8_t(tag), wide(attacker.challenge, octets))});
        const auto transaction = sent(attacker, request.signedBy(attacker.key));
        QVERIFY2(transaction.result == TransactionResult::Issued, qPrintable(transaction.reason));
    }

    void r44_trimsNothing_data() {
        QTest::addColumn<bool>("isStatic");
        QTest::addColumn<int>("way");
        for (const bool isStatic : {false, true}) {
            const char *kind = isStatic ? "static" : "dynamic";
            int way = 0;
            for (const char *what : {"as it is", "a blank behind", "a blank in front", "a line feed behind",
                                     "a NUL behind", "cut by one", "in lower case"})
                QTest::addRow("%s, %s", kind, what) << isStatic << way++;
        }
    }
    void r44_trimsNothing() {
        QFETCH(bool, isStatic);
        QFETCH(int, way);
        Laboratory laboratory;
        QByteArray challenge = staticChallenge;
        if (isStatic)
            addStatic(laboratory);
        else
            challenge = laboratory.addDevice(router);
        const QByteArray ways[]{challenge,        challenge + ' ',      ' ' + challenge,    challenge + '\n',
                                challenge + '\0', challenge.chopped(1), challenge.toLower()};
        const auto reply = deviceWith(ways[way]).enrol(laboratory);
        QVERIFY2(reply, reply ? "" : qPrintable(reply.fault().sentence));
        QVERIFY2((reply->status == scep::PkiStatus::Success) == (way == 0), qPrintable(textOf(*reply)));
        QCOMPARE(laboratory.certificates().size(), std::size_t(way == 0 ? 1 : 0));
    }

    void r44_keepsVerifiersAndNoChallenges() {
        Laboratory laboratory;
        addStatic(laboratory);
        const QByteArray dynamic = laboratory.addChallenge(router);
        const auto rows = laboratory.ledger.challengeRows(*laboratory.ledger.challengeIds({}));
        QCOMPARE(rows->size(), std::size_t(2));
        for (const ChallengeRow &row : *rows) {
            const QByteArray &verifier = row.challenge.verifier;
            if (row.challenge.kind == ChallengeKind::Static) {
                QVERIFY(verifier.startsWith("$scrypt$ln=14,"));
                QVERIFY(!verifier.contains(staticChallenge) && !verifier.contains(staticChallenge.toBase64()));
            } else {
                QCOMPARE(verifier.size(), 32);
                QCOMPARE(verifier.indexOf(dynamic.first(8)), -1);
                QVERIFY(verifier != admission::dynamicVerifier("another site's key", dynamic));
            }
        }
    }

    void r50_refusesKeysThatProtectNothing_data() {
        QTest::addColumn<QByteArray>("spki");
        QTest::addColumn<QString>("named");
        const QByteArray usual = QByteArray::fromHex("010001");
        QTest::newRow("the exponent 1, under which anybody signs") << rsa(modulusOf(2048), "\x01") << u"exponent"_s;
        QTest::newRow("an even exponent") << rsa(modulusOf(2048), QByteArray::fromHex("010000")) << u"exponent"_s;
        QTest::newRow("an exponent of 72 bits")
            << rsa(modulusOf(2048), QByteArray::fromHex("010000000000000001")) << u"exponent"_s;
        QTest::newRow("an even modulus") << rsa(modulusOf(2048).chopped(1) + '\x02', usual) << u"modulus"_s;
        QTest::newRow("a modulus of 504 bits") << rsa(modulusOf(504), usual) << u"modulus"_s;
    }
    void r50_refusesKeysThatProtectNothing() {
        QFETCH(QByteArray, spki);
        QFETCH(QString, named);
        Attacker attacker;
        auto request = attacker.request();
        request.spki = spki;
        const auto transaction = sent(attacker, request.signedBy(attacker.key));
        QCOMPARE(transaction.result, TransactionResult::Refused);
        QVERIFY2(transaction.reason.contains(named), qPrintable(transaction.reason));
        QVERIFY(attacker.laboratory.certificates().empty());
    }

    void r50_refusesRsaKeysThatAreTooShort() {
        for (const int bits : {1024, 2040}) {
            Laboratory laboratory;
            Device device(router, *pki::PrivateKey::generate({pki::KeyType::Rsa, bits}));
            device.spec.challenge = laboratory.addDevice(router);
            const auto reply = device.enrol(laboratory);
            VERIFY_REFUSED(reply, BadRequest);
            QVERIFY2(reply->failInfoText.contains(u"2048 bits"_s), qPrintable(reply->failInfoText));
            QCOMPARE(laboratory.freshChallenges(router), 1);
            laboratory.changeProfile([&](Profile &profile) { profile.minimumRsaBits = bits; });
            VERIFY_ISSUED(device.enrol(laboratory));
        }
    }

    void r50_notesASmallExponent() {
        for (const int exponent : {3, 65537}) {
            Laboratory laboratory;
            Device device(router, rsaKeyWith(exponent));
            device.spec.challenge = laboratory.addDevice(router);
            VERIFY_ISSUED(device.enrol(laboratory));
            int notes = 0;
            for (const Rung &rung : laboratory.lastTransaction().trace.rungs())
                notes += rung.state == RungState::Noted && rung.seen == u"3"_s && rung.sentence.contains(u"exponent"_s);
            QCOMPARE(notes, exponent == 3 ? 1 : 0);
        }
    }

    void r68_issuesAnewBesideTheCertificateThatIsThere() {
        Laboratory laboratory;
        auto device = deviceWith(laboratory.addDevice(router));
        const auto first = device.enrol(laboratory);
        VERIFY_ISSUED(first);
        // A device that was replaced: another key, another transaction, and a challenge of its own.
        Device replacement(router, fixtureKey(u"ra-c"_s));
        replacement.spec.challenge = laboratory.addChallenge(router);
        const auto second = replacement.enrol(laboratory);
        VERIFY_ISSUED(second);
        QVERIFY(second->certificates.front() != first->certificates.front());
        for (const CertificateRecord &record : laboratory.certificates()) {
            QCOMPARE(record.status(laboratory.clock.now()), CertificateStatus::Valid);
            QVERIFY(record.renews.isEmpty());
        }
        QCOMPARE(laboratory.ledger.device(router)->usesTaken, 2);

        laboratory.change(router, [](Registration &registration) { registration.usesAllowed = 2; });
        device.request.transactionId = "once too often";
        device.spec.challenge = laboratory.addChallenge(router);
        VERIFY_REFUSED(device.enrol(laboratory), BadRequest);
        QCOMPARE(laboratory.certificates().size(), std::size_t(2));
    }
};

QTEST_APPLESS_MAIN(tst_Admitted)
#include "tst_admitted.moc"
