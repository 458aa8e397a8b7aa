#include "ui/forms/form_grid.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

#include "ui/forms/field_sentence.h"

using namespace Qt::StringLiterals;

namespace scepter::ui {

QString withoutMnemonic(QString label) {
    // "(&N)" is how translations to scripts without Latin letters carry a mnemonic.
    static const QRegularExpression appended(u"\\s*\\(&.\\)"_s);
    static const QRegularExpression mnemonic(u"&(.)"_s);
    return label.remove(appended).replace(mnemonic, u"\\1"_s).trimmed();
}

FormGrid::FormGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
}

FieldSentence *FormGrid::addField(const QString &label, QWidget *editor, const QString &hint) {
    auto *name = new QLabel(label, this);
    name->setBuddy(editor);
    // A composed editor is a group for screen readers; what takes the focus carries the name.
    for (QWidget *each : {editor, editor->focusProxy()}) {
        if (each) each->setAccessibleName(withoutMnemonic(label));
    }
    m_grid->addWidget(name, m_row, 0, Qt::AlignTop);
    // In line with the first line of an editor that has several.
    name->setMinimumHeight(qMin(editor->sizeHint().height(), QLineEdit().sizeHint().height()));
    return addChoice(editor, hint);
}

FieldSentence *FormGrid::addChoice(QWidget *choice, const QString &hint) {
    auto *sentence = new FieldSentence(choice, this);
    sentence->say(SentenceKind::Hint, hint);
    // Lines grow with the form; numbers, dates and choices are as wide as what stands in them.
    const bool grows = choice->sizePolicy().expandingDirections().testFlag(Qt::Horizontal) || choice->layout();
    m_grid->addWidget(choice, m_row, 1, grows ? Qt::Alignment() : Qt::AlignLeading);
    m_grid->addWidget(sentence, m_row + 1, 1);
    // An own row, so that a hidden sentence leaves the fields equally far apart.
    m_grid->setRowMinimumHeight(m_row + 2, 4);
    m_row += 3;
    return sentence;
}

int FormGrid::labelWidth() const {
    int widest = 0;
    for (int row = 0; row < m_row; ++row) {
        if (const QLayoutItem *label = m_grid->itemAtPosition(row, 0))
            widest = qMax(widest, label->widget()->sizeHint().width());
    }
    return widest;
}

void FormGrid::setLabelWidth(int width) {
    m_grid->setColumnMinimumWidth(0, width);
}

void alignLabels(const std::vector<FormGrid *> &forms) {
    int widest = 0;
    for (const FormGrid *form : forms) widest = qMax(widest, form->labelWidth());
    for (FormGrid *form : forms) form->setLabelWidth(widest);
}

void FormGrid::setFieldVisible(QWidget *editor, bool visible) {
    const int at = m_grid->indexOf(editor);
    if (at < 0) return;
    int row = 0, column = 0, rowSpan = 0, columnSpan = 0;
    m_grid->getItemPosition(at, &row, &column, &rowSpan, &columnSpan);
    editor->setVisible(visible);
    if (QLayoutItem *label = m_grid->itemAtPosition(row, 0)) label->widget()->setVisible(visible);
    auto *sentence = qobject_cast<FieldSentence *>(m_grid->itemAtPosition(row + 1, 1)->widget());
    sentence->setVisible(visible && !sentence->text().isEmpty());
}

}  // namespace scepter::ui
