#include "endpoints/health_endpoint.h"

#include "endpoints/attempt.h"
#include "records/settings.h"
#include "verdict.h"

namespace scepter::endpoints {

using namespace Qt::StringLiterals;

http::Response HealthEndpoint::answer() const {
    const auto readable = m_parts.ledger->setting(QString::fromLatin1(setting::crlDays));
    if (!readable) return textAnswer(httpStatus(FaultKind::Unavailable), u"The ledger cannot be read."_s);
    return textAnswer(200, u"ok"_s);
}

}  // namespace scepter::endpoints
