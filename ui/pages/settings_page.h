// The site's settings as a form, the listener's state, and the look of the window.
#pragma once

#include <vector>

#include <QWidget>

#include "ui/control/site_control.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace scepter::ui {

class Card;
class FieldSentence;
class FormGrid;
class StatusPill;
class ToneLabel;

class SettingsPage : public QWidget {
    Q_OBJECT

public:
    SettingsPage(SiteControl &site, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// One setting of the site, as `settingDefinitions()` knows it.
    struct Field {
        const char *name;
        QString explanation;
        QLineEdit *edit;
        FieldSentence *sentence;
        QString saved;
    };

    QWidget *makeListenerCard();
    QWidget *makeReachCard();
    QWidget *makeLifetimeCard();
    QWidget *makeAppearanceCard();
    FormGrid *addForm(Card *card);
    enum class Width { Line, Number };
    void addSetting(FormGrid *form, const char *name, const QString &label, const QString &explanation,
                    Width width = Width::Line);

    void ledgerChanged();
    void read();
    void judge();
    void apply();
    void revert();
    bool isEdited(const Field &field) const;
    void showListener();
    void toggleListener();
    void restartListener();
    void listenerChanged();

    SiteControl &m_site;
    std::vector<Field> m_fields;
    std::vector<FormGrid *> m_forms;
    bool m_restarts = false;
    bool m_needsRestart = false;
    StatusPill *m_state = nullptr;
    ToneLabel *m_stateSentence = nullptr;
    QPushButton *m_startStop = nullptr;
    FieldSentence *m_restartSentence = nullptr;
    QPushButton *m_restart = nullptr;
    FieldSentence *m_fault = nullptr;
    QPushButton *m_revert = nullptr;
    QPushButton *m_apply = nullptr;
};

}  // namespace scepter::ui
