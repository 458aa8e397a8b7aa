// What an administrator wants to know at a glance: what fails, what expires, what happened, and what to do next.
#pragma once

#include <QWidget>

#include "ui/control/site_control.h"
#include "ui/window/page.h"

class QStackedWidget;
class QTimer;

namespace scepter::ui {

class BarChart;
class FieldSentence;
class NowList;
class OverviewCard;
class ToneLabel;

/// Reads the ledger only while it is visible, and at most once per nudge interval.
class OverviewPage : public QWidget {
    Q_OBJECT

public:
    OverviewPage(SiteControl &site, QWidget *parent);

Q_SIGNALS:
    void openPage(scepter::ui::Page page);
    /// A page with a filter or a selection of its own.
    void openDestination(const scepter::ui::Destination &destination);
    void registerDevice();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeContent();
    QWidget *makeEmptyState();
    QWidget *makeCards();
    QWidget *makeCharts();
    QWidget *makeNow();

    void refreshSoon();
    void refresh();
    void showCounters(const Counters &counters);
    void showWaiting(qint64 count);
    void showFailing(qint64 count);
    void showWeak(qint64 count);
    void showAlarms(qint64 count);
    void showEnrolments();
    void showExpiries();
    void showTransactions();
    void report(const Fault &fault);

    SiteControl &m_site;
    QTimer *m_timer;
    bool m_stale = true;
    FieldSentence *m_fault;
    QStackedWidget *m_stack;
    OverviewCard *m_failing = nullptr;
    OverviewCard *m_expiring = nullptr;
    OverviewCard *m_valid = nullptr;
    OverviewCard *m_waiting = nullptr;
    OverviewCard *m_weak = nullptr;    ///< only when there is something to say
    OverviewCard *m_alarms = nullptr;  ///< likewise
    BarChart *m_enrolments = nullptr;
    BarChart *m_expiries = nullptr;
    QWidget *m_nowCard = nullptr;
    ToneLabel *m_today = nullptr;
    NowList *m_now = nullptr;
};

}  // namespace scepter::ui
