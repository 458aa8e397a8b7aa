// What went wrong, once and typed: the edges translate it to words for people and to the wire.
#pragma once

#include <QString>

namespace scepter {

/// The kinds that callers tell apart. `responder/verdict.cpp` maps them to failInfo and HTTP status.
enum class FaultKind {
    Malformed,      ///< the input cannot be read as what it claims to be
    Unsupported,    ///< an algorithm or a feature that is unknown or not allowed
    BadSignature,   ///< a signature or a message digest does not verify
    Undecryptable,  ///< an envelope that none of our keys opens, for whatever reason
    Refused,        ///< a rule says no
    BadTime,        ///< a time is outside of what is accepted
    NotFound,       ///< what was named does not exist
    Conflict,       ///< it exists already, or somebody else was first
    Locked,         ///< a passphrase is missing or wrong
    TooNew,         ///< written by a newer version of the program
    Unavailable,    ///< could not tell: disk, database, network
    Internal,       ///< our own mistake
};

/// A sentence for a person, and a kind for the program. Never holds a secret.
struct Fault {
    FaultKind kind = FaultKind::Internal;
    QString sentence;  ///< English, complete, says what was seen and, where known, what to do
};

}  // namespace scepter
