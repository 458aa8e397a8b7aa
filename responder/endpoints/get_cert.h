// GetCert: a device fetches one of its own certificates by its number. RFC 8894, section 3.3.4.
#pragma once

#include "endpoints/delivery.h"
#include "endpoints/question.h"

namespace scepter::endpoints {

class GetCert {
public:
    /// All of it outlives the object.
    GetCert(const ResponderParts &parts, const Entrances &entrances) : m_parts(parts), m_entrances(entrances) {}

    /// To the holder of a certificate of ours that is not revoked, and only certificates of its own registration:
    /// nobody lists what others have (R69).
    http::Response answer(const Received &received) const;

private:
    using Issued = ResponderLedger::IssuedCertificate;
    /// Nothing when there is none for this holder.
    Result<std::optional<Issued>> find(const scep::IssuerAndSerial &asked, const CertificateRecord &holder) const;

    const ResponderParts &m_parts;
    const Entrances &m_entrances;
};

}  // namespace scepter::endpoints
