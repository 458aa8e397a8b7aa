// The client's end of a TLS connection, and the authority that it trusts.
#pragma once

#include "http/listener.h"
#include "pki/certificate_writer.h"
#include "pki/digest.h"

#include <QHostAddress>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

namespace scepter::http {

using namespace Qt::StringLiterals;

/// An authority that certifies listeners at 127.0.0.1.
class TestAuthority {
public:
    TestAuthority() : m_key(newKey(pki::KeyType::EcP256)), m_name(pki::DistinguishedName::withCommonName(u"CA"_s)) {
        m_certificate = certify(m_key, m_name, {pki::extension::basicConstraints(true)});
    }

    static pki::PrivateKey newKey(pki::KeyType type) {
        auto key = pki::PrivateKey::generate({type, type == pki::KeyType::Rsa ? 2048 : 256});
        return *std::move(key);
    }

    std::shared_ptr<const TlsIdentity> identity(const QString &name, pki::KeyType type = pki::KeyType::EcP256) const {
        const pki::PrivateKey key = newKey(type);
        pki::SubjectAltName names;
        names.ipAddresses = QStringList{u"127.0.0.1"_s};
        const QByteArray leaf =
            certify(key, pki::DistinguishedName::withCommonName(name),
                    {pki::extension::basicConstraints(false), pki::extension::subjectAltName(names, false)});
        return std::make_shared<const TlsIdentity>(TlsIdentity{{leaf, m_certificate}, key.toPkcs8()});
    }

    QSslCertificate certificate() const { return QSslCertificate(m_certificate, QSsl::Der); }

private:
    QByteArray certify(const pki::PrivateKey &key, const pki::DistinguishedName &subject,
                       std::vector<pki::Extension> extensions) const {
        pki::CertificateContent content;
        content.serialNumber = QByteArray(1, '\x01') + pki::randomBytes(8);
        content.issuer = m_name.der();
        content.subject = subject.der();
        content.notBefore = SystemClock().now() - std::chrono::hours(1);
        content.notAfter = content.notBefore + std::chrono::hours(24);
        content.spki = key.publicKey().spki();
        content.extensions = std::move(extensions);
        const auto made = pki::signCertificate(content, m_key, pki::Digest::Sha256);
        return made->der();
    }

    pki::PrivateKey m_key;
    pki::DistinguishedName m_name;
    QByteArray m_certificate;
};

/// Trusts one authority, checks the server's name, and keeps everything it was sent.
class TlsClient : public QSslSocket {
public:
    TlsClient(const Listener &listener, const TestAuthority &authority, const QByteArray &request = {}) {
        connect(this, &QSslSocket::readyRead, this, [this] { octets += readAll(); });
        QSslConfiguration configuration = sslConfiguration();
        configuration.setCaCertificates({authority.certificate()});
        setSslConfiguration(configuration);
        const QString address = listener.boundAddresses(Scheme::Https).constFirst();
        connectToHostEncrypted(u"127.0.0.1"_s, static_cast<quint16>(address.section(u':', -1).toInt()));
        write(request);
    }

    bool isClosed() const { return state() == UnconnectedState; }

    QByteArray octets;
};

}  // namespace scepter::http
