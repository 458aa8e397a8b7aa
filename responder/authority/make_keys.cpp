#include <future>

#include "authority/keys.h"

namespace scepter::authority {
namespace {

using namespace Qt::StringLiterals;

constexpr int longestName = 60;  // " RA" is added, and X.520 ends a CN at 64
constexpr int longestDays = 36500;
constexpr auto serverAuthentication = "1.3.6.1.5.5.7.3.1";  // what Nexus demands of an RA's certificate

Result<void> check(const AuthoritySpec &spec) {
    const auto refused = [](const QString &sentence) { return Result<void>(FaultKind::Refused, sentence); };
    const QString name = spec.name.trimmed();
    if (name.isEmpty()) return refused(u"The CA needs a name, such as \"Lab CA\"."_s);
    if (name.size() > longestName)
        return refused(u"The CA's name has %1 characters; at most %2 are taken."_s.arg(name.size()).arg(longestName));
    if (spec.days < 1 || spec.days > longestDays)
        return refused(u"A CA is made for 1 to %1 days, not for %2."_s.arg(longestDays).arg(spec.days));
    if (spec.key.type == pki::KeyType::Rsa && spec.key.bits < 2048)
        return refused(u"A CA's RSA key needs at least 2048 bits, not %1."_s.arg(spec.key.bits));
    if (!spec.registrationAuthority) {
        if (spec.key.type == pki::KeyType::Rsa) return {};
        return refused(
            u"A CA with an elliptic key needs an RA with an RSA key, "
            u"because requests are encrypted to RSA keys only."_s);
    }
    if (spec.registrationAuthority->type != pki::KeyType::Rsa)
        return refused(u"The RA's key has to be RSA, because requests are encrypted to it."_s);
    if (spec.registrationAuthority->bits < 2048)
        return refused(u"The RA's key needs at least 2048 bits, not %1."_s.arg(spec.registrationAuthority->bits));
    return {};
}

/// A key and its form at rest, made in one go because both take their time.
struct MadeKey {
    pki::PrivateKey key;
    QByteArray material;
};

Result<MadeKey> makeKey(const pki::KeySpec &spec, const Secret &passphrase) {
    auto key = pki::PrivateKey::generate(spec);
    if (!key) return key.fault();
    if (passphrase.isEmpty()) {
        // The record outlives the Secret, so it needs octets of its own.
        const Secret clear = key->toPkcs8();
        return MadeKey{*std::move(key), QByteArray(clear.bytes().constData(), clear.bytes().size())};
    }
    auto material = key->toEncryptedPkcs8(passphrase);
    if (!material) return material.fault();
    return MadeKey{*std::move(key), *std::move(material)};
}

/// What the records of an authority's keys have in common.
struct Keeping {
    QString authority;
    bool encrypted = true;
    Instant now{};
};

KeyRecord recordOfKey(KeyRole role, const MadeKey &made, const pki::Certificate &certificate, const Keeping &keeping) {
    return {.role = role,
            .authority = keeping.authority,
            .algorithm = made.key.spec().text(),
            .encrypted = keeping.encrypted,
            .material = made.material,
            .certificate = certificate.der(),
            .createdAt = keeping.now};
}

pki::CertificateContent contentFor(const pki::DistinguishedName &issuer, const pki::DistinguishedName &subject,
                                   const pki::PublicKey &key, Instant now, int days) {
    pki::CertificateContent content;
    content.serialNumber = randomSerialNumber();
    content.issuer = issuer.der();
    content.subject = subject.der();
    content.notBefore = wholeSeconds(now - backdating);
    content.notAfter = wholeSeconds(now + std::chrono::days(days));
    content.spki = key.spki();
    return content;
}

/// RFC 8894, section 2.1.2: a CA that opens requests and signs replies itself says so in its keyUsage.
Result<pki::Certificate> certifyAuthority(const AuthoritySpec &spec, const pki::PrivateKey &key, Instant now) {
    const auto name = pki::DistinguishedName::withCommonName(spec.name.trimmed());
    const bool responds = !spec.registrationAuthority;
    auto content = contentFor(name, name, key.publicKey(), now, spec.days);
    content.extensions = {
        pki::extension::basicConstraints(true),
        pki::extension::keyUsage(
            {.digitalSignature = responds, .keyEncipherment = responds, .keyCertSign = true, .crlSign = true}),
        pki::extension::subjectKeyIdentifier(key.publicKey()),
    };
    return pki::signCertificate(content, key, signatureDigest(key));
}

Result<pki::Certificate> certifyRegistrationAuthority(const AuthoritySpec &spec, const pki::PrivateKey &authority,
                                                      const pki::PublicKey &key, Instant now) {
    const QString name = spec.name.trimmed();
    auto content = contentFor(pki::DistinguishedName::withCommonName(name),
                              pki::DistinguishedName::withCommonName(name + u" RA"_s), key, now, spec.days);
    content.extensions = {
        pki::extension::basicConstraints(false),
        pki::extension::keyUsage({.digitalSignature = true, .keyEncipherment = true}),
        pki::extension::extendedKeyUsage({QString::fromLatin1(serverAuthentication)}),
        pki::extension::subjectKeyIdentifier(key),
        pki::extension::authorityKeyIdentifier(authority.publicKey().keyIdentifier()),
    };
    return pki::signCertificate(content, authority, signatureDigest(authority));
}

}  // namespace

Result<std::vector<KeyRecord>> Authority::make(const AuthoritySpec &spec, const Secret &passphrase, Instant now) {
    if (const auto checked = check(spec); !checked) return checked.fault();

    std::future<Result<MadeKey>> makingRegistrationAuthority;
    if (spec.registrationAuthority) {
        makingRegistrationAuthority =
            std::async(std::launch::async, [&] { return makeKey(*spec.registrationAuthority, passphrase); });
    }
    const auto authority = makeKey(spec.key, passphrase);
    if (!authority) return authority.fault();
    const auto certificate = certifyAuthority(spec, authority->key, now);
    if (!certificate) return certificate.fault();
    const Keeping keeping{spec.authority, !passphrase.isEmpty(), now};
    std::vector<KeyRecord> records{recordOfKey(KeyRole::Authority, *authority, *certificate, keeping)};

    if (spec.registrationAuthority) {
        const auto made = makingRegistrationAuthority.get();
        if (!made) return made.fault();
        const auto certified = certifyRegistrationAuthority(spec, authority->key, made->key.publicKey(), now);
        if (!certified) return certified.fault();
        records.push_back(recordOfKey(KeyRole::RegistrationAuthority, *made, *certified, keeping));
    }
    return records;
}

}  // namespace scepter::authority
