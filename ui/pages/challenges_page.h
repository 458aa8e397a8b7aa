// The challenges of all devices and their state, live; never the challenges themselves.
#pragma once

#include "tables/challenges_table.h"
#include "ui/lists/list_page.h"

namespace scepter::ui {

class ChallengeDetail;

class ChallengesPage : public ListPage {
    Q_OBJECT

public:
    ChallengesPage(SiteControl &site, QWidget *parent);

protected:
    void applyFilter(PageFilter filter) override;
    void showDetail(qint64 id) override;
    void showCounters(const Counters &counters) override;
    bool isPossible(const QAction *action) const override;
    void emptyActionTriggered() override;
    void openRow() override;

private:
    void addActions();
    void withdrawSelected();
    std::optional<ChallengeRow> selectedChallenge() const;

    ChallengeDetail *m_detail;
    QAction *m_again = nullptr;
    QAction *m_showDevice = nullptr;
    QAction *m_withdraw = nullptr;
};

}  // namespace scepter::ui
