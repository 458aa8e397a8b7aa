// A strict reader of DER over bytes that somebody else owns: definite lengths, bounds checked, nothing copied. X.690.
#pragma once

#include <cstdint>

#include <QByteArray>

#include "base/result.h"

namespace scepter::pki {

/// Identifier octets that are met. Context tags: `contextTag`, `contextPrimitive`.
namespace tag {
inline constexpr uint8_t boolean = 0x01, integer = 0x02, bitString = 0x03, octetString = 0x04, null = 0x05, oid = 0x06,
                         enumerated = 0x0a, utf8String = 0x0c, numericString = 0x12, printableString = 0x13,
                         teletexString = 0x14, ia5String = 0x16, utcTime = 0x17, generalizedTime = 0x18,
                         visibleString = 0x1a, universalString = 0x1c, bmpString = 0x1e, sequence = 0x30, set = 0x31;
constexpr uint8_t context(int number) {
    return uint8_t(0xa0 | number);
}  ///< constructed
constexpr uint8_t contextPrimitive(int number) {
    return uint8_t(0x80 | number);
}
}  // namespace tag

/// One element: its tag, its content, and all of it (header included).
struct DerElement {
    uint8_t tag = 0;
    QByteArrayView content;
    QByteArrayView whole;
};

/// Reads elements one after the other. Every fault is Malformed. The bytes must outlive the reader and its elements.
class DerReader {
public:
    explicit DerReader(QByteArrayView bytes) : m_rest(bytes) {}

    bool atEnd() const { return m_rest.isEmpty(); }
    /// The identifier octet of what comes next; 0 at the end.
    uint8_t peek() const { return m_rest.isEmpty() ? uint8_t(0) : uint8_t(m_rest[0]); }
    QByteArrayView rest() const { return m_rest; }

    Result<DerElement> next();
    /// The next element when it has this tag; Malformed, naming `what`, otherwise.
    Result<DerElement> next(uint8_t expectedTag, const char *what);
    /// Malformed when something is left: DER is consumed whole.
    Result<void> finish(const char *what) const;

private:
    QByteArrayView m_rest;
};

/// Content of an INTEGER as a small number; Malformed when negative, not minimal, or over 2^31-1.
Result<int> smallInteger(const DerElement &element);
/// "1.2.840.113549" of an OID's content octets; empty when they are no OID, or one with an arc of more than 63 bits or of
/// more than 64 octets, whose text would fill a sentence with a client's megabyte.
QString dottedOid(QByteArrayView content);

}  // namespace scepter::pki
