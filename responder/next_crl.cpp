#include "next_crl.h"

#include "records/settings.h"

namespace scepter {

Result<CrlRecord> recordNextCrl(ResponderLedger &ledger, const authority::Authority &authority, Instant now) {
    const auto days = ledger.setting(QString::fromLatin1(setting::crlDays));
    if (!days) return days.fault();
    const auto draft = ledger.crlDraft();
    if (!draft) return draft.fault();
    auto crl = authority.signCrl(draft->number, draft->revocations, now, days->toInt());
    if (!crl) return crl;
    if (const auto recorded = ledger.recordCrl(*crl); !recorded) return recorded.fault();
    return crl;
}

}  // namespace scepter
