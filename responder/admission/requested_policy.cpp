#include <algorithm>
#include <optional>
#include <vector>

#include "admission/requested_extensions.h"
#include "admission/rule.h"
#include "admission/weak_use.h"
#include "pki/der_writer.h"
#include "pki/der_reader.h"
#include "records/host_name.h"

namespace scepter::admission {
namespace {

using namespace Qt::StringLiterals;

constexpr int usualExponent = 65537;

/// Attributes that place a device in an organisation and identify nobody, beside those that `claimedIdentity` has
/// checked. An emailAddress, a UID or a user's name would be certified as if it had been granted (VU#971035).
const std::vector<QByteArray> &harmlessSubjectAttributes() {
    static const std::vector<QByteArray> oids = [] {
        std::vector<QByteArray> list;
        for (const char *dotted :
             {"2.5.4.3", "2.5.4.5", "1.2.840.113549.1.9.2",
              "1.2.840.113549.1.9.8",  // CN, serialNumber, unstructuredName, -Address
              "2.5.4.6", "2.5.4.7", "2.5.4.8", "2.5.4.9", "2.5.4.10", "2.5.4.11",
              "2.5.4.17",                                               // C, L, ST, street, O, OU, postalCode
              "2.5.4.13", "2.5.4.46", "0.9.2342.19200300.100.1.25"}) {  // description, dnQualifier, DC
            list.push_back(pki::der::oidContent(dotted));
        }
        return list;
    }();
    return oids;
}

Objection refusePolicy(Trace &trace, QString sentence, QString seen, QString expected, QString toDevice) {
    return refuse(trace,
                  {.check = Check::Policy,
                   .sentence = std::move(sentence),
                   .seen = std::move(seen),
                   .expected = std::move(expected)},
                  std::move(toDevice));
}

Objection checkAlgorithms(const Case &facts, Trace &trace) {
    return checkWeakUse({facts.digest, facts.request->digest(), facts.cipher},
                        {*facts.profile, &*facts.registration, facts.now}, trace);
}

/// The public exponent of an RSA key when it is under 65537; nothing for any other.
std::optional<int> smallExponent(QByteArrayView spki) {
    using namespace pki;
    const auto info = DerReader(spki).next(tag::sequence, "public key");
    if (!info) return {};
    DerReader parts(info->content);
    if (!parts.next(tag::sequence, "algorithm")) return {};
    const auto bits = parts.next(tag::bitString, "key");
    if (!bits || bits->content.isEmpty()) return {};
    const auto numbers = DerReader(bits->content.sliced(1)).next(tag::sequence, "RSA key");
    if (!numbers) return {};
    DerReader reader(numbers->content);
    if (!reader.next(tag::integer, "modulus")) return {};
    const auto element = reader.next(tag::integer, "exponent");
    const auto exponent = element ? smallInteger(*element) : Result<int>(element.fault());
    return exponent && *exponent < usualExponent ? std::optional(*exponent) : std::nullopt;
}

Objection checkKey(const Case &facts, Trace &trace) {
    const Profile &profile = *facts.profile;
    if (facts.requestKeyIsOurs) {
        return refusePolicy(trace, u"The request asks for a certificate over a key of this CA."_s,
                            u"the CA's or the RA's key"_s, u"a key of the device's own"_s,
                            u"The key in the request is not the device's own."_s);
    }
    if (facts.requestKey.type != pki::KeyType::Rsa) {
        if (profile.acceptsEllipticCurve) return {};
        return refusePolicy(trace, u"The key is elliptic, and the profile %1 takes RSA keys only."_s.arg(profile.name),
                            facts.requestKey.text(), u"RSA"_s, u"Only RSA keys are accepted here."_s);
    }
    if (facts.requestKey.bits < profile.minimumRsaBits) {
        return refusePolicy(trace, u"The RSA key is too short for the profile %1."_s.arg(profile.name),
                            u"%1 bits"_s.arg(facts.requestKey.bits), u"at least %1 bits"_s.arg(profile.minimumRsaBits),
                            u"The RSA key needs at least %1 bits."_s.arg(profile.minimumRsaBits));
    }
    // R50: small exponents have made careless paddings breakable, and are no fault of the key.
    if (const auto exponent = smallExponent(facts.request->spki()))
        trace.note(Check::Policy, u"The RSA key has a small public exponent."_s, QString::number(*exponent),
                   u"%1, as is usual"_s.arg(usualExponent));
    return {};
}

// R48: nothing may stand in the certificate that the registration does not grant.
Objection checkNames(const Case &facts, Trace &trace) {
    const QString &fqdn = grantedName(facts);
    if (facts.subjectIsAuthority) {
        return refusePolicy(trace, u"The request asks for the CA's own name."_s, facts.request->subject().text(),
                            u"the device's own name"_s, u"The subject in the request is the CA's."_s);
    }
    for (const QString &requested : facts.request->subjectAltName().dnsNames) {
        const auto dnsName = canonicalHostName(requested);
        if (!dnsName) {
            return refusePolicy(trace, u"A name in subjectAltName is no host name: %1"_s.arg(dnsName.fault().sentence),
                                requested, fqdn,
                                u"A name in subjectAltName is no host name: %1"_s.arg(dnsName.fault().sentence));
        }
        if (*dnsName != fqdn) {
            return refusePolicy(
                trace,
                u"The request also asks for the name %1, which this registration does not grant."_s.arg(*dnsName),
                *dnsName, fqdn, u"The request asks for the name %1, which is not granted."_s.arg(*dnsName));
        }
    }
    const QStringList &others = facts.request->subjectAltName().others;
    if (!others.isEmpty()) {
        return refusePolicy(trace, u"subjectAltName asks for a kind of name that no registration grants."_s,
                            others.join(u", "_s), u"a dNSName, and an iPAddress when it is registered"_s,
                            u"subjectAltName asks for %1, which is not granted."_s.arg(others.join(u", "_s)));
    }
    for (const pki::NameAttribute &attribute : facts.request->subject().attributes()) {
        const auto &harmless = harmlessSubjectAttributes();
        if (std::find(harmless.begin(), harmless.end(), attribute.oid) != harmless.end()) continue;
        const QString oid = pki::dottedOid(attribute.oid);
        return refusePolicy(
            trace,
            u"The subject has an attribute that could identify somebody else, and "
            u"it would be certified as it was sent."_s,
            u"%1=%2"_s.arg(oid, attribute.value),
            u"the device's names and its place in the organisation (CN, serialNumber, O, OU, L, ST, C, ...)"_s,
            u"The subject must not have the attribute %1."_s.arg(oid));
    }
    return {};
}

Objection checkExtensions(const Case &facts, Trace &trace) {
    const auto requested = requestedExtensions(*facts.request);
    if (!requested) {
        return refuse(trace, {.check = Check::Policy, .sentence = requested.fault().sentence},
                      requested.fault().sentence, requested.fault().kind);
    }
    if (requested->authority) {
        return refusePolicy(trace, u"The request asks to become a CA (basicConstraints CA:TRUE)."_s, u"CA:TRUE"_s,
                            u"no basicConstraints, or CA:FALSE"_s, u"A device does not get a CA certificate."_s);
    }
    if (requested->signsCertificates) {
        return refusePolicy(trace, u"The request asks for a key usage of CAs."_s, u"keyCertSign or cRLSign"_s,
                            u"digitalSignature, keyEncipherment"_s,
                            u"The key usages keyCertSign and cRLSign are not given to devices."_s);
    }
    if (requested->nameConstraints) {
        return refusePolicy(trace, u"The request asks for nameConstraints, which only CAs have."_s,
                            u"nameConstraints"_s, u"none"_s, u"nameConstraints are not given to devices."_s);
    }
    if (requested->directoryAccount) {
        return refusePolicy(
            trace, u"The request asks for a Windows account's SID, which would let it log on as that account."_s,
            u"1.3.6.1.4.1.311.25.2"_s, u"none"_s, u"The SID extension is not granted."_s);
    }
    QStringList ungranted;
    for (const QString &purpose : requested->extendedKeyUsages) {
        if (!facts.profile->extendedKeyUsages.contains(purpose)) ungranted << purpose;
    }
    if (!ungranted.isEmpty()) {
        trace.note(Check::Policy,
                   u"Extended key usages that the profile %1 does not have were left out."_s.arg(facts.profile->name),
                   ungranted.join(u", "_s), facts.profile->extendedKeyUsages.join(u", "_s));
    }
    if (!requested->others.isEmpty())
        trace.note(Check::Policy, u"Requested extensions that are not given to devices were left out."_s,
                   requested->others.join(u", "_s));
    return {};
}

}  // namespace

Objection checkPolicy(const Case &facts, Trace &trace) {
    if (!facts.profile) {
        return refuse(trace,
                      {.check = Check::Policy,
                       .sentence = u"The profile of the registration does not exist any more."_s,
                       .seen = facts.registration->profile,
                       .expected = u"the name of a profile"_s,
                       .fix = Fix::EditRegistration,
                       .fixTarget = facts.registration->fqdn},
                      u"The device's profile is not there; ask the administrator."_s);
    }
    for (const auto &rule : {checkAlgorithms, checkKey, checkNames, checkExtensions}) {
        if (auto objection = rule(facts, trace)) return objection;
    }
    trace.pass(Check::Policy, u"Key, algorithms and names are as the profile %1 asks."_s.arg(facts.profile->name),
               u"%1, %2, %3"_s.arg(facts.requestKey.text(), name(facts.digest), name(facts.cipher)));
    return {};
}

}  // namespace scepter::admission
