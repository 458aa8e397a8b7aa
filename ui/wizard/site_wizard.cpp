#include "ui/wizard/site_wizard.h"

#include "records/settings.h"
#include "ui/forms/field_sentence.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/primary_button.h"
#include "ui/wizard/address_step.h"
#include "ui/wizard/authority_step.h"
#include "ui/wizard/device_step.h"
#include "ui/wizard/protection_step.h"
#include "ui/wizard/ready_step.h"
#include "ui/wizard/step_rail.h"

#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace scepter::ui {

namespace {

/// Arrows point along the reading direction.
QString onArrow() {
    return QGuiApplication::isRightToLeft() ? u"arrow-left"_s : u"arrow-right"_s;
}

QString backArrow() {
    return QGuiApplication::isRightToLeft() ? u"arrow-right"_s : u"arrow-left"_s;
}

}  // namespace

SiteWizard::SiteWizard(SiteOpener &opener, QWidget *parent)
    : QDialog(parent),
      m_opener(opener),
      m_stack(new QStackedWidget),
      m_fault(new FieldSentence(nullptr)),
      m_progress(new QProgressBar),
      m_progressSentence(new FieldSentence(nullptr)),
      m_foot(new QWidget),
      m_cancel(new QPushButton(tr("Cancel"))),
      m_skip(new QPushButton(tr("S&kip"))),
      m_back(new QPushButton(icon(backArrow()), tr("&Back"))),
      m_next(new PrimaryButton({}, onArrow())),
      m_authority(new AuthorityStep),
      m_protection(new ProtectionStep),
      m_address(new AddressStep(opener.localAddresses(),
                                [&opener](const QString &address) { return opener.tryAddress(address); })),
      m_device(new DeviceStep),
      m_ready(new ReadyStep),
      m_steps{m_authority, m_protection, m_address, m_device, m_ready} {
    setWindowTitle(tr("New site"));
    QStringList names;
    for (WizardStep *step : m_steps) {
        names << step->name();
        m_stack->addWidget(step);
        connect(step, &WizardStep::edited, this, [this] {
            m_fault->clear();
            updateButtons();
        });
    }
    m_rail = new StepRail(names);
    connect(m_authority, &AuthorityStep::openExistingWanted, this, &SiteWizard::chooseExisting);

    m_fault->setContentsMargins(30, 0, 30, space::between);
    m_progressSentence->setContentsMargins(30, 0, 30, space::inside);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_stack, 1);
    right->addWidget(m_fault);
    right->addWidget(m_progressSentence);
    right->addWidget(m_progress);
    auto *top = new QHBoxLayout;
    top->setSpacing(0);
    top->addWidget(m_rail);
    top->addLayout(right, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(top, 1);
    column->addWidget(m_foot);
    buildFoot();
    setIdle();
    resize(820, 560);
    goTo(Authority);
}

void SiteWizard::buildFoot() {
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->setAccessibleName(tr("Working"));
    auto *row = new QHBoxLayout(m_foot);
    row->setContentsMargins(18, space::between, 18, space::between);
    row->setSpacing(space::inside);
    row->addWidget(m_cancel);
    row->addStretch(1);
    row->addWidget(m_skip);
    row->addWidget(m_back);
    row->addWidget(m_next);
    for (QPushButton *each : {m_cancel, m_skip, m_back}) each->setAutoDefault(false);
    m_next->setDefault(true);
    m_next->setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight);
    connect(m_cancel, &QPushButton::clicked, this, &SiteWizard::reject);
    connect(m_skip, &QPushButton::clicked, this, &SiteWizard::skipDevice);
    connect(m_back, &QPushButton::clicked, this, &SiteWizard::goBack);
    connect(m_next, &QPushButton::clicked, this, &SiteWizard::goOn);
}

void SiteWizard::reject() {
    if (m_busy) return;
    if (m_site)
        finish();
    else
        QDialog::reject();
}

void SiteWizard::goTo(int step) {
    m_current = step;
    WizardStep *page = m_steps[std::size_t(step)];
    m_stack->setCurrentWidget(page);
    m_rail->setCurrent(step);
    m_fault->clear();
    updateButtons();
    if (QWidget *field = page->firstField())
        field->setFocus();
    else
        m_next->setFocus();
}

void SiteWizard::goOn() {
    if (m_busy || !m_steps[std::size_t(m_current)]->isComplete()) return;
    switch (m_current) {
        case Authority:
            goTo(Protection);
            return;
        case Protection:
            goTo(Address);
            return;
        case Address:
            m_site ? moveListener() : createSite();
            return;
        case FirstDevice:
            registerFirstDevice();
            return;
        case Ready:
            finish();
            return;
    }
}

void SiteWizard::goBack() {
    if (m_current > Authority) goTo(m_current - 1);
}

