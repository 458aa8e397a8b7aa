// The messages of one enrolment, ready to be sent, and what their answers are recognised and opened by. RFC 8894,
// sections 4.3 and 4.4.
#pragma once

#include "base/result.h"
#include "client/enrolment.h"
#include "client/server.h"
#include "scep/client_message.h"

namespace scepter::client {

struct Outgoing {
    scep::ClientRequest request;  ///< without its messageData
    pki::Opener signer;           ///< opens the answer
    pki::PublicKey certifiedKey;
    pki::DistinguishedName subject;
    QByteArray message;
};

/// A PKCSReq, or the RenewalReq of who has a certificate, over `key`. The transaction id follows from the keys, so that
/// who asks again with the same ones asks about the same request.
Result<Outgoing> writeRequest(const EnrolmentOptions &options, const pki::PrivateKey &key, const Server &server);
/// The CertPoll that asks what became of it.
Result<Outgoing> writePoll(const Outgoing &asked, const Server &server);

}  // namespace scepter::client
