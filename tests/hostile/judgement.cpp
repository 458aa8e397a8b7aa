#include "hostile/judgement.h"

namespace scepter::tests {

using namespace Qt::StringLiterals;

bool wasServed(const Transaction &recorded) {
    return recorded.result != TransactionResult::Refused && recorded.result != TransactionResult::NotScep &&
           recorded.result != TransactionResult::Faulted;
}

QString complaintAboutAny(const http::Response &response, const Transaction &recorded) {
    if (response.status >= 500) return u"was answered with HTTP %1"_s.arg(response.status);
    if (recorded.result == TransactionResult::Faulted) return u"is recorded as a fault of ours: "_s + recorded.reason;
    if (recorded.httpStatus != response.status) return u"is recorded with HTTP %1"_s.arg(recorded.httpStatus);
    if (wasServed(recorded)) return {};
    const Rung *failed = recorded.trace.failed();
    if (!failed) return u"is recorded without a failed rung"_s;
    if (failed->sentence.isEmpty() || recorded.reason.isEmpty()) return u"is recorded without a reason"_s;
    if (!recorded.certificateSerial.isEmpty()) return u"is refused and has a certificate"_s;
    return {};
}

QString complaintAbout(const http::Response &response, const Transaction &recorded) {
    if (wasServed(recorded)) return u"was served: "_s + recorded.reason;
    return complaintAboutAny(response, recorded);
}

}  // namespace scepter::tests
