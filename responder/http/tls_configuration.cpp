#include "http/tls_configuration.h"

#include <QSslKey>
#include <QSslSocket>

namespace scepter::http {

using namespace Qt::StringLiterals;

namespace {

/// Qt reads PKCS#8 as PEM only, and has to be told the algorithm.
QSslKey readKey(const Secret &pkcs8) {
    QByteArray base64 = pkcs8.bytes().toBase64();
    QByteArray pem = "-----BEGIN PRIVATE KEY-----\n";
    pem.reserve(pem.size() + base64.size() * 2 + 64);
    for (qsizetype i = 0; i < base64.size(); i += 64)
        pem.append(QByteArrayView(base64).sliced(i).first(std::min<qsizetype>(64, base64.size() - i))).append('\n');
    pem.append("-----END PRIVATE KEY-----\n");
    QSslKey key(pem, QSsl::Ec, QSsl::Pem, QSsl::PrivateKey);
    if (key.isNull()) key = QSslKey(pem, QSsl::Rsa, QSsl::Pem, QSsl::PrivateKey);
    wipe(base64);
    wipe(pem);
    return key;
}

}  // namespace

Result<QSslConfiguration> tlsConfiguration(const TlsIdentity &identity) {
    if (!QSslSocket::supportsSsl())
        return {FaultKind::Unsupported, u"HTTPS is not to be had: this installation of Qt has no TLS."_s};
    QList<QSslCertificate> chain;
    for (const QByteArray &der : identity.chain) chain += QSslCertificate(der, QSsl::Der);
    if (chain.isEmpty() || chain.contains(QSslCertificate()))
        return {FaultKind::Malformed, u"The certificate for HTTPS cannot be read."_s};
    const QSslKey key = readKey(identity.key);
    if (key.isNull()) return {FaultKind::Malformed, u"The key for HTTPS cannot be read."_s};

    QSslConfiguration configuration;
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    // Qt's default asks the client for a certificate, at which browsers and some routers balk.
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    // Each connection has a context of its own, so that no ticket could ever be redeemed.
    configuration.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    configuration.setCaCertificates({});
    return configuration;
}

}  // namespace scepter::http
