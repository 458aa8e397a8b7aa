// One challenge: whose it is, how long it lasts, and which request spent it.
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
    QPushButton *m_spender;
    struct {
        int device, kind, made, expires, spent, note;
    } m_field{};
};

}  // namespace scepter::ui
