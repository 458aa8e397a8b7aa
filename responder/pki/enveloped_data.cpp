#include "pki/enveloped_data.h"

#include "pki/ber.h"
#include "pki/content_cipher.h"
#include "pki/content_info.h"
#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "pki/digest.h"
#include "pki/key_transport.h"
#include "pki/openssl_algorithms.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostRecipients = 8;

/// One sentence for all: who can tell the failures apart can open the envelope. RFC 3218, section 2.
Fault undecryptable() {
    return Fault{FaultKind::Undecryptable, u"The envelope cannot be opened with any key of this site."_s};
}

}  // namespace

Result<EnvelopedData> EnvelopedData::fromDer(QByteArrayView bytes) {
    const Result<QByteArray> der = definiteLengths(bytes);
    if (!der) return der.fault();
    const Result<QByteArrayView> body = readContentInfo(*der, content_type::envelopedData(), "EnvelopedData");
    if (!body) return body.fault();

    EnvelopedData envelope;
    if (*der != bytes) envelope.m_deviations << u"The envelope is written in BER; DER is the standard's form."_s;
    DerReader reader(*body);
    if (const Result<DerElement> version = reader.next(tag::integer, "version of EnvelopedData"); !version)
        return version.fault();
    if (reader.peek() == tag::context(0)) {
        if (const Result<DerElement> originator = reader.next(tag::context(0), "originator"); !originator)
            return originator.fault();
    }
    const Result<DerElement> recipients = reader.next(tag::set, "recipients");
    if (!recipients) return recipients.fault();
    const Result<DerElement> content = reader.next(tag::sequence, "encrypted content");
    if (!content) return content.fault();
    if (reader.peek() == tag::context(1)) {
        if (const Result<DerElement> set = reader.next(tag::context(1), "unprotected attributes"); !set)
            return set.fault();
    }
    if (const Result<void> end = reader.finish("EnvelopedData"); !end) return end.fault();

    if (const Result<void> read = envelope.readRecipients(recipients->content); !read) return read.fault();
    if (const Result<void> read = envelope.readContent(content->content); !read) return read.fault();
    return envelope;
}

Result<void> EnvelopedData::readRecipients(QByteArrayView recipients) {
    DerReader reader(recipients);
    std::optional<Fault> unsupported;
    size_t count = 0;
    while (!reader.atEnd()) {
        const Result<DerElement> element = reader.next();
        if (!element) return element.fault();
        if (++count > mostRecipients)
            return {FaultKind::Malformed, u"The envelope has more than %1 recipients."_s.arg(mostRecipients)};
        const Result<void> read = readRecipientInfo(*element);
        if (read) continue;
        if (read.fault().kind != FaultKind::Unsupported) return read;
        unsupported = read.fault();
    }
    // What is for one device or one CA has one recipient.
    if (count > 1) m_deviations << u"The envelope has %1 recipients."_s.arg(count);
    if (!m_recipients.empty() || !m_passwordRecipients.empty()) return {};
    if (unsupported) return *unsupported;
    return {FaultKind::Malformed, u"The envelope has no recipient."_s};
}

Result<void> EnvelopedData::readRecipientInfo(const DerElement &recipientInfo) {
    // RFC 5652, section 6.2: only KeyTransRecipientInfo has no tag of its own.
    if (recipientInfo.tag == tag::sequence) {
        Result<Recipient> recipient = readRecipient(recipientInfo.content);
        if (!recipient) return recipient.fault();
        m_recipients.push_back(*std::move(recipient));
        return {};
    }
    if (recipientInfo.tag == tag::context(3)) {
        Result<PasswordRecipient> recipient = PasswordRecipient::read(recipientInfo.content);
        if (!recipient) return recipient.fault();
        m_passwordRecipients.push_back(*std::move(recipient));
        return {};
    }
    return {FaultKind::Unsupported, u"The envelope is for a recipient with neither an RSA key nor a password."_s};
}

Result<EnvelopedData::Recipient> EnvelopedData::readRecipient(QByteArrayView keyTransRecipientInfo) {
    DerReader reader(keyTransRecipientInfo);
    if (const Result<DerElement> version = reader.next(tag::integer, "version of a recipient"); !version)
        return version.fault();
    Result<CertificateIdentifier> identifier = CertificateIdentifier::read(reader, "recipient identifier");
    if (!identifier) return identifier.fault();
    const Result<DerElement> algorithm = reader.next(tag::sequence, "key encryption algorithm");
    if (!algorithm) return algorithm.fault();
    const Result<DerElement> key = reader.next(tag::octetString, "encrypted key");
    if (!key) return key.fault();
    if (const Result<void> end = reader.finish("recipient"); !end) return end.fault();
    const Result<KeyTransport> transport = readKeyTransport(algorithm->content);
    if (!transport) return transport.fault();
    return Recipient{std::move(*identifier), *transport, key->content.toByteArray()};
}

