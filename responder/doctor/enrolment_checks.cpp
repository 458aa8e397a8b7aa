// One enrolment from the request to the certificate, and what a device may do besides: ask again, wait, play it twice.
// RFC 8894, sections 3.3 and 5.
#include "base/clock.h"
#include "doctor/examination.h"
#include "scep/queries.h"

namespace scepter::doctor {

using namespace Qt::StringLiterals;

namespace {

const QString here = QStringView(area::enrolment).toString();
const QStringList &afterwards() {
    static const QStringList checks{u"The certificate is good"_s, u"The same request gets the same certificate"_s,
                                    u"The challenge is of no use to another key"_s};
    return checks;
}
const QStringList &waiting() {
    static const QStringList checks{u"A poll is answered with PENDING"_s, u"A poll with another key is refused"_s,
                                    u"The same request counts as a poll"_s};
    return checks;
}

std::optional<pki::Certificate> certificateFor(const PretendRouter &router, const Heard &heard) {
    if (!heard.isSuccess()) return std::nullopt;
    for (const pki::Certificate &one : heard.reply->certificates)
        if (one.spki() == router.key().publicKey().spki()) return one;
    return std::nullopt;
}

}  // namespace

void Examination::checkEnrolment() {
    const QString check = u"An enrolment with the right challenge"_s;
    const auto skipRest = [&](const QString &reason) {
        skip(here, afterwards(), reason);
        skip(QStringView(area::renewal).toString(), {u"Renewals"_s}, reason);
        skip(QStringView(area::queries).toString(), {u"GetCert and GetCRL"_s}, reason);
    };
    if (m_patient.challenge.isEmpty()) {
        const QString reason = u"needs a registered name and its challenge: --fqdn F --challenge-file FILE"_s;
        skip(here, {check}, reason);
        return skipRest(reason);
    }
    Probe probe;
    const auto request = m_router->request(probe.digest, m_patient.challenge);
    if (!request) return skip(here, {check}, request.fault().sentence);
    probe.messageData = request->bytes();
    probe.transactionId = scep::transactionIdOf(m_router->key().publicKey());
    const Told told = m_conversation.say(*m_router, probe);
    if (!told) return skip(here, {check}, told.fault().sentence);
    if (told->isFailure() && m_patient.name == Patient::Name::MadeUp) {
        const QString reason =
            u"refused for the made-up name %1; give a registered one: --fqdn F"_s.arg(m_patient.fqdn);
        skip(here, {check}, reason);
        return skipRest(reason);
    }
    judge(here, check, told->isSuccess() || told->isPending(), Verdict::Wrong, told->text(), u"RFC 8894, 4.3"_s);
    if (told->isPending()) {
        checkPending(probe, *told);
        return skipRest(u"the request waits for a decision"_s);
    }
    const auto certificate = certificateFor(*m_router, *told);
    if (!certificate) return skipRest(u"there is no certificate"_s);
    judge(here, u"The reply has the request's cipher"_s, told->reply->cipher == probe.cipher,
          told->reply->cipher && pki::isWeak(*told->reply->cipher) ? Verdict::Wrong : Verdict::Lacking,
          told->reply->cipher ? name(*told->reply->cipher) : u"none"_s, u"RFC 8894, 2.9"_s);
    checkCertificate(*certificate);
    checkRepetition(probe, *told, *certificate);
    checkRenewals(*certificate);
    checkQueries(*certificate);
}

void Examination::checkPending(const Probe &probe, const Heard &asked) {
    const auto &authorities = m_conversation.authorities();
    const auto issuer = std::find_if(authorities.begin(), authorities.end(),
                                     [](const pki::Certificate &one) { return one.isAuthority(); });
    const QByteArray names = scep::write(scep::IssuerAndSubject{
        issuer == authorities.end() ? m_conversation.recipient().subject() : issuer->subject(), m_names->subject});
    Probe poll;
    poll.messageType = "20";
    poll.messageData = names;
    poll.transactionId = asked.transactionId;
    const Told own = m_conversation.say(*m_router, poll);
    if (own) judge(here, waiting()[0], own->isPending(), Verdict::Wrong, own->text(), u"RFC 8894, 4.4"_s);
    judgeRefusal(here, waiting()[1], m_conversation.say(*m_stranger, poll), u"it would be another's certificate"_s);
    const Heard again = m_conversation.sayAgain(*m_router, probe, asked);
    judge(here, waiting()[2], again.isPending(), Verdict::Wrong, again.text(), u"certmonger, scepclient"_s);
}

void Examination::checkCertificate(const pki::Certificate &certificate) {
    QStringList flaws;
    const Instant now = SystemClock().now();
    if (!certificate.subject().matches(m_names->subject)) flaws << u"another subject than was asked for"_s;
    if (certificate.isAuthority()) flaws << u"it is a CA certificate"_s;
    if (certificate.notBefore() > now) flaws << u"it is not valid yet"_s;
    if (certificate.notAfter() < now) flaws << u"it has ended"_s;
    if (certificate.serialNumber().size() < 8) flaws << u"its serial number has fewer than 64 bits"_s;
    if (!certificate.subjectAltName().dnsNames.contains(m_patient.fqdn, Qt::CaseInsensitive))
        flaws << u"no dNSName %1 in it"_s.arg(m_patient.fqdn);
    const auto &authorities = m_conversation.authorities();
    const bool isCertified = std::any_of(authorities.begin(), authorities.end(), [&](const pki::Certificate &one) {
        const auto key = one.publicKey();
        return one.isAuthority() && key && certificate.isSignedBy(*key);
    });
    if (!isCertified) flaws << u"none of the CA certificates signed it"_s;
    judge(here, afterwards()[0], flaws.isEmpty(), Verdict::Wrong,
          flaws.isEmpty() ? u"%1, serial number %2"_s.arg(certificate.subject().text(), certificate.serialHex())
                          : flaws.join(u", "_s));
}

void Examination::checkRepetition(const Probe &probe, const Heard &asked, const pki::Certificate &certificate) {
    const Heard again = m_conversation.sayAgain(*m_router, probe, asked);
    const auto same = certificateFor(*m_router, again);
    judge(here, afterwards()[1], same && *same == certificate, Verdict::Lacking,
          same && !(*same == certificate) ? u"another certificate"_s : again.text(), u"a device may lose the answer"_s);

    const auto thief = PretendRouter::make(*m_names);
    if (!thief) return skip(here, {afterwards()[2]}, thief.fault().sentence);
    const Told told = ask(*thief, {}, m_patient.challenge);
    if (!told) return skip(here, {afterwards()[2]}, told.fault().sentence);
    // A static challenge may be used again by design; nobody can tell from outside.
    judge(here, afterwards()[2], told->isRefusal(), Verdict::Lacking,
          told->isSuccess() ? u"SUCCESS: the challenge is not a one-time challenge"_s : told->text(),
          u"RFC 8894, 7.3"_s);
}

}  // namespace scepter::doctor
