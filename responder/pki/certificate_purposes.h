// What a certificate says that it is for. RFC 5280, sections 4.2.1.3, 4.2.1.4 and 4.2.1.12.
#pragma once

#include <QByteArray>
#include <QStringList>

#include "pki/certificate.h"

namespace scepter::pki {

/// Dotted OIDs of extendedKeyUsage; empty when there is none, and when it cannot be read.
QStringList extendedKeyUsages(const Certificate &certificate);
/// Dotted OIDs of certificatePolicies; empty when there are none, and when they cannot be read.
QStringList certificatePolicies(const Certificate &certificate);
/// Whether the OID is among its purposes or its policies, or that of an extension that it has: CAs mark certificates in
/// each of these ways. anyExtendedKeyUsage and anyPolicy stand for nothing but themselves.
bool carriesOid(const Certificate &certificate, const QString &dottedOid);

/// The bits of keyUsage that concern what a CA signs.
enum class CaUsage { SignCertificates = 5, SignRevocationLists = 6 };
/// Whether keyUsage permits it; true when there is none, as the section has it.
bool permits(const Certificate &certificate, CaUsage usage);

}  // namespace scepter::pki
