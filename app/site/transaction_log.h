// What devices just did, line by line, for the log of a service: bounded, however busy the service is.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <QObject>
#include <QTimer>

#include "app/site/site.h"

namespace scepter::app {

/// Lives in a thread with an event loop. Numbers come in as they are recorded; lines go out some times a second.
class TransactionLog : public QObject {
    Q_OBJECT

public:
    using Sink = std::function<void(const QString &line)>;
    /// The site outlives the log.
    TransactionLog(const Site &site, Sink sink, QObject *parent = nullptr);
    ~TransactionLog() override;

    void note(qint64 transaction);

private:
    void write();

    const Site &m_site;
    Sink m_sink;
    std::unique_ptr<AdministratorLedger> m_ledger;
    QTimer m_timer;
    std::vector<qint64> m_noted;
    qsizetype m_left = 0;  ///< noted and not written, because there were too many
};

}  // namespace scepter::app
