#include "ui/window/top_bar.h"

#include "tables/moments.h"
#include "ui/control/listener_words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/status_pill.h"
#include "ui/widgets/tone_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

namespace scepter::ui {
namespace {

constexpr auto expiresSoon = std::chrono::days(90);

}  // namespace

TopBar::TopBar(SiteControl &site, QWidget *parent)
    : QWidget(parent),
      m_site(site),
      m_name(new QLabel(this)),
      m_expiry(new ToneLabel({}, Role::Dimmed, this)),
      m_search(new QLineEdit(this)),
      m_state(new StatusPill(this)),
      m_url(new CopyField(tr("SCEP URL"), this)),
      m_startStop(new QPushButton(this)) {
    m_name->setFont(headingFont());
    m_name->setTextFormat(Qt::PlainText);
    m_search->setPlaceholderText(
        tr("Search everything (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText)));
    m_search->setAccessibleName(tr("Search everything"));
    m_search->setToolTip(tr("A name, an address, the serial number of a device or certificate, or a transaction"));
    m_search->addAction(icon(u"search", Role::Dimmed), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(160);
    m_search->setMaximumWidth(320);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::edge, space::inside, space::edge, space::inside + 1);
    row->setSpacing(space::between);
    row->addWidget(m_name);
    row->addWidget(m_expiry);
    row->addSpacing(space::between);
    row->addWidget(m_search, 1);
    row->addStretch(1);
    row->addWidget(m_state);
    row->addWidget(m_url);
    row->addWidget(m_startStop);

    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (!searchText().isEmpty()) Q_EMIT searched(searchText());
    });
    connect(m_startStop, &QPushButton::clicked, this, &TopBar::startOrStop);
    connect(&m_site, &SiteControl::listenerChanged, this, &TopBar::refresh);
    refresh();
}

void TopBar::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QString TopBar::searchText() const {
    return m_search->text().trimmed();
}

void TopBar::refresh() {
    const Instant end = m_site.authorityCertificate().notAfter();
    const Instant now = m_site.clock().now();
    m_name->setText(m_site.authorityName());
    m_expiry->setText(end < now ? tr("expired %1").arg(dayText(end)) : tr("expires %1").arg(dayText(end)));
    m_expiry->setRole(end < now ? Role::Bad : end < now + expiresSoon ? Role::Attention : Role::Dimmed);

    const ListenerState state = m_site.listenerState();
    const ListenerWords words = listenerWords(state);
    m_state->setState(words.icon, words.word, words.role);
    m_state->setToolTip(m_site.listenerSentence());
    m_url->setText(m_site.scepUrl());

    const bool running = state == ListenerState::Running || state == ListenerState::Starting;
    m_startStop->setIcon(icon(running ? u"square" : u"play"));
    m_startStop->setText(running ? tr("Stop") : tr("Start"));
    m_startStop->setAccessibleName(running ? tr("Stop the listener") : tr("Start the listener"));
    m_startStop->setToolTip(m_site.listenerSentence());
    m_startStop->setEnabled(state != ListenerState::HeldElsewhere && state != ListenerState::Starting);
}

void TopBar::startOrStop() {
    if (m_site.listenerState() == ListenerState::Running) {
        m_site.stopListener();
    } else if (!m_site.isUnlocked()) {
        Q_EMIT unlockWanted();
    } else {
        m_site.startListener();
    }
}

void TopBar::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.fillRect(rect(), tones().panel);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tones().line);
}

}  // namespace scepter::ui
