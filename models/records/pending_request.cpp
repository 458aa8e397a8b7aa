#include "records/pending_request.h"

#include "records/name_pattern.h"

using namespace Qt::StringLiterals;

namespace scepter {

Result<void> checkAdoption(const PendingRequest &request, const Registration &registration) {
    if (request.registrationId != 0)
        return {FaultKind::Conflict,
                u"Request %1 of %2 is covered by a registration: approve or reject it."_s.arg(request.id).arg(
                    request.fqdn)};
    if (!namePatternCovers(registration.fqdn, request.fqdn))
        return {FaultKind::Malformed, u"%1 does not cover %2, which request %3 is of."_s.arg(registration.fqdn, request.fqdn).arg(
                                          request.id)};
    return {};
}

}  // namespace scepter
