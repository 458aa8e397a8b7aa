#include "hostile/hostile_messages.h"

#include "pki/certificate_writer.h"
#include "pki/der_reader.h"
#include "pki/der_writer.h"

namespace scepter::tests {

namespace der = pki::der;

namespace {

const QByteArray quarterMegabyte(200'000, '1');

HostileMessage bentHeader(QByteArray name, std::function<void(CraftedHeader &)> bend) {
    return {std::move(name), [bend = std::move(bend)](const Attacker &attacker) {
                CraftedHeader header = attacker.header();
                bend(header);
                return attacker.message(attacker.builder(attacker.envelope(attacker.honestRequest()), header));
            }};
}

HostileMessage bentStructure(QByteArray name, std::function<void(SignedDataBuilder &)> bend) {
    return {std::move(name), [bend = std::move(bend)](const Attacker &attacker) {
                SignedDataBuilder builder = attacker.builder();
                bend(builder);
                return attacker.message(builder);
            }};
}

HostileMessages headers() {
    HostileMessages all;
    for (const char *type :
         {"0", "1", "3", "18", "99", "019", "0019", "19 ", " 19", "-1", "+19", "1 9", "", "x", "0x13", "1e1"}) {
        all.push_back(bentHeader("R35: message type \"" + QByteArray(type) + '"',
                                 [type](CraftedHeader &header) { header.messageType = der::printableString(type); }));
    }
    const auto add = [&](const char *name, QByteArray CraftedHeader::*part, const QByteArray &element) {
        all.push_back(bentHeader(name, [part, element](CraftedHeader &header) { header.*part = element; }));
    };
    add("message type with a NUL", &CraftedHeader::messageType, der::printableString(QByteArrayView("19\0", 3)));
    add("message type of 200,000 digits", &CraftedHeader::messageType, der::printableString(quarterMegabyte));
    add("message type as an INTEGER", &CraftedHeader::messageType, der::integer(19));
    add("no message type", &CraftedHeader::messageType, {});
    add("transactionID with a NUL", &CraftedHeader::transactionId, der::printableString(QByteArrayView("a\0b", 3)));
    add("transactionID of 200,000 octets", &CraftedHeader::transactionId, der::printableString(quarterMegabyte));
    add("an empty transactionID", &CraftedHeader::transactionId, der::printableString({}));
    add("no transactionID", &CraftedHeader::transactionId, {});
    add("an empty senderNonce", &CraftedHeader::senderNonce, der::octetString({}));
    add("senderNonce of 200,000 octets", &CraftedHeader::senderNonce, der::octetString(quarterMegabyte));
    add("no senderNonce", &CraftedHeader::senderNonce, {});
    return all;
}

HostileMessages structures() {
    using Builder = SignedDataBuilder;
    const auto adds = [](const char *oid, const std::vector<QByteArray> &values) {
        return [=](Builder &builder) { builder.attributes.push_back(attribute(oid, values)); };
    };
    return {
        bentStructure("no signer", [](Builder &builder) { builder.signers = 0; }),
        bentStructure("two signers", [](Builder &builder) { builder.signers = 2; }),
        bentStructure("a hundred signers", [](Builder &builder) { builder.signers = 100; }),
        bentStructure("no certificate", [](Builder &builder) { builder.hasCertificate = false; }),
        bentStructure("no signed attributes", [](Builder &builder) { builder.hasAttributes = false; }),
        bentStructure("no messageDigest", [](Builder &builder) { builder.hasMessageDigest = false; }),
        bentStructure("no contentType", [](Builder &builder) { builder.hasContentType = false; }),
        bentStructure("no content", [](Builder &builder) { builder.content.reset(); }),
        bentStructure("empty content", [](Builder &builder) { builder.content = QByteArray(); }),
        bentStructure("content that is no envelope", [](Builder &builder) { builder.content = quarterMegabyte; }),
        bentStructure("content of another type",
                      [](Builder &builder) { builder.contentType = "1.2.840.113549.1.7.3"; }),
        bentStructure("messageType twice", adds(scep::oid::messageType, {der::printableString("17")})),
        bentStructure("transactionID twice", adds(scep::oid::transactionId, {der::printableString("another")})),
        bentStructure("senderNonce twice", adds(scep::oid::senderNonce, {der::octetString(QByteArray(16, 'm'))})),
        bentStructure("messageDigest twice", adds("1.2.840.113549.1.9.4", {der::octetString(QByteArray(32, 'd'))})),
        bentStructure("an attribute of two values", adds("1.2.3.4", {der::null(), der::null()})),
        bentStructure("an attribute of no value", adds("1.2.3.4", {})),
        bentStructure("a thousand attributes",
                      [](Builder &builder) {
                          for (int i = 0; i < 1000; ++i)
                              builder.attributes.push_back(
                                  attribute(QByteArray("1.2.3." + QByteArray::number(i)).constData(), {der::null()}));
                      }),
        bentStructure("a digest that nobody knows", [](Builder &builder) { builder.digestOid = "1.2.3.4"; }),
        bentStructure("a signature algorithm that nobody knows",
                      [](Builder &builder) { builder.signatureOid = "1.2.3.4"; }),
        {"two hundred certificates",
         [](const Attacker &attacker) {
             SignedDataBuilder builder = attacker.builder();
             builder.moreCertificates = attacker.signer.der().repeated(200);
             return attacker.message(builder);
         }},
        {"a signature by another key",
         [](const Attacker &attacker) { return attacker.builder().build(attacker.signer, anyKey()); }},
    };
}

/// RSA with these numbers, as a SubjectPublicKeyInfo.
QByteArray rsaSpki(const QByteArray &modulus, const QByteArray &exponent) {
    return der::sequence({der::sequence({der::oid("1.2.840.113549.1.1.1"), der::null()}),
                          der::bitString(der::sequence({der::integer(modulus), der::integer(exponent)}))});
}

QByteArray oddNumber(qsizetype bits) {
    QByteArray number(bits / 8, '\x5a');
    number.front() = char(0x80);
    number.back() = '\x01';
    return number;
}

/// Signed by a certificate over this key; the signature is by another one, since nobody has that.
QByteArray messageOverKey(const Attacker &attacker, const QByteArray &spki) {
    pki::CertificateContent content;
    content.serialNumber = "\x01";
    content.issuer = attacker.signer.subject().der();
    content.subject = content.issuer;
    content.notBefore = attacker.signer.notBefore();
    content.notAfter = attacker.signer.notAfter();
    content.spki = spki;
    const auto certificate = pki::signCertificate(content, attacker.key, pki::Digest::Sha256);
    if (!certificate) qFatal("%s", qPrintable(certificate.fault().sentence));
    return attacker.builder().build(*certificate, attacker.key);
}

/// A request over this key, with a signature that is none of it.
QByteArray requestOverKey(const Attacker &attacker, const QByteArray &spki) {
    CraftedRequest request = attacker.request();
    request.spki = spki;
    return attacker.message(request.signedBy(attacker.key));
}

}  // namespace

const HostileMessages &bentMessages() {
    static const HostileMessages all = [] {
        HostileMessages joined = headers();
        const HostileMessages more = structures();
        joined.insert(joined.end(), more.begin(), more.end());
        return joined;
    }();
    return all;
}

const HostileMessages &bentKeys() {
    static const HostileMessages all = [] {
        const QByteArray usual = QByteArray::fromHex("010001");
        const std::pair<const char *, QByteArray> keys[]{
            {"RSA with the exponent 1", rsaSpki(oddNumber(2048), "\x01")},
            {"RSA with the exponent 2", rsaSpki(oddNumber(2048), "\x02")},
            {"RSA with an exponent of 2,048 bits", rsaSpki(oddNumber(2048), oddNumber(2048))},
            {"RSA of 8,192 bits and an exponent of 64", rsaSpki(oddNumber(8192), oddNumber(64))},
            {"RSA of 16,384 bits", rsaSpki(oddNumber(16'384), usual)},
            {"RSA of a million bits", rsaSpki(oddNumber(1'000'000), usual)},
            {"RSA of 256 bits", rsaSpki(oddNumber(256), usual)},
            {"RSA with an even modulus", rsaSpki(QByteArray(256, '\x40'), usual)},
            {"RSA with the modulus 0", rsaSpki(QByteArray(1, '\0'), usual)},
            {"a key of nothing", der::sequence(QByteArrayView())},
            {"a key that nobody knows", der::sequence({der::sequence({der::oid("1.2.3.4")}), der::bitString("key")})},
            {"a point off its curve",
             der::sequence({der::sequence({der::oid("1.2.840.10045.2.1"), der::oid("1.2.840.10045.3.1.7")}),
                            der::bitString(QByteArray("\x04") + QByteArray(64, '\x01'))})},
            {"a point at infinity",
             der::sequence({der::sequence({der::oid("1.2.840.10045.2.1"), der::oid("1.2.840.10045.3.1.7")}),
                            der::bitString(QByteArray(1, '\0'))})},
        };
        HostileMessages rows;
        for (const auto &[name, spki] : keys) {
            rows.push_back({QByteArray("signer: ") + name,
                            [spki = spki](const Attacker &attacker) { return messageOverKey(attacker, spki); }});
            rows.push_back({QByteArray("request: ") + name,
                            [spki = spki](const Attacker &attacker) { return requestOverKey(attacker, spki); }});
        }
        return rows;
    }();
    return all;
}

const HostileMessages &oddMessages() {
    using Signs = SignedDataBuilder::Signs;
    static const HostileMessages all{
        bentStructure("signed attributes unsorted, signed as sent",
                      [](SignedDataBuilder &builder) { builder.signs = Signs::TheOrderSent; }),
        bentStructure("signed attributes unsorted, signed as sorted",
                      [](SignedDataBuilder &builder) { builder.signs = Signs::TheOrderOfDer; }),
        bentStructure("a foreign attribute of 100,000 octets",
                      [](SignedDataBuilder &builder) {
                          builder.attributes.push_back(
                              attribute("1.2.3.4", {der::octetString(QByteArray(100'000, 'x'))}));
                      }),
        bentHeader("a nonce of one octet", [](CraftedHeader &header) { header.senderNonce = der::octetString("n"); }),
        {"attributes of the request unsorted",
         [](const Attacker &attacker) {
             CraftedRequest request = attacker.request();
             std::swap(request.attributes.front(), request.attributes.back());
             return attacker.message(request.signedBy(attacker.key));
         }},
        {"a subjectAltName without names",
         [](const Attacker &attacker) {
             CraftedRequest request = attacker.request();
             request.attributes.back() = Attacker::asksFor({pki::extension::subjectAltName({}, false)});
             return attacker.message(request.signedBy(attacker.key));
         }},
        {"a request of version 2",
         [](const Attacker &attacker) {
             CraftedRequest request = attacker.request();
             request.version = der::integer(2);
             return attacker.message(request.signedBy(attacker.key));
         }},
    };
    return all;
}

}  // namespace scepter::tests
