#include "ui/pages/ndes_page.h"

#include "records/settings.h"
#include "ui/control/ndes_urls.h"
#include "ui/forms/field_sentence.h"
#include "ui/forms/form_grid.h"
#include "ui/forms/form_scroll.h"
#include "ui/forms/setting_fields.h"
#include "ui/pages/ndes_accounts_card.h"
#include "ui/pages/ndes_cache_card.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/status_pill.h"
#include "ui/widgets/tone_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

constexpr int widestForm = 820;

bool isOn(AdministratorLedger &ledger, const char *name) {
    const auto value = ledger.setting(QString::fromLatin1(name));
    return value && *value == u"on"_s;
}

}  // namespace

NdesPage::NdesPage(SiteControl &site, QWidget *parent)
    : QWidget(parent),
      m_site(site),
      m_settings(new SettingFields(site, this)),
      m_minute(new QTimer(this)),
      m_accounts(new NdesAccountsCard(site)),
      m_cache(new NdesCacheCard(site)) {
    auto *header = new PageHeader(tr("NDES"));
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
    for (QWidget *card : std::initializer_list<QWidget *>{makeServiceCard(), m_accounts, m_cache, makePasswordCard()})
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
    setAccessibleName(tr("NDES"));

    connect(m_settings, &SettingFields::edited, this, &NdesPage::judge);
    connect(m_settings, &SettingFields::writeWanted, this, &NdesPage::apply);
    connect(m_apply, &QPushButton::clicked, this, &NdesPage::apply);
    connect(m_revert, &QPushButton::clicked, m_settings, &SettingFields::revert);
    connect(&site, &SiteControl::listenerChanged, this, &NdesPage::showService);
    connect(&site, &SiteControl::ledgerChanged, this, [this] {
        if (isVisible()) read();
    });
    // "52 min left" goes on without anybody writing to the ledger.
    m_minute->setInterval(60 * 1000);
    connect(m_minute, &QTimer::timeout, this, &NdesPage::read);
    read();
}

QWidget *NdesPage::makeServiceCard() {
    auto *card = new Card(tr("Service"));
    m_state = new StatusPill;
    m_stateSentence = new ToneLabel({}, Role::Dimmed);
    m_stateSentence->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::between);
    row->addWidget(m_state);
    row->addWidget(m_stateSentence, 1);
    card->body()->addLayout(row);

    auto *form = addForm(card);
    m_settings->addChoice(form, setting::ndesEnabled, tr("&Service"),
                          tr("For device management and other programs that know how to fetch a password from "
                             "Microsoft's Network Device Enrolment Service. Without one of them, leave it off."),
                          {{u"off"_s, tr("off")}, {u"on"_s, tr("on")}});
    m_page = new CopyField(tr("Page"));
    m_reach = form->addField(tr("Page"), m_page);
    m_scep = new CopyField(tr("SCEP of NDES"));
    form->addField(tr("SCEP"), m_scep,
                   tr("Where a device then asks for its certificate, if its program expects NDES."));
    m_settings->addChoice(form, setting::ndesPlainHttp, tr("Plain &HTTP"),
                          {{u"off"_s, tr("refused: accounts sign in over HTTPS"),
                            tr("The password that an account signs in with cannot be read on the network.")},
                           {u"on"_s, tr("taken as well"), tr("Accounts may sign in without HTTPS.")}});
    m_settings->addChoice(form, setting::ndesProfile, tr("&Profile"),
                          tr("What kind of certificate these passwords admit to."), {});
    return card;
}

