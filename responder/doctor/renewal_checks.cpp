// What a device may do with the certificate that it has: renew it, fetch it, fetch the revocation list. RFC 8894,
// sections 2.3, 3.3.4 and 3.3.5.
#include "doctor/examination.h"
#include "pki/digest.h"
#include "scep/queries.h"

namespace scepter::doctor {

using namespace Qt::StringLiterals;

namespace {

struct RenewalWay {
    const char *messageType;
    enum class Key { Same, New } key;
    const char16_t *check;
    const char16_t *who;
};

constexpr RenewalWay renewalWays[]{
    {"17", RenewalWay::Key::New, u"RenewalReq with a new key", u"RFC 8894, 3.3.1.2; strongSwan"},
    {"17", RenewalWay::Key::Same, u"RenewalReq with the same key", u"micromdm scepclient"},
    {"19", RenewalWay::Key::New, u"PKCSReq with a new key, signed with the certificate", u"certmonger, jscep, sscep"},
};

bool isRenewed(const Heard &heard, const pki::PrivateKey &key, const pki::Certificate &former) {
    if (!heard.isSuccess()) return false;
    return std::any_of(
        heard.reply->certificates.begin(), heard.reply->certificates.end(), [&](const pki::Certificate &one) {
            return one.spki() == key.publicKey().spki() && !(one == former) && one.subject().matches(former.subject());
        });
}

}  // namespace

void Examination::checkRenewals(const pki::Certificate &certificate) {
    const QString here = QStringView(area::renewal).toString();
    const PretendRouter holder = m_router->certifiedBy(certificate);
    for (const RenewalWay &way : renewalWays) {
        const QString check = QStringView(way.check).toString();
        const auto renewing =
            way.key == RenewalWay::Key::Same ? Result<PretendRouter>(*m_router) : PretendRouter::make(*m_names);
        if (!renewing) {
            skip(here, {check}, renewing.fault().sentence);
            continue;
        }
        const auto attempt = [&](const Secret &challenge) -> Told {
            const auto request = renewing->request(pki::Digest::Sha256, challenge);
            if (!request) return request.fault();
            Probe probe;
            probe.messageType = way.messageType;
            probe.messageData = request->bytes();
            probe.certifiedKey = renewing->key().publicKey();
            return m_conversation.say(holder, probe);
        };
        // A renewal that waits for a decision is one, too.
        const auto isGood = [&](const Told &told) {
            return told && (isRenewed(*told, renewing->key(), certificate) || told->isPending());
        };
        const Told told = attempt(Secret());
        if (!told) {
            skip(here, {check}, told.fault().sentence);
            continue;
        }
        const QString who = QStringView(way.who).toString();
        if (!isGood(told) && isGood(attempt(m_patient.challenge))) {
            // Allowed by section 2.4, but a device rarely has a challenge by then.
            add(here, check, Verdict::Lacking, u"only with a challenge in addition"_s, who);
            continue;
        }
        // Whoever offers renewal has to renew.
        judge(here, check, isGood(told), m_conversation.offers("Renewal") ? Verdict::Wrong : Verdict::Lacking,
              told->text(), who);
    }
}

void Examination::checkQueries(const pki::Certificate &certificate) {
    const QString here = QStringView(area::queries).toString();
    const PretendRouter holder = m_router->certifiedBy(certificate);
    const QByteArray own = scep::write(scep::IssuerAndSerial{certificate.issuer(), certificate.serialNumber()});
    const QByteArray unknown =
        scep::write(scep::IssuerAndSerial{certificate.issuer(), QByteArray::fromHex("5ce97e4d0c")});

    Probe probe;
    probe.messageType = "21";
    probe.messageData = own;
    probe.content = scep::ReplyExpectation::Content::AnyCertificate;
    const Told given = m_conversation.say(holder, probe);
    if (given) {
        const bool isGiven = given->isSuccess() && !given->reply->certificates.empty() &&
                             given->reply->certificates.front() == certificate;
        judge(here, u"GetCert gives the device its certificate"_s, isGiven, Verdict::Lacking, given->text(),
              u"RFC 8894, 3.3.4"_s);
    }
    probe.messageData = unknown;
    judgeRefusal(here, u"GetCert for what was never issued"_s, m_conversation.say(holder, probe), u"RFC 8894, 3.3.4"_s);
    probe.messageData = own;
    judgeRefusal(here, u"GetCert by a stranger"_s, m_conversation.say(*m_stranger, probe), u"nobody else's business"_s);

    Probe list;
    list.messageType = "22";
    list.messageData = own;
    list.content = scep::ReplyExpectation::Content::Crl;
    const Told crl = m_conversation.say(holder, list);
    if (crl) {
        judge(here, u"GetCRL gives the revocation list"_s, crl->isSuccess() && !crl->reply->crls.empty(),
              Verdict::Lacking, crl->text(), u"RFC 8894, 3.3.5"_s);
    }
}

}  // namespace scepter::doctor
