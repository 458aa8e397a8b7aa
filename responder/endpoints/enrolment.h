// PKCSReq and RenewalReq: opened, looked up, decided, and issued, held or refused. RFC 8894, section 3.3.1.
#pragma once

#include "endpoints/cert_poll.h"

namespace scepter::endpoints {

class Enrolment {
public:
    /// All of it outlives the enrolment.
    Enrolment(const ResponderParts &parts, const Entrances &entrances, const KnownSigners &signers,
              const CertPoll &polls, GuessLimit &guesses)
        : m_parts(parts),
          m_entrances(entrances),
          m_signers(signers),
          m_polls(polls),
          m_guesses(guesses),
          m_issuance(parts) {}

    http::Response answer(const Received &received) const;

private:
    http::Response settle(const Received &received, RequestCase &request) const;
    /// What the ledger knows already of this claim ends the walk here; nothing when it is a request of its own.
    std::optional<http::Response> settleKnown(const Issuance::Walk &walk, const RequestCase &request,
                                              const Evidence &evidence) const;
    std::optional<http::Response> carryOut(const Received &received, const Issuance::Walk &walk,
                                           const RequestCase &request, const admission::Decision &decision) const;

    const ResponderParts &m_parts;
    const Entrances &m_entrances;
    const KnownSigners &m_signers;
    const CertPoll &m_polls;
    GuessLimit &m_guesses;
    const Issuance m_issuance;
};

}  // namespace scepter::endpoints
