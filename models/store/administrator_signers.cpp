#include "store/audit_rows.h"
#include "store/database_transaction.h"
#include "store/signer_rows.h"
#include "store/store_administrator.h"

#include <algorithm>

#include "records/signer_changes.h"
#include "records/words.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

Fault signerFault(const Fault &fault, const TrustedSigner &signer) {
    if (fault.kind != FaultKind::Conflict) return fault;
    return {FaultKind::Conflict,
            u"There is a trusted signer \"%1\" already, or one of the same certificate."_s.arg(signer.name)};
}

Result<void> audit(Connection &connection, AuditAction action, const TrustedSigner &signer,
                   std::vector<FieldChange> changes, const QString &by, Instant now) {
    AuditEntry entry;
    entry.at = now;
    entry.by = by;
    entry.kind = AuditedKind::TrustedSigner;
    entry.action = action;
    entry.objectId = signer.id;
    entry.object = signer.name;
    entry.changes = std::move(changes);
    return writeAudit(connection, entry);
}

Result<TrustedSigner> signerOfId(Connection &connection, qint64 id) {
    Result<std::vector<TrustedSigner>> signers = readSigners(connection);
    if (!signers) return signers.fault();
    const auto found =
        std::find_if(signers->begin(), signers->end(), [&](const TrustedSigner &each) { return each.id == id; });
    if (found == signers->end())
        return {FaultKind::NotFound, u"There is no trusted signer with the number %1."_s.arg(id)};
    return *std::move(found);
}

}  // namespace

Result<std::vector<TrustedSigner>> StoreAdministrator::trustedSigners() {
    return readSigners(m_connection);
}

Result<qint64> StoreAdministrator::addTrustedSigner(const TrustedSigner &s) {
    Result<DatabaseTransaction> transaction = DatabaseTransaction::forWriting(m_connection);
    if (!transaction) return transaction.fault();
    const Instant now = m_clock.now();
    TrustedSigner added = s;
    {
        const Result<Statement> inserted = m_connection.run(
            u"INSERT INTO trusted_signers (name, kind, certificate, sha256, profiles, required_oid, scope, "
            "needs_challenge, crl_source, crl_unknown, enabled, created_at, created_by) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            s.name, word(s.kind), s.certificate, s.sha256, s.profiles.join(u','), s.requiredOid, word(s.scope),
            s.needsChallenge, s.crlSource, word(s.crlUnknown), s.enabled, now, s.createdBy);
        if (!inserted) return signerFault(inserted.fault(), s);
        added.id = inserted->insertedId();
    }
    const Result<void> noted =
        audit(m_connection, AuditAction::Added, added, changesBetween(TrustedSigner{}, s), s.createdBy, now);
    if (!noted) return noted.fault();
    if (const Result<void> committed = transaction->commit(); !committed) return committed.fault();
    return added.id;
}

Result<void> StoreAdministrator::updateTrustedSigner(const TrustedSigner &s, const QString &by) {
    Result<DatabaseTransaction> transaction = DatabaseTransaction::forWriting(m_connection);
    if (!transaction) return transaction.fault();
    const Result<TrustedSigner> before = signerOfId(m_connection, s.id);
    if (!before) return before.fault();
    const Result<void> updated = m_connection.perform(
        u"UPDATE trusted_signers SET name = ?, profiles = ?, required_oid = ?, scope = ?, needs_challenge = ?, "
        "crl_source = ?, crl_unknown = ?, enabled = ? WHERE id = ?"_s,
        s.name, s.profiles.join(u','), s.requiredOid, word(s.scope), s.needsChallenge, s.crlSource, word(s.crlUnknown),
        s.enabled, s.id);
    if (!updated) return signerFault(updated.fault(), s);
    if (before->crlSource != s.crlSource) {
        const Result<void> forgotten =
            m_connection.perform(u"DELETE FROM trusted_signer_crls WHERE signer_id = ?"_s, s.id);
        if (!forgotten) return forgotten;
    }
    auto changes = changesBetween(*before, s);
    if (!changes.empty()) {
        const Result<void> noted =
            audit(m_connection, AuditAction::Changed, s, std::move(changes), by, m_clock.now());
        if (!noted) return noted;
    }
    return transaction->commit();
}

Result<void> StoreAdministrator::removeTrustedSigner(qint64 id, const QString &by) {
    Result<DatabaseTransaction> transaction = DatabaseTransaction::forWriting(m_connection);
    if (!transaction) return transaction.fault();
    const Result<TrustedSigner> before = signerOfId(m_connection, id);
    if (!before) return before.fault();
    if (const Result<void> removed = m_connection.perform(u"DELETE FROM trusted_signers WHERE id = ?"_s, id); !removed)
        return removed;
    const Result<void> noted = audit(m_connection, AuditAction::Deleted, *before,
                                     changesBetween(*before, TrustedSigner{}), by, m_clock.now());
    if (!noted) return noted;
    return transaction->commit();
}

Result<std::optional<SignerCrl>> StoreAdministrator::signerCrl(qint64 id) {
    return readSignerCrl(m_connection, id);
}

}  // namespace scepter
