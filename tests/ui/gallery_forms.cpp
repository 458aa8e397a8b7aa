#include "ui/gallery_forms.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include "ui/fake_opener.h"
#include "ui/forms/new_challenge_dialog.h"
#include "ui/forms/register_device_dialog.h"
#include "ui/forms/reject_dialog.h"
#include "ui/forms/revoke_dialog.h"
#include "ui/forms/unlock_dialog.h"
#include "ui/forms/weak_algorithms_dialog.h"
#include "ui/pages/overview_page.h"
#include "ui/pages/settings_page.h"
#include "ui/sample_site.h"
#include "ui/wizard/site_wizard.h"

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

class Painter {
public:
    Painter(QString folder, QString mark) : m_folder(std::move(folder)), m_mark(std::move(mark)) {}

    void draw(QWidget &widget, const QString &name) const {
        widget.show();
        QApplication::processEvents();
        widget.grab().save(u"%1/%2-%3.png"_s.arg(m_folder, name, m_mark));
    }

private:
    QString m_folder;
    QString m_mark;
};

QWidget *named(QWidget &in, const QString &accessibleName) {
    for (QWidget *each : in.findChildren<QWidget *>()) {
        if (each->accessibleName() == accessibleName && each->focusPolicy() != Qt::NoFocus && !each->focusProxy())
            return each;
    }
    qFatal("There is no \"%ls\".", qUtf16Printable(accessibleName));
}

void type(QWidget &in, const QString &accessibleName, const QString &text) {
    auto *line = qobject_cast<QLineEdit *>(named(in, accessibleName));
    line->setText(text);
    line->setModified(true);
}

template <typename Button>
void press(QWidget &in, const QString &text) {
    for (Button *each : in.findChildren<Button *>()) {
        if (each->text().remove(u'&') == text) return each->click();
    }
    qFatal("There is no button \"%ls\".", qUtf16Printable(text));
}

void drawRegister(const Painter &painter, FakeSite &site) {
    RegisterDeviceDialog dialog(site, nullptr);
    painter.draw(dialog, u"register-empty"_s);
    type(dialog, u"Host name"_s, u"R1_lab"_s);
    type(dialog, u"IP address"_s, u"192.0.2.300"_s);
    press<QRadioButton>(dialog, u"Static challenge"_s);
    type(dialog, u"Static challenge"_s, u"router1"_s);
    press<QToolButton>(dialog, u"More options"_s);
    dialog.resize(640, 1280);
    painter.draw(dialog, u"register-wrong"_s);

    RegisterDeviceDialog wildcard(site, nullptr);
    type(wildcard, u"Host name"_s, u"*.branch-office-trondheim.office.example"_s);
    wildcard.resize(640, 640);
    painter.draw(wildcard, u"register-wildcard"_s);
    RegisterDeviceDialog adoption(site, nullptr);
    PendingRequest stranger;
    stranger.id = 1;
    stranger.fqdn = u"printer-4.office.example"_s;
    stranger.ipAddress = u"192.168.30.80"_s;
    stranger.serialNumber = u"SN-0042"_s;
    adoption.setRequest(stranger);
    painter.draw(adoption, u"register-adoption"_s);

    RegisterDeviceDialog good(site, nullptr);
    type(good, u"Host name"_s, u"R1.lab.example"_s);
    type(good, u"IP address"_s, u"192.0.2.17"_s);
    type(good, u"Serial number"_s, u"SN-0042"_s);
    painter.draw(good, u"register-good"_s);
    press<QPushButton>(good, u"Register"_s);
    painter.draw(good, u"register-result"_s);
}

