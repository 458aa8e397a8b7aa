// A request that comes again while it waits for a decision: for clients that have no CertPoll it counts as one
// (`wire-facts` Q16).
#pragma once

#include "admission/identity.h"
#include "records/pending_request.h"

namespace scepter::admission {

/// What is compared: a request over an elliptic key is signed anew each time, so that its octets differ.
struct Asking {
    Claim claim;
    QByteArray signerDigest;  ///< as in `PendingRequest`
    QString subject;
    QString names;
};
Asking askingOf(const pki::CertificationRequest &request, const Claim &claim, const QByteArray &signerDigest);

enum class Resend {
    None,           ///< a request of its own
    Poll,           ///< the request that is pending, once more
    Contradiction,  ///< another request under the claim of one that waits
};

/// How long the same octets are told of a rejection. Later they may be asked for anew, and so may the same names at
/// once with a new challenge.
inline constexpr std::chrono::hours rejectionLifetime{24};

/// `pending` is the newest one of the same transaction id and key. What has expired may be asked for anew, and so may
/// what was issued: a lost answer is given again by the claim.
Resend resendOf(const Asking &asking, const PendingRequest &pending, Instant now);

/// For the device; the trace says which field differs.
QString contradictionText();
/// "subject, names", of those that differ.
QString differences(const Asking &asking, const PendingRequest &pending);

}  // namespace scepter::admission
