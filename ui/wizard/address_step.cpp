#include "ui/wizard/address_step.h"

#include "ui/forms/field_sentence.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/tone_label.h"
#include "ui/wizard/choice_row.h"

#include <QHBoxLayout>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

constexpr int usualPort = 8080;
constexpr int firstPortForEverybody = 1024;

bool isLoopback(const QString &address) {
    return address.startsWith(u"127."_s) || address == u"::1"_s;
}

}  // namespace

AddressStep::AddressStep(const QStringList &localAddresses, Try tryAddress, QWidget *parent)
    : WizardStep(tr("Address"), tr("Where will devices reach this computer?"),
                 tr("Devices ask for their certificates at an address of this computer. Choose the network they are "
                    "in. You can change this later in Settings."),
                 parent),
      m_try(std::move(tryAddress)),
      m_tryTimer(new QTimer(this)),
      m_port(new QSpinBox),
      m_portSentence(new FieldSentence(m_port)),
      m_url(new CopyField(tr("Devices will use"))),
      m_firewall(new FieldSentence(nullptr)) {
    auto *choices = new Card;
    choices->body()->setContentsMargins(4, 6, 4, 6);
    choices->body()->setSpacing(0);
    choices->setAccessibleName(tr("Addresses of this computer"));
    for (const QString &address : localAddresses.isEmpty() ? QStringList{u"127.0.0.1"_s} : localAddresses) {
        auto *row = isLoopback(address)
                        ? new ChoiceRow(tr("This computer only"), address, tr("for trying out"))
                        : new ChoiceRow(tr("Network"), address, address.contains(u':') ? tr("IPv6") : tr("IPv4"));
        choices->body()->addWidget(row);
        connect(row, &ChoiceRow::toggled, this, &AddressStep::addressChanged);
        m_rows.push_back(row);
    }

    m_port->setRange(1, 65535);
    m_port->setValue(usualPort);
    m_port->setAccessibleName(tr("Port"));
    auto *portLabel = new QLabel(tr("&Port"));
    portLabel->setBuddy(m_port);
    auto *port = new QHBoxLayout;
    port->setSpacing(space::between);
    port->addWidget(portLabel);
    port->addWidget(m_port);
    port->addWidget(m_portSentence, 1, Qt::AlignVCenter);

    auto *devices = new QVBoxLayout;
    devices->setSpacing(space::tight);
    devices->addWidget(new ToneLabel(tr("Devices will use"), Role::Dimmed));
    devices->addWidget(m_url);
    body()->addWidget(choices);
    body()->addLayout(port);
    body()->addLayout(devices);
    body()->addWidget(m_firewall);
    body()->addStretch(1);

    // While a port number is being typed its first digits are ports too; they are not worth a try.
    m_tryTimer->setSingleShot(true);
    m_tryTimer->setInterval(300);
    connect(m_tryTimer, &QTimer::timeout, this, &AddressStep::tryPort);
    connect(m_port, &QSpinBox::valueChanged, this, &AddressStep::addressChanged);
    m_rows.front()->setChecked(true);
}

QString AddressStep::chosenAddress() const {
    for (const ChoiceRow *row : m_rows) {
        if (row->isChecked()) return row->value();
    }
    return m_rows.front()->value();
}

QString AddressStep::listenAddress() const {
    const QString address = chosenAddress();
    return (address.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(address).arg(m_port->value());
}

QString AddressStep::url() const {
    return u"http://%1/scep"_s.arg(listenAddress());
}

QWidget *AddressStep::firstField() {
    for (ChoiceRow *row : m_rows) {
        if (row->isChecked()) return row;
    }
    return m_port;
}

void AddressStep::showListenerFault(const QString &sentence) {
    m_tryTimer->stop();
    m_portSentence->say(SentenceKind::Bad, sentence);
    m_port->setFocus();
    m_port->selectAll();
}

void AddressStep::addressChanged() {
    m_url->setText(url());
    m_portSentence->clear();
    if (isLoopback(chosenAddress()))
        m_firewall->say(
            SentenceKind::Hint,
            tr("Only programs on this computer can reach it. Choose a network when real devices should enrol."));
    else
        m_firewall->say(
            SentenceKind::Attention,
            tr("A firewall on this computer may have to allow port %1.").arg(QString::number(m_port->value())));
    m_tryTimer->start();
    Q_EMIT edited();
}

void AddressStep::tryPort() {
    const auto tried = m_try(listenAddress());
    if (tried)
        m_portSentence->say(SentenceKind::Good, tr("free"));
    else if (tried.fault().kind != FaultKind::Unavailable)
        m_portSentence->say(SentenceKind::Bad, tried.fault().sentence);
    else if (m_port->value() < firstPortForEverybody)
        m_portSentence->say(SentenceKind::Attention, tr("Most systems keep ports below 1024 to administrators."));
}

}  // namespace scepter::ui
