// What the listener's tests let it serve.
#pragma once

#include "http/message.h"

#include <QList>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <new>

namespace scepter::http {

/// Answers with what it was asked, and holds requests for "/held" back until it is told.
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
        if (request.path == "/injects") response.headers.emplace_back("X-Echo", "a\r\nSet-Cookie: b");
        const std::lock_guard lock(m_mutex);
        lastPeer = request.peer;
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
        return lastPeer;
    }

    std::atomic<int> handled{0};
    std::atomic<int> held{0};

private:
    std::mutex m_mutex;
    std::condition_variable m_released;
    bool m_isReleased = false;
    QString lastPeer;
    QList<Rejection> m_rejections;
};

}  // namespace scepter::http
