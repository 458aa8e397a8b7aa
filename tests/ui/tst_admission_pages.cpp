// What the pages show of admission: states, owners, histories, challenges of profiles, the audit trail.
#include <QComboBox>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include "ui/by_name.h"
#include "ui/fake_site.h"
#include "ui/forms/new_challenge_dialog.h"
#include "ui/pages/audit_page.h"
#include "ui/pages/challenges_page.h"
#include "ui/pages/devices_page.h"
#include "ui/pages/overview_card.h"
#include "ui/pages/overview_page.h"
#include "ui/sample_admission.h"
#include "ui/widgets/copy_field.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::ui;

namespace {

const QString wildcard = u"*.branch-office-trondheim.office.example"_s;

QString stateOf(const ListPage &page, const QString &fqdn) {
    const LedgerTable &table = page.view().table();
    for (int row = 0; row < table.rowCount(); ++row) {
        if (table.index(row, int(DevicesTable::Column::Name)).data().toString() == fqdn)
            return table.index(row, int(DevicesTable::Column::State)).data().toString();
    }
    return u"not in the list"_s;
}

std::vector<Challenge> newestChallenges(FakeSite &site, std::size_t count) {
    auto ids = site.memory().challengeIds({}).value();
    std::sort(ids.begin(), ids.end(), std::greater<>());
    ids.resize(count);
    std::vector<Challenge> challenges;
    for (const ChallengeRow &each : site.memory().challengeRows(ids).value()) challenges.push_back(each.challenge);
    return challenges;
}

}  // namespace

