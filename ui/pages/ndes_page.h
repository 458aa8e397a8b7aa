// Passwords as Microsoft's NDES hands them out: the service, who may fetch them, and those that are not used yet.
#pragma once

#include <vector>

#include <QWidget>

#include "ui/control/site_control.h"

class QPushButton;
class QTimer;

namespace scepter::ui {

class Card;
class CopyField;
class FieldSentence;
class FormGrid;
class NdesAccountsCard;
class NdesCacheCard;
class SettingFields;
class StatusPill;
class ToneLabel;

class NdesPage : public QWidget {
    Q_OBJECT

public:
    NdesPage(SiteControl &site, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeServiceCard();
    QWidget *makePasswordCard();
    FormGrid *addForm(Card *card);

    void read();
    void judge();
    void showService();
    void apply();

    SiteControl &m_site;
    SettingFields *m_settings;
    std::vector<FormGrid *> m_forms;
    QTimer *m_minute;
    NdesAccountsCard *m_accounts;
    NdesCacheCard *m_cache;
    StatusPill *m_state = nullptr;
    ToneLabel *m_stateSentence = nullptr;
    CopyField *m_page = nullptr;
    CopyField *m_scep = nullptr;
    FieldSentence *m_reach = nullptr;
    FieldSentence *m_fault = nullptr;
    QPushButton *m_revert = nullptr;
    QPushButton *m_apply = nullptr;
};

}  // namespace scepter::ui
