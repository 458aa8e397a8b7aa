#include "admission/identity.h"

#include <algorithm>
#include <vector>

#include "records/host_name.h"

namespace scepter::admission {
namespace {

using namespace Qt::StringLiterals;

constexpr auto commonName = "2.5.4.3";
constexpr auto subjectSerialNumber = "2.5.4.5";
constexpr auto unstructuredName = "1.2.840.113549.1.9.2";     // RFC 2985, section 5.4.3; Cisco: the FQDN
constexpr auto unstructuredAddress = "1.2.840.113549.1.9.8";  // Cisco: the IP address

/// One place of a request and what it says there, in canonical form.
struct Statement {
    QString place;
    QString value;
};
using Statements = std::vector<Statement>;
using Canonical = Result<QString> (*)(const QString &);

Result<Statements> statements(const QString &place, const QStringList &values, Canonical canonical) {
    Statements found;
    for (const QString &value : values) {
        const auto read = canonical(value);
        if (!read)
            return Fault{FaultKind::Malformed,
                         u"%1 of the request cannot be used: %2"_s.arg(place, read.fault().sentence)};
        found.push_back({place, *read});
    }
    return found;
}

Fault contradiction(const Statement &one, const Statement &other) {
    return {FaultKind::Refused, u"The request contradicts itself: %1 says \"%2\", %3 says \"%4\"."_s.arg(
                                    one.place, one.value, other.place, other.value)};
}

bool states(const Statements &list, const QString &value) {
    return std::any_of(list.begin(), list.end(), [&](const Statement &each) { return each.value == value; });
}

/// What the request states in subjectAltName and in its subject, brought to one value; empty when it states nothing.
/// The subject has to agree with itself and with one of the alternative names.
Result<QString> agreed(const Statements &alternativeNames, const Statements &subject) {
    for (const Statement &each : subject) {
        if (each.value != subject.front().value) return contradiction(subject.front(), each);
    }
    if (subject.empty()) return alternativeNames.empty() ? QString() : alternativeNames.front().value;
    if (!alternativeNames.empty() && !states(alternativeNames, subject.front().value)) {
        return contradiction(alternativeNames.front(), subject.front());
    }
    return subject.front().value;
}

Result<QString> claimedFqdn(const pki::CertificationRequest &request) {
    const auto alternative =
        statements(u"dNSName of subjectAltName"_s, request.subjectAltName().dnsNames, canonicalHostName);
    if (!alternative) return alternative.fault();
    auto subject = statements(u"unstructuredName"_s, request.subject().values(unstructuredName), canonicalHostName);
    if (!subject) return subject.fault();

    const QStringList commonNames = request.subject().values(commonName);
    const auto common = statements(u"CN"_s, commonNames, canonicalHostName);
    if (!common) {
        const bool namedElsewhere = !alternative->empty() || !subject->empty();
        if (!namedElsewhere) return common.fault();
        return Fault{
            FaultKind::Refused,
            u"CN of the subject is \"%1\", which is no host name, beside the name \"%2\". A CN has to be the device's "
            u"host name or be left out, because the subject is certified as it was sent."_s.arg(
                commonNames.join(u"\", \""_s),
                alternative->empty() ? subject->front().value : alternative->front().value)};
    }
    subject->insert(subject->end(), common->begin(), common->end());

    auto fqdn = agreed(*alternative, *subject);
    if (fqdn && fqdn->isEmpty()) {
        return Fault{
            FaultKind::Malformed,
            u"The request names no device: it has no dNSName in subjectAltName, no unstructuredName and no CN."_s};
    }
    return fqdn;
}

Result<QString> claimedAddress(const pki::CertificationRequest &request) {
    const auto alternative =
        statements(u"iPAddress of subjectAltName"_s, request.subjectAltName().ipAddresses, canonicalIpAddress);
    if (!alternative) return alternative.fault();
    const auto subject =
        statements(u"unstructuredAddress"_s, request.subject().values(unstructuredAddress), canonicalIpAddress);
    if (!subject) return subject.fault();
    return agreed(*alternative, *subject);
}

Result<QString> claimedSerialNumber(const pki::CertificationRequest &request) {
    const auto subject = statements(u"serialNumber of the subject"_s, request.subject().values(subjectSerialNumber),
                                    canonicalSerialNumber);
    if (!subject) return subject.fault();
    return agreed({}, *subject);
}

}  // namespace

Result<ClaimedIdentity> claimedIdentity(const pki::CertificationRequest &request) {
    auto fqdn = claimedFqdn(request);
    if (!fqdn) return fqdn.fault();
    auto address = claimedAddress(request);
    if (!address) return address.fault();
    auto serialNumber = claimedSerialNumber(request);
    if (!serialNumber) return serialNumber.fault();
    return ClaimedIdentity{*std::move(fqdn), *std::move(address), *std::move(serialNumber)};
}

}  // namespace scepter::admission
