#include "verdict.h"

namespace scepter {

scep::FailInfo failInfo(FaultKind kind) {
    switch (kind) {
        case FaultKind::Unsupported:
            return scep::FailInfo::BadAlg;
        case FaultKind::BadSignature:
        case FaultKind::Undecryptable:
            return scep::FailInfo::BadMessageCheck;
        case FaultKind::BadTime:
            return scep::FailInfo::BadTime;
        case FaultKind::NotFound:
            return scep::FailInfo::BadCertId;
        // The standard has no word for a failure of our own; "not permitted" is the nearest.
        case FaultKind::Malformed:
        case FaultKind::Refused:
        case FaultKind::Conflict:
        case FaultKind::Locked:
        case FaultKind::TooNew:
        case FaultKind::Unavailable:
        case FaultKind::Internal:
            break;
    }
    return scep::FailInfo::BadRequest;
}

int httpStatus(FaultKind kind) {
    switch (kind) {
        case FaultKind::Malformed:
        case FaultKind::Unsupported:
        case FaultKind::BadSignature:
        case FaultKind::Undecryptable:
        case FaultKind::BadTime:
            return 400;
        case FaultKind::Refused:
            return 403;
        case FaultKind::NotFound:
            return 404;
        case FaultKind::Conflict:
            return 409;
        case FaultKind::Locked:
        case FaultKind::TooNew:
        case FaultKind::Unavailable:
            return 503;
        case FaultKind::Internal:
            break;
    }
    return 500;
}

}  // namespace scepter
