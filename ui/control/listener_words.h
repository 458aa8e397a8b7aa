// The picture, the word and the colour of each state of the listener, the same wherever it is shown.
#pragma once

#include <QString>

#include "ui/control/site_control.h"
#include "ui/theme/tones.h"

namespace scepter::ui {

struct ListenerWords {
    QString icon;  ///< lucide name
    QString word;
    Role role = Role::Dimmed;
};

ListenerWords listenerWords(ListenerState state);

}  // namespace scepter::ui
