#include "endpoints/crl_endpoint.h"

#include "endpoints/attempt.h"
#include "next_crl.h"
#include "verdict.h"

namespace scepter::endpoints {
namespace {

using namespace Qt::StringLiterals;

/// In the last quarter of its time: who fetches a list should be able to keep it for a while.
bool endsSoon(const CrlRecord &crl, Instant now) {
    return crl.nextUpdate - now < (crl.nextUpdate - crl.thisUpdate) / 4;
}

}  // namespace

http::Response CrlEndpoint::answer(const authority::Authorities::Member &authority) const {
    auto crl = currentCrl(m_parts, authority);
    if (!crl) return textAnswer(httpStatus(crl.fault().kind), u"There is no revocation list now. Try again later."_s);
    return {200, "application/pkix-crl", std::move(crl->der), {}};
}

Result<CrlRecord> currentCrl(const ResponderParts &parts, const authority::Authorities::Member &authority) {
    const auto published = parts.ledger->currentCrl(authority.record.name);
    if (!published) return published.fault();
    const Instant now = parts.clock->now();
    if (published->crl && !published->stale && !endsSoon(*published->crl, now)) return *published->crl;

    auto made = recordNextCrl(*parts.ledger, authority, now);
    if (made) return made;
    // Another worker was first, or the disk is full: a list that is still in force is better than none.
    const auto present = parts.ledger->currentCrl(authority.record.name);
    if (present && present->crl && present->crl->nextUpdate > now) return *present->crl;
    return made;
}

}  // namespace scepter::endpoints
