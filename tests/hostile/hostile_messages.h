// What an attacker sends: every row is a message and the name of what is wrong with it.
#pragma once

#include <functional>
#include <vector>

#include "hostile/attacker.h"

namespace scepter::tests {

struct HostileMessage {
    QByteArray name;
    /// By a device that could have a certificate for its honest request.
    std::function<QByteArray(const Attacker &)> from;
};
using HostileMessages = std::vector<HostileMessage>;

/// Bodies that are no SCEP messages: cut, nested, and longer than they are.
const HostileMessages &noMessages();
/// Properly signed messages around an honest request, whose header or structure is not as it may be.
const HostileMessages &bentMessages();
/// Keys that must not be computed with.
const HostileMessages &bentKeys();
/// Honest messages around something else than an honest request.
const HostileMessages &bentRequests();
/// What may be forgiven and need not be.
const HostileMessages &oddMessages();

}  // namespace scepter::tests
