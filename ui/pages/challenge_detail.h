// One challenge: whom it admits, how long and how often, and which request used it.
#pragma once

#include "ui/control/site_control.h"
#include "ui/lists/detail_pane.h"
#include "ui/window/page.h"

class QPushButton;

namespace scepter::ui {

class FieldList;

class ChallengeDetail : public DetailPane {
    Q_OBJECT

public:
    ChallengeDetail(SiteControl &site, QWidget *parent);

    void showChallenge(qint64 id);

Q_SIGNALS:
    void destinationWanted(const scepter::ui::Destination &destination);

private:
    SiteControl &m_site;
    ChallengeRow m_row;
    FieldList *m_fields;
    QPushButton *m_again;
    QPushButton *m_spender;
    struct {
        int target, kind, uses, origin, made, expires, used, spent, note;
    } m_field{};
};

}  // namespace scepter::ui
