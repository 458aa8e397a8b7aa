#include "preparation.h"

#include "client/authority_certificates.h"
#include "tools/load_client.h"

#include <QThread>

#include <atomic>
#include <functional>
#include <optional>
#include <thread>

namespace scepter::bench {

using namespace Qt::StringLiterals;

namespace {

/// `make(i)` for each i, on all processors; the first fault, if any.
template <typename T>
Result<std::vector<T>> inParallel(std::size_t count, const std::function<Result<T>(std::size_t)> &make) {
    std::vector<std::optional<Result<T>>> made(count);
    std::atomic<std::size_t> next{0};
    std::vector<std::jthread> threads;
    for (int i = 0; i < QThread::idealThreadCount(); ++i) {
        threads.emplace_back([&] {
            for (std::size_t index = next++; index < count; index = next++) made[index].emplace(make(index));
        });
    }
    threads.clear();
    std::vector<T> values;
    values.reserve(count);
    for (auto &one : made) {
        if (!*one) return one->fault();
        values.push_back(**std::move(one));
    }
    return values;
}

QString nameOf(std::size_t device) {
    return u"r%1.bench.example"_s.arg(device, 4, 10, QChar(u'0'));
}

Result<std::vector<pki::Certificate>> askForAuthorities(quint16 port) {
    const std::vector<QByteArray> requests{"GET /scep?operation=GetCACert HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"};
    const auto answers = tools::LoadClient(port, 1).run(requests);
    if (!answers) return answers.fault();
    return client::readAuthorities(answers->front().body);
}

}  // namespace

Result<Preparation> prepare(tools::ServedSite &site, int deviceCount, int requestCount) {
    const auto devices = static_cast<std::size_t>(deviceCount);
    const auto requests = static_cast<std::size_t>(requestCount);
    if (auto created = site.create(u"rsa:2048"_s); !created) return created.fault();
    QStringList fqdns, names;
    for (std::size_t i = 0; i < devices; ++i) fqdns += nameOf(i);
    for (std::size_t i = 0; i < requests; ++i) names += nameOf(i % devices);
    if (auto added = site.addDevices(fqdns); !added) return added.fault();
    const auto challenges = site.newChallenges(names);
    if (!challenges) return challenges.fault();
    if (auto started = site.start(); !started) return started.fault();

    const auto authorities = askForAuthorities(site.port());
    if (!authorities) return authorities.fault();
    const auto recipient = client::recipientAmong(*authorities);
    if (!recipient) return recipient.fault();
    auto made =
        inParallel<tools::PretendDevice>(devices, [](std::size_t i) { return tools::PretendDevice::make(nameOf(i)); });
    if (!made) return made.fault();
    auto prepared = inParallel<tools::PreparedRequest>(requests, [&](std::size_t i) -> Result<tools::PreparedRequest> {
        auto request = (*made)[i % devices].request((*challenges)[static_cast<qsizetype>(i)], *recipient);
        if (request) request->device = i % devices;
        return request;
    });
    if (!prepared) return prepared.fault();
    return Preparation{*std::move(made), *authorities, *std::move(prepared)};
}

}  // namespace scepter::bench
