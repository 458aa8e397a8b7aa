// One enrolment, down once and up once: open, gather evidence, decide, draft and sign, seal, record, answer.
#pragma once

#include <optional>

#include "admission/decision.h"
#include "endpoints/attempt.h"
#include "endpoints/opened_request.h"
#include "ledger/responder_ledger.h"

namespace scepter::endpoints {

class Enrolment {
public:
    /// The parts outlive it.
    explicit Enrolment(const ResponderParts &parts);

    /// The answer to a PKCSReq whose outer signature has been verified.
    http::Response answer(Attempt &attempt, const scep::Sealed &sealed) const;

private:
    /// What has been established so far of one request, and how it is answered.
    struct Walk {
        Attempt &attempt;
        const scep::Sealed &sealed;
        const OpenedRequest &opened;
        admission::Case facts;
    };

    admission::Case factsOf(const scep::Header &header, const OpenedRequest &opened) const;
    http::Response settle(Walk &walk) const;
    /// Nothing when somebody else was first, and the evidence has to be read again.
    std::optional<http::Response> issue(Walk &walk, const admission::Admit &admit) const;
    http::Response giveAgain(Walk &walk, const Evidence &evidence) const;
    Result<QByteArray> seal(const Walk &walk, const pki::Certificate &certificate) const;

    const ResponderParts &m_parts;
    const QString m_crlUrl;
};

}  // namespace scepter::endpoints
