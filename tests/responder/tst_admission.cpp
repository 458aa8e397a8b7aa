// Who gets in, as a device meets it: wildcards, networks, one certificate a name, guessing, and devices that nobody knows yet.
#include "admission/challenge_mint.h"
#include "pki/der_writer.h"
#include "records/settings.h"
#include "responder/by_hand.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::tests;

namespace {

Registration covering(const QString &pattern) {
    Registration registration;
    registration.fqdn = pattern;
    registration.ipDemand = usualDemand(registration, {});
    registration.serialDemand = usualDemand(registration, {});
    return registration;
}

/// A site that holds what it does not know.
class Open : public ByHand {
public:
    Open() {
        changeProfile([](Profile &profile) { profile.approval = Approval::Automatic; });
        if (!ledger.setSetting(QString::fromLatin1(setting::unknownDevices), u"held"_s)) qFatal("no such setting");
    }
    qint64 adopt(const Registration &registration) {
        const auto adopted = ledger.adopt(newest(), {registration, std::nullopt}, u"admin"_s);
        if (!adopted) qFatal("%s", qPrintable(adopted.fault().sentence));
        return *adopted;
    }
    int alarms() { return int(ledger.counters()->recentAlarms); }
};

Challenge staticChallenge(const QByteArray &text) {
    Challenge challenge;
    challenge.kind = ChallengeKind::Static;
    challenge.verifier = *admission::staticVerifier(Secret(text));
    return challenge;
}

}  // namespace

