#include "pki/trust_path.h"

#include <algorithm>

#include <openssl/objects.h>

#include "pki/openssl_handles.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

/// Between signer and anchor. Real chains have three at most; a long one is somebody's attempt to keep us busy.
constexpr int mostBetween = 8;
/// 112 bits: RSA of 2048 bits, and no digest that collisions are known of.
constexpr int securityLevel = 2;
constexpr qsizetype longestName = 120;

Fault refused(const QString &sentence) {
    return Fault{FaultKind::Refused, sentence};
}

/// The certificates of one question as OpenSSL has them, beside ours.
class Candidates {
public:
    /// False for what OpenSSL does not read.
    bool add(const Certificate &certificate) {
        const unsigned char *at = octets(certificate.der());
        CertificateHandle handle(d2i_X509(nullptr, &at, long(certificate.der().size())));
        if (!handle) {
            forgetOpensslErrors();
            return false;
        }
        m_all.push_back({std::move(handle), &certificate});
        return true;
    }
    X509 *last() const { return m_all.back().handle.get(); }
    /// Null for one that was not added.
    const Certificate *ours(const X509 *theirs) const {
        const auto found = std::find_if(m_all.begin(), m_all.end(),
                                        [theirs](const Both &both) { return both.handle.get() == theirs; });
        return found == m_all.end() ? nullptr : found->certificate;
    }

private:
    struct Both {
        CertificateHandle handle;
        const Certificate *certificate;
    };
    std::vector<Both> m_all;
};

QString quoted(const DistinguishedName &name) {
    const QString text = name.text();
    if (text.size() <= longestName) return u'"' + text + u'"';
    return u'"' + text.first(longestName) + u"...\""_s;
}

QString called(const Certificate &certificate) {
    if (certificate.subject().isEmpty()) return u"with the serial number %1"_s.arg(certificate.serialHex().left(40));
    return quoted(certificate.subject());
}

QString digestOfSignature(X509 *certificate) {
    int digest = NID_undef;
    X509_get_signature_info(certificate, &digest, nullptr, nullptr, nullptr);
    if (digest == NID_sha1) return name(Digest::Sha1);
    if (digest == NID_md5) return name(Digest::Md5);
    return digest == NID_undef ? u"an algorithm that is not supported"_s : QString::fromLatin1(OBJ_nid2sn(digest));
}

QString withoutPath(const Certificate &at, const Certificate &anchor) {
    if (at.issuer().matches(anchor.subject())) {
        return u"The certificate %1 names %2 as its issuer, as the trusted certificate is called, but was issued with "
               u"another "
               u"key than that certificate holds."_s.arg(called(at), quoted(at.issuer()));
    }
    return u"No certificate that came with the message leads from the certificate %1, issued by %2, to the trusted certificate %3."_s
        .arg(called(at), quoted(at.issuer()), called(anchor));
}

/// What `error` says of the certificate that it was met at.
QString sentenceOf(int error, const Certificate &at, X509 *theirs, const Certificate &anchor) {
    switch (error) {
        case X509_V_ERR_CERT_HAS_EXPIRED:
            return u"The certificate %1 ended at %2."_s.arg(called(at), iso8601(at.notAfter()));
        case X509_V_ERR_CERT_NOT_YET_VALID:
            return u"The certificate %1 is valid only from %2."_s.arg(called(at), iso8601(at.notBefore()));
        case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
        case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
        case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
            return withoutPath(at, anchor);
        case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
            return u"The certificate %1 is signed by itself and is not the trusted certificate %2."_s.arg(
                called(at), called(anchor));
        case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
            return u"The path ends at the certificate %1, which is not the trusted certificate %2."_s.arg(
                called(at), called(anchor));
        case X509_V_ERR_CERT_SIGNATURE_FAILURE:
        case X509_V_ERR_UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY:
        case X509_V_ERR_UNSUPPORTED_SIGNATURE_ALGORITHM:
        case X509_V_ERR_SIGNATURE_ALGORITHM_MISMATCH:
        case X509_V_ERR_SIGNATURE_ALGORITHM_INCONSISTENCY:
            return u"The signature of the certificate %1 does not verify with the key of its issuer %2."_s.arg(
                called(at), quoted(at.issuer()));
        case X509_V_ERR_CERT_CHAIN_TOO_LONG:
            return u"The path has more than %1 certificates."_s.arg(mostBetween + 2);
        case X509_V_ERR_PATH_LENGTH_EXCEEDED:
            return u"The CA %1 has more CAs below it than it may have."_s.arg(called(at));
        case X509_V_ERR_INVALID_CA:
        case X509_V_ERR_INVALID_NON_CA:
        case X509_V_ERR_KEYUSAGE_NO_CERTSIGN:
            return u"The certificate %1 is not one of a CA and may not issue others."_s.arg(called(at));
        case X509_V_ERR_EE_KEY_TOO_SMALL:
        case X509_V_ERR_CA_KEY_TOO_SMALL:
            return u"The key of the certificate %1 is too weak; RSA keys have to have 2048 bits."_s.arg(called(at));
        case X509_V_ERR_CA_MD_TOO_WEAK:
            return u"The certificate %1 is signed with %2, which proves nothing any more."_s.arg(
                called(at), digestOfSignature(theirs));
        case X509_V_ERR_UNHANDLED_CRITICAL_EXTENSION:
            return u"The certificate %1 has a critical extension that is not understood."_s.arg(called(at));
        case X509_V_ERR_PERMITTED_VIOLATION:
        case X509_V_ERR_EXCLUDED_VIOLATION:
            return u"A CA on the path may not issue for the names in the certificate %1."_s.arg(called(at));
        default:
            return u"The path of the certificate %1 to the trusted certificate %2 is not valid: %3."_s.arg(
                called(at), called(anchor), QString::fromLatin1(X509_verify_cert_error_string(error)));
    }
}

