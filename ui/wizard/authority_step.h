// The wizard's first step: the name of the authority, its kind of key, and the file that holds the site.
#pragma once

#include <QString>

#include "pki/private_key.h"
#include "ui/wizard/wizard_step.h"

class QComboBox;
class QLineEdit;

namespace scepter::ui {

class FieldSentence;

class AuthorityStep : public WizardStep {
    Q_OBJECT

public:
    explicit AuthorityStep(QWidget *parent = nullptr);

    QString authorityName() const;
    pki::KeySpec key() const;
    QString path() const;
    bool isComplete() const override;
    QWidget *firstField() override;
    /// Why the file could not be made, beside its field.
    void showPathFault(const QString &sentence);

Q_SIGNALS:
    void openExistingWanted();

private:
    void suggestPath();
    void explainKey();
    void browse();
    bool judgeName();
    bool judgePath();
    void judge();

    bool m_complete = false;
    bool m_pathIsOurs = true;
    QLineEdit *m_name;
    QComboBox *m_key;
    QLineEdit *m_path;
    FieldSentence *m_nameSentence = nullptr;
    FieldSentence *m_keySentence = nullptr;
    FieldSentence *m_pathSentence = nullptr;
};

}  // namespace scepter::ui
