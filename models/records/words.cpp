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
    {ChallengeKind::OneTime, "one-time"},
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

}  // namespace scepter
