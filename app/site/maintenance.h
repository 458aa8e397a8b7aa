// What a serving site does by itself from time to time: requests that nobody decided expire,
// certificates that another one replaced are revoked when their overlap is over, old transactions go.
#pragma once

#include <QObject>
#include <QTimer>

#include "ledger/responder_ledger.h"

namespace scepter::app {

/// Lives in a thread with an event loop, which is none that answers devices. Works in small batches, with pauses
/// between them in which devices are served, and rests for a minute when nothing is left to do.
class Maintenance : public QObject {
    Q_OBJECT

public:
    /// The ledger outlives it.
    explicit Maintenance(ResponderLedger &ledger, QObject *parent = nullptr);

    /// At once, and from then on.
    void start();
    void stop() { m_timer.stop(); }

private:
    void work();

    ResponderLedger &m_ledger;
    QTimer m_timer;
};

}  // namespace scepter::app
