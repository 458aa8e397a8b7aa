// A site's service in a thread of its own, so that neither its start nor its end nor its heart beat holds up the
// window.
#pragma once

#include <memory>

#include <QObject>
#include <QThread>

#include "app/site/service.h"

namespace scepter::app {

/// Its functions return at once; the answers come as signals, in the thread that made it.
class ServiceThread : public QObject {
    Q_OBJECT

public:
    explicit ServiceThread(std::shared_ptr<Site> site, QObject *parent = nullptr);
    ~ServiceThread() override;  ///< stops the service and waits for it

    void start(std::shared_ptr<const authority::Authorities> authorities);
    void stop();

Q_SIGNALS:
    void started(const QString &scepUrl, const QStringList &addresses);
    void refused(const scepter::Fault &fault);
    void stopped();
    /// Somebody else took the site over.
    void lost(const QString &sentence);
    void recorded();

private:
    void startInThread(std::shared_ptr<const authority::Authorities> authorities);

    std::shared_ptr<Site> m_site;
    QThread m_thread;
    QObject *m_inside;                   ///< lives in the thread; what is called on it runs there
    std::unique_ptr<Service> m_service;  ///< of the thread
};

}  // namespace scepter::app
