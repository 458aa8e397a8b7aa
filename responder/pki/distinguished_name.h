// An X.501 Name: its exact octets, and its attributes for reading. RFC 5280, section 4.1.2.4.
#pragma once

#include <vector>

#include <QByteArray>
#include <QString>

#include "base/result.h"

namespace scepter::pki {

struct NameAttribute {
    QByteArray oid;      ///< content octets
    QString value;       ///< decoded from whichever string type was used
    int rdn = 0;         ///< attributes of one RDN share its number
    bool isText = true;  ///< otherwise `value` is "#" and the hex of its encoding
};

class DistinguishedName {
public:
    DistinguishedName() = default;
    /// One whole Name. Malformed for a string with an embedded NUL, or over 64 attributes or
    /// a value of over 1024 octets.
    static Result<DistinguishedName> fromDer(QByteArrayView der);
    /// CN=text, as a UTF8String.
    static DistinguishedName withCommonName(const QString &text);
    /// From RFC 4514 text with the usual short names ("CN=r1.lab.example,O=Example"). Malformed with the reason.
    static Result<DistinguishedName> fromText(const QString &text);

    const QByteArray &der() const { return m_der; }
    const std::vector<NameAttribute> &attributes() const { return m_attributes; }
    bool isEmpty() const { return m_attributes.empty(); }
    /// All values of an attribute, given by its dotted OID.
    QStringList values(const char *dottedOid) const;
    /// RFC 4514, the most significant RDN last; escaped.
    QString text() const;
    /// The same names without regard to string type, case and repeated blanks. RFC 5280, section 7.1.
    bool matches(const DistinguishedName &other) const;

private:
    QByteArray m_der = QByteArray::fromHex("3000");
    std::vector<NameAttribute> m_attributes;
};

}  // namespace scepter::pki
