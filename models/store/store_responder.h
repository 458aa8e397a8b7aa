// The responder's ledger over a site's database: reads in the caller's thread, records through the group writer.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <utility>

#include "base/clock.h"
#include "ledger/responder_ledger.h"
#include "store/group_writer.h"

namespace scepter {

class StoreResponder final : public ResponderLedger {
public:
    StoreResponder(const QString &path, const Clock &clock);

    Result<Evidence> evidence(const EvidenceQuery &query) override;
    Result<qint64> recordIssue(const Issue &issue) override;
    Result<qint64> recordPending(const PendingRequest &request, const Transaction &transaction) override;
    Result<qint64> recordTransaction(const Transaction &transaction, std::optional<qint64> polled = {}) override;
    Result<void> recordOwnCertificate(const CertificateRecord &certificate, const QByteArray &der) override;
    Result<std::optional<PendingRequest>> pendingRequest(const QByteArray &transactionId,
                                                         const QByteArray &signerDigest) override;
    Result<std::optional<IssuedCertificate>> issuedCertificate(const QString &serial) override;
    Result<std::optional<Profile>> profile(const QString &name) override;
    Result<int> expirePending(int most) override;
    Result<std::vector<TrustedSigner>> activeSigners() override;
    Result<void> recordSignerCrl(qint64 signer, const SignerCrl &crl) override;
    Result<std::optional<NdesAccount>> ndesAccount(const QStringList &names) override;
    Result<void> recordSignIn(qint64 account, SignIn outcome, const QString &peer) override;
    Result<qint64> addNdesChallenge(const Challenge &challenge, int most) override;
    Result<std::optional<Challenge>> dynamicChallenge(const QByteArray &verifier) override;
    Result<int> revokeDue(int most) override;
    Result<int> pruneTransactions(int most) override;
    Result<CurrentCrl> currentCrl(const QString &authority) override;
    Result<CrlDraft> crlDraft(const QString &authority) override;
    Result<void> recordCrl(const CrlRecord &crl) override;
    Result<QString> setting(QStringView name) override;

private:
    /// The calling thread's own, kept for its next question.
    Connection &reader();

    const QString m_path;
    const Clock &m_clock;
    std::mutex m_lock;
    std::unordered_map<std::thread::id, std::unique_ptr<Connection>> m_readers;
    /// By authority and number of the drafted list: how many revocation changes it has seen.
    std::map<std::pair<QString, qint64>, qint64> m_draftedChanges;
    GroupWriter m_writer;
};

}  // namespace scepter
