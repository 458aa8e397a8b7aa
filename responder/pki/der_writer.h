// Writes DER: each function gives one element, so that nesting in code is nesting on the wire. X.690.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>

#include <QByteArray>

#include "base/clock.h"

namespace scepter::pki::der {

QByteArray element(uint8_t tag, QByteArrayView content);
/// The parts one after the other, in a SEQUENCE.
QByteArray sequence(std::initializer_list<QByteArrayView> parts);
QByteArray sequence(QByteArrayView content);
/// The parts sorted as DER demands, in a SET OF.
QByteArray setOf(std::initializer_list<QByteArrayView> parts);
QByteArray setOf(std::span<const QByteArrayView> parts);
QByteArray explicitContext(int number, QByteArrayView element);
/// An INTEGER from unsigned big-endian octets.
QByteArray integer(QByteArrayView unsignedBigEndian);
QByteArray integer(int64_t value);
QByteArray boolean(bool value);
QByteArray null();
/// An OBJECT IDENTIFIER from its dotted text, or from its content octets.
QByteArray oid(const char *dotted);
QByteArray oidFromContent(QByteArrayView content);
QByteArray octetString(QByteArrayView bytes);
/// A BIT STRING without unused bits.
QByteArray bitString(QByteArrayView bytes);
/// A named bit list with trailing zeros cut as DER demands: `1u << n` stands for the bit that the standard numbers n,
/// which is the nth from the front on the wire; of the first `count` bits, at most 32.
QByteArray namedBits(uint32_t bitsFromZero, int count);
QByteArray printableString(QByteArrayView text);
QByteArray utf8String(const QString &text);
QByteArray ia5String(QByteArrayView text);
/// UTCTime until 2049, GeneralizedTime after. RFC 5280, section 4.1.2.5.
QByteArray time(Instant instant);
/// Content octets of a dotted OID.
QByteArray oidContent(const char *dotted);

}  // namespace scepter::pki::der
