#include "ui/pages/settings_page.h"

#include "records/settings.h"
#include "ui/control/listener_words.h"
#include "ui/control/start_preference.h"
#include "ui/forms/field_sentence.h"
#include "ui/forms/form_grid.h"
#include "ui/forms/form_scroll.h"
#include "ui/forms/profile_rules.h"
#include "ui/forms/setting_fields.h"
#include "ui/forms/unlock_dialog.h"
#include "ui/theme/appearance.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/status_pill.h"
#include "ui/widgets/tone_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

constexpr int widestForm = 760;

/// What the responder reads once, when it starts.
bool isReadAtStart(const QString &name) {
    const QStringList names{QString::fromLatin1(setting::listenerAddresses),
                            QString::fromLatin1(setting::listenerHttps), QString::fromLatin1(setting::publicUrl),
                            QString::fromLatin1(setting::failuresAllowed),
                            QString::fromLatin1(setting::loopbackLimited)};
    return names.contains(name);
}

}  // namespace

SettingsPage::SettingsPage(SiteControl &site, QWidget *parent)
    : QWidget(parent), m_site(site), m_settings(new SettingFields(site, this)), m_profiles(new ProfileRules(site)) {
    auto *header = new PageHeader(tr("Settings"));
    header->setContentsMargins(space::edge, space::between, space::edge, space::between);
    m_revert = new QPushButton(icon(u"undo-2"), tr("Re&vert"));
    m_apply = new PrimaryButton(tr("&Apply"), u"check"_s);
    header->addAction(m_revert);
    header->addAction(m_apply);
    m_fault = new FieldSentence(nullptr);
    m_fault->setContentsMargins(space::edge, 0, space::edge, space::inside);

    auto *content = new QWidget;
    content->setMaximumWidth(widestForm);
    auto *cards = new QVBoxLayout(content);
    cards->setContentsMargins(space::edge, 0, space::edge, space::edge);
    cards->setSpacing(space::between);
    for (QWidget *card : {makeListenerCard(), makeReachCard(), makeStrangersCard(), makeLifetimeCard(),
                          makeRequestsCard(), makeProfilesCard(), makeAppearanceCard()})
        cards->addWidget(card);
    cards->addStretch(1);
    alignLabels(m_forms);
    auto *scroll = scrolling(content);
    scroll->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(m_fault);
    column->addWidget(scroll, 1);
    setAccessibleName(tr("Settings"));

    connect(m_settings, &SettingFields::edited, this, &SettingsPage::judge);
    connect(m_settings, &SettingFields::writeWanted, this, &SettingsPage::apply);
    connect(m_profiles, &ProfileRules::edited, this, &SettingsPage::judge);
    connect(m_profiles, &ProfileRules::writeWanted, this, &SettingsPage::apply);
    connect(m_apply, &QPushButton::clicked, this, &SettingsPage::apply);
    connect(m_revert, &QPushButton::clicked, this, &SettingsPage::revert);
    connect(&site, &SiteControl::listenerChanged, this, &SettingsPage::listenerChanged);
    connect(&site, &SiteControl::ledgerChanged, this, &SettingsPage::ledgerChanged);
    read();
    showListener();
}

