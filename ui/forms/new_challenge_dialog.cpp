#include "ui/forms/new_challenge_dialog.h"

#include "records/settings.h"
#include "ui/control/device_lookup.h"
#include "ui/forms/challenge_words.h"
#include "ui/forms/device_lines.h"
#include "ui/forms/field_sentence.h"
#include "ui/forms/form_grid.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

constexpr int longestMinutes = 366 * 24 * 60;  // as the setting allows
constexpr int mostUses = 1'000'000;
constexpr int mostAtOnce = 100;

}  // namespace

NewChallengeDialog::NewChallengeDialog(SiteControl &site, const Registration &device, QWidget *parent)
    : FormDialog(parent),
      m_site(site),
      m_device(device),
      m_asksForDevice(device.id == 0),
      m_pages(new QStackedWidget(this)),
      m_lines(new DeviceLines) {
    setHeading(m_asksForDevice ? tr("New challenge") : tr("New challenge for %1").arg(device.fqdn),
               tr("A one-time challenge: made now, shown once, and used up by its certificates. "
                  "Challenges that were made before stay valid until they expire or are withdrawn."));
    primaryButton()->setText(tr("&Make challenge"));
    m_pages->addWidget(makeForm());
    m_pages->addWidget(m_lines);
    m_pages->addWidget(makeSlip());
    body()->addWidget(m_pages);
    resize(620, m_asksForDevice ? 520 : 440);
    connect(primaryButton(), &QPushButton::clicked, this, &NewChallengeDialog::make);
    judge();
    m_asksForDevice ? m_name->setFocus() : m_minutes->setFocus();
}

QWidget *NewChallengeDialog::makeForm() {
    m_form = new FormGrid;
    if (m_asksForDevice) addTarget(m_form);
    addTerms(m_form);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->addWidget(m_form);
    column->addStretch(1);
    return page;
}

void NewChallengeDialog::addTarget(FormGrid *form) {
    m_kind = new QComboBox;
    m_kind->addItems({tr("One device"), tr("Any device of a profile")});
    form->addField(tr("&For"), m_kind);
    m_name = new QLineEdit;
    m_name->setPlaceholderText(u"r1.office.example"_s);
    m_nameSentence = form->addField(tr("&Device"), m_name);
    m_profile = new QComboBox;
    if (const auto profiles = m_site.ledger().profiles()) {
        for (const Profile &each : *profiles)
            m_profile->addItem(each.title.isEmpty() ? each.name : each.title, each.name);
    }
    FieldSentence *meaning = form->addField(tr("&Profile"), m_profile);
    meaning->say(SentenceKind::Attention,
                 tr("Whichever device of this profile presents it first may use it. It still has to be registered, and "
                    "as its registration says."));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &NewChallengeDialog::judge);
    connect(m_name, &QLineEdit::textChanged, this, &NewChallengeDialog::judge);
}

void NewChallengeDialog::addTerms(FormGrid *form) {
    m_minutes = new QSpinBox;
    m_minutes->setRange(1, longestMinutes);
    m_minutes->setSuffix(tr(" min"));
    const auto usual = m_site.ledger().setting(QString::fromLatin1(setting::challengeMinutes));
    m_minutes->setValue(usual ? usual->toInt() : 60);
    form->addField(tr("&Valid for"), m_minutes, tr("Make it as short as you need to walk to the device."));
    m_uses = new QSpinBox;
    m_uses->setRange(0, mostUses);
    m_uses->setValue(1);
    m_uses->setSpecialValueText(tr("any number"));
    m_usesSentence = form->addField(tr("C&ertificates"), m_uses);
    m_count = new QSpinBox;
    m_count->setRange(1, mostAtOnce);
    form->addField(tr("&How many challenges"), m_count, tr("All for the same, and each one different."));
    for (QSpinBox *each : {m_minutes, m_uses, m_count})
        connect(each, &QSpinBox::valueChanged, this, &NewChallengeDialog::judge);
}

