// scepter-bench: how many devices a second get a certificate, against what this machine's RSA allows.
#include "process_figures.h"
#include "sign_rate.h"
#include "verification.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QThread>

#include <algorithm>
#include <cstdio>

using namespace scepter;
using namespace scepter::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds signTime{2'000};
constexpr int warmUpRequests = 64;

struct Settings {
    QString program;
    int count = 0;
    int devices = 0;
    int workers = 0;  ///< of the service; 0: as it sees fit
    std::vector<int> concurrencies;
};

/// Figures of one run at one concurrency.
struct Measured {
    double rate = 0;           ///< enrolments a second
    double bound = 0;          ///< what the signing rate allows, a second
    double p50 = 0, p99 = 0;   ///< milliseconds
    double processorTime = 0;  ///< of the service, milliseconds for each enrolment
};

/// Where in the prepared requests the next run begins.
struct Pool {
    std::vector<QByteArray> wire;
    std::vector<tools::Exchange> answers;

    std::vector<QByteArray> next(int count) const {
        const auto from = wire.begin() + static_cast<std::ptrdiff_t>(answers.size());
        return {from, from + count};
    }
};

Settings readSettings(const QCoreApplication &application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures enrolments of a throw-away site that is served by a child process."_s);
    parser.addHelpOption();
    const QCommandLineOption program(u"scepter"_s, u"The program to measure."_s, u"path"_s, u"" SCEPTER_PROGRAM ""_s);
    const QCommandLineOption count(u"count"_s, u"Enrolments for each concurrency."_s, u"n"_s, u"3000"_s);
    const QCommandLineOption devices(u"devices"_s, u"Devices, each with one RSA-2048 key."_s, u"n"_s, u"64"_s);
    const QCommandLineOption workers(u"workers"_s, u"Worker threads of the service; 0: as it sees fit."_s, u"n"_s,
                                     u"0"_s);
    const QCommandLineOption concurrency(u"concurrency"_s, u"Connections at once, separated by commas."_s, u"list"_s,
                                         u"1,8,64"_s);
    parser.addOptions({program, count, devices, workers, concurrency});
    parser.process(application);
    Settings settings{parser.value(program),
                      parser.value(count).toInt(),
                      parser.value(devices).toInt(),
                      parser.value(workers).toInt(),
                      {}};
    const QStringList words = parser.value(concurrency).split(u',');
    for (const QString &word : words) settings.concurrencies.push_back(word.toInt());
    const bool isSound =
        settings.count > 0 && settings.devices > 0 &&
        std::all_of(settings.concurrencies.begin(), settings.concurrencies.end(), [](int one) { return one > 0; });
    if (!isSound) parser.showHelp(2);
    return settings;
}

double percentile(const std::vector<double> &sorted, double share) {
    return sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(share * static_cast<double>(sorted.size())))];
}

Result<Measured> measure(const tools::ServedSite &site, int concurrency, int count, Pool &pool) {
    const std::vector<QByteArray> requests = pool.next(count);
    const double usedBefore = processorTime(site.processId());
    const auto began = std::chrono::steady_clock::now();
    auto exchanges = tools::LoadClient(site.port(), concurrency).run(requests);
    if (!exchanges) return exchanges.fault();
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();

    Measured measured;
    measured.rate = count / seconds;
    measured.processorTime = (processorTime(site.processId()) - usedBefore) / count;
    std::vector<double> times;
    for (const tools::Exchange &exchange : *exchanges)
        times.push_back(std::chrono::duration<double, std::milli>(exchange.time).count());
    std::sort(times.begin(), times.end());
    measured.p50 = percentile(times, 0.50);
    measured.p99 = percentile(times, 0.99);
    std::move(exchanges->begin(), exchanges->end(), std::back_inserter(pool.answers));
    return measured;
}

void print(int concurrency, const Measured &measured) {
    std::printf("%11d  %12.0f  %9.0f  %5.2f  %7.2f  %7.2f  %7.2f  %11.2f\n", concurrency, measured.rate, measured.bound,
                measured.rate / measured.bound, measured.p50, measured.p99, measured.p99 / measured.p50,
                measured.processorTime);
    std::fflush(stdout);
}

Result<void> measureAll(const Settings &settings) {
    tools::ServedSite site(settings.program);
    const int runs = static_cast<int>(settings.concurrencies.size());
    const int total = warmUpRequests + settings.count * runs;
    std::printf("Preparing %d devices and %d requests\n", settings.devices, total);
    std::fflush(stdout);
    const auto preparation = tools::prepare(site, settings.devices, total, settings.workers);
    if (!preparation) return preparation.fault();
    Pool pool;
    for (const auto &request : preparation->requests) pool.wire.push_back(request.overHttp());

    const pki::PrivateKey &key = preparation->devices.front().opener().key;
    if (auto warm = measure(site, 8, warmUpRequests, pool); !warm) return warm.fault();
    double signsBefore = signRate(key, signTime);
    std::printf("%d processors, %.0f RSA-2048 signatures/s on all of them; the bound is a third of that\n\n",
                QThread::idealThreadCount(), signsBefore);
    std::printf("concurrency  enrolments/s  bound/s  ratio   p50 ms   p99 ms  p99/p50  CPU ms each\n");
    std::fflush(stdout);
    for (const int concurrency : settings.concurrencies) {
        auto measured = measure(site, concurrency, settings.count, pool);
        if (!measured) return measured.fault();
        // Before and after: on a shared machine the rate moves within minutes.
        const double signsAfter = signRate(key, signTime);
        measured->bound = (signsBefore + signsAfter) / 2 / 3;
        signsBefore = signsAfter;
        print(concurrency, *measured);
    }
    std::printf("\nPeak resident memory of the service: %.1f MiB\n",
                static_cast<double>(peakMemory(site.processId())) / 1024);

    Verification verification(*preparation);
    for (std::size_t i = 0; i < pool.answers.size(); ++i)
        if (auto checked = verification.check(preparation->requests[i], pool.answers[i]); !checked) return checked;
    if (auto checked = verification.checkSite(site); !checked) return checked;
    std::printf("Verified: %lld replies SUCCESS, each with a certificate of its own that the site lists\n",
                static_cast<long long>(verification.certificates()));
    return site.stop();
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication application(argc, argv);
    const auto done = measureAll(readSettings(application));
    if (!done) std::fprintf(stderr, "%s\n", qPrintable(done.fault().sentence));
    return done ? 0 : 1;
}
