// One site with several profiles and authorities: which endpoint serves whom, and what it offers.
#include "pki/identity.h"
#include "pki/signed_data.h"
#include "records/settings.h"
#include "responder/replies.h"
#include "scep/next_ca.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::tests;

namespace {

const authority::Authority &authorityOf(const Laboratory &laboratory, const QString &name) {
    return laboratory.authorities.find(name)->authority;
}

Result<scep::ClientReply> enrolAt(Laboratory &laboratory, const Device &device, const QString &authority,
                                  const QByteArray &path = "/scep") {
    const auto &addressed = authorityOf(laboratory, authority);
    return device.read(addressed, laboratory.post(path, device.message(addressed)));
}

QList<QByteArray> keywords(Laboratory &laboratory, const QByteArray &target) {
    return laboratory.get(target).body.split('\n');
}

}  // namespace

class tst_Entrances : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void servesAProfileAtItsOwnEndpointOnly() {
        Laboratory laboratory;
        laboratory.changeProfile(u"printers"_s, [](Profile &) {});
        auto device = deviceWith(laboratory.addDevice(router));
        const auto refused = device.enrol(laboratory, "/scep/printers");
        VERIFY_REFUSED(refused, BadRequest);
        QVERIFY2(laboratory.lastTransaction().reason.contains(u"profile device"_s),
                 qPrintable(laboratory.lastTransaction().reason));
        QCOMPARE(laboratory.freshChallenges(router), 1);
        VERIFY_ISSUED(device.enrol(laboratory, "/scep/device/pkiclient.exe"));

