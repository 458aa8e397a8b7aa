#include "verification.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace scepter::bench {

using namespace Qt::StringLiterals;

Result<void> Verification::check(const tools::PreparedRequest &request, const tools::Exchange &exchange) {
    const auto certificate = tools::issuedBy(m_preparation, request, exchange);
    if (!certificate) return certificate.fault();
    const QString serial = certificate->serialHex();
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
