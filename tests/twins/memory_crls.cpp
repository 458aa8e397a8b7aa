// Revocation lists of the twin.
#include "twins/memory_ledger.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace scepter {

const CrlRecord *MemoryLedger::newestCrl(const QString &authority) const {
    const auto newest =
        std::find_if(m_crls.rbegin(), m_crls.rend(), [&](const CrlRecord &crl) { return crl.authority == authority; });
    return newest == m_crls.rend() ? nullptr : &*newest;
}

Result<ResponderLedger::CurrentCrl> MemoryLedger::currentCrl(const QString &authority) {
    const std::lock_guard guard(m_lock);
    const RevocationProgress progress = m_revocationProgress[authority];
    const CrlRecord *newest = newestCrl(authority);
    return CurrentCrl{newest ? std::optional(*newest) : std::nullopt, progress.changes != progress.published};
}

Result<ResponderLedger::CrlDraft> MemoryLedger::crlDraft(const QString &authority) {
    const std::lock_guard guard(m_lock);
    CrlDraft draft;
    const CrlRecord *newest = newestCrl(authority);
    draft.number = newest ? newest->number + 1 : 1;
    for (const auto &[id, issued] : m_certificates) {
        const CertificateRecord &record = issued.record;
        if (!record.revocation || record.authority != authority) continue;
        const bool wasListedAfterItsEnd =
            newest && record.notAfter < newest->thisUpdate && record.revocation->at <= newest->thisUpdate;
        if (!wasListedAfterItsEnd) draft.revocations.push_back(*record.revocation);
    }
    std::sort(draft.revocations.begin(), draft.revocations.end(), [](const Revocation &a, const Revocation &b) {
        return std::tie(a.at, a.serial) < std::tie(b.at, b.serial);
    });
    RevocationProgress &progress = m_revocationProgress[authority];
    progress.drafted = progress.changes;
    return draft;
}

Result<void> MemoryLedger::recordCrl(const CrlRecord &crl) {
    const std::lock_guard guard(m_lock);
    if (const CrlRecord *newest = newestCrl(crl.authority); newest && crl.number <= newest->number)
        return {FaultKind::Conflict, u"A revocation list of this number, or a later one, was published already."_s};
    m_crls.push_back(crl);
    RevocationProgress &progress = m_revocationProgress[crl.authority];
    progress.published = progress.drafted;
    ++m_changes;
    return {};
}

Result<QByteArray> MemoryLedger::crlDer(const QString &authority, qint64 number) {
    const std::lock_guard guard(m_lock);
    const auto found = std::find_if(m_crls.begin(), m_crls.end(), [&](const CrlRecord &crl) {
        return crl.authority == authority && crl.number == number;
    });
    if (found == m_crls.end())
        return {FaultKind::NotFound,
                u"There is no revocation list %1 of the authority \"%2\"."_s.arg(number).arg(authority)};
    return found->der;
}

}  // namespace scepter
