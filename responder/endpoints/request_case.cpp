#include "endpoints/request_case.h"

#include <algorithm>

#include "admission/challenge_mint.h"
#include "admission/registration_choice.h"
#include "admission/weak_use.h"
#include "endpoints/candidate.h"
#include "endpoints/signer_evidence.h"
#include "records/host_name.h"
#include "records/settings.h"

namespace scepter::endpoints {
namespace {

using namespace Qt::StringLiterals;

std::optional<admission::PresentedCertificate> presented(const authority::Authorities &authorities,
                                                         const pki::Certificate &signer) {
    const auto *issuer = authorities.issuerOf(signer);
    if (!issuer) return std::nullopt;
    return admission::PresentedCertificate{signer.serialHex(), issuer->record.name, signer.subject(), signer.notAfter(),
                                           std::nullopt};
}

bool isAuthorityName(const authority::Authorities &authorities, const pki::DistinguishedName &subject) {
    const auto members = authorities.all();
    return std::any_of(members.begin(), members.end(),
                       [&](const auto &member) { return subject.matches(member.authority.certificate().subject()); });
}

/// Without its port and zone.
QString addressOf(const QString &peer) {
    QString host = peer.left(peer.lastIndexOf(u':'));
    if (host.startsWith(u'[') && host.endsWith(u']')) host = host.mid(1, host.size() - 2);
    const auto address = canonicalIpAddress(host.left(host.indexOf(u'%')));
    return address ? *address : QString();
}

}  // namespace

RequestCase::RequestCase(const ResponderParts &parts, const Entrances &entrances, const KnownSigners &signers,
                         const Origin &origin, const OpenedRequest &opened)
    : m_parts(parts),
      m_signers(signers),
      m_header(origin.header),
      m_opened(opened),
      m_signerDigest(origin.header.signerKey.digest()) {
    const authority::Authorities &authorities = *parts.authorities;
    m_facts.now = parts.clock->now();
    m_facts.askedAt = m_facts.now;
    m_facts.intent = scep::messageType(origin.header.messageType) == scep::MessageType::RenewalReq
                         ? admission::Intent::Renew
                         : admission::Intent::Enrol;
    m_facts.request = &opened.request;
    m_facts.identity = admission::claimedIdentity(opened.request);
    m_facts.requestKey = opened.key.spec();
    m_facts.signerHoldsRequestKey = origin.header.signerKey.spki() == opened.request.spki();
    m_facts.signerIsOurs = authorities.isOwnKey(origin.header.signerKey.spki());
    m_facts.presented = presented(authorities, origin.header.signer);
    m_facts.requestKeyIsOurs = authorities.isOwnKey(opened.request.spki());
    m_facts.subjectIsAuthority = isAuthorityName(authorities, opened.request.subject());
    m_facts.digest = origin.header.digest;
    m_facts.cipher = opened.envelope.cipher;
    m_facts.endpoint = origin.endpoint;
    m_facts.passwords = origin.passwords;
    m_facts.address = addressOf(origin.peer);
    m_facts.authorities = entrances.lineOf(*opened.envelope.authority);

    m_query.claim = origin.claim;
    if (m_facts.identity) m_query.fqdn = m_facts.identity->fqdn;
    if (!opened.challenge().isEmpty())
        m_query.dynamicDigest = admission::dynamicVerifier(parts.challengeKey, opened.challenge());
    if (m_facts.presented) m_query.signerSerial = m_facts.presented->serial;
}

void RequestCase::approve(const PendingRequest &approved) {
    m_facts.askedAt = approved.askedAt;
    m_facts.approved = approved;
}

Result<Evidence> RequestCase::read() {
    auto evidence = m_parts.ledger->evidence(m_query);
    if (!evidence) return evidence;
    m_facts.registration.reset();
    m_facts.profile.reset();
    if (const Candidate *chosen = choose(*evidence)) {
        m_facts.registration = chosen->registration;
        m_facts.profile = chosen->profile;
    }
    m_facts.standing = evidence->standing;
    if (const auto read = readStrangersRules(*evidence); !read) return read.fault();
    if (m_facts.presented) m_facts.presented->record = evidence->signerCertificate;
    if (const auto read = readSigner(); !read) return read.fault();
    return evidence;
}

/// What a person approved stays with the registration that it was approved for.
const Candidate *RequestCase::choose(const Evidence &evidence) const {
    if (m_facts.approved) return candidateOf(evidence, m_facts.approved->registrationId);
    std::vector<Registration> registrations;
    for (const Candidate &each : evidence.candidates) registrations.push_back(each.registration);
    const auto chosen = admission::chooseRegistration(
        registrations, {*m_facts.identity, m_facts.endpoint, m_facts.now, evidence.dynamicChallenge});
    return chosen ? &evidence.candidates[*chosen] : nullptr;
}

Result<void> RequestCase::readStrangersRules(const Evidence &evidence) {
    m_facts.strangers = {};
    if (m_facts.registration) return {};
    const auto rule = m_parts.ledger->setting(QString::fromLatin1(setting::unknownDevices));
    if (!rule) return rule.fault();
    if (*rule != "held"_L1) return {};
    const auto most = m_parts.ledger->setting(QString::fromLatin1(setting::unknownDevicesHeld));
    if (!most) return most.fault();
    const QString name = m_facts.endpoint.isEmpty() ? QString::fromLatin1(defaultProfileName) : m_facts.endpoint;
    auto profile = m_parts.ledger->profile(name);
    if (!profile) return profile.fault();
    m_facts.profile = *std::move(profile);
    m_facts.strangers = {.mostHeld = most->toInt(), .waiting = evidence.waitingStrangers};
    return {};
}

/// Of the endpoint, when a profile's own was asked; otherwise of the registration's profile. Where neither is known,
/// the trusted signers are looked at: the trace is to say of one of them that the device is not registered, and not
/// that it may not sign.
Result<SignerPolicy> RequestCase::signerPolicy() const {
    const QString &endpoint = m_facts.endpoint;
    if (m_facts.profile && (endpoint.isEmpty() || endpoint == m_facts.profile->name))
        return m_facts.profile->signerPolicy;
    if (endpoint.isEmpty()) return SignerPolicy::TrustedOrChallenge;
    const auto profile = m_parts.ledger->profile(endpoint);
    if (!profile) return profile.fault();
    return *profile ? (*profile)->signerPolicy : SignerPolicy::Issued;
}

Result<void> RequestCase::readSigner() {
    m_facts.signer.reset();
    const auto policy = signerPolicy();
    if (!policy) return policy.fault();
    m_facts.signerPolicy = *policy;
    if (*policy == SignerPolicy::Issued || m_facts.signerIsOurs) return {};
    m_facts.signerIsSelfSigned = m_header.signer.isSignedBy(m_header.signerKey);
    if (*policy == SignerPolicy::SelfSigned) return {};

    const auto signers = m_signers.read(*m_parts.ledger);
    if (!signers) return signers.fault();
    const bool isDevices = m_facts.presented || (m_facts.signerIsSelfSigned && m_facts.signerHoldsRequestKey);
    if (isDevices && !isPinned(**signers, m_header.signer)) return {};
    const bool isProfileKnown = m_facts.registration || !m_facts.endpoint.isEmpty();
    if (!isProfileKnown && (*signers)->empty()) return {};
    const QString profile = m_facts.registration ? m_facts.profile->name : m_facts.endpoint;
    m_facts.signer =
        signerEvidence(**signers, {.header = m_header, .profile = profile, .askedAt = m_facts.askedAt, .now = m_facts.now});
    return {};
}

Result<void> RequestCase::weighChallenge(const Evidence &evidence, Guesser &guesser) {
    const Candidate *chosen =
        m_facts.registration ? candidateOf(evidence, m_facts.registration->id) : nullptr;
    return addChallengeEvidence({m_opened.challenge(), m_query.dynamicDigest}, evidence, chosen, guesser, m_facts);
}

WeakAlgorithms RequestCase::allowedWeak() const {
    if (!m_facts.registration || !m_facts.profile) return {};
    return admission::allowedWeak({*m_facts.profile, &*m_facts.registration, m_facts.now});
}

bool RequestCase::mayHaveAgain(const Evidence &evidence) const {
    if (!evidence.settled || m_facts.signerIsOurs || admission::isSignerRevoked(m_facts)) return false;
    const auto *record = m_facts.presented && m_facts.presented->record ? &*m_facts.presented->record : nullptr;
    // Under a profile that revokes what was renewed, a client that lost the answer signs with what is revoked by now.
    const bool isSupersededByIt = record && record->serial == evidence.settled->renews && record->revocation &&
                                  record->revocation->reason == RevocationReason::Superseded && m_facts.profile &&
                                  m_facts.profile->duplicates == Duplicates::Revoke;
    if (record && record->revocation && !isSupersededByIt) return false;
    // Who signs with the very certificate that settled the claim has it and wants the next one: scepclient renews with
    // the request that it first enrolled with, octet for octet.
    if (record && record->serial == evidence.settled->serial) return false;
    const bool isTheSameSigner =
        m_facts.signerHoldsRequestKey || admission::isTrusted(m_facts) || (record && record->serial == evidence.settled->renews);
    return isTheSameSigner && !(admission::weakAmong(m_facts) & ~allowedWeak());
}

}  // namespace scepter::endpoints
