#include "records/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace scepter {
namespace {

template <typename State, std::size_t count>
using Words = std::array<std::pair<State, const char *>, count>;

constexpr Words<RegistrationState, 2> registrationStates{{
    {RegistrationState::Open, "open"},
    {RegistrationState::Disabled, "disabled"},
}};
constexpr Words<ChallengeKind, 2> challengeKinds{{
    {ChallengeKind::Static, "static"},
    {ChallengeKind::Dynamic, "dynamic"},
}};
constexpr Words<ChallengeState, 4> challengeStates{{
    {ChallengeState::Fresh, "fresh"},
    {ChallengeState::Reserved, "reserved"},
    {ChallengeState::Spent, "spent"},
    {ChallengeState::Withdrawn, "withdrawn"},
}};
constexpr Words<TransactionResult, 6> transactionResults{{
    {TransactionResult::Issued, "issued"},
    {TransactionResult::Pending, "pending"},
    {TransactionResult::Answered, "answered"},
    {TransactionResult::Refused, "refused"},
    {TransactionResult::NotScep, "not-scep"},
    {TransactionResult::Faulted, "faulted"},
}};
constexpr Words<RevocationReason, 6> revocationReasons{{
    {RevocationReason::Unspecified, "unspecified"},
    {RevocationReason::KeyCompromise, "keyCompromise"},
    {RevocationReason::AffiliationChanged, "affiliationChanged"},
    {RevocationReason::Superseded, "superseded"},
    {RevocationReason::CessationOfOperation, "cessationOfOperation"},
    {RevocationReason::CertificateHold, "certificateHold"},
}};
constexpr Words<CertificateStatus, 3> certificateStatuses{{
    {CertificateStatus::Valid, "valid"},
    {CertificateStatus::Expired, "expired"},
    {CertificateStatus::Revoked, "revoked"},
}};
constexpr Words<KeyRole, 3> keyRoles{{
    {KeyRole::Authority, "authority"},
    {KeyRole::RegistrationAuthority, "registration-authority"},
    {KeyRole::Challenge, "challenge"},
}};
constexpr Words<PendingState, 5> pendingStates{{
    {PendingState::Waiting, "waiting"},
    {PendingState::Approved, "approved"},
    {PendingState::Rejected, "rejected"},
    {PendingState::Expired, "expired"},
    {PendingState::Issued, "issued"},
}};
constexpr Words<Approval, 2> approvals{{
    {Approval::Automatic, "automatic"},
    {Approval::ByHand, "manual"},
}};
constexpr Words<Chain, 3> chains{{
    {Chain::Leaf, "leaf"},
    {Chain::WithoutRoot, "without-root"},
    {Chain::Full, "full"},
}};
constexpr Words<Deviations, 2> deviationPolicies{{
    {Deviations::Tolerated, "tolerated"},
    {Deviations::Refused, "refused"},
}};

constexpr Words<RegistrationStatus, 5> registrationStatuses{{
    {RegistrationStatus::Open, "open"},
    {RegistrationStatus::Upcoming, "upcoming"},
    {RegistrationStatus::Used, "used"},
    {RegistrationStatus::Expired, "expired"},
    {RegistrationStatus::Disabled, "disabled"},
}};
constexpr Words<Demand, 3> demands{{
    {Demand::Match, "match"},
    {Demand::Present, "present"},
    {Demand::Ignored, "ignored"},
}};
constexpr Words<ChallengeOrigin, 2> challengeOrigins{{
    {ChallengeOrigin::Administrator, "administrator"},
    {ChallengeOrigin::Ndes, "ndes"},
}};
constexpr Words<Duplicates, 4> duplicatePolicies{{
    {Duplicates::Keep, "keep"},
    {Duplicates::Refuse, "refuse"},
    {Duplicates::Revoke, "revoke"},
    {Duplicates::Overlap, "overlap"},
}};
constexpr Words<SignerPolicy, 4> signerPolicies{{
    {SignerPolicy::SelfSigned, "self-signed"},
    {SignerPolicy::Issued, "issued"},
    {SignerPolicy::TrustedOrChallenge, "trusted-or-challenge"},
    {SignerPolicy::TrustedRequired, "trusted-required"},
}};
constexpr Words<AuditedKind, 5> auditedKinds{{
    {AuditedKind::Device, "device"},
    {AuditedKind::Challenge, "challenge"},
    {AuditedKind::Request, "request"},
    {AuditedKind::NdesAccount, "ndes-account"},
    {AuditedKind::TrustedSigner, "trusted-signer"},
}};
constexpr Words<AuditAction, 7> auditActions{{
    {AuditAction::Added, "added"},
    {AuditAction::Changed, "changed"},
    {AuditAction::Deleted, "deleted"},
    {AuditAction::Withdrawn, "withdrawn"},
    {AuditAction::Approved, "approved"},
    {AuditAction::Rejected, "rejected"},
    {AuditAction::Alarm, "alarm"},
}};
constexpr Words<SignerKind, 2> signerKinds{{
    {SignerKind::Authority, "authority"},
    {SignerKind::Signer, "signer"},
}};
constexpr Words<SignerScope, 2> signerScopes{{
    {SignerScope::AnyDevice, "any-device"},
    {SignerScope::OwnName, "own-name"},
}};
constexpr Words<UnknownRevocation, 2> unknownRevocations{{
    {UnknownRevocation::Accept, "accept"},
    {UnknownRevocation::Refuse, "refuse"},
}};

template <typename State, std::size_t count>
QString wordOf(const Words<State, count> &words, State state) {
    const auto found =
        std::find_if(words.begin(), words.end(), [&](const auto &entry) { return entry.first == state; });
    Q_ASSERT(found != words.end());
    return QString::fromLatin1(found->second);
}

template <typename State, std::size_t count>
std::optional<State> stateOf(const Words<State, count> &words, QStringView word) {
    for (const auto &[state, text] : words)
        if (word == QLatin1StringView(text)) return state;
    return std::nullopt;
}

}  // namespace

