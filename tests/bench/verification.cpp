#include "verification.h"

#include "scep/client_message.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace scepter::bench {

using namespace Qt::StringLiterals;

Result<void> Verification::check(const tools::PreparedRequest &request, const tools::Exchange &exchange) {
    if (exchange.status != 200)
        return {FaultKind::Refused, u"A request was answered with HTTP status %1."_s.arg(exchange.status)};
    const pki::Opener &opener = m_preparation.devices[request.device].opener();
    const auto reply = scep::readReply(exchange.body, m_preparation.authorities, opener);
    if (!reply) return reply.fault();
    if (reply->transactionId != request.transactionId || reply->recipientNonce != request.senderNonce)
        return {FaultKind::BadSignature, u"A reply belongs to another request."_s};
    if (reply->status != scep::PkiStatus::Success)
        return {FaultKind::Refused, u"A request was refused: %1"_s.arg(reply->failInfoText)};

    const auto &issued = reply->certificates;
    const auto leaf = std::find_if(issued.begin(), issued.end(), [&](const pki::Certificate &one) {
        return one.spki() == opener.key.publicKey().spki();
    });
    if (leaf == issued.end()) return {FaultKind::BadSignature, u"A reply holds no certificate for the device's key."_s};
    const bool isSigned = std::any_of(m_preparation.authorities.begin(), m_preparation.authorities.end(),
                                      [&](const pki::Certificate &one) {
                                          const auto key = one.publicKey();
                                          return one.isAuthority() && key && leaf->isSignedBy(*key);
                                      });
    if (!isSigned) return {FaultKind::BadSignature, u"A certificate was not signed by the CA."_s};
    const QString serial = leaf->serialHex();
    if (m_serials.contains(serial))
        return {FaultKind::Conflict, u"The serial number %1 was given twice."_s.arg(serial)};
    m_serials += serial;
    return {};
}

Result<void> Verification::checkSite(const tools::ServedSite &site) const {
    const auto listed = site.run({u"certificate"_s, u"list"_s, u"SITE"_s, u"--json"_s});
    if (!listed) return listed.fault();
    QSet<QString> serials;
    const QJsonArray rows = QJsonDocument::fromJson(*listed).array();
    for (const auto &row : rows) serials += row.toObject().value("serial"_L1).toString();
    if (serials != m_serials)
        return {FaultKind::NotFound,
                u"The site lists %1 certificates, %2 of the %3 that were received."_s.arg(serials.size())
                    .arg((serials & m_serials).size())
                    .arg(m_serials.size())};
    return {};
}

}  // namespace scepter::bench
