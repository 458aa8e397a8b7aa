#include "admission/requested_extensions.h"

#include "pki/der_reader.h"

namespace scepter::admission {
namespace {

using namespace Qt::StringLiterals;

// RFC 5280, section 4.2.1
const auto subjectKeyIdentifier = u"2.5.29.14"_s;
const auto keyUsage = u"2.5.29.15"_s;
const auto subjectAltName = u"2.5.29.17"_s;
const auto basicConstraints = u"2.5.29.19"_s;
const auto nameConstraints = u"2.5.29.30"_s;
const auto extendedKeyUsage = u"2.5.29.37"_s;
const auto microsoftSid = u"1.3.6.1.4.1.311.25.2"_s;

Result<bool> isAuthority(QByteArrayView value) {
    pki::DerReader outer(value);
    const auto sequence = outer.next(pki::tag::sequence, "basicConstraints");
    if (!sequence) return sequence.fault();
    if (const auto end = outer.finish("basicConstraints"); !end) return end.fault();
    pki::DerReader fields(sequence->content);
    if (fields.peek() != pki::tag::boolean) return false;
    const auto flag = fields.next();
    if (!flag) return flag.fault();
    // Any other octet than zero is TRUE in BER: who writes a strange one may mean it.
    return !flag->content.isEmpty() && flag->content[0] != 0;
}

/// Bits 5 (keyCertSign) and 6 (cRLSign) of section 4.2.1.3.
Result<bool> mentionsSigning(QByteArrayView value) {
    pki::DerReader reader(value);
    const auto bits = reader.next(pki::tag::bitString, "keyUsage");
    if (!bits) return bits.fault();
    if (const auto end = reader.finish("keyUsage"); !end) return end.fault();
    if (bits->content.size() < 2) return false;
    return (static_cast<unsigned char>(bits->content[1]) & 0x06U) != 0;
}

Result<QStringList> purposes(QByteArrayView value) {
    pki::DerReader outer(value);
    const auto sequence = outer.next(pki::tag::sequence, "extKeyUsage");
    if (!sequence) return sequence.fault();
    QStringList found;
    for (pki::DerReader list(sequence->content); !list.atEnd();) {
        const auto oid = list.next(pki::tag::oid, "extKeyUsage");
        if (!oid) return oid.fault();
        found << pki::dottedOid(oid->content);
    }
    return found;
}

Fault unreadable(const QString &oid, const Fault &fault) {
    return {FaultKind::Malformed, u"The requested extension %1 cannot be read: %2"_s.arg(oid, fault.sentence)};
}

}  // namespace

Result<RequestedExtensions> requestedExtensions(const pki::CertificationRequest &request) {
    RequestedExtensions found;
    for (const pki::Extension &extension : request.requestedExtensions()) {
        const QString oid = pki::dottedOid(extension.oid);
        if (oid == basicConstraints) {
            const auto read = isAuthority(extension.value);
            if (!read) return unreadable(oid, read.fault());
            found.authority = *read;
        } else if (oid == keyUsage) {
            const auto read = mentionsSigning(extension.value);
            if (!read) return unreadable(oid, read.fault());
            found.signsCertificates = *read;
        } else if (oid == extendedKeyUsage) {
            const auto read = purposes(extension.value);
            if (!read) return unreadable(oid, read.fault());
            found.extendedKeyUsages = *read;
        } else if (oid == nameConstraints) {
            found.nameConstraints = true;
        } else if (oid == microsoftSid) {
            found.directoryAccount = true;
        } else if (oid != subjectAltName && oid != subjectKeyIdentifier) {
            found.others << oid;
        }
    }
    return found;
}

}  // namespace scepter::admission
