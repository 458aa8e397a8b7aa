#include <QComboBox>
#include <QMessageBox>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include "records/setting_warnings.h"
#include "records/settings.h"
#include "ui/by_name.h"
#include "ui/control/ndes_urls.h"
#include "ui/fake_site.h"
#include "ui/forms/ndes_account_dialog.h"
#include "ui/pages/ndes_page.h"
#include "ui/sample_trust.h"
#include "ui/widgets/copy_field.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::ui;

namespace {

void set(FakeSite &site, const char *name, const QString &value) {
    QVERIFY(site.ledger().setSetting(QString::fromLatin1(name), value));
}

/// The field of a setting.
QComboBox &choiceOf(const QWidget &in, const char *name) {
    auto *found = in.findChild<QComboBox *>(QString::fromLatin1(name));
    if (!found) qFatal("There is no choice of %s.", name);
    return *found;
}

void choose(const QWidget &in, const char *name, const QString &word) {
    auto &box = choiceOf(in, name);
    box.setCurrentIndex(box.findData(word));
}

QStringList rowsOf(const QWidget &in, const QString &list, int column) {
    QStringList texts;
    const auto &tree = named<QTreeWidget>(in, list);
    for (int row = 0; row < tree.topLevelItemCount(); ++row) texts << tree.topLevelItem(row)->text(column);
    return texts;
}

void select(const QWidget &in, const QString &list, const QString &beginning) {
    auto &tree = named<QTreeWidget>(in, list);
    for (int row = 0; row < tree.topLevelItemCount(); ++row) {
        if (tree.topLevelItem(row)->text(0).startsWith(beginning)) tree.setCurrentItem(tree.topLevelItem(row));
    }
}

bool agree(const QWidget &in, const QString &text) {
    for (QMessageBox *box : in.findChildren<QMessageBox *>()) {
        for (QAbstractButton *each : box->buttons()) {
            if (box->isVisible() && withoutMnemonic(each->text()) == text) {
                each->click();
                return true;
            }
        }
    }
    return false;
}

NdesAccount accountOf(FakeSite &site, const QString &beginning) {
    for (const NdesAccount &each : site.ledger().ndesAccounts().value()) {
        if (each.name.startsWith(beginning)) return each;
    }
    return {};
}

const QString accounts = u"Accounts"_s;
const QString unused = u"Unused passwords"_s;

}  // namespace

