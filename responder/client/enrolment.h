// The built-in client: enrols at any SCEP server over HTTP, as a router would. Used by `scepter enroll`, by `demo` and
// by tests.
#pragma once

#include <chrono>
#include <optional>

#include <QUrl>

#include "base/result.h"
#include "base/secret.h"
#include "pki/certificate.h"
#include "pki/enveloped_data.h"
#include "pki/private_key.h"
#include "scep/client_message.h"

namespace scepter::client {

/// How a client waits for a decision.
struct Polling {
    std::chrono::milliseconds interval{};
    std::chrono::milliseconds time{};  ///< for so long
};

struct EnrolmentOptions {
    QUrl url;
    /// Certificate and key to renew: they sign the request, and its names are the certificate's and not those below.
    std::optional<pki::Opener> present;
    /// Somebody else who signs the request in the device's place, and whom the server trusts to; with its chain.
    std::optional<pki::Opener> signer;
    std::vector<pki::Certificate> signerChain;
    QString fqdn;
    QString ipAddress;
    QString serialNumber;
    Secret challenge;
    std::optional<pki::PrivateKey> key;  ///< made (RSA-2048) when there is none
    std::optional<pki::Cipher> cipher;   ///< the best that the server offers when not given
    std::optional<pki::Digest> digest;
    std::optional<Polling> polling;  ///< nothing: PENDING is an answer
    bool useGet = false;
};

struct Enrolment {
    pki::PrivateKey key;
    scep::ClientReply reply;
    std::vector<pki::Certificate> authorities;  ///< what GetCACert gave

    /// The certificate of a SUCCESS that carries our key; others of the reply are its chain.
    std::optional<pki::Certificate> certificate() const;
};

/// GetCACaps, GetCACert, PKIOperation: a PKCSReq, or a RenewalReq where the server offers it, and CertPolls. Blocks,
/// with an event loop of its own that only it uses; call it outside of the GUI thread. Unavailable with a sentence when
/// the server cannot be reached or answers with what is no SCEP. A FAILURE is a value, not a fault, and so is a PENDING
/// when the time to poll is over.
Result<Enrolment> enrol(EnrolmentOptions options);

}  // namespace scepter::client
