// A device of the demonstration: what it says it is, what it was told, and what should become of it.
#pragma once

#include <vector>

#include <QString>

#include "base/result.h"
#include "base/secret.h"
#include "client/enrolment.h"

namespace scepter::app {

struct PretendRouter {
    enum class Knows { ItsDynamicChallenge, ItsStaticChallenge, AWrongChallenge, NothingThatIsRegistered };
    enum class Transport { Post, Get };

    QString fqdn = {};
    QString ipAddress = {};
    QString serialNumber = {};
    QString story = {};  ///< what a person should watch for
    Knows knows = Knows::ItsDynamicChallenge;
    Transport transport = Transport::Post;
    Secret challenge = {};  ///< what it will send

    bool isToBeAdmitted() const { return knows == Knows::ItsDynamicChallenge || knows == Knows::ItsStaticChallenge; }
};

/// In the order in which they act; without their challenges.
std::vector<PretendRouter> pretendRouters();

/// Blocks until it is answered.
Result<client::Enrolment> enrol(const PretendRouter &router, const QString &url);

}  // namespace scepter::app
