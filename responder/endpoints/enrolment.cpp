#include "endpoints/enrolment.h"

#include "admission/weak_use.h"

namespace scepter::endpoints {

using namespace Qt::StringLiterals;

http::Response Enrolment::answer(const Received &received) const {
    Attempt &attempt = received.attempt;
    const auto opened = openRequest(received, m_entrances);
    if (!opened) return attempt.refused(received.header(), opened.fault().kind, opened.fault().sentence);
    if (const auto refusal = checkEnvelopeForm(received, opened->envelope, m_parts.clock->now()))
        return attempt.refused(received.header(), *refusal);

    RequestCase request(m_parts, m_entrances, m_signers,
                        {received.header(), attempt.transaction().claim, received.entrance.name,
                         attempt.transaction().peer, received.entrance.passwords},
                        *opened);
    attempt.transaction().weak = admission::weakAmong(request.facts());
    if (request.facts().identity) {
        attempt.transaction().fqdn = request.facts().identity->fqdn;
        attempt.transaction().ipAddress = request.facts().identity->ipAddress;
        attempt.transaction().serialNumber = request.facts().identity->serialNumber;
        return settle(received, request);
    }
    // Without a name there is nothing to look up; the decision says what is wrong with it.
    const auto decision = admission::decide(request.facts(), attempt.trace());
    return attempt.refused(received.header(), std::get<admission::Refuse>(decision));
}

http::Response Enrolment::settle(const Received &received, RequestCase &request) const {
    Attempt &attempt = received.attempt;
    const Destination destination = destinationOf(received, request.opened().envelope, request.opened().challenge());
    const Issuance::Walk walk{attempt, destination};

    const Trace climbed = attempt.trace();
    for (int look = 1; look <= looks; ++look) {
        attempt.trace() = climbed;
        const auto evidence = request.read();
        if (!evidence) return attempt.faulted(received.header(), Check::Registration, evidence.fault());
        const auto &registration = request.facts().registration;
        attempt.transaction().registrationId = registration ? std::optional(registration->id) : std::nullopt;
        attempt.allowWeak(request.allowedWeak());
        if (auto response = settleKnown(walk, request, *evidence)) return *std::move(response);

        Guesser guesser{m_guesses, attempt.transaction().peer};
        if (const auto weighed = request.weighChallenge(*evidence, guesser); !weighed)
            return attempt.faulted(received.header(), Check::Challenge, weighed.fault());
        attempt.holdBack(guesser.delay);
        const auto decision = admission::decide(request.facts(), attempt.trace());
        if (auto response = carryOut(received, walk, request, decision)) return *std::move(response);
    }
    return Issuance::giveUp(walk);
}

std::optional<http::Response> Enrolment::settleKnown(const Issuance::Walk &walk, const RequestCase &request,
                                                     const Evidence &evidence) const {
    Trace &trace = walk.attempt.trace();
    if (request.mayHaveAgain(evidence)) {
        trace.pass(Check::Signer, admission::isTrusted(request.facts())
                                      ? u"A trusted signer asks for it again."_s
                                      : u"The signer is the one that asked before."_s);
        trace.pass(Check::Registration, u"Not asked again: this very request was admitted before."_s);
        return m_issuance.giveAgain(walk, *evidence.settled, evidence.settledCertificate,
                                    replyChain(request.facts().registration, request.facts().profile));
    }
    if (!evidence.pending) return std::nullopt;
    const PendingRequest &pending = *evidence.pending;
    switch (admission::resendOf(request.asking(), pending, request.facts().now)) {
        case admission::Resend::None:
            return std::nullopt;
        case admission::Resend::Poll:
            return m_polls.settle(walk, pending);
        case admission::Resend::Contradiction:
            break;
    }
    trace.fail(Check::Approval,
               u"Another request under this transaction id and key, %1, waits for its certificate."_s.arg(pending.id),
               u"other than there: %1"_s.arg(admission::differences(request.asking(), pending)),
               u"the same request again, or another transaction id"_s, Fix::OpenTransaction,
               QString::number(pending.id));
    return walk.attempt.refused(walk.header(), FaultKind::Refused, admission::contradictionText());
}

std::optional<http::Response> Enrolment::carryOut(const Received &received, const Issuance::Walk &walk,
                                                  const RequestCase &request,
                                                  const admission::Decision &decision) const {
    if (const auto *refusal = std::get_if<admission::Refuse>(&decision))
        return walk.attempt.refused(walk.header(), *refusal);
    if (const auto *hold = std::get_if<admission::Hold>(&decision))
        return m_issuance.hold(walk, request, *hold, received.bytes);
    return m_issuance.issue(walk, request, std::get<admission::Admit>(decision));
}

}  // namespace scepter::endpoints
