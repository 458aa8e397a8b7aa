#include "app/site/maintenance.h"

#include <chrono>

namespace scepter::app {
namespace {

constexpr int expiringBatch = 100;
constexpr int revokingBatch = 100;
constexpr int pruningBatch = 250;
constexpr std::chrono::milliseconds pause{50};
constexpr std::chrono::minutes rest{1};

}  // namespace

Maintenance::Maintenance(ResponderLedger &ledger, QObject *parent) : QObject(parent), m_ledger(ledger) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Maintenance::work);
}

void Maintenance::start() {
    m_timer.start(std::chrono::milliseconds(0));
}

void Maintenance::work() {
    // A database that is busy, or a disk that is full, is tried again after the rest; devices are answered meanwhile.
    const auto expired = m_ledger.expirePending(expiringBatch);
    const auto revoked = m_ledger.revokeDue(revokingBatch);
    const auto pruned = m_ledger.pruneTransactions(pruningBatch);
    const bool isMoreLeft = (expired && *expired == expiringBatch) || (revoked && *revoked == revokingBatch) ||
                            (pruned && *pruned == pruningBatch);
    m_timer.start(isMoreLeft ? pause : std::chrono::milliseconds(rest));
}

}  // namespace scepter::app
