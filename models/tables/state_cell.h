// How a table says a state: its word, the picture beside it, and how serious it is. The desktop picks the colour.
#pragma once

#include <QMetaType>
#include <QString>

namespace scepter {

enum class StateTone { Neutral, Good, Attention, Bad, Waiting };

struct StateCell {
    QString word;
    QString icon;  ///< lucide name, "circle-check"; empty for none
    StateTone tone = StateTone::Neutral;

    bool operator==(const StateCell &) const = default;
};

}  // namespace scepter

Q_DECLARE_METATYPE(scepter::StateCell)
