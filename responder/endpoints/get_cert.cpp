#include "endpoints/get_cert.h"

namespace scepter::endpoints {

using namespace Qt::StringLiterals;

http::Response GetCert::answer(const Received &received) const {
    Attempt &attempt = received.attempt;
    const auto read = readQuestion(received, m_entrances, m_parts.clock->now());
    if (const auto *ended = std::get_if<http::Response>(&read)) return *ended;
    const Question &question = std::get<Question>(read);
    const auto holder = holderOf(m_parts, received.header().signer);
    if (!holder) return attempt.faulted(received.header(), Check::Signer, holder.fault());
    if (auto ended = checkQuestionAlgorithms(m_parts, received, question, *holder)) return *std::move(ended);
    if (!*holder || (*holder)->revocation || !(*holder)->registrationId) {
        return refuseQuestion(received, Check::Signer,
                              u"GetCert was asked by a signer that holds no certificate of a device of ours, or a "
                              u"revoked one."_s,
                              u"the device's present certificate from here"_s);
    }
    attempt.trace().pass(Check::Signer,
                         u"The signer presents certificate %1 of %2."_s.arg((*holder)->serial, (*holder)->fqdn));
    const auto issued = find(question.asked, **holder);
    if (!issued) return attempt.faulted(received.header(), Check::Certificate, issued.fault());
    if (!*issued) {
        return refuseQuestion(received, Check::Certificate,
                              u"%1 asked for certificate %2 of \"%3\", which is none of its own."_s.arg(
                                  (*holder)->fqdn, serialHex(question.asked.serial), question.asked.issuer.text()),
                              u"a certificate of the same registration"_s);
    }
    const auto certificate = pki::Certificate::fromDer((*issued)->der);
    if (!certificate) return attempt.faulted(received.header(), Check::Certificate, certificate.fault());
    auto body = sealCertificate(destinationOf(received, question.envelope), *certificate, {}, attempt.signer());
    if (!body) {
        attempt.trace().fail(Check::Reply, u"The certificate cannot be sent: %1"_s.arg(body.fault().sentence));
        return attempt.refused(received.header(), body.fault().kind, body.fault().sentence);
    }
    const QString reason = u"%1 was given its certificate %2."_s.arg((*holder)->fqdn, (*issued)->record.serial);
    attempt.trace().pass(Check::Certificate, reason, (*issued)->record.names);
    return attempt.answered(*std::move(body), reason);
}

Result<std::optional<GetCert::Issued>> GetCert::find(const scep::IssuerAndSerial &asked,
                                                     const CertificateRecord &holder) const {
    auto issued = m_parts.ledger->issuedCertificate(serialHex(asked.serial));
    if (!issued || !*issued) return issued;
    const CertificateRecord &record = (*issued)->record;
    const auto *member = m_parts.authorities->find(record.authority);
    const bool isOfThisIssuer = member && member->authority.certificate().subject().matches(asked.issuer);
    if (!isOfThisIssuer || record.registrationId != holder.registrationId) return std::optional<Issued>();
    return issued;
}

}  // namespace scepter::endpoints
