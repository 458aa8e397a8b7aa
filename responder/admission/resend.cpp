#include "admission/resend.h"

#include <QStringList>

namespace scepter::admission {

using namespace Qt::StringLiterals;

Asking askingOf(const pki::CertificationRequest &request, const Claim &claim, const QByteArray &signerDigest) {
    return {claim, signerDigest, request.subject().text(), request.subjectAltName().text()};
}

QString differences(const Asking &asking, const PendingRequest &pending) {
    QStringList different;
    if (asking.claim.keyDigest != pending.claim.keyDigest) different << u"key"_s;
    if (asking.signerDigest != pending.signerDigest) different << u"signer"_s;
    if (asking.claim.requestDigest != pending.claim.requestDigest) {
        if (asking.subject != pending.subject) different << u"subject"_s;
        if (asking.names != pending.names) different << u"names"_s;
    }
    return different.join(u", "_s);
}

Resend resendOf(const Asking &asking, const PendingRequest &pending, Instant now) {
    switch (pending.stateAt(now)) {
        case PendingState::Waiting:
        case PendingState::Approved:
            return differences(asking, pending).isEmpty() ? Resend::Poll : Resend::Contradiction;
        case PendingState::Rejected: {
            const bool isTheSame = asking.claim == pending.claim && asking.signerDigest == pending.signerDigest;
            return isTheSame && now <= pending.decidedAt.value_or(pending.askedAt) + rejectionLifetime ? Resend::Poll
                                                                                                       : Resend::None;
        }
        case PendingState::Expired:
        case PendingState::Issued:
            break;
    }
    return Resend::None;
}

QString contradictionText() {
    return u"Another request with this transaction id and key waits for a decision. Ask for the same again, or use "
           u"another transaction id."_s;
}

}  // namespace scepter::admission
