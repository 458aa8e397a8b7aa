#include <QComboBox>
#include <QDateEdit>
#include <QSpinBox>
#include <QTest>

#include "ui/by_name.h"
#include "ui/fake_site.h"
#include "ui/forms/new_challenge_dialog.h"
#include "ui/forms/passphrase_strength.h"
#include "ui/forms/reject_dialog.h"
#include "ui/forms/revoke_dialog.h"
#include "ui/forms/unlock_dialog.h"
#include "ui/forms/weak_algorithms_dialog.h"
#include "ui/sample_site.h"
#include "ui/widgets/copy_field.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::ui;

namespace {

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

class tst_Dialogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewChallengeLastsAsLongAsItWasAskedFor() {
        FakeSite site;
        fillWithSamples(site);
        QVERIFY(site.ledger().setSetting(u"challenge.minutes", u"90"_s));
        NewChallengeDialog dialog(site, site.ledger().device(u"fw-oslo.office.example"_s).value(), nullptr);
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
        Registration gone;
        gone.id = 4711;
        gone.fqdn = u"gone.office.example"_s;
        NewChallengeDialog dialog(site, gone, nullptr);
        press(dialog, u"Make challenge"_s);
        QVERIFY(!site.ledger().device(gone.id));
        QVERIFY2(shows(dialog, site.ledger().device(gone.id).fault().sentence), "the sentence of the ledger");
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

    void whatADeviceUsedIsAllowedUntilADay() {
        FakeSite site;
        fillWithSamples(site);
        const QString fqdn = u"fw-oslo.office.example"_s;
        WeakAlgorithmsDialog dialog(site, site.ledger().device(fqdn).value(),
                                    WeakAlgorithm::Sha1 | WeakAlgorithm::TripleDes, nullptr);
        QVERIFY(named<QAbstractButton>(dialog, u"SHA-1"_s).isChecked());
        QVERIFY(named<QAbstractButton>(dialog, u"Triple DES"_s).isChecked());
        QVERIFY(!named<QAbstractButton>(dialog, u"MD5"_s).isChecked());
        named<QDateEdit>(dialog, u"Last day of the weak algorithms"_s).setDate(QDate(2027, 1, 31));
        press(dialog, u"Save"_s);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        const Registration allowed = site.ledger().device(fqdn).value();
        QCOMPARE(allowed.weakAllowed, WeakAlgorithm::Sha1 | WeakAlgorithm::TripleDes);
        QCOMPARE(allowed.weakUntil->time_since_epoch().count(), QDate(2027, 1, 31).endOfDay().toMSecsSinceEpoch());
    }

    void whatHasEndedIsAllowedAnewWithADayThatLiesAhead() {
        FakeSite site;
        fillWithSamples(site);
        Registration old = site.ledger().device(u"fw-oslo.office.example"_s).value();
        old.weakAllowed = WeakAlgorithm::Md5;
        old.weakUntil = site.clock().now() - std::chrono::days(3);
        QVERIFY(site.ledger().updateDevice(old, u"admin"_s));
        WeakAlgorithmsDialog dialog(site, old, {}, nullptr);
        press(dialog, u"Save"_s);
        const Registration allowed = site.ledger().device(old.id).value();
        QCOMPARE(allowed.weakAllowedAt(site.clock().now()), WeakAlgorithms(WeakAlgorithm::Md5));
        QVERIFY(*allowed.weakUntil > site.clock().now() + std::chrono::days(88));
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
        NewChallengeDialog challenge(site, site.ledger().device(u"fw-oslo.office.example"_s).value(), nullptr);
        RevokeDialog revoke(site, someSerials(site, 1), nullptr);
        UnlockDialog unlock(site, nullptr);
        RejectDialog reject(site, {}, nullptr);
        WeakAlgorithmsDialog weak(site, site.ledger().device(u"fw-oslo.office.example"_s).value(), WeakAlgorithm::Sha1,
                                  nullptr);
        for (const QDialog *dialog :
             std::initializer_list<const QDialog *>{&challenge, &revoke, &unlock, &reject, &weak}) {
            QCOMPARE(namelessIn(*dialog), QString());
            QCOMPARE(mnemonicsSharedIn(*dialog), QString());
        }
    }
};

QTEST_MAIN(tst_Dialogs)
#include "tst_dialogs.moc"
