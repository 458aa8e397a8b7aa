#include "ui/lists/signer_words.h"

#include "tables/moments.h"

#include <QCoreApplication>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

struct SignerWords {
    Q_DECLARE_TR_FUNCTIONS(SignerWords)
};

constexpr auto expiresSoon = std::chrono::days(30);

}  // namespace

QString kindText(SignerKind kind) {
    return kind == SignerKind::Authority ? SignerWords::tr("CA") : SignerWords::tr("Pinned");
}

QString profilesText(const TrustedSigner &signer) {
    return signer.profiles.isEmpty() ? SignerWords::tr("All") : signer.profiles.join(u", "_s);
}

QString subjectText(const pki::Certificate &certificate) {
    const QString subject = certificate.subject().text();
    return subject.isEmpty() ? certificate.subjectAltName().text() : subject;
}

Cell stateCell(const TrustedSigner &signer, const pki::Certificate &certificate, Instant now) {
    if (!signer.enabled) return {SignerWords::tr("Switched off"), u"circle-slash"_s, StateTone::Neutral};
    return validityCell(certificate, now);
}

Cell validityCell(const pki::Certificate &certificate, Instant now) {
    if (certificate.notAfter() < now) return {SignerWords::tr("Expired"), u"circle-x"_s, StateTone::Bad};
    if (certificate.notBefore() > now)
        return {SignerWords::tr("Valid from %1").arg(dayText(certificate.notBefore())), u"clock"_s, StateTone::Waiting};
    const auto left = certificate.notAfter() - now;
    if (left < expiresSoon)
        return {SignerWords::tr("Expires in %1").arg(durationText(left)), u"triangle-alert"_s, StateTone::Attention};
    return {SignerWords::tr("Valid"), u"circle-check"_s, StateTone::Good};
}

Cell revocationListCell(const TrustedSigner &signer, const std::optional<SignerCrl> &crl, Instant now) {
    if (signer.crlSource.isEmpty()) return {SignerWords::tr("Not looked at"), u"circle-slash"_s, StateTone::Neutral};
    if (!crl) return {SignerWords::tr("Not read yet"), u"clock"_s, StateTone::Waiting};
    if (crl->fault.isEmpty())
        return {
            crl->fetchedAt ? SignerWords::tr("Read %1").arg(momentText(*crl->fetchedAt, now)) : SignerWords::tr("Read"),
            u"circle-check"_s, StateTone::Good};
    if (crl->fetchedAt)
        return {SignerWords::tr("Fault; that of %1 counts").arg(momentText(*crl->fetchedAt, now)), u"triangle-alert"_s,
                StateTone::Attention, crl->fault};
    return {SignerWords::tr("Cannot be read"), u"circle-x"_s, StateTone::Bad, crl->fault};
}

QString policyText(SignerPolicy policy) {
    switch (policy) {
        case SignerPolicy::SelfSigned:
            return SignerWords::tr("Self-signed only");
        case SignerPolicy::Issued:
            return SignerWords::tr("Self-signed, or issued here");
        case SignerPolicy::TrustedOrChallenge:
            return SignerWords::tr("Also trusted signers");
        case SignerPolicy::TrustedRequired:
            return SignerWords::tr("Trusted signers only");
    }
    return {};
}

QString policySentence(SignerPolicy policy) {
    switch (policy) {
        case SignerPolicy::SelfSigned:
            return SignerWords::tr(
                "A device signs with the key of its request and presents a challenge, each time. It cannot renew with "
                "the certificate that it has.");
        case SignerPolicy::Issued:
            return SignerWords::tr(
                "A new device presents a challenge; one that was given a certificate here renews with it. Trusted "
                "signers are not looked at.");
        case SignerPolicy::TrustedOrChallenge:
            return SignerWords::tr(
                "New devices and renewals as usual; and what a trusted signer has signed needs no challenge.");
        case SignerPolicy::TrustedRequired:
            return SignerWords::tr(
                "Whatever no trusted signer has signed is refused: a challenge does not help, and devices cannot renew "
                "by themselves.");
    }
    return {};
}

bool takesTrustedSigners(SignerPolicy policy) {
    return policy == SignerPolicy::TrustedOrChallenge || policy == SignerPolicy::TrustedRequired;
}

}  // namespace scepter::ui
