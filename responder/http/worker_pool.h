// The threads that call the Service. Requests go in, finished answers come out by the number of their connection.
#pragma once

#include "http/message.h"
#include "http/response_writer.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

class QThread;

namespace scepter::http {

struct Job {
    quint64 connection = 0;
    Request request;
    AnswerForm form;
};

/// Ready for the wire.
struct Answer {
    quint64 connection = 0;
    QByteArray octets;
    Persistence persistence = Persistence::Close;
    std::chrono::milliseconds delay{0};
};

class WorkerPool {
public:
    /// `answersReady` is called in a worker's thread when there are answers where there were none before.
    WorkerPool(Service &service, int workers, std::function<void()> answersReady);
    /// Waits for the calls that are under way and for the rejections that are queued; jobs that no worker began are
    /// dropped.
    ~WorkerPool();

    void submit(Job job);
    /// Dropped when many are waiting already: whoever floods the port must not fill the memory.
    void tell(Rejection rejection);
    std::vector<Answer> takeAnswers();

private:
    void work();
    bool isRejectionNext() const;
    void tellNextRejection(std::unique_lock<std::mutex> &lock);
    void doNextJob(std::unique_lock<std::mutex> &lock);
    Answer answerTo(const Job &job);

    Service &m_service;
    std::function<void()> m_answersReady;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    std::deque<Rejection> m_rejections;
    std::vector<Answer> m_answers;
    bool m_isTelling = false;  ///< a worker is with the Service for a rejection
    bool m_wasRejectionLast = false;
    bool m_isStopping = false;
    std::vector<std::unique_ptr<QThread>> m_threads;
};

}  // namespace scepter::http
