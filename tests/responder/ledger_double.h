// A ledger that passes everything on to another one, for tests that meddle with one call of it.
#pragma once

#include "ledger/responder_ledger.h"

namespace scepter::tests {

class LedgerDouble : public ResponderLedger {
public:
    explicit LedgerDouble(ResponderLedger &original) : m_original(original) {}

    Result<Evidence> evidence(const EvidenceQuery &query) override { return m_original.evidence(query); }
    Result<qint64> recordIssue(const Issue &issue) override { return m_original.recordIssue(issue); }
    Result<qint64> recordPending(const PendingRequest &request, const Transaction &transaction) override {
        return m_original.recordPending(request, transaction);
    }
    Result<qint64> recordTransaction(const Transaction &transaction, std::optional<qint64> polled) override {
        return m_original.recordTransaction(transaction, polled);
    }
    Result<void> recordOwnCertificate(const CertificateRecord &certificate, const QByteArray &der) override {
        return m_original.recordOwnCertificate(certificate, der);
    }
    Result<std::optional<PendingRequest>> pendingRequest(const QByteArray &transactionId,
                                                         const QByteArray &signerDigest) override {
        return m_original.pendingRequest(transactionId, signerDigest);
    }
    Result<std::optional<IssuedCertificate>> issuedCertificate(const QString &serial) override {
        return m_original.issuedCertificate(serial);
    }
    Result<std::optional<Profile>> profile(const QString &name) override { return m_original.profile(name); }
    Result<int> expirePending(int most) override { return m_original.expirePending(most); }
    Result<std::vector<TrustedSigner>> activeSigners() override { return m_original.activeSigners(); }
    Result<void> recordSignerCrl(qint64 signer, const SignerCrl &crl) override {
        return m_original.recordSignerCrl(signer, crl);
    }
    Result<std::optional<NdesAccount>> ndesAccount(const QStringList &names) override {
        return m_original.ndesAccount(names);
    }
    Result<void> recordSignIn(qint64 account, SignIn outcome, const QString &peer) override {
        return m_original.recordSignIn(account, outcome, peer);
    }
    Result<qint64> addNdesChallenge(const Challenge &challenge, int most) override {
        return m_original.addNdesChallenge(challenge, most);
    }
    Result<std::optional<Challenge>> dynamicChallenge(const QByteArray &verifier) override {
        return m_original.dynamicChallenge(verifier);
    }
    Result<int> revokeDue(int most) override { return m_original.revokeDue(most); }
    Result<int> pruneTransactions(int most) override { return m_original.pruneTransactions(most); }
    Result<CurrentCrl> currentCrl(const QString &authority) override { return m_original.currentCrl(authority); }
    Result<CrlDraft> crlDraft(const QString &authority) override { return m_original.crlDraft(authority); }
    Result<void> recordCrl(const CrlRecord &crl) override { return m_original.recordCrl(crl); }
    Result<QString> setting(QStringView name) override { return m_original.setting(name); }

private:
    ResponderLedger &m_original;
};

}  // namespace scepter::tests
