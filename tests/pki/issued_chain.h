// Certificates that were issued over several steps, good ones and every kind of bad one.
#pragma once

#include <optional>

#include "pki/certificate_writer.h"
#include "pki/sample_certificates.h"

namespace scepter::tests {

struct Party {
    pki::PrivateKey key;
    pki::Certificate certificate;
};

/// What a certificate shall say; its defaults are those of a sound one.
struct Wish {
    QString name;
    enum class Kind {
        Device,            ///< basicConstraints without CA
        Authority,         ///< a CA that may have CAs below it
        LastAuthority,     ///< a CA that may have none
        NotForSigning,     ///< a CA whose keyUsage is without keyCertSign
        NotForLists,       ///< a CA whose keyUsage is without cRLSign
        WithoutExtensions  ///< of the time before them
    } kind = Kind::Device;
    Instant from = noon - day;
    Instant until = noon + 365 * day;
    pki::Digest digest = pki::Digest::Sha256;
    std::optional<pki::PrivateKey> key = {};  ///< a new one of P-256 otherwise
    std::vector<pki::Extension> more = {};
    enum class Identifiers { Stated, LeftOut } identifiers = Identifiers::Stated;  ///< of subject's and issuer's key
    QByteArray serialNumber = {};                                                  ///< a random one otherwise
};

Party selfSigned(const Wish &wish);
Party issuedBy(const Party &issuer, const Wish &wish);

pki::Extension nameConstraints(const QByteArray &permittedDns);

}  // namespace scepter::tests
