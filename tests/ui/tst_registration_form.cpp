#include <QComboBox>
#include <QDateEdit>
#include <QSignalSpy>
#include <QTest>

#include "pki/digest.h"
#include "ui/by_name.h"
#include "ui/fake_site.h"
#include "ui/forms/register_device_dialog.h"
#include "ui/forms/registration_form.h"
#include "ui/sample_site.h"
#include "ui/widgets/copy_field.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::ui;

namespace {

const QString hostName = u"Host name"_s;
const QString addressDemand = u"Demand on the IP address"_s;

Registration oldFirewall() {
    Registration registration;
    registration.id = 7;
    registration.fqdn = u"fw-oslo.office.example"_s;
    registration.ipAddress = u"192.168.10.1"_s;
    registration.serialNumber = u"FGT60FTK2109"_s;
    registration.profile = u"device"_s;
    registration.ipDemand = Demand::Present;
    registration.serialDemand = Demand::Ignored;
    registration.networks = u"192.168.10.0/24,2001:db8::/32"_s;
    registration.owner = u"Kari Nordmann"_s;
    registration.notes = u"in the cellar"_s;
    registration.validFrom = fromIso8601(u"2026-11-02T06:30:15Z");
    registration.state = RegistrationState::Disabled;
    registration.usesAllowed = 3;
    registration.usesTaken = 1;
    registration.validUntil = fromIso8601(u"2027-03-02T09:30:15Z");
    registration.weakAllowed = WeakAlgorithm::Sha1 | WeakAlgorithm::Md5;
    registration.weakUntil = fromIso8601(u"2027-01-31T23:59:59Z");
    registration.approval = Approval::ByHand;
    registration.replyChain = Chain::WithoutRoot;
    registration.createdAt = *fromIso8601(u"2026-11-01T08:00:00Z");
    registration.createdBy = u"admin"_s;
    return registration;
}

}  // namespace

