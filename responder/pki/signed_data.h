// CMS SignedData with one signer: read strictly, verified, and written as DER. RFC 5652, section 5.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include <QByteArray>
#include <QStringList>

#include "base/result.h"
#include "pki/certificate.h"
#include "pki/private_key.h"

namespace scepter::pki {

class DerReader;

/// A signed or an unsigned-degenerate SignedData inside its ContentInfo.
class SignedData {
public:
    /// Malformed: unreadable, more than one signer, more than 16 certificates or 32 attributes, an attribute twice or
    /// with several values, a signer whose certificate is not in it. BER is taken (`ber.h`).
    static Result<SignedData> fromDer(QByteArrayView bytes);

    /// Content octets of the OID of eContent.
    const QByteArray &contentType() const { return m_contentType; }
    /// eContent; nothing when absent.
    const std::optional<QByteArray> &content() const { return m_content; }
    const std::vector<Certificate> &certificates() const { return m_certificates; }
    /// DER of the CRLs that came along.
    const std::vector<QByteArray> &crls() const { return m_crls; }
    bool hasSigner() const { return m_signer.has_value(); }
    /// The certificate that signerInfo.sid names. Only with a signer.
    const Certificate &signerCertificate() const { return *m_signer; }
    /// The AlgorithmIdentifier of the signature, as sent. Only with a signer.
    const QByteArray &signatureAlgorithm() const { return m_signatureAlgorithm; }
    /// SHA-256 when the message names a digest that is none of ours, which `verify` says.
    Digest digest() const { return m_digest; }
    /// The single value (a whole element) of a signed attribute; nothing when it is absent.
    std::optional<QByteArray> signedAttribute(const char *dottedOid) const;
    bool hasSignedAttributes() const { return !m_signedAttributes.isEmpty(); }
    /// Sentences: what is accepted, but not as RFC 5652 has it (BER, attributes out of order, ...).
    const QStringList &deviations() const { return m_deviations; }

    /// contentType and messageDigest agree with the content, and the signature is `key`'s. BadSignature, with what was
    /// wrong, also when there are no signed attributes; Unsupported for a digest or a signature algorithm that is none
    /// of ours.
    Result<void> verify(const PublicKey &key) const;

    struct Attribute {
        QByteArray oid;    ///< content octets
        QByteArray value;  ///< one whole element
    };
    /// In the order in which they were sent.
    const std::vector<Attribute> &signedAttributes() const { return m_attributes; }

    /// Signed by `key` with id-data content (present but empty when `content` is empty, `wire-facts` Q2), rsaEncryption
    /// as the signature algorithm for RSA (Q4), definite lengths (Q5); contentType and messageDigest are added to
    /// `attributes`.
    static Result<QByteArray> write(QByteArrayView content, const std::vector<Attribute> &attributes,
                                    const Certificate &signer, const PrivateKey &key, Digest digest,
                                    std::span<const Certificate> certificates);
    /// Without signer and without eContent: certificates, or CRLs, only. RFC 8894, section 3.4.
    static QByteArray writeDegenerate(std::span<const Certificate> certificates, std::span<const QByteArray> crls = {});

private:
    Result<void> readContent(QByteArrayView encapsulated);
    Result<void> readCertificatesAndCrls(DerReader &reader);
    Result<void> readSigner(QByteArrayView signerInfo, QByteArrayView digestAlgorithms);
    Result<void> readSignedAttributes(DerReader &reader);
    std::optional<QByteArray> signedAttribute(const QByteArray &oid) const;

    QByteArray m_signedAttributes;  ///< as sent, but with the tag of a SET
    QByteArray m_contentType, m_digestOid, m_signatureAlgorithm, m_signature;
    std::optional<QByteArray> m_content;
    std::vector<Certificate> m_certificates;
    std::vector<QByteArray> m_crls;
    std::vector<Attribute> m_attributes;
    std::optional<Certificate> m_signer;
    Digest m_digest = Digest::Sha256;
    QStringList m_deviations;
};

}  // namespace scepter::pki
