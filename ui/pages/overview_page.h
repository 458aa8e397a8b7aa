// What an administrator wants to know at a glance: what fails, what expires, what happened, and what to do next.
#pragma once

#include <QWidget>

#include "ui/control/site_control.h"
#include "ui/window/page.h"

class QStackedWidget;
class QTimer;

namespace scepter::ui {

class BarChart;
class NowList;
class OverviewCard;

class OverviewPage : public QWidget {
    Q_OBJECT

public:
    OverviewPage(SiteControl &site, QWidget *parent);

Q_SIGNALS:
    void openPage(scepter::ui::Page page);
    void openFailingDevices();
    void openExpiringCertificates();
    void openRefusedRequests();
    /// The transaction's number.
    void openTransaction(qint64 id);
    void registerDevice();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refreshSoon();
    void refresh();
    void showCounters(const Counters &counters);
    void showCharts();
    QWidget *makeContent();
    QWidget *makeEmptyState();
    QWidget *makeCards();
    QWidget *makeCharts();

    SiteControl &m_site;
    QTimer *m_timer;
    bool m_stale = true;
    QStackedWidget *m_stack;
    OverviewCard *m_failing = nullptr;
    OverviewCard *m_expiring = nullptr;
    OverviewCard *m_valid = nullptr;
    OverviewCard *m_requests = nullptr;
    BarChart *m_enrolments = nullptr;
    BarChart *m_expiries = nullptr;
    NowList *m_now = nullptr;
};

}  // namespace scepter::ui
