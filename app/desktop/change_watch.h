// Notices that something was recorded, here or by another process, and says so at most some times a second.
#pragma once

#include <QObject>
#include <QTimer>

#include "ledger/administrator_ledger.h"

namespace scepter::app {

class ChangeWatch : public QObject {
    Q_OBJECT

public:
    /// The ledger is of this thread and outlives the watch.
    explicit ChangeWatch(AdministratorLedger &ledger, QObject *parent = nullptr);

    /// The service of this process has recorded something: quicker than the next look.
    void nudge();

Q_SIGNALS:
    void changed();
    /// Once a second, whether or not something changed.
    void looked();

private:
    void look();
    void tell();

    AdministratorLedger &m_ledger;
    QTimer m_interval;
    QTimer m_pause;
    qint64 m_number = 0;
};

}  // namespace scepter::app
