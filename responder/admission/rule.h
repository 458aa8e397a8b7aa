// How one rule of the decision says no: in the trace for the administrator, and in a few words for the device.
#pragma once

#include <optional>

#include "admission/decision.h"

namespace scepter::admission {

/// Nothing when the rules are satisfied.
using Objection = std::optional<Refuse>;

/// What the failed rung will say.
struct Reason {
    Check check = Check::Policy;
    QString sentence;
    QString seen = {};
    QString expected = {};
    Fix fix = Fix::None;
    QString fixTarget = {};
};

/// Fails the climb.
Objection refuse(Trace &trace, Reason reason, QString toDevice, FaultKind kind = FaultKind::Refused);

/// Keys, algorithms, names and extensions that a request asks for, against profile and registration.
/// `requested_policy.cpp`.
Objection checkPolicy(const Case &facts, Trace &trace);

}  // namespace scepter::admission
