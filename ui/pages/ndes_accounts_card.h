// The accounts of the NDES page, and what can be done with each.
#pragma once

#include <vector>

#include "ui/control/site_control.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace scepter::ui {

class CardList;
class FieldSentence;

class NdesAccountsCard : public Card {
    Q_OBJECT

public:
    NdesAccountsCard(SiteControl &site, QWidget *parent = nullptr);

    void refresh();

private:
    const NdesAccount *selected() const;
    void updateButtons();
    void changePassword();
    void togglePermission();
    void unlock();
    void removeSelected();
    void write(const NdesAccount &account);

    SiteControl &m_site;
    std::vector<NdesAccount> m_accounts;
    CardList *m_list;
    FieldSentence *m_sentence;
    QPushButton *m_password;
    QPushButton *m_permission;
    QPushButton *m_unlock;
    QPushButton *m_remove;
};

}  // namespace scepter::ui
