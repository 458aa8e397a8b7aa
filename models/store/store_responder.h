// The responder's ledger over a site's database: reads in the caller's thread, records through the group writer.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>

#include "base/clock.h"
#include "ledger/responder_ledger.h"
#include "store/group_writer.h"

namespace scepter {

class StoreResponder final : public ResponderLedger {
public:
    StoreResponder(const QString &path, const Clock &clock);

    Result<Evidence> evidence(const EvidenceQuery &query) override;
    Result<qint64> recordIssue(const Issue &issue) override;
    Result<qint64> recordTransaction(const Transaction &transaction) override;
    Result<CurrentCrl> currentCrl() override;
    Result<CrlDraft> crlDraft() override;
    Result<void> recordCrl(const CrlRecord &crl) override;
    Result<QString> setting(QStringView name) override;

private:
    /// The calling thread's own, kept for its next question.
    Connection &reader();

    const QString m_path;
    const Clock &m_clock;
    std::mutex m_lock;
    std::unordered_map<std::thread::id, std::unique_ptr<Connection>> m_readers;
    std::map<qint64, qint64>
        m_draftedChanges;  ///< by number of the drafted list: how many revocation changes it has seen
    GroupWriter m_writer;
};

}  // namespace scepter
