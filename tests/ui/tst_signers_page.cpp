#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include "ui/by_name.h"
#include "ui/fake_site.h"
#include "ui/forms/certificate_source.h"
#include "ui/forms/signer_options.h"
#include "ui/forms/trusted_signer_dialog.h"
#include "ui/lists/signer_words.h"
#include "ui/pages/signers_page.h"
#include "ui/sample_trust.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::ui;

namespace {

void choose(const QWidget &in, const QString &name, int value) {
    auto &box = named<QComboBox>(in, name);
    box.setCurrentIndex(box.findData(value));
    Q_EMIT box.activated(box.currentIndex());
}

QAction *actionOf(const ListPage &page, const QString &beginning) {
    for (QAction *action : page.rowActions()) {
        if (withoutMnemonic(action->text()).startsWith(beginning)) return action;
    }
    qFatal("There is no action \"%ls\".", qUtf16Printable(beginning));
}

/// Presses the button that names the deed in the question that is open.
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

const TrustedSigner *byName(const std::vector<TrustedSigner> &signers, const QString &beginning) {
    for (const TrustedSigner &each : signers) {
        if (each.name.startsWith(beginning)) return &each;
    }
    return nullptr;
}

const QString policyOfDevice = u"Who may sign requests for device"_s;

}  // namespace