void SiteWizard::createSite() {
    NewSite wish;
    wish.path = m_authority->path();
    wish.authorityName = m_authority->authorityName();
    wish.key = m_authority->key();
    wish.passphrase = m_protection->passphrase();
    wish.listenAddress = m_address->listenAddress();
    setBusy(tr("The keys of %1 are being made. Long keys take some seconds.").arg(wish.authorityName));
    m_opener.create(std::move(wish), [wizard = QPointer(this)](const Result<std::shared_ptr<SiteControl>> &site) {
        if (wizard) wizard->siteCreated(site);
    });
}

void SiteWizard::siteCreated(const Result<std::shared_ptr<SiteControl>> &site) {
    setIdle();
    if (!site) {
        if (site.fault().kind == FaultKind::Conflict) {
            goTo(Authority);
            m_authority->showPathFault(site.fault().sentence);
        } else {
            m_fault->say(SentenceKind::Bad, site.fault().sentence);
        }
        return;
    }
    m_site = *site;
    m_protection->forgetSecrets();
    connect(m_site.get(), &SiteControl::listenerChanged, this, &SiteWizard::listenerAnswered);
    startListener();
}

void SiteWizard::moveListener() {
    const auto moved =
        m_site->ledger().setSetting(QString::fromLatin1(setting::listenerAddresses), m_address->listenAddress());
    if (!moved) {
        m_address->showListenerFault(moved.fault().sentence);
        return;
    }
    startListener();
}

void SiteWizard::startListener() {
    setBusy(tr("The listener is starting."));
    m_waitsForListener = true;
    m_site->startListener();
    listenerAnswered();
}

void SiteWizard::listenerAnswered() {
    if (!m_waitsForListener) return;
    switch (m_site->listenerState()) {
        case ListenerState::Stopped:
        case ListenerState::Starting:
            return;
        case ListenerState::Running:
            m_waitsForListener = false;
            setIdle();
            goTo(FirstDevice);
            return;
        case ListenerState::Failed:
        case ListenerState::HeldElsewhere:
        case ListenerState::Locked:
            m_waitsForListener = false;
            setIdle();
            m_address->showListenerFault(m_site->listenerSentence());
            return;
    }
}

void SiteWizard::registerFirstDevice() {
    const auto challenge = m_device->registerAt(*m_site);
    if (!challenge) return;
    m_ready->setContent(*m_site, m_device->fqdn(), *challenge);
    goTo(Ready);
}

void SiteWizard::skipDevice() {
    m_ready->setContent(*m_site, {}, std::nullopt);
    goTo(Ready);
}

void SiteWizard::finish() {
    const auto site = std::exchange(m_site, nullptr);
    accept();
    Q_EMIT siteReady(site);
}

void SiteWizard::chooseExisting() {
    auto *dialog = new QFileDialog(this, tr("Open a site"), QFileInfo(m_authority->path()).absolutePath(),
                                   tr("Scepter sites (*.scepter)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &SiteWizard::openExisting);
    dialog->open();
}

void SiteWizard::openExisting(const QString &path) {
    setBusy(tr("%1 is being opened.").arg(QDir::toNativeSeparators(path)));
    m_opener.open(path, [wizard = QPointer(this)](const Result<std::shared_ptr<SiteControl>> &site) {
        if (!wizard) return;
        wizard->setIdle();
        if (!site) {
            wizard->m_fault->say(SentenceKind::Bad, site.fault().sentence);
            return;
        }
        wizard->m_site = *site;
        wizard->finish();
    });
}

void SiteWizard::setBusy(const QString &sentence) {
    m_busy = true;
    m_fault->clear();
    m_progressSentence->say(SentenceKind::Hint, sentence);
    m_progress->show();
    m_stack->setEnabled(false);
    updateButtons();
}

void SiteWizard::setIdle() {
    m_busy = false;
    m_progressSentence->clear();
    m_progress->hide();
    m_stack->setEnabled(true);
    updateButtons();
}

void SiteWizard::updateButtons() {
    switch (m_current) {
        case Address:
            m_next->setText(m_site ? tr("&Try again") : tr("&Make the keys"));
            break;
        case FirstDevice:
            m_next->setText(tr("&Register"));
            break;
        case Ready:
            m_next->setText(tr("&Open the site"));
            break;
        default:
            m_next->setText(tr("&Continue"));
            break;
    }
    m_next->setEnabled(!m_busy && m_steps[std::size_t(m_current)]->isComplete());
    m_skip->setVisible(m_current == FirstDevice);
    m_skip->setEnabled(!m_busy);
    // What is made cannot be unmade by going back.
    m_back->setVisible(!m_site && m_current > Authority);
    m_back->setEnabled(!m_busy);
    m_cancel->setVisible(m_current != Ready);
    m_cancel->setText(m_site ? tr("Close") : tr("Cancel"));
    m_cancel->setEnabled(!m_busy);
}

void SiteWizard::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.fillRect(rect(), tones().panel);
    painter.fillRect(0, m_foot->y(), width(), 1, tones().line);
}

}  // namespace scepter::ui
