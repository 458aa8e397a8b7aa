#include "tools/preparation.h"

#include "client/authority_certificates.h"
#include "scep/client_message.h"

#include <QThread>

#include <algorithm>
#include <atomic>
#include <functional>
#include <optional>
#include <thread>

namespace scepter::tools {

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
    const auto answers = LoadClient(port, 1).run(requests);
    if (!answers) return answers.fault();
    return client::readAuthorities(answers->front().body);
}

}  // namespace

Result<Preparation> prepare(ServedSite &site, int deviceCount, int requestCount, int workers) {
    const auto devices = static_cast<std::size_t>(deviceCount);
    const auto requests = static_cast<std::size_t>(requestCount);
    if (auto created = site.create(u"rsa:2048"_s); !created) return created.fault();
    QStringList fqdns, names;
    for (std::size_t i = 0; i < devices; ++i) fqdns += nameOf(i);
    for (std::size_t i = 0; i < requests; ++i) names += nameOf(i % devices);
    if (auto added = site.addDevices(fqdns); !added) return added.fault();
    const auto challenges = site.newChallenges(names);
    if (!challenges) return challenges.fault();
    if (auto started = site.start(workers); !started) return started.fault();

    const auto authorities = askForAuthorities(site.port());
    if (!authorities) return authorities.fault();
    const auto recipient = client::recipientAmong(*authorities);
    if (!recipient) return recipient.fault();
    auto made = inParallel<PretendDevice>(devices, [](std::size_t i) { return PretendDevice::make(nameOf(i)); });
    if (!made) return made.fault();
    auto prepared = inParallel<PreparedRequest>(requests, [&](std::size_t i) -> Result<PreparedRequest> {
        auto request = (*made)[i % devices].request((*challenges)[static_cast<qsizetype>(i)], *recipient);
        if (request) request->device = i % devices;
        return request;
    });
    if (!prepared) return prepared.fault();
    return Preparation{*std::move(made), *authorities, *std::move(prepared)};
}

Result<pki::Certificate> issuedBy(const Preparation &preparation, const PreparedRequest &request,
                                  const Exchange &exchange) {
    if (exchange.status != 200)
        return {FaultKind::Refused, u"A request was answered with HTTP status %1."_s.arg(exchange.status)};
    const pki::Opener &opener = preparation.devices[request.device].opener();
    const auto reply = scep::readReply(exchange.body, {.authorities = preparation.authorities, .opener = opener});
    if (!reply) return reply.fault();
    if (reply->transactionId != request.transactionId || reply->recipientNonce != request.senderNonce)
        return {FaultKind::BadSignature, u"A reply belongs to another request."_s};
    if (reply->status != scep::PkiStatus::Success)
        return {FaultKind::Refused, u"A request was refused: %1"_s.arg(reply->failInfoText)};

    const auto &issued = reply->certificates;
    const auto leaf = std::find_if(issued.begin(), issued.end(), [&](const pki::Certificate &one) {
        return one.spki() == opener.key.publicKey().spki();
    });
    if (leaf == issued.end()) return {FaultKind::BadSignature, u"A reply holds no certificate for the device's key."_s};
    const auto &authorities = preparation.authorities;
    const bool isSigned = std::any_of(authorities.begin(), authorities.end(), [&](const pki::Certificate &one) {
        const auto key = one.publicKey();
        return one.isAuthority() && key && leaf->isSignedBy(*key);
    });
    if (!isSigned) return {FaultKind::BadSignature, u"A certificate was not signed by the CA."_s};
    return *leaf;
}

}  // namespace scepter::tools
