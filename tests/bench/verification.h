// Proof that what was measured was done: every reply opened and checked, every certificate found in the site.
#pragma once

#include "preparation.h"
#include "tools/load_client.h"

#include <QSet>
#include <QString>

namespace scepter::bench {

class Verification {
public:
    explicit Verification(const Preparation &preparation) : m_preparation(preparation) {}

    /// SUCCESS, for this request, with a certificate for the device's key that the CA signed and a serial number that
    /// no other reply had. BadSignature or Refused, with what was wrong.
    Result<void> check(const tools::PreparedRequest &request, const tools::Exchange &exchange);
    /// The site lists exactly the certificates that were checked.
    Result<void> checkSite(const tools::ServedSite &site) const;

    qsizetype certificates() const { return m_serials.size(); }

private:
    const Preparation &m_preparation;
    QSet<QString> m_serials;
};

}  // namespace scepter::bench
