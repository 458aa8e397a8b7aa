// Certificates, revocations and transactions of the twin.
#include "twins/memory_ledger.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace scepter {

bool MemoryLedger::isValid(const CertificateRecord &record) const {
    return record.status(m_clock.now()) == CertificateStatus::Valid;
}

MemoryLedger::Issued *MemoryLedger::findCertificate(const QString &serial) {
    for (auto &[id, issued] : m_certificates)
        if (issued.record.serial == serial) return &issued;
    return nullptr;
}

const MemoryLedger::Issued *MemoryLedger::newestUnrevoked(qint64 registrationId) const {
    const Issued *newest = nullptr;
    for (const auto &[id, issued] : m_certificates)
        if (issued.record.registrationId == registrationId && !issued.record.revocation) newest = &issued;
    return newest;
}

Result<std::vector<CertificateRecord>> MemoryLedger::certificateRows(const std::vector<qint64> &ids) {
    const std::lock_guard guard(m_lock);
    std::vector<CertificateRecord> rows;
    for (const qint64 id : ids)
        if (const auto found = m_certificates.find(id); found != m_certificates.end())
            rows.push_back(found->second.record);
    return rows;
}

Result<CertificateRecord> MemoryLedger::certificate(const QString &serial) {
    const std::lock_guard guard(m_lock);
    const Issued *issued = findCertificate(serial);
    if (!issued) return {FaultKind::NotFound, u"There is no certificate with the serial number %1."_s.arg(serial)};
    return issued->record;
}

Result<QByteArray> MemoryLedger::certificateDer(const QString &serial) {
    const std::lock_guard guard(m_lock);
    const Issued *issued = findCertificate(serial);
    if (!issued) return {FaultKind::NotFound, u"There is no certificate with the serial number %1."_s.arg(serial)};
    return issued->der;
}

Result<void> MemoryLedger::revoke(const std::vector<Revocation> &revocations) {
    const std::lock_guard guard(m_lock);
    const std::map<qint64, Issued> before = m_certificates;
    const std::map<QString, RevocationProgress> progressBefore = m_revocationProgress;
    for (const Revocation &revocation : revocations) {
        Issued *issued = findCertificate(revocation.serial);
        std::optional<Fault> fault;
        if (!issued) {
            fault = {FaultKind::NotFound,
                     u"There is no certificate with the serial number %1."_s.arg(revocation.serial)};
        } else if (const std::optional<Revocation> &former = issued->record.revocation;
                   former && (former->reason != RevocationReason::CertificateHold ||
                              revocation.reason == RevocationReason::CertificateHold)) {
            fault = {FaultKind::Conflict, u"The certificate %1 is revoked already."_s.arg(revocation.serial)};
        }
        if (fault) {
            m_certificates = before;
            m_revocationProgress = progressBefore;
            return *fault;
        }
        issued->record.revocation = revocation;
        issued->claim = {};
        ++m_revocationProgress[issued->record.authority].changes;
    }
    if (revocations.empty()) return {};
    ++m_changes;
    return {};
}

Result<void> MemoryLedger::unhold(const QString &serial, const QString &) {
    const std::lock_guard guard(m_lock);
    Issued *issued = findCertificate(serial);
    if (!issued) return {FaultKind::NotFound, u"There is no certificate with the serial number %1."_s.arg(serial)};
    if (!issued->record.revocation || issued->record.revocation->reason != RevocationReason::CertificateHold)
        return {FaultKind::Conflict, u"The certificate %1 is not on hold."_s.arg(serial)};
    issued->record.revocation.reset();
    ++m_revocationProgress[issued->record.authority].changes;
    ++m_changes;
    return {};
}

Result<std::vector<RevocationRow>> MemoryLedger::revocationRows(const std::vector<qint64> &ids) {
    const std::lock_guard guard(m_lock);
    std::vector<RevocationRow> rows;
    for (const qint64 id : ids) {
        const auto found = m_certificates.find(id);
        if (found == m_certificates.end() || !found->second.record.revocation) continue;
        const CertificateRecord &record = found->second.record;
        rows.push_back({*record.revocation, record.subject, record.fqdn, record.notAfter});
    }
    return rows;
}

Result<std::vector<CrlRecord>> MemoryLedger::crls(int limit) {
    const std::lock_guard guard(m_lock);
    std::vector<CrlRecord> newestFirst(m_crls.rbegin(), m_crls.rend());
    if (newestFirst.size() > std::size_t(limit)) newestFirst.resize(std::size_t(limit));
    for (CrlRecord &crl : newestFirst) crl.der.clear();
    return newestFirst;
}

Result<Transaction> MemoryLedger::transaction(qint64 id) {
    const std::lock_guard guard(m_lock);
    const auto found = m_transactions.find(id);
    if (found == m_transactions.end())
        return {FaultKind::NotFound, u"There is no request with the number %1."_s.arg(id)};
    return found->second;
}

Result<std::vector<TransactionRow>> MemoryLedger::transactionRows(const std::vector<qint64> &ids) {
    const std::lock_guard guard(m_lock);
    std::vector<TransactionRow> rows;
    for (const qint64 id : ids) {
        const auto found = m_transactions.find(id);
        if (found == m_transactions.end()) continue;
        const Transaction &t = found->second;
        rows.push_back({t.id, t.at, t.peer, t.operation, QString::fromLatin1(t.claim.transactionId), t.result,
                        t.failInfo, t.reason, t.fqdn, t.certificateSerial});
    }
    return rows;
}

}  // namespace scepter
