// The values that are remembered: words, settings, the trace as it is kept.
#include <QtTest>

#include "records/registration.h"
#include "records/setting_warnings.h"
#include "records/settings.h"
#include "records/trace.h"
#include "records/weak_algorithms.h"
#include "records/words.h"

using namespace Qt::StringLiterals;
using namespace scepter;

class RecordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesADeviceByItsIdentity();
    void readsItsOwnWords();
    void readsWeakAlgorithms();
    void hasAcceptableDefaults();
    void bringsSettingsIntoOneForm_data();
    void bringsSettingsIntoOneForm();
    void refusesSettings_data();
    void refusesSettings();
    void warnsOfWhatIsLessSafe();
    void keepsATraceAsItWas();
    void cutsWhatAClientMadeLong();
    void refusesATraceThatItCannotRead_data();
    void refusesATraceThatItCannotRead();
    void showsTheWholeLadder();
    void offersCommandsThatAShellTakesAsTheyAre();
};

void RecordsTest::namesADeviceByItsIdentity() {
    Registration registration;
    registration.fqdn = u"r1.lab.example"_s;
    QCOMPARE(registration.identity(), u"r1.lab.example"_s);
    registration.ipAddress = u"192.0.2.17"_s;
    QCOMPARE(registration.identity(), u"r1.lab.example,192.0.2.17"_s);
    registration.serialNumber = u"SN-0042"_s;
    QCOMPARE(registration.identity(), u"r1.lab.example,192.0.2.17,SN-0042"_s);
    registration.ipAddress.clear();
    QCOMPARE(registration.identity(), u"r1.lab.example,,SN-0042"_s);
}

void RecordsTest::readsItsOwnWords() {
    for (const auto state : {RegistrationState::Open, RegistrationState::Disabled})
        QCOMPARE(registrationState(word(state)), std::optional(state));
    for (const auto kind : {ChallengeKind::Static, ChallengeKind::Dynamic})
        QCOMPARE(challengeKind(word(kind)), std::optional(kind));
    for (const auto state :
         {ChallengeState::Fresh, ChallengeState::Reserved, ChallengeState::Spent, ChallengeState::Withdrawn})
        QCOMPARE(challengeState(word(state)), std::optional(state));
    for (const auto result : {TransactionResult::Issued, TransactionResult::Pending, TransactionResult::Answered,
                              TransactionResult::Refused, TransactionResult::NotScep, TransactionResult::Faulted})
        QCOMPARE(transactionResult(word(result)), std::optional(result));
    for (const auto reason :
         {RevocationReason::Unspecified, RevocationReason::KeyCompromise, RevocationReason::AffiliationChanged,
          RevocationReason::Superseded, RevocationReason::CessationOfOperation, RevocationReason::CertificateHold})
        QCOMPARE(revocationReason(word(reason)), std::optional(reason));
    for (const auto status : {CertificateStatus::Valid, CertificateStatus::Expired, CertificateStatus::Revoked})
        QCOMPARE(certificateStatus(word(status)), std::optional(status));
    for (const auto role : {KeyRole::Authority, KeyRole::RegistrationAuthority, KeyRole::Challenge})
        QCOMPARE(keyRole(word(role)), std::optional(role));
    for (const auto state : {PendingState::Waiting, PendingState::Approved, PendingState::Rejected,
                             PendingState::Expired, PendingState::Issued})
        QCOMPARE(pendingState(word(state)), std::optional(state));
    for (const auto how : {Approval::Automatic, Approval::ByHand}) QCOMPARE(approval(word(how)), std::optional(how));
    for (const auto sent : {Chain::Leaf, Chain::WithoutRoot, Chain::Full})
        QCOMPARE(chain(word(sent)), std::optional(sent));
    for (const auto policy : {Deviations::Tolerated, Deviations::Refused})
        QCOMPARE(deviations(word(policy)), std::optional(policy));
    QCOMPARE(word(Approval::ByHand), u"manual"_s);
    QCOMPARE(word(RevocationReason::KeyCompromise), u"keyCompromise"_s);
    QVERIFY(!revocationReason(u"keycompromise"));
    QVERIFY(!challengeState(u""));
}

