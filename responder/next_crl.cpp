#include "next_crl.h"

#include "records/settings.h"

namespace scepter {

Result<CrlRecord> recordNextCrl(ResponderLedger &ledger, const authority::Authorities::Member &authority, Instant now) {
    const auto days = ledger.setting(QString::fromLatin1(setting::crlDays));
    if (!days) return days.fault();
    const auto draft = ledger.crlDraft(authority.record.name);
    if (!draft) return draft.fault();
    auto crl = authority.authority.signCrl(draft->number, draft->revocations, now, days->toInt());
    if (!crl) return crl;
    crl->authority = authority.record.name;
    if (const auto recorded = ledger.recordCrl(*crl); !recorded) return recorded.fault();
    return crl;
}

}  // namespace scepter
