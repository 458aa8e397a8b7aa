#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include "ui/by_name.h"
#include "ui/fake_site.h"
#include "ui/pages/device_sheet_pane.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::ui;

namespace {

const auto fillIn = u"Fill in a new challenge"_s;
const auto openPlace = u"CHALLENGE-PASSWORD"_s;
const auto made = QString::fromLatin1(FakeSite::madeChallenge);

struct Shown {
    FakeSite site;
    std::unique_ptr<DeviceSheetPane> pane;

    Shown() {
        for (const auto &name : {u"r1.lab.example"_s, u"r2.lab.example"_s}) {
            Registration device;
            device.fqdn = name;
            device.profile = QString::fromLatin1(defaultProfileName);
            if (!site.memory().addDevices({NewDevice{device, std::nullopt}})) qFatal("not registered");
        }
        pane = std::make_unique<DeviceSheetPane>(site, nullptr);
        pane->showDevice(device(u"r1.lab.example"_s));
        pane->show();
    }
    Registration device(const QString &fqdn) { return site.memory().device(fqdn).value(); }
    QString text() const { return named<QPlainTextEdit>(*pane, u"Configuration sheet"_s).toPlainText(); }
    QComboBox &type() const { return named<QComboBox>(*pane, u"Kind of device"_s); }
    void choose(const QString &name) const { type().setCurrentIndex(type().findData(name)); }
};

}  // namespace

class tst_DeviceSheetPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path()); }
    void init() { QSettings().clear(); }

    void showsTheSheetOfTheDevice();
    void fillsInANewChallenge();
    void forgetsTheChallengeWithTheDevice();
    void remembersTheKindOfDevice();
    void saysWhatIsWrongWithATemplate();
    void copiesTheWholeSheet();
    void everythingHasANameAndALetterOfItsOwn();

private:
    QTemporaryDir m_settings;
};

void tst_DeviceSheetPane::showsTheSheetOfTheDevice() {
    const Shown shown;
    QVERIFY(shown.text().contains(u"fqdn r1.lab.example"_s));
    QVERIFY(shown.text().contains(openPlace));
    QVERIFY(shows(*shown.pane, u"has no challenge yet"_s));
}

void tst_DeviceSheetPane::fillsInANewChallenge() {
    Shown shown;
    press(*shown.pane, fillIn);
    QVERIFY(shown.text().contains(u"password 0 "_s + made));
    QVERIFY(!shown.text().contains(openPlace));
    QVERIFY(shows(*shown.pane, u"shown only now"_s));
    // What else changes in the ledger does not take it away.
    shown.pane->showDevice(shown.device(u"r1.lab.example"_s));
    QVERIFY(shown.text().contains(made));
    // Another kind of device may be the right one.
    shown.choose(u"strongswan"_s);
    QVERIFY(shown.text().contains(u"--password '"_s + made));
}

void tst_DeviceSheetPane::forgetsTheChallengeWithTheDevice() {
    Shown shown;
    press(*shown.pane, fillIn);
    shown.pane->showDevice(shown.device(u"r2.lab.example"_s));
    QVERIFY(shown.text().contains(u"r2.lab.example"_s));
    QVERIFY(!shown.text().contains(made));
    shown.pane->showDevice(shown.device(u"r1.lab.example"_s));
    QVERIFY(!shown.text().contains(made));
}

void tst_DeviceSheetPane::remembersTheKindOfDevice() {
    Shown().choose(u"strongswan"_s);
    const Shown again;
    QCOMPARE(again.type().currentText(), u"strongSwan pki"_s);
    QVERIFY(again.text().startsWith(u"#!/bin/bash"_s));
}

void tst_DeviceSheetPane::saysWhatIsWrongWithATemplate() {
    const Shown shown;
    shown.choose(u"broken"_s);
    QVERIFY(shown.text().isEmpty());
    QVERIFY(shows(*shown.pane, u"broken.txt, line 3"_s));
    QVERIFY(!named<QAbstractButton>(*shown.pane, fillIn).isEnabled());
    QVERIFY(!named<QAbstractButton>(*shown.pane, u"Copy"_s).isEnabled());
    shown.choose(u"cisco-ios"_s);
    QVERIFY(named<QAbstractButton>(*shown.pane, fillIn).isEnabled());
}

void tst_DeviceSheetPane::copiesTheWholeSheet() {
    const Shown shown;
    press(*shown.pane, u"Copy"_s);
    QCOMPARE(QApplication::clipboard()->text(), shown.text());
}

void tst_DeviceSheetPane::everythingHasANameAndALetterOfItsOwn() {
    const Shown shown;
    QCOMPARE(namelessIn(*shown.pane), QString());
    QCOMPARE(mnemonicsSharedIn(*shown.pane), QString());
}

QTEST_MAIN(tst_DeviceSheetPane)
#include "tst_device_sheet_pane.moc"
