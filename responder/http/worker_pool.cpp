#include "http/worker_pool.h"

#include <QThread>

#include <exception>
#include <utility>

namespace scepter::http {

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t keptRejections = 256;
}

WorkerPool::WorkerPool(Service &service, int workers, std::function<void()> answersReady)
    : m_service(service), m_answersReady(std::move(answersReady)) {
    for (int i = 0; i < workers; ++i) {
        m_threads.emplace_back(QThread::create([this] { work(); }));
        m_threads.back()->setObjectName(u"worker %1"_s.arg(i + 1));
        m_threads.back()->start();
    }
}

WorkerPool::~WorkerPool() {
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
        m_jobs.clear();
    }
    m_wake.notify_all();
    for (const auto &thread : m_threads) thread->wait();
}

void WorkerPool::submit(Job job) {
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void WorkerPool::tell(Rejection rejection) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_rejections.size() >= keptRejections) return;
        m_rejections.push_back(std::move(rejection));
    }
    m_wake.notify_one();
}

std::vector<Answer> WorkerPool::takeAnswers() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_answers, {});
}

// One worker at most tells rejections, and takes turns with waiting jobs: a flood of garbage may not starve the
// devices.
bool WorkerPool::isRejectionNext() const {
    if (m_rejections.empty() || m_isTelling) return false;
    return m_jobs.empty() || !m_wasRejectionLast;
}

void WorkerPool::work() {
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_isStopping || !m_jobs.empty() || isRejectionNext(); });
        if (isRejectionNext())
            tellNextRejection(lock);
        else if (!m_jobs.empty())
            doNextJob(lock);
        else if (m_isStopping)
            return;
    }
}

void WorkerPool::tellNextRejection(std::unique_lock<std::mutex> &lock) {
    const Rejection rejection = std::move(m_rejections.front());
    m_rejections.pop_front();
    m_isTelling = true;
    lock.unlock();
    try {
        m_service.noteRejection(rejection);
    } catch (const std::exception &exception) {
        qWarning("A rejection could not be recorded: %s", exception.what());
    }
    lock.lock();
    m_isTelling = false;
    m_wasRejectionLast = true;
}

void WorkerPool::doNextJob(std::unique_lock<std::mutex> &lock) {
    const Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    m_wasRejectionLast = false;
    lock.unlock();
    Answer answer = answerTo(job);
    lock.lock();
    const bool isFirst = m_answers.empty();
    m_answers.push_back(std::move(answer));
    if (!isFirst) return;
    lock.unlock();
    m_answersReady();
    lock.lock();
}

Answer WorkerPool::answerTo(const Job &job) {
    const auto answer = [&job](const Response &response) {
        return Answer{job.connection, wireForm(response, job.form), job.form.persistence, response.delay};
    };
    // RFC 9110, section 9.3.7: the asterisk asks for the server as a whole, a path for what is behind it.
    if (job.request.target == "*") return answer(plainAnswer(204, {}));
    // No memory for one hostile request must not end the service for all others.
    try {
        return answer(m_service.handle(job.request));
    } catch (const std::exception &exception) {
        qWarning("A request could not be served: %s", exception.what());
        return answer(plainAnswer(500, u"The request could not be served."_s));
    }
}

}  // namespace scepter::http
