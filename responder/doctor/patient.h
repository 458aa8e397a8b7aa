// The server that is examined, and the device that the doctor pretends to be.
#pragma once

#include <QString>
#include <QUrl>

#include "base/secret.h"

namespace scepter::doctor {

struct Patient {
    QUrl url;
    QString fqdn;
    /// Whether somebody named the device, or the doctor made the name up: then a refusal says nothing about the server.
    enum class Name { Given, MadeUp } name = Name::Given;
    QString ipAddress;     ///< empty: none is asked for
    QString serialNumber;  ///< likewise
    Secret challenge;      ///< empty: nothing that needs a certificate is tried
};

}  // namespace scepter::doctor
