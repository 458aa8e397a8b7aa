// The one English word for each state, used in the database, in files, on the command line and in JSON.
#pragma once

#include <optional>

#include <QString>

#include "records/audit_entry.h"
#include "records/certificate_record.h"
#include "records/challenge.h"
#include "records/key_record.h"
#include "records/pending_request.h"
#include "records/profile.h"
#include "records/registration.h"
#include "records/transaction.h"
#include "records/trusted_signer.h"

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
QString word(RegistrationStatus status);
QString word(Demand demand);  ///< "match", "present", "ignored"
QString word(ChallengeOrigin origin);
QString word(Duplicates duplicates);  ///< "keep", "refuse", "revoke", "overlap"
QString word(SignerPolicy policy);  ///< "self-signed", "issued", "trusted-or-challenge", "trusted-required"
QString word(AuditedKind kind);
QString word(AuditAction action);
QString word(SignerKind kind);
QString word(SignerScope scope);
QString word(UnknownRevocation policy);

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
std::optional<RegistrationStatus> registrationStatus(QStringView word);
std::optional<Demand> demand(QStringView word);
std::optional<ChallengeOrigin> challengeOrigin(QStringView word);
std::optional<Duplicates> duplicates(QStringView word);
std::optional<SignerPolicy> signerPolicy(QStringView word);
std::optional<AuditedKind> auditedKind(QStringView word);
std::optional<AuditAction> auditAction(QStringView word);
std::optional<SignerKind> signerKind(QStringView word);
std::optional<SignerScope> signerScope(QStringView word);
std::optional<UnknownRevocation> unknownRevocation(QStringView word);

}  // namespace scepter
