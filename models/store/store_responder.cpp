#include "store/store_responder.h"

#include <algorithm>

#include "store/crl_rows.h"
#include "store/database_transaction.h"
#include "store/evidence_reading.h"
#include "store/ndes_rows.h"
#include "store/pending_rows.h"
#include "store/pruning.h"
#include "store/recording.h"
#include "store/setting_rows.h"
#include "store/signer_rows.h"
#include "store/superseding.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

constexpr std::chrono::seconds readPatience{5};

/// For what answers how many.
Result<int> countOf(const Result<qint64> &written) {
    if (!written) return written.fault();
    return int(*written);
}

/// For what answers nothing.
Result<void> outcomeOf(const Result<qint64> &written) {
    if (!written) return written.fault();
    return {};
}

}  // namespace

StoreResponder::StoreResponder(const QString &path, const Clock &clock)
    : m_path(path), m_clock(clock), m_writer(path) {}

Connection &StoreResponder::reader() {
    const std::lock_guard guard(m_lock);
    std::unique_ptr<Connection> &connection = m_readers[std::this_thread::get_id()];
    if (!connection) connection = std::make_unique<Connection>(m_path, readPatience);
    return *connection;
}

Result<Evidence> StoreResponder::evidence(const EvidenceQuery &query) {
    Connection &connection = reader();
    Result<DatabaseTransaction> view = DatabaseTransaction::forReading(connection);
    if (!view) return view.fault();
    return readEvidence(connection, query, m_clock.now());
}

Result<qint64> StoreResponder::recordIssue(const Issue &issue) {
    return m_writer
        .submit([row = IssueRow(issue), this](Connection &connection) {
            return writeIssue(connection, row, m_clock.now());
        })
        .get();
}

Result<qint64> StoreResponder::recordPending(const PendingRequest &request, const Transaction &transaction) {
    return m_writer
        .submit([row = PendingRow(request, transaction), this](Connection &connection) {
            return writePending(connection, row, m_clock.now());
        })
        .get();
}

Result<qint64> StoreResponder::recordTransaction(const Transaction &transaction, std::optional<qint64> polled) {
    return m_writer
        .submit([row = AttemptRow(transaction), polled](Connection &connection) -> Result<qint64> {
            if (polled) {
                const Result<void> noted = notePoll(connection, *polled, row.transaction.at);
                if (!noted) return noted.fault();
            }
            return writeAttempt(connection, row);
        })
        .get();
}

Result<void> StoreResponder::recordOwnCertificate(const CertificateRecord &certificate, const QByteArray &der) {
    const Result<qint64> written =
        m_writer.submit([&](Connection &connection) { return writeOwnCertificate(connection, certificate, der); })
            .get();
    if (!written) return written.fault();
    return {};
}

Result<std::optional<PendingRequest>> StoreResponder::pendingRequest(const QByteArray &transactionId,
                                                                     const QByteArray &signerDigest) {
    return newestOfSigner(reader(), transactionId, signerDigest);
}

Result<std::optional<ResponderLedger::IssuedCertificate>> StoreResponder::issuedCertificate(const QString &serial) {
    return readIssued(reader(), serial);
}

Result<std::optional<Profile>> StoreResponder::profile(const QString &name) {
    return readProfile(reader(), name);
}

Result<int> StoreResponder::expirePending(int most) {
    // Looked at first: an empty turn must not take the writer's time.
    const Result<bool> isDue = hasOverdue(reader(), m_clock.now());
    if (!isDue) return isDue.fault();
    if (!*isDue) return 0;
    return countOf(
        m_writer.submit([most, this](Connection &connection) { return writeExpiries(connection, m_clock.now(), most); })
            .get());
}

Result<std::vector<TrustedSigner>> StoreResponder::activeSigners() {
    return readActiveSigners(reader());
}

Result<void> StoreResponder::recordSignerCrl(qint64 signer, const SignerCrl &crl) {
    return outcomeOf(
        m_writer.submit([&](Connection &connection) { return writeSignerCrl(connection, signer, crl); }).get());
}

Result<std::optional<NdesAccount>> StoreResponder::ndesAccount(const QStringList &names) {
    return readNdesAccount(reader(), names);
}

Result<void> StoreResponder::recordSignIn(qint64 account, SignIn outcome, const QString &peer) {
    return outcomeOf(m_writer
                         .submit([&, this](Connection &connection) {
                             return writeSignIn(connection, account, outcome, peer, m_clock.now());
                         })
                         .get());
}

Result<qint64> StoreResponder::addNdesChallenge(const Challenge &challenge, int most) {
    return m_writer
        .submit([&, this](Connection &connection) {
            return writeNdesChallenge(connection, challenge, most, m_clock.now());
        })
        .get();
}

Result<std::optional<Challenge>> StoreResponder::dynamicChallenge(const QByteArray &verifier) {
    return readDynamicChallenge(reader(), verifier);
}

Result<int> StoreResponder::revokeDue(int most) {
    const Result<bool> isDue = hasDueRevocation(reader(), m_clock.now());
    if (!isDue) return isDue.fault();
    if (!*isDue) return 0;
    return countOf(m_writer
                       .submit([most, this](Connection &connection) {
                           return writeDueRevocations(connection, m_clock.now(), most);
                       })
                       .get());
}

Result<int> StoreResponder::pruneTransactions(int most) {
    Connection &connection = reader();
    const Result<PruningBounds> bounds = pruningBounds(connection, m_clock.now());
    if (!bounds) return bounds.fault();
    const Result<bool> isDue = hasPrunable(connection, *bounds);
    if (!isDue) return isDue.fault();
    if (!*isDue) return 0;
    return countOf(m_writer.submit([&](Connection &writer) { return writePruning(writer, *bounds, most); }).get());
}

Result<ResponderLedger::CurrentCrl> StoreResponder::currentCrl(const QString &authority) {
    return readCurrentCrl(reader(), authority);
}

Result<ResponderLedger::CrlDraft> StoreResponder::crlDraft(const QString &authority) {
    Connection &connection = reader();
    Result<DatabaseTransaction> view = DatabaseTransaction::forReading(connection);
    if (!view) return view.fault();
    const Result<DraftedCrl> drafted = draftCrl(connection, authority);
    if (!drafted) return drafted.fault();
    const std::lock_guard guard(m_lock);
    // Two drafts of one number: nobody knows which one will be published, so the older view counts.
    const auto [known, isNew] = m_draftedChanges.try_emplace({authority, drafted->draft.number}, drafted->changes);
    if (!isNew) known->second = std::min(known->second, drafted->changes);
    return drafted->draft;
}

Result<void> StoreResponder::recordCrl(const CrlRecord &crl) {
    const std::pair key(crl.authority, crl.number);
    qint64 carriedChanges = -1;  // a list that was not drafted here counts as stale
    {
        const std::lock_guard guard(m_lock);
        if (const auto drafted = m_draftedChanges.find(key); drafted != m_draftedChanges.end())
            carriedChanges = drafted->second;
    }
    const Result<qint64> written =
        m_writer.submit([&](Connection &connection) { return writeCrl(connection, crl, carriedChanges); }).get();
    if (!written) return written.fault();
    const std::lock_guard guard(m_lock);
    m_draftedChanges.erase(m_draftedChanges.lower_bound({crl.authority, 0}), m_draftedChanges.upper_bound(key));
    return {};
}

Result<QString> StoreResponder::setting(QStringView name) {
    return readSetting(reader(), name);
}

}  // namespace scepter
