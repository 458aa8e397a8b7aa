#include "admission/challenge_mint.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "pki/digest.h"
#include "pki/password_hash.h"

namespace scepter::admission {
namespace {

using namespace Qt::StringLiterals;

// 32 symbols, so that five bits of a random octet choose one without bias.
constexpr char alphabet[] = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
static_assert(sizeof(alphabet) == 32 + 1);
constexpr int dynamicLength = 24;

double estimatedBits(QByteArrayView challenge) {
    const auto has = [&](auto kind) { return std::any_of(challenge.begin(), challenge.end(), kind); };
    int symbols = 0;
    if (has([](char c) { return c >= 'a' && c <= 'z'; })) symbols += 26;
    if (has([](char c) { return c >= 'A' && c <= 'Z'; })) symbols += 26;
    if (has([](char c) { return c >= '0' && c <= '9'; })) symbols += 10;
    if (has([](char c) { return !std::isalnum(static_cast<unsigned char>(c)); })) symbols += 33;
    // Repetition adds length, not much to guess: "aaaaaaaa" counts as two characters.
    const std::set<char> different(challenge.begin(), challenge.end());
    const double length = double(std::min<qsizetype>(challenge.size(), qsizetype(different.size()) * 2));
    return symbols == 0 ? 0 : length * std::log2(symbols);
}

}  // namespace

MintedChallenge mintDynamicChallenge(QByteArrayView challengeKey) {
    QByteArray text = pki::randomBytes(dynamicLength);
    for (char &octet : text) octet = alphabet[static_cast<unsigned char>(octet) & 31U];
    QByteArray verifier = dynamicVerifier(challengeKey, text);
    return {Secret(std::move(text)), std::move(verifier)};
}

QByteArray dynamicVerifier(QByteArrayView challengeKey, QByteArrayView challenge) {
    return pki::hmacSha256(challengeKey, challenge);
}

Result<QByteArray> staticVerifier(const Secret &challenge) {
    if (const auto checked = checkStaticChallenge(challenge.bytes()); !checked) return checked.fault();
    return pki::passwordHash(challenge.bytes());
}

ChallengeStrength challengeStrength(QByteArrayView challenge) {
    if (!checkStaticChallenge(challenge)) return ChallengeStrength::Unacceptable;
    const double bits = estimatedBits(challenge);
    if (bits < 50) return ChallengeStrength::Weak;
    return bits < 80 ? ChallengeStrength::Fair : ChallengeStrength::Strong;
}

}  // namespace scepter::admission
