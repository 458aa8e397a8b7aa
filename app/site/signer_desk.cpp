#include "app/site/signer_desk.h"

#include <algorithm>

#include "app/site/operator_name.h"
#include "pki/certificate_file.h"
#include "pki/trust_path.h"
#include "records/trusted_signer_fields.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

Fault refused(const QString &sentence) {
    return Fault{FaultKind::Refused, sentence};
}

Fault inField(const char *field, const Fault &fault) {
    return Fault{fault.kind, u"%1: %2"_s.arg(QLatin1StringView(field), fault.sentence)};
}

Result<void> checkPinning(const pki::Certificate &certificate, Pinning pinning) {
    const QString subject = certificate.subject().text();
    if (pinning == Pinning::None && !certificate.isAuthority()) {
        return refused(
            u"%1 is not a CA's certificate, and vouches for nobody else. Pin it (--pin) when its holder is to "
            u"be trusted."_s.arg(subject));
    }
    if (pinning == Pinning::Signer && certificate.isAuthority()) {
        return refused(
            u"%1 is a CA's certificate. Pinned, it would stand for what the CA itself signs, and for none of "
            u"the certificates that it issued. Leave --pin out; or say --pin-authority, if that is meant."_s.arg(
                subject));
    }
    if (pinning == Pinning::Authority && !certificate.isAuthority())
        return refused(u"%1 is not a CA's certificate. Pin it with --pin."_s.arg(subject));
    return {};
}

/// Which would be refused with every message.
Result<void> checkUsable(const pki::Certificate &certificate, Instant now) {
    const Instant at = std::max(now, certificate.notBefore());
    const auto path = pki::verifyTrustPath(certificate, {}, certificate, at);
    return path ? Result<void>() : refused(u"It could never be accepted. %1"_s.arg(path.fault().sentence));
}

}  // namespace

Result<pki::Certificate> oneCertificate(QByteArrayView fileContent) {
    const auto certificates = pki::certificatesOfFile(fileContent);
    if (!certificates) return certificates.fault();
    if (certificates->size() == 1) return certificates->front();
    QStringList subjects;
    for (const pki::Certificate &each : *certificates) subjects << each.subject().text();
    return {FaultKind::Malformed,
            u"The file holds %1 certificates, and a trusted signer is one: %2. Give a file with one of them."_s
                .arg(certificates->size())
                .arg(subjects.join(u"; "_s))};
}

Result<TrustedSigner> SignerDesk::add(TrustedSigner signer, const pki::Certificate &certificate, Pinning pinning) {
    if (const auto fits = checkPinning(certificate, pinning); !fits) return fits.fault();
    if (const auto usable = checkUsable(certificate, m_site.clock().now()); !usable) return usable.fault();
    const auto authorities = m_site.authorities();
    const bool isOurs = std::any_of(authorities.begin(), authorities.end(), [&](const SiteAuthority &own) {
        return own.certificate == certificate || own.registrationAuthority == certificate;
    });
    if (isOurs) {
        return refused(
            u"%1 is a CA of this site. What it issued renews without being trusted, and may not request for "
            u"other devices."_s.arg(certificate.subject().text()));
    }
    auto added = checked(std::move(signer));
    if (!added) return added;
    added->kind = pinning == Pinning::None ? SignerKind::Authority : SignerKind::Signer;
    added->certificate = certificate.der();
    added->sha256 = certificate.sha256();
    added->createdBy = operatorName();
    const auto number = m_ledger.addTrustedSigner(*added);
    if (!number) return number.fault();
    added->id = *number;
    return added;
}

Result<void> SignerDesk::change(TrustedSigner signer) {
    const auto changed = checked(std::move(signer));
    return changed ? m_ledger.updateTrustedSigner(*changed, operatorName()) : Result<void>(changed.fault());
}

Result<TrustedSigner> SignerDesk::find(const QString &name) {
    const auto signers = m_ledger.trustedSigners();
    if (!signers) return signers.fault();
    QStringList names;
    for (const TrustedSigner &each : *signers) {
        if (each.name == name) return each;
        names << u"\"%1\""_s.arg(each.name);
    }
    return {FaultKind::NotFound,
            names.isEmpty() ? u"There is no trusted signer."_s
                            : u"There is no trusted signer \"%1\"; there are %2."_s.arg(name, names.join(u", "_s))};
}

Result<TrustedSigner> SignerDesk::checked(TrustedSigner signer) {
    const auto name = canonicalSignerName(signer.name);
    if (!name) return name.fault();
    const auto oid = canonicalRequiredOid(signer.requiredOid);
    if (!oid) return inField("--required-oid", oid.fault());
    const auto source = canonicalCrlSource(signer.crlSource);
    if (!source) return inField("--crl", source.fault());
    signer.name = *name;
    signer.requiredOid = *oid;
    signer.crlSource = *source;
    signer.profiles.removeDuplicates();
    signer.profiles.sort();
    for (const QString &profile : std::as_const(signer.profiles)) {
        if (const auto known = m_ledger.profile(profile); !known) return known.fault();
    }
    return signer;
}

}  // namespace scepter::app
