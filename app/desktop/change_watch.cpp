#include "app/desktop/change_watch.h"

#include <chrono>

namespace scepter::app {

namespace {

constexpr std::chrono::seconds interval{1};
// Quick enough to look live, slow enough that a thousand enrolments a second do not keep the lists reading.
constexpr std::chrono::milliseconds pause{300};

}  // namespace

ChangeWatch::ChangeWatch(AdministratorLedger &ledger, QObject *parent) : QObject(parent), m_ledger(ledger) {
    if (const auto number = m_ledger.changeNumber()) m_number = *number;
    m_interval.setInterval(interval);
    m_pause.setInterval(pause);
    m_pause.setSingleShot(true);
    connect(&m_interval, &QTimer::timeout, this, &ChangeWatch::look);
    connect(&m_pause, &QTimer::timeout, this, &ChangeWatch::tell);
    m_interval.start();
}

void ChangeWatch::nudge() {
    if (!m_pause.isActive()) m_pause.start();
}

void ChangeWatch::look() {
    Q_EMIT looked();
    const auto number = m_ledger.changeNumber();
    if (number && *number != m_number) tell();
}

void ChangeWatch::tell() {
    if (const auto number = m_ledger.changeNumber()) m_number = *number;
    Q_EMIT changed();
}

}  // namespace scepter::app