class tst_NdesServicePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QCoreApplication::setOrganizationName(u"scepter-test"_s);
        QCoreApplication::setApplicationName(u"scepter-test"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }

    void everySettingHasAFieldWithAnExplanation() {
        FakeSite site;
        NdesPage page(site, nullptr);
        for (const SettingDefinition &each : settingDefinitions()) {
            if (!QByteArray(each.name).startsWith("ndes.")) continue;
            const auto *field = page.findChild<QWidget *>(QString::fromLatin1(each.name));
            QVERIFY2(field, each.name);
            const auto *choice = qobject_cast<const QComboBox *>(field);
            const auto *line = qobject_cast<const QLineEdit *>(field);
            QVERIFY2(choice || line, each.name);
            QCOMPARE(choice ? choice->currentData().toString() : line->text(), QString::fromLatin1(each.defaultValue));
            QVERIFY(!field->accessibleName().isEmpty());
            QVERIFY2(field->accessibleDescription().size() > 30, each.name);
            for (int at = 0; choice && at < choice->count(); ++at)
                QVERIFY2(each.check(choice->itemData(at).toString()), each.name);
        }
        QVERIFY(!named<QAbstractButton>(page, u"Apply"_s).isEnabled());
    }

    void whatMakesTheSiteLessSafeIsWarnedOfWhereItIsChosen_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("safe");
        QTest::addColumn<QString>("word");
        QTest::newRow("the service itself") << QByteArray(setting::ndesEnabled) << u"off"_s << u"on"_s;
        QTest::newRow("any device of the profile: VU#971035")
            << QByteArray(setting::ndesBinding) << u"one-name"_s << u"any-name"_s;
        QTest::newRow("accounts in clear") << QByteArray(setting::ndesPlainHttp) << u"off"_s << u"on"_s;
        QTest::newRow("one password for everybody") << QByteArray(setting::ndesSinglePassword) << u"off"_s << u"on"_s;
        QTest::newRow("no password at all") << QByteArray(setting::ndesEnforcePassword) << u"on"_s << u"off"_s;
    }

    void whatMakesTheSiteLessSafeIsWarnedOfWhereItIsChosen() {
        QFETCH(QByteArray, name);
        QFETCH(QString, safe);
        QFETCH(QString, word);
        FakeSite site;
        set(site, name.constData(), safe);
        NdesPage page(site, nullptr);
        const QString warning = warningOf(QString::fromLatin1(name), word);
        QVERIFY(!warning.isEmpty());
        QVERIFY(choiceOf(page, name.constData()).accessibleDescription() != warning);
        choose(page, name.constData(), word);
        QCOMPARE(choiceOf(page, name.constData()).accessibleDescription(), warning);
        QCOMPARE(site.ledger().setting(QString::fromLatin1(name)).value(), safe);
        press(page, u"Apply"_s);
        QCOMPARE(site.ledger().setting(QString::fromLatin1(name)).value(), word);
    }

    void eachEncodingSaysWhoNeedsIt() {
        FakeSite site;
        NdesPage page(site, nullptr);
        auto &encoding = choiceOf(page, setting::ndesEncoding);
        QCOMPARE(encoding.count(), 3);
        QStringList meanings;
        for (int at = 0; at < encoding.count(); ++at) {
            encoding.setCurrentIndex(at);
            meanings << encoding.accessibleDescription();
            QVERIFY(meanings.last().size() > 30);
        }
        QCOMPARE(meanings.removeDuplicates(), qsizetype(0));
    }

    void theUrlsAreThoseThatAProgramReaches_data() {
        QTest::addColumn<QString>("https");
        QTest::addColumn<QString>("binding");
        QTest::addColumn<QString>("single");
        QTest::addColumn<QString>("page");
        QTest::newRow("only HTTP") << u""_s << u"any-name"_s << u"off"_s
                                   << u"http://127.0.0.1:8080/certsrv/mscep_admin/"_s;
        QTest::newRow("HTTPS for the password")
            << u"127.0.0.1:8443"_s << u"any-name"_s << u"off"_s << u"https://127.0.0.1:8443/certsrv/mscep_admin/"_s;
        QTest::newRow("several, and IPv6") << u"[::1]:8444,127.0.0.1:8443"_s << u"any-name"_s << u"off"_s
                                           << u"https://127.0.0.1:8444/certsrv/mscep_admin/"_s;
        QTest::newRow("a name has to be stated")
            << u""_s << u"one-name"_s << u"off"_s << u"http://127.0.0.1:8080/certsrv/mscep_admin/?fqdn=NAME"_s;
        QTest::newRow("the single password is everybody's")
            << u""_s << u"one-name"_s << u"on"_s << u"http://127.0.0.1:8080/certsrv/mscep_admin/"_s;
    }

    void theUrlsAreThoseThatAProgramReaches() {
        QFETCH(QString, https);
        QFETCH(QString, binding);
        QFETCH(QString, single);
        FakeSite site;
        set(site, setting::listenerHttps, https);
        set(site, setting::ndesBinding, binding);
        set(site, setting::ndesSinglePassword, single);
        QTEST(ndesUrls(site).page, "page");
        QCOMPARE(ndesUrls(site).isSecure, !https.isEmpty());
        QCOMPARE(ndesUrls(site).scep, u"http://127.0.0.1:8080/certsrv/mscep/mscep.dll"_s);
        const NdesPage page(site, nullptr);
        QCOMPARE(named<CopyField>(page, u"Page"_s).text(), ndesUrls(site).page);
    }

    void itIsSaidWhenNobodyCouldSignIn() {
        FakeSite site;
        NdesPage page(site, nullptr);
        page.show();
        QVERIFY(shows(page, u"There is no HTTPS yet"_s));
        choose(page, setting::ndesPlainHttp, u"on"_s);
        press(page, u"Apply"_s);
        QVERIFY(!shows(page, u"There is no HTTPS yet"_s));
        QVERIFY(shows(page, u"NTLM"_s));
    }

    void theStateIsThatOfTheServiceAndTheListener() {
        FakeSite site;
        NdesPage page(site, nullptr);
        page.show();
        QVERIFY(shows(page, u"The page is not served"_s));
        choose(page, setting::ndesEnabled, u"on"_s);
        QVERIFY(shows(page, u"The page is not served"_s));
        press(page, u"Apply"_s);
        QVERIFY(shows(page, u"Programs fetch a password"_s));
    }

    void aProfileThatIsGoneIsStillShown() {
        FakeSite site;
        addTrustSamples(site);
        set(site, setting::ndesProfile, u"plant"_s);
        NdesPage page(site, nullptr);
        const auto &profile = choiceOf(page, setting::ndesProfile);
        QCOMPARE(profile.currentData().toString(), u"plant"_s);
        QVERIFY(profile.findData(u"branch-office"_s) >= 0);
        QVERIFY(!named<QAbstractButton>(page, u"Apply"_s).isEnabled());
        choose(page, setting::ndesProfile, u"branch-office"_s);
        press(page, u"Apply"_s);
        QCOMPARE(site.ledger().setting(u"ndes.profile").value(), u"branch-office"_s);
    }

    void anAccountIsAddedWithItsPasswordTypedTwice() {
        FakeSite site;
        NdesAccountDialog dialog(site, nullptr);
        auto &add = named<QAbstractButton>(dialog, u"Add"_s);
        QVERIFY(!add.isEnabled());
        type(dialog, u"Name"_s, u"CORP\\Jamf"_s);
        QVERIFY(sentenceOf(dialog, u"Name"_s).contains(u"corp\\jamf"_s));
        type(dialog, u"Password"_s, u"short"_s);
        QVERIFY(sentenceOf(dialog, u"Password"_s).contains(u"At least 8"_s));
        type(dialog, u"Password"_s, u"correct horse battery"_s);
        type(dialog, u"Again"_s, u"correct horse batterx"_s);
        QVERIFY(!add.isEnabled());
        QVERIFY(sentenceOf(dialog, u"Again"_s).contains(u"not the same"_s));
        type(dialog, u"Again"_s, u"correct horse battery"_s);
        press(dialog, u"May fetch passwords"_s);
        press(dialog, u"Add"_s);
        QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(site.lastPassword(), "correct horse battery"_ba);
        QVERIFY(!accountOf(site, u"CORP"_s).mayEnrol);
        QVERIFY(named<QLineEdit>(dialog, u"Password"_s).text().isEmpty());
    }

    void aNameThatIsTakenOrWillNotDoIsSaidBesideIt() {
        FakeSite site;
        addNdesSamples(site);
        NdesAccountDialog dialog(site, nullptr);
        type(dialog, u"Name"_s, u"a:b"_s);
        QVERIFY(sentenceOf(dialog, u"Name"_s).contains(u"colon"_s));
        type(dialog, u"Name"_s, u"old-proxy"_s);
        type(dialog, u"Password"_s, u"correct horse battery"_s);
        type(dialog, u"Again"_s, u"correct horse battery"_s);
        press(dialog, u"Add"_s);
        QTRY_VERIFY(sentenceOf(dialog, u"Name"_s).contains(u"There is an account"_s));
        QVERIFY(named<QAbstractButton>(dialog, u"Add"_s).isEnabled());
    }

    void anEmptyListOfAccountsSaysWhatTheyAreFor() {
        FakeSite site;
        NdesPage page(site, nullptr);
        page.show();
        QVERIFY(shows(page, u"No accounts yet"_s));
        press(page, u"Add account…"_s);
        QVERIFY(page.findChild<NdesAccountDialog *>());
    }

    void eachAccountShowsItsState() {
        FakeSite site;
        addNdesSamples(site);
        NdesPage page(site, nullptr);
        page.show();
        QCOMPARE(rowsOf(page, accounts, 1),
                 (QStringList{u"May fetch"_s, u"No permission"_s, u"Locked, 15 min left"_s}));
        QCOMPARE(rowsOf(page, accounts, 2).at(1), u"never"_s);
        QVERIFY(!shows(page, u"No accounts yet"_s));
    }

    void aLockedAccountIsUnlocked() {
        FakeSite site;
        addNdesSamples(site);
        NdesPage page(site, nullptr);
        page.show();
        select(page, accounts, u"corp"_s);
        QVERIFY(!named<QAbstractButton>(page, u"Unlock"_s).isVisible());
        select(page, accounts, u"workspace"_s);
        press(page, u"Unlock"_s);
        QVERIFY(!accountOf(site, u"workspace"_s).lockedUntil);
        QCOMPARE(rowsOf(page, accounts, 1).at(2), u"May fetch"_s);
        QVERIFY(!named<QAbstractButton>(page, u"Unlock"_s).isVisible());
    }

    void permissionIsTakenAndGiven() {
        FakeSite site;
        addNdesSamples(site);
        NdesPage page(site, nullptr);
        page.show();
        select(page, accounts, u"corp"_s);
        press(page, u"Forbid"_s);
        QVERIFY(!accountOf(site, u"corp"_s).mayEnrol);
        press(page, u"Permit"_s);
        QVERIFY(accountOf(site, u"corp"_s).mayEnrol);
        QCOMPARE(accountOf(site, u"corp"_s).verifier, "verifier"_ba);
    }

    void aNewPasswordReplacesTheFormerOneAndNothingElse() {
        FakeSite site;
        addNdesSamples(site);
        const NdesAccount before = accountOf(site, u"old-proxy"_s);
        NdesAccountDialog dialog(site, before, nullptr);
        dialog.show();
        QVERIFY(!named<QLineEdit>(dialog, u"Name"_s).isVisible());
        type(dialog, u"Password"_s, u"correct horse battery"_s);
        type(dialog, u"Again"_s, u"correct horse battery"_s);
        press(dialog, u"Save"_s);
        QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
        const NdesAccount after = accountOf(site, u"old-proxy"_s);
        QVERIFY(after.verifier != before.verifier);
        QCOMPARE(after.mayEnrol, before.mayEnrol);
    }

    void removingAnAccountAsksFirst() {
        FakeSite site;
        addNdesSamples(site);
        NdesPage page(site, nullptr);
        page.show();
        select(page, accounts, u"old-proxy"_s);
        press(page, u"Remove…"_s);
        QCOMPARE(site.ledger().ndesAccounts()->size(), std::size_t(3));
        QVERIFY(agree(page, u"Remove"_s));
        QCOMPARE(site.ledger().ndesAccounts()->size(), std::size_t(2));
    }

    void theCacheShowsWhatStillAdmits() {
        FakeSite site;
        addNdesSamples(site);
        NdesPage page(site, nullptr);
        page.show();
        QCOMPARE(rowsOf(page, unused, 0),
                 (QStringList{u"tablet-12.office.example"_s, u"any device of the profile device"_s}));
        QCOMPARE(rowsOf(page, unused, 1), (QStringList{u"52 min"_s, u"7 min"_s}));
        QCOMPARE(rowsOf(page, unused, 3).front(), u"corp\\jamf"_s);
        QVERIFY(shows(page, u"2 of 5 "_s));
        set(site, setting::ndesPasswordMax, u"2"_s);
        site.nudge();
        QVERIFY(shows(page, u"cache is full"_s));
    }

    void aPasswordIsWithdrawnFromTheCache() {
        FakeSite site;
        addNdesSamples(site);
        NdesPage page(site, nullptr);
        page.show();
        select(page, unused, u"tablet-12"_s);
        press(page, u"Withdraw…"_s);
        QCOMPARE(rowsOf(page, unused, 0).size(), qsizetype(2));
        QVERIFY(agree(page, u"Withdraw"_s));
        QCOMPARE(rowsOf(page, unused, 0), QStringList{u"any device of the profile device"_s});
    }

    void aPasswordWithoutEndStandsOutAndTakesNoPlace() {
        FakeSite site;
        Challenge single;
        single.origin = ChallengeOrigin::Ndes;
        single.profile = u"device"_s;
        single.usesAllowed = 0;
        single.verifier = "single";
        QVERIFY(site.memory().addNdesChallenge(single, 0));
        NdesPage page(site, nullptr);
        page.show();
        QCOMPARE(rowsOf(page, unused, 1), QStringList{u"Without end"_s});
        QVERIFY(shows(page, u"0 of 5 "_s));
    }

    void everyWidgetHasANameAndEveryLetterOneMeaning() {
        FakeSite site;
        addNdesSamples(site);
        NdesPage page(site, nullptr);
        page.show();
        select(page, accounts, u"workspace"_s);
        QCOMPARE(namelessIn(page), QString());
        QCOMPARE(mnemonicsSharedIn(page), QString());
        NdesAccountDialog dialog(site, nullptr);
        dialog.show();
        QCOMPARE(namelessIn(dialog), QString());
        QCOMPARE(mnemonicsSharedIn(dialog), QString());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(tst_NdesServicePage)
#include "tst_ndes_service_page.moc"
