#include "endpoints/get_crl.h"

#include <algorithm>

#include "endpoints/crl_endpoint.h"

namespace scepter::endpoints {

using namespace Qt::StringLiterals;

http::Response GetCrl::answer(const Received &received) const {
    Attempt &attempt = received.attempt;
    const auto read = readQuestion(received, m_entrances, m_parts.clock->now());
    if (const auto *ended = std::get_if<http::Response>(&read)) return *ended;
    const Question &question = std::get<Question>(read);
    const auto holder = holderOf(m_parts, received.header().signer);
    if (!holder) return attempt.faulted(received.header(), Check::Signer, holder.fault());
    if (auto ended = checkQuestionAlgorithms(m_parts, received, question, *holder)) return *std::move(ended);
    attempt.trace().pass(Check::Signer, u"Revocation lists are given to anybody."_s,
                         *holder ? (*holder)->fqdn : received.header().signer.subject().text());

    const auto member = issuer(question.asked, received.entrance);
    if (!member) return attempt.faulted(received.header(), Check::Certificate, member.fault());
    if (!*member) {
        return refuseQuestion(received, Check::Certificate,
                              u"The revocation list of \"%1\" was asked for, which is no CA of this site."_s.arg(
                                  question.asked.issuer.text()),
                              received.entrance.authority->authority.certificate().subject().text());
    }
    const auto crl = currentCrl(m_parts, **member);
    if (!crl) return attempt.faulted(received.header(), Check::Certificate, crl.fault());
    auto body = sealCrl(destinationOf(received, question.envelope), crl->der, attempt.signer());
    if (!body) {
        attempt.trace().fail(Check::Reply, u"The revocation list cannot be sent: %1"_s.arg(body.fault().sentence));
        return attempt.refused(received.header(), body.fault().kind, body.fault().sentence);
    }
    const QString reason =
        u"Revocation list %1 of the CA %2 was given."_s.arg(QString::number(crl->number), (*member)->record.name);
    attempt.trace().pass(Check::Certificate, reason, u"%1 entries"_s.arg(crl->entries));
    return attempt.answered(*std::move(body), reason);
}

Result<const GetCrl::Member *> GetCrl::issuer(const scep::IssuerAndSerial &asked, const Entrance &entrance) const {
    std::vector<const Member *> namesakes;
    for (const Member &member : m_parts.authorities->all()) {
        if (member.authority.certificate().subject().matches(asked.issuer)) namesakes.push_back(&member);
    }
    if (namesakes.size() < 2) return namesakes.empty() ? nullptr : namesakes.front();
    const auto issued = m_parts.ledger->issuedCertificate(serialHex(asked.serial));
    if (!issued) return issued.fault();
    const QString name = *issued ? (*issued)->record.authority : entrance.authority->record.name;
    const auto found =
        std::find_if(namesakes.begin(), namesakes.end(), [&](const Member *each) { return each->record.name == name; });
    return found == namesakes.end() ? namesakes.front() : *found;
}

}  // namespace scepter::endpoints
