// What a password of the NDES page admits to, and what it does not.
#include "responder/by_hand.h"
#include "responder/ndes_site.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::tests;

namespace {

class AnyName : public NdesSite {
public:
    AnyName() { set(setting::ndesBinding, u"any-name"_s); }
};

Device another(const QByteArray &password, const QString &fqdn) {
    auto device = deviceWith(password, fqdn);
    device.request.transactionId = "of " + fqdn.toLatin1();
    return device;
}

}  // namespace

class tst_NdesEnrolment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void admitsTheDeviceThatItWasFetchedFor() {
        NdesSite site;
        site.cover(router);
        const QByteArray password = site.newPassword("r1.lab.example");
        VERIFY_ISSUED(deviceWith(password).enrol(site, ndesPath));
        // Once.
        auto again = deviceWith(password);
        again.request.transactionId = "another";
        VERIFY_REFUSED(again.enrol(site, ndesPath), BadRequest);
        QCOMPARE(site.certificates().size(), std::size_t(1));
    }

    void admitsNobodyElseBehindAWildcard() {
        NdesSite site;
        site.cover(u"*"_s);
        const QByteArray password = site.newPassword("r1.lab.example");
        VERIFY_REFUSED(another(password, u"r2.lab.example"_s).enrol(site, ndesPath), BadRequest);
        const QString reason = site.lastTransaction().reason;
        QVERIFY2(reason.contains(u"was made for r1.lab.example"_s), qPrintable(reason));
        VERIFY_ISSUED(deviceWith(password).enrol(site, ndesPath));
    }

    void admitsAnyDeviceOfTheProfileAsNdesDoes() {
        AnyName site;
        site.cover(u"*"_s);
        VERIFY_ISSUED(deviceWith(site.newPassword(), u"anything.example"_s).enrol(site, ndesPath));
        // Bound where it is asked to be, all the same.
        VERIFY_REFUSED(another(site.newPassword("r1.lab.example"), u"r2.lab.example"_s).enrol(site, ndesPath),
                       BadRequest);
    }

    void admitsNobodyThroughAWildcardWhoHasARegistrationOfItsOwn() {
        AnyName site;
        site.cover(u"*"_s);
        site.changeProfile(u"branch"_s, [](Profile &) {});
        site.cover(u"branch.lab.example"_s, u"branch"_s);
        site.cover(router);
        site.change(router, [](Registration &registration) { registration.state = RegistrationState::Disabled; });
        VERIFY_REFUSED(deviceWith(site.newPassword()).enrol(site, ndesPath), BadRequest);
        VERIFY_REFUSED(another(site.newPassword(), u"branch.lab.example"_s).enrol(site, ndesPath), BadRequest);
        VERIFY_REFUSED(another(site.newPassword(), u"branch.lab.example"_s).enrol(site, "/scep"), BadRequest);
        QVERIFY(site.certificates().empty());
    }

    void endsWithItsTime() {
        NdesSite site;
        site.cover(router);
        const QByteArray late = site.newPassword("r1.lab.example");
        site.clock.advance(std::chrono::minutes(61));
        VERIFY_REFUSED(deviceWith(late).enrol(site, ndesPath), BadRequest);
        QVERIFY(site.lastTransaction().reason.contains(u"expired"_s));
    }

    void isNeverWrittenDown() {
        NdesSite site;
        site.cover(router);
        const QByteArray password = site.newPassword("r1.lab.example");
        VERIFY_ISSUED(deviceWith(password).enrol(site, ndesPath));
        for (const Transaction &each : site.transactions()) {
            QVERIFY(!each.trace.toJson().contains(password));
            QVERIFY(!each.reason.contains(QString::fromLatin1(password)));
            QVERIFY(!each.trace.toJson().contains(accountPassword));
        }
        const auto rows = site.ledger.challengeRows(*site.ledger.challengeIds({}));
        QCOMPARE(rows->size(), std::size_t(1));
        QVERIFY(!rows->front().challenge.verifier.contains(password));
        QCOMPARE(rows->front().challenge.createdBy, u"jamf"_s);
        QCOMPARE(rows->front().challenge.origin, ChallengeOrigin::Ndes);
    }

    void makesRoomInTheCacheWhenItIsUsed() {
        AnyName site;
        site.cover(u"*"_s);
        site.set(setting::ndesPasswordMax, u"1"_s);
        const QByteArray password = site.newPassword();
        QVERIFY(site.newPassword().isEmpty());
        VERIFY_ISSUED(deviceWith(password).enrol(site, ndesPath));
        QVERIFY(!site.newPassword().isEmpty());
    }

    void isTheSameForEverybodyWhereThereIsASingleOne() {
        NdesSite site;
        site.cover(u"*"_s);
        site.set(setting::ndesSinglePassword, u"on"_s);
        site.addAccount(u"intune"_s);
        const auto page = site.fetch();
        const QByteArray password = NdesSite::passwordIn(page);
        QCOMPARE(password.size(), 16);
        QVERIFY(NdesSite::textIn(page).contains("This password can be used multiple times and will not expire."_L1));
        QCOMPARE(NdesSite::passwordIn(site.fetch(adminPath, basicAuthorization("intune", accountPassword))), password);
        for (const QString &fqdn : {u"r1.lab.example"_s, u"r2.lab.example"_s})
            VERIFY_ISSUED(another(password, fqdn).enrol(site, ndesPath));
        site.clock.advance(std::chrono::hours(24 * 30));
        QCOMPARE(site.newPassword(), password);
        VERIFY_ISSUED(another(password, u"r3.lab.example"_s).enrol(site, ndesPath));
        QCOMPARE(site.ledger.challengeIds({})->size(), std::size_t(1));
    }

    void isAnotherWhenTheSingleOneWasWithdrawn() {
        NdesSite site;
        site.cover(u"*"_s);
        site.set(setting::ndesSinglePassword, u"on"_s);
        const QByteArray former = site.newPassword();
        const auto withdrawn = site.ledger.withdrawChallenge(site.ledger.challengeIds({})->front(), u"admin"_s);
        QVERIFY(withdrawn);
        const QByteArray next = site.newPassword();
        QVERIFY(!next.isEmpty() && next != former);
        QCOMPARE(site.newPassword(), next);
        VERIFY_REFUSED(deviceWith(former).enrol(site, ndesPath), BadRequest);
        VERIFY_ISSUED(another(next, u"r2.lab.example"_s).enrol(site, ndesPath));
    }

    void isAnotherSingleOneForEachProfile() {
        NdesSite site;
        site.changeProfile(u"branch"_s, [](Profile &) {});
        site.set(setting::ndesSinglePassword, u"on"_s);
        const QByteArray ofDevices = site.newPassword();
        site.set(setting::ndesProfile, u"branch"_s);
        QVERIFY(site.newPassword() != ofDevices);
    }

    void isGivenOnceToManyWhoAskFirstAtTheSameMoment() {
        NdesSite site;
        site.set(setting::ndesSinglePassword, u"on"_s);
        const auto pages = atOnce(6, [&](int) { return site.fetch(); });
        for (const auto &page : pages) {
            QCOMPARE(page.status, 200);
            QCOMPARE(NdesSite::passwordIn(page), NdesSite::passwordIn(pages.front()));
        }
        QCOMPARE(site.ledger.challengeIds({})->size(), std::size_t(1));
    }

    void isNotNeededWhereItIsNotEnforced() {
        NdesSite site;
        site.cover(u"*"_s);
        site.set(setting::ndesEnforcePassword, u"off"_s);
        VERIFY_ISSUED(deviceWith({}).enrol(site, ndesPath));
        const Transaction transaction = site.lastTransaction();
        const auto rungs = transaction.trace.rungs();
        const bool isNoted = std::any_of(rungs.begin(), rungs.end(), [](const Rung &rung) {
            return rung.check == Check::Challenge && rung.state == RungState::Noted &&
                   rung.sentence.contains(u"ndes.enforce-password is off"_s);
        });
        QVERIFY(isNoted);
        // Nowhere else.
        VERIFY_REFUSED(another({}, u"r2.lab.example"_s).enrol(site, "/scep"), BadRequest);
        VERIFY_REFUSED(another({}, u"r2.lab.example"_s).enrol(site, "/scep/device"), BadRequest);
        // What is brought has to be right.
        VERIFY_REFUSED(another("0123456789ABCDEF", u"r2.lab.example"_s).enrol(site, ndesPath), BadRequest);
        // Nor at an endpoint whose profile is gone, which would stand for every profile.
        site.set(setting::ndesProfile, u"gone"_s);
        VERIFY_REFUSED(another({}, u"r2.lab.example"_s).enrol(site, ndesPath), BadRequest);
    }

    void isNotNeededByARequestThatWaitedForAPerson() {
        NdesSite site;
        site.cover(router);
        site.set(setting::ndesEnforcePassword, u"off"_s);
        site.changeProfile([](Profile &profile) { profile.approval = Approval::ByHand; });
        const auto device = deviceWith({});
        VERIFY_PENDING(device.enrol(site, ndesPath));
        QVERIFY(site.ledger.approve(site.ledger.pendingIds({})->back(), u"admin"_s));
        VERIFY_ISSUED(device.poll(site));
    }

    void servesScepForItsProfileAlone() {
        NdesSite site;
        site.changeProfile(u"branch"_s, [](Profile &) {});
        site.cover(u"branch.lab.example"_s, u"branch"_s);
        const QByteArray challenge = site.addChallenge(u"branch.lab.example"_s);
        VERIFY_REFUSED(deviceWith(challenge, u"branch.lab.example"_s).enrol(site, ndesPath), BadRequest);
        QVERIFY(site.lastTransaction().reason.contains(u"endpoint of the profile device"_s));
        site.set(setting::ndesProfile, u"branch"_s);
        auto device = another(challenge, u"branch.lab.example"_s);
        VERIFY_ISSUED(device.enrol(site, ndesPath + "/pkiclient.exe"));
    }
};

QTEST_GUILESS_MAIN(tst_NdesEnrolment)
#include "tst_ndes_enrolment.moc"
