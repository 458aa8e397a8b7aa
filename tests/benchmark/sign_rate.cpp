#include "sign_rate.h"

#include <QThread>

#include <atomic>
#include <thread>
#include <vector>

namespace scepter::bench {

double signRate(const pki::PrivateKey &key, std::chrono::milliseconds time) {
    using Clock = std::chrono::steady_clock;
    std::atomic<qint64> signatures{0};
    const QByteArray data(32, 's');
    const auto begin = Clock::now();
    const auto end = begin + time;
    std::vector<std::jthread> threads;
    for (int i = 0; i < QThread::idealThreadCount(); ++i) {
        threads.emplace_back([&] {
            qint64 mine = 0;
            while (Clock::now() < end && key.sign(pki::Digest::Sha256, data)) ++mine;
            signatures += mine;
        });
    }
    threads.clear();
    return static_cast<double>(signatures) / std::chrono::duration<double>(Clock::now() - begin).count();
}

}  // namespace scepter::bench