class tst_AdmissionPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QCoreApplication::setOrganizationName(u"scepter-test"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }

    void init() {
        QSettings().clear();
        m_site = std::make_unique<FakeSite>();
        addAdmissionSamples(*m_site);
    }

    void everyDeviceSaysWhetherItIsAdmitted_data() {
        QTest::addColumn<QString>("fqdn");
        QTest::addColumn<QString>("state");
        QTest::newRow("open") << wildcard << u"Open"_s;
        QTest::newRow("not yet") << u"ap-201.office.example"_s << u"Upcoming"_s;
        QTest::newRow("no longer") << u"ap-100.office.example"_s << u"Expired"_s;
        QTest::newRow("often enough") << u"gw-1.office.example"_s << u"Used"_s;
        QTest::newRow("not at all") << u"rtr-old.office.example"_s << u"Disabled"_s;
    }

    void everyDeviceSaysWhetherItIsAdmitted() {
        DevicesPage page(*m_site, nullptr);
        page.QWidget::show();
        QFETCH(QString, fqdn);
        QTEST(stateOf(page, fqdn), "state");
    }

    void aDeviceIsFoundByItsOwner() {
        DevicesPage page(*m_site, nullptr);
        page.show({.page = Page::Devices, .search = u"Kari"_s});
        page.QWidget::show();
        QCOMPARE(page.view().table().rowCount(), 1);
        for (const QString &text : {u"any, but the request has to state one"_s, u"not looked at"_s,
                                    u"2001:db8:40::/48"_s, u"0 of 200 issued"_s})
            QVERIFY2(shows(page, text), qPrintable(text));
    }

    void theHistoryNamesWhoChangedWhat() {
        DevicesPage page(*m_site, nullptr);
        page.show({.page = Page::Devices, .search = u"ap-201"_s});
        page.QWidget::show();
        for (LedgerView *each : page.findChildren<LedgerView *>()) {
            if (each->accessibleName() != u"History"_s) continue;
            QCOMPARE(each->table().rowCount(), 2);
            QCOMPARE(each->table().index(0, 1).data().toString(), m_site->operatorName());
            QVERIFY(each->table().index(0, 4).data().toString().contains(u"192.168.30.201"_s));
            return;
        }
        QFAIL("There is no history.");
    }

    void theDeviceThatIsMeantIsSelectedAmongThoseOfItsName() {
        DevicesPage page(*m_site, nullptr);
        const auto twins = m_site->memory().devices(u"switch-9.office.example"_s).value();
        QCOMPARE(twins.size(), std::size_t(2));
        for (const Registration &each : twins) {
            page.show({.page = Page::Devices, .search = each.fqdn, .device = each.id});
            QCOMPARE(page.view().selectedIds(), std::vector<qint64>{each.id});
        }
    }

    void theChallengesSayWhomTheyAdmit() {
        ChallengesPage page(*m_site, nullptr);
        page.QWidget::show();
        QStringList targets;
        for (int row = 0; row < page.view().table().rowCount(); ++row)
            targets << page.view().table().index(row, 0).data().toString();
        targets.sort();
        QCOMPARE(targets, (QStringList{wildcard, u"any device of the profile device"_s,
                                       u"pos-17.branch-office-trondheim.office.example"_s}));
        page.setSearch(u"pos-17"_s);
        QVERIFY(shows(page, u"NDES page"_s));
        QVERIFY(shows(page, u"through the registration "_s + wildcard));
    }

    void aChallengeIsMadeForTheDeviceThatIsTyped() {
        NewChallengeDialog dialog(*m_site, {}, nullptr);
        QVERIFY(!named<QAbstractButton>(dialog, u"Make challenge"_s).isEnabled());
        type(dialog, u"Device"_s, u"nobody.office.example"_s);
        QVERIFY(!named<QAbstractButton>(dialog, u"Make challenge"_s).isEnabled());
        type(dialog, u"Device"_s, u"switch-9.office.example"_s);
        QVERIFY2(sentenceOf(dialog, u"Device"_s).contains(u"192.168.12.10"_s), "the two are named");
        QVERIFY(!named<QAbstractButton>(dialog, u"Make challenge"_s).isEnabled());
        type(dialog, u"Device"_s, u"switch-9.office.example,192.168.12.10"_s);
        named<QSpinBox>(dialog, u"Certificates"_s).setValue(5);
        press(dialog, u"Make challenge"_s);
        const Challenge made = newestChallenges(*m_site, 1).front();
        QCOMPARE(m_site->memory().device(made.registrationId)->ipAddress, u"192.168.12.10"_s);
        QCOMPARE(made.usesAllowed, 5);
        QVERIFY(shows(dialog, u"5 certificate(s)"_s));
        QCOMPARE(named<CopyField>(dialog, u"Challenge"_s).text(), QString::fromLatin1(FakeSite::madeChallenge));
    }

    void severalAreMadeForAProfileAndShownTogether() {
        NewChallengeDialog dialog(*m_site, {}, nullptr);
        named<QComboBox>(dialog, u"For"_s).setCurrentIndex(1);
        QVERIFY(shows(dialog, u"Whichever device of this profile"_s));
        named<QSpinBox>(dialog, u"How many challenges"_s).setValue(3);
        named<QSpinBox>(dialog, u"Certificates"_s).setValue(0);
        press(dialog, u"Make challenges"_s);
        for (const Challenge &each : newestChallenges(*m_site, 3)) {
            QCOMPARE(each.profile, QString::fromLatin1(defaultProfileName));
            QCOMPARE(each.registrationId, qint64(0));
            QCOMPARE(each.usesAllowed, 0);
        }
        QCOMPARE(named<QPlainTextEdit>(dialog, u"Challenges"_s).toPlainText().count(u'\n'), 2);
        QVERIFY(shows(dialog, u"any number of certificates"_s));
        press(dialog, u"Done"_s);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
    }

    void theOverviewLeadsToTheAlarms() {
        OverviewPage page(*m_site, nullptr);
        QSignalSpy wanted(&page, &OverviewPage::openDestination);
        page.show();
        OverviewCard &alarms = alarmsOf(page);
        QVERIFY(alarms.isVisible());
        QCOMPARE(alarms.number(), qint64(1));
        QVERIFY(alarms.remark().contains(u"came again"_s));
        alarms.click();
        QCOMPARE(wanted.count(), 1);
        const auto destination = wanted.front().front().value<Destination>();
        QCOMPARE(destination.page, Page::Audit);
        QCOMPARE(destination.filter, PageFilter::Alarms);
    }

    void anOldAlarmWaitsForNobody() {
        m_site->fixedClock().set(m_site->clock().now() + alarmsAreRecent);
        OverviewPage page(*m_site, nullptr);
        page.show();
        QVERIFY(!alarmsOf(page).isVisible());
    }

    void theAuditPageShowsAlarmsAndLeadsToWhatTheyAreAbout() {
        AuditPage page(*m_site, nullptr);
        page.QWidget::show();
        const int all = page.view().table().rowCount();
        page.show({.page = Page::Audit, .filter = PageFilter::Alarms});
        QCOMPARE(page.view().table().rowCount(), 1);
        QVERIFY(all > 1);
        QVERIFY(shows(page, u"came again, with another key"_s));
        QSignalSpy wanted(&page, &ListPage::destinationWanted);
        press(page, u"Show it"_s);
        QCOMPARE(wanted.count(), 1);
        const auto destination = wanted.front().front().value<Destination>();
        QCOMPARE(destination.page, Page::Requests);
        QCOMPARE(m_site->memory().transaction(destination.transaction)->fqdn, u"gw-1.office.example"_s);
    }

    void whatWasDeletedCannotBeShown() {
        const auto device = m_site->memory().device(u"ap-100.office.example"_s).value();
        QVERIFY(m_site->memory().deleteDevice(device.id, u"anna"_s));
        AuditPage page(*m_site, nullptr);
        page.show({.page = Page::Audit, .search = u"ap-100"_s});
        page.QWidget::show();
        QCOMPARE(page.view().table().rowCount(), 2);
        QVERIFY(!named<QAbstractButton>(page, u"Show it"_s).isVisibleTo(&page));
    }

    void everyDialogHasNamesAndLettersOfItsOwn() {
        NewChallengeDialog dialog(*m_site, {}, nullptr);
        QCOMPARE(namelessIn(dialog), QString());
        QCOMPARE(mnemonicsSharedIn(dialog), QString());
        named<QComboBox>(dialog, u"For"_s).setCurrentIndex(1);
        QCOMPARE(mnemonicsSharedIn(dialog), QString());
    }

private:
    static OverviewCard &alarmsOf(const OverviewPage &page) {
        for (OverviewCard *each : page.findChildren<OverviewCard *>()) {
            if (each->text().startsWith(u"Alarms")) return *each;
        }
        qFatal("There is no card of the alarms.");
    }

    QTemporaryDir m_folder;
    std::unique_ptr<FakeSite> m_site;
};

QTEST_MAIN(tst_AdmissionPages)
#include "tst_admission_pages.moc"