void RecordsTest::readsWeakAlgorithms() {
    QCOMPARE(words(allWeakAlgorithms), u"sha1,3des,des,md5"_s);
    QCOMPARE(words({}), QString());
    for (int bits = 0; bits < 16; ++bits) {
        const auto algorithms = WeakAlgorithms::fromInt(bits);
        QCOMPARE(weakAlgorithms(words(algorithms)), std::optional(algorithms));
    }
    QCOMPARE(weakAlgorithms(u" MD5, sha1 "), std::optional(WeakAlgorithm::Sha1 | WeakAlgorithm::Md5));
    QCOMPARE(weakAlgorithms(u"all"), std::optional(allWeakAlgorithms));
    QCOMPARE(weakAlgorithms(u"none"), std::optional(WeakAlgorithms()));
    for (const char16_t *wrong : {u"rc4", u"sha1,", u"sha1;des", u"sha256", u"all,des"})
        QVERIFY2(!weakAlgorithms(wrong), qPrintable(QString::fromUtf16(wrong)));
}

void RecordsTest::hasAcceptableDefaults() {
    for (const SettingDefinition &definition : settingDefinitions()) {
        const QString value = QString::fromLatin1(definition.defaultValue);
        const Result<QString> checked = definition.check(value);
        QVERIFY2(checked, definition.name);
        QCOMPARE(*checked, value);
        QVERIFY(*definition.explanation);
        QCOMPARE(settingDefinition(QString::fromLatin1(definition.name)), &definition);
    }
    QVERIFY(!settingDefinition(u"no.such"));
}

void RecordsTest::bringsSettingsIntoOneForm_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("canonical");
    const QString addresses = QString::fromLatin1(setting::listenerAddresses);
    QTest::newRow("one address") << addresses << u" 0.0.0.0:80 "_s << u"0.0.0.0:80"_s;
    QTest::newRow("two addresses") << addresses << u"127.0.0.1:8080 , [::0001]:8080"_s
                                   << u"127.0.0.1:8080,[::1]:8080"_s;
    QTest::newRow("any free port") << addresses << u"127.0.0.1:0"_s << u"127.0.0.1:0"_s;
    const QString url = QString::fromLatin1(setting::publicUrl);
    QTest::newRow("URL") << url << u"http://ca.example:8080"_s << u"http://ca.example:8080"_s;
    QTest::newRow("URL with a slash") << url << u"HTTP://ca.example/"_s << u"http://ca.example"_s;
    QTest::newRow("URL with an IPv6 address")
        << url << u"http://[2001:db8::1]:8080"_s << u"http://[2001:db8::1]:8080"_s;
    QTest::newRow("no URL") << url << u" "_s << u""_s;
    QTest::newRow("days") << QString::fromLatin1(setting::crlDays) << u" 07 "_s << u"7"_s;
    QTest::newRow("requests, all of them") << QString::fromLatin1(setting::transactionsKept) << u"0"_s << u"0"_s;
    QTest::newRow("days of requests") << QString::fromLatin1(setting::transactionsDays) << u" 30"_s << u"30"_s;
    QTest::newRow("unknown identifiers") << QString::fromLatin1(setting::unknownIdentifiers) << u"Refused "_s
                                         << u"refused"_s;
    QTest::newRow("minutes") << QString::fromLatin1(setting::challengeMinutes) << u"1440"_s << u"1440"_s;
    const QString https = QString::fromLatin1(setting::listenerHttps);
    QTest::newRow("no HTTPS") << https << u" "_s << u""_s;
    QTest::newRow("HTTPS") << https << u"[::1]:8443 ,0.0.0.0:443"_s << u"[::1]:8443,0.0.0.0:443"_s;
    QTest::newRow("any number of failures") << QString::fromLatin1(setting::failuresAllowed) << u"0"_s << u"0"_s;
    QTest::newRow("NDES on") << QString::fromLatin1(setting::ndesEnabled) << u" ON"_s << u"on"_s;
    QTest::newRow("profile of NDES") << QString::fromLatin1(setting::ndesProfile) << u"Branch"_s << u"branch"_s;
    QTest::newRow("any name") << QString::fromLatin1(setting::ndesBinding) << u"Any-Name"_s << u"any-name"_s;
    QTest::newRow("UTF-8") << QString::fromLatin1(setting::ndesEncoding) << u"UTF-8"_s << u"utf-8"_s;
    QTest::newRow("any number of passwords") << QString::fromLatin1(setting::ndesPasswordMax) << u"0"_s << u"0"_s;
    QTest::newRow("the longest password") << QString::fromLatin1(setting::ndesPasswordLength) << u"32"_s << u"32"_s;
    QTest::newRow("loopback limited") << QString::fromLatin1(setting::loopbackLimited) << u" On "_s << u"on"_s;
}

