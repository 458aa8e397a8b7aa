#include "pki/revocation_check.h"

#include "pki/certificate_purposes.h"
#include "pki/crl_structure.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

RevocationAnswer unknown(const QString &sentence) {
    return {RevocationStatus::Unknown, sentence, {}};
}

QString period(const RevocationList &list) {
    return list.nextUpdate() ? u"of %1, valid until %2"_s.arg(iso8601(list.thisUpdate()), iso8601(*list.nextUpdate()))
                             : u"of %1"_s.arg(iso8601(list.thisUpdate()));
}

RevocationAnswer revoked(const RevokedEntry &entry, const RevocationList &list) {
    return {RevocationStatus::Revoked,
            u"The certificate was revoked at %1 (%2), says the list %3."_s.arg(iso8601(entry.at),
                                                                               reasonText(entry.reason), period(list)),
            entry};
}

/// One list whose issuer has the right name.
RevocationAnswer answerOf(const RevocationList &list, const Certificate &certificate, const Certificate &issuer,
                          const PublicKey &issuerKey, Instant at) {
    if (!permits(issuer, CaUsage::SignRevocationLists))
        return unknown(u"The certificate of the issuer does not permit it to sign revocation lists."_s);
    if (!list.isSignedBy(issuerKey)) {
        return unknown(
            u"The signature of the list %1 does not verify with the key of the certificate's issuer, or "
            u"is by an algorithm that proves nothing."_s.arg(period(list)));
    }
    if (!list.notUnderstood().isEmpty()) return unknown(list.notUnderstood());
    if (const std::optional<RevokedEntry> entry = list.entry(certificate.serialNumber())) return revoked(*entry, list);
    if (const QString other = list.notCovered(certificate); !other.isEmpty()) return unknown(other);
    if (list.thisUpdate() > at)
        return unknown(u"The revocation list is valid only from %1."_s.arg(iso8601(list.thisUpdate())));
    if (!list.nextUpdate()) return unknown(u"The revocation list does not say until when it is valid."_s);
    if (*list.nextUpdate() <= at)
        return unknown(u"The revocation list is out of date since %1."_s.arg(iso8601(*list.nextUpdate())));
    return {RevocationStatus::Good, u"The certificate is not in the revocation list %1."_s.arg(period(list)), {}};
}

}  // namespace

RevocationAnswer revocationOf(std::span<const Certificate> path, std::span<const RevocationList> lists, Instant at) {
    if (path.empty()) return unknown(u"There is no certificate to look up."_s);
    if (path.size() == 1)
        return {RevocationStatus::Good, u"The certificate is trusted by itself; no list speaks of it."_s, {}};
    if (lists.empty()) return unknown(u"There is no revocation list."_s);
    const Certificate &certificate = path[0], &issuer = path[1];
    const Result<PublicKey> issuerKey = issuer.publicKey();
    if (!issuerKey) return unknown(issuerKey.fault().sentence);

    std::optional<RevocationAnswer> best;
    for (const RevocationList &list : lists) {
        if (!list.issuer().matches(certificate.issuer())) continue;
        const RevocationAnswer answer = answerOf(list, certificate, issuer, *issuerKey, at);
        if (answer.status == RevocationStatus::Revoked) return answer;
        if (!best || answer.status == RevocationStatus::Good) best = answer;
    }
    if (best) return *best;
    return unknown(u"There is no revocation list of \"%1\"; the list at hand is one of \"%2\"."_s.arg(
        certificate.issuer().text(), lists.front().issuer().text()));
}

}  // namespace scepter::pki
