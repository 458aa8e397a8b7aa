// What the server says it can do, and the certificates that it hands out. RFC 8894, sections 3.5, 4.2 and 4.7.
#include "client/authority_certificates.h"
#include "doctor/examination.h"
#include "scep/next_ca.h"

namespace scepter::doctor {

using namespace Qt::StringLiterals;

namespace {

const QString here = QStringView(area::offer).toString();

QString mediaType(const client::HttpAnswer &answer) {
    return QString::fromLatin1(answer.contentType).section(u';', 0, 0).trimmed().toLower();
}

}  // namespace

void Examination::checkOffer() {
    const client::HttpAnswer &answer = m_conversation.capabilitiesAnswer();
    const QString keywords = QString::fromLatin1(answer.body.left(400)).simplified();
    judge(here, u"GetCACaps is answered"_s, answer.status == 200, Verdict::Wrong,
          answer.status == 200 ? (keywords.isEmpty() ? u"an empty list"_s : keywords) : u"HTTP %1"_s.arg(answer.status),
          u"RFC 8894, 3.5"_s);
    if (answer.status != 200) return;
    judge(here, u"GetCACaps comes as text/plain"_s, mediaType(answer) == "text/plain"_L1, Verdict::Lacking,
          mediaType(answer), u"RFC 8894, 3.5.2"_s);
    const auto offered = [&](const char *keyword, Verdict otherwise, const QString &rule) {
        judge(here, u"It offers %1"_s.arg(QLatin1StringView(keyword)), m_conversation.offers(keyword), otherwise,
              m_conversation.offers(keyword) ? u"in the list"_s : u"not in the list"_s, rule);
    };
    offered("POSTPKIOperation", Verdict::Wrong, u"RFC 8894, 2.9"_s);
    offered("AES", Verdict::Wrong, u"RFC 8894, 2.9"_s);
    offered("SHA-256", Verdict::Wrong, u"RFC 8894, 2.9"_s);
    offered("SHA-384", Verdict::Lacking, u"strongSwan 5.9.8 takes AES only then"_s);
    offered("SHA-512", Verdict::Lacking, u"RFC 8894, 3.5.2"_s);
    offered("SCEPStandard", Verdict::Lacking, u"RFC 8894, 3.5.2"_s);
    offered("Renewal", Verdict::Lacking, u"RFC 8894, 2.3"_s);
    judge(here, u"Nothing broken is offered"_s, !m_conversation.offers("DES") && !m_conversation.offers("MD5"),
          Verdict::Wrong, u"neither single DES nor MD5 should be in the list"_s, u"RFC 8894, 2.9"_s);
}

void Examination::checkAuthorityCertificates() {
    const client::HttpAnswer &answer = m_conversation.authoritiesAnswer();
    const auto &authorities = m_conversation.authorities();
    const bool isOne = authorities.size() == 1;
    const QString due = isOne ? u"application/x-x509-ca-cert"_s : u"application/x-x509-ca-ra-cert"_s;
    // One certificate may also come as a list of one.
    const bool isDue = mediaType(answer) == due || mediaType(answer) == "application/x-x509-ca-ra-cert"_L1;
    judge(here, u"GetCACert has the type of what it carries"_s, isDue, Verdict::Wrong,
          u"%1, %2 certificate(s)"_s.arg(mediaType(answer)).arg(authorities.size()), u"RFC 8894, 4.2.1"_s);
    const auto &recipient = m_conversation.recipient();
    const auto key = recipient.publicKey();
    judge(here, u"Envelopes are for an RSA key of at least 2048 bits"_s,
          key && key->spec().type == pki::KeyType::Rsa && key->spec().bits >= 2048, Verdict::Wrong,
          u"%1, %2"_s.arg(recipient.subject().text(), key ? key->spec().text() : key.fault().sentence));
    const bool hasAuthority = std::any_of(authorities.begin(), authorities.end(),
                                          [](const pki::Certificate &one) { return one.isAuthority(); });
    judge(here, u"A CA certificate is among them"_s, hasAuthority, Verdict::Lacking,
          hasAuthority ? u"yes"_s : u"none with CA:TRUE"_s, u"clients verify replies with it"_s);
    const auto chain = m_conversation.get("operation=GetCACertChain");
    judge(here, u"GetCACertChain is answered, too"_s,
          chain && chain->status == 200 && client::readAuthorities(chain->body), Verdict::Lacking,
          chain ? u"HTTP %1"_s.arg(chain->status) : chain.fault().sentence, u"old Windows clients"_s);
}

void Examination::checkNextAuthority() {
    const auto answer = m_conversation.get("operation=GetNextCACert");
    const QString check = u"GetNextCACert is as offered"_s;
    if (!answer) return add(here, check, Verdict::Wrong, answer.fault().sentence, u"RFC 8894, 4.7"_s);
    if (!m_conversation.offers("GetNextCACert")) {
        return judge(here, check, answer->status >= 400 && answer->status < 600, Verdict::Lacking,
                     u"not offered, HTTP %1"_s.arg(answer->status), u"RFC 8894, 4.7"_s);
    }
    const auto next = scep::readNextCaCertificates(answer->body, m_conversation.authorities());
    judge(here, check, bool(next), Verdict::Wrong,
          next ? u"%1 certificate(s), signed by the current CA"_s.arg(next->size()) : next.fault().sentence,
          u"RFC 8894, 4.7.1"_s);
}

}  // namespace scepter::doctor
