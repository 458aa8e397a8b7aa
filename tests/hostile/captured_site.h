// The site that a captured message was made for: its CA, and every captured device registered with the challenge that
// it sent.
#pragma once

#include "responder/laboratory.h"

namespace scepter::tests {

/// A laboratory with that CA's key as its only one. A pretended device finds the one-time challenge of `addDevice`.
class CapturedSite {
public:
    explicit CapturedSite(const QString &capture);

    http::Response send(const QByteArray &message);

    Laboratory laboratory;
};

}  // namespace scepter::tests