        Registration printer;
        printer.fqdn = u"p1.lab.example"_s;
        printer.profile = u"printers"_s;
        laboratory.addDevice(printer, {});
        const auto second = deviceWith(laboratory.addChallenge(printer.fqdn), printer.fqdn);
        VERIFY_ISSUED(second.enrol(laboratory, "/SCEP/Printers"));
        const auto third = deviceWith(laboratory.addChallenge(printer.fqdn), printer.fqdn);
        auto anywhere = third;
        anywhere.request.transactionId = "elsewhere";
        VERIFY_ISSUED(anywhere.enrol(laboratory));
    }

    void r4_takesAnyOtherTailForTheEndpointOfAllProfiles() {
        Laboratory laboratory;
        int attempt = 0;
        for (const char *path : {"/scep/pkiclient.exe", "/scep/no-such-profile", "/scep/no-such-profile/pkiclient.exe",
                                 "/cgi-bin/pkiclient.exe", "/certsrv/mscep/mscep.dll/pkiclient.exe"}) {
            const QString fqdn = u"r%1.lab.example"_s.arg(++attempt);
            const auto device = deviceWith(laboratory.addDevice(fqdn), fqdn);
            VERIFY_ISSUED(device.enrol(laboratory, path));
        }
    }

    void r15_advertisesWhatTheEndpointAllows() {
        Laboratory laboratory(largeSite());
        laboratory.changeProfile(u"old"_s, [](Profile &profile) {
            profile.acceptsSha1 = true;
            profile.acceptsTripleDes = true;
            profile.renewal.allowed = false;
            profile.authority = u"branch"_s;
        });
        const auto general = keywords(laboratory, "/scep?operation=GetCACaps");
        QVERIFY(general.contains("Renewal") && general.contains("GetNextCACert"));
        QVERIFY(!general.contains("SHA-1") && !general.contains("DES3"));
        const auto old = keywords(laboratory, "/scep/old?operation=GetCACaps");
        QVERIFY(!old.contains("Renewal") && !old.contains("GetNextCACert"));
        QVERIFY(old.contains("SHA-1") && old.contains("DES3"));

        // Read live.
        laboratory.changeProfile([](Profile &profile) { profile.renewal.allowed = false; });
        QVERIFY(!keywords(laboratory, "/scep?operation=GetCACaps").contains("Renewal"));
        QVERIFY(!keywords(laboratory, "/scep?operation=GetCACaps&message=branch").contains("GetNextCACert"));
    }

    void r23_selectsTheAuthorityByItsName_data() {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("authority");
        QTest::newRow("none") << QByteArray("/scep?operation=GetCACert") << u"ca"_s;
        QTest::newRow("empty") << QByteArray("/scep?operation=GetCACert&message=") << u"ca"_s;
        QTest::newRow("the first one's") << QByteArray("/scep?operation=GetCACert&message=ca") << u"ca"_s;
        QTest::newRow("another one's") << QByteArray("/scep?operation=GetCACert&message=branch") << u"branch"_s;
        QTest::newRow("one of nobody") << QByteArray("/scep?operation=GetCACert&message=CAIdentifier") << u"ca"_s;
        QTest::newRow("at a profile's endpoint") << QByteArray("/scep/remote?operation=GetCACert") << u"branch"_s;
        QTest::newRow("another one's at a profile's endpoint")
            << QByteArray("/scep/remote?operation=GetCACert&message=ca") << u"branch"_s;
        QTest::newRow("the historic operation")
            << QByteArray("/scep?operation=GetCACertChain&message=branch") << u"branch"_s;
    }
    void r23_selectsTheAuthorityByItsName() {
        QFETCH(QByteArray, target);
        QFETCH(QString, authority);
        Laboratory laboratory(largeSite());
        laboratory.changeProfile(u"remote"_s, [](Profile &profile) { profile.authority = u"branch"_s; });
        const auto response = laboratory.get(target);
        QCOMPARE(response.status, 200);
        QCOMPARE(response.contentType, QByteArray("application/x-x509-ca-ra-cert"));
        const auto bundle = pki::SignedData::fromDer(response.body);
        QCOMPARE(bundle->certificates().front(), authorityOf(laboratory, authority).responder().certificate);
        QVERIFY(laboratory.transactions().empty());
    }

    void r23_refusesUnknownIdentifiersOnlyWhereTheSiteSaysSo() {
        const auto rule = QString::fromLatin1(setting::unknownIdentifiers);
        Laboratory large(largeSite());
        QVERIFY(large.ledger.setSetting(rule, u"refused"_s));
        for (const char *operation : {"GetCACaps", "GetCACert", "GetNextCACert"}) {
            const QByteArray target = "/scep?operation=" + QByteArray(operation);
            QCOMPARE(large.get(target + "&message=CAIdentifier").status, 404);
            QCOMPARE(large.get(target + "&message=ca").status, 200);
            QCOMPARE(large.get(target).status, 200);
        }
        // Q11: where there is one CA they are always tolerated.
        Laboratory small;
        QVERIFY(small.ledger.setSetting(rule, u"refused"_s));
        QCOMPARE(small.get("/scep?operation=GetCACert&message=CAIdentifier").status, 200);
    }

    void issuesUnderTheAuthorityThatWasAddressed() {
        Laboratory laboratory(largeSite());
        laboratory.changeProfile(u"remote"_s, [](Profile &profile) { profile.authority = u"branch"_s; });
        Registration remote;
        remote.fqdn = router;
        remote.profile = u"remote"_s;
        laboratory.addDevice(remote, {});
        const auto device = deviceWith(laboratory.addChallenge(router));
        const auto wrong = enrolAt(laboratory, device, u"ca"_s);
        VERIFY_REFUSED(wrong, BadRequest);
        QVERIFY2(laboratory.lastTransaction().reason.contains(u"addressed the CA ca"_s),
                 qPrintable(laboratory.lastTransaction().reason));
        // At the profile's endpoint nobody has that key.
        VERIFY_REFUSED(device.read(authorityOf(laboratory, u"branch"_s),
                                   laboratory.post("/scep/remote", device.message(laboratory.authority))),
                       BadMessageCheck);

        const auto reply = enrolAt(laboratory, device, u"branch"_s);
        VERIFY_ISSUED(reply);
        const auto &branch = authorityOf(laboratory, u"branch"_s);
        QVERIFY(branch.issued(reply->certificates.front()));
        QCOMPARE(reply->signer, branch.responder().certificate);
        QCOMPARE(laboratory.certificates().front().authority, u"branch"_s);
        const auto points = reply->certificates.front().extension("2.5.29.31");
        QVERIFY(points && points->contains("http://ca.example:8080/crl/branch.crl"));
    }

    void r26_issuesUnderTheSuccessorThatWasAddressed() {
        Laboratory laboratory(largeSite());
        const auto device = deviceWith(laboratory.addDevice(router));
        const auto reply = enrolAt(laboratory, device, u"ca-2"_s, "/scep/device");
        VERIFY_ISSUED(reply);
        QVERIFY(authorityOf(laboratory, u"ca-2"_s).issued(reply->certificates.front()));
        QCOMPARE(laboratory.certificates().front().authority, u"ca-2"_s);
    }

    void renewsACertificateOfTheFormerAuthorityUnderItsSuccessor() {
        Laboratory laboratory(largeSite());
        const auto device = deviceWith(laboratory.addDevice(router));
        const auto first = device.enrol(laboratory);
        VERIFY_ISSUED(first);
        laboratory.changeProfile([](Profile &profile) { profile.authority = u"ca-2"_s; });
        const auto renewing = device.renewing(first->certificates.front(), fixtureKey(u"ra-c"_s));
        const auto second = enrolAt(laboratory, renewing, u"ca-2"_s);
        VERIFY_ISSUED(second);
        QCOMPARE(laboratory.ledger.certificate(second->certificates.front().serialHex())->renews,
                 first->certificates.front().serialHex());
        // Who still addresses the former one learns that it has to fetch the next one.
        auto late = device.renewing(first->certificates.front(), fixtureKey(u"ra-c"_s));
        late.request.transactionId = "late";
        VERIFY_REFUSED(enrolAt(laboratory, late, u"ca"_s), BadRequest);
    }

    void r24_vouchesForTheNextAuthority() {
        Laboratory laboratory(largeSite());
        const auto response = laboratory.get("/scep?operation=GetNextCACert");
        QCOMPARE(response.status, 200);
        QCOMPARE(response.contentType, QByteArray("application/x-x509-next-ca-cert"));
        const std::vector<pki::Certificate> trusted{laboratory.authority.certificate()};
        const auto next = scep::readNextCaCertificates(response.body, trusted);
        QVERIFY2(next, next ? "" : qPrintable(next.fault().sentence));
        const auto &successor = authorityOf(laboratory, u"ca-2"_s);
        QCOMPARE(*next, (std::vector{successor.responder().certificate, successor.certificate()}));
        QVERIFY(laboratory.transactions().empty());
    }

    void r25_answersWithoutASuccessorWithAnHttpError() {
        Laboratory small;
        QCOMPARE(small.get("/scep?operation=GetNextCACert").status, 404);
        QVERIFY(!keywords(small, "/scep?operation=GetCACaps").contains("GetNextCACert"));
        Laboratory large(largeSite());
        QCOMPARE(large.get("/scep?operation=GetNextCACert&message=branch").status, 404);
    }

    void r20_givesAsMuchOfTheChainAsTheProfileSays_data() {
        QTest::addColumn<int>("chain");
        QTest::addColumn<int>("certificates");
        QTest::newRow("leaf") << int(Chain::Leaf) << 1;
        QTest::newRow("without the root, which the CA is itself") << int(Chain::WithoutRoot) << 1;
        QTest::newRow("full") << int(Chain::Full) << 2;
    }
    void r20_givesAsMuchOfTheChainAsTheProfileSays() {
        QFETCH(int, chain);
        QFETCH(int, certificates);
        Laboratory laboratory;
        laboratory.changeProfile([&](Profile &profile) {
            profile.authorityChain = Chain(chain);
            profile.replyChain = Chain(chain);
        });
        const auto response = laboratory.get("/scep?operation=GetCACert");
        QCOMPARE(response.contentType == "application/x-x509-ca-cert", certificates == 1);
        if (certificates == 1) QCOMPARE(response.body, laboratory.authority.responder().certificate.der());
        // The historic operation gives all of it, always as a bundle.
        const auto historic = laboratory.get("/scep?operation=GetCACertChain");
        QCOMPARE(historic.contentType, QByteArray("application/x-x509-ca-ra-cert"));
        QCOMPARE(pki::SignedData::fromDer(historic.body)->certificates().size(), std::size_t(2));

        const auto device = deviceWith(laboratory.addDevice(router));
        const QByteArray message = device.message(laboratory.authority);
        for (int time = 0; time < 2; ++time) {
            const auto reply = device.read(laboratory.authority, laboratory.post("/scep", message));
            VERIFY_ISSUED(reply);
            QCOMPARE(int(reply->certificates.size()), certificates);
            QCOMPARE(reply->certificates.front().spki(), device.key.publicKey().spki());
        }
    }

    void r55_followsTheRegistrationBeforeTheProfile() {
        Laboratory laboratory;
        const auto device = deviceWith(laboratory.addDevice(router));
        laboratory.change(router, [](Registration &registration) { registration.replyChain = Chain::Full; });
        const auto reply = device.enrol(laboratory);
        VERIFY_ISSUED(reply);
        QCOMPARE(reply->certificates.size(), std::size_t(2));
        QCOMPARE(reply->certificates.back(), laboratory.authority.certificate());
    }

    void publishesEachAuthorityUnderItsName() {
        Laboratory laboratory(largeSite());
        QCOMPARE(laboratory.get("/ca/branch.cer").body, authorityOf(laboratory, u"branch"_s).certificate().der());
        QCOMPARE(laboratory.get("/CA/CA-2.CER").body, authorityOf(laboratory, u"ca-2"_s).certificate().der());
        QCOMPARE(laboratory.get("/crl/branch.crl").status, 200);
        QVERIFY(laboratory.get("/crl/branch.crl").body != laboratory.get("/crl/ca.crl").body);
        QCOMPARE(laboratory.get("/crl/nobody.crl").status, 404);
        QCOMPARE(laboratory.get("/ca/nobody.cer").status, 404);
        QVERIFY(laboratory.lastTransaction().reason.contains(u"no CA of the name nobody"_s));
    }

    void refusesDeviationsWhereTheProfileDoes() {
        Laboratory laboratory;
        auto device = deviceWith(laboratory.addDevice(router));
        device.request.senderNonce = "odd";
        laboratory.changeProfile([](Profile &profile) { profile.deviations = Deviations::Refused; });
        const auto refused = device.enrol(laboratory);
        VERIFY_REFUSED(refused, BadRequest);
        QVERIFY2(refused->failInfoText.contains(u"senderNonce"_s), qPrintable(refused->failInfoText));
        QCOMPARE(laboratory.lastTransaction().trace.failed()->check, Check::OuterSignature);
        laboratory.changeProfile([](Profile &profile) { profile.deviations = Deviations::Tolerated; });
        VERIFY_ISSUED(device.enrol(laboratory));
        bool noted = false;
        for (const Rung &rung : laboratory.lastTransaction().trace.rungs())
            noted = noted || (rung.state == RungState::Noted && rung.sentence.contains(u"senderNonce"_s));
        QVERIFY(noted);
    }

    void r51_refusesAWrongClockWhereTheProfileLooksAtIt() {
        Laboratory laboratory;
        auto device = deviceWith(laboratory.addDevice(router));
        device.request.signingTime = laboratory.clock.now() - std::chrono::minutes(6);
        laboratory.changeProfile([](Profile &profile) { profile.clockSkewMinutes = 5; });
        VERIFY_REFUSED(device.enrol(laboratory), BadTime);
        device.request.signingTime = laboratory.clock.now() + std::chrono::minutes(5);
        VERIFY_ISSUED(device.enrol(laboratory));
    }
};

QTEST_APPLESS_MAIN(tst_Entrances)
#include "tst_entrances.moc"
