// What becomes of the twin's standing certificates when another is issued.
#include "twins/memory_ledger.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace scepter {

bool MemoryLedger::isStanding(const CertificateRecord &record, const CertificateRecord &issued) const {
    return record.fqdn == issued.fqdn && record.profile == issued.profile && !record.revocation && !record.revokeAt &&
           record.notAfter >= m_clock.now() && record.serial != issued.serial;
}

void MemoryLedger::revokeSuperseded(Issued &issued) {
    issued.record.revocation =
        Revocation{issued.record.serial, m_clock.now(), RevocationReason::Superseded, u"Scepter"_s};
    issued.claim = {};
    ++m_revocationProgress[issued.record.authority].changes;
}

void MemoryLedger::supersede(const Issue &issue) {
    if (issue.duplicates == Duplicates::Keep || issue.duplicates == Duplicates::Refuse) return;
    const bool overlaps = issue.duplicates == Duplicates::Overlap && issue.overlapUntil > m_clock.now();
    for (auto &[id, issued] : m_certificates) {
        if (!isStanding(issued.record, issue.certificate)) continue;
        if (overlaps)
            issued.record.revokeAt = issue.overlapUntil;
        else
            revokeSuperseded(issued);
    }
}

Result<int> MemoryLedger::revokeDue(int most) {
    const std::lock_guard guard(m_lock);
    std::vector<Issued *> due;
    for (auto &[id, issued] : m_certificates)
        if (issued.record.revokeAt && *issued.record.revokeAt <= m_clock.now() && !issued.record.revocation)
            due.push_back(&issued);
    std::stable_sort(due.begin(), due.end(),
                     [](const Issued *a, const Issued *b) { return *a->record.revokeAt < *b->record.revokeAt; });
    if (due.size() > std::size_t(most)) due.resize(std::size_t(most));
    for (Issued *issued : due) revokeSuperseded(*issued);
    if (!due.empty()) ++m_changes;
    return int(due.size());
}

}  // namespace scepter
