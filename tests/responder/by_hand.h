// A site where a person decides every request, and how a test says that one waits.
#pragma once

#include "responder/replies.h"

namespace scepter::tests {

class ByHand : public Laboratory {
public:
    ByHand() {
        changeProfile([](Profile &profile) { profile.approval = Approval::ByHand; });
    }
    explicit ByHand(const Site &site) : Laboratory(site) {
        changeProfile([](Profile &profile) { profile.approval = Approval::ByHand; });
    }

    std::vector<PendingRequest> pending() {
        std::vector<PendingRequest> all;
        const auto ids = ledger.pendingIds({});
        for (const qint64 id : *ids) all.push_back(*ledger.pendingRequest(id));
        return all;
    }
    qint64 newest() { return pending().back().id; }
    void approve() { decided(ledger.approve(newest(), QStringLiteral("admin"))); }
    void reject(const QString &reason) { decided(ledger.reject(newest(), reason, QStringLiteral("admin"))); }

private:
    static void decided(const Result<void> &result) {
        if (!result) qFatal("%s", qPrintable(result.fault().sentence));
    }
};

}  // namespace scepter::tests

#define VERIFY_PENDING(expression)                                                           \
    do {                                                                                     \
        const auto &checked = expression;                                                    \
        QVERIFY2(checked, checked ? "" : qPrintable(checked.fault().sentence));              \
        QVERIFY2(checked->status == scep::PkiStatus::Pending, qPrintable(textOf(*checked))); \
    } while (false)
