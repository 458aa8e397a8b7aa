// The keys that open the captured messages, read once.
#pragma once

#include <vector>

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

}  // namespace scepter::fuzz
