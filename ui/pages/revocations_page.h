// What is no longer good, since when and why; and the lists that say so to the world.
#pragma once

#include "tables/revocations_table.h"
#include "ui/lists/list_page.h"

namespace scepter::ui {

class CrlPane;

class RevocationsPage : public ListPage {
    Q_OBJECT

public:
    RevocationsPage(SiteControl &site, QWidget *parent);

protected:
    void applyFilter(PageFilter filter) override;
    void showDetail(qint64 id) override;
    void showCounters(const Counters &counters) override;
    bool isPossible(const QAction *action) const override;
    bool hasStandingDetail() const override { return true; }
    void emptyActionTriggered() override;
    void openRow() override;

private:
    void addActions();
    void publish();
    std::optional<RevocationRow> selectedRevocation() const;

    CrlPane *m_lists;
    QAction *m_unhold = nullptr;
};

}  // namespace scepter::ui
