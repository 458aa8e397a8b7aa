#include "endpoints/ndes_passwords.h"

#include "admission/challenge_mint.h"
#include "pki/digest.h"

namespace scepter::endpoints {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostGenerations = 10'000;

Secret hexadecimal(QByteArray octets, int count) {
    QByteArray hex = octets.first(count).toHex();
    for (char &digit : hex) digit = digit >= 'a' ? char(digit - 'a' + 'A') : digit;
    wipe(octets);
    return Secret(std::move(hex));
}

Challenge challengeOf(const ResponderParts &parts, const Secret &password, const QString &account) {
    Challenge challenge;
    challenge.origin = ChallengeOrigin::Ndes;
    challenge.kind = ChallengeKind::Dynamic;
    challenge.verifier = admission::dynamicVerifier(parts.challengeKey, password.bytes());
    challenge.createdBy = account;
    return challenge;
}

/// No challenge that a device could bring begins like this, so that none has such a digest for its verifier.
Secret derived(const ResponderParts &parts, const NdesSettings &settings, int generation) {
    const QByteArray text = QByteArrayLiteral("\0ndes single password\0") + settings.profile.toUtf8() + '\0' +
                            QByteArray::number(generation);
    return hexadecimal(pki::hmacSha256(parts.challengeKey, text), settings.passwordOctets);
}

}  // namespace

Result<Secret> newNdesPassword(const ResponderParts &parts, const NdesSettings &settings, const NdesDevice &device,
                               const QString &account) {
    Secret password = hexadecimal(pki::randomBytes(settings.passwordOctets), settings.passwordOctets);
    Challenge challenge = challengeOf(parts, password, account);
    challenge.registrationId = device.registrationId;
    if (device.registrationId == 0) challenge.profile = settings.profile;
    challenge.boundName = device.fqdn;
    challenge.expiresAt = parts.clock->now() + settings.validity;
    if (const auto added = parts.ledger->addNdesChallenge(challenge, settings.passwordMax); !added)
        return added.fault();
    return password;
}

Result<Secret> singleNdesPassword(const ResponderParts &parts, const NdesSettings &settings, const QString &account) {
    for (int generation = 1; generation <= mostGenerations; ++generation) {
        Secret password = derived(parts, settings, generation);
        Challenge challenge = challengeOf(parts, password, account);
        auto known = parts.ledger->dynamicChallenge(challenge.verifier);
        if (!known) return known.fault();
        if (!*known) {
            challenge.profile = settings.profile;
            challenge.usesAllowed = 0;
            const auto added = parts.ledger->addNdesChallenge(challenge, 0);
            if (added) return password;
            if (added.fault().kind != FaultKind::Conflict) return added.fault();
            // Another worker gave it first.
            known = parts.ledger->dynamicChallenge(challenge.verifier);
            if (!known) return known.fault();
        }
        if (*known && (*known)->state == ChallengeState::Fresh) return password;
    }
    return {FaultKind::Unavailable, u"%1 single passwords were withdrawn; there are no more."_s.arg(mostGenerations)};
}

}  // namespace scepter::endpoints
