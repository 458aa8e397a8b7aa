#include <QComboBox>
#include <QCheckBox>
#include <QDateEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include "pki/digest.h"
#include "ui/by_name.h"
#include "ui/fake_site.h"
#include "ui/forms/new_challenge_dialog.h"
#include "ui/forms/passphrase_strength.h"
#include "ui/forms/register_device_dialog.h"
#include "ui/forms/registration_form.h"
#include "ui/forms/revoke_dialog.h"
#include "ui/forms/unlock_dialog.h"
#include "ui/sample_site.h"
#include "ui/widgets/copy_field.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::ui;

namespace {

const QString hostName = u"Host name"_s;

Registration oldFirewall() {
    Registration registration;
    registration.id = 7;
    registration.fqdn = u"fw-oslo.office.example"_s;
    registration.ipAddress = u"192.168.10.1"_s;
    registration.serialNumber = u"FGT60FTK2109"_s;
    registration.profile = u"device"_s;
    registration.notes = u"in the cellar"_s;
    registration.state = RegistrationState::Disabled;
    registration.usesAllowed = 3;
    registration.usesTaken = 1;
    registration.validUntil = fromIso8601(u"2027-03-02T09:30:15Z");
    registration.allowsWeakAlgorithms = true;
    registration.createdAt = *fromIso8601(u"2026-11-01T08:00:00Z");
    registration.createdBy = u"admin"_s;
    return registration;
}

/// The newest certificates of a site that is filled with samples.
QStringList someSerials(FakeSite &site, std::size_t count) {
    auto ids = site.ledger().certificateIds({}).value();
    ids.resize(count);
    QStringList serials;
    const auto rows = site.ledger().certificateRows(ids);
    for (const CertificateRecord &each : *rows) serials << each.serial;
    return serials;
}

}  // namespace

class tst_Forms : public QObject {
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
        row("a wildcard", hostName, u"*.lab.example"_s, u"wildcard"_s);
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
        type(dialog, u"Static challenge"_s, u"router1"_s);
        QVERIFY(sentenceOf(dialog, u"Static challenge"_s).startsWith(u"Weak"_s));
        press(dialog, u"Register"_s);
        QCOMPARE(site.lastStaticChallenge(), QByteArray("router1"));
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

    void weakAlgorithmsAreCalledWeak() {
        const FixedClock clock(*fromIso8601(u"2026-11-22T12:00:00Z"));
        RegistrationForm form(clock);
        type(form, hostName, u"r1.lab.example"_s);
        const QString name = u"Allow single DES and MD5 for this old device"_s;
        QVERIFY(!form.registration().allowsWeakAlgorithms);
        press(form, name);
        QVERIFY(form.registration().allowsWeakAlgorithms);
        QVERIFY(sentenceOf<QCheckBox>(form, name).startsWith(u"Weak"_s));
    }

    void theProfileIsAskedForWhenThereAreTwo() {
        FakeSite site;
        QVERIFY(site.ledger().putProfile({.name = u"gateway"_s, .title = u"VPN gateway"_s, .extendedKeyUsages = {}}));
        RegisterDeviceDialog dialog(site, nullptr);
        auto &profile = named<QComboBox>(dialog, u"Profile"_s);
        QVERIFY(profile.isVisibleTo(&dialog));
        profile.setCurrentIndex(profile.findText(u"VPN gateway"_s));
        type(dialog, hostName, u"r1.lab.example"_s);
        press(dialog, u"Register"_s);
        QCOMPARE(site.ledger().device(u"r1.lab.example"_s)->profile, u"gateway"_s);
    }

    void aNewChallengeLastsAsLongAsItWasAskedFor() {
        FakeSite site;
        fillWithSamples(site);
        QVERIFY(site.ledger().setSetting(u"challenge.minutes", u"90"_s));
        NewChallengeDialog dialog(site, u"fw-oslo.office.example"_s, nullptr);
        QCOMPARE(named<QSpinBox>(dialog, u"Valid for"_s).value(), 90);
        named<QSpinBox>(dialog, u"Valid for"_s).setValue(15);
        press(dialog, u"Make challenge"_s);
        const auto rows = site.ledger().challengeRows(site.ledger().challengeIds({}).value()).value();
        QCOMPARE(rows.size(), std::size_t(1));
        QCOMPARE(rows.front().challenge.expiresAt, site.clock().now() + std::chrono::minutes(15));
        QCOMPARE(named<CopyField>(dialog, u"Challenge"_s).text(), QString::fromLatin1(FakeSite::madeChallenge));
        press(dialog, u"Done"_s);
        QCOMPARE(site.ledger().challengeIds({})->size(), std::size_t(1));
    }