QString word(RegistrationState state) {
    return wordOf(registrationStates, state);
}
QString word(ChallengeKind kind) {
    return wordOf(challengeKinds, kind);
}
QString word(ChallengeState state) {
    return wordOf(challengeStates, state);
}
QString word(TransactionResult result) {
    return wordOf(transactionResults, result);
}
QString word(RevocationReason reason) {
    return wordOf(revocationReasons, reason);
}
QString word(CertificateStatus status) {
    return wordOf(certificateStatuses, status);
}
QString word(KeyRole role) {
    return wordOf(keyRoles, role);
}
QString word(PendingState state) {
    return wordOf(pendingStates, state);
}
QString word(Approval approval) {
    return wordOf(approvals, approval);
}
QString word(Chain chain) {
    return wordOf(chains, chain);
}
QString word(Deviations deviations) {
    return wordOf(deviationPolicies, deviations);
}
QString word(RegistrationStatus status) {
    return wordOf(registrationStatuses, status);
}
QString word(Demand demand) {
    return wordOf(demands, demand);
}
QString word(ChallengeOrigin origin) {
    return wordOf(challengeOrigins, origin);
}
QString word(Duplicates duplicates) {
    return wordOf(duplicatePolicies, duplicates);
}
QString word(SignerPolicy policy) {
    return wordOf(signerPolicies, policy);
}
QString word(AuditedKind kind) {
    return wordOf(auditedKinds, kind);
}
QString word(AuditAction action) {
    return wordOf(auditActions, action);
}
QString word(SignerKind kind) {
    return wordOf(signerKinds, kind);
}
QString word(SignerScope scope) {
    return wordOf(signerScopes, scope);
}
QString word(UnknownRevocation policy) {
    return wordOf(unknownRevocations, policy);
}

std::optional<RegistrationState> registrationState(QStringView word) {
    return stateOf(registrationStates, word);
}
std::optional<ChallengeKind> challengeKind(QStringView word) {
    return stateOf(challengeKinds, word);
}
std::optional<ChallengeState> challengeState(QStringView word) {
    return stateOf(challengeStates, word);
}
std::optional<TransactionResult> transactionResult(QStringView word) {
    return stateOf(transactionResults, word);
}
std::optional<RevocationReason> revocationReason(QStringView word) {
    return stateOf(revocationReasons, word);
}
std::optional<CertificateStatus> certificateStatus(QStringView word) {
    return stateOf(certificateStatuses, word);
}
std::optional<KeyRole> keyRole(QStringView word) {
    return stateOf(keyRoles, word);
}
std::optional<PendingState> pendingState(QStringView word) {
    return stateOf(pendingStates, word);
}
std::optional<Approval> approval(QStringView word) {
    return stateOf(approvals, word);
}
std::optional<Chain> chain(QStringView word) {
    return stateOf(chains, word);
}
std::optional<Deviations> deviations(QStringView word) {
    return stateOf(deviationPolicies, word);
}
std::optional<RegistrationStatus> registrationStatus(QStringView word) {
    return stateOf(registrationStatuses, word);
}
std::optional<Demand> demand(QStringView word) {
    return stateOf(demands, word);
}
std::optional<ChallengeOrigin> challengeOrigin(QStringView word) {
    return stateOf(challengeOrigins, word);
}
std::optional<Duplicates> duplicates(QStringView word) {
    return stateOf(duplicatePolicies, word);
}
std::optional<SignerPolicy> signerPolicy(QStringView word) {
    return stateOf(signerPolicies, word);
}
std::optional<AuditedKind> auditedKind(QStringView word) {
    return stateOf(auditedKinds, word);
}
std::optional<AuditAction> auditAction(QStringView word) {
    return stateOf(auditActions, word);
}
std::optional<SignerKind> signerKind(QStringView word) {
    return stateOf(signerKinds, word);
}
std::optional<SignerScope> signerScope(QStringView word) {
    return stateOf(signerScopes, word);
}
std::optional<UnknownRevocation> unknownRevocation(QStringView word) {
    return stateOf(unknownRevocations, word);
}

}  // namespace scepter
