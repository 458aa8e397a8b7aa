// One cell of a list, ready to be painted: nothing is computed when the view asks.
#pragma once

#include <QMetaType>
#include <QString>

namespace scepter {

/// How serious a state is; the desktop picks the colour.
enum class StateTone { Neutral, Good, Attention, Bad, Waiting };

/// How a column is set.
enum class CellFace {
    Plain,
    Dimmed,
    Monospace,  ///< what is typed or compared
};

struct Cell {
    QString text;
    QString icon = {};  ///< lucide name, "circle-check": a state is a picture and a word; empty for plain text
    StateTone tone = StateTone::Neutral;
    QString tip = {};    ///< what does not fit; empty: the text itself
    QString exact = {};  ///< for files, where it differs from what is shown: ISO 8601 for a time

    bool operator==(const Cell &) const = default;
};

}  // namespace scepter

Q_DECLARE_METATYPE(scepter::StateTone)
Q_DECLARE_METATYPE(scepter::CellFace)
