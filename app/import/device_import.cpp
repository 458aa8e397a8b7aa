#include "app/import/device_import.h"

#include <algorithm>
#include <atomic>
#include <thread>

#include "admission/challenge_mint.h"
#include "app/site/operator_name.h"
#include "app/site/registration_desk.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

/// What only the site can tell: unknown profiles, names that are taken.
Result<void> checkAgainstSite(RegistrationDesk &desk, AdministratorLedger &ledger, DeviceCsv &csv) {
    std::vector<CsvDevice> good;
    for (auto &device : csv.devices) {
        auto ready = desk.checked(device.registration);
        if (!ready) {
            csv.problems.push_back({device.line, ready.fault().sentence});
            continue;
        }
        const auto existing = ledger.device(ready->fqdn);
        if (existing) {
            csv.problems.push_back({device.line, u"%1 is registered already."_s.arg(ready->fqdn)});
            continue;
        }
        if (existing.fault().kind != FaultKind::NotFound) return existing.fault();
        device.registration = std::move(*ready);
        good.push_back(std::move(device));
    }
    csv.devices = std::move(good);
    std::sort(csv.problems.begin(), csv.problems.end(),
              [](const CsvProblem &a, const CsvProblem &b) { return a.line < b.line; });
    return {};
}

/// The verifiers of all challenges. Each is slow by intent, so every processor takes its share.
std::vector<Result<QByteArray>> verifiersOf(const std::vector<CsvDevice> &devices) {
    std::vector<Result<QByteArray>> verifiers(devices.size(), Result<QByteArray>(QByteArray()));
    std::atomic<size_t> next = 0;
    const auto work = [&] {
        for (size_t i = next++; i < devices.size(); i = next++) {
            if (!devices[i].challenge.isEmpty()) verifiers[i] = admission::staticVerifier(devices[i].challenge);
        }
    };
    std::vector<std::jthread> threads;
    for (unsigned i = 1; i < std::thread::hardware_concurrency(); ++i) threads.emplace_back(work);
    work();
    threads.clear();
    return verifiers;
}

Result<std::vector<NewDevice>> newDevices(const std::vector<CsvDevice> &devices, Instant now) {
    const auto verifiers = verifiersOf(devices);
    std::vector<NewDevice> made;
    for (size_t i = 0; i < devices.size(); ++i) {
        if (!verifiers[i]) return verifiers[i].fault();
        NewDevice device{devices[i].registration, std::nullopt};
        if (!devices[i].challenge.isEmpty()) {
            Challenge challenge;
            challenge.kind = ChallengeKind::Static;
            challenge.verifier = *verifiers[i];
            challenge.createdAt = now;
            challenge.createdBy = operatorName();
            device.challenge = std::move(challenge);
        }
        made.push_back(std::move(device));
    }
    return made;
}

}  // namespace

Result<ImportReport> importDevices(const Site &site, AdministratorLedger &ledger, QByteArrayView bytes,
                                   ImportMode mode) {
    auto csv = readDeviceCsv(bytes);
    if (!csv) return csv.fault();
    RegistrationDesk desk(site, ledger);
    if (auto checked = checkAgainstSite(desk, ledger, *csv); !checked) return checked.fault();

    ImportReport report;
    report.devices = int(csv->devices.size());
    report.challenges = int(std::count_if(csv->devices.begin(), csv->devices.end(),
                                          [](const CsvDevice &device) { return !device.challenge.isEmpty(); }));
    report.problems = std::move(csv->problems);
    if (mode == ImportMode::Check || !report.problems.empty() || csv->devices.empty()) return report;

    const auto devices = newDevices(csv->devices, site.clock().now());
    if (!devices) return devices.fault();
    if (const auto added = ledger.addDevices(*devices); !added) return added.fault();
    return report;
}

}  // namespace scepter::app
