// The page /certsrv/mscep_admin/: who is let in, what is shown, and what programs read from it.
#include "pki/digest.h"
#include "responder/ndes_site.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::tests;

namespace {

QByteArray headerOf(const http::Response &response, const QByteArray &name) {
    for (const auto &[key, value] : response.headers)
        if (key == name) return value;
    return {};
}

bool isPassword(const QByteArray &text, int digits = 16) {
    return QRegularExpression(u"^[0-9A-F]{%1}$"_s.arg(digits)).match(QString::fromLatin1(text)).hasMatch();
}

/// A site whose passwords are for any name.
class AnyName : public NdesSite {
public:
    explicit AnyName(const endpoints::FailureLimit::Rules &failures = {.failures = 0}) : NdesSite(failures) {
        set(setting::ndesBinding, u"any-name"_s);
    }
};

}  // namespace

class tst_NdesAdmin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isNotThereWhileItIsOff_data() {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("the page") << "GET"_ba << adminPath;
        QTest::newRow("a form") << "POST"_ba << adminPath;
        QTest::newRow("its methods") << "OPTIONS"_ba << adminPath;
        QTest::newRow("the folder of SCEP") << "GET"_ba
                                            << "/certsrv/mscep/?operation=GetCACaps"_ba;
    }
    void isNotThereWhileItIsOff() {
        QFETCH(const QByteArray, method);
        QFETCH(const QByteArray, target);
        NdesSite site;
        site.set(setting::ndesEnabled, u"off"_s);
        const auto response = site.send(NdesSite::asking(target, basicAuthorization("jamf", accountPassword), method));
        QCOMPARE(response.status, 404);
        QVERIFY(site.lastTransaction().reason.contains(u"the path is not"_s));
        // SCEP is where it always was.
        QCOMPARE(site.get(ndesPath + "?operation=GetCACaps").status, 200);
        QCOMPARE(site.get(ndesPath).status, 400);
    }

    void isFoundByEveryWayToWriteItsPath_data() {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("as NDES has it") << "GET"_ba
                                        << "/certsrv/mscep_admin/"_ba;
        QTest::newRow("without a slash") << "GET"_ba
                                         << "/certsrv/mscep_admin"_ba;
        QTest::newRow("in another case") << "GET"_ba
                                         << "/CertSrv/MSCEP_Admin/"_ba;
        QTest::newRow("with a tail") << "GET"_ba
                                     << "/certsrv/mscep_admin/default.aspx"_ba;
        QTest::newRow("with a query of no meaning") << "GET"_ba
                                                    << "/certsrv/mscep_admin/?x=y"_ba;
        QTest::newRow("as a form") << "POST"_ba
                                   << "/certsrv/mscep_admin/"_ba;
    }
    void isFoundByEveryWayToWriteItsPath() {
        QFETCH(const QByteArray, method);
        QFETCH(const QByteArray, target);
        AnyName site;
        http::Request request = NdesSite::asking(target, basicAuthorization("jamf", accountPassword), method);
        // One script sends this, for no reason.
        if (method == "POST") request.body = "operation=GetCACaps";
        const auto response = site.send(request);
        QCOMPARE(response.status, 200);
        QVERIFY(isPassword(NdesSite::passwordIn(response)));
        QCOMPARE(response.contentType, "text/html"_ba);
        QCOMPARE(headerOf(response, "Cache-Control"), "no-store"_ba);
        QCOMPARE(response.outcome, http::Response::Outcome::Served);
        const Transaction transaction = site.lastTransaction();
        QCOMPARE(transaction.result, TransactionResult::Answered);
        QCOMPARE(transaction.reason,
                 u"The NDES account jamf fetched a password for any device of the profile device, "
                 "good for 60 minutes."_s);
        QVERIFY(!transaction.trace.failed());
    }

    void takesItsMethodsOnly() {
        AnyName site;
        const auto methods = site.send(NdesSite::asking(adminPath, {}, "OPTIONS"));
        QCOMPARE(methods.status, 204);
        QCOMPARE(headerOf(methods, "Allow"), "GET, HEAD, OPTIONS, POST"_ba);
        QCOMPARE(site.send(NdesSite::asking(adminPath, {}, "PUT")).status, 405);
    }

    void asksNobodyForAPasswordWithoutTls() {
        AnyName site;
        http::Request request = NdesSite::asking(adminPath, basicAuthorization("jamf", accountPassword));
        request.scheme = http::Scheme::Http;
        const auto refused = site.send(request);
        QCOMPARE(refused.status, 403);
        QVERIFY(headerOf(refused, "WWW-Authenticate").isEmpty());
        QVERIFY(NdesSite::textIn(refused).contains("over HTTPS only"_L1));
        QCOMPARE(refused.outcome, http::Response::Outcome::Refused);
        QVERIFY(site.lastTransaction().trace.failed()->expected.contains("ndes.http"_L1));
        site.set(setting::ndesPlainHttp, u"on"_s);
        QVERIFY(isPassword(NdesSite::passwordIn(site.send(request))));
    }

    void letsNobodyIn_data() {
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("seconds");
        QTest::newRow("without credentials") << QByteArray() << u"No account name and password were sent"_s << 0;
        QTest::newRow("with NTLM") << "NTLM TlRMTVNTUAABAAAA"_ba << u"the authentication NTLM, and only Basic"_s << 0;
        QTest::newRow("with Negotiate") << "Negotiate YII="_ba << u"the authentication Negotiate"_s << 0;
        QTest::newRow("with no base64") << "Basic jamf:secret"_ba << u"cannot be read"_s << 0;
        QTest::newRow("under an unknown name")
            << basicAuthorization("intune", accountPassword) << u"no NDES account of this name"_s << 1;
        QTest::newRow("without a name") << basicAuthorization("", accountPassword) << u"no NDES account of this name"_s
                                        << 1;
        QTest::newRow("with a wrong password")
            << basicAuthorization("jamf", "wrong") << u"The password of the account jamf is wrong."_s << 1;
        QTest::newRow("with an empty password")
            << basicAuthorization("jamf", "") << u"The password of the account jamf is wrong."_s << 1;
    }
    void letsNobodyIn() {
        QFETCH(const QByteArray, authorization);
        QFETCH(const QString, reason);
        QFETCH(const int, seconds);
        AnyName site;
        const auto response = site.fetch(adminPath, authorization);
        QCOMPARE(response.status, 401);
        QCOMPARE(headerOf(response, "WWW-Authenticate"), "Basic realm=\"NDES\", charset=\"UTF-8\""_ba);
        QCOMPARE(headerOf(response, "Cache-Control"), "no-store"_ba);
        // Whether there is such an account is not told.
        QCOMPARE(response.body, "Sign in with the name and the password of an NDES account.\n"_ba);
        QCOMPARE(response.outcome, http::Response::Outcome::Refused);
        QCOMPARE(response.delay, std::chrono::milliseconds(std::chrono::seconds(seconds)));
        const Transaction transaction = site.lastTransaction();
        QCOMPARE(transaction.httpStatus, 401);
        QCOMPARE(transaction.result, TransactionResult::NotScep);
        QVERIFY2(transaction.reason.contains(reason), qPrintable(transaction.reason));
        QVERIFY(!transaction.trace.toJson().contains(accountPassword));
    }

    void knowsAnAccountByEveryFormOfItsName_data() {
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<QString>("account");
        QTest::newRow("alone") << "jamf"_ba << u"jamf"_s;
        QTest::newRow("in capitals") << "JAMF"_ba << u"jamf"_s;
        QTest::newRow("behind a domain") << "LAB\\jamf"_ba << u"jamf"_s;
        QTest::newRow("before a domain") << "jamf@lab.example"_ba << u"jamf"_s;
        QTest::newRow("of a domain") << "CORP\\jamf"_ba << u"corp\\jamf"_s;
        QTest::newRow("of a domain, written the other way") << "jamf@corp"_ba << u"corp\\jamf"_s;
    }
    void knowsAnAccountByEveryFormOfItsName() {
        QFETCH(const QByteArray, user);
        QFETCH(const QString, account);
        AnyName site;
        site.addAccount(u"corp\\jamf"_s);
        QCOMPARE(site.fetch(adminPath, basicAuthorization(user, accountPassword)).status, 200);
        const QString reason = site.lastTransaction().reason;
        QVERIFY2(reason.startsWith(u"The NDES account %1 fetched"_s.arg(account)), qPrintable(reason));
    }

    void locksAnAccountForAWhile() {
        AnyName site;
        for (int i = 0; i < ndesFailuresAllowed; ++i)
            QCOMPARE(site.fetch(adminPath, basicAuthorization("jamf", "guess")).status, 401);
        const auto locked = site.fetch();
        QCOMPARE(locked.status, 401);
        QCOMPARE(locked.body, "Sign in with the name and the password of an NDES account.\n"_ba);
        const QString reason = site.lastTransaction().reason;
        QVERIFY2(reason.contains(u"is locked"_s) && reason.contains(u"from 2026-11-22T12:15:00Z on"_s),
                 qPrintable(reason));
        QCOMPARE(int(site.ledger.counters()->recentAlarms), 1);
        // Others sign in.
        site.addAccount(u"intune"_s);
        QCOMPARE(site.fetch(adminPath, basicAuthorization("intune", accountPassword)).status, 200);
        site.clock.advance(ndesLockTime - std::chrono::seconds(1));
        QCOMPARE(site.fetch().status, 401);
        site.clock.advance(std::chrono::seconds(1));
        QCOMPARE(site.fetch().status, 200);
        // A right one forgets the wrong ones before it.
        for (int i = 1; i < ndesFailuresAllowed; ++i) site.fetch(adminPath, basicAuthorization("jamf", "guess"));
        QCOMPARE(site.fetch().status, 200);
        QCOMPARE(site.fetch(adminPath, basicAuthorization("jamf", "guess")).status, 401);
        QCOMPARE(site.fetch().status, 200);
    }

    void staysLockedHoweverManyGuessAtOnce() {
        AnyName site;
        atOnce(2 * ndesFailuresAllowed - 1,
               [&](int) { return site.fetch(adminPath, basicAuthorization("jamf", "guess")); });
        QCOMPARE(site.fetch().status, 401);
        QCOMPARE(int(site.ledger.counters()->recentAlarms), 1);
    }

    void countsStrangersAgainstTheirAddress() {
        AnyName site({.failures = 3});
        for (int i = 0; i < 3; ++i) QCOMPARE(site.fetch(adminPath, {}).status, 401);
        QCOMPARE(site.fetch().status, 429);
    }

    void countsNobodyWhoSignedIn() {
        NdesSite site({.failures = 2});
        site.addAccount(u"guest"_s, false);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(site.fetch().status, 400);
            QCOMPARE(site.fetch(adminPath + "?fqdn=r9.lab.example").status, 403);
            QCOMPARE(site.fetch(adminPath, basicAuthorization("guest", accountPassword)).status, 200);
        }
    }

    void showsNothingToAnAccountThatMayNot() {
        AnyName site;
        site.addAccount(u"guest"_s, false);
        const auto response = site.fetch(adminPath, basicAuthorization("guest", accountPassword));
        QCOMPARE(response.status, 200);
        QVERIFY(NdesSite::textIn(response).contains(
            "You do not have sufficient permission to enroll with SCEP.  Please contact your system administrator."_L1));
        QVERIFY(NdesSite::passwordIn(response).isEmpty());
        QVERIFY(site.lastTransaction().reason.contains(u"guest may not"_s));
    }

    void isReadByEveryProgramInItsEncoding_data() {
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("UTF-16 with a mark") << u"utf-16-mark"_s << QByteArray("\xff\xfe<\0H\0", 6);
        QTest::newRow("UTF-16 as NDES") << u"utf-16"_s << QByteArray("<\0H\0", 4);
        QTest::newRow("UTF-8") << u"utf-8"_s << "<HTML>"_ba;
    }
    void isReadByEveryProgramInItsEncoding() {
        QFETCH(const QString, encoding);
        QFETCH(const QByteArray, begin);
        AnyName site;
        site.set(setting::ndesEncoding, encoding);
        const auto response = site.fetch();
        QVERIFY(response.body.startsWith(begin));
        const QByteArray password = NdesSite::passwordIn(response);
        QVERIFY(isPassword(password));
        for (const NdesScraper &scraper : ndesScrapers()) {
            const bool reads = encoding == "utf-16-mark"_L1 || (encoding == "utf-16"_L1 && scraper.readsUnmarked) ||
                               (encoding == "utf-8"_L1 && scraper.readsUtf8);
            const QString found = scraper.password(scraper.decoded(response.body));
            QVERIFY2((found.toLatin1() == password) == reads, scraper.name);
        }
    }

    void showsTheThumbprintOfTheProfilesAuthority() {
        AnyName site;
        const QByteArray md5 = pki::digest(pki::Digest::Md5, site.authority.certificate().der());
        QCOMPARE(scraper::thumbprintBehindBracket(NdesSite::textIn(site.fetch())),
                 QString::fromLatin1(md5.toHex()).toUpper());
    }

    void makesPasswordsOfTheLengthThatIsSet() {
        AnyName site;
        site.set(setting::ndesPasswordLength, u"16"_s);
        site.set(setting::ndesPasswordValidity, u"15"_s);
        const auto response = site.fetch();
        const QByteArray password = NdesSite::passwordIn(response);
        QVERIFY(isPassword(password, 32));
        QCOMPARE(scraper::minutes(NdesSite::textIn(response)), u"15"_s);
        QVERIFY(password != site.newPassword());
    }

    void saysThatItsCacheIsFullUntilItIsNot() {
        AnyName site;
        site.set(setting::ndesPasswordMax, u"2"_s);
        site.newPassword();
        site.clock.advance(std::chrono::minutes(30));
        site.newPassword();
        const auto full = site.fetch();
        QCOMPARE(full.status, 200);
        QVERIFY(NdesSite::textIn(full).contains("The password cache is full."_L1));
        QVERIFY(NdesSite::passwordIn(full).isEmpty());
        QVERIFY(site.lastTransaction().reason.contains(u"As many passwords are unused"_s));
        // The first one is over.
        site.clock.advance(std::chrono::minutes(31));
        QVERIFY(isPassword(site.newPassword()));
        QVERIFY(NdesSite::textIn(site.fetch()).contains("The password cache is full."_L1));
        site.set(setting::ndesPasswordMax, u"0"_s);
        for (int i = 0; i < 10; ++i) QVERIFY(isPassword(site.newPassword()));
    }

    void makesNoPasswordForWhoeverAsksForTheHeaders() {
        AnyName site;
        site.set(setting::ndesPasswordMax, u"1"_s);
        const auto head = site.send(NdesSite::asking(adminPath, basicAuthorization("jamf", accountPassword), "HEAD"));
        QCOMPARE(head.status, 200);
        const auto response = site.fetch();
        QVERIFY(isPassword(NdesSite::passwordIn(response)));
        QCOMPARE(head.body.size(), response.body.size());
        QCOMPARE(site.send(NdesSite::asking(adminPath, {}, "HEAD")).status, 401);
    }

    void wantsToKnowTheDevice_data() {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no name") << QByteArray() << 400 << u"add ?fqdn=NAME"_s;
        QTest::newRow("an empty name") << "?fqdn="_ba << 400 << u"add ?fqdn=NAME"_s;
        QTest::newRow("no host name") << "?fqdn=r_1.lab.example"_ba << 400 << u"r_1.lab.example"_s;
        QTest::newRow("a pattern") << "?fqdn=*.lab.example"_ba << 400 << u"*"_s;
        QTest::newRow("a NUL") << "?fqdn=r1%00.lab.example"_ba << 400 << u""_s;
        QTest::newRow("two names") << "?fqdn=r1.lab.example&fqdn=r2.lab.example"_ba << 400 << u"more than one"_s;
        QTest::newRow("an unknown device") << "?fqdn=r9.office.example"_ba << 403 << u"No device is registered"_s;
        QTest::newRow("a device of another profile") << "?fqdn=branch.lab.example"_ba << 403 << u"profile branch"_s;
        QTest::newRow("a disabled device, though a wildcard would cover it")
            << "?fqdn=off.lab.example"_ba << 403 << u"not open but disabled"_s;
    }
    void wantsToKnowTheDevice() {
        QFETCH(const QByteArray, query);
        QFETCH(const int, status);
        QFETCH(const QString, sentence);
        NdesSite site;
        site.changeProfile(u"branch"_s, [](Profile &) {});
        site.cover(u"*.lab.example"_s);
        site.cover(u"branch.lab.example"_s, u"branch"_s);
        site.cover(u"off.lab.example"_s);
        site.change(u"off.lab.example"_s,
                    [](Registration &registration) { registration.state = RegistrationState::Disabled; });
        const auto response = site.fetch(adminPath + query);
        QCOMPARE(response.status, status);
        QVERIFY2(NdesSite::textIn(response).contains(sentence), qPrintable(NdesSite::textIn(response)));
        QVERIFY(NdesSite::passwordIn(response).isEmpty());
        QCOMPARE(site.lastTransaction().httpStatus, status);
        QVERIFY(site.ledger.challengeIds({})->empty());
    }

    void takesTheNameFromAFormToo() {
        NdesSite site;
        site.cover(u"*"_s);
        http::Request request = NdesSite::asking(adminPath, basicAuthorization("jamf", accountPassword), "POST");
        request.headers.emplace_back("Content-Type", "application/x-www-form-urlencoded");
        request.body = "operation=GetCACaps&fqdn=R1%2Elab.example.";
        const auto response = site.send(request);
        QVERIFY(isPassword(NdesSite::passwordIn(response)));
        QVERIFY(NdesSite::textIn(response).contains("The device r1.lab.example can use it"_L1));
        QCOMPARE(site.lastTransaction().fqdn, router);
    }

    void saysWhenItsProfileIsNotThere() {
        AnyName site;
        site.set(setting::ndesProfile, u"gone"_s);
        const auto response = site.fetch();
        QCOMPARE(response.status, 503);
        QCOMPARE(response.outcome, http::Response::Outcome::Served);
        QCOMPARE(site.lastTransaction().result, TransactionResult::Faulted);
        QVERIFY(site.lastTransaction().reason.contains(u"profile gone"_s));
    }

    void tellsAPersonWhatTheOtherPathIsFor_data() {
        QTest::addColumn<QByteArray>("target");
        for (const char *target : {"/certsrv/mscep/mscep.dll", "/certsrv/mscep/", "/CertSrv/mscep"})
            QTest::newRow(target) << QByteArray(target);
    }
    void tellsAPersonWhatTheOtherPathIsFor() {
        QFETCH(const QByteArray, target);
        NdesSite site;
        const auto response = site.get(target);
        QCOMPARE(response.status, 200);
        QCOMPARE(response.contentType, "text/html"_ba);
        QVERIFY(NdesSite::textIn(response).contains(
            "This URL is used by network devices to submit certificate requests."_L1));
        QCOMPARE(site.get(target + "?operation=GetCACaps").contentType, "text/plain"_ba);
        QCOMPARE(site.get(target + "?operation=Nothing").status, 400);
    }
};

QTEST_GUILESS_MAIN(tst_NdesAdmin)
#include "tst_ndes_admin.moc"
