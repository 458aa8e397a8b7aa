// What a challenge that is shown once is good for, in one sentence.
#pragma once

#include "ui/control/site_control.h"

namespace scepter::ui {

/// "Shown only now. Good for one certificate and for 60 min, until 13:41:30."
QString goodForSentence(const NewChallenge &challenge, Instant now);

}  // namespace scepter::ui
