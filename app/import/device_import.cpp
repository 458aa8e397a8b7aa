#include "app/import/device_import.h"

#include <atomic>
#include <thread>

#include "admission/challenge_mint.h"
#include "app/import/file_check.h"
#include "app/site/operator_name.h"
#include "app/site/registration_desk.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

/// Of all challenges, in their order. Each is slow by intent, so every processor takes its share.
Result<std::vector<QByteArray>> verifiersOf(const std::vector<Secret> &challenges, const ImportWatch &watch) {
    std::vector<Result<QByteArray>> made(challenges.size(), Result<QByteArray>(QByteArray()));
    std::atomic<size_t> next = 0;
    std::atomic<qint64> done = 0;
    std::atomic<bool> isBrokenOff = false;
    const auto hash = [&](const auto &afterEach) {
        for (size_t i = next++; i < challenges.size() && !isBrokenOff; i = next++) {
            made[i] = admission::staticVerifier(challenges[i]);
            ++done;
            afterEach();
        }
    };
    {
        std::vector<std::jthread> threads;
        for (unsigned i = 1; i < std::thread::hardware_concurrency(); ++i) threads.emplace_back([&] { hash([] {}); });
        hash([&] {
            if (!watch({ImportStep::Hashing, done, qint64(challenges.size())})) isBrokenOff = true;
        });
    }
    if (isBrokenOff) return brokenOff();
    std::vector<QByteArray> verifiers;
    verifiers.reserve(made.size());
    for (auto &verifier : made) {
        if (!verifier) return verifier.fault();
        verifiers.push_back(*std::move(verifier));
    }
    return verifiers;
}

/// The second pass over the file, which is read anew: the text is the smallest form that its devices have.
class GoodRows {
public:
    GoodRows(DeviceCsv csv, const Site &site, AdministratorLedger &ledger)
        : m_csv(std::move(csv)), m_desk(site, ledger), m_now(site.clock().now()), m_operator(operatorName()) {}

    Result<std::optional<NewDevice>> next(const std::vector<int> &badLines, const std::vector<QByteArray> &verifiers) {
        for (;;) {
            auto row = m_csv.next();
            if (!row) return row.fault();
            if (!*row) return std::optional<NewDevice>();
            if (m_bad < badLines.size() && badLines[m_bad] == (*row)->line) {
                ++m_bad;
                continue;
            }
            auto &device = (*row)->device;
            auto ready = m_desk.checked(std::move(device.registration));
            if (!ready) return ready.fault();
            NewDevice made{*std::move(ready), std::nullopt};
            if (!device.challenge.isEmpty()) made.challenge = challenge(verifiers[m_challenge++]);
            return std::optional(std::move(made));
        }
    }

private:
    Challenge challenge(const QByteArray &verifier) const {
        Challenge made;
        made.kind = ChallengeKind::Static;
        made.verifier = verifier;
        made.createdAt = m_now;
        made.createdBy = m_operator;
        return made;
    }

    DeviceCsv m_csv;
    RegistrationDesk m_desk;
    Instant m_now;
    QString m_operator;
    size_t m_bad = 0;
    size_t m_challenge = 0;
};

}  // namespace

Fault brokenOff() {
    return {FaultKind::Refused, u"The import was broken off: nothing was written."_s};
}

Result<DeviceImport> DeviceImport::check(const Site &site, AdministratorLedger &ledger, Secret file,
                                         const ImportWatch &watch) {
    DeviceImport import(site, std::move(file));
    auto csv = DeviceCsv::over(import.m_file.bytes());
    if (!csv) return csv.fault();
    FileCheck check(site, ledger);
    if (const auto checked = check.run(*csv, watch); !checked) return checked.fault();
    import.m_report = check.takeReport();
    import.m_badLines = check.takeBadLines();
    import.m_challenges = check.takeChallenges();
    return import;
}

Result<qint64> DeviceImport::writeGoodRows(AdministratorLedger &ledger, const ImportWatch &watch) {
    const auto verifiers = verifiersOf(m_challenges, watch);
    if (!verifiers) return verifiers.fault();
    auto csv = DeviceCsv::over(m_file.bytes());
    if (!csv) return csv.fault();
    GoodRows rows(*std::move(csv), *m_site, ledger);
    qint64 done = 0;
    return ledger.addDevicesFrom([&]() -> Result<std::optional<NewDevice>> {
        constexpr qint64 rowsAtOnce = 256;
        if (done % rowsAtOnce == 0 && !watch({ImportStep::Writing, done, m_report.devices})) return brokenOff();
        ++done;
        return rows.next(m_badLines, *verifiers);
    });
}

}  // namespace scepter::app
