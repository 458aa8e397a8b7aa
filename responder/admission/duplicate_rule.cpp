#include <algorithm>

#include "admission/rule.h"

namespace scepter::admission {

using namespace Qt::StringLiterals;

// The model's rule is one key pair for each name and purpose at a time. The ledger looks once more when it records.
Objection checkDuplicates(const Case &facts, Trace &trace) {
    if (facts.profile->duplicates != Duplicates::Refuse) return {};
    const QString renewed = groundOf(facts) == Ground::PresentCertificate ? facts.presented->serial : QString();
    const auto other = std::find_if(facts.standing.begin(), facts.standing.end(), [&](const CertificateRecord &each) {
        return each.profile == facts.profile->name && each.serial != renewed;
    });
    if (other == facts.standing.end()) return {};
    return refuse(trace,
                  {.check = Check::Policy,
                   .sentence = u"%1 has certificate %2, which is valid until %3, and the profile %4 refuses a second "
                               u"one. Revoke it, or let the device renew it."_s.arg(
                                   other->fqdn, other->serial, iso8601(other->notAfter), facts.profile->name),
                   .seen = u"certificate %1 of %2"_s.arg(other->serial, iso8601(other->issuedAt)),
                   .expected = u"no valid certificate of this name and profile"_s,
                   .fix = Fix::OpenCertificate,
                   .fixTarget = other->serial},
                  u"This device has a valid certificate already, and a second one is not given."_s);
}

}  // namespace scepter::admission
