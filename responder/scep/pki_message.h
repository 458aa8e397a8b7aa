// From bytes to a protocol value: `read`, then `unwrap` verifies the outer signature, then `unseal` opens the envelope.
// RFC 8894, section 3.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include <QByteArray>
#include <QStringList>

#include "base/clock.h"
#include "base/result.h"
#include "pki/certificate.h"
#include "pki/certification_request.h"
#include "pki/enveloped_data.h"
#include "pki/signed_data.h"
#include "scep/vocabulary.h"

namespace scepter::scep {

/// What a reply has to refer to.
struct Header {
    QByteArray messageType;  ///< one or two digits, as sent; `messageType()` says whether they are a type
    QByteArray transactionId;
    QByteArray senderNonce;
    pki::Certificate signer;
    pki::PublicKey signerKey;
    pki::Digest digest = pki::Digest::Sha256;
    /// What else came along, the signer's certificate left out: perhaps its chain. Nobody vouches for them; 15 at most.
    std::vector<pki::Certificate> otherCertificates;
    std::optional<Instant> signingTime;  ///< as the client states it; its clock may be wrong
    /// Sentences: accepted, but not as the standard has it (nonce length, missing signing time, BER, odd certificate of
    /// the signer, ...). Nothing that security rests on is among them: that is a fault.
    QStringList deviations;
};

/// Read, and nothing of it proven: enough to address a FAILURE, not enough for anything else.
struct Unverified {
    Header header;
    pki::SignedData signedData;
};

/// Verified outside, still closed inside. Only this can be unsealed, and only this can be answered with SUCCESS.
class Sealed {
public:
    const Header &header() const { return m_header; }
    const QByteArray &envelope() const { return m_envelope; }  ///< the pkcsPKIEnvelope

private:
    friend Result<Sealed> unwrap(const Unverified &message);
    Sealed(Header header, QByteArray envelope) : m_header(std::move(header)), m_envelope(std::move(envelope)) {}
    Header m_header;
    QByteArray m_envelope;
};

/// Malformed when it cannot be read or has no usable header (then the only answer is HTTP 400); Unsupported for a
/// signer's key that is none of ours.
Result<Unverified> read(QByteArrayView bytes);
/// BadSignature when digest or outer signature do not verify; Unsupported for a digest or a signature algorithm that is
/// none of ours, which a device is told with badAlg. Section 3.2.
Result<Sealed> unwrap(const Unverified &message);

struct Unsealed {
    Secret content;  ///< messageData; a PKCS#10 holds the challenge
    pki::Cipher cipher = pki::Cipher::Aes128Cbc;
    pki::KeyTransport keyTransport = pki::KeyTransport::RsaPkcs1;
    QStringList deviations;  ///< of the envelope, like those of the header
    const pki::Opener *opener = nullptr;  ///< the one that it was addressed to
};

/// Undecryptable (always the same sentence), Unsupported for a cipher that is none of ours, Malformed for an unreadable
/// envelope. Content that then turns out to be no PKCS#10, or one whose own signature is wrong, must get the very
/// answer of Undecryptable on the wire: a client that can tell these apart can open other clients' envelopes by trial
/// (padding oracle, Vaudenay 2002).
Result<Unsealed> unseal(const Sealed &sealed, std::span<const pki::Opener> openers);

}  // namespace scepter::scep