    void aChallengeForADeviceThatIsGoneIsRefusedInWords() {
        FakeSite site;
        NewChallengeDialog dialog(site, u"gone.office.example"_s, nullptr);
        press(dialog, u"Make challenge"_s);
        QVERIFY(shows(dialog, u"gone.office.example"_s));
        QVERIFY(named<QAbstractButton>(dialog, u"Make challenge"_s).isEnabled());
    }

    void revokingTakesAReasonAndAConfirmation() {
        FakeSite site;
        fillWithSamples(site);
        const QStringList serials = someSerials(site, 2);
        RevokeDialog dialog(site, serials, nullptr);
        auto &revoke = named<QAbstractButton>(dialog, u"Revoke"_s);
        auto &reason = named<QComboBox>(dialog, u"Reason"_s);
        QVERIFY(!revoke.isEnabled());
        QCOMPARE(reason.currentIndex(), -1);
        reason.setCurrentIndex(reason.findData(int(RevocationReason::KeyCompromise)));
        QVERIFY(reason.accessibleDescription().contains(u"private key"_s));
        QVERIFY(!revoke.isEnabled());
        press(dialog, u"I understand that this cannot be taken back"_s);
        press(dialog, u"Revoke"_s);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        for (const QString &serial : serials)
            QCOMPARE(site.ledger().certificate(serial)->revocation->reason, RevocationReason::KeyCompromise);
    }

    void eachReasonIsExplained() {
        FakeSite site;
        fillWithSamples(site);
        RevokeDialog dialog(site, someSerials(site, 1), nullptr);
        auto &reason = named<QComboBox>(dialog, u"Reason"_s);
        QCOMPARE(reason.count(), 6);
        QStringList meanings;
        for (int i = 0; i < reason.count(); ++i) {
            reason.setCurrentIndex(i);
            QVERIFY(reason.accessibleDescription().size() > 40);
            meanings << reason.accessibleDescription();
        }
        QCOMPARE(meanings.removeDuplicates(), qsizetype(0));
    }

    void aHoldIsConfirmedInItsOwnWords() {
        FakeSite site;
        fillWithSamples(site);
        RevokeDialog dialog(site, someSerials(site, 1), nullptr);
        auto &reason = named<QComboBox>(dialog, u"Reason"_s);
        reason.setCurrentIndex(reason.findData(int(RevocationReason::CertificateHold)));
        QVERIFY(reason.accessibleDescription().contains(u"taken back"_s));
        press(dialog, u"I understand that nobody trusts them until they are released"_s);
        QVERIFY(named<QAbstractButton>(dialog, u"Revoke"_s).isEnabled());
    }

    void aConfirmationOfAHoldIsNoneForARevocationForEver() {
        FakeSite site;
        fillWithSamples(site);
        RevokeDialog dialog(site, someSerials(site, 1), nullptr);
        auto &reason = named<QComboBox>(dialog, u"Reason"_s);
        reason.setCurrentIndex(reason.findData(int(RevocationReason::CertificateHold)));
        press(dialog, u"I understand that nobody trusts them until they are released"_s);
        reason.setCurrentIndex(reason.findData(int(RevocationReason::KeyCompromise)));
        QVERIFY(!named<QAbstractButton>(dialog, u"Revoke"_s).isEnabled());
    }

