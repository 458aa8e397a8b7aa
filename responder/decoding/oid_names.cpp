#include "decoding/oid_names.h"

#include <algorithm>

#include <QHash>

#include "pki/der_reader.h"

namespace scepter::decoding {

using namespace Qt::StringLiterals;

namespace {

/// By dotted number. Names are those of the standards; where a vendor's tool is what people know, its word.
const QHash<QString, QString> &names() {
    static const QHash<QString, QString> known{
        // Keys and signatures
        {u"1.2.840.113549.1.1.1"_s, u"rsaEncryption"_s},
        {u"1.2.840.113549.1.1.4"_s, u"md5WithRSAEncryption"_s},
        {u"1.2.840.113549.1.1.5"_s, u"sha1WithRSAEncryption"_s},
        {u"1.2.840.113549.1.1.7"_s, u"RSAES-OAEP"_s},
        {u"1.2.840.113549.1.1.8"_s, u"MGF1"_s},
        {u"1.2.840.113549.1.1.10"_s, u"RSASSA-PSS"_s},
        {u"1.2.840.113549.1.1.11"_s, u"sha256WithRSAEncryption"_s},
        {u"1.2.840.113549.1.1.12"_s, u"sha384WithRSAEncryption"_s},
        {u"1.2.840.113549.1.1.13"_s, u"sha512WithRSAEncryption"_s},
        {u"1.2.840.113549.1.1.14"_s, u"sha224WithRSAEncryption"_s},
        {u"1.2.840.10040.4.1"_s, u"DSA"_s},
        {u"1.2.840.10040.4.3"_s, u"DSA with SHA-1"_s},
        {u"1.2.840.10045.2.1"_s, u"EC public key"_s},
        {u"1.2.840.10045.3.1.7"_s, u"P-256"_s},
        {u"1.3.132.0.34"_s, u"P-384"_s},
        {u"1.3.132.0.35"_s, u"P-521"_s},
        {u"1.2.840.10045.4.1"_s, u"ecdsa-with-SHA1"_s},
        {u"1.2.840.10045.4.3.2"_s, u"ecdsa-with-SHA256"_s},
        {u"1.2.840.10045.4.3.3"_s, u"ecdsa-with-SHA384"_s},
        {u"1.2.840.10045.4.3.4"_s, u"ecdsa-with-SHA512"_s},
        {u"1.3.101.112"_s, u"Ed25519"_s},
        {u"1.3.101.113"_s, u"Ed448"_s},
        // Digests and ciphers
        {u"1.2.840.113549.2.5"_s, u"MD5"_s},
        {u"1.3.14.3.2.26"_s, u"SHA-1"_s},
        {u"2.16.840.1.101.3.4.2.4"_s, u"SHA-224"_s},
        {u"2.16.840.1.101.3.4.2.1"_s, u"SHA-256"_s},
        {u"2.16.840.1.101.3.4.2.2"_s, u"SHA-384"_s},
        {u"2.16.840.1.101.3.4.2.3"_s, u"SHA-512"_s},
        {u"1.3.14.3.2.7"_s, u"single DES"_s},
        {u"1.2.840.113549.3.2"_s, u"RC2-CBC"_s},
        {u"1.2.840.113549.3.7"_s, u"3DES-CBC"_s},
        {u"2.16.840.1.101.3.4.1.2"_s, u"AES-128-CBC"_s},
        {u"2.16.840.1.101.3.4.1.22"_s, u"AES-192-CBC"_s},
        {u"2.16.840.1.101.3.4.1.42"_s, u"AES-256-CBC"_s},
        {u"2.16.840.1.101.3.4.1.6"_s, u"AES-128-GCM"_s},
        {u"2.16.840.1.101.3.4.1.46"_s, u"AES-256-GCM"_s},
        {u"2.16.840.1.101.3.4.1.5"_s, u"AES-128 key wrap"_s},
        {u"2.16.840.1.101.3.4.1.45"_s, u"AES-256 key wrap"_s},
        {u"1.2.840.113549.1.9.16.3.9"_s, u"password-based key encryption"_s},
        {u"1.2.840.113549.1.5.12"_s, u"PBKDF2"_s},
        // CMS and PKCS#9
        {u"1.2.840.113549.1.7.1"_s, u"data"_s},
        {u"1.2.840.113549.1.7.2"_s, u"signedData"_s},
        {u"1.2.840.113549.1.7.3"_s, u"envelopedData"_s},
        {u"1.2.840.113549.1.7.5"_s, u"digestedData"_s},
        {u"1.2.840.113549.1.7.6"_s, u"encryptedData"_s},
        {u"1.2.840.113549.1.9.2"_s, u"unstructuredName"_s},
        {u"1.2.840.113549.1.9.3"_s, u"contentType"_s},
        {u"1.2.840.113549.1.9.4"_s, u"messageDigest"_s},
        {u"1.2.840.113549.1.9.5"_s, u"signingTime"_s},
        {u"1.2.840.113549.1.9.7"_s, u"challengePassword"_s},
        {u"1.2.840.113549.1.9.8"_s, u"unstructuredAddress"_s},
        {u"1.2.840.113549.1.9.14"_s, u"extensionRequest"_s},
        {u"1.2.840.113549.1.9.15"_s, u"S/MIME capabilities"_s},
        {u"1.2.840.113549.1.9.20"_s, u"friendlyName"_s},
        {u"1.2.840.113549.1.9.52"_s, u"cmsAlgorithmProtect"_s},
        // SCEP
        {u"2.16.840.1.113733.1.9.2"_s, u"messageType"_s},
        {u"2.16.840.1.113733.1.9.3"_s, u"pkiStatus"_s},
        {u"2.16.840.1.113733.1.9.4"_s, u"failInfo"_s},
        {u"2.16.840.1.113733.1.9.5"_s, u"senderNonce"_s},
        {u"2.16.840.1.113733.1.9.6"_s, u"recipientNonce"_s},
        {u"2.16.840.1.113733.1.9.7"_s, u"transactionID"_s},
        {u"2.16.840.1.113733.1.9.8"_s, u"extensionRequest (VeriSign)"_s},
        {u"1.3.6.1.5.5.7.24.1"_s, u"failInfoText"_s},
        // Names
        {u"2.5.4.3"_s, u"commonName"_s},
        {u"2.5.4.5"_s, u"serialNumber"_s},
        {u"2.5.4.6"_s, u"countryName"_s},
        {u"2.5.4.7"_s, u"localityName"_s},
        {u"2.5.4.8"_s, u"stateOrProvinceName"_s},
        {u"2.5.4.10"_s, u"organizationName"_s},
        {u"2.5.4.11"_s, u"organizationalUnitName"_s},
        {u"0.9.2342.19200300.100.1.25"_s, u"domainComponent"_s},
        // Extensions
        {u"2.5.29.9"_s, u"subjectDirectoryAttributes"_s},
        {u"2.5.29.14"_s, u"subjectKeyIdentifier"_s},
        {u"2.5.29.15"_s, u"keyUsage"_s},
        {u"2.5.29.16"_s, u"privateKeyUsagePeriod"_s},
        {u"2.5.29.17"_s, u"subjectAltName"_s},
        {u"2.5.29.18"_s, u"issuerAltName"_s},
        {u"2.5.29.19"_s, u"basicConstraints"_s},
        {u"2.5.29.20"_s, u"cRLNumber"_s},
        {u"2.5.29.21"_s, u"cRLReason"_s},
        {u"2.5.29.24"_s, u"invalidityDate"_s},
        {u"2.5.29.27"_s, u"deltaCRLIndicator"_s},
        {u"2.5.29.28"_s, u"issuingDistributionPoint"_s},
        {u"2.5.29.30"_s, u"nameConstraints"_s},
        {u"2.5.29.31"_s, u"cRLDistributionPoints"_s},
        {u"2.5.29.32"_s, u"certificatePolicies"_s},
        {u"2.5.29.32.0"_s, u"anyPolicy"_s},
        {u"2.5.29.33"_s, u"policyMappings"_s},
        {u"2.5.29.35"_s, u"authorityKeyIdentifier"_s},
        {u"2.5.29.36"_s, u"policyConstraints"_s},
        {u"2.5.29.37"_s, u"extendedKeyUsage"_s},
        {u"2.5.29.46"_s, u"freshestCRL"_s},
        {u"1.3.6.1.5.5.7.1.1"_s, u"authorityInfoAccess"_s},
        {u"1.3.6.1.5.5.7.1.24"_s, u"TLS feature"_s},
        {u"1.3.6.1.5.5.7.48.1"_s, u"OCSP"_s},
        {u"1.3.6.1.5.5.7.48.1.5"_s, u"OCSP no check"_s},
        {u"1.3.6.1.5.5.7.48.2"_s, u"CA issuers"_s},
        {u"1.3.6.1.4.1.11129.2.4.2"_s, u"certificate transparency timestamps"_s},
        {u"2.16.840.1.113730.1.1"_s, u"Netscape certificate type"_s},
        {u"2.16.840.1.113730.1.13"_s, u"Netscape comment"_s},
        // Extended key usages
        {u"2.5.29.37.0"_s, u"any use"_s},
        {u"1.3.6.1.5.5.7.3.1"_s, u"TLS server"_s},
        {u"1.3.6.1.5.5.7.3.2"_s, u"TLS client"_s},
        {u"1.3.6.1.5.5.7.3.3"_s, u"code signing"_s},
        {u"1.3.6.1.5.5.7.3.4"_s, u"e-mail protection"_s},
        {u"1.3.6.1.5.5.7.3.5"_s, u"IPsec end system"_s},
        {u"1.3.6.1.5.5.7.3.6"_s, u"IPsec tunnel"_s},
        {u"1.3.6.1.5.5.7.3.7"_s, u"IPsec user"_s},
        {u"1.3.6.1.5.5.7.3.8"_s, u"time stamping"_s},
        {u"1.3.6.1.5.5.7.3.9"_s, u"OCSP signing"_s},
        {u"1.3.6.1.5.5.7.3.17"_s, u"IPsec IKE"_s},
        {u"1.3.6.1.5.5.8.2.2"_s, u"IKE intermediate"_s},
        // Microsoft
        {u"1.3.6.1.4.1.311.2.1.14"_s, u"extensionRequest (Microsoft)"_s},
        {u"1.3.6.1.4.1.311.13.2.2"_s, u"CSP (Microsoft)"_s},
        {u"1.3.6.1.4.1.311.13.2.3"_s, u"OS version (Microsoft)"_s},
        {u"1.3.6.1.4.1.311.20.2"_s, u"certificate template name (Microsoft)"_s},
        {u"1.3.6.1.4.1.311.20.2.2"_s, u"smart card logon"_s},
        {u"1.3.6.1.4.1.311.20.2.3"_s, u"user principal name"_s},
        {u"1.3.6.1.4.1.311.21.1"_s, u"CA version (Microsoft)"_s},
        {u"1.3.6.1.4.1.311.21.7"_s, u"certificate template (Microsoft)"_s},
        {u"1.3.6.1.4.1.311.21.10"_s, u"application policies (Microsoft)"_s},
        {u"1.3.6.1.4.1.311.21.20"_s, u"client information (Microsoft)"_s},
        {u"1.3.6.1.4.1.311.25.2"_s, u"security identifier (Microsoft)"_s},
    };
    return known;
}

}  // namespace

QString nameOfOid(QByteArrayView content) {
    const QString dotted = pki::dottedOid(content);
    if (dotted.isEmpty()) return u"an unreadable object identifier"_s;
    return names().value(dotted, dotted);
}

}  // namespace scepter::decoding
