// The site's settings as a form, the listener's state, and the look of the window.
#pragma once

#include <vector>

#include <QWidget>

#include "ui/control/site_control.h"

class QPushButton;

namespace scepter::ui {

class Card;
class FieldSentence;
class FormGrid;
class ProfileRules;
class SettingFields;
class StatusPill;
class ToneLabel;

class SettingsPage : public QWidget {
    Q_OBJECT

public:
    SettingsPage(SiteControl &site, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeListenerCard();
    QWidget *makeReachCard();
    QWidget *makeLifetimeCard();
    QWidget *makeStrangersCard();
    QWidget *makeRequestsCard();
    QWidget *makeProfilesCard();
    QWidget *makeAppearanceCard();
    FormGrid *addForm(Card *card);

    void ledgerChanged();
    void read();
    void judge();
    void apply();
    void revert();
    void showListener();
    void toggleListener();
    void restartListener();
    void listenerChanged();

    SiteControl &m_site;
    SettingFields *m_settings;
    ProfileRules *m_profiles;
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
