#include <QComboBox>
#include <QDir>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include "ui/by_name.h"
#include "ui/fake_opener.h"
#include "ui/widgets/copy_field.h"
#include "ui/wizard/site_wizard.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::ui;

namespace {

const QString passphrase = u"correct horse battery staple"_s;

}  // namespace

class tst_Wizard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<std::shared_ptr<SiteControl>>(); }

    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_opener = std::make_unique<FakeOpener>();
        m_wizard = std::make_unique<SiteWizard>(*m_opener, nullptr);
        m_ready = std::make_unique<QSignalSpy>(m_wizard.get(), &SiteWizard::siteReady);
        m_wizard->open();
    }

    void cleanup() {
        m_ready.reset();
        m_wizard.reset();
        m_opener.reset();
    }

    void fromNothingToARunningListenerAndARegisteredDevice() {
        answerAuthority();
        answerProtection();
        press(*m_wizard, u"Network, 192.168.10.5, IPv4"_s);
        QCOMPARE(named<CopyField>(*m_wizard, u"Devices will use"_s).text(), u"http://192.168.10.5:8080/scep"_s);
        press(*m_wizard, u"Make the keys"_s);
        QTRY_VERIFY(isAt(u"First device"_s));
        QCOMPARE(m_opener->lastWish.authorityName, u"Office CA"_s);
        QCOMPARE(m_opener->lastWish.path, sitePath());
        QCOMPARE(m_opener->lastWish.key, (pki::KeySpec{pki::KeyType::Rsa, 3072}));
        QCOMPARE(m_opener->lastWish.passphrase.bytes(), passphrase.toUtf8());
        QCOMPARE(m_opener->lastWish.listenAddress, u"192.168.10.5:8080"_s);
        QCOMPARE(m_opener->made->listenerState(), ListenerState::Running);

        type(*m_wizard, u"Host name"_s, u"r1.lab.example"_s);
        press(*m_wizard, u"Register"_s);
        QVERIFY(isAt(u"Ready"_s));
        QVERIFY(m_opener->made->ledger().device(u"r1.lab.example"_s));
        QVERIFY(shows(*m_wizard, u"r1.lab.example may enrol now"_s));
        QVERIFY(shows(*m_wizard, u"Listening"_s));
        QCOMPARE(named<CopyField>(*m_wizard, u"SCEP URL"_s).text(), u"http://192.168.10.5:8080/scep"_s);
        QCOMPARE(named<CopyField>(*m_wizard, u"Challenge"_s).text(), QString::fromLatin1(FakeSite::madeChallenge));

        QCOMPARE(m_ready->count(), 0);
        press(*m_wizard, u"Open the site"_s);
        QCOMPARE(m_ready->count(), 1);
        QCOMPARE(m_ready->first().first().value<std::shared_ptr<SiteControl>>().get(), m_opener->made.get());
        QVERIFY(!m_wizard->isVisible());
    }

    void theFirstDeviceCanBeLeftOut() {
        makeKeys();
        press(*m_wizard, u"Skip"_s);
        QVERIFY(isAt(u"Ready"_s));
        QVERIFY(shows(*m_wizard, u"Office CA is ready"_s));
        QVERIFY(!named<CopyField>(*m_wizard, u"Challenge"_s).isVisibleTo(m_wizard.get()));
    }

    void loopbackIsChosenUntilAnotherNetworkIs() {
        answerAuthority();
        answerProtection();
        QVERIFY(named<QAbstractButton>(*m_wizard, u"This computer only, 127.0.0.1, for trying out"_s).isChecked());
        QCOMPARE(named<CopyField>(*m_wizard, u"Devices will use"_s).text(), u"http://127.0.0.1:8080/scep"_s);
        QVERIFY(shows(*m_wizard, u"Only programs on this computer"_s));
    }

    void anIpv6AddressStandsInBrackets() {
        m_wizard.reset();
        m_opener->addresses = {u"127.0.0.1"_s, u"2001:db8::5"_s};
        m_wizard = std::make_unique<SiteWizard>(*m_opener, nullptr);
        answerAuthority();
        answerProtection();
        press(*m_wizard, u"Network, 2001:db8::5, IPv6"_s);
        QCOMPARE(named<CopyField>(*m_wizard, u"Devices will use"_s).text(), u"http://[2001:db8::5]:8080/scep"_s);
    }

    void aPortInUseIsSaidBeforeAnythingIsMade() {
        m_opener->takenAddress = u"127.0.0.1:8080"_s;
        answerAuthority();
        answerProtection();
        QTRY_VERIFY(sentenceOf<QSpinBox>(*m_wizard, u"Port"_s).contains(u"is in use, perhaps by a web server"_s));
        named<QSpinBox>(*m_wizard, u"Port"_s).setValue(8081);
        QTRY_COMPARE(sentenceOf<QSpinBox>(*m_wizard, u"Port"_s), u"free"_s);
    }

    void aListenerThatCannotStartIsMovedToAnotherPort() {
        m_opener->listenerFault = u"Port 8080 of 127.0.0.1 is in use."_s;
        answerAuthority();
        answerProtection();
        press(*m_wizard, u"Make the keys"_s);
        QTRY_COMPARE(sentenceOf<QSpinBox>(*m_wizard, u"Port"_s), u"Port 8080 of 127.0.0.1 is in use."_s);
        QVERIFY(isAt(u"Address"_s));
        QVERIFY(!named<QAbstractButton>(*m_wizard, u"Back"_s).isVisible());

        m_opener->made->answerStartWith(ListenerState::Running, {});
        named<QSpinBox>(*m_wizard, u"Port"_s).setValue(8081);
        press(*m_wizard, u"Try again"_s);
        QTRY_VERIFY(isAt(u"First device"_s));
        QCOMPARE(m_opener->made->ledger().setting(u"listener.addresses").value(), u"127.0.0.1:8081"_s);
        QCOMPARE(m_opener->made->starts(), 2);
    }

    void aFileThatExistsIsSaidBesideItsField() {
        QFile existing(sitePath());
        QVERIFY(existing.open(QIODevice::WriteOnly));
        type(*m_wizard, u"Name"_s, u"Office CA"_s);
        type(*m_wizard, u"Site file"_s, sitePath());
        QVERIFY(sentenceOf(*m_wizard, u"Site file"_s).contains(u"exists already"_s));
        QVERIFY(!named<QAbstractButton>(*m_wizard, u"Continue"_s).isEnabled());
        type(*m_wizard, u"Site file"_s, m_folder->filePath(u"no-such-folder/office.scepter"_s));
        QVERIFY(sentenceOf(*m_wizard, u"Site file"_s).contains(u"There is no folder"_s));
        type(*m_wizard, u"Site file"_s, m_folder->path());
        QVERIFY(sentenceOf(*m_wizard, u"Site file"_s).contains(u"This is a folder"_s));
    }

    void theFileIsNamedAfterTheAuthorityUntilItIsChosen() {
        type(*m_wizard, u"Name"_s, u"Büro Süd, CA #1"_s);
        QVERIFY(named<QLineEdit>(*m_wizard, u"Site file"_s).text().endsWith(u"büro-süd-ca-1.scepter"_s));
        type(*m_wizard, u"Site file"_s, sitePath());
        type(*m_wizard, u"Name"_s, u"Lab CA"_s);
        QCOMPARE(named<QLineEdit>(*m_wizard, u"Site file"_s).text(), sitePath());
    }

    void anAuthorityNeedsAName() {
        type(*m_wizard, u"Name"_s, u"x"_s);
        type(*m_wizard, u"Name"_s, {});
        QVERIFY(sentenceOf(*m_wizard, u"Name"_s).contains(u"needs a name"_s));
        QVERIFY(!named<QAbstractButton>(*m_wizard, u"Continue"_s).isEnabled());
    }

    void theChosenKeyIsMade_data() {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("spec");
        for (const auto &[shown, spec] :
             {std::pair{u"RSA 3072 (recommended)"_s, u"rsa:3072"_s}, std::pair{u"RSA 2048"_s, u"rsa:2048"_s},
              std::pair{u"RSA 4096"_s, u"rsa:4096"_s}, std::pair{u"EC P-256"_s, u"ec:p256"_s},
              std::pair{u"EC P-384"_s, u"ec:p384"_s}})
            QTest::newRow(qPrintable(spec)) << shown << spec;
    }

    void theChosenKeyIsMade() {
        QFETCH(QString, shown);
        QFETCH(QString, spec);
        auto &key = named<QComboBox>(*m_wizard, u"Key"_s);
        key.setCurrentIndex(key.findText(shown));
        makeKeys();
        QCOMPARE(m_opener->lastWish.key, pki::KeySpec::fromText(spec).value());
    }

    void twoPassphrasesThatDifferDoNotGoOn() {
        answerAuthority();
        type(*m_wizard, u"Passphrase"_s, passphrase);
        type(*m_wizard, u"Again"_s, u"correct horse batterie"_s);
        QVERIFY(sentenceOf(*m_wizard, u"Again"_s).contains(u"not the same"_s));
        QVERIFY(!named<QAbstractButton>(*m_wizard, u"Continue"_s).isEnabled());
        type(*m_wizard, u"Again"_s, passphrase);
        QVERIFY(named<QAbstractButton>(*m_wizard, u"Continue"_s).isEnabled());
        QVERIFY(sentenceOf(*m_wizard, u"Passphrase"_s).startsWith(u"Strong"_s));
    }

    void aLaboratoryHasNoPassphraseAndIsToldWhatThatMeans() {
        answerAuthority();
        type(*m_wizard, u"Passphrase"_s, u"typed and then not wanted"_s);
        press(*m_wizard, u"Laboratory: no passphrase"_s);
        QVERIFY(sentenceOf<QAbstractButton>(*m_wizard, u"Laboratory: no passphrase"_s)
                    .contains(u"whoever can read the file can issue certificates"_s));
        press(*m_wizard, u"Continue"_s);
        press(*m_wizard, u"Make the keys"_s);
        QTRY_VERIFY(isAt(u"First device"_s));
        QVERIFY(m_opener->lastWish.passphrase.isEmpty());
    }

    void aSiteThatCannotBeMadeIsSaidAndCanBeTriedAgain() {
        m_opener->createFault = Fault{FaultKind::Unavailable, u"The disk is full."_s};
        answerAuthority();
        answerProtection();
        press(*m_wizard, u"Make the keys"_s);
        QTRY_VERIFY(shows(*m_wizard, u"The disk is full."_s));
        m_opener->createFault.reset();
        press(*m_wizard, u"Make the keys"_s);
        QTRY_VERIFY(isAt(u"First device"_s));
        QCOMPARE(m_opener->lastWish.passphrase.bytes(), passphrase.toUtf8());
    }

    void aFileThatAppearedMeanwhileLeadsBackToItsField() {
        m_opener->createFault = Fault{FaultKind::Conflict, u"The file exists."_s};
        answerAuthority();
        answerProtection();
        press(*m_wizard, u"Make the keys"_s);
        QTRY_VERIFY(isAt(u"Authority"_s));
        QCOMPARE(sentenceOf(*m_wizard, u"Site file"_s), u"The file exists."_s);
    }

    void whileKeysAreMadeNothingCanBePressed() {
        answerAuthority();
        answerProtection();
        press(*m_wizard, u"Make the keys"_s);
        QVERIFY(shows(*m_wizard, u"keys of Office CA are being made"_s));
        for (const QString &button : {u"Cancel"_s, u"Back"_s, u"Make the keys"_s})
            QVERIFY(!named<QAbstractButton>(*m_wizard, button).isEnabled());
        m_wizard->reject();
        QVERIFY(m_wizard->isVisible());
        QTRY_VERIFY(isAt(u"First device"_s));
    }

    void aSiteThatWasMadeIsOpenedAlsoWhenTheWizardIsClosedEarly() {
        makeKeys();
        m_wizard->reject();
        QCOMPARE(m_ready->count(), 1);
    }

    void cancelledBeforeTheKeysNothingIsMade() {
        answerAuthority();
        m_wizard->reject();
        QCOMPARE(m_ready->count(), 0);
        QVERIFY(!m_opener->made);
        QVERIFY(!m_wizard->isVisible());
    }

    void whatWasTypedIsStillThereAfterGoingBack() {
        answerAuthority();
        type(*m_wizard, u"Passphrase"_s, passphrase);
        press(*m_wizard, u"Back"_s);
        QCOMPARE(named<QLineEdit>(*m_wizard, u"Name"_s).text(), u"Office CA"_s);
        press(*m_wizard, u"Continue"_s);
        QCOMPARE(named<QLineEdit>(*m_wizard, u"Passphrase"_s).text(), passphrase);
    }

    void theKeyboardAloneIsEnough() {
        QTRY_VERIFY(m_wizard->isActiveWindow());
        const auto keys = [](const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); };
        const auto enter = [] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); };
        keys(u"Office CA"_s);
        type(*m_wizard, u"Site file"_s, sitePath());
        enter();
        QVERIFY(isAt(u"Protection"_s));
        keys(passphrase);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        keys(passphrase);
        enter();
        QVERIFY(isAt(u"Address"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        enter();
        QTRY_VERIFY(isAt(u"First device"_s));
        QCOMPARE(m_opener->lastWish.listenAddress, u"192.168.10.5:8080"_s);
    }

    void everyWidgetHasANameAndEveryLetterOneMeaning() {
        QCOMPARE(namelessIn(*m_wizard), QString());
        QCOMPARE(mnemonicsSharedIn(*m_wizard), QString());
        answerAuthority();
        QCOMPARE(mnemonicsSharedIn(*m_wizard), QString());
        answerProtection();
        QCOMPARE(mnemonicsSharedIn(*m_wizard), QString());
        press(*m_wizard, u"Make the keys"_s);
        QTRY_VERIFY(isAt(u"First device"_s));
        QCOMPARE(mnemonicsSharedIn(*m_wizard), QString());
    }

private:
    QString sitePath() const { return m_folder->filePath(u"office.scepter"_s); }

    /// By the rail, as a screen reader tells it: "Step 3 of 5: Address".
    bool isAt(const QString &step) const {
        for (const QWidget *each : m_wizard->findChildren<QWidget *>()) {
            if (each->accessibleName().startsWith(u"Step "_s)) return each->accessibleName().endsWith(u": "_s + step);
        }
        return false;
    }

    void answerAuthority() {
        type(*m_wizard, u"Name"_s, u"Office CA"_s);
        type(*m_wizard, u"Site file"_s, sitePath());
        press(*m_wizard, u"Continue"_s);
    }

    void answerProtection() {
        type(*m_wizard, u"Passphrase"_s, passphrase);
        type(*m_wizard, u"Again"_s, passphrase);
        press(*m_wizard, u"Continue"_s);
    }

    void makeKeys() {
        answerAuthority();
        answerProtection();
        press(*m_wizard, u"Make the keys"_s);
        QTRY_VERIFY(isAt(u"First device"_s));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeOpener> m_opener;
    std::unique_ptr<SiteWizard> m_wizard;
    std::unique_ptr<QSignalSpy> m_ready;
};

QTEST_MAIN(tst_Wizard)
#include "tst_wizard.moc"
