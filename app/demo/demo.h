// A throw-away site that shows the product at work: a listener, some registrations, and pretend routers that enrol over
// real HTTP.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QObject>
#include <QString>
#include <QTemporaryDir>

#include "app/demo/pretend_router.h"
#include "app/site/service.h"
#include "app/site/site.h"
#include "base/result.h"

namespace scepter::app {

class Console;

/// Lives in the main thread; the routers act in one of their own.
class Demo : public QObject {
    Q_OBJECT

public:
    explicit Demo(Console &console, QObject *parent = nullptr);
    ~Demo() override;

    /// Makes the site, listens at `address` and registers the devices.
    Result<void> prepare(const QString &address);
    /// Lets the routers enrol, one after the other, and tells what happens; `finished` follows.
    void run();

    const Site &site() const { return *m_site; }
    Service &service() { return *m_service; }

Q_SIGNALS:
    /// Whether each router was answered as it should be.
    void finished(bool asExpected);

private:
    Result<void> registerDevices();
    /// In the routers' thread.
    bool tell(const PretendRouter &router);
    void tellRefusal(const PretendRouter &router, const QString &reply);
    void tellCertificate(const pki::Certificate &certificate);

    Console &m_console;
    QTemporaryDir m_directory;
    std::unique_ptr<Site> m_site;
    std::unique_ptr<Service> m_service;
    std::vector<PretendRouter> m_routers;
    std::optional<pki::Certificate> m_last;  ///< of the routers' thread
    std::unique_ptr<QThread> m_thread;
};

}  // namespace scepter::app
