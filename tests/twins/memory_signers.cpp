// The twin's trusted signers.
#include "twins/memory_ledger.h"

#include <algorithm>

#include "records/signer_changes.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

std::vector<TrustedSigner> byName(std::vector<TrustedSigner> signers) {
    std::sort(signers.begin(), signers.end(),
              [](const TrustedSigner &a, const TrustedSigner &b) { return a.name < b.name; });
    return signers;
}

}  // namespace

void MemoryLedger::noteSigner(AuditAction action, const TrustedSigner &signer, std::vector<FieldChange> changes,
                              const QString &by) {
    AuditEntry entry;
    entry.by = by;
    entry.kind = AuditedKind::TrustedSigner;
    entry.action = action;
    entry.objectId = signer.id;
    entry.object = signer.name;
    entry.changes = std::move(changes);
    note(std::move(entry));
}

Result<std::vector<TrustedSigner>> MemoryLedger::activeSigners() {
    const std::lock_guard guard(m_lock);
    std::vector<TrustedSigner> signers;
    for (const auto &[id, signer] : m_signers)
        if (signer.enabled) signers.push_back(signer);
    return byName(std::move(signers));
}

Result<void> MemoryLedger::recordSignerCrl(qint64 id, const SignerCrl &crl) {
    const std::lock_guard guard(m_lock);
    const auto found = m_signers.find(id);
    if (found == m_signers.end()) return {FaultKind::NotFound, u"The trusted signer was removed meanwhile."_s};
    SignerCrl kept = found->second.crl.value_or(SignerCrl{});
    kept.triedAt = crl.triedAt;
    kept.fault = crl.fault;
    if (!crl.der.isEmpty()) kept.der = crl.der;
    if (crl.fetchedAt) kept.fetchedAt = crl.fetchedAt;
    found->second.crl = kept;
    ++m_changes;
    return {};
}

Result<std::vector<TrustedSigner>> MemoryLedger::trustedSigners() {
    const std::lock_guard guard(m_lock);
    std::vector<TrustedSigner> signers;
    for (const auto &[id, signer] : m_signers) {
        signers.push_back(signer);
        signers.back().crl.reset();
    }
    return byName(std::move(signers));
}

Result<qint64> MemoryLedger::addTrustedSigner(const TrustedSigner &signer) {
    const std::lock_guard guard(m_lock);
    for (const auto &[id, other] : m_signers)
        if (other.name == signer.name || other.sha256 == signer.sha256)
            return {FaultKind::Conflict, u"There is such a trusted signer already."_s};
    TrustedSigner added = signer;
    added.id = ++m_lastId;
    added.createdAt = m_clock.now();
    added.crl.reset();
    noteSigner(AuditAction::Added, added, changesBetween(TrustedSigner{}, added), added.createdBy);
    m_signers.emplace(added.id, added);
    ++m_changes;
    return added.id;
}

Result<void> MemoryLedger::updateTrustedSigner(const TrustedSigner &signer, const QString &by) {
    const std::lock_guard guard(m_lock);
    const auto found = m_signers.find(signer.id);
    if (found == m_signers.end()) return {FaultKind::NotFound, u"There is no such trusted signer."_s};
    for (const auto &[id, other] : m_signers)
        if (id != signer.id && other.name == signer.name)
            return {FaultKind::Conflict, u"There is a trusted signer of this name already."_s};
    TrustedSigner kept = signer;
    kept.kind = found->second.kind;
    kept.certificate = found->second.certificate;
    kept.sha256 = found->second.sha256;
    kept.createdAt = found->second.createdAt;
    kept.createdBy = found->second.createdBy;
    kept.crl = found->second.crlSource == signer.crlSource ? found->second.crl : std::nullopt;
    auto changes = changesBetween(found->second, kept);
    if (!changes.empty()) noteSigner(AuditAction::Changed, kept, std::move(changes), by);
    found->second = kept;
    ++m_changes;
    return {};
}

Result<void> MemoryLedger::removeTrustedSigner(qint64 id, const QString &by) {
    const std::lock_guard guard(m_lock);
    const auto found = m_signers.find(id);
    if (found == m_signers.end()) return {FaultKind::NotFound, u"There is no such trusted signer."_s};
    noteSigner(AuditAction::Deleted, found->second, changesBetween(found->second, TrustedSigner{}), by);
    m_signers.erase(found);
    ++m_changes;
    return {};
}

Result<std::optional<SignerCrl>> MemoryLedger::signerCrl(qint64 id) {
    const std::lock_guard guard(m_lock);
    const auto found = m_signers.find(id);
    return found == m_signers.end() ? std::optional<SignerCrl>() : found->second.crl;
}

}  // namespace scepter
