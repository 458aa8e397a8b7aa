// A device, the CA that it enrols at, and a request between them.
#pragma once

#include <QByteArray>
#include <QString>

#include "pki/enveloped_data.h"
#include "pki/identity.h"
#include "scep/cert_rep.h"
#include "scep/client_message.h"
#include "scep/pki_message.h"

namespace scepter::tests {

/// The transactionID of every request here: base64, as scepclient sends it.
inline const QByteArray transactionId = "adv9DfCdldcZ1FMuhveTSx2vxL4=";
/// The senderNonce of every request here.
inline const QByteArray senderNonce = QByteArray(16, 'n');
inline const Instant noon = *fromIso8601(u"2026-11-22T12:00:00Z");

/// "r1.lab.example", RSA-2048.
const Identity &device();
/// "r2.lab.example", P-256.
const Identity &ellipticDevice();
/// "Lab CA", RSA-2048.
const Identity &authority();

scep::ReplySigner replySigner();
inline pki::Opener openerOf(const Identity &identity) {
    return {identity.certificate, identity.key};
}

/// Issued by the authority for `key`.
pki::Certificate issued(const QString &commonName, const pki::PublicKey &key);

/// A request as a device sends it: with all that the standard asks for.
scep::ClientRequest clientRequest(pki::Digest digest = pki::Digest::Sha256);
/// That request, signed and unwrapped again.
scep::Sealed sealedRequest(const Identity &signer = device(), pki::Digest digest = pki::Digest::Sha256);

/// Read by `reader`, who trusts the authority.
Result<scep::ClientReply> readBack(const QByteArray &reply, const Identity &reader = device());

}  // namespace scepter::tests
