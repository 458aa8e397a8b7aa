// What must hold for every input, beside that nothing crashes; and the input as the decoders take it.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include <QByteArray>

#include "base/result.h"

namespace scepter::fuzz {

/// Ends the program when `holds` is false, which the fuzzer keeps as a finding. `what` is a sentence.
inline void require(bool holds, const char *what) {
    if (holds) return;
    std::fprintf(stderr, "INVARIANT BROKEN: %s\n", what);
    std::abort();
}

/// Every refusal tells a person why.
template <typename T>
void requireReason(const Result<T> &result) {
    if (!result) require(!result.fault().sentence.isEmpty(), "A fault has a sentence.");
}

/// A copy of exactly this length, so that the sanitizer sees a read beyond its end.
inline QByteArray bytesOf(const uint8_t *data, std::size_t size) {
    return QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
}

}  // namespace scepter::fuzz
