// The passwords of the NDES page that are not used yet, as NDES would show its cache.
#pragma once

#include "ui/control/site_control.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace scepter::ui {

class CardList;
class FieldSentence;

class NdesCacheCard : public Card {
    Q_OBJECT

public:
    NdesCacheCard(SiteControl &site, QWidget *parent = nullptr);

    void refresh();

private:
    /// Those that still admit somebody, the ones that last longest first.
    Result<std::vector<ChallengeRow>> unused() const;
    void show(const std::vector<ChallengeRow> &rows);
    void withdraw();

    SiteControl &m_site;
    FieldSentence *m_sentence;
    CardList *m_list;
    QPushButton *m_withdraw;
};

}  // namespace scepter::ui