QWidget *NdesPage::makePasswordCard() {
    auto *card = new Card(tr("What a password is"));
    auto *form = addForm(card);
    m_settings->addChoice(
        form, setting::ndesBinding, tr("Ad&mits"),
        {{u"any-name"_s, tr("any device of the profile"), tr("As NDES does.")},
         {u"one-name"_s, tr("the device that it was fetched for"),
          tr("The program has to add ?fqdn=NAME to the URL, and the password is of no use to any other device.")}});
    m_settings->addLine(form, setting::ndesPasswordMax, tr("At most &unused"),
                        tr("Then the page says that its cache is full, as NDES does. 0: any number."),
                        SettingFields::Width::Number);
    m_settings->addLine(form, setting::ndesPasswordValidity, tr("&Good for (minutes)"),
                        tr("An unused one is worthless after that."), SettingFields::Width::Number);
    m_settings->addLine(form, setting::ndesPasswordLength, tr("&Octets"),
                        tr("From 8 to 32; each is two hexadecimal digits. Programs that read the page expect 16 digits "
                           "or more."),
                        SettingFields::Width::Number);
    m_settings->addChoice(
        form, setting::ndesEncoding, tr("&Encoding of the page"),
        {{u"utf-16-mark"_s, tr("UTF-16 with a mark"),
          tr("For all known programs. They look for the mark, and read the page as NDES writes it.")},
         {u"utf-16"_s, tr("UTF-16 without a mark"),
          tr("Octet for octet as NDES: for a program that takes the mark for text.")},
         {u"utf-8"_s, tr("UTF-8"), tr("For browsers, curl and scripts of your own, which show the page as it is.")}});
    m_settings->addChoice(
        form, setting::ndesSinglePassword, tr("S&ingle password"),
        {{u"off"_s, tr("no: each fetch gives another one"), tr("A password admits once and expires.")},
         {u"on"_s, tr("yes: the same one for everybody"),
          tr("For programs that have one fixed password typed in. It never expires.")}});
    m_settings->addChoice(
        form, setting::ndesEnforcePassword, tr("With &no password"),
        {{u"on"_s, tr("refused"), tr("Whoever asks at the SCEP address above without a password is refused.")},
         {u"off"_s, tr("admitted by its registration alone"),
          tr("For systems that send none, such as Cisco ISE for devices that people bring along.")}});
    return card;
}

FormGrid *NdesPage::addForm(Card *card) {
    auto *form = new FormGrid;
    card->body()->addWidget(form);
    m_forms.push_back(form);
    return form;
}

void NdesPage::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    m_minute->start();
    read();
}

void NdesPage::hideEvent(QHideEvent *event) {
    QWidget::hideEvent(event);
    m_minute->stop();
}

void NdesPage::read() {
    if (const auto profiles = m_site.ledger().profiles()) {
        QStringList names;
        for (const Profile &each : *profiles) names << each.name;
        m_settings->offer(setting::ndesProfile, names);
    }
    if (const auto done = m_settings->read(); !done) m_fault->say(SentenceKind::Bad, done.fault().sentence);
    m_accounts->refresh();
    m_cache->refresh();
    showService();
}

void NdesPage::judge() {
    const bool edited = m_settings->isEdited();
    m_apply->setEnabled(edited && m_settings->isValid());
    m_revert->setEnabled(edited);
}

void NdesPage::showService() {
    AdministratorLedger &ledger = m_site.ledger();
    const bool enabled = isOn(ledger, setting::ndesEnabled);
    const bool listens =
        m_site.listenerState() == ListenerState::Running || m_site.listenerState() == ListenerState::HeldElsewhere;
    if (!enabled)
        m_state->setState(u"circle-slash"_s, tr("Off"), Role::Dimmed);
    else if (listens)
        m_state->setState(u"circle-check"_s, tr("On"), Role::Good);
    else
        m_state->setState(u"clock"_s, tr("On, but nobody listens"), Role::Attention);
    m_stateSentence->setText(enabled ? tr("Programs fetch a password for each device from the page below.")
                                     : tr("The page is not served; whoever asks for it is told that it is not there."));

    const NdesUrls urls = ndesUrls(m_site);
    m_page->setText(urls.page);
    m_scep->setText(urls.scep);
    if (!urls.isSecure && !isOn(ledger, setting::ndesPlainHttp))
        m_reach->say(SentenceKind::Attention,
                     tr("There is no HTTPS yet, and without it nobody can sign in: state an address for HTTPS in the "
                        "settings, or take plain HTTP below."));
    else
        m_reach->say(SentenceKind::Hint,
                     tr("A program signs in with name and password as HTTP Basic. One that knows only the sign-in of "
                        "Windows (NTLM, Negotiate) cannot: switch it to Basic."));
}

void NdesPage::apply() {
    if (!m_apply->isEnabled()) return;
    m_fault->clear();
    (void)m_settings->write();
    // What could not be written keeps its sentence.
    if (!m_settings->isEdited()) read();
    judge();
    showService();
}

}  // namespace scepter::ui
