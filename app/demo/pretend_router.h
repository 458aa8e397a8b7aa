// A device of the demonstration: what it says it is, what it was told, and what should become of it.
#pragma once

#include <optional>

#include <QString>

#include "base/result.h"
#include "base/secret.h"
#include "client/enrolment.h"

namespace scepter::app {

struct PretendRouter {
    enum class Ending { Issued, Refused };
    enum class Transport { Post, Get };

    QString fqdn = {};
    QString ipAddress = {};
    QString serialNumber = {};
    QString story = {};     ///< what a person should watch for
    Secret challenge = {};  ///< what it will send; empty: nothing
    Ending ending = Ending::Issued;
    Transport transport = Transport::Post;
};

/// Blocks until it is answered.
Result<client::Enrolment> enrol(const PretendRouter &router, const QString &url);
/// The certificate of a SUCCESS that carries the router's key.
std::optional<pki::Certificate> issuedTo(const client::Enrolment &enrolment);

}  // namespace scepter::app
