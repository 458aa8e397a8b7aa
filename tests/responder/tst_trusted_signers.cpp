// Requests that a trusted signer signed: what they get, on whose word, and what is refused.
#include "pki/identity.h"
#include "pki/issued_chain.h"
#include "pki/odd_lists.h"
#include "responder/by_hand.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::tests;
using namespace std::chrono_literals;

namespace {

using Kind = Wish::Kind;

/// "Maker CA", a CA below it, and the device management that the latter certified.
struct Maker {
    Party root = selfSigned({.name = u"Maker CA"_s, .kind = Kind::Authority});
    Party issuing = issuedBy(root, {.name = u"Maker issuing CA"_s, .kind = Kind::LastAuthority});
    Party mdm = issuedBy(issuing, wish());

    static Wish wish() {
        pki::SubjectAltName names;
        names.dnsNames = {u"mdm.maker.example"_s};
        return {.name = u"MDM"_s,
                .key = fixtureKey(u"ra-c"_s),
                .more = {pki::extension::extendedKeyUsage({u"1.3.6.1.5.5.7.3.2"_s}),
                         pki::extension::subjectAltName(names, false)}};
    }
};

const Maker &maker() {
    static const Maker made;
    return made;
}

class TrustingLaboratory : public Laboratory {
public:
    TrustingLaboratory() { ask(SignerPolicy::TrustedOrChallenge); }

    void ask(SignerPolicy policy) {
        changeProfile([policy](Profile &profile) { profile.signerPolicy = policy; });
    }
    qint64 trust(const Party &party, const std::function<void(TrustedSigner &)> &edit = {}) {
        TrustedSigner signer;
        signer.name = party.certificate.subject().text().mid(3);
        signer.kind = party.certificate.isAuthority() ? SignerKind::Authority : SignerKind::Signer;
        signer.certificate = party.certificate.der();
        signer.sha256 = party.certificate.sha256();
        signer.createdBy = u"admin"_s;
        if (edit) edit(signer);
        const auto added = ledger.addTrustedSigner(signer);
        if (!added) qFatal("%s", qPrintable(added.fault().sentence));
        return *added;
    }
    void edit(qint64 id, const std::function<void(TrustedSigner &)> &change) {
        for (TrustedSigner signer : *ledger.trustedSigners()) {
            if (signer.id != id) continue;
            change(signer);
            if (const auto done = ledger.updateTrustedSigner(signer, u"admin"_s); !done)
                qFatal("%s", qPrintable(done.fault().sentence));
        }
    }
    void recordList(qint64 id, const OddList &list, const Party &issuer) {
        const SignerCrl crl{signedList(list, issuer), clock.now(), clock.now(), {}};
        if (const auto done = ledger.recordSignerCrl(id, crl); !done) qFatal("%s", qPrintable(done.fault().sentence));
    }
    QString signerRung() {
        for (const Rung &rung : lastTransaction().trace.rungs()) {
            if (rung.check == Check::Signer) return rung.sentence;
        }
        return {};
    }
    QString failedRung() {
        const Transaction last = lastTransaction();
        return last.trace.failed() ? last.trace.failed()->sentence : QString();
    }
};

/// A request for the device that `party` signed and sent, without a challenge.
Device signedBy(const Party &party, const std::vector<pki::Certificate> &chain, const QString &fqdn = router) {
    Device device(fqdn);
    device.signer = party.certificate;
    device.signerKey = party.key;
    device.request.chain = chain;
    return device;
}

Device signedByManagement(const QString &fqdn = router) {
    return signedBy(maker().mdm, {maker().issuing.certificate}, fqdn);
}

void withList(TrustedSigner &signer) {
    signer.crlSource = u"/lists/maker.crl"_s;
}

}  // namespace

