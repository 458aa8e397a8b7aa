// CertPoll: what became of a request that waited for a person's decision. RFC 8894, section 3.3.3.
#pragma once

#include "endpoints/issuance.h"

namespace scepter::endpoints {

class CertPoll {
public:
    /// All of it outlives the object.
    CertPoll(const ResponderParts &parts, const Entrances &entrances, const KnownSigners &signers, GuessLimit &guesses)
        : m_parts(parts), m_entrances(entrances), m_signers(signers), m_guesses(guesses), m_issuance(parts) {}

    http::Response answer(const Received &received) const;

    /// The answer to whoever has shown to hold the key of the request's signer, by a CertPoll or by sending the request
    /// again. May be asked for as often as one likes: the certificate is given again as long as it is valid, and a
    /// rejection stays one (R64).
    http::Response settle(const Issuance::Walk &walk, PendingRequest pending) const;

private:
    /// Whom the device is known as now, and whether it may poll with the algorithms that it used.
    struct Standing {
        std::optional<Registration> registration;
        std::optional<Profile> profile;
        std::optional<http::Response> refusal;
    };
    Standing standingOf(const Issuance::Walk &walk, const PendingRequest &pending) const;
    /// What a person has approved is decided once more, with the facts of now. Nothing when somebody else was first.
    std::optional<http::Response> certify(const Issuance::Walk &walk, const PendingRequest &pending) const;
    http::Response fetchAgain(const Issuance::Walk &walk, const PendingRequest &pending, Chain chain) const;
    /// What the standard calls a cross-check: names may differ in their encoding, and in substance are only noted
    /// (R62).
    void compareNames(const Received &received, const OpenedEnvelope &opened, const PendingRequest &pending) const;

    const ResponderParts &m_parts;
    const Entrances &m_entrances;
    const KnownSigners &m_signers;
    GuessLimit &m_guesses;
    const Issuance m_issuance;
};

}  // namespace scepter::endpoints
