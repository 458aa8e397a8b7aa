// What a serving site does by itself: in batches, until nothing is left, whatever the ledger says.
#include <QTest>

#include <algorithm>

#include "app/site/maintenance.h"
#include "responder/ledger_double.h"
#include "twins/memory_ledger.h"
#include "twins/pinned_clock.h"

using namespace Qt::StringLiterals;
using namespace scepter;

namespace {

/// So much is left to do; counts how it is done.
class Backlog final : public tests::LedgerDouble {
public:
    using LedgerDouble::LedgerDouble;

    Result<int> expirePending(int most) override {
        ++turns;
        largestBatch = std::max(largestBatch, most);
        return taken(undecided, most);
    }
    Result<int> pruneTransactions(int most) override {
        largestBatch = std::max(largestBatch, most);
        if (isBroken) return {FaultKind::Unavailable, u"The disk is full."_s};
        return taken(old, most);
    }

    int undecided = 0, old = 0;
    bool isBroken = false;
    int turns = 0;
    int largestBatch = 0;

private:
    static int taken(int &left, int most) {
        const int some = std::min(left, most);
        left -= some;
        return some;
    }
};

}  // namespace

class tst_Maintenance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsAtOnce();
    void worksInSmallBatchesUntilNothingIsLeft();
    void letsNothingWaitForWhatFails();

private:
    PinnedClock m_clock;
    MemoryLedger m_memory{m_clock};
};

void tst_Maintenance::beginsAtOnce() {
    Backlog backlog(m_memory);
    backlog.undecided = backlog.old = 1;
    app::Maintenance maintenance(backlog);
    maintenance.start();
    QTRY_COMPARE(backlog.undecided + backlog.old, 0);
    QCOMPARE(backlog.turns, 1);
}

void tst_Maintenance::worksInSmallBatchesUntilNothingIsLeft() {
    Backlog backlog(m_memory);
    backlog.undecided = 1'010;
    backlog.old = 2'010;
    app::Maintenance maintenance(backlog);
    maintenance.start();
    QTRY_COMPARE(backlog.undecided + backlog.old, 0);
    QVERIFY2(backlog.largestBatch <= 500, "a batch keeps devices waiting for its commit");
}

void tst_Maintenance::letsNothingWaitForWhatFails() {
    Backlog backlog(m_memory);
    backlog.undecided = 1'010;
    backlog.isBroken = true;
    app::Maintenance maintenance(backlog);
    maintenance.start();
    QTRY_COMPARE(backlog.undecided, 0);
}

QTEST_GUILESS_MAIN(tst_Maintenance)
#include "tst_maintenance.moc"
