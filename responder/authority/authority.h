// The certification authority: drafts what a certificate will say, and signs drafts. Immutable after it was opened,
// shared by all workers.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "base/result.h"
#include "base/secret.h"
#include "pki/certificate_writer.h"
#include "pki/certification_request.h"
#include "pki/crl.h"
#include "pki/enveloped_data.h"
#include "records/certificate_record.h"
#include "records/key_record.h"
#include "records/profile.h"
#include "records/registration.h"

namespace scepter::authority {

/// What was checked and may be signed. Only `draft` makes one, and `sign` uses it up.
class Draft {
public:
    Draft(Draft &&) = default;
    Draft &operator=(Draft &&) = default;
    const pki::CertificateContent &content() const { return m_content; }

private:
    friend class Authority;
    explicit Draft(pki::CertificateContent content) : m_content(std::move(content)) {}
    pki::CertificateContent m_content;
};

/// What it takes to make the keys of an authority.
struct AuthoritySpec {
    QString name;  ///< CN of the CA
    pki::KeySpec key{pki::KeyType::Rsa, 3072};
    /// Nothing: the CA itself opens and replies.
    std::optional<pki::KeySpec> registrationAuthority = pki::KeySpec{pki::KeyType::Rsa, 2048};
    int days = 3650;
    QString authority = QLatin1StringView(firstAuthorityName);  ///< name of its AuthorityRecord
};

class Authority {
public:
    /// New keys and certificates, as they are kept: CA, and RA if any. An empty passphrase leaves the keys in clear
    /// (laboratories). Refused for an EC CA without an RA (it could not open envelopes), an EC RA, RSA under 2048 bits,
    /// an empty name or one of more than 60 characters, days under 1 or over 36500.
    static Result<std::vector<KeyRecord>> make(const AuthoritySpec &spec, const Secret &passphrase, Instant now);

    /// Opens the keys of one authority; of several CA keys the last is the one. Locked when the passphrase is missing
    /// or wrong; Malformed when a key does not fit its certificate, or an RA is not certified by the CA; NotFound
    /// without a CA key.
    static Result<Authority> open(const std::vector<KeyRecord> &keys, const Secret &passphrase);

    const pki::Certificate &certificate() const;
    /// The one that opens envelopes and signs replies: the RA's, or the CA's own.
    const pki::Opener &responder() const;
    /// Every key that a client may have addressed, the responder's first: also former RAs and an RSA CA.
    std::span<const pki::Opener> openers() const;
    /// The CA's own certificate and key, for what nobody but the CA can vouch for: the answer to GetNextCACert (RFC 8894,
    /// section 4.7.1).
    pki::Opener issuer() const;
    bool hasRegistrationAuthority() const;
    /// Whether it is a key of the CA or of one of its RAs (R50, self-trust trick).
    bool isOwnKey(QByteArrayView spki) const;
    /// Whether this CA signed the certificate; its validity and status are not looked at.
    bool issued(const pki::Certificate &certificate) const;
    /// Body and Content-Type of an answer.
    struct Published {
        QByteArray body;
        QByteArray contentType;
    };
    /// For GetCACert, RFC 8894, section 4.2.1: the one that envelopes are for (the RA's, or the CA's own), then as much
    /// of the CA as the policy says. One certificate goes as itself, several as a degenerate SignedData.
    const Published &caCertificates(Chain chain) const;
    /// For the historic GetCACertChain: all of it, and always a degenerate SignedData.
    const Published &caCertificateChain() const;
    /// What goes behind an issued certificate in a CertRep, which begins with the certificate itself. RFC 8894, section
    /// 3.3.2.
    std::span<const pki::Certificate> issuerChain(Chain chain) const;

    struct Order {
        const pki::CertificationRequest *request = nullptr;
        const pki::PublicKey *key = nullptr;  ///< the request's, decoded already
        Registration registration;
        Profile profile;
        QString crlUrl;  ///< empty: no CRL distribution point
        Instant now{};
    };
    /// Subject byte for byte from the request; names only as far as the registration grants them; nothing else of the
    /// request's extensions is copied. notBefore ten minutes back, random 128-bit serial number, never beyond the CA's
    /// own end. Refused when the CA's own time is over, for the CA's own name or key, for a key that is not the
    /// request's.
    Result<Draft> draft(const Order &order) const;
    /// For a server of our own, which is trusted because it is: its names are the caller's to answer for.
    struct ServerOrder {
        const pki::PublicKey *key = nullptr;
        pki::SubjectAltName names;  ///< DNS names and addresses, at least one
        QString crlUrl;             ///< empty: no CRL distribution point
        int days = 90;              ///< or until the CA's own end
        Instant now{};
    };
    /// serverAuth. Refused when the CA's own time is over, without a name, for days under 1.
    Result<Draft> draft(const ServerOrder &order) const;
    Result<pki::Certificate> sign(Draft &&draft) const;

    /// Refused for days under 1. The record's authority is for the caller to fill in.
    Result<CrlRecord> signCrl(qint64 number, const std::vector<Revocation> &revocations, Instant now, int days) const;

    /// EncryptedPrivateKeyInfo of the CA's key under a new passphrase, for a backup. Refused for an empty passphrase.
    Result<QByteArray> exportKey(const Secret &passphrase) const;

private:
    struct Keys;
    explicit Authority(std::shared_ptr<const Keys> keys) : m_keys(std::move(keys)) {}
    std::shared_ptr<const Keys> m_keys;
};

/// Who issued a certificate, and on what strength.
struct Provenance {
    QString authority;  ///< name of its AuthorityRecord
    QString renews;     ///< serial of the certificate that it renews; empty for a first enrolment
};

/// The record of a certificate as the ledger keeps it.
CertificateRecord recordOf(const pki::Certificate &certificate, const Registration &registration,
                           const Provenance &provenance, Instant now);

}  // namespace scepter::authority