Fault faultOf(X509_STORE_CTX *context, const Candidates &candidates, const Certificate &signer,
              const Certificate &anchor) {
    X509 *theirs = X509_STORE_CTX_get_current_cert(context);
    const Certificate *at = candidates.ours(theirs);
    const QString sentence = sentenceOf(X509_STORE_CTX_get_error(context), at ? *at : signer, theirs, anchor);
    forgetOpensslErrors();
    return refused(sentence);
}

/// OpenSSL takes some certificates without basicConstraints for those of CAs: an old device's certificate that is
/// trusted for itself could issue others.
Result<std::vector<Certificate>> withAuthorities(std::vector<Certificate> path, const Certificate &anchor) {
    for (size_t i = 1; i < path.size(); ++i) {
        if (!path[i].isAuthority()) return refused(sentenceOf(X509_V_ERR_INVALID_CA, path[i], nullptr, anchor));
    }
    return path;
}

bool prepare(X509_STORE_CTX *context, X509_STORE *store, X509 *signer, STACK_OF(X509) * untrusted, Instant at) {
    if (X509_STORE_CTX_init(context, store, signer, untrusted) != 1) return false;
    X509_VERIFY_PARAM *parameters = X509_STORE_CTX_get0_param(context);
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM_set_auth_level(parameters, securityLevel);
    X509_VERIFY_PARAM_set_depth(parameters, mostBetween);
    X509_VERIFY_PARAM_set_time(parameters, std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count());
    return true;
}

}  // namespace

Result<std::vector<Certificate>> verifyTrustPath(const Certificate &signer, std::span<const Certificate> intermediates,
                                                 const Certificate &anchor, Instant at) {
    Candidates candidates;
    const CertificateStoreHandle store(X509_STORE_new());
    const CertificateStackHandle untrusted(sk_X509_new_null());
    const CertificateStoreContextHandle context(X509_STORE_CTX_new());
    if (!candidates.add(anchor)) return refused(u"The trusted certificate %1 cannot be read."_s.arg(called(anchor)));
    if (X509_STORE_add_cert(store.get(), candidates.last()) != 1)
        return Fault{FaultKind::Internal, u"A path cannot be looked for: %1."_s.arg(opensslErrors())};
    // OpenSSL would go on past a signer that is trusted itself, and ask for the rest to hold.
    if (signer == anchor) intermediates = {};
    for (const Certificate &intermediate : intermediates) {
        // What cannot be read leads nowhere, and there may be another way.
        if (candidates.add(intermediate)) sk_X509_push(untrusted.get(), candidates.last());
    }
    if (!candidates.add(signer)) return refused(u"The certificate %1 cannot be read."_s.arg(called(signer)));
    if (!prepare(context.get(), store.get(), candidates.last(), untrusted.get(), at))
        return Fault{FaultKind::Internal, u"A path cannot be looked for: %1."_s.arg(opensslErrors())};
    if (X509_verify_cert(context.get()) != 1) return faultOf(context.get(), candidates, signer, anchor);

    std::vector<Certificate> path;
    const STACK_OF(X509) *chain = X509_STORE_CTX_get0_chain(context.get());
    for (int i = 0; i < sk_X509_num(chain); ++i) {
        const Certificate *step = candidates.ours(sk_X509_value(chain, i));
        if (!step) return Fault{FaultKind::Internal, u"A path has a certificate that nobody presented."_s};
        path.push_back(*step);
    }
    if (path.empty() || path.back() != anchor)
        return Fault{FaultKind::Internal, u"A path was found that does not end at what is trusted."_s};
    return withAuthorities(std::move(path), anchor);
}

}  // namespace scepter::pki