void drawWizard(const Painter &painter) {
    FakeOpener opener;
    SiteWizard wizard(opener, nullptr);
    painter.draw(wizard, u"wizard-1-authority"_s);
    type(wizard, u"Name"_s, u"Office CA"_s);
    type(wizard, u"Site file"_s, QDir::tempPath() + u"/office-gallery.scepter"_s);
    press<QPushButton>(wizard, u"Continue"_s);
    type(wizard, u"Passphrase"_s, u"correct horse battery staple"_s);
    type(wizard, u"Again"_s, u"correct horse batter!"_s);
    painter.draw(wizard, u"wizard-2-protection"_s);
    type(wizard, u"Again"_s, u"correct horse battery staple"_s);
    press<QPushButton>(wizard, u"Continue"_s);
    qobject_cast<QRadioButton *>(named(wizard, u"Network, 192.168.10.5, IPv4"_s))->click();
    QTest::qWait(400);
    painter.draw(wizard, u"wizard-3-address"_s);
    press<QPushButton>(wizard, u"Make the keys"_s);
    wizard.grab();
    painter.draw(wizard, u"wizard-4-device"_s);
    QTest::qWait(50);
    type(wizard, u"Host name"_s, u"r1.lab.example"_s);
    painter.draw(wizard, u"wizard-4-device"_s);
    press<QPushButton>(wizard, u"Register"_s);
    painter.draw(wizard, u"wizard-5-ready"_s);
}

}  // namespace

void drawForms(const QString &folder, const QString &mark) {
    const Painter painter(folder, mark);
    FakeSite site;
    OverviewPage empty(site, nullptr);
    empty.resize(1092, 704);
    painter.draw(empty, u"overview-empty"_s);

    fillWithSamples(site);
    OverviewPage overview(site, nullptr);
    overview.resize(1092, 704);
    painter.draw(overview, u"overview"_s);
    SettingsPage settings(site, nullptr);
    settings.resize(1092, 1280);
    painter.draw(settings, u"settings"_s);
    type(settings, u"Listens on"_s, u"192.168.10.5"_s);
    painter.draw(settings, u"settings-wrong"_s);

    drawRegister(painter, site);
    NewChallengeDialog challenge(site, *site.ledger().device(u"fw-oslo.office.example"_s), nullptr);
    painter.draw(challenge, u"challenge"_s);
    press<QPushButton>(challenge, u"Make challenge"_s);
    painter.draw(challenge, u"challenge-made"_s);
    NewChallengeDialog any(site, {}, nullptr);
    type(any, u"Device"_s, u"nobody.office.example"_s);
    painter.draw(any, u"challenge-device"_s);
    qobject_cast<QComboBox *>(named(any, u"For"_s))->setCurrentIndex(1);
    qobject_cast<QSpinBox *>(named(any, u"Certificates"_s))->setValue(5);
    qobject_cast<QSpinBox *>(named(any, u"How many challenges"_s))->setValue(8);
    painter.draw(any, u"challenge-profile"_s);
    press<QPushButton>(any, u"Make challenges"_s);
    painter.draw(any, u"challenge-many"_s);
    UnlockDialog unlock(site, nullptr);
    painter.draw(unlock, u"unlock"_s);

    const auto weakDevice = site.ledger().device(u"fw-oslo.office.example"_s);
    WeakAlgorithmsDialog weak(site, *weakDevice, WeakAlgorithm::Sha1 | WeakAlgorithm::SingleDes, nullptr);
    painter.draw(weak, u"weak-algorithms"_s);
    PendingRequest waiting;
    waiting.fqdn = u"ap-117.office.example"_s;
    RejectDialog reject(site, waiting, nullptr);
    painter.draw(reject, u"reject"_s);

    const auto ids = site.ledger().certificateIds({});
    const auto rows = site.ledger().certificateRows({ids->at(0), ids->at(1), ids->at(2)});
    QStringList serials;
    for (const CertificateRecord &each : *rows) serials << each.serial;
    RevokeDialog revoke(site, serials, nullptr);
    auto *reason = qobject_cast<QComboBox *>(named(revoke, u"Reason"_s));
    reason->setCurrentIndex(1);
    painter.draw(revoke, u"revoke"_s);

    drawWizard(painter);
}

}  // namespace scepter::ui
