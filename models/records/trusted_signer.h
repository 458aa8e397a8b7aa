// A certificate on whose strength signed requests are admitted: a device management's, or that of the CA that issues
// such. RFC 8894, section 2.3.
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "base/clock.h"
#include "base/result.h"

namespace scepter {

enum class SignerKind {
    Authority,  ///< a CA: whatever it has issued
    Signer,     ///< this very certificate, pinned
};
enum class SignerScope {
    AnyDevice,  ///< it may request for every registered device
    OwnName,    ///< only for a name that its own certificate carries
};
/// What is done when its revocation list does not tell.
enum class UnknownRevocation { Accept, Refuse };

/// The newest revocation list that its source gave.
struct SignerCrl {
    QByteArray der;  ///< empty while none could be read
    std::optional<Instant> fetchedAt;
    Instant triedAt{};
    QString fault;  ///< why the last try brought none; empty when it did

    bool operator==(const SignerCrl &) const = default;
};

struct TrustedSigner {
    qint64 id = 0;
    QString name;  ///< for people and the command line; unique
    SignerKind kind = SignerKind::Authority;
    QByteArray certificate;  ///< DER
    QByteArray sha256;       ///< of the DER
    QStringList profiles;    ///< to whose endpoints it may ask; empty: all that ask for trusted signers
    QString requiredOid;     ///< dotted; that the signer's certificate has to carry as EKU, policy or extension; empty: none
    SignerScope scope = SignerScope::AnyDevice;
    bool needsChallenge = false;  ///< a challenge is needed all the same
    QString crlSource;  ///< "http://...", a file's path, or empty: revocation is not looked at
    UnknownRevocation crlUnknown = UnknownRevocation::Refuse;
    bool enabled = true;
    Instant createdAt{};
    QString createdBy;
    std::optional<SignerCrl> crl;  ///< read for the responder only

    bool operator==(const TrustedSigner &) const = default;
};

}  // namespace scepter
