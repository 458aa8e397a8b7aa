// The inside of a pkiMessage, opened with the key of one of our authorities. RFC 8894, section 3.1.
#pragma once

#include "endpoints/attempt.h"
#include "endpoints/entrance.h"

namespace scepter::endpoints {

/// One message on its way: verified outside, and where it came in.
struct Received {
    Attempt &attempt;
    const Entrance &entrance;
    const scep::Sealed &sealed;
    const QByteArray &bytes;  ///< the whole pkiMessage

    const scep::Header &header() const { return sealed.header(); }
};

struct OpenedEnvelope {
    Secret content;
    pki::Cipher cipher = pki::Cipher::Aes128Cbc;
    pki::KeyTransport transport = pki::KeyTransport::RsaPkcs1;
    QStringList deviations;
    const authority::Authorities::Member *authority = nullptr;  ///< that was addressed, and answers; never null
};

/// Passes or fails the rung of the decryption. The fault's sentence is what the device may be told.
Result<OpenedEnvelope> openEnvelope(const Received &received, const Entrances &entrances);
/// The same for a message that was received before, without a rung.
Result<OpenedEnvelope> openEnvelope(const scep::Sealed &sealed, std::span<const pki::Opener> openers,
                                    const Entrances &entrances);

/// The one answer to whatever goes wrong inside an envelope: an oracle for paddings needs two (R33). The IV is the
/// client's, so that somebody else's envelope can be made to begin like a request.
Fault unopened();

/// A note for each deviation of an envelope whose contents have been read, or the failed rung. Not before: a refusal
/// that only a rightly opened envelope gets would tell that it was opened.
std::optional<admission::Refuse> checkEnvelopeForm(const Received &received, const OpenedEnvelope &opened, Instant now);

}  // namespace scepter::endpoints
