#include "admission/weak_use.h"

#include <vector>

#include "admission/rule.h"

namespace scepter::admission {
namespace {

using namespace Qt::StringLiterals;

WeakAlgorithms weakOf(pki::Digest digest) {
    if (digest == pki::Digest::Md5) return WeakAlgorithm::Md5;
    return digest == pki::Digest::Sha1 ? WeakAlgorithm::Sha1 : WeakAlgorithms();
}

WeakAlgorithms weakOf(pki::Cipher cipher) {
    if (cipher == pki::Cipher::DesCbc) return WeakAlgorithm::SingleDes;
    return cipher == pki::Cipher::TripleDesCbc ? WeakAlgorithm::TripleDes : WeakAlgorithms();
}

WeakAlgorithms ofProfile(const Profile &profile) {
    WeakAlgorithms allowed;
    allowed.setFlag(WeakAlgorithm::Sha1, profile.acceptsSha1);
    allowed.setFlag(WeakAlgorithm::TripleDes, profile.acceptsTripleDes);
    return allowed;
}

/// One place of a message, and what it uses there.
struct Use {
    WeakAlgorithms weak;  ///< none, or one
    QString does;         ///< "The message is signed with SHA-1"
    QString name;
    QString better;
};

std::vector<Use> usesOf(const UsedAlgorithms &used) {
    const auto isSigned = [](const QString &what, pki::Digest digest) {
        return Use{weakOf(digest), u"%1 is signed with %2"_s.arg(what, pki::name(digest)), pki::name(digest),
                   u"SHA-256 or better"_s};
    };
    std::vector<Use> uses{isSigned(u"The message"_s, used.message)};
    if (used.request) uses.push_back(isSigned(u"The certificate request"_s, *used.request));
    uses.push_back({weakOf(used.envelope), u"The envelope is encrypted with %1"_s.arg(pki::name(used.envelope)),
                    pki::name(used.envelope), u"AES"_s});
    return uses;
}

QString whoAllows(const Use &use, const AlgorithmPolicy &policy) {
    if (ofProfile(policy.profile) & use.weak) return u"the profile %1 allows it"_s.arg(policy.profile.name);
    const auto until = policy.registration->weakUntil;
    return until ? u"the registration allows it until %1"_s.arg(iso8601(*until)) : u"the registration allows it"_s;
}

QString whyNot(const Use &use, const AlgorithmPolicy &policy) {
    if (!policy.registration) return u"which is weak and refused to strangers"_s;
    if (policy.registration->weakAllowed & use.weak)
        return u"which is weak, and the registration allowed it until %1"_s.arg(
            iso8601(policy.registration->weakUntil.value_or(policy.now)));
    return u"which is weak and refused unless the registration allows it"_s;
}

}  // namespace

WeakAlgorithms weakAmong(const UsedAlgorithms &used) {
    return weakOf(used.message) | (used.request ? weakOf(*used.request) : WeakAlgorithms()) | weakOf(used.envelope);
}

WeakAlgorithms weakAmong(const Case &facts) {
    return weakAmong({facts.digest, facts.request->digest(), facts.cipher});
}

WeakAlgorithms allowedWeak(const AlgorithmPolicy &policy) {
    const WeakAlgorithms ofDevice =
        policy.registration ? policy.registration->weakAllowedAt(policy.now) : WeakAlgorithms();
    return ofProfile(policy.profile) | ofDevice;
}

// Single DES and MD5 never without an opt-in (R2); SHA-1 and 3DES by profile or device (R3).
std::optional<Refuse> checkWeakUse(const UsedAlgorithms &used, const AlgorithmPolicy &policy, Trace &trace) {
    for (const Use &use : usesOf(used)) {
        if (!use.weak) continue;
        if (allowedWeak(policy) & use.weak) {
            trace.note(Check::Policy, u"%1; %2."_s.arg(use.does, whoAllows(use, policy)), use.name, use.better);
            continue;
        }
        return refuse(trace,
                      {.check = Check::Policy,
                       .sentence = u"%1, %2."_s.arg(use.does, whyNot(use, policy)),
                       .seen = use.name,
                       .expected = use.better,
                       .fix = policy.registration ? Fix::AllowWeakAlgorithms : Fix::None,
                       .fixTarget = policy.registration ? policy.registration->fqdn : QString()},
                      u"%1 is not accepted here; use %2."_s.arg(use.name, use.better), FaultKind::Unsupported);
    }
    return {};
}

}  // namespace scepter::admission