QWidget *SettingsPage::makeListenerCard() {
    auto *card = new Card(tr("Listener"));
    m_state = new StatusPill;
    m_stateSentence = new ToneLabel({}, Role::Dimmed);
    m_stateSentence->setWordWrap(true);
    m_startStop = new QPushButton;
    auto *row = new QHBoxLayout;
    row->setSpacing(space::between);
    row->addWidget(m_state);
    row->addWidget(m_stateSentence, 1);
    row->addWidget(m_startStop);
    card->body()->addLayout(row);
    connect(m_startStop, &QPushButton::clicked, this, &SettingsPage::toggleListener);

    auto *form = addForm(card);
    m_settings->addLine(form, setting::listenerAddresses, tr("&Listens on"),
                        tr("An address of this computer and a port, for example 192.0.2.5:8080. Several are separated "
                           "by commas; 0.0.0.0 stands for all of them."));
    m_settings->addLine(form, setting::listenerHttps, tr("&HTTPS on"),
                        tr("Likewise, with a certificate that this authority issues to itself. Empty: no HTTPS. SCEP "
                           "does not need it, some clients do."));
    m_settings->addLine(form, setting::failuresAllowed, tr("&Failures a minute"),
                        tr("An address that fails more often is told to wait. 0: it may fail as often as it likes."),
                        SettingFields::Width::Number);
    m_settings->addChoice(form, setting::loopbackLimited, tr("From th&is computer"),
                          tr("Whether that limit goes for programs on this computer too."),
                          {{u"off"_s, tr("without limit")}, {u"on"_s, tr("limited as well")}});

    m_restartSentence = new FieldSentence(nullptr);
    m_restart = new QPushButton(icon(u"refresh-cw"), tr("Restart the &listener"));
    auto *restart = new QHBoxLayout;
    restart->setSpacing(space::between);
    restart->addWidget(m_restartSentence, 1);
    restart->addWidget(m_restart);
    card->body()->addLayout(restart);
    connect(m_restart, &QPushButton::clicked, this, &SettingsPage::restartListener);
    return card;
}

QWidget *SettingsPage::makeReachCard() {
    auto *card = new Card(tr("What devices are told"));
    auto *form = addForm(card);
    m_settings->addLine(form, setting::publicUrl, tr("Public &URL"),
                        tr("Where devices and readers of revocation lists find this computer, for example "
                           "http://ca.example:8080. Empty: the first address above. "
                           "It stands in certificates that are issued from now on."));
    m_settings->addChoice(form, setting::unknownIdentifiers, tr("Unknown &names of a CA"),
                          tr("What a device is told that asks for a CA by a name that this site does not have. Many "
                             "devices send some name although there is only one CA."),
                          {{u"tolerated"_s, tr("the first CA")}, {u"refused"_s, tr("that there is none")}});
    return card;
}

QWidget *SettingsPage::makeLifetimeCard() {
    auto *card = new Card(tr("How long things last"));
    auto *form = addForm(card);
    m_settings->addLine(form, setting::challengeMinutes, tr("One-time &challenge (minutes)"),
                        tr("How long a new challenge can be used, unless another time is given when it is made."),
                        SettingFields::Width::Number);
    m_settings->addLine(form, setting::crlDays, tr("&Revocation list (days)"),
                        tr("After so many days a published list is out of date, and devices that check it refuse the "
                           "certificates of this authority."),
                        SettingFields::Width::Number);
    return card;
}

QWidget *SettingsPage::makeStrangersCard() {
    auto *card = new Card(tr("Unknown devices"));
    auto *form = addForm(card);
    m_settings->addChoice(
        form, setting::unknownDevices, tr("Un&known devices"),
        tr("Held, the request of a device that no registration covers waits on the Requests page until "
           "you register the device from it, or reject it."),
        {{u"refused"_s, tr("are refused")}, {u"held"_s, tr("are held for a decision")}});
    m_settings->addLine(form, setting::unknownDevicesHeld, tr("Held at &most"),
                        tr("So many may wait at a time. Further ones are refused, so that nobody can fill the list."),
                        SettingFields::Width::Number);
    return card;
}

QWidget *SettingsPage::makeRequestsCard() {
    auto *card = new Card(tr("How long requests are kept"));
    auto *form = addForm(card);
    m_settings->addLine(form, setting::transactionsKept, tr("Re&quests at most"),
                        tr("The oldest go first, with their messages and the reasons. 0: all are kept."),
                        SettingFields::Width::Number);
    m_settings->addLine(form, setting::transactionsDays, tr("&Days at most"),
                        tr("Older ones go too. 0: they are kept for ever. What waits for a decision always stays."),
                        SettingFields::Width::Number);
    return card;
}

QWidget *SettingsPage::makeProfilesCard() {
    auto *card = new Card(tr("What profiles do about names"));
    card->body()->addWidget(m_profiles);
    m_forms.push_back(m_profiles->form());
    return card;
}

