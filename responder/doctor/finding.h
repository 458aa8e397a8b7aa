// What one check of a SCEP server found.
#pragma once

#include <QString>

namespace scepter::doctor {

enum class Verdict {
    Good,
    Lacking,   ///< optional, or needed by some clients, and not there
    Wrong,     ///< against the standard, or unsafe
    NotTried,  ///< `seen` says what it would take
};

/// "good", "lacking", "wrong", "not tried".
QString word(Verdict verdict);

struct Finding {
    QString area;   ///< "Transport", "Algorithms", ...
    QString check;  ///< what a good server does, as a short sentence
    Verdict verdict = Verdict::NotTried;
    QString seen;
    QString rule;  ///< section of RFC 8894, or the client that needs it
};

}  // namespace scepter::doctor