    void whenOneIsRevokedAlreadyNoneIsRevoked() {
        FakeSite site;
        fillWithSamples(site);
        const QStringList serials = someSerials(site, 2);
        QVERIFY(site.revoke({serials.last()}, RevocationReason::Superseded));
        RevokeDialog dialog(site, serials, nullptr);
        dialog.open();
        named<QComboBox>(dialog, u"Reason"_s).setCurrentIndex(0);
        press(dialog, u"I understand that this cannot be taken back"_s);
        press(dialog, u"Revoke"_s);
        QVERIFY(dialog.isVisible());
        QVERIFY(!site.ledger().certificate(serials.first())->revocation);
    }

    void aWrongPassphraseIsSaidAndTheRightOneOpens() {
        FakeSite site;
        site.lock();
        UnlockDialog dialog(site, nullptr);
        dialog.open();
        QVERIFY(!named<QAbstractButton>(dialog, u"Unlock"_s).isEnabled());
        type(dialog, u"Passphrase"_s, u"wrong"_s);
        press(dialog, u"Unlock"_s);
        QVERIFY(!named<QAbstractButton>(dialog, u"Opening…"_s).isEnabled());
        QTRY_VERIFY(sentenceOf(dialog, u"Passphrase"_s).contains(u"does not open"_s));
        QVERIFY(dialog.isVisible());
        type(dialog, u"Passphrase"_s, QString::fromLatin1(FakeSite::rightPassphrase));
        press(dialog, u"Unlock"_s);
        QTRY_VERIFY(site.isUnlocked());
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QVERIFY(named<QLineEdit>(dialog, u"Passphrase"_s).text().isEmpty());
    }

    void closingWhileTheKeyIsOpenedIsHarmless() {
        FakeSite site;
        site.lock();
        auto *dialog = new UnlockDialog(site, nullptr);
        type(*dialog, u"Passphrase"_s, QString::fromLatin1(FakeSite::rightPassphrase));
        press(*dialog, u"Unlock"_s);
        delete dialog;
        QTRY_VERIFY(site.isUnlocked());
    }

    void thePassphraseIsShownOnlyWhenAskedFor() {
        FakeSite site;
        UnlockDialog dialog(site, nullptr);
        auto &line = named<QLineEdit>(dialog, u"Passphrase"_s);
        QCOMPARE(line.echoMode(), QLineEdit::Password);
        press(dialog, u"Show what is typed"_s);
        QCOMPARE(line.echoMode(), QLineEdit::Normal);
        press(dialog, u"Hide what is typed"_s);
        QCOMPARE(line.echoMode(), QLineEdit::Password);
    }

    void strengthIsACarefulEstimate_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Strength>("strength");
        QTest::newRow("nothing") << u""_s << Strength::Empty;
        QTest::newRow("what everybody tries first") << u"password1"_s << Strength::Weak;
        QTest::newRow("a repetition is no length") << QString(40, u'a') << Strength::Weak;
        QTest::newRow("a sequence is no length") << u"12345678901234567890"_s << Strength::Weak;
        QTest::newRow("one long word") << u"Donaudampfschiff"_s << Strength::Weak;
        QTest::newRow("two words") << u"summer holiday"_s << Strength::Fair;
        QTest::newRow("four words") << u"correct horse battery staple"_s << Strength::Strong;
        QTest::newRow("random characters") << u"k7#Qz!93v$Lp2&"_s << Strength::Good;
    }

    void strengthIsACarefulEstimate() {
        QFETCH(QString, text);
        QFETCH(Strength, strength);
        QVERIFY2(strengthOf(text) == strength, qPrintable(QString::number(estimatedBits(text))));
    }

    void everyWidgetHasANameAndEveryLetterOneMeaning() {
        FakeSite site;
        fillWithSamples(site);
        RegisterDeviceDialog registering(site, nullptr);
        press(registering, u"More options"_s);
        NewChallengeDialog challenge(site, u"fw-oslo.office.example"_s, nullptr);
        RevokeDialog revoke(site, someSerials(site, 1), nullptr);
        UnlockDialog unlock(site, nullptr);
        for (const QDialog *dialog :
             std::initializer_list<const QDialog *>{&registering, &challenge, &revoke, &unlock}) {
            QCOMPARE(namelessIn(*dialog), QString());
            QCOMPARE(mnemonicsSharedIn(*dialog), QString());
        }
    }
};

QTEST_MAIN(tst_Forms)
#include "tst_forms.moc"
