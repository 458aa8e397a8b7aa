// What the listener's tests let it serve.
#pragma once

#include "http/message.h"

#include <QList>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <new>

namespace scepter::http {

/// Answers with what it was asked. A worker stays with a request for "/held" until it is told; the answer to a query
/// "delayed" is to be held back for `delay`.
class EchoService final : public Service {
public:
    Response handle(const Request &request) override {
        ++handled;
        if (request.path == "/held") {
            std::unique_lock lock(m_mutex);
            ++held;
            m_released.wait(lock, [this] { return m_isReleased; });
        }
        if (request.path == "/throws") throw std::bad_alloc();
        Response response;
        response.contentType = "text/plain";
        response.body = request.path + '|' + request.body;
        if (request.path == "/large") response.body = QByteArray(8 * 1024 * 1024, 'x');
        if (request.query == "delayed") response.delay = delay;
        if (request.path == "/injects") response.headers.emplace_back("X-Echo", "a\r\nSet-Cookie: b");
        const std::lock_guard lock(m_mutex);
        m_lastPeer = request.peer;
        m_lastScheme = request.scheme;
        return response;
    }

    void noteRejection(const Rejection &rejection) override {
        const std::lock_guard lock(m_mutex);
        m_rejections += rejection;
    }

    void release() {
        const std::lock_guard lock(m_mutex);
        m_isReleased = true;
        m_released.notify_all();
    }

    QList<Rejection> rejections() {
        const std::lock_guard lock(m_mutex);
        return m_rejections;
    }

    QString peer() {
        const std::lock_guard lock(m_mutex);
        return m_lastPeer;
    }

    Scheme scheme() {
        const std::lock_guard lock(m_mutex);
        return m_lastScheme;
    }

    std::atomic<int> handled{0};
    std::atomic<int> held{0};
    std::atomic<std::chrono::milliseconds> delay{std::chrono::hours(1)};

private:
    std::mutex m_mutex;
    std::condition_variable m_released;
    bool m_isReleased = false;
    QString m_lastPeer;
    Scheme m_lastScheme = Scheme::Http;
    QList<Rejection> m_rejections;
};

}  // namespace scepter::http
