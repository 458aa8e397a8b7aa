#include "app/desktop/service_thread.h"

namespace scepter::app {

ServiceThread::ServiceThread(std::shared_ptr<Site> site, QObject *parent)
    : QObject(parent), m_site(std::move(site)), m_inside(new QObject) {
    qRegisterMetaType<Fault>();
    m_inside->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_inside, &QObject::deleteLater);
    m_thread.start();
}

ServiceThread::~ServiceThread() {
    QMetaObject::invokeMethod(
        m_inside, [this] { m_service.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void ServiceThread::start(std::shared_ptr<const authority::Authorities> authorities) {
    QMetaObject::invokeMethod(m_inside, [this, authorities = std::move(authorities)] { startInThread(authorities); });
}

void ServiceThread::startInThread(std::shared_ptr<const authority::Authorities> authorities) {
    m_service = std::make_unique<Service>(*m_site, std::move(authorities));
    connect(m_service.get(), &Service::recorded, this, &ServiceThread::recorded);
    connect(m_service.get(), &Service::lost, this, &ServiceThread::lost);
    if (const auto begun = m_service->start({}); !begun) {
        m_service.reset();
        Q_EMIT refused(begun.fault());
        return;
    }
    Q_EMIT started(m_service->scepUrl(), m_service->addresses());
}

void ServiceThread::stop() {
    QMetaObject::invokeMethod(m_inside, [this] {
        m_service.reset();
        Q_EMIT stopped();
    });
}

}  // namespace scepter::app
