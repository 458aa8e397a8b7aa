// Every request that reached this computer, newest first and live, each with the answer to "why?".
#pragma once

#include "tables/requests_table.h"
#include "ui/lists/list_page.h"

namespace scepter::ui {

class PendingQueue;
class RequestDetail;

class RequestsPage : public ListPage {
    Q_OBJECT

public:
    RequestsPage(SiteControl &site, QWidget *parent);

    void show(const Destination &destination) override;
    using ListPage::show;

protected:
    void applyFilter(PageFilter filter) override;
    void showDetail(qint64 id) override;
    void showCounters(const Counters &counters) override;
    bool isPossible(const QAction *action) const override;

private:
    void addActions();
    void applyFix(Fix fix, const QString &target);
    /// Shows it even when the filter or the search hides it.
    void showTransaction(qint64 id);
    /// Selects it, beside its registration.
    void compare(qint64 request);
    void approve(qint64 request);
    void reject(qint64 request);
    void adopt(qint64 request);
    void showDecided(const QString &sentence);
    std::optional<TransactionRow> selectedRequest() const;
    enum class Waiting { No, Known, Unknown };
    /// Whether it waits for a decision, and of what device.
    Waiting waits(qint64 request) const;
    void showDevice();

    RequestsTable *m_table;
    RequestDetail *m_detail;
    PendingQueue *m_queue;
    QAction *m_approve = nullptr;
    QAction *m_adopt = nullptr;
    QAction *m_reject = nullptr;
    QAction *m_showDevice = nullptr;
    QAction *m_showCertificate = nullptr;
};

}  // namespace scepter::ui
