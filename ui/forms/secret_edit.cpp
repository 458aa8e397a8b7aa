#include "ui/forms/secret_edit.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace scepter::ui {

SecretEdit::SecretEdit(QWidget *parent) : QWidget(parent), m_line(new QLineEdit(this)), m_show(new QToolButton(this)) {
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::tight);
    row->addWidget(m_line, 1);
    row->addWidget(m_show);
    setFocusProxy(m_line);
    m_line->setEchoMode(QLineEdit::Password);
    m_line->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_show->setCheckable(true);
    m_show->setAutoRaise(true);
    m_show->setFocusPolicy(Qt::StrongFocus);
    connect(m_show, &QToolButton::toggled, this, &SecretEdit::setShown);
    connect(m_line, &QLineEdit::textChanged, this, [this] { Q_EMIT edited(); });
    connect(m_line, &QLineEdit::returnPressed, this, &SecretEdit::returnPressed);
    setShown(false);
}

Secret SecretEdit::secret() const {
    return Secret(m_line->text().toUtf8());
}

bool SecretEdit::isEmpty() const {
    return m_line->text().isEmpty();
}

QString SecretEdit::text() const {
    return m_line->text();
}

void SecretEdit::forget() {
    m_line->clear();
    m_show->setChecked(false);
}

void SecretEdit::selectAll() {
    m_line->selectAll();
}

void SecretEdit::setShown(bool shown) {
    m_line->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_show->setIcon(icon(shown ? u"eye-off" : u"eye"));
    m_show->setToolTip(shown ? tr("Hide what is typed") : tr("Show what is typed"));
    m_show->setAccessibleName(m_show->toolTip());
}

}  // namespace scepter::ui