class tst_TrustedSigners : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void r41_issuesOnTheWordOfAListedCa_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("R41: PKCSReq") << "19"_ba;
        QTest::newRow("R41: RenewalReq, as strongSwan signs with another certificate") << "17"_ba;
    }
    void r41_issuesOnTheWordOfAListedCa() {
        QFETCH(QByteArray, type);
        TrustingLaboratory laboratory;
        laboratory.addDevice(router);
        laboratory.trust(maker().root);
        Device device = signedByManagement();
        device.request.messageType = type;
        const auto reply = device.enrol(laboratory);
        VERIFY_ISSUED(reply);
        QCOMPARE(reply->certificates.front().spki(), device.key.publicKey().spki());
        QCOMPARE(laboratory.signerRung(),
                 u"Accepted by the trusted signer \"Maker CA\": it is a CA at the end of a path of 3 certificates. "
                 u"Revocation is not looked at."_s);
        QCOMPARE(laboratory.ledger.device(router)->usesTaken, 1);
        QCOMPARE(laboratory.freshChallenges(router), 1);
        QCOMPARE(laboratory.certificates().front().renews, QString());
    }

    void r41_refusesASignerThatIsNotListed_data() {
        QTest::addColumn<int>("listed");
        QTest::newRow("nobody is") << 0;
        QTest::newRow("another CA is") << 1;
        QTest::newRow("a CA of the same name is") << 2;
        QTest::newRow("another signer of the same CA is pinned") << 3;
        QTest::newRow("the CA is switched off") << 4;
        QTest::newRow("the CA is one for another profile") << 5;
    }
    void r41_refusesASignerThatIsNotListed() {
        QFETCH(int, listed);
        TrustingLaboratory laboratory;
        laboratory.addDevice(router);
        if (listed == 1) laboratory.trust(selfSigned({.name = u"Other CA"_s, .kind = Kind::Authority}));
        if (listed == 2) laboratory.trust(selfSigned({.name = u"Maker CA"_s, .kind = Kind::Authority}));
        if (listed == 3) laboratory.trust(issuedBy(maker().issuing, Maker::wish()));
        if (listed == 4) laboratory.trust(maker().root, [](TrustedSigner &signer) { signer.enabled = false; });
        if (listed == 5)
            laboratory.trust(maker().root, [](TrustedSigner &s) { s.profiles = QStringList{u"printers"_s}; });
        VERIFY_REFUSED(signedByManagement().enrol(laboratory), BadRequest);
        const Transaction refused = laboratory.lastTransaction();
        QCOMPARE(refused.trace.failed()->check, Check::Signer);
        QCOMPARE(refused.trace.failed()->seen, u"CN=MDM, issued by CN=Maker issuing CA"_s);
        QVERIFY(!refused.trace.failed()->expected.isEmpty());
        QVERIFY(laboratory.certificates().empty());
    }

    void saysWhatIsMissing_data() {
        QTest::addColumn<std::function<void(TrustedSigner &)>>("edit");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("another profile") << std::function([](TrustedSigner &s) {
            s.profiles = QStringList{u"printers"_s};
        }) << u"is one for the profiles printers only, and not for device."_s;
        QTest::newRow("a mark that the certificate has not")
            << std::function([](TrustedSigner &s) { s.requiredOid = u"1.3.6.1.4.1.99999.7"_s; })
            << u"asks for certificates that are marked with 1.3.6.1.4.1.99999.7"_s;
        QTest::newRow("another name than its own")
            << std::function([](TrustedSigner &s) { s.scope = SignerScope::OwnName; })
            << u"and r1.lab.example is none of them."_s;
        QTest::newRow("a list that was not read yet")
            << std::function(withList) << u"No revocation list was read from /lists/maker.crl yet."_s;
    }
    void saysWhatIsMissing() {
        QFETCH(std::function<void(TrustedSigner &)>, edit);
        QFETCH(QString, sentence);
        TrustingLaboratory laboratory;
        laboratory.addDevice(router);
        laboratory.trust(maker().root, edit);
        VERIFY_REFUSED(signedByManagement().enrol(laboratory), BadRequest);
        QVERIFY2(laboratory.failedRung().contains(sentence), qPrintable(laboratory.failedRung()));
    }

    void acceptsWhatAnEntryAsksFor() {
        TrustingLaboratory laboratory;
        laboratory.addDevice(u"mdm.maker.example"_s);
        laboratory.trust(maker().issuing, [](TrustedSigner &signer) {
            signer.profiles = QStringList{u"device"_s, u"printers"_s};
            signer.requiredOid = u"1.3.6.1.5.5.7.3.2"_s;
            signer.scope = SignerScope::OwnName;
        });
        VERIFY_ISSUED(signedBy(maker().mdm, {}, u"mdm.maker.example"_s).enrol(laboratory));
    }

    void pinsACertificate() {
        TrustingLaboratory laboratory;
        laboratory.addDevice(router);
        laboratory.trust(maker().mdm);
        VERIFY_ISSUED(signedBy(maker().mdm, {}).enrol(laboratory));
        QVERIFY(laboratory.signerRung().contains(u"it is this very certificate"_s));
    }

    void hearsTheEntryThatPinsTheCertificateAndNoOther() {
        TrustingLaboratory laboratory;
        laboratory.addDevice(router);
        laboratory.trust(maker().root);
        laboratory.trust(maker().mdm, [](TrustedSigner &signer) { signer.profiles = QStringList{u"printers"_s}; });
        VERIFY_REFUSED(signedByManagement().enrol(laboratory), BadRequest);
        QVERIFY(laboratory.failedRung().contains(u"\"MDM\" is one for the profiles printers only"_s));
    }

    void pinsASelfSignedCertificate() {
        TrustingLaboratory laboratory;
        laboratory.ask(SignerPolicy::TrustedRequired);
        laboratory.addDevice(router);
        const Party alone = selfSigned({.name = u"MDM"_s, .key = fixtureKey(u"ra-c"_s)});
        VERIFY_REFUSED(signedBy(alone, {}).enrol(laboratory), BadRequest);
        laboratory.trust(alone);
        VERIFY_ISSUED(signedBy(alone, {}).enrol(laboratory));
        // Also over its own key: what is pinned is trusted, whichever key is to be certified.
        Device own = signedBy(alone, {});
        own.key = alone.key;
        own.request.transactionId = "another";
        VERIFY_ISSUED(own.enrol(laboratory));
    }

    void pinsACertificateFromHere() {
        TrustingLaboratory laboratory;
        laboratory.addDevice(router);
        Device management(u"mdm.lab.example"_s, fixtureKey(u"ra-c"_s));
        management.spec.challenge = laboratory.addDevice(u"mdm.lab.example"_s);
        const auto own = management.enrol(laboratory);
        VERIFY_ISSUED(own);
        const Party party{management.key, own->certificates.front()};
        VERIFY_REFUSED(signedBy(party, {}).enrol(laboratory), BadRequest);
        laboratory.trust(party);
        VERIFY_ISSUED(signedBy(party, {}).enrol(laboratory));
        QVERIFY2(laboratory.signerRung().startsWith(u"Accepted by the trusted signer"_s),
                 qPrintable(laboratory.signerRung()));
        laboratory.revoke(party.certificate.serialHex(), RevocationReason::KeyCompromise);
        Device again = signedBy(party, {});
        again.request.transactionId = "after that";
        VERIFY_REFUSED(again.enrol(laboratory), BadRequest);
    }

    void admitsNobodyElseWhereATrustedSignerIsRequired() {
        TrustingLaboratory laboratory;
        const QByteArray challenge = laboratory.addDevice(router);
        const auto first = deviceWith(challenge).enrol(laboratory);
        VERIFY_ISSUED(first);
        laboratory.ask(SignerPolicy::TrustedRequired);
        laboratory.trust(maker().root);
        Device renewing = deviceWith({}).renewing(first->certificates.front(), fixtureKey(u"ca-b"_s));
        VERIFY_REFUSED(renewing.enrol(laboratory), BadRequest);
        QVERIFY(laboratory.failedRung().contains(u"also for renewals"_s));
        Device other = deviceWith(laboratory.addChallenge(router));
        other.request.transactionId = "another";
        VERIFY_REFUSED(other.enrol(laboratory), BadRequest);
        Device vouchedFor = signedByManagement();
        vouchedFor.request.transactionId = "vouched for";
        VERIFY_ISSUED(vouchedFor.enrol(laboratory));
    }

    void needsAChallengeWhereTheEntrySaysSo() {
        TrustingLaboratory laboratory;
        const QByteArray challenge = laboratory.addDevice(router);
        laboratory.trust(maker().root, [](TrustedSigner &signer) { signer.needsChallenge = true; });
        Device device = signedByManagement();
        VERIFY_REFUSED(device.enrol(laboratory), BadRequest);
        QCOMPARE(laboratory.lastTransaction().trace.failed()->check, Check::Challenge);
        device.spec.challenge = challenge;
        VERIFY_ISSUED(device.enrol(laboratory));
        QCOMPARE(laboratory.freshChallenges(router), 0);
    }

    void makesNoDeviceKnown() {
        TrustingLaboratory laboratory;
        laboratory.trust(maker().root);
        VERIFY_REFUSED(signedByManagement().enrol(laboratory), BadRequest);
        const Transaction last = laboratory.lastTransaction();
        QCOMPARE(last.trace.failed()->check, Check::Registration);
        QVERIFY2(laboratory.signerRung().startsWith(u"Accepted by"_s), qPrintable(laboratory.signerRung()));
    }

    void asksOfTheEndpointWhatItsProfileSays() {
        TrustingLaboratory laboratory;
        laboratory.ask(SignerPolicy::Issued);
        laboratory.trust(maker().root);
        laboratory.changeProfile(u"managed"_s, [](Profile &p) { p.signerPolicy = SignerPolicy::TrustedRequired; });
        Registration managed;
        managed.fqdn = router;
        managed.profile = u"managed"_s;
        laboratory.addDevice(managed, {});
        VERIFY_ISSUED(signedByManagement().enrol(laboratory, "/scep/managed"));
        // A device that is registered with another profile hears at this endpoint what anybody does.
        const QByteArray challenge = laboratory.addDevice(u"r2.lab.example"_s);
        const auto reply = deviceWith(challenge, u"r2.lab.example"_s).enrol(laboratory, "/scep/managed");
        VERIFY_REFUSED(reply, BadRequest);
        QCOMPARE(reply->failInfoText, u"Only messages that a trusted signer signed are admitted here."_s);
        const auto stranger = deviceWith("x", u"r3.lab.example"_s).enrol(laboratory, "/scep/managed");
        QCOMPARE(stranger->failInfoText, reply->failInfoText);
    }

    void looksAtRevocation_data() {
        QTest::addColumn<OddList>("list");
        QTest::addColumn<bool>("isAccepted");
        QTest::addColumn<QString>("sentence");
        const OddEntry entry{maker().mdm.certificate.serialNumber(), noon - 1h, {reasonCode(1)}};
        QTest::newRow("good") << OddList{} << true << u"is not in the revocation list of"_s;
        QTest::newRow("revoked") << OddList{.entries = {entry}} << false << u"was revoked at 2026-11-22T11:00:00Z"_s;
        QTest::newRow("revoked by a list that is out of date")
            << OddList{.entries = {entry}, .nextUpdate = noon - 1s} << false << u"was revoked at"_s;
        QTest::newRow("out of date") << OddList{.nextUpdate = noon - 1s} << false << u"out of date"_s;
    }
    void looksAtRevocation() {
        QFETCH(OddList, list);
        QFETCH(bool, isAccepted);
        QFETCH(QString, sentence);
        TrustingLaboratory laboratory;
        laboratory.addDevice(router);
        const qint64 entry = laboratory.trust(maker().issuing, withList);
        laboratory.recordList(entry, list, maker().issuing);
        const auto reply = signedByManagement().enrol(laboratory);
        QVERIFY(reply);
        QCOMPARE(reply->status == scep::PkiStatus::Success, isAccepted);
        QVERIFY2(laboratory.signerRung().contains(sentence), qPrintable(laboratory.signerRung()));
    }

    void acceptsWhatIsNotKnownWhereTheEntrySaysSo() {
        TrustingLaboratory laboratory;
        laboratory.addDevice(router);
        const qint64 entry = laboratory.trust(maker().issuing, [](TrustedSigner &signer) {
            withList(signer);
            signer.crlUnknown = UnknownRevocation::Accept;
        });
        laboratory.recordList(entry, {.nextUpdate = noon - 1s}, maker().issuing);
        VERIFY_ISSUED(signedByManagement().enrol(laboratory));
        QVERIFY(laboratory.signerRung().contains(u"which is accepted: The revocation list is out of date"_s));
    }

    void refusesTheRevokedAlsoWithAChallenge() {
        TrustingLaboratory laboratory;
        const QByteArray challenge = laboratory.addDevice(router);
        const qint64 entry = laboratory.trust(maker().issuing, withList);
        laboratory.recordList(entry, {.entries = {{maker().mdm.certificate.serialNumber()}}}, maker().issuing);
        Device device = signedByManagement();
        device.key = maker().mdm.key;
        device.spec.challenge = challenge;
        VERIFY_REFUSED(device.enrol(laboratory), BadRequest);
        QCOMPARE(laboratory.lastTransaction().trace.failed()->check, Check::Signer);
    }

    void refusesWhatAnyEntryKnowsToBeRevoked() {
        TrustingLaboratory laboratory;
        laboratory.addDevice(router);
        const qint64 issuing = laboratory.trust(maker().issuing, withList);
        laboratory.recordList(issuing, {.entries = {{maker().mdm.certificate.serialNumber()}}}, maker().issuing);
        laboratory.trust(maker().root);
        const qint64 pinned = laboratory.trust(maker().mdm);
        VERIFY_REFUSED(signedByManagement().enrol(laboratory), BadRequest);
        QVERIFY(laboratory.failedRung().contains(u"that the trusted signer \"Maker issuing CA\" stands behind"_s));
        laboratory.edit(pinned, [](TrustedSigner &signer) { signer.enabled = false; });
        VERIFY_REFUSED(signedByManagement().enrol(laboratory), BadRequest);
        laboratory.recordList(issuing, {}, maker().issuing);
        VERIFY_ISSUED(signedByManagement().enrol(laboratory));
    }

    void verifiesTheListOfAPinnedSignerWithItsIssuer() {
        TrustingLaboratory laboratory;
        laboratory.addDevice(router);
        const qint64 entry = laboratory.trust(maker().mdm, withList);
        laboratory.recordList(entry, {}, maker().issuing);
        VERIFY_REFUSED(signedBy(maker().mdm, {}).enrol(laboratory), BadRequest);
        QVERIFY(laboratory.failedRung().contains(u"of the issuer \"CN=Maker issuing CA\" is not at hand"_s));
        VERIFY_ISSUED(signedByManagement().enrol(laboratory));
    }

    void actsOnAChangeWithTheNextRequest() {
        TrustingLaboratory laboratory;
        const auto request = [&](const QByteArray &transactionId) {
            Device device = signedByManagement();
            device.request.transactionId = transactionId;
            return device.enrol(laboratory);
        };
        laboratory.addDevice(router);
        const qint64 entry = laboratory.trust(maker().issuing, withList);
        laboratory.recordList(entry, {}, maker().issuing);
        VERIFY_ISSUED(request("one"));
        laboratory.recordList(entry, {.entries = {{maker().mdm.certificate.serialNumber()}}}, maker().issuing);
        VERIFY_REFUSED(request("two"), BadRequest);
        laboratory.recordList(entry, {}, maker().issuing);
        VERIFY_ISSUED(request("three"));
        laboratory.edit(entry, [](TrustedSigner &signer) { signer.enabled = false; });
        VERIFY_REFUSED(request("four"), BadRequest);
    }

    void r67_givesTheSameCertificateToARequestThatComesAgain() {
        TrustingLaboratory laboratory;
        laboratory.addDevice(router);
        const qint64 entry = laboratory.trust(maker().root);
        const auto first = signedByManagement().enrol(laboratory);
        VERIFY_ISSUED(first);
        const auto second = signedByManagement().enrol(laboratory);
        VERIFY_ISSUED(second);
        QCOMPARE(second->certificates.front(), first->certificates.front());
        QCOMPARE(laboratory.certificates().size(), std::size_t(1));
        laboratory.edit(entry, [](TrustedSigner &signer) { signer.enabled = false; });
        VERIFY_REFUSED(signedByManagement().enrol(laboratory), BadRequest);
    }

    void judgesAnApprovedRequestByWhenItWasAsked() {
        TrustingLaboratory laboratory;
        laboratory.changeProfile([](Profile &profile) {
            profile.approval = Approval::ByHand;
            profile.pendingDays = 30;
        });
        laboratory.addDevice(router);
        const qint64 entry = laboratory.trust(maker().root);
        Wish wish = Maker::wish();
        wish.until = laboratory.clock.now() + 1h;
        const Device device = signedBy(issuedBy(maker().issuing, wish), {maker().issuing.certificate});
        VERIFY_PENDING(device.enrol(laboratory));
        laboratory.clock.advance(2h);
        const auto ids = laboratory.ledger.pendingIds({});
        QVERIFY(laboratory.ledger.approve(ids->back(), u"admin"_s));
        laboratory.edit(entry, [](TrustedSigner &signer) { signer.enabled = false; });
        VERIFY_REFUSED(device.poll(laboratory), BadRequest);
        laboratory.edit(entry, [](TrustedSigner &signer) { signer.enabled = true; });
        VERIFY_ISSUED(device.poll(laboratory));
    }

    void leavesEndpointsAloneThatDoNotAsk() {
        TrustingLaboratory laboratory;
        laboratory.ask(SignerPolicy::Issued);
        laboratory.addDevice(router);
        laboratory.trust(maker().root);
        VERIFY_REFUSED(signedByManagement().enrol(laboratory), BadRequest);
        QVERIFY(laboratory.failedRung().contains(u"another key"_s));
    }
};

QTEST_APPLESS_MAIN(tst_TrustedSigners)
#include "tst_trusted_signers.moc"
