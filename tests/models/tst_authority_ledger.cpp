// Authorities with their keys, and the profiles that they issue, over the store and over its twin.
#include "models/ledger_fixture.h"

using namespace Qt::StringLiterals;
using namespace scepter;

class AuthorityLedgerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addLedgerKinds(); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void keepsKeys();
    void startsWithOneAuthority();
    void addsAnAuthorityWithItsKeys();
    void addsNoAuthorityThatDoesNotFit_data();
    void addsNoAuthorityThatDoesNotFit();
    void startsWithTheProfileForDevices();
    void putsAProfile();
    void putsNoProfileThatDoesNotFit();

private:
    AdministratorLedger &ledger() { return m_fixture->administrator(); }

    std::unique_ptr<LedgerFixture> m_fixture;
};

void AuthorityLedgerTest::init() {
    QFETCH_GLOBAL(QString, kind);
    m_fixture = std::make_unique<LedgerFixture>(kind);
}

void AuthorityLedgerTest::keepsKeys() {
    KeyRecord authority;
    authority.algorithm = u"rsa:3072"_s;
    authority.material = QByteArray("sealed\0key", 10);
    authority.certificate = "certificate";
    authority.createdAt = m_fixture->clock.now();
    KeyRecord challenge;
    challenge.role = KeyRole::Challenge;
    challenge.algorithm = u"hmac-sha256"_s;
    challenge.encrypted = false;
    challenge.material = QByteArray(32, '\0');
    const qint64 first = VALUE_OF(ledger().addKey(authority));
    VALUE_OF(ledger().addKey(challenge));
    const std::vector<KeyRecord> keys = VALUE_OF(ledger().keys());
    QCOMPARE(keys.size(), std::size_t(2));
    QCOMPARE(keys[0].id, first);
    QCOMPARE(keys[0].role, KeyRole::Authority);
    QCOMPARE(keys[0].algorithm, authority.algorithm);
    QVERIFY(keys[0].encrypted && !keys[1].encrypted);
    QCOMPARE(keys[0].material, authority.material);
    QCOMPARE(keys[0].certificate, authority.certificate);
    QCOMPARE(keys[0].createdAt, authority.createdAt);
    QCOMPARE(keys[1].role, KeyRole::Challenge);
    QCOMPARE(keys[1].material, QByteArray(32, '\0'));
    QVERIFY(keys[1].certificate.isEmpty());
    QCOMPARE(keys[0].authority, QString::fromLatin1(firstAuthorityName));
    authority.authority = u"no such"_s;
    FAILS_WITH(ledger().addKey(authority), FaultKind::NotFound);
}

void AuthorityLedgerTest::startsWithOneAuthority() {
    const std::vector<AuthorityRecord> authorities = VALUE_OF(ledger().authorities());
    QCOMPARE(authorities.size(), std::size_t(1));
    QCOMPARE(authorities[0].name, QString::fromLatin1(firstAuthorityName));
    QVERIFY(authorities[0].succeeds.isEmpty());
}

void AuthorityLedgerTest::addsAnAuthorityWithItsKeys() {
    const AuthorityRecord lab{u"lab"_s, {}, m_fixture->clock.now()};
    const AuthorityRecord next{u"ca-2"_s, u"ca"_s, m_fixture->clock.now()};
    KeyRecord key;
    key.material = "sealed";
    SUCCEEDS(ledger().addAuthority(next, {key, key}));
    SUCCEEDS(ledger().addAuthority(lab, {key}));
    const std::vector<AuthorityRecord> authorities = VALUE_OF(ledger().authorities());
    QCOMPARE(authorities.size(), std::size_t(3));
    QCOMPARE(authorities[1], next);
    QCOMPARE(authorities[2], lab);
    const std::vector<KeyRecord> keys = VALUE_OF(ledger().keys());
    QCOMPARE(keys.size(), std::size_t(3));
    QCOMPARE(keys[1].authority, u"ca-2"_s);
    QCOMPARE(keys[2].authority, u"lab"_s);

    Profile profile;
    profile.name = u"branch"_s;
    profile.authority = u"lab"_s;
    SUCCEEDS(ledger().putProfile(profile));
    QCOMPARE(VALUE_OF(ledger().profile(u"branch"_s)).authority, u"lab"_s);
}

