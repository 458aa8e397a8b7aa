// Long work outside of the GUI thread, whose result comes back in it.
#pragma once

#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

#include <QObject>
#include <QThread>

namespace scepter::app {

/// Runs `work` in a thread of its own and hands what it returned to `done`, in the thread of `context`; `done` is not
/// called when `context` has gone by then.
template <typename Work, typename Done>
void inBackground(QObject *context, Work work, Done done) {
    const auto result = std::make_shared<std::optional<std::invoke_result_t<Work &>>>();
    QThread *thread = QThread::create([result, work = std::move(work)]() mutable { result->emplace(work()); });
    QObject::connect(thread, &QThread::finished, context,
                     [result, done = std::move(done)]() mutable { done(std::move(**result)); });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

}  // namespace scepter::app
