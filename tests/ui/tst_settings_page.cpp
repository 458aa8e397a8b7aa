#include <QComboBox>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include "records/settings.h"
#include "ui/by_name.h"
#include "ui/control/start_preference.h"
#include "ui/fake_site.h"
#include "ui/pages/settings_page.h"
#include "ui/theme/appearance.h"
#include "ui/theme/tones.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::ui;

namespace {

const QString listens = u"Listens on"_s;

}  // namespace

class tst_SettingsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QCoreApplication::setOrganizationName(u"scepter-test"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }

    void everySettingHasAFieldWithAnExplanation() {
        FakeSite site;
        SettingsPage page(site, nullptr);
        for (const SettingDefinition &each : settingDefinitions()) {
            // NDES has a page of its own.
            if (QByteArray(each.name).startsWith("ndes.")) continue;
            const auto *field = page.findChild<QWidget *>(QString::fromLatin1(each.name));
            QVERIFY2(field, each.name);
            const auto *choice = qobject_cast<const QComboBox *>(field);
            const auto *line = qobject_cast<const QLineEdit *>(field);
            QVERIFY2(choice || line, each.name);
            QCOMPARE(choice ? choice->currentData().toString() : line->text(), QString::fromLatin1(each.defaultValue));
            QVERIFY(!field->accessibleName().isEmpty());
            QVERIFY(field->accessibleDescription().size() > 40);
        }
    }

    void whatIsWrongIsSaidBesideItsField_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("says");
        QTest::newRow("an address without a port") << listens << u"192.0.2.5"_s << u"port"_s;
        QTest::newRow("a host name to listen on") << listens << u"ca.example:8080"_s << u"not an address"_s;
        QTest::newRow("a URL with a path") << u"Public URL"_s << u"http://ca.example/scep"_s << u"path"_s;
        QTest::newRow("a URL with a password") << u"Public URL"_s << u"http://a:b@ca.example"_s << u"password"_s;
        QTest::newRow("no number of minutes") << u"One-time challenge (minutes)"_s << u"soon"_s << u"whole number"_s;
        QTest::newRow("no number of requests") << u"Requests at most"_s << u"many"_s << u"whole number"_s;
        QTest::newRow("too many days") << u"Revocation list (days)"_s << u"400"_s << u"365"_s;
    }

    void whatIsWrongIsSaidBesideItsField() {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, says);
        FakeSite site;
        SettingsPage page(site, nullptr);
        type(page, field, typed);
        QVERIFY2(sentenceOf(page, field).contains(says), qPrintable(sentenceOf(page, field)));
        QVERIFY(!named<QAbstractButton>(page, u"Apply"_s).isEnabled());
    }

    void nothingIsWrittenBeforeApply() {
        FakeSite site;
        SettingsPage page(site, nullptr);
        QVERIFY(!named<QAbstractButton>(page, u"Apply"_s).isEnabled());
        QVERIFY(!named<QAbstractButton>(page, u"Revert"_s).isEnabled());
        type(page, u"One-time challenge (minutes)"_s, u"90"_s);
        QCOMPARE(site.ledger().setting(u"challenge.minutes").value(), u"60"_s);
        press(page, u"Apply"_s);
        QCOMPARE(site.ledger().setting(u"challenge.minutes").value(), u"90"_s);
        QVERIFY(!named<QAbstractButton>(page, u"Apply"_s).isEnabled());
    }

    void aChoiceIsWrittenAsItsWord() {
        FakeSite site;
        SettingsPage page(site, nullptr);
        auto &choice = named<QComboBox>(page, u"Unknown names of a CA"_s);
        choice.setCurrentIndex(choice.findText(u"that there is none"_s));
        press(page, u"Apply"_s);
        QCOMPARE(site.ledger().setting(u"scep.unknown-identifiers").value(), u"refused"_s);
        choice.setCurrentIndex(0);
        press(page, u"Revert"_s);
        QCOMPARE(choice.currentData().toString(), u"refused"_s);
    }

    void whetherOpeningASiteListensIsKept() {
        FakeSite site;
        SettingsPage page(site, nullptr);
        QVERIFY(!startsListeningWhenOpened());
        press(page, u"Start listening when a site opens"_s);
        QVERIFY(startsListeningWhenOpened());
        QVERIFY(
            named<QAbstractButton>(SettingsPage(site, nullptr), u"Start listening when a site opens"_s).isChecked());
        press(page, u"Start listening when a site opens"_s);
        QVERIFY(!startsListeningWhenOpened());
    }

    void revertTakesBackWhatWasTyped() {
        FakeSite site;
        SettingsPage page(site, nullptr);
        type(page, listens, u"nonsense"_s);
        press(page, u"Revert"_s);
        QCOMPARE(named<QLineEdit>(page, listens).text(), u"127.0.0.1:8080"_s);
        QVERIFY(!sentenceOf(page, listens).contains(u"nonsense"_s));
    }

    void anEmptyFieldRestoresTheDefault() {
        FakeSite site;
        QVERIFY(site.ledger().setSetting(u"crl.days", u"3"_s));
        SettingsPage page(site, nullptr);
        type(page, u"Revocation list (days)"_s, {});
        press(page, u"Apply"_s);
        QCOMPARE(site.ledger().setting(u"crl.days").value(), u"7"_s);
        QCOMPARE(named<QLineEdit>(page, u"Revocation list (days)"_s).text(), u"7"_s);
    }

    void whatAnotherProcessWroteIsShownUnlessItIsBeingEdited() {
        FakeSite site;
        SettingsPage page(site, nullptr);
        page.show();
        type(page, u"One-time challenge (minutes)"_s, u"90"_s);
        QVERIFY(site.ledger().setSetting(u"challenge.minutes", u"30"_s));
        QVERIFY(site.ledger().setSetting(u"crl.days", u"3"_s));
        site.nudge();
        QCOMPARE(named<QLineEdit>(page, u"Revocation list (days)"_s).text(), u"3"_s);
        QCOMPARE(named<QLineEdit>(page, u"One-time challenge (minutes)"_s).text(), u"90"_s);
    }

    void eachAnswerToAFormerCertificateIsExplained() {
        FakeSite site;
        SettingsPage page(site, nullptr);
        auto &former = named<QComboBox>(page, u"Former certificate"_s);
        QCOMPARE(former.count(), 4);
        QStringList meanings;
        for (int at = 0; at < former.count(); ++at) {
            former.setCurrentIndex(at);
            meanings << former.accessibleDescription();
            QVERIFY(meanings.last().size() > 40);
        }
        QCOMPARE(meanings.removeDuplicates(), qsizetype(0));
    }

    void theRulesOfAProfileAreWrittenWithTheSettings() {
        FakeSite site;
        SettingsPage page(site, nullptr);
        page.show();
        auto &former = named<QComboBox>(page, u"Former certificate"_s);
        QVERIFY(!named<QComboBox>(page, u"Profile"_s).isVisible());
        former.setCurrentIndex(former.findData(int(Duplicates::Keep)));
        QVERIFY(!named<QLineEdit>(page, u"Days of overlap"_s).isVisible());
        former.setCurrentIndex(former.findData(int(Duplicates::Overlap)));
        QVERIFY(named<QLineEdit>(page, u"Days of overlap"_s).isVisible());
        type(page, u"Days of overlap"_s, u"14"_s);
        type(page, u"Allowed domains"_s, u"Office.Example, *.lab.example"_s);
        press(page, u"Apply"_s);
        const Profile profile = site.ledger().profile(u"device"_s).value();
        QCOMPARE(profile.duplicates, Duplicates::Overlap);
        QCOMPARE(profile.overlapDays, 14);
        QCOMPARE(profile.domains, (QStringList{u"office.example"_s, u"lab.example"_s}));
        QCOMPARE(named<QLineEdit>(page, u"Allowed domains"_s).text(), u"office.example, lab.example"_s);
        QVERIFY(!named<QAbstractButton>(page, u"Apply"_s).isEnabled());
        type(page, u"Allowed domains"_s, u""_s);
        press(page, u"Apply"_s);
        QVERIFY(site.ledger().profile(u"device"_s)->domains.isEmpty());
    }

    void whatIsWrongInOneProfileIsSaidBesideItsField_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("says");
        QTest::newRow("no number of days") << u"Days of overlap"_s << u"0"_s << u"whole number"_s;
        QTest::newRow("no domain") << u"Allowed domains"_s << u"office..example"_s << u"office..example"_s;
    }

    void whatIsWrongInOneProfileIsSaidBesideItsField() {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, says);
        FakeSite site;
        SettingsPage page(site, nullptr);
        auto &former = named<QComboBox>(page, u"Former certificate"_s);
        former.setCurrentIndex(former.findData(int(Duplicates::Overlap)));
        type(page, field, typed);
        QVERIFY2(sentenceOf(page, field).contains(says), qPrintable(sentenceOf(page, field)));
        QVERIFY(!named<QAbstractButton>(page, u"Apply"_s).isEnabled());
        press(page, u"Revert"_s);
        QVERIFY(!named<QAbstractButton>(page, u"Revert"_s).isEnabled());
        QCOMPARE(former.currentData().toInt(), int(site.ledger().profile(u"device"_s)->duplicates));
    }

    void eachProfileKeepsWhatWasTypedOfIt() {
        FakeSite site;
        Profile branch = site.ledger().profile(u"device"_s).value();
        branch.name = u"branch"_s;
        branch.duplicates = Duplicates::Refuse;
        QVERIFY(site.ledger().putProfile(branch));
        SettingsPage page(site, nullptr);
        page.show();
        auto &profile = named<QComboBox>(page, u"Profile"_s);
        auto &former = named<QComboBox>(page, u"Former certificate"_s);
        QVERIFY(profile.isVisible());
        profile.setCurrentIndex(profile.findData(u"branch"_s));
        QCOMPARE(former.currentData().toInt(), int(Duplicates::Refuse));
        type(page, u"Allowed domains"_s, u"branch.example"_s);
        profile.setCurrentIndex(profile.findData(u"device"_s));
        QVERIFY(named<QLineEdit>(page, u"Allowed domains"_s).text().isEmpty());
        site.nudge();
        profile.setCurrentIndex(profile.findData(u"branch"_s));
        QCOMPARE(named<QLineEdit>(page, u"Allowed domains"_s).text(), u"branch.example"_s);
        press(page, u"Apply"_s);
        QCOMPARE(site.ledger().profile(u"branch"_s)->domains, QStringList{u"branch.example"_s});
        QVERIFY(site.ledger().profile(u"device"_s)->domains.isEmpty());
    }

    void aNewAddressTakesARestartOfTheListener() {
        FakeSite site;
        site.setListener(ListenerState::Running);
        SettingsPage page(site, nullptr);
        page.show();
        QVERIFY(!named<QAbstractButton>(page, u"Restart the listener"_s).isVisible());
        type(page, listens, u"127.0.0.1:8081"_s);
        press(page, u"Apply"_s);
        QVERIFY(shows(page, u"still runs with the former settings"_s));
        press(page, u"Restart the listener"_s);
        QTRY_COMPARE(site.starts(), 1);
        QTRY_COMPARE(site.listenerState(), ListenerState::Running);
        QVERIFY(!shows(page, u"still runs with the former settings"_s));
        QVERIFY(!named<QAbstractButton>(page, u"Restart the listener"_s).isVisible());
    }

    void aStoppedListenerTakesNewSettingsWithoutARestart() {
        FakeSite site;
        SettingsPage page(site, nullptr);
        page.show();
        type(page, listens, u"127.0.0.1:8081"_s);
        press(page, u"Apply"_s);
        QVERIFY(!named<QAbstractButton>(page, u"Restart the listener"_s).isVisible());
    }

    void theListenerIsStartedAndStoppedHere() {
        FakeSite site;
        SettingsPage page(site, nullptr);
        press(page, u"Start"_s);
        QTRY_COMPARE(site.listenerState(), ListenerState::Running);
        press(page, u"Stop"_s);
        QTRY_COMPARE(site.listenerState(), ListenerState::Stopped);
    }

    void aListenerThatFailedSaysWhy() {
        FakeSite site;
        SettingsPage page(site, nullptr);
        page.show();
        site.setListener(ListenerState::Failed, u"Port 8080 is in use."_s);
        QVERIFY(shows(page, u"Port 8080 is in use."_s));
        site.setListener(ListenerState::HeldElsewhere, u"Process 812 on ca1 listens."_s);
        QVERIFY(shows(page, u"Process 812 on ca1 listens."_s));
        QVERIFY(!named<QAbstractButton>(page, u"Start"_s).isEnabled());
    }

    void theAppearanceIsKept() {
        FakeSite site;
        SettingsPage page(site, nullptr);
        auto &appearance = named<QComboBox>(page, u"Appearance"_s);
        const auto choose = [&](const QString &text) {
            appearance.setCurrentIndex(appearance.findText(text));
            Q_EMIT appearance.activated(appearance.currentIndex());
        };
        choose(u"Dark"_s);
        QCOMPARE(scheme(), Scheme::Dark);
        QCOMPARE(savedAppearance(), Appearance::Dark);
        QCOMPARE(named<QComboBox>(SettingsPage(site, nullptr), u"Appearance"_s).currentText(), u"Dark"_s);
        choose(u"Light"_s);
        QCOMPARE(scheme(), Scheme::Light);
        choose(u"As the system"_s);
        QCOMPARE(savedAppearance(), Appearance::System);
    }

    void everyWidgetHasANameAndEveryLetterOneMeaning() {
        FakeSite site;
        SettingsPage page(site, nullptr);
        page.show();
        QCOMPARE(namelessIn(page), QString());
        QCOMPARE(mnemonicsSharedIn(page), QString());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(tst_SettingsPage)
#include "tst_settings_page.moc"