void AuthorityLedgerTest::addsNoAuthorityThatDoesNotFit_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("succeeds");
    QTest::addColumn<FaultKind>("fault");
    QTest::newRow("a name that is taken") << u"ca"_s << QString() << FaultKind::Conflict;
    QTest::newRow("another successor") << u"ca-3"_s << u"ca"_s << FaultKind::Conflict;
    QTest::newRow("a successor of nobody") << u"ca-3"_s << u"none"_s << FaultKind::NotFound;
    QTest::newRow("no name") << QString() << QString() << FaultKind::Malformed;
    QTest::newRow("a path for a name") << u"../lab"_s << QString() << FaultKind::Malformed;
    QTest::newRow("capitals") << u"Lab"_s << QString() << FaultKind::Malformed;
    QTest::newRow("33 letters") << QString(33, u'a') << QString() << FaultKind::Malformed;
}

void AuthorityLedgerTest::addsNoAuthorityThatDoesNotFit() {
    QFETCH(QString, name);
    QFETCH(QString, succeeds);
    QFETCH(FaultKind, fault);
    SUCCEEDS(ledger().addAuthority({u"ca-2"_s, u"ca"_s, {}}, {}));
    KeyRecord key;
    key.material = "sealed";
    FAILS_WITH(ledger().addAuthority({name, succeeds, {}}, {key}), fault);
    QCOMPARE(VALUE_OF(ledger().authorities()).size(), std::size_t(2));
    QVERIFY(VALUE_OF(ledger().keys()).empty());
}

void AuthorityLedgerTest::startsWithTheProfileForDevices() {
    const std::vector<Profile> profiles = VALUE_OF(ledger().profiles());
    QCOMPARE(profiles.size(), std::size_t(1));
    QCOMPARE(profiles[0].name, QString::fromLatin1(defaultProfileName));
    QVERIFY(!profiles[0].title.isEmpty());
    // What is new begins with what is secure, and with what the headers say otherwise.
    Profile expected;
    expected.name = profiles[0].name;
    expected.title = profiles[0].title;
    expected.extendedKeyUsages = profiles[0].extendedKeyUsages;
    expected.duplicates = Duplicates::Overlap;
    QCOMPARE(profiles[0], expected);
}

void AuthorityLedgerTest::putsAProfile() {
    Profile profile;
    profile.name = u"branch"_s;
    profile.title = u"Branch offices"_s;
    profile.validityDays = 30;
    profile.keyEncipherment = false;
    profile.extendedKeyUsages = {u"1.3.6.1.5.5.7.3.2"_s};
    profile.minimumRsaBits = 3072;
    profile.acceptsEllipticCurve = false;
    SUCCEEDS(ledger().putProfile(profile));
    QCOMPARE(VALUE_OF(ledger().profiles()).at(0), profile);
    profile.acceptsSha1 = true;
    profile.acceptsTripleDes = true;
    profile.renewal = {false, 30, 7, false, true};
    profile.approval = Approval::ByHand;
    profile.pendingDays = 3;
    profile.replyChain = Chain::Full;
    profile.authorityChain = Chain::WithoutRoot;
    profile.deviations = Deviations::Refused;
    profile.clockSkewMinutes = 5;
    profile.extendedKeyUsages.clear();
    SUCCEEDS(ledger().putProfile(profile));
    QCOMPARE(VALUE_OF(ledger().profiles()).size(), std::size_t(2));
    QCOMPARE(VALUE_OF(ledger().profiles()).at(0), profile);
}

void AuthorityLedgerTest::putsNoProfileThatDoesNotFit() {
    FAILS_WITH(ledger().profile(u"branch"_s), FaultKind::NotFound);
    Profile profile;
    profile.name = u"branch"_s;
    profile.authority = u"none"_s;
    FAILS_WITH(ledger().putProfile(profile), FaultKind::NotFound);
    profile.authority = u"ca"_s;
    profile.name = u"a/b"_s;
    FAILS_WITH(ledger().putProfile(profile), FaultKind::Malformed);
    QCOMPARE(VALUE_OF(ledger().profiles()).size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(AuthorityLedgerTest)
#include "tst_authority_ledger.moc"
