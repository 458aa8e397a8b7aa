#include "app/site/crl_publication.h"

#include "next_crl.h"

namespace scepter::app {
namespace {

constexpr int attempts = 5;

}  // namespace

Result<CrlRecord> publishCrl(const Site &site, const authority::Authorities::Member &authority) {
    for (int attempt = 1;; ++attempt) {
        auto crl = recordNextCrl(site.responder(), authority, site.clock().now());
        if (crl || crl.fault().kind != FaultKind::Conflict || attempt == attempts) return crl;
    }
}

}  // namespace scepter::app
