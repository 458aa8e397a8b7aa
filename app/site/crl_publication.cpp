#include "app/site/crl_publication.h"

#include "records/settings.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

constexpr int attempts = 5;

}  // namespace

Result<CrlRecord> publishCrl(const Site &site, const authority::Authority &authority) {
    auto &ledger = site.responder();
    const auto days = ledger.setting(QString::fromLatin1(setting::crlDays));
    if (!days) return days.fault();
    for (int attempt = 1;; ++attempt) {
        const auto draft = ledger.crlDraft();
        if (!draft) return draft.fault();
        auto crl = authority.signCrl(draft->number, draft->revocations, site.clock().now(), days->toInt());
        if (!crl) return crl;
        const auto recorded = ledger.recordCrl(*crl);
        if (recorded) return crl;
        if (recorded.fault().kind != FaultKind::Conflict || attempt == attempts) return recorded.fault();
    }
}

}  // namespace scepter::app
