#include "admission/rule.h"

namespace scepter::admission {
namespace {

using namespace Qt::StringLiterals;
using Revocation = TrustedSignature::Revocation;

/// Why nobody vouches for the signer.
struct Doubt {
    QString sentence;
    QString seen;
    QString expected;
};

std::optional<Doubt> doubtOf(const SignerEvidence &evidence, const Case &facts) {
    if (!evidence.trusted) return Doubt{evidence.missing, evidence.seen, evidence.expected};
    const TrustedSignature &trusted = *evidence.trusted;
    const QString &entry = trusted.entry.name;
    if (trusted.revocation == Revocation::Revoked) {
        return Doubt{
            u"The message is signed with a certificate that the trusted signer \"%1\" stands behind, and that is "
            u"revoked. %2"_s.arg(entry, trusted.revocationText),
            evidence.seen, u"a certificate that is not revoked"_s};
    }
    if (trusted.revocation == Revocation::Unknown && trusted.entry.crlUnknown == UnknownRevocation::Refuse) {
        return Doubt{
            u"Whether the certificate of the signer was revoked is not known, and the trusted signer \"%1\" "
            u"refuses then. %2"_s.arg(entry, trusted.revocationText),
            evidence.seen, u"a revocation list of its issuer that holds now"_s};
    }
    const bool isOwnName = facts.identity && trusted.signerNames.contains(facts.identity->fqdn);
    if (trusted.entry.scope == SignerScope::OwnName && facts.identity && !isOwnName) {
        return Doubt{
            u"The trusted signer \"%1\" lets a signer request for the names in its own certificate only, and "
            u"%2 is none of them."_s.arg(entry, facts.identity->fqdn),
            trusted.signerNames.isEmpty() ? u"a certificate without host names"_s : trusted.signerNames.join(u", "_s),
            facts.identity->fqdn};
    }
    return {};
}

/// What a device hears must not tell at /scep whether its name is registered, and under which profile (R74): then it is
/// what it would hear of any other.
QString toDevice(const Case &facts, const QString &plain) {
    if (!facts.endpoint.isEmpty()) return plain;
    if (facts.presented) return notAdmittedText();
    if (facts.intent == Intent::Renew) return u"A RenewalReq has to be signed with a certificate of this CA."_s;
    if (!facts.signerHoldsRequestKey) return u"The message has to be signed with the key of the certificate request."_s;
    return notAdmittedText();
}

Objection refuseSigner(const Case &facts, Trace &trace, const Doubt &doubt, const QString &plain) {
    return refuse(trace,
                  {.check = Check::Signer, .sentence = doubt.sentence, .seen = doubt.seen, .expected = doubt.expected},
                  toDevice(facts, plain));
}

/// Always: who took the key may have taken a challenge too.
Objection checkTrustedRevocation(const Case &facts, Trace &trace) {
    if (!isSignerRevoked(facts)) return {};
    return refuseSigner(facts, trace, *doubtOf(*facts.signer, facts),
                        u"The certificate that the message is signed with is revoked."_s);
}

Objection checkSelfSigned(const Case &facts, Trace &trace) {
    if (!facts.presented && facts.intent == Intent::Enrol && facts.signerIsSelfSigned) return {};
    const QString seen = facts.presented                 ? u"the device's present certificate from here"_s
                         : facts.intent == Intent::Renew ? u"a RenewalReq"_s
                                                         : u"a certificate that somebody else issued"_s;
    return refuseSigner(
        facts, trace,
        {u"Only new devices are admitted here, with a self-signed certificate and a challenge; nothing "
         u"is renewed."_s,
         seen, u"a self-signed certificate over the key in the request"_s},
        u"Only enrolments with a self-signed certificate and a challenge password are admitted here."_s);
}

Objection checkTrustedRequired(const Case &facts, Trace &trace) {
    if (isTrusted(facts)) return {};
    const QString plain = u"Only messages that a trusted signer signed are admitted here."_s;
    const QString rule = u"Only messages of trusted signers are admitted here, also for renewals."_s;
    if (!facts.signer) {
        const QString seen = facts.presented ? u"the device's present certificate from here"_s
                                             : u"a self-signed certificate over the key in the request"_s;
        return refuseSigner(facts, trace, {rule, seen, u"the certificate of a trusted signer"_s}, plain);
    }
    Doubt doubt = *doubtOf(*facts.signer, facts);
    doubt.sentence = u"%1 %2"_s.arg(rule, doubt.sentence);
    return refuseSigner(facts, trace, doubt, plain);
}

/// Nobody's signature is worth no less than a self-signed one over the same key.
Objection checkTrustedOrChallenge(const Case &facts, Trace &trace) {
    if (!facts.signer || isTrusted(facts) || facts.presented) return {};
    const Doubt doubt = *doubtOf(*facts.signer, facts);
    if (facts.intent == Intent::Enrol && facts.signerHoldsRequestKey) {
        trace.note(Check::Signer, u"%1 It is taken as if it were self-signed."_s.arg(doubt.sentence), doubt.seen,
                   doubt.expected);
        return {};
    }
    return refuseSigner(facts, trace, doubt, u"The message is not signed by a signer that is trusted here."_s);
}

QString reasonsOf(const TrustedSignature &trusted) {
    QStringList reasons;
    reasons << (trusted.pathLength == 1
                    ? u"it is this very certificate"_s
                    : u"it is a CA at the end of a path of %1 certificates"_s.arg(trusted.pathLength));
    if (!trusted.entry.requiredOid.isEmpty())
        reasons << u"the signer's certificate is marked with %1"_s.arg(trusted.entry.requiredOid);
    if (trusted.entry.scope == SignerScope::OwnName) reasons << u"the name is one of the signer's own"_s;
    return reasons.join(u", "_s);
}

}  // namespace

bool isTrusted(const Case &facts) {
    return facts.signer && !doubtOf(*facts.signer, facts);
}

bool isSignerRevoked(const Case &facts) {
    return facts.signer && facts.signer->trusted && facts.signer->trusted->revocation == Revocation::Revoked;
}

bool permitsRenewals(SignerPolicy policy) {
    return policy == SignerPolicy::Issued || policy == SignerPolicy::TrustedOrChallenge;
}

Objection checkSignerPolicy(const Case &facts, Trace &trace) {
    if (auto objection = checkTrustedRevocation(facts, trace)) return objection;
    switch (facts.signerPolicy) {
        case SignerPolicy::Issued:
            return {};
        case SignerPolicy::SelfSigned:
            return checkSelfSigned(facts, trace);
        case SignerPolicy::TrustedOrChallenge:
            return checkTrustedOrChallenge(facts, trace);
        case SignerPolicy::TrustedRequired:
            return checkTrustedRequired(facts, trace);
    }
    Q_UNREACHABLE();
}

void passTrustedSigner(const Case &facts, Trace &trace) {
    const TrustedSignature &trusted = *facts.signer->trusted;
    const QString sentence =
        u"Accepted by the trusted signer \"%1\": %2."_s.arg(trusted.entry.name, reasonsOf(trusted));
    switch (trusted.revocation) {
        case Revocation::Unknown:
            return trace.note(Check::Signer,
                              u"%1 Whether it was revoked is not known, which is accepted: %2"_s.arg(
                                  sentence, trusted.revocationText),
                              facts.signer->seen, u"a revocation list of its issuer that holds now"_s);
        case Revocation::NotLookedAt:
            return trace.pass(Check::Signer, u"%1 Revocation is not looked at."_s.arg(sentence), facts.signer->seen);
        case Revocation::Good:
        case Revocation::Revoked:
            return trace.pass(Check::Signer, u"%1 %2"_s.arg(sentence, trusted.revocationText), facts.signer->seen);
    }
}

}  // namespace scepter::admission
