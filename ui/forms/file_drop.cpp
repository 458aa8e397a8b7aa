#include "ui/forms/file_drop.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tone_label.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <QVBoxLayout>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int iconSide = 32;

/// Empty unless it is one file of this machine.
QString fileOf(const QMimeData *data) {
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

}  // namespace

FileDrop::FileDrop(const QString &heading, const QString &sentence, QWidget *parent)
    : QWidget(parent), m_icon(new QLabel(this)) {
    setAcceptDrops(true);
    setMinimumHeight(220);
    auto *words = new QLabel(heading, this);
    words->setFont(headingFont());
    auto *explanation = new ToneLabel(sentence, Role::Dimmed, this);
    explanation->setWordWrap(true);
    explanation->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_icon->setPixmap(iconPixmap(u"file-up"_s, tone(Role::Dimmed), iconSide, devicePixelRatioF()));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(40, space::edge, 40, space::edge);
    column->setSpacing(space::inside);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(words, 0, Qt::AlignHCenter);
    column->addWidget(explanation);
    column->addStretch(3);
}

void FileDrop::setHovered(bool isHovered) {
    m_isHovered = isHovered;
    update();
}

void FileDrop::dragEnterEvent(QDragEnterEvent *event) {
    if (fileOf(event->mimeData()).isEmpty()) return;
    event->acceptProposedAction();
    setHovered(true);
}

void FileDrop::dragLeaveEvent(QDragLeaveEvent *) {
    setHovered(false);
}

void FileDrop::dropEvent(QDropEvent *event) {
    setHovered(false);
    event->acceptProposedAction();
    Q_EMIT dropped(fileOf(event->mimeData()));
}

void FileDrop::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_isHovered ? tones().accent : tones().line, 1.5, Qt::DashLine));
    painter.setBrush(m_isHovered ? tones().selection : tones().alternate);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

void FileDrop::changeEvent(QEvent *event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_icon->setPixmap(iconPixmap(u"file-up"_s, tone(Role::Dimmed), iconSide, devicePixelRatioF()));
}

}  // namespace scepter::ui
