#include "ui/forms/form_dialog.h"

#include "ui/forms/field_sentence.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/tone_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace scepter::ui {

FormDialog::FormDialog(QWidget *parent)
    : QDialog(parent),
      m_title(new QLabel(this)),
      m_explanation(new ToneLabel({}, Role::Dimmed, this)),
      m_body(new QVBoxLayout),
      m_fault(new FieldSentence(nullptr, this)),
      m_primary(new PrimaryButton({}, {}, this)),
      m_close(new QPushButton(tr("Cancel"), this)) {
    m_title->setFont(titleFont());
    m_title->setWordWrap(true);
    m_explanation->setWordWrap(true);
    m_primary->setDefault(true);
    m_close->setAutoDefault(false);

    auto *content = new QVBoxLayout;
    content->setContentsMargins(24, 20, 24, space::edge);
    content->setSpacing(space::tight);
    content->addWidget(m_title);
    content->addWidget(m_explanation);
    content->addSpacing(space::between);
    m_body->setSpacing(space::between);
    content->addLayout(m_body, 1);
    content->addWidget(m_fault);

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(24, space::between, 24, space::between);
    buttons->setSpacing(space::inside);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_primary);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(content, 1);
    column->addLayout(buttons);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void FormDialog::setHeading(const QString &title, const QString &explanation) {
    setWindowTitle(title);
    m_title->setText(title);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
}

void FormDialog::showFault(const QString &sentence) {
    m_fault->say(SentenceKind::Bad, sentence);
}

void FormDialog::clearFault() {
    m_fault->clear();
}

void FormDialog::paintEvent(QPaintEvent *) {
    const int foot = m_primary->mapTo(this, QPoint(0, 0)).y() - space::between;
    QPainter painter(this);
    painter.fillRect(rect(), tones().panel);
    painter.fillRect(0, foot, width(), 1, tones().line);
}

}  // namespace scepter::ui
