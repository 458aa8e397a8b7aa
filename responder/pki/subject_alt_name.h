// subjectAltName, RFC 5280, section 4.2.1.6.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "base/result.h"

namespace scepter::pki {

struct SubjectAltName {
    QStringList dnsNames;     ///< as sent
    QStringList ipAddresses;  ///< canonical text
    QStringList others;  ///< "email:...", "URI:...", "otherName 1.3.6.1.4.1.311.20.2.3": kinds that are never granted

    bool isEmpty() const { return dnsNames.isEmpty() && ipAddresses.isEmpty() && others.isEmpty(); }
    /// The extension's value. Malformed for an embedded NUL or an address of an odd length.
    static Result<SubjectAltName> fromDer(QByteArrayView extensionValue);
    /// Only dnsNames and ipAddresses.
    QByteArray toDer() const;
    /// "DNS:r1.lab.example, IP:192.0.2.17".
    QString text() const;
};

}  // namespace scepter::pki