Result<void> EnvelopedData::readContent(QByteArrayView encryptedContentInfo) {
    DerReader reader(encryptedContentInfo);
    const Result<DerElement> type = reader.next(tag::oid, "type of the encrypted content");
    if (!type) return type.fault();
    // RFC 8894, section 3.2.2.
    if (type->content != content_type::data())
        return {FaultKind::Malformed,
                u"The encrypted content is of the type %1 and not data."_s.arg(dottedOid(type->content))};
    const Result<DerElement> algorithm = reader.next(tag::sequence, "content encryption algorithm");
    if (!algorithm) return algorithm.fault();
    DerReader inside(algorithm->content);
    const Result<DerElement> oid = inside.next(tag::oid, "content encryption algorithm");
    if (!oid) return oid.fault();
    const std::optional<Cipher> cipher = cipherOfOid(oid->content);
    if (!cipher) {
        return {FaultKind::Unsupported,
                u"The content encryption algorithm is %1, which is not supported."_s.arg(dottedOid(oid->content))};
    }
    const Result<DerElement> iv = inside.next(tag::octetString, "initialisation vector");
    if (!iv) return iv.fault();
    if (iv->content.size() != blockLength(*cipher)) {
        return {FaultKind::Malformed,
                u"The initialisation vector has %1 octets where %2 has %3."_s.arg(iv->content.size())
                    .arg(name(*cipher))
                    .arg(blockLength(*cipher))};
    }
    const Result<DerElement> encrypted = reader.next(tag::contextPrimitive(0), "encrypted content");
    if (!encrypted) return encrypted.fault();
    m_cipher = *cipher;
    m_iv = iv->content.toByteArray();
    m_encrypted = encrypted->content.toByteArray();
    return reader.finish("encrypted content");
}

KeyTransport EnvelopedData::keyTransport() const {
    return m_recipients.empty() ? KeyTransport::RsaPkcs1 : m_recipients.front().transport;
}

Result<Secret> EnvelopedData::open(std::span<const Opener> openers) const {
    if (m_recipients.empty())
        return {FaultKind::Unsupported, u"The envelope is closed with a password and not for an RSA key."_s};
    // One attempt only: a message must not buy several private operations.
    const Addressee addressee = findAddressee(openers);
    return addressee.opener ? openWith(addressee.opener->key, *addressee.recipient) : openInVain(openers);
}

EnvelopedData::Addressee EnvelopedData::findAddressee(std::span<const Opener> openers) const {
    for (const Recipient &recipient : m_recipients) {
        for (const Opener &opener : openers) {
            if (recipient.identifier.names(opener.certificate)) return {&opener, &recipient};
        }
    }
    return {};
}

const Opener *EnvelopedData::addressee(std::span<const Opener> openers) const {
    return findAddressee(openers).opener;
}

Result<Secret> EnvelopedData::openInVain(std::span<const Opener> openers) const {
    // An envelope for a stranger costs what one for us costs: otherwise the time would tell whose it is.
    for (const Opener &opener : openers) {
        if (opener.key.spec().type != KeyType::Rsa) continue;
        const Result<Secret> content = openWith(opener.key, m_recipients.front());
        break;
    }
    return undecryptable();
}

Result<Secret> EnvelopedData::openWithPassword(QByteArrayView password) const {
    if (m_passwordRecipients.empty())
        return {FaultKind::Unsupported, u"The envelope is for an RSA key and not closed with a password."_s};
    // One only: each costs as many iterations as whoever wrote it liked.
    const std::optional<Secret> contentKey = m_passwordRecipients.front().contentKey(password);
    std::optional<Secret> content;
    if (contentKey) content = decryptContent(m_cipher, *contentKey, m_iv, m_encrypted);
    if (!content) return {FaultKind::Undecryptable, u"The password does not open the envelope."_s};
    return *std::move(content);
}

Result<Secret> EnvelopedData::openWith(const PrivateKey &key, const Recipient &recipient) const {
    // Bleichenbacher: a wrong padding and a wrong length go on with a random key, so that all that is ever seen to
    // fail is the content, at the same cost. RFC 3218, section 2.3.2.
    Secret contentKey = pki::contentKey(m_cipher);
    if (Result<Secret> decrypted = key.decrypt(recipient.transport, recipient.encryptedKey);
        decrypted && decrypted->bytes().size() == contentKey.bytes().size()) {
        contentKey = std::move(*decrypted);
    }
    std::optional<Secret> content = decryptContent(m_cipher, contentKey, m_iv, m_encrypted);
    if (!content) return undecryptable();
    return std::move(*content);
}

Result<QByteArray> EnvelopedData::write(QByteArrayView content, const Certificate &recipient,
                                        const PublicKey &recipientKey, Cipher cipher, KeyTransport transport) {
    const Secret key = contentKey(cipher);
    const Result<QByteArray> encryptedKey = recipientKey.encrypt(transport, key.bytes());
    if (!encryptedKey) return encryptedKey.fault();
    const QByteArray recipientInfo =
        der::sequence({der::integer(0), CertificateIdentifier::issuerAndSerialNumber(recipient),
                       writeKeyTransport(transport), der::octetString(*encryptedKey)});
    return write(content, key, cipher, recipientInfo, Version::KeyTransport);
}

Result<QByteArray> EnvelopedData::writeForPassword(QByteArrayView content, QByteArrayView password, Cipher cipher) {
    const Secret key = contentKey(cipher);
    const Result<QByteArray> recipientInfo = PasswordRecipient::write(key, password, cipher);
    if (!recipientInfo) return recipientInfo.fault();
    return write(content, key, cipher, *recipientInfo, Version::Password);
}

Result<QByteArray> EnvelopedData::write(QByteArrayView content, const Secret &key, Cipher cipher,
                                        QByteArrayView recipientInfo, Version version) {
    const QByteArray iv = randomBytes(blockLength(cipher));
    const std::optional<QByteArray> encrypted = encryptContent(cipher, key, iv, content);
    if (!encrypted) return {FaultKind::Unsupported, u"%1 is not available on this machine."_s.arg(name(cipher))};
    const QByteArray encryptedContentInfo =
        der::sequence({der::oidFromContent(content_type::data()),
                       der::sequence({der::oidFromContent(oid(cipher)), der::octetString(iv)}),
                       der::element(tag::contextPrimitive(0), *encrypted)});
    return writeContentInfo(
        content_type::envelopedData(),
        der::sequence({der::integer(int64_t(version)), der::setOf({recipientInfo}), encryptedContentInfo}));
}

}  // namespace scepter::pki
