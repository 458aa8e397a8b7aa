// What a client asks for, read from method and query string with every quirk that clients are known for. RFC 8894,
// section 4.
#pragma once

#include <variant>

#include <QByteArray>

#include "base/result.h"

namespace scepter::scep {

struct GetCaCaps {
    QByteArray identifier;
};
/// `Chain` is the historic GetCACertChain: the same certificates, but always as a degenerate SignedData.
struct GetCaCert {
    enum class Form { AsConfigured, Chain };
    QByteArray identifier;
    Form form = Form::AsConfigured;
};
struct GetNextCaCert {
    QByteArray identifier;
};
/// The pkiMessage, already taken out of base64 or the body.
struct PkiOperation {
    QByteArray message;
};
/// An operation that is none of ours, as it was named (at most 64 octets); empty when none was named.
struct UnknownOperation {
    QByteArray name;
};

using Operation = std::variant<GetCaCaps, GetCaCert, GetNextCaCert, PkiOperation, UnknownOperation>;

/// `rawQuery` is what stands behind the '?', as received. Malformed, with a sentence, when the message is no base64 or
/// missing. The rules are those of `scep.md` 2.3 (raw query, '+' kept, line breaks, missing padding, base64url, double
/// escapes).
Result<Operation> operation(QByteArrayView method, QByteArrayView rawQuery, QByteArrayView body);

}  // namespace scepter::scep
