#include "ui/theme/tones.h"

#include "ui/theme/theme.h"

namespace scepter::ui {

const Tones &tonesOf(Scheme scheme) {
    static const Tones light{
        .window = QColor(0xf6f7f8),
        .panel = QColor(0xffffff),
        .line = QColor(0xdcdfe3),
        .text = QColor(0x1b1f24),
        .dimmed = QColor(0x5d6672),
        .navigation = QColor(0xeceef1),
        .selection = QColor(0xd7e8e6),
        .alternate = QColor(0xfafbfb),
        .accent = QColor(0x0f6b63),
        .onAccent = QColor(0xffffff),
        .good = QColor(0x17733a),
        .goodGround = QColor(0xe4f3e9),
        .attention = QColor(0x94560a),
        .attentionGround = QColor(0xfcf1dc),
        .bad = QColor(0xad1f1f),
        .badGround = QColor(0xfbe6e6),
        .waiting = QColor(0x1f4fa3),
        .waitingGround = QColor(0xe5edfb),
        .bars = QColor(0x4a9a92),
    };
    static const Tones dark{
        .window = QColor(0x1c1f23),
        .panel = QColor(0x24282d),
        .line = QColor(0x3a4047),
        .text = QColor(0xe7eaee),
        .dimmed = QColor(0xa0a9b4),
        .navigation = QColor(0x181b1f),
        .selection = QColor(0x20443f),
        .alternate = QColor(0x272b31),
        .accent = QColor(0x4fb8ab),
        .onAccent = QColor(0x0c1f1d),
        .good = QColor(0x6fd394),
        .goodGround = QColor(0x1d3a28),
        .attention = QColor(0xf0b65a),
        .attentionGround = QColor(0x3d2f16),
        .bad = QColor(0xff8d8d),
        .badGround = QColor(0x442323),
        .waiting = QColor(0x8fb4f5),
        .waitingGround = QColor(0x20304d),
        .bars = QColor(0x4fb8ab),
    };
    return scheme == Scheme::Dark ? dark : light;
}

const Tones &tones() {
    return tonesOf(scheme());
}

QColor tone(Role role) {
    const Tones &t = tones();
    switch (role) {
        case Role::Text:
            return t.text;
        case Role::Dimmed:
            return t.dimmed;
        case Role::Accent:
            return t.accent;
        case Role::OnAccent:
            return t.onAccent;
        case Role::Good:
            return t.good;
        case Role::Attention:
            return t.attention;
        case Role::Bad:
            return t.bad;
        case Role::Waiting:
            return t.waiting;
    }
    return t.text;
}

QColor ground(Role role) {
    const Tones &t = tones();
    switch (role) {
        case Role::Good:
            return t.goodGround;
        case Role::Attention:
            return t.attentionGround;
        case Role::Bad:
            return t.badGround;
        case Role::Waiting:
            return t.waitingGround;
        case Role::Accent:
            return t.selection;
        case Role::OnAccent:
            return t.accent;
        case Role::Text:
        case Role::Dimmed:
            return t.navigation;
    }
    return t.window;
}

}  // namespace scepter::ui
