#include "ui/pages/device_sheet_pane.h"

#include "tables/moments.h"
#include "ui/actions/questions.h"
#include "ui/forms/field_sentence.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

/// The kind of device that this person made a sheet for last.
const auto typeKey = u"devices/sheetType"_s;

}  // namespace

DeviceSheetPane::DeviceSheetPane(SiteControl &site, QWidget *parent)
    : QWidget(parent),
      m_site(site),
      m_type(new QComboBox(this)),
      m_what(new FieldSentence(m_type, this)),
      m_state(new FieldSentence(nullptr, this)),
      m_text(new QPlainTextEdit(this)),
      m_fillIn(new QPushButton(icon(u"key-round"), tr("&Fill in a new challenge"), this)),
      m_copy(new QPushButton(icon(u"copy"), tr("Cop&y"), this)),
      m_save(new QPushButton(icon(u"download"), tr("Sa&ve…"), this)) {
    auto *label = new QLabel(tr("&Kind of device"), this);
    label->setBuddy(m_type);
    m_type->setAccessibleName(tr("Kind of device"));
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(monospaceFont());
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Configuration sheet"));
    m_fillIn->setToolTip(tr("Makes a one-time challenge for this device and writes it where it belongs"));
    connect(m_type, &QComboBox::currentIndexChanged, this, &DeviceSheetPane::chooseType);
    connect(m_fillIn, &QPushButton::clicked, this, &DeviceSheetPane::makeChallenge);
    connect(m_copy, &QPushButton::clicked, this, &DeviceSheetPane::copy);
    connect(m_save, &QPushButton::clicked, this, &DeviceSheetPane::save);

    auto *top = new QHBoxLayout;
    top->setSpacing(space::inside);
    top->addWidget(label);
    top->addWidget(m_type, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::inside);
    for (QPushButton *each : {m_fillIn, m_copy, m_save}) buttons->addWidget(each);
    buttons->addStretch(1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::edge, space::between, space::edge, space::between);
    column->setSpacing(space::inside);
    column->addLayout(top);
    column->addWidget(m_what);
    column->addWidget(m_text, 1);
    column->addWidget(m_state);
    column->addLayout(buttons);
}

void DeviceSheetPane::showDevice(const Registration &device) {
    m_fqdn = device.fqdn;
    if (device.id != m_device) {
        m_device = device.id;
        m_challenge = Secret();
        m_challengeEnd.reset();
    }
    // A sheet is made when somebody looks at it, not for each row that the selection passes.
    if (isVisible()) draw();
}

void DeviceSheetPane::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    readTypes();
    draw();
}

QString DeviceSheetPane::chosenType() const {
    return m_type->currentData().toString();
}

void DeviceSheetPane::readTypes() {
    const QSignalBlocker quiet(m_type);
    m_types = m_site.sheetTypes();
    m_type->clear();
    for (const SheetType &type : m_types) m_type->addItem(type.title, type.name);
    const int remembered = m_type->findData(QSettings().value(typeKey, u"cisco-ios"_s));
    m_type->setCurrentIndex(remembered < 0 ? 0 : remembered);
}

void DeviceSheetPane::chooseType() {
    QSettings().setValue(typeKey, chosenType());
    draw();
}

void DeviceSheetPane::draw() {
    if (m_device == 0 || m_type->currentIndex() < 0) return;
    const auto sheet = m_site.configurationSheet(m_device, chosenType(), m_challenge);
    m_what->say(SentenceKind::Hint, sheet ? m_types[std::size_t(m_type->currentIndex())].sentence : QString());
    for (QPushButton *each : {m_fillIn, m_copy, m_save}) each->setEnabled(bool(sheet));
    const QString text = sheet ? *sheet : QString();
    if (text != m_text->toPlainText()) {
        const int scrolled = m_text->verticalScrollBar()->value();
        m_text->setPlainText(text);
        m_text->verticalScrollBar()->setValue(scrolled);
    }
    if (!sheet) {
        m_state->say(SentenceKind::Bad, sheet.fault().sentence);
    } else if (m_challenge.isEmpty()) {
        m_state->say(SentenceKind::Hint, tr("The sheet has no challenge yet, but says where it belongs."));
    } else if (m_challengeEnd) {
        const Instant now = m_site.clock().now();
        m_state->say(SentenceKind::Attention,
                     tr("The challenge is shown only now. Good for one certificate and for %1, until %2.")
                         .arg(durationText(*m_challengeEnd - now), momentText(*m_challengeEnd, now)));
    } else {
        m_state->say(SentenceKind::Attention, tr("The challenge is shown only now. Good for one certificate."));
    }
}

void DeviceSheetPane::makeChallenge() {
    auto challenges = m_site.newDynamicChallenges({.device = m_device, .profile = {}});
    if (!challenges) {
        showSentence(this, challenges.fault().sentence);
        return;
    }
    NewChallenge &challenge = challenges->front();
    m_challenge = Secret(challenge.text.toUtf8());
    m_challengeEnd = challenge.expiresAt;
    wipe(challenge.text);
    draw();
}

void DeviceSheetPane::copy() {
    QApplication::clipboard()->setText(m_text->toPlainText());
}

void DeviceSheetPane::save() {
    const QString name = u"%1-%2.txt"_s.arg(m_fqdn, chosenType());
    askForSavePath(this, tr("Save the configuration sheet"), name, tr("Text (*.txt);;All files (*)"),
                   [this, text = m_text->toPlainText()](const QString &path) {
                       const QString fault = writeFile(path, text.toUtf8());
                       if (!fault.isEmpty()) showSentence(this, fault);
                   });
}

}  // namespace scepter::ui