void RecordsTest::bringsSettingsIntoOneForm() {
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, canonical);
    const Result<QString> checked = settingDefinition(name)->check(value);
    QVERIFY2(checked, checked ? "" : qPrintable(checked.fault().sentence));
    QCOMPARE(*checked, canonical);
}

void RecordsTest::refusesSettings_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    const QString addresses = QString::fromLatin1(setting::listenerAddresses);
    for (const char *value :
         {"", ",", "8080", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:-1", "127.0.0.1:http",
          "localhost:8080", "::1:8080", "[127.0.0.1]:8080", "http://127.0.0.1:8080", "127.0.0.1:8080,127.0.0.1:8080"})
        QTest::addRow("addresses \"%s\"", value) << addresses << QString::fromLatin1(value);
    for (const char *value :
         {"ca.example", "ftp://ca.example", "http://", "http://ca.example/scep", "http://ca.example?x=1",
          "http://user:hush@ca.example", "ftp://user:hush@ca.example/", "http://ca example"})
        QTest::addRow("URL \"%s\"", value) << QString::fromLatin1(setting::publicUrl) << QString::fromLatin1(value);
    for (const char *value : {"0", "-1", "366", "seven", "7.5", ""})
        QTest::addRow("days \"%s\"", value) << QString::fromLatin1(setting::crlDays) << QString::fromLatin1(value);
    for (const char *value : {"-1", "many", "1000001", ""})
        QTest::addRow("failures \"%s\"", value)
            << QString::fromLatin1(setting::failuresAllowed) << QString::fromLatin1(value);
    QTest::newRow("loopback \"yes\"") << QString::fromLatin1(setting::loopbackLimited) << u"yes"_s;
    QTest::newRow("HTTPS without a port") << QString::fromLatin1(setting::listenerHttps) << u"127.0.0.1"_s;
    for (const char *value : {"-1", "many", ""})
        QTest::addRow("requests \"%s\"", value)
            << QString::fromLatin1(setting::transactionsKept) << QString::fromLatin1(value);
    for (const char *value : {"", "ignored"})
        QTest::addRow("unknown identifiers \"%s\"", value)
            << QString::fromLatin1(setting::unknownIdentifiers) << QString::fromLatin1(value);
    QTest::newRow("NDES \"yes\"") << QString::fromLatin1(setting::ndesEnabled) << u"yes"_s;
    QTest::newRow("a profile of several words") << QString::fromLatin1(setting::ndesProfile) << u"my devices"_s;
    QTest::newRow("binding \"none\"") << QString::fromLatin1(setting::ndesBinding) << u"none"_s;
    QTest::newRow("encoding \"utf-16le\"") << QString::fromLatin1(setting::ndesEncoding) << u"utf-16le"_s;
    for (const char *value : {"4", "7", "33", "eight"})
        QTest::addRow("password length \"%s\"", value)
            << QString::fromLatin1(setting::ndesPasswordLength) << QString::fromLatin1(value);
    for (const char *value : {"0", "10081"})
        QTest::addRow("password validity \"%s\"", value)
            << QString::fromLatin1(setting::ndesPasswordValidity) << QString::fromLatin1(value);
    for (const char *value : {"0", "99999999999"})
        QTest::addRow("minutes \"%s\"", value)
            << QString::fromLatin1(setting::challengeMinutes) << QString::fromLatin1(value);
}

void RecordsTest::refusesSettings() {
    QFETCH(QString, name);
    QFETCH(QString, value);
    const Result<QString> checked = settingDefinition(name)->check(value);
    QVERIFY2(!checked, checked ? qPrintable(*checked) : "");
    QCOMPARE(checked.fault().kind, FaultKind::Malformed);
    QVERIFY(checked.fault().sentence.endsWith(u'.'));
    QVERIFY(!checked.fault().sentence.contains(u"hush"_s));  // a password does not come back in a sentence
}

void RecordsTest::warnsOfWhatIsLessSafe() {
    // NDES's own way is the default of a page that is off, and is warned of where the page is switched on too.
    for (const SettingDefinition &definition : settingDefinitions())
        if (definition.name != QByteArrayView(setting::ndesBinding)) QCOMPARE(warningOf(QString::fromLatin1(definition.name), QString::fromLatin1(definition.defaultValue)), QString());
    for (const auto &[name, value] :
         {std::pair(setting::ndesEnabled, u"on"_s), std::pair(setting::ndesBinding, u"any-name"_s), std::pair(setting::ndesPlainHttp, u"on"_s),
          std::pair(setting::ndesSinglePassword, u"on"_s), std::pair(setting::ndesEnforcePassword, u"off"_s)})
        QVERIFY2(warningOf(QString::fromLatin1(name), value).endsWith(u'.'), name);
    QCOMPARE(warningOf(u"no.such", u"on"), QString());
}