QWidget *SettingsPage::makeAppearanceCard() {
    auto *card = new Card(tr("This computer"));
    auto *appearance = new QComboBox;
    appearance->addItem(tr("As the system"), int(Appearance::System));
    appearance->addItem(tr("Light"), int(Appearance::Light));
    appearance->addItem(tr("Dark"), int(Appearance::Dark));
    appearance->setCurrentIndex(appearance->findData(int(savedAppearance())));
    auto *form = addForm(card);
    form->addField(tr("App&earance"), appearance, tr("Takes effect at once, for you alone."));
    connect(appearance, &QComboBox::activated, this,
            [appearance] { chooseAppearance(Appearance(appearance->currentData().toInt())); });
    auto *start = new QCheckBox(tr("Start listening when a site &opens"));
    start->setChecked(startsListeningWhenOpened());
    form->addChoice(start, tr("As soon as the key of its authority is unlocked, and for you alone."));
    connect(start, &QCheckBox::toggled, this,
            [](bool wished) { chooseStartWhenOpened(wished ? StartWhenOpened::Yes : StartWhenOpened::No); });
    return card;
}

FormGrid *SettingsPage::addForm(Card *card) {
    auto *form = new FormGrid;
    card->body()->addWidget(form);
    m_forms.push_back(form);
    return form;
}

void SettingsPage::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    read();
    showListener();
}

void SettingsPage::ledgerChanged() {
    if (isVisible()) read();
}

void SettingsPage::read() {
    if (const auto done = m_settings->read(); !done) m_fault->say(SentenceKind::Bad, done.fault().sentence);
    if (const auto done = m_profiles->read(); !done) m_fault->say(SentenceKind::Bad, done.fault().sentence);
}

void SettingsPage::judge() {
    const bool edited = m_settings->isEdited() || m_profiles->isEdited();
    m_apply->setEnabled(edited && m_settings->isValid() && m_profiles->isValid());
    m_revert->setEnabled(edited);
}

void SettingsPage::apply() {
    if (!m_apply->isEnabled()) return;
    m_fault->clear();
    const QStringList written = m_settings->write();
    const auto profiles = m_profiles->write();
    if (!profiles) m_fault->say(SentenceKind::Bad, profiles.fault().sentence);
    const bool matters = std::any_of(written.begin(), written.end(), isReadAtStart);
    if (matters && m_site.listenerState() == ListenerState::Running) m_needsRestart = true;
    // What could not be written keeps its sentence.
    if (!m_settings->isEdited() && profiles) read();
    judge();
    showListener();
}

void SettingsPage::revert() {
    m_settings->revert();
    m_profiles->revert();
}

void SettingsPage::showListener() {
    const ListenerState state = m_site.listenerState();
    const ListenerWords words = listenerWords(state);
    m_state->setState(words.icon, words.word, words.role);
    m_stateSentence->setText(state == ListenerState::Running ? m_site.scepUrl() : m_site.listenerSentence());
    const bool running = state == ListenerState::Running || state == ListenerState::Starting;
    const bool locked = state == ListenerState::Locked;
    m_startStop->setText(running ? tr("S&top") : locked ? tr("&Unlock…") : tr("S&tart"));
    m_startStop->setIcon(icon(running ? u"square" : locked ? u"lock-open" : u"play"));
    m_startStop->setEnabled(state != ListenerState::HeldElsewhere);

    const bool restart = m_needsRestart && running;
    m_restart->setVisible(restart);
    if (restart)
        m_restartSentence->say(
            SentenceKind::Attention,
            tr("The listener still runs with the former settings. It takes the new ones when it is restarted."));
    else
        m_restartSentence->clear();
}

void SettingsPage::toggleListener() {
    const ListenerState state = m_site.listenerState();
    if (state == ListenerState::Locked) {
        auto *dialog = new UnlockDialog(m_site, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    } else if (state == ListenerState::Running || state == ListenerState::Starting) {
        m_site.stopListener();
    } else {
        m_site.startListener();
    }
}

void SettingsPage::restartListener() {
    m_restarts = true;
    m_site.stopListener();
}

void SettingsPage::listenerChanged() {
    const ListenerState state = m_site.listenerState();
    if (state == ListenerState::Stopped || state == ListenerState::Failed) {
        m_needsRestart = false;
        // The port is free only when the former listener has gone.
        if (std::exchange(m_restarts, false)) m_site.startListener();
    }
    showListener();
}

}  // namespace scepter::ui