class tst_RegistrationForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRegistrationComesOutAsItWentIn() {
        const FixedClock clock(*fromIso8601(u"2026-11-22T12:00:00Z"));
        RegistrationForm form(clock);
        form.setRegistration(oldFirewall());
        QVERIFY(form.isValid());
        QCOMPARE(form.registration(), oldFirewall());
    }

    void whatIsTypedIsKeptInItsCanonicalForm() {
        const FixedClock clock(*fromIso8601(u"2026-11-22T12:00:00Z"));
        RegistrationForm form(clock);
        QVERIFY(!form.isValid());
        type(form, hostName, u"R1.Lab.Example."_s);
        type(form, u"IP address"_s, u"2001:DB8:0:0::17"_s);
        type(form, u"Serial number"_s, u" SN-0042 "_s);
        QVERIFY(form.isValid());
        QCOMPARE(form.registration().fqdn, u"r1.lab.example"_s);
        QCOMPARE(form.registration().ipAddress, u"2001:db8::17"_s);
        QCOMPARE(form.registration().serialNumber, u"SN-0042"_s);
        QCOMPARE(form.registration().profile, u"device"_s);
        QCOMPARE(sentenceOf(form, hostName), u"Kept as r1.lab.example"_s);
    }

    void eachFieldSaysWhatIsWrongWithIt_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *why, const QString &field, const QString &typed, const QString &says) {
            QTest::newRow(why) << field << typed << says;
        };
        row("a name with an underscore", hostName, u"r1_lab.example"_s, u"underscore"_s);
        row("a star inside", hostName, u"r*.lab.example"_s, u"star"_s);
        row("a star without its dot", hostName, u"*lab.example"_s, u"star"_s);
        row("a name with a blank inside", hostName, u"r1 lab.example"_s, u"space"_s);
        row("an address for a name", hostName, u"192.0.2.17"_s, u"IP address"_s);
        row("an empty label", hostName, u"r1..example"_s, u"two dots"_s);
        row("a label of 64 letters", hostName, QString(64, u'a') + u".example"_s, u"63"_s);
        row("an address that is none", u"IP address"_s, u"192.0.2.300"_s, u"no IP address"_s);
        row("an address with a mask", u"IP address"_s, u"192.0.2.17/24"_s, u"mask"_s);
        row("an address with a zone", u"IP address"_s, u"fe80::1%eth0"_s, u"zone"_s);
        row("a serial number with a comma", u"Serial number"_s, u"SN,42"_s, u"comma"_s);
        row("a serial number that is too long", u"Serial number"_s, QString(65, u'9'), u"64"_s);
    }

    void eachFieldSaysWhatIsWrongWithIt() {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, says);
        FakeSite site;
        RegisterDeviceDialog dialog(site, nullptr);
        type(dialog, hostName, u"r1.lab.example"_s);
        QVERIFY(named<QAbstractButton>(dialog, u"Register"_s).isEnabled());
        type(dialog, field, typed);
        const QString sentence = sentenceOf(dialog, field);
        QVERIFY2(sentence.contains(says), qPrintable(sentence));
        QVERIFY(shows(dialog, sentence));
        QVERIFY(!named<QAbstractButton>(dialog, u"Register"_s).isEnabled());
    }

    void aWildcardSaysWhatItCoversAndWhatThatMeans() {
        FakeSite site;
        RegisterDeviceDialog dialog(site, nullptr);
        type(dialog, hostName, u"*.Lab.Example"_s);
        QVERIFY(sentenceOf(dialog, hostName).contains(u"every name below lab.example"_s));
        QVERIFY(sentenceOf(dialog, hostName).contains(u"VU#971035"_s));
        auto &demand = named<QComboBox>(dialog, addressDemand);
        QCOMPARE(demand.currentText(), u"not looked at"_s);
        press(dialog, u"Register"_s);
        QCOMPARE(site.ledger().device(u"*.lab.example"_s)->ipDemand, Demand::Ignored);
    }

    void theDemandFollowsTheNameUntilItIsChosen() {
        const FixedClock clock(*fromIso8601(u"2026-11-22T12:00:00Z"));
        RegistrationForm form(clock);
        type(form, hostName, u"*.lab.example"_s);
        QCOMPARE(form.registration().serialDemand, Demand::Ignored);
        type(form, u"Serial number"_s, u"SN-0042"_s);
        QCOMPARE(form.registration().serialDemand, Demand::Match);
        type(form, u"Serial number"_s, {});
        type(form, hostName, u"r1.lab.example"_s);
        QCOMPARE(form.registration().serialDemand, Demand::Match);
        auto &demand = named<QComboBox>(form, u"Demand on the serial number"_s);
        demand.setFocus();
        QTest::keyClick(&demand, Qt::Key_Down);
        QCOMPARE(form.registration().serialDemand, Demand::Present);
        QVERIFY(sentenceOf(form, u"Serial number"_s).contains(u"whichever it is"_s));
        type(form, hostName, u"*.lab.example"_s);
        QCOMPARE(form.registration().serialDemand, Demand::Present);
        QCOMPARE(form.registration().ipDemand, Demand::Ignored);
    }

    void aNameOutsideOfTheProfilesDomainsIsSaidBesideTheName() {
        FakeSite site;
        Profile profile = site.ledger().profile(u"device"_s).value();
        profile.domains = {u"lab.example"_s};
        QVERIFY(site.ledger().putProfile(profile));
        RegisterDeviceDialog dialog(site, nullptr);
        QVERIFY(sentenceOf(dialog, hostName).contains(u"within lab.example"_s));
        type(dialog, hostName, u"r1.office.example"_s);
        QVERIFY(sentenceOf(dialog, hostName).contains(u"outside"_s));
        QVERIFY(!named<QAbstractButton>(dialog, u"Register"_s).isEnabled());
        type(dialog, hostName, u"*"_s);
        QVERIFY(!named<QAbstractButton>(dialog, u"Register"_s).isEnabled());
        type(dialog, hostName, u"*.r1.lab.example"_s);
        QVERIFY(named<QAbstractButton>(dialog, u"Register"_s).isEnabled());
    }

    void networksAreKeptInTheirCanonicalForm() {
        const FixedClock clock(*fromIso8601(u"2026-11-22T12:00:00Z"));
        RegistrationForm form(clock);
        type(form, hostName, u"r1.lab.example"_s);
        type(form, u"Networks"_s, u"192.0.2.17/24 2001:DB8::/32"_s);
        QCOMPARE(form.registration().networks, u"192.0.2.0/24,2001:db8::/32"_s);
        QCOMPARE(sentenceOf(form, u"Networks"_s), u"Kept as 192.0.2.0/24,2001:db8::/32"_s);
        type(form, u"Networks"_s, u"192.0.2.0/40"_s);
        QVERIFY(sentenceOf(form, u"Networks"_s).contains(u"192.0.2.0/40"_s));
        QVERIFY(!form.isValid());
    }

    void whatEndsBeforeItBeginsIsAMistake() {
        const FixedClock clock(*fromIso8601(u"2026-11-22T12:00:00Z"));
        RegistrationForm form(clock);
        type(form, hostName, u"r1.lab.example"_s);
        named<QComboBox>(form, u"May enrol from"_s).setCurrentIndex(1);
        named<QDateEdit>(form, u"First day"_s).setDate(QDate(2027, 3, 2));
        QCOMPARE(form.registration().validFrom->time_since_epoch().count(),
                 QDate(2027, 3, 2).startOfDay().toMSecsSinceEpoch());
        QVERIFY(form.isValid());
        named<QComboBox>(form, u"May enrol"_s).setCurrentIndex(1);
        named<QDateEdit>(form, u"Last day"_s).setDate(QDate(2027, 3, 1));
        QVERIFY(!form.isValid());
        QVERIFY(sentenceOf<QComboBox>(form, u"May enrol"_s).contains(u"before it begins"_s));
        named<QDateEdit>(form, u"Last day"_s).setDate(QDate(2027, 3, 2));
        QVERIFY(form.isValid());
    }

    void aStaticChallengeIsJudgedWhileItIsTyped_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("says");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("seven characters") << u"router1"_s << u"at least 8"_s << false;
        QTest::newRow("a weak one") << u"router12"_s << u"Weak"_s << true;
        QTest::newRow("with an accent") << u"fjorden-blå-hest"_s << u"printable ASCII"_s << false;
        QTest::newRow("with a blank at its end") << u"correct horse battery "_s << u"blank"_s << false;
        QTest::newRow("10 KB") << QString(10'240, u'x') << u"at most 256"_s << false;
    }

    void aStaticChallengeIsJudgedWhileItIsTyped() {
        QFETCH(QString, typed);
        QFETCH(QString, says);
        QFETCH(bool, isTaken);
        FakeSite site;
        RegisterDeviceDialog dialog(site, nullptr);
        type(dialog, hostName, u"r1.lab.example"_s);
        press(dialog, u"Static challenge"_s);
        named<QLineEdit>(dialog, u"Static challenge"_s).setText(typed);
        const QString sentence = sentenceOf(dialog, u"Static challenge"_s);
        QVERIFY2(sentence.contains(says), qPrintable(sentence));
        QCOMPARE(named<QAbstractButton>(dialog, u"Register"_s).isEnabled(), isTaken);
    }

    void anEmptyFormIsNoMistakeUntilANameWasTakenAway() {
        FakeSite site;
        RegisterDeviceDialog dialog(site, nullptr);
        QVERIFY(!sentenceOf(dialog, hostName).contains(u"needs"_s));
        type(dialog, hostName, u"r"_s);
        type(dialog, hostName, {});
        QVERIFY(sentenceOf(dialog, hostName).contains(u"needs a host name"_s));
    }

    void registeringShowsWhatToTypeIntoTheDevice() {
        FakeSite site;
        RegisterDeviceDialog dialog(site, nullptr);
        QSignalSpy registered(&dialog, &RegisterDeviceDialog::registered);
        type(dialog, hostName, u"r1.lab.example"_s);
        press(dialog, u"Register"_s);
        QCOMPARE(registered.count(), 1);
        QVERIFY(site.ledger().device(u"r1.lab.example"_s));
        const QByteArray der = site.authorityCertificate().der();
        const auto hex = [&](pki::Digest digest) {
            return QString::fromLatin1(pki::digest(digest, der).toHex().toUpper());
        };
        QCOMPARE(named<CopyField>(dialog, u"SCEP URL"_s).text(), site.scepUrl());
        QCOMPARE(named<CopyField>(dialog, u"Challenge"_s).text(), QString::fromLatin1(FakeSite::madeChallenge));
        QCOMPARE(named<CopyField>(dialog, u"Fingerprint of the CA, SHA-256"_s).text(), hex(pki::Digest::Sha256));
        QCOMPARE(named<CopyField>(dialog, u"Fingerprint of the CA, SHA-1"_s).text(), hex(pki::Digest::Sha1));
        QVERIFY(shows(dialog, u"60 min"_s));
    }

    void aNameThatIsTakenIsSaidBesideTheName() {
        FakeSite site;
        fillWithSamples(site);
        RegisterDeviceDialog dialog(site, nullptr);
        dialog.open();
        type(dialog, hostName, u"fw-oslo.office.example"_s);
        type(dialog, u"IP address"_s, u"192.168.10.1"_s);
        type(dialog, u"Serial number"_s, u"FGT60FTK2109"_s);
        press(dialog, u"Register"_s);
        QVERIFY(dialog.isVisible());
        QVERIFY2(sentenceOf(dialog, hostName).contains(u"fw-oslo.office.example"_s),
                 qPrintable(sentenceOf(dialog, hostName)));
        QVERIFY(shows(dialog, sentenceOf(dialog, hostName)));
        type(dialog, hostName, u"fw-bergen.office.example"_s);
        press(dialog, u"Register"_s);
        QVERIFY(site.ledger().device(u"fw-bergen.office.example"_s));
    }

    void aStaticChallengeIsAskedForAndHandedOver() {
        FakeSite site;
        RegisterDeviceDialog dialog(site, nullptr);
        type(dialog, hostName, u"r1.lab.example"_s);
        press(dialog, u"Static challenge"_s);
        QVERIFY(!named<QAbstractButton>(dialog, u"Register"_s).isEnabled());
        type(dialog, u"Static challenge"_s, u"router12"_s);
        QVERIFY(sentenceOf(dialog, u"Static challenge"_s).startsWith(u"Weak"_s));
        press(dialog, u"Register"_s);
        QCOMPARE(site.lastStaticChallenge(), QByteArray("router12"));
        QVERIFY(named<QLineEdit>(dialog, u"Static challenge"_s).text().isEmpty());
        QVERIFY(!named<CopyField>(dialog, u"Challenge"_s).isVisibleTo(&dialog));
    }

    void withoutAChallengeNoneIsMade() {
        FakeSite site;
        RegisterDeviceDialog dialog(site, nullptr);
        type(dialog, hostName, u"r1.lab.example"_s);
        press(dialog, u"No challenge yet"_s);
        press(dialog, u"Register"_s);
        QVERIFY(site.ledger().challengeIds({}).value().empty());
    }

    void anEditChangesWhatWasTypedAndNothingElse() {
        FakeSite site;
        Registration firewall = oldFirewall();
        firewall.id = site.ledger().addDevices({NewDevice{firewall, std::nullopt}}).value().front();
        const Registration before = site.ledger().device(firewall.id).value();
        RegisterDeviceDialog dialog(site, nullptr);
        dialog.setRegistration(before);
        QVERIFY(!named<QAbstractButton>(dialog, u"One-time challenge"_s).isVisibleTo(&dialog));
        type(dialog, u"Serial number"_s, u"FGT60FTK2110"_s);
        press(dialog, u"Save"_s);
        Registration wanted = before;
        wanted.serialNumber = u"FGT60FTK2110"_s;
        QCOMPARE(site.ledger().device(firewall.id).value(), wanted);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
    }

    void aDateAdmitsUntilTheEndOfItsDay() {
        const FixedClock clock(*fromIso8601(u"2026-11-22T12:00:00Z"));
        RegistrationForm form(clock);
        type(form, hostName, u"r1.lab.example"_s);
        named<QComboBox>(form, u"May enrol"_s).setCurrentIndex(1);
        named<QDateEdit>(form, u"Last day"_s).setDate(QDate(2027, 3, 2));
        const qint64 until = form.registration().validUntil->time_since_epoch().count();
        QCOMPARE(until, QDate(2027, 3, 2).endOfDay().toMSecsSinceEpoch());
        named<QDateEdit>(form, u"Last day"_s).setDate(QDate(2026, 3, 2));
        QVERIFY(sentenceOf<QComboBox>(form, u"May enrol"_s).contains(u"over"_s));
        QVERIFY(form.isValid());
    }

    void weakAlgorithmsAreAllowedForNinetyDaysUnlessSaidOtherwise() {
        const FixedClock clock(*fromIso8601(u"2026-11-22T12:00:00Z"));
        RegistrationForm form(clock);
        type(form, hostName, u"r1.lab.example"_s);
        QVERIFY(!form.registration().weakAllowed);
        QVERIFY(!form.registration().weakUntil);
        press(form, u"More options"_s);
        press(form, u"SHA-1"_s);
        press(form, u"Single DES"_s);
        QCOMPARE(form.registration().weakAllowed, WeakAlgorithm::Sha1 | WeakAlgorithm::SingleDes);
        QCOMPARE(form.registration().weakUntil->time_since_epoch().count(),
                 QDate(2027, 2, 20).endOfDay().toMSecsSinceEpoch());
        named<QComboBox>(form, u"Weak algorithms end"_s).setCurrentIndex(0);
        QVERIFY(!form.registration().weakUntil);
        QVERIFY(shows(form, u"A day is wise"_s));
        press(form, u"SHA-1"_s);
        press(form, u"Single DES"_s);
        QVERIFY(!form.registration().weakAllowed);
    }

    void approvalAndReplyAreTheProfilesUntilTheyAreChosen() {
        FakeSite site;
        Profile profile = site.ledger().profile(u"device"_s).value();
        profile.approval = Approval::ByHand;
        QVERIFY(site.ledger().putProfile(profile));
        RegisterDeviceDialog dialog(site, nullptr);
        type(dialog, hostName, u"r1.lab.example"_s);
        auto &approval = named<QComboBox>(dialog, u"Approval"_s);
        QCOMPARE(approval.currentText(), u"As the profile says: By hand"_s);
        approval.setCurrentIndex(approval.findText(u"Automatic"_s));
        auto &reply = named<QComboBox>(dialog, u"Reply"_s);
        QCOMPARE(reply.currentText(), u"As the profile says: The certificate alone"_s);
        QVERIFY(reply.accessibleDescription().contains(u"Juniper"_s));
        reply.setCurrentIndex(reply.findText(u"With all CAs above it"_s));
        press(dialog, u"Register"_s);
        const Registration registered = site.ledger().device(u"r1.lab.example"_s).value();
        QCOMPARE(registered.approval, std::optional(Approval::Automatic));
        QCOMPARE(registered.replyChain, std::optional(Chain::Full));
    }

    void theProfileIsAskedForWhenThereAreTwo() {
        FakeSite site;
        Profile gateway;
        gateway.name = u"gateway"_s;
        gateway.title = u"VPN gateway"_s;
        QVERIFY(site.ledger().putProfile(gateway));
        RegisterDeviceDialog dialog(site, nullptr);
        auto &profile = named<QComboBox>(dialog, u"Profile"_s);
        QVERIFY(profile.isVisibleTo(&dialog));
        profile.setCurrentIndex(profile.findText(u"VPN gateway"_s));
        type(dialog, hostName, u"r1.lab.example"_s);
        press(dialog, u"Register"_s);
        QCOMPARE(site.ledger().device(u"r1.lab.example"_s)->profile, u"gateway"_s);
    }

    void everyWidgetHasANameAndEveryLetterOneMeaning() {
        FakeSite site;
        RegisterDeviceDialog dialog(site, nullptr);
        press(dialog, u"More options"_s);
        press(dialog, u"SHA-1"_s);
        QCOMPARE(namelessIn(dialog), QString());
        QCOMPARE(mnemonicsSharedIn(dialog), QString());
    }
};

QTEST_MAIN(tst_RegistrationForm)
#include "tst_registration_form.moc"