void RecordsTest::keepsATraceAsItWas() {
    Trace trace;
    trace.pass(Check::Connection, u"Connected."_s, u"192.0.2.1"_s);
    trace.note(Check::OuterSignature, u"SHA-1 is weak."_s, u"SHA-1"_s, u"SHA-256"_s);
    trace.wait(Check::Approval, u"It waits."_s, u"by hand"_s, Fix::DecideRequest, u"17"_s);
    trace.fail(Check::Challenge, u"\"Quoted\" \\ back\tslash\u0001 Zürich \U0001F600."_s, u"a"_s, u"b"_s,
               Fix::NewChallenge, u"r1.lab.example"_s);
    const Result<Trace> read = Trace::fromJson(trace.toJson());
    QVERIFY(read);
    QVERIFY(read->rungs() == trace.rungs());
    QCOMPARE(read->failed()->check, Check::Challenge);
    QVERIFY(Trace::fromJson(Trace().toJson())->rungs().empty());
}

void RecordsTest::cutsWhatAClientMadeLong() {
    const QString endless(200'000, u'x');
    Trace trace;
    trace.pass(Check::Http, endless, endless);
    trace.fail(Check::Policy, endless, endless, endless, Fix::EditRegistration, endless);
    for (const Rung &rung : trace.rungs()) {
        for (const QString &text : {rung.sentence, rung.seen}) {
            QCOMPARE(text.size(), 1000);
            QVERIFY(text.endsWith(u'\u2026'));
        }
    }
    trace.note(Check::Policy, QString(1000, u'y'));
    QCOMPARE(trace.rungs().back().sentence, QString(1000, u'y'));
}

void RecordsTest::refusesATraceThatItCannotRead_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray("");
    QTest::newRow("no list") << QByteArray("{}");
    QTest::newRow("broken off") << QByteArray("[{\"check\":\"http\"");
    QTest::newRow("an unknown check") << QByteArray("[{\"check\":\"luck\",\"state\":\"passed\"}]");
    QTest::newRow("an unknown state") << QByteArray("[{\"check\":\"http\",\"state\":\"maybe\"}]");
    QTest::newRow("a number for a rung") << QByteArray("[1]");
}

void RecordsTest::refusesATraceThatItCannotRead() {
    QFETCH(QByteArray, json);
    const Result<Trace> read = Trace::fromJson(json);
    QVERIFY(!read);
    QCOMPARE(read.fault().kind, FaultKind::Malformed);
}

void RecordsTest::showsTheWholeLadder() {
    Trace trace;
    trace.pass(Check::Http, u"Read."_s);
    trace.note(Check::Http, u"Without Host."_s);
    trace.pass(Check::Connection, u"Connected."_s);
    const std::vector<Rung> ladder = trace.ladder();
    QCOMPARE(ladder.size(), std::size_t(15));
    QCOMPARE(ladder[0].check, Check::Connection);
    QCOMPARE(ladder[2].sentence, u"Without Host."_s);
    QCOMPARE(ladder[3].state, RungState::NotReached);
    QCOMPARE(ladder.back().check, Check::Reply);
    QVERIFY(!trace.failed());
    for (const Rung &rung : ladder) QVERIFY(!title(rung.check).isEmpty() && !title(rung.state).isEmpty());
}

void RecordsTest::offersCommandsThatAShellTakesAsTheyAre() {
    QCOMPARE(command(Fix::NewChallenge, u"r1.lab.example"_s, u"lab.scepter"_s),
             u"scepter challenge new lab.scepter --fqdn r1.lab.example"_s);
    QCOMPARE(command(Fix::RegisterDevice, u"x; rm -rf ~"_s, u"my site.scepter"_s),
             u"scepter device add 'my site.scepter' --fqdn 'x; rm -rf ~' --dynamic"_s);
    QCOMPARE(command(Fix::OpenTransaction, u"it's $(id)"_s, u"s"_s), u"scepter why s 'it'\\''s $(id)'"_s);
    QCOMPARE(command(Fix::DecideRequest, u"17"_s, u"lab.scepter"_s), u"scepter request approve lab.scepter 17"_s);
    QCOMPARE(command(Fix::None, u"x"_s, u"s"_s), QString());
}

QTEST_GUILESS_MAIN(RecordsTest)
#include "tst_records.moc"
