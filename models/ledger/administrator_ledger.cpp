#include "ledger/administrator_ledger.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace scepter {

Result<Registration> AdministratorLedger::device(const QString &fqdn) {
    auto found = devices(fqdn);
    if (!found) return found.fault();
    if (found->empty()) return {FaultKind::NotFound, u"No device is registered as %1."_s.arg(fqdn)};
    if (found->size() == 1) return std::move(found->front());
    QStringList names;
    for (const Registration &each : *found)
        names << u"%1 (profile %2, number #%3)"_s.arg(each.identity(), each.profile).arg(each.id);
    return {FaultKind::Conflict, u"%1 is registered %2 times: %3. Name one of them by its number or its whole identity."_s
                                     .arg(fqdn).arg(names.size()).arg(names.join(u"; "_s))};
}

}  // namespace scepter
