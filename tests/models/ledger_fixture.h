// One ledger under test, the store's or the twin's, and the records that the tests put into it.
#pragma once

#include <memory>

#include <QTemporaryDir>
#include <QtTest>

#include "ledger/administrator_ledger.h"
#include "ledger/responder_ledger.h"
#include "store/store.h"
#include "twins/memory_ledger.h"
#include "twins/pinned_clock.h"

namespace scepter {

/// Fails the test, with the fault's sentence, when there is a fault; otherwise gives the value.
#define VALUE_OF(result)                                                                      \
    [&](auto &&outcome) {                                                                     \
        if (!outcome) QTest::qFail(qPrintable(outcome.fault().sentence), __FILE__, __LINE__); \
        return std::move(*outcome);                                                           \
    }(result)
#define SUCCEEDS(result)                                                        \
    do {                                                                        \
        const auto &outcome = (result);                                         \
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.fault().sentence)); \
    } while (false)
#define FAILS_WITH(result, expected)                                                             \
    do {                                                                                         \
        const auto &outcome = (result);                                                          \
        QVERIFY2(!outcome, "it was accepted");                                                   \
        QVERIFY2(outcome.fault().kind == (expected), qPrintable(outcome.fault().sentence));      \
        QVERIFY2(outcome.fault().sentence.endsWith(u'.'), qPrintable(outcome.fault().sentence)); \
    } while (false)

class LedgerFixture {
public:
    /// "store" or "twin".
    explicit LedgerFixture(const QString &kind);

    PinnedClock clock;
    ResponderLedger &responder() { return m_store ? m_store->responder() : m_twin; }
    AdministratorLedger &administrator() { return m_administrator ? *m_administrator : m_twin; }

    /// The site's file; nothing for the twin.
    std::optional<QString> path() const { return m_store ? std::optional(m_store->path()) : std::nullopt; }
    /// A second one over the same store, for another thread; null for the twin, whose only one is thread safe.
    std::unique_ptr<AdministratorLedger> anotherAdministrator() { return m_store ? m_store->administrator() : nullptr; }

    /// A device that is open to enrol, by name.
    qint64 addDevice(const QString &fqdn);
    qint64 addDynamicChallenge(qint64 device, const QByteArray &verifier, std::optional<Instant> expiresAt = {});
    qint64 addStaticChallenge(qint64 device);
    /// An issue for the device with a serial number, a claim and a certificate of its own.
    Issue issueFor(qint64 device, const QString &fqdn);
    /// Issues, and gives the serial number; fails the test when it is refused.
    QString issued(qint64 device, const QString &fqdn);
    qint64 refused(const QString &fqdn, const QString &reason = QStringLiteral("The challenge is wrong."));
    /// A request of the device that waits from now on for a fortnight, with a claim and a signer of its own.
    PendingRequest pendingFor(qint64 device, const QString &fqdn);
    Result<qint64> recordPending(const PendingRequest &request);
    /// What answers a recorded request, whatever its state: with its claim and its reserved challenge.
    Issue issueOf(qint64 pending);
    /// Brings a recorded request that waits into the state; fails the test when that is refused.
    void bringTo(PendingState state, qint64 pending);
    Revocation revocation(const QString &serial, RevocationReason reason = RevocationReason::KeyCompromise) const;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<AdministratorLedger> m_administrator;
    MemoryLedger m_twin{clock};
    int m_count = 0;
};

/// The rows over which each contract test runs; for `initTestCase_data`.
void addLedgerKinds();

}  // namespace scepter
