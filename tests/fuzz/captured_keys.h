// The keys that open the captured messages, read once, and what they signed for the fuzzers to start from.
#pragma once

#include <vector>

#include "pki/crl.h"
#include "pki/enveloped_data.h"
#include "scep/captures.h"

namespace scepter::fuzz {

inline const std::vector<pki::Opener> &capturedOpeners() {
    static const auto openers = [] {
        std::vector<pki::Opener> all;
        for (const char *ca : {"ca-a", "ca-b", "ra-c", "ca-micromdm"}) {
            const QString name = QString::fromLatin1(ca);
            all.push_back({*pki::Certificate::fromPem(tests::capturedCertificate(name)),
                           *pki::PrivateKey::fromPem(tests::capturedKey(name), Secret())});
        }
        return all;
    }();
    return openers;
}

/// A list that revokes the CA's own certificate and another; the same octets each time.
inline QByteArray revocationListOf(const pki::Opener &authority) {
    const Instant noon = *fromIso8601(u"2026-11-22T12:00:00Z");
    const pki::CrlContent content{
        7,
        noon - std::chrono::days(1),
        noon + std::chrono::days(1),
        {{authority.certificate.serialNumber(), noon, 1}, {QByteArray("\x05"), noon, 0}}};
    return *pki::signCrl(content, authority.certificate, authority.key, pki::Digest::Sha256);
}

}  // namespace scepter::fuzz
