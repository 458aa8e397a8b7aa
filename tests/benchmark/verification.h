// Proof that what was measured was done: every reply opened and checked, every certificate found in the site.
#pragma once

#include "tools/preparation.h"

#include <QSet>
#include <QString>

namespace scepter::bench {

class Verification {
public:
    explicit Verification(const tools::Preparation &preparation) : m_preparation(preparation) {}

    /// A certificate answers this request, with a serial number that no other reply had.
    Result<void> check(const tools::PreparedRequest &request, const tools::Exchange &exchange);
    /// The site lists exactly the certificates that were checked.
    Result<void> checkSite(const tools::ServedSite &site) const;

    qsizetype certificates() const { return m_serials.size(); }

private:
    const tools::Preparation &m_preparation;
    QSet<QString> m_serials;
};

}  // namespace scepter::bench
