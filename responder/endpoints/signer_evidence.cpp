#include "endpoints/signer_evidence.h"

#include <algorithm>

#include "pki/certificate_purposes.h"
#include "pki/revocation_check.h"
#include "pki/trust_path.h"
#include "records/host_name.h"

namespace scepter::endpoints {
namespace {

using namespace Qt::StringLiterals;
using Path = std::vector<pki::Certificate>;
using admission::SignerEvidence;
using admission::TrustedSignature;

constexpr auto commonName = "2.5.4.3";
constexpr qsizetype mostListed = 5;

/// How far the signer got with an entry.
enum class Nearness { OtherProfile, NoPath, NamedAsIssuer, NotMarked, Accepted };

struct Outcome {
    Nearness nearness = Nearness::OtherProfile;
    QString missing;
    std::optional<TrustedSignature> trusted;
};

QStringList hostNamesOf(const pki::Certificate &certificate) {
    QStringList names;
    for (const QString &text : certificate.subjectAltName().dnsNames + certificate.subject().values(commonName)) {
        const Result<QString> name = canonicalHostName(text);
        if (name && !names.contains(*name)) names << *name;
    }
    return names;
}

/// Of a pinned certificate the path ends with itself. Its issuer is sought for its revocation list only, among what
/// came along and what is trusted, and is whoever did issue it.
Path withIssuer(const Path &path, const KnownSigners::List &signers, const SignerQuestion &question) {
    const pki::Certificate &signer = path.front();
    if (path.size() > 1 || signer.issuer().matches(signer.subject())) return path;
    Path candidates = question.header.otherCertificates;
    for (const KnownSigner &known : signers) candidates.push_back(known.certificate);
    for (const pki::Certificate &candidate : candidates) {
        if (candidate == signer) continue;
        Result<Path> longer = pki::verifyTrustPath(signer, {}, candidate, question.askedAt);
        if (longer) return *std::move(longer);
    }
    return path;
}

void addRevocation(TrustedSignature &trusted, const Path &path, const KnownSigner &known,
                   const KnownSigners::List &signers, const SignerQuestion &question) {
    using Revocation = TrustedSignature::Revocation;
    if (known.record.crlSource.isEmpty()) return;
    const auto unknown = [&](const QString &sentence) {
        trusted.revocation = Revocation::Unknown;
        trusted.revocationText = sentence;
    };
    if (!known.list) {
        const QString fault = known.record.crl ? known.record.crl->fault : QString();
        return unknown(u"No revocation list was read from %1 yet. %2"_s.arg(known.record.crlSource, fault).trimmed());
    }
    const Path issued = withIssuer(path, signers, question);
    const pki::Certificate &signer = path.front();
    if (issued.size() == 1 && !signer.issuer().matches(signer.subject())) {
        return unknown(
            u"The certificate of the issuer \"%1\" is not at hand, so that its revocation list cannot be "
            u"verified."_s.arg(signer.issuer().text()));
    }
    const pki::RevocationAnswer answer = pki::revocationOf(issued, std::span(&*known.list, 1), question.now);
    trusted.revocationText = answer.sentence;
    switch (answer.status) {
        case pki::RevocationStatus::Good:
            trusted.revocation = Revocation::Good;
            return;
        case pki::RevocationStatus::Revoked:
            trusted.revocation = Revocation::Revoked;
            return;
        case pki::RevocationStatus::Unknown:
            trusted.revocation = Revocation::Unknown;
            return;
    }
}

bool isNamedAsIssuer(const KnownSigner &known, const SignerQuestion &question) {
    const pki::DistinguishedName &subject = known.certificate.subject();
    const Path &others = question.header.otherCertificates;
    return question.header.signer.issuer().matches(subject) ||
           std::any_of(others.begin(), others.end(),
                       [&](const pki::Certificate &other) { return other.issuer().matches(subject); });
}

Result<Path> pathTo(const KnownSigner &known, const SignerQuestion &question) {
    const std::span<const pki::Certificate> others = question.header.otherCertificates;
    return pki::verifyTrustPath(question.header.signer, others, known.certificate, question.askedAt);
}

Outcome outcomeOf(const KnownSigner &known, const KnownSigners::List &signers, const SignerQuestion &question) {
    const TrustedSigner &record = known.record;
    if (!question.profile.isEmpty() && !record.profiles.isEmpty() && !record.profiles.contains(question.profile)) {
        return {Nearness::OtherProfile,
                u"The trusted signer \"%1\" is one for the profiles %2 only, and not for %3."_s.arg(
                    record.name, record.profiles.join(u", "_s), question.profile),
                {}};
    }
    const Result<Path> path = pathTo(known, question);
    if (!path) {
        return {
            isNamedAsIssuer(known, question) ? Nearness::NamedAsIssuer : Nearness::NoPath,
            u"The trusted signer \"%1\" does not stand behind the signer. %2"_s.arg(record.name, path.fault().sentence),
            {}};
    }
    if (!record.requiredOid.isEmpty() && !pki::carriesOid(question.header.signer, record.requiredOid)) {
        return {
            Nearness::NotMarked,
            u"The trusted signer \"%1\" asks for certificates that are marked with %2 (as a purpose, a policy or an "
            u"extension), and the signer's is not."_s.arg(record.name, record.requiredOid),
            {}};
    }
    TrustedSignature trusted;
    trusted.entry = record;
    trusted.entry.certificate.clear();
    trusted.entry.crl.reset();
    trusted.pathLength = int(path->size());
    trusted.signerNames = hostNamesOf(question.header.signer);
    addRevocation(trusted, *path, known, signers, question);
    return {Nearness::Accepted, {}, std::move(trusted)};
}

bool pins(const KnownSigner &known, const pki::Certificate &certificate) {
    return known.record.kind == SignerKind::Signer && known.certificate == certificate;
}

bool isRevoked(const Outcome &outcome) {
    return outcome.trusted && outcome.trusted->revocation == TrustedSignature::Revocation::Revoked;
}

/// Revoked before all else, then the nearest, then the shortest path.
bool isBetter(const Outcome &one, const Outcome &other) {
    if (isRevoked(one) != isRevoked(other)) return isRevoked(one);
    if (one.nearness != other.nearness) return one.nearness > other.nearness;
    return one.trusted && one.trusted->pathLength < other.trusted->pathLength;
}

QString expectedOf(const KnownSigners::List &signers) {
    if (signers.empty()) return u"the certificate of a trusted signer, of which there is none"_s;
    QStringList names;
    for (const KnownSigner &known : signers) {
        if (names.size() == mostListed) return u"one of %1 and others"_s.arg(names.join(u", "_s));
        names << u"\"%1\""_s.arg(known.record.name);
    }
    return u"the certificate of, or issued by, %1"_s.arg(names.join(u" or "_s));
}

}  // namespace

bool isPinned(const KnownSigners::List &signers, const pki::Certificate &certificate) {
    return std::any_of(signers.begin(), signers.end(),
                       [&](const KnownSigner &known) { return pins(known, certificate); });
}

SignerEvidence signerEvidence(const KnownSigners::List &signers, const SignerQuestion &question) {
    const pki::Certificate &signer = question.header.signer;
    SignerEvidence evidence;
    evidence.seen = u"%1, issued by %2"_s.arg(signer.subject().text(), signer.issuer().text());
    evidence.expected = expectedOf(signers);
    evidence.missing = signers.empty() ? u"Nobody is a trusted signer here."_s
                                       : u"The signer's certificate is none of those that are trusted."_s;
    const bool isOnlyPinned = isPinned(signers, signer);
    std::optional<Outcome> best;
    for (const KnownSigner &known : signers) {
        // What is pinned issues nothing.
        if (known.record.kind == SignerKind::Signer && !pins(known, signer)) continue;
        Outcome outcome = outcomeOf(known, signers, question);
        if (isOnlyPinned && !pins(known, signer) && !isRevoked(outcome)) continue;
        if (!best || isBetter(outcome, *best)) best = std::move(outcome);
    }
    if (!best) return evidence;
    evidence.trusted = std::move(best->trusted);
    evidence.missing = best->missing;
    return evidence;
}

}  // namespace scepter::endpoints
