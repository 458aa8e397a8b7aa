#include "ui/forms/field_sentence.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tone_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

constexpr int iconSide = 14;

Role roleOf(SentenceKind kind) {
    switch (kind) {
        case SentenceKind::Hint:
            return Role::Dimmed;
        case SentenceKind::Good:
            return Role::Good;
        case SentenceKind::Attention:
            return Role::Attention;
        case SentenceKind::Bad:
            return Role::Bad;
    }
    return Role::Dimmed;
}

QString iconOf(SentenceKind kind) {
    switch (kind) {
        case SentenceKind::Hint:
            return {};
        case SentenceKind::Good:
            return u"circle-check"_s;
        case SentenceKind::Attention:
            return u"triangle-alert"_s;
        case SentenceKind::Bad:
            return u"circle-x"_s;
    }
    return {};
}

}  // namespace

FieldSentence::FieldSentence(QWidget *editor, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_icon(new QLabel(this)), m_words(new ToneLabel({}, Role::Dimmed, this)) {
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(6);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_words, 1);
    m_icon->setContentsMargins(0, 1, 0, 0);
    m_words->setFont(smallFont());
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    clear();
}

void FieldSentence::say(SentenceKind kind, const QString &text) {
    m_kind = kind;
    m_words->setText(text);
    m_words->setRole(roleOf(kind));
    m_words->setAccessibleName(text);
    drawIcon();
    setVisible(!text.isEmpty());
    if (!m_editor) return;
    QWidget *typedInto = m_editor->focusProxy() ? m_editor->focusProxy() : m_editor.data();
    typedInto->setAccessibleDescription(text);
}

QString FieldSentence::text() const {
    return m_words->text();
}

void FieldSentence::changeEvent(QEvent *event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) drawIcon();
}

void FieldSentence::drawIcon() {
    const QString name = iconOf(m_kind);
    m_icon->setVisible(!name.isEmpty());
    if (!name.isEmpty()) m_icon->setPixmap(iconPixmap(name, tone(roleOf(m_kind)), iconSide, devicePixelRatioF()));
}

}  // namespace scepter::ui
