// The one English word for each state, used in the database, in files, on the command line and in JSON.
#pragma once

#include <optional>

#include <QString>

#include "records/certificate_record.h"
#include "records/challenge.h"
#include "records/key_record.h"
#include "records/pending_request.h"
#include "records/profile.h"
#include "records/registration.h"
#include "records/transaction.h"

namespace scepter {

QString word(RegistrationState state);
QString word(ChallengeKind kind);
QString word(ChallengeState state);
QString word(TransactionResult result);
QString word(RevocationReason reason);  ///< as in RFC 5280: "keyCompromise"
QString word(CertificateStatus status);
QString word(KeyRole role);
QString word(PendingState state);
QString word(Approval approval);     ///< "automatic", "manual"
QString word(Chain chain);           ///< "leaf", "without-root", "full"
QString word(Deviations deviations);  ///< "tolerated", "refused"

/// The other way; nothing when it is none of the words.
std::optional<RegistrationState> registrationState(QStringView word);
std::optional<ChallengeKind> challengeKind(QStringView word);
std::optional<ChallengeState> challengeState(QStringView word);
std::optional<TransactionResult> transactionResult(QStringView word);
std::optional<RevocationReason> revocationReason(QStringView word);
std::optional<CertificateStatus> certificateStatus(QStringView word);
std::optional<KeyRole> keyRole(QStringView word);
std::optional<PendingState> pendingState(QStringView word);
std::optional<Approval> approval(QStringView word);
std::optional<Chain> chain(QStringView word);
std::optional<Deviations> deviations(QStringView word);

}  // namespace scepter
