// The captured requests of real clients, as fixtures.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace scepter::tests {

/// Names of all captures: <client>-<message>-<method>-<CA>.
QStringList captures();
/// The pkiMessage.
QByteArray capturedMessage(const QString &name);
/// The raw HTTP request.
QByteArray capturedRequest(const QString &name);
/// PEM of the CA, by its name: "ca-a", "ca-micromdm".
QByteArray capturedCertificate(const QString &ca);
QByteArray capturedKey(const QString &ca);
/// The CA whose key opens the capture.
QString recipientOf(const QString &name);

}  // namespace scepter::tests
