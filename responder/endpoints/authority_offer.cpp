#include "endpoints/authority_offer.h"

#include "endpoints/attempt.h"
#include "records/settings.h"
#include "scep/capabilities.h"
#include "scep/next_ca.h"
#include "verdict.h"

namespace scepter::endpoints {

using namespace Qt::StringLiterals;

Result<const authority::Authorities::Member *> AuthorityOffer::select(const Entrance &entrance,
                                                                      const QByteArray &identifier) const {
    const bool namesOne =
        entrance.isForEveryProfile() && m_parts.authorities->all().size() > 1 && !identifier.isEmpty();
    if (!namesOne) return entrance.authority;
    const QString name = QString::fromLatin1(identifier);
    if (const auto *named = m_parts.authorities->find(name)) return named;
    const auto rule = m_parts.ledger->setting(QString::fromLatin1(setting::unknownIdentifiers));
    if (!rule) return rule.fault();
    if (*rule == u"refused"_s) return {FaultKind::NotFound, u"There is no CA of the name \"%1\" here."_s.arg(name)};
    return entrance.authority;
}

http::Response AuthorityOffer::capabilities(const Entrance &entrance,
                                            const authority::Authorities::Member &authority) const {
    const bool hasSuccessor = m_parts.authorities->successorOf(authority.record.name) != nullptr;
    return {200,
            "text/plain",
            scep::capabilities({.sha1 = entrance.profile.acceptsSha1,
                                .tripleDes = entrance.profile.acceptsTripleDes,
                                .renewal = entrance.profile.renewal.allowed,
                                .nextCa = hasSuccessor}),
            {}};
}

http::Response AuthorityOffer::certificates(const Entrance &entrance, const authority::Authorities::Member &authority,
                                            scep::GetCaCert::Form form) const {
    const auto &published = form == scep::GetCaCert::Form::Chain
                                ? authority.authority.caCertificateChain()
                                : authority.authority.caCertificates(entrance.profile.authorityChain);
    return {200, published.contentType, published.body, {}};
}

http::Response AuthorityOffer::nextCertificates(const authority::Authorities::Member &authority) const {
    const auto *successor = m_parts.authorities->successorOf(authority.record.name);
    if (!successor) return textAnswer(404, u"There is no next CA."_s);
    // As in GetCACert: whoever will open the envelopes first, then the CA.
    std::vector<pki::Certificate> next{successor->authority.responder().certificate};
    if (successor->authority.hasRegistrationAuthority()) next.push_back(successor->authority.certificate());
    const pki::Opener issuer = authority.authority.issuer();
    auto body = scep::writeNextCaCertificates(next, {issuer.certificate, issuer.key});
    if (!body) return textAnswer(httpStatus(FaultKind::Internal), u"The responder failed. Try again later."_s);
    return {200, "application/x-x509-next-ca-cert", *std::move(body), {}};
}

}  // namespace scepter::endpoints
