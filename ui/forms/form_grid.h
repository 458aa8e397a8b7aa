// Labels beside editors, and under each editor its sentence: the one layout of all forms.
#pragma once

#include <vector>

#include <QWidget>

class QGridLayout;
class QLabel;

namespace scepter::ui {

class FieldSentence;

class FormGrid : public QWidget {
    Q_OBJECT

public:
    explicit FormGrid(QWidget *parent = nullptr);

    /// `label` carries the mnemonic and becomes the editor's accessible name; `hint` is what the sentence says at
    /// first.
    FieldSentence *addField(const QString &label, QWidget *editor, const QString &hint = {});
    /// For a check box, which carries its own label: in the editors' column.
    FieldSentence *addChoice(QWidget *choice, const QString &hint = {});
    /// Hides or shows an editor together with its label and its sentence.
    void setFieldVisible(QWidget *editor, bool visible);
    /// Pixels that the column of labels needs, and those that it has at least.
    int labelWidth() const;
    void setLabelWidth(int width);

private:
    QGridLayout *m_grid;
    int m_row = 0;
};

/// Makes the columns of labels of several forms equally wide, so that their editors stand in one line.
void alignLabels(const std::vector<FormGrid *> &forms);

/// "&Name" without its mnemonic: "Name".
QString withoutMnemonic(QString label);

}  // namespace scepter::ui
