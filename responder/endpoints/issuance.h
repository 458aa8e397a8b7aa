// From a decision to an answer: drafted, signed, sealed, recorded, and only then given away.
#pragma once

#include <optional>

#include "endpoints/delivery.h"
#include "endpoints/request_case.h"

namespace scepter::endpoints {

/// After a lost race the second look sees who won; the third is for a device that is edited at that very moment.
inline constexpr int looks = 3;

class Issuance {
public:
    /// The parts outlive it.
    explicit Issuance(const ResponderParts &parts) : m_parts(parts) {}

    /// One attempt, and where its certificate goes.
    struct Walk {
        Attempt &attempt;
        const Destination &destination;

        const scep::Header &header() const { return destination.message.header(); }
    };

    /// Nothing when somebody else was first, and the evidence has to be read again.
    std::optional<http::Response> issue(const Walk &walk, const RequestCase &request,
                                        const admission::Admit &admit) const;
    /// PENDING from now on. Nothing as above.
    std::optional<http::Response> hold(const Walk &walk, const RequestCase &request, const admission::Hold &hold,
                                       const QByteArray &message) const;
    /// A certificate that was issued before.
    http::Response giveAgain(const Walk &walk, const CertificateRecord &issued, const QByteArray &der,
                             Chain chain) const;
    /// After `looks` lost races.
    static http::Response giveUp(const Walk &walk);

private:
    void announce(qint64 transaction) const;

    const ResponderParts &m_parts;
};

}  // namespace scepter::endpoints
