// The sentence that belongs to one field: what it is for, or what is wrong with what was typed.
#pragma once

#include <QPointer>
#include <QWidget>

#include "ui/theme/tones.h"

class QLabel;

namespace scepter::ui {

class ToneLabel;

enum class SentenceKind { Hint, Good, Attention, Bad };

/// Icon and words in the colour of the kind; wraps. Screen readers find it as the editor's description.
class FieldSentence : public QWidget {
    Q_OBJECT

public:
    /// `editor` may be null: then the sentence stands for itself.
    explicit FieldSentence(QWidget *editor, QWidget *parent = nullptr);

    /// An empty text hides it.
    void say(SentenceKind kind, const QString &text);
    void clear() { say(SentenceKind::Hint, {}); }
    QString text() const;
    SentenceKind kind() const { return m_kind; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawIcon();

    QPointer<QWidget> m_editor;
    QLabel *m_icon;
    ToneLabel *m_words;
    SentenceKind m_kind = SentenceKind::Hint;
};

}  // namespace scepter::ui