class tst_Admission : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void certifiesTheNameThatAWildcardCovers() {
        Laboratory laboratory;
        laboratory.addDevice(covering(u"*.lab.example"_s), {});
        const auto device = deviceWith(laboratory.addChallenge(u"*.lab.example"_s), u"r7.lab.example"_s);
        const auto reply = device.enrol(laboratory);
        VERIFY_ISSUED(reply);
        QCOMPARE(reply->certificates.front().subjectAltName().dnsNames, QStringList{u"r7.lab.example"_s});
        const CertificateRecord record = laboratory.certificates().front();
        QCOMPARE(record.fqdn, u"r7.lab.example"_s);
        QCOMPARE(record.registrationId, std::optional(laboratory.ledger.device(u"*.lab.example"_s)->id));
        // It renews what it was given.
        const auto renewed = device.renewing(reply->certificates.front(), anyRsaKey()).enrol(laboratory);
        VERIFY_ISSUED(renewed);
        const auto outside = deviceWith(laboratory.addChallenge(u"*.lab.example"_s), u"r7.office.example"_s);
        VERIFY_REFUSED(outside.enrol(laboratory), BadRequest);
    }

    void letsNobodyInThroughAWildcardWhoHasARegistrationOfItsOwn() {
        Laboratory laboratory;
        laboratory.addDevice(router);
        laboratory.addDevice(covering(u"*"_s), {});
        const auto device = deviceWith(laboratory.addChallenge(u"*"_s));
        VERIFY_REFUSED(device.enrol(laboratory), BadRequest);
        const Transaction refused = laboratory.lastTransaction();
        QVERIFY2(refused.reason.contains(u"another device"_s), qPrintable(refused.reason));
        QVERIFY(!refused.alarm.isEmpty());
        // Not even when its own is closed.
        laboratory.change(router, [](Registration &registration) { registration.state = RegistrationState::Disabled; });
        VERIFY_REFUSED(device.enrol(laboratory), BadRequest);
        QVERIFY(laboratory.certificates().empty());
    }

    void keepsTwoRegistrationsOfANameApart() {
        Laboratory laboratory;
        Registration first;
        first.fqdn = router;
        first.serialNumber = u"A"_s;
        laboratory.addDevice(first, {});
        Registration second = first;
        second.serialNumber = u"B"_s;
        const auto minted = admission::mintDynamicChallenge(laboratory.parts().challengeKey);
        Challenge challenge;
        challenge.verifier = minted.verifier;
        laboratory.addDevice(second, challenge);
        auto device = deviceWith(QByteArray(minted.text.bytes().constData(), minted.text.bytes().size()));
        device.spec.subject = subject({commonName("r1.lab.example"), {{"2.5.4.5", pki::der::printableString("B")}}});
        VERIFY_ISSUED(device.enrol(laboratory));
    }

    void admitsFromTheRegisteredNetworksOnly() {
        Laboratory laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        laboratory.change(router, [](Registration &registration) { registration.networks = u"203.0.113.0/24"_s; });
        VERIFY_REFUSED(device.enrol(laboratory), BadRequest);
        QVERIFY(laboratory.lastTransaction().reason.contains(u"networks"_s));
        laboratory.change(router, [](Registration &registration) { registration.networks = u"192.0.2.0/24"_s; });
        VERIFY_ISSUED(device.enrol(laboratory));
    }

    void r68_revokesWhatItReplacesWhereTheProfileSaysSo() {
        Laboratory laboratory;
        laboratory.changeProfile([](Profile &profile) { profile.duplicates = Duplicates::Revoke; });
        const auto first = deviceWith(laboratory.addDevice(router));
        const auto given = first.enrol(laboratory);
        VERIFY_ISSUED(given);
        const auto renewal = first.renewing(given->certificates.front(), anyRsaKey());
        const QByteArray message = renewal.message(laboratory.authority);
        const auto renewed = renewal.read(laboratory.authority, laboratory.post("/scep", message));
        VERIFY_ISSUED(renewed);
        const auto former = laboratory.ledger.certificate(given->certificates.front().serialHex());
        QVERIFY(former->revocation);
        QCOMPARE(former->revocation->reason, RevocationReason::Superseded);
        // Who lost the answer asks again, signing with what is revoked by now, and is given the same.
        const auto again = renewal.read(laboratory.authority, laboratory.post("/scep", message));
        VERIFY_ISSUED(again);
        QCOMPARE(again->certificates.front(), renewed->certificates.front());
        QCOMPARE(laboratory.certificates().size(), std::size_t(2));
        // Nothing else is to be had with it.
        auto more = first.renewing(given->certificates.front(), anyRsaKey());
        more.request.transactionId = "another";
        VERIFY_REFUSED(more.enrol(laboratory), BadRequest);
    }

    void r68_refusesASecondCertificateWhereTheProfileSaysSo() {
        Laboratory laboratory;
        laboratory.changeProfile([](Profile &profile) { profile.duplicates = Duplicates::Refuse; });
        const auto first = deviceWith(laboratory.addDevice(router));
        const auto given = first.enrol(laboratory);
        VERIFY_ISSUED(given);
        auto second = deviceWith(laboratory.addChallenge(router));
        second.request.transactionId = "another";
        VERIFY_REFUSED(second.enrol(laboratory), BadRequest);
        QCOMPARE(laboratory.freshChallenges(router), 1);
        laboratory.revoke(given->certificates.front().serialHex(), RevocationReason::CessationOfOperation);
        VERIFY_ISSUED(second.enrol(laboratory));
    }

    void r47_raisesAnAlarmWhenASpentChallengeComesAgain() {
        Open laboratory;
        const QByteArray challenge = laboratory.addDevice(router);
        VERIFY_ISSUED(deviceWith(challenge).enrol(laboratory));
        QCOMPARE(laboratory.alarms(), 0);
        auto again = deviceWith(challenge);
        again.request.transactionId = "another";
        VERIFY_REFUSED(again.enrol(laboratory), BadRequest);
        QCOMPARE(laboratory.alarms(), 1);
    }

    void slowsGuessingWithoutLockingOutTheHonest() {
        Laboratory laboratory;
        Registration registration;
        registration.fqdn = router;
        laboratory.addDevice(registration, staticChallenge("correct horse battery"));
        const auto answerTo = [&](const QByteArray &challenge, const QString &peer) {
            auto device = deviceWith(challenge);
            auto request = httpRequest("POST", "/scep", device.message(laboratory.authority));
            request.peer = peer;
            return std::pair(laboratory.send(request), device);
        };
        std::chrono::milliseconds longest{0};
        for (int i = 0; i < 7; ++i) {
            const auto [response, device] = answerTo("guess number " + QByteArray::number(i), u"192.0.2.66:5"_s);
            VERIFY_REFUSED(device.read(laboratory.authority, response), BadRequest);
            QVERIFY(response.delay >= longest);
            longest = response.delay;
        }
        QVERIFY(longest >= std::chrono::seconds(8));
        // The device itself, elsewhere, is neither slowed nor refused; and where the guesser sits it is slowed alone.
        const auto [elsewhere, honest] = answerTo("correct horse battery", u"192.0.2.17:5"_s);
        VERIFY_ISSUED(honest.read(laboratory.authority, elsewhere));
        QCOMPARE(elsewhere.delay, std::chrono::milliseconds(0));
        laboratory.clock.advance(std::chrono::seconds(9));
        auto beside = deviceWith("correct horse battery");
        beside.request.transactionId = "another";
        auto request = httpRequest("POST", "/scep", beside.message(laboratory.authority));
        request.peer = u"192.0.2.66:6"_s;
        const auto response = laboratory.send(request);
        VERIFY_ISSUED(beside.read(laboratory.authority, response));
        QVERIFY(response.delay > std::chrono::milliseconds(0));
    }

    void holdsAnUnknownDeviceUntilAPersonRegistersIt() {
        Open laboratory;
        const auto device = deviceWith("whatever it was told", u"r9.lab.example"_s);
        VERIFY_PENDING(device.enrol(laboratory));
        const PendingRequest held = laboratory.pending().at(0);
        QCOMPARE(held.registrationId, 0);
        QCOMPARE(held.fqdn, u"r9.lab.example"_s);
        VERIFY_PENDING(device.poll(laboratory));
        VERIFY_PENDING(device.enrol(laboratory));  // certmonger and scepclient poll so
        QCOMPARE(laboratory.pending().size(), std::size_t(1));

        Registration registration;
        registration.fqdn = u"r9.lab.example"_s;
        laboratory.adopt(registration);
        const auto reply = device.poll(laboratory);
        VERIFY_ISSUED(reply);
        QCOMPARE(reply->certificates.front().subjectAltName().dnsNames, QStringList{u"r9.lab.example"_s});
        // From now on it is a device as any other.
        auto again = deviceWith("whatever it was told", u"r9.lab.example"_s);
        again.request.transactionId = "another";
        VERIFY_REFUSED(again.enrol(laboratory), BadRequest);
    }

    void rejectsAnUnknownDevice() {
        Open laboratory;
        const auto device = deviceWith({}, u"r9.lab.example"_s);
        VERIFY_PENDING(device.enrol(laboratory));
        laboratory.reject(u"Not ours."_s);
        const auto reply = device.poll(laboratory);
        VERIFY_REFUSED(reply, BadRequest);
        QCOMPARE(reply->failInfoText, u"Not ours."_s);
    }

    void holdsSoManyUnknownDevicesAndNoMore() {
        Open laboratory;
        QVERIFY(laboratory.ledger.setSetting(QString::fromLatin1(setting::unknownDevicesHeld), u"2"_s));
        for (int i = 0; i < 2; ++i) {
            auto device = deviceWith({}, u"new%1.lab.example"_s.arg(i));
            device.request.transactionId = "held " + QByteArray::number(i);
            VERIFY_PENDING(device.enrol(laboratory));
        }
        auto third = deviceWith({}, u"new3.lab.example"_s);
        third.request.transactionId = "held 3";
        VERIFY_REFUSED(third.enrol(laboratory), BadRequest);
    }

    void holdsNobodyWhoHasARegistration() {
        Open laboratory;
        laboratory.addDevice(router);
        VERIFY_REFUSED(deviceWith("a wrong challenge").enrol(laboratory), BadRequest);
        QVERIFY(laboratory.pending().empty());
    }
};

QTEST_APPLESS_MAIN(tst_Admission)
#include "tst_admission.moc"