class tst_SignersPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QCoreApplication::setOrganizationName(u"scepter-test"_s);
        QCoreApplication::setApplicationName(u"scepter-test"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }

    void init() { QSettings().clear(); }

    void aCertificateIsTakenInEachForm_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("isTaken");
        const pki::Certificate certificate = fixtureCertificate(u"ca-micromdm"_s);
        QTest::newRow("PEM") << certificate.pem() << true;
        QTest::newRow("PEM with text around it") << "Bag Attributes\n" + certificate.pem() + "\nthe end" << true;
        QTest::newRow("DER") << certificate.der() << true;
        QTest::newRow("base64 without its armour, in lines") << certificate.der().toBase64().insert(64, '\n') << true;
        QTest::newRow("several, of which one is meant")
            << certificate.pem() + fixtureCertificate(u"ra-c"_s).pem() << false;
        QTest::newRow("nothing that it could be") << "hello"_ba << false;
        QTest::newRow("a key") << "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"_ba << false;
        QTest::newRow("half of it") << certificate.pem().left(200) << false;
    }

    void aCertificateIsTakenInEachForm() {
        QFETCH(QByteArray, content);
        const auto certificate = certificateOf(content);
        QTEST(bool(certificate), "isTaken");
        if (certificate) QCOMPARE(*certificate, fixtureCertificate(u"ca-micromdm"_s));
    }

    void itIsSeenWhatACertificateSaysBeforeItIsTrusted() {
        FakeSite site;
        TrustedSignerDialog dialog(site, nullptr);
        dialog.show();
        QVERIFY(!named<QAbstractButton>(dialog, u"Trust it"_s).isEnabled());
        named<QPlainTextEdit>(dialog, u"Certificate"_s).setPlainText(u"nonsense"_s);
        QVERIFY(sentenceOf<QPlainTextEdit>(dialog, u"Certificate"_s).contains(u"ertificate"_s));
        QVERIFY(!named<QAbstractButton>(dialog, u"Trust it"_s).isEnabled());

        dialog.takeFile(fixturePath(u"ca-micromdm"_s));
        QVERIFY(shows(dialog, u"OU=SCEP CA"_s));
        QVERIFY(shows(dialog, u"2036-11-22"_s));
        const QByteArray sha256 = fixtureCertificate(u"ca-micromdm"_s).sha256().toHex().toUpper();
        QVERIFY(shows(dialog, QString::fromLatin1(sha256.left(4))));
        QCOMPARE(site.ledger().trustedSigners()->size(), std::size_t(0));
    }

    void whatIsChosenIsWhatIsKept() {
        FakeSite site;
        TrustedSignerDialog dialog(site, nullptr);
        dialog.takeFile(fixturePath(u"ca-micromdm"_s));
        type(dialog, u"Name"_s, u"MDM issuing CA"_s);
        press(dialog, u"device"_s);
        type(dialog, u"Must carry"_s, u"clientAuth"_s);
        choose(dialog, u"May ask"_s, int(SignerScope::OwnName));
        press(dialog, u"A challenge is needed all the same"_s);
        type(dialog, u"Revocation list"_s, u"http://pki.example/mdm.crl"_s);
        choose(dialog, u"If it does not tell"_s, int(UnknownRevocation::Accept));
        press(dialog, u"Trust it"_s);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        const auto signers = site.ledger().trustedSigners().value();
        QCOMPARE(signers.size(), std::size_t(1));
        const TrustedSigner &kept = signers.front();
        QCOMPARE(kept.name, u"MDM issuing CA"_s);
        QCOMPARE(kept.kind, SignerKind::Authority);
        QCOMPARE(kept.certificate, fixtureCertificate(u"ca-micromdm"_s).der());
        QCOMPARE(kept.sha256, fixtureCertificate(u"ca-micromdm"_s).sha256());
        QCOMPARE(kept.profiles, QStringList{u"device"_s});
        QCOMPARE(kept.requiredOid, u"1.3.6.1.5.5.7.3.2"_s);
        QCOMPARE(kept.scope, SignerScope::OwnName);
        QVERIFY(kept.needsChallenge);
        QCOMPARE(kept.crlSource, u"http://pki.example/mdm.crl"_s);
        QCOMPARE(kept.crlUnknown, UnknownRevocation::Accept);
        QCOMPARE(kept.createdBy, u"anna"_s);
        QVERIFY(kept.enabled);
    }

    void whatIsNotChosenIsTheSaferOne() {
        FakeSite site;
        TrustedSignerDialog dialog(site, nullptr);
        dialog.takeFile(fixturePath(u"ra-c"_s));
        press(dialog, u"Trust it"_s);
        const TrustedSigner kept = site.ledger().trustedSigners()->front();
        QCOMPARE(kept.name, u"jscep peer RA"_s);
        QCOMPARE(kept.crlUnknown, UnknownRevocation::Refuse);
    }

    void whatIsNoAuthorityCanOnlyBePinned() {
        FakeSite site;
        TrustedSignerDialog dialog(site, nullptr);
        dialog.takeFile(fixturePath(u"ra-c"_s));
        QVERIFY(!named<QComboBox>(dialog, u"Trusted"_s).isEnabled());
        press(dialog, u"Trust it"_s);
        QCOMPARE(site.ledger().trustedSigners()->front().kind, SignerKind::Signer);
    }

    void theSitesOwnAuthorityIsWarnedOf() {
        FakeSite site;
        TrustedSignerDialog dialog(site, nullptr);
        dialog.takeFile(fixturePath(u"ca-micromdm"_s));
        QVERIFY(!shows(dialog, u"CA of this site"_s));
        TrustedSignerDialog own(site, nullptr);
        own.takeFile(fixturePath(u"ca-a"_s));
        QVERIFY(shows(own, u"CA of this site"_s));
    }

    void whatIsWrongIsSaidBesideItsField_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("says");
        QTest::newRow("no OID") << u"Must carry"_s << u"1.2.x"_s << u"dotted OID"_s;
        QTest::newRow("two OIDs") << u"Must carry"_s << u"clientAuth,serverAuth"_s << u"not several"_s;
        QTest::newRow("no source of a list") << u"Revocation list"_s << u"mdm.crl"_s << u"whole path"_s;
    }

    void whatIsWrongIsSaidBesideItsField() {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, says);
        FakeSite site;
        TrustedSignerDialog dialog(site, nullptr);
        dialog.takeFile(fixturePath(u"ca-micromdm"_s));
        type(dialog, field, typed);
        QVERIFY2(sentenceOf(dialog, field).contains(says), qPrintable(sentenceOf(dialog, field)));
        QVERIFY(!named<QAbstractButton>(dialog, u"Trust it"_s).isEnabled());
    }

    void bothAnswersToASilentListAreExplained() {
        FakeSite site;
        TrustedSignerDialog dialog(site, nullptr);
        dialog.takeFile(fixturePath(u"ca-micromdm"_s));
        dialog.show();
        auto &unknown = named<QComboBox>(dialog, u"If it does not tell"_s);
        QVERIFY(!unknown.isVisible());
        type(dialog, u"Revocation list"_s, u"/srv/mdm.crl"_s);
        QVERIFY(unknown.isVisible());
        QVERIFY(unknown.accessibleDescription().contains(u"stops enrolment"_s));
        choose(dialog, u"If it does not tell"_s, int(UnknownRevocation::Accept));
        QVERIFY(unknown.accessibleDescription().contains(u"gets in"_s));
    }

    void aNameThatIsTakenIsSaidBesideIt() {
        FakeSite site;
        addTrustSamples(site);
        TrustedSignerDialog dialog(site, nullptr);
        dialog.takeFile(fixturePath(u"ca-a"_s));
        type(dialog, u"Name"_s, u"MDM issuing CA"_s);
        press(dialog, u"Trust it"_s);
        QVERIFY(sentenceOf(dialog, u"Name"_s).contains(u"already"_s));
        QVERIFY(dialog.result() != int(QDialog::Accepted));
    }

    void anEntryIsShownAsItIsAndItsCertificateStays() {
        FakeSite site;
        addTrustSamples(site);
        const auto before = site.ledger().trustedSigners().value();
        for (const TrustedSigner &each : before) {
            TrustedSignerDialog dialog(site, each, nullptr);
            QVERIFY(!named<QComboBox>(dialog, u"Trusted"_s).isEnabled());
            press(dialog, u"Save"_s);
            QCOMPARE(dialog.result(), int(QDialog::Accepted));
        }
        QCOMPARE(site.ledger().trustedSigners().value(), before);
        TrustedSignerDialog dialog(site, *byName(before, u"MDM"_s), nullptr);
        type(dialog, u"Name"_s, u"Device management"_s);
        press(dialog, u"Save"_s);
        const auto after = site.ledger().trustedSigners().value();
        QVERIFY(byName(after, u"Device management"_s));
        QCOMPARE(byName(after, u"Device management"_s)->requiredOid, u"1.3.6.1.5.5.7.3.2"_s);
    }

    void aProfileThatIsGoneStaysUntilItIsTakenOut() {
        FakeSite site;
        addTrustSamples(site);
        TrustedSigner signer = *byName(site.ledger().trustedSigners().value(), u"Former"_s);
        signer.profiles = QStringList{u"plant"_s};
        TrustedSignerDialog dialog(site, signer, nullptr);
        QVERIFY(named<QAbstractButton>(dialog, u"plant (is gone)"_s).isChecked());
        press(dialog, u"Save"_s);
        QCOMPARE(byName(site.ledger().trustedSigners().value(), u"Former"_s)->profiles, QStringList{u"plant"_s});
    }

    void anEmptyListSaysWhatTheListIsFor() {
        FakeSite site;
        SignersPage page(site, nullptr);
        page.QWidget::show();
        QVERIFY(shows(page, u"Nobody's signature is trusted"_s));
        press(page, u"Add a trusted signer"_s);
        QVERIFY(page.findChild<TrustedSignerDialog *>());
    }

    void eachEntryShowsItsState() {
        FakeSite site;
        addTrustSamples(site);
        SignersPage page(site, nullptr);
        page.QWidget::show();
        const LedgerTable &table = page.view().table();
        QCOMPARE(table.rowCount(), 3);
        const auto cell = [&table](int row, SignersTable::Column column) {
            return table.data(table.index(row, int(column)), Qt::DisplayRole).toString();
        };
        using Column = SignersTable::Column;
        QVERIFY(cell(0, Column::Name).startsWith(u"Enrolment gateway"_s));
        QCOMPARE(cell(0, Column::State), u"Valid"_s);
        QCOMPARE(cell(0, Column::RevocationList), u"Cannot be read"_s);
        QCOMPARE(cell(1, Column::State), u"Switched off"_s);
        QCOMPARE(cell(2, Column::Profiles), u"branch-office"_s);
        QVERIFY(cell(2, Column::RevocationList).startsWith(u"Read "_s));
        QVERIFY(cell(1, Column::Subject).contains(u"SCEP CA"_s));
        page.setSearch(u"scep ca"_s);
        QCOMPARE(table.rowCount(), 1);
    }

    void theStateFollowsTheClock_data() {
        QTest::addColumn<QString>("at");
        QTest::addColumn<StateTone>("tone");
        QTest::newRow("not valid yet") << u"2026-11-01T00:00:00Z"_s << StateTone::Waiting;
        QTest::newRow("valid") << u"2026-11-23T00:00:00Z"_s << StateTone::Good;
        QTest::newRow("in its last month") << u"2027-11-10T00:00:00Z"_s << StateTone::Attention;
        QTest::newRow("expired") << u"2027-11-23T00:00:00Z"_s << StateTone::Bad;
    }

    void theStateFollowsTheClock() {
        QFETCH(QString, at);
        QFETCH(StateTone, tone);
        TrustedSigner signer;
        const pki::Certificate certificate = fixtureCertificate(u"ra-c"_s);
        QCOMPARE(stateCell(signer, certificate, *fromIso8601(at)).tone, tone);
        signer.enabled = false;
        QCOMPARE(stateCell(signer, certificate, *fromIso8601(at)).tone, StateTone::Neutral);
    }

    void aFaultOfTheListIsShownWithWhenItWasTried() {
        FakeSite site;
        addTrustSamples(site);
        SignersPage page(site, nullptr);
        page.QWidget::show();
        page.setSearch(u"gateway"_s);
        page.view().selectFirst();
        QVERIFY(shows(page, u"No such file"_s));
        QVERIFY(shows(page, u"gets in"_s));
    }

    void switchingOffAsksAndSwitchingOnDoesNot() {
        FakeSite site;
        addTrustSamples(site);
        SignersPage page(site, nullptr);
        page.QWidget::show();
        page.setSearch(u"MDM"_s);
        page.view().selectFirst();
        actionOf(page, u"Switch"_s)->trigger();
        QVERIFY(byName(site.ledger().trustedSigners().value(), u"MDM"_s)->enabled);
        QVERIFY(agree(page, u"Switch off"_s));
        QVERIFY(!byName(site.ledger().trustedSigners().value(), u"MDM"_s)->enabled);
        actionOf(page, u"Switch"_s)->trigger();
        QVERIFY(byName(site.ledger().trustedSigners().value(), u"MDM"_s)->enabled);
    }

    void removingAsksFirst() {
        FakeSite site;
        addTrustSamples(site);
        SignersPage page(site, nullptr);
        page.QWidget::show();
        page.setSearch(u"Former"_s);
        page.view().selectFirst();
        actionOf(page, u"Remove"_s)->trigger();
        QCOMPARE(site.ledger().trustedSigners()->size(), std::size_t(3));
        QVERIFY(agree(page, u"Remove"_s));
        QVERIFY(!byName(site.ledger().trustedSigners().value(), u"Former"_s));
    }

    void theCertificateCanBeTakenAlong() {
        FakeSite site;
        addTrustSamples(site);
        SignersPage page(site, nullptr);
        page.QWidget::show();
        page.setSearch(u"MDM"_s);
        page.view().selectFirst();
        actionOf(page, u"Copy as PEM"_s)->trigger();
        QCOMPARE(QApplication::clipboard()->text(), QString::fromLatin1(fixtureCertificate(u"ca-b"_s).pem()));
    }

    void aDroppedFileIsReadAtOnce() {
        FakeSite site;
        SignersPage page(site, nullptr);
        page.QWidget::show();
        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(fixturePath(u"ra-c"_s))});
        QDragEnterEvent enter(QPoint(40, 40), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&page, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(40, 40), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&page, &drop);
        const auto *dialog = page.findChild<TrustedSignerDialog *>();
        QVERIFY(dialog);
        QVERIFY(shows(*dialog, u"jscep peer RA"_s));
    }

    void eachProfileSaysWhoMaySign() {
        FakeSite site;
        addTrustSamples(site);
        SignersPage page(site, nullptr);
        page.QWidget::show();
        auto &device = named<QComboBox>(page, policyOfDevice);
        QCOMPARE(device.currentData().toInt(), int(SignerPolicy::Issued));
        QCOMPARE(named<QComboBox>(page, u"Who may sign requests for branch-office"_s).currentData().toInt(),
                 int(SignerPolicy::TrustedOrChallenge));
        QVERIFY(device.accessibleDescription().contains(u"not looked at"_s));
        choose(page, policyOfDevice, int(SignerPolicy::TrustedOrChallenge));
        QCOMPARE(site.ledger().profile(u"device"_s)->signerPolicy, SignerPolicy::TrustedOrChallenge);
        QVERIFY(device.accessibleDescription().contains(u"needs no challenge"_s));
    }

    void toRefuseEverybodyElseIsConfirmed() {
        FakeSite site;
        SignersPage page(site, nullptr);
        page.QWidget::show();
        choose(page, policyOfDevice, int(SignerPolicy::TrustedRequired));
        QCOMPARE(site.ledger().profile(u"device"_s)->signerPolicy, SignerPolicy::Issued);
        QCOMPARE(named<QComboBox>(page, policyOfDevice).currentData().toInt(), int(SignerPolicy::Issued));
        QVERIFY(agree(page, u"Only trusted signers"_s));
        QCOMPARE(site.ledger().profile(u"device"_s)->signerPolicy, SignerPolicy::TrustedRequired);
        QCOMPARE(named<QComboBox>(page, policyOfDevice).currentData().toInt(), int(SignerPolicy::TrustedRequired));
    }

    void aProfileThatComesAndGoesIsFollowed() {
        FakeSite site;
        SignersPage page(site, nullptr);
        page.QWidget::show();
        addTrustSamples(site);
        site.nudge();
        QCOMPARE(named<QComboBox>(page, u"Who may sign requests for branch-office"_s).count(), 4);
    }

    void anEntryThatNoProfileLooksAtSaysSo() {
        FakeSite site;
        TrustedSignerDialog dialog(site, nullptr);
        dialog.takeFile(fixturePath(u"ca-micromdm"_s));
        dialog.show();
        QVERIFY(shows(dialog, u"No such profile takes trusted signers yet"_s));
        addTrustSamples(site);
        TrustedSignerDialog taken(site, site.ledger().trustedSigners()->front(), nullptr);
        taken.show();
        QVERIFY(!shows(taken, u"No such profile takes trusted signers yet"_s));
    }

    void everyWidgetHasANameAndEveryLetterOneMeaning() {
        FakeSite site;
        addTrustSamples(site);
        SignersPage page(site, nullptr);
        page.QWidget::show();
        QCOMPARE(namelessIn(page), QString());
        QCOMPARE(mnemonicsSharedIn(page), QString());
        TrustedSignerDialog add(site, nullptr);
        add.show();
        QCOMPARE(namelessIn(add), QString());
        QCOMPARE(mnemonicsSharedIn(add), QString());
        for (const TrustedSigner &each : site.ledger().trustedSigners().value()) {
            TrustedSignerDialog edit(site, each, nullptr);
            edit.show();
            QCOMPARE(namelessIn(edit), QString());
            QCOMPARE(mnemonicsSharedIn(edit), QString());
        }
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(tst_SignersPage)
#include "tst_signers_page.moc"
