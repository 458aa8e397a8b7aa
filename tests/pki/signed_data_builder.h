// Writes SignedData with any one thing wrong: what `pki::SignedData::write` rightly cannot do.
#pragma once

#include <optional>
#include <vector>

#include <QByteArray>

#include "pki/algorithms.h"
#include "pki/certificate.h"
#include "pki/private_key.h"

namespace scepter::tests {

/// One whole Attribute; several values are no SCEP attribute any more.
QByteArray attribute(const char *oid, const std::vector<QByteArray> &values);

struct SignedDataBuilder {
    /// Sorted and sent so; or sent as given, and signed as sent or as sorted.
    enum class Signs { TheOrderOfDerSent, TheOrderSent, TheOrderOfDer };

    const char *contentType = "1.2.840.113549.1.7.1";
    std::optional<QByteArray> content = QByteArray();
    /// Whole elements in the order sent. contentType and messageDigest come first unless they are switched off.
    std::vector<QByteArray> attributes;
    bool hasContentType = true;
    bool hasMessageDigest = true;
    bool hasAttributes = true;
    Signs signs = Signs::TheOrderOfDerSent;
    int signers = 1;
    pki::Digest digest = pki::Digest::Sha256;
    const char *digestOid = nullptr;     ///< instead of that of `digest`
    const char *signatureOid = nullptr;  ///< instead of rsaEncryption
    QByteArray signatureAlgorithm;       ///< the whole AlgorithmIdentifier, instead of one with `signatureOid`
    bool namesKeyIdentifier = false;     ///< in place of issuer and serial number
    QByteArray moreCertificates;         ///< behind the signer's
    bool hasCertificate = true;
    bool announcesDigest = true;  ///< in `digestAlgorithms`, in front of the content

    QByteArray build(const pki::Certificate &signer, const pki::PrivateKey &key) const;

private:
    QByteArray digestAlgorithm() const;
    QByteArray signerInfo(const pki::Certificate &signer, const pki::PrivateKey &key) const;
};

}  // namespace scepter::tests
