// What was done to the site, by whom, from what to what, and the alarms among it.
#pragma once

#include "tables/audit_table.h"
#include "ui/lists/list_page.h"

namespace scepter::ui {

class AuditDetail;

class AuditPage : public ListPage {
    Q_OBJECT

public:
    AuditPage(SiteControl &site, QWidget *parent);

protected:
    void applyFilter(PageFilter filter) override;
    void showDetail(qint64 id) override;
    void showCounters(const Counters &counters) override;
    bool isPossible(const QAction *action) const override;
    void openRow() override;

private:
    /// Where the thing is that the selected entry is about; nothing when it has no row anywhere.
    std::optional<Destination> destinationOf(qint64 entry) const;

    AuditTable *m_table;
    AuditDetail *m_detail;
    QAction *m_show = nullptr;
};

}  // namespace scepter::ui
