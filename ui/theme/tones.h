// The product's colours: one role, one meaning, the same on every page, in light and in dark.
#pragma once

#include <QColor>

namespace scepter::ui {

enum class Scheme { Light, Dark };

/// What a text or an icon means. A state is always shown by icon and word as well, never by its colour alone.
enum class Role { Text, Dimmed, Accent, OnAccent, Good, Attention, Bad, Waiting };

struct Tones {
    QColor window, panel, line;
    QColor text, dimmed;
    QColor navigation, selection, alternate;
    QColor accent, onAccent;
    QColor good, goodGround;
    QColor attention, attentionGround;
    QColor bad, badGround;
    QColor waiting, waitingGround;
    QColor bars;
};

const Tones &tonesOf(Scheme scheme);
/// Those of the scheme that is in use; ask again on every paint, the scheme may change.
const Tones &tones();
QColor tone(Role role);
/// What stands behind a text of this role in a pill or a notice.
QColor ground(Role role);

Scheme scheme();

}  // namespace scepter::ui
