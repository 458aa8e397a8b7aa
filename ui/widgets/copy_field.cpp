#include "ui/widgets/copy_field.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QTimer>
#include <QToolButton>

namespace scepter::ui {

CopyField::CopyField(const QString &name, QWidget *parent)
    : QWidget(parent),
      m_name(name),
      m_text(new QLabel(this)),
      m_button(new QToolButton(this)),
      m_backToReady(new QTimer(this)) {
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 1, 2, 1);
    row->setSpacing(space::tight);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);

    m_text->setFont(monospaceFont());
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(name);
    m_button->setAutoRaise(true);
    m_button->setIconSize({16, 16});
    setMinimumHeight(28);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAccessibleName(name);

    m_backToReady->setSingleShot(true);
    m_backToReady->setInterval(1500);
    connect(m_backToReady, &QTimer::timeout, this, &CopyField::showReady);
    connect(m_button, &QToolButton::clicked, this, &CopyField::copy);
    showReady();
}

void CopyField::setText(const QString &text, const QString &shown) {
    m_copied = text;
    m_text->setText(shown);
}

void CopyField::copy() {
    QApplication::clipboard()->setText(text());
    showCopied();
    Q_EMIT copied();
}

void CopyField::showCopied() {
    m_button->setIcon(icon(u"check", Role::Good));
    m_button->setToolTip(tr("Copied"));
    m_backToReady->start();
}

void CopyField::showReady() {
    m_button->setIcon(icon(u"copy"));
    m_button->setToolTip(tr("Copy"));
    m_button->setAccessibleName(tr("Copy: %1").arg(m_name));
}

void CopyField::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tones().line);
    painter.setBrush(tones().window);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

}  // namespace scepter::ui