QWidget *NewChallengeDialog::makeSlip() {
    auto *page = new QWidget;
    m_slip = new QPlainTextEdit;
    m_slip->setReadOnly(true);
    m_slip->setFont(monospaceFont());
    m_slip->setTabChangesFocus(true);
    m_slip->setAccessibleName(tr("Challenges"));
    m_slipSentence = new FieldSentence(m_slip);
    auto *copy = new QPushButton(icon(u"copy"), tr("&Copy all"));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_slip->toPlainText()); });
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(space::inside);
    column->addWidget(m_slip, 1);
    column->addWidget(m_slipSentence);
    column->addWidget(copy, 0, Qt::AlignLeft);
    return page;
}

bool NewChallengeDialog::isForProfile() const {
    return m_asksForDevice && m_kind->currentIndex() == 1;
}

bool NewChallengeDialog::judgeTarget() {
    m_form->setFieldVisible(m_name, !isForProfile());
    m_form->setFieldVisible(m_profile, isForProfile());
    if (isForProfile()) return m_profile->currentIndex() >= 0;
    const QString typed = m_name->text().trimmed();
    m_device = {};
    if (typed.isEmpty()) {
        m_nameSentence->say(SentenceKind::Hint,
                            tr("Its registered name. Where several share it: name,address,serial number."));
        return false;
    }
    const Result<Registration> found = findDevice(m_site.ledger(), typed);
    if (!found) {
        m_nameSentence->say(SentenceKind::Bad, found.fault().sentence);
        return false;
    }
    m_device = *found;
    m_nameSentence->say(SentenceKind::Good, tr("Registered with the profile %1.").arg(m_device.profile));
    return true;
}

void NewChallengeDialog::judge() {
    clearFault();
    const bool hasTarget = !m_asksForDevice || judgeTarget();
    if (m_uses->value() == 1)
        m_usesSentence->say(SentenceKind::Hint, tr("The first certificate uses it up."));
    else
        m_usesSentence->say(SentenceKind::Attention,
                            tr("Whoever learns it can use it too, until its time is over or it is withdrawn."));
    primaryButton()->setText(m_count->value() == 1 ? tr("&Make challenge") : tr("&Make challenges"));
    primaryButton()->setEnabled(hasTarget);
}

QString NewChallengeDialog::target() const {
    return isForProfile() ? m_profile->currentText() : m_device.fqdn;
}

void NewChallengeDialog::make() {
    if (m_pages->currentIndex() > 0) {
        accept();
        return;
    }
    ChallengeOrder order;
    order.device = isForProfile() ? 0 : m_device.id;
    if (isForProfile()) order.profile = m_profile->currentData().toString();
    order.minutes = m_minutes->value();
    order.uses = m_uses->value();
    order.count = m_count->value();
    const auto challenges = m_site.newDynamicChallenges(order);
    if (!challenges || challenges->empty()) {
        showFault(challenges ? tr("No challenge was made.") : challenges.fault().sentence);
        return;
    }
    show(*challenges);
}

void NewChallengeDialog::show(const std::vector<NewChallenge> &challenges) {
    const bool isOne = challenges.size() == 1;
    clearFault();
    if (isOne) {
        setHeading(tr("Challenge for %1").arg(target()), tr("Type this into the device."));
        m_lines->setLines(m_site, challenges.front());
    } else {
        setHeading(tr("Challenges for %1").arg(target()), tr("One for each line. Type one of them into each device."));
        QStringList lines;
        for (const NewChallenge &each : challenges) lines << each.text;
        m_slip->setPlainText(lines.join(u'\n'));
        m_slipSentence->say(SentenceKind::Attention, goodForSentence(challenges.front(), m_site.clock().now()));
    }
    m_pages->setCurrentIndex(isOne ? 1 : 2);
    primaryButton()->setText(tr("&Done"));
    closeButton()->hide();
}

}  // namespace scepter::ui
