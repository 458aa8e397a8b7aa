#include "ui/window/status_strip.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tone_label.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace scepter::ui {

using namespace Qt::StringLiterals;

StatusStrip::StatusStrip(SiteControl &site, QWidget *parent)
    : QWidget(parent), m_site(site), m_text(new ToneLabel({}, Role::Dimmed, this)), m_key(new QPushButton(this)) {
    m_text->setFont(smallFont());
    m_text->setTextFormat(Qt::PlainText);
    m_key->setFont(smallFont());
    m_key->setFlat(true);
    m_key->setMaximumHeight(22);
    m_key->setIconSize({14, 14});

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::between, 1, space::tight, 0);
    row->setSpacing(space::inside);
    row->addWidget(m_text, 1);
    row->addWidget(m_key);
    connect(m_key, &QPushButton::clicked, this, &StatusStrip::unlockWanted);
    connect(&m_site, &SiteControl::listenerChanged, this, &StatusStrip::refresh);
    refresh();
}

void StatusStrip::setCounts(const QString &counts) {
    m_counts = counts;
    refresh();
}

void StatusStrip::refresh() {
    const QString file = QFileInfo(m_site.path()).fileName();
    m_text->setText(m_counts.isEmpty() ? file : m_counts + u" · "_s + file);
    m_text->setToolTip(m_site.path());
    const bool open = m_site.isUnlocked();
    m_key->setIcon(icon(open ? u"lock-open" : u"lock", open ? Role::Dimmed : Role::Attention));
    m_key->setText(open ? tr("Signing key unlocked") : tr("Signing key locked. Unlock…"));
    m_key->setEnabled(!open);
    m_key->setAccessibleName(m_key->text());
}

void StatusStrip::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.fillRect(rect(), tones().window);
    painter.fillRect(QRect(0, 0, width(), 1), tones().line);
}

}  // namespace scepter::ui
