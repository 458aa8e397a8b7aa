// How a test says what a reply has to be, and how it sends many requests at the same moment.
#pragma once

#include <functional>
#include <future>
#include <vector>

#include <QTest>

#include "responder/laboratory.h"

namespace scepter::tests {

inline QString textOf(const scep::ClientReply &reply) {
    return QStringLiteral("status %1, %2").arg(int(reply.status)).arg(reply.failInfoText);
}

/// Starts all at the same moment and gives what each of them was answered.
inline std::vector<http::Response> atOnce(int threads, const std::function<http::Response(int)> &work) {
    std::promise<void> go;
    const std::shared_future<void> started = go.get_future().share();
    std::vector<std::future<http::Response>> running;
    for (int i = 0; i < threads; ++i) {
        running.push_back(std::async(std::launch::async, [&work, started, i] {
            started.wait();
            return work(i);
        }));
    }
    go.set_value();
    std::vector<http::Response> responses;
    for (auto &each : running) responses.push_back(each.get());
    return responses;
}

}  // namespace scepter::tests

#define VERIFY_REFUSED(expression, info)                                                   \
    do {                                                                                   \
        const auto &checked = expression;                                                  \
        QVERIFY2(checked, checked ? "" : qPrintable(checked.fault().sentence));            \
        QCOMPARE(checked->status, scep::PkiStatus::Failure);                               \
        QVERIFY2(checked->failInfo == scep::FailInfo::info, qPrintable(textOf(*checked))); \
    } while (false)
#define VERIFY_ISSUED(expression)                                                            \
    do {                                                                                     \
        const auto &checked = expression;                                                    \
        QVERIFY2(checked, checked ? "" : qPrintable(checked.fault().sentence));              \
        QVERIFY2(checked->status == scep::PkiStatus::Success, qPrintable(textOf(*checked))); \
    } while (false)
