#include "tools/pretend_device.h"

#include "pki/certificate_writer.h"
#include "pki/certification_request.h"
#include "pki/digest.h"
#include "scep/client_message.h"

namespace scepter::tools {

Result<PretendDevice> PretendDevice::make(const QString &fqdn) {
    const auto key = pki::PrivateKey::generate({pki::KeyType::Rsa, 2048});
    if (!key) return key.fault();
    const auto signer = scep::selfSigned(pki::DistinguishedName::withCommonName(fqdn), *key, SystemClock().now());
    if (!signer) return signer.fault();
    return PretendDevice(fqdn, {*signer, *key});
}

Result<PreparedRequest> PretendDevice::request(const QByteArray &challenge, const pki::Certificate &recipient) const {
    pki::SubjectAltName names;
    names.dnsNames = {m_fqdn};
    const auto data =
        pki::CertificationRequest::write(m_opener.certificate.subject().der(), m_opener.key, pki::Digest::Sha256,
                                         {pki::extension::subjectAltName(names, false)}, Secret(QByteArray(challenge)));
    if (!data) return data.fault();
    scep::ClientRequest request;
    request.messageData = *data;
    request.transactionId = pki::randomBytes(16).toHex();
    request.senderNonce = pki::randomBytes(16);
    const auto message = scep::writeRequest(request, m_opener.certificate, m_opener.key, recipient);
    if (!message) return message.fault();
    return PreparedRequest{0, request.transactionId, request.senderNonce, *message};
}

QByteArray PreparedRequest::overHttp() const {
    return "POST /scep?operation=PKIOperation HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: "
           "application/x-pki-message\r\nContent-Length: " +
           QByteArray::number(message.size()) + "\r\n\r\n" + message;
}

}  // namespace scepter::tools
