// Counts what the code between two points takes from the heap, Qt's and OpenSSL's part of it too: a bound on memory,
// and one on work that no busy machine makes fail.
#pragma once

#include <cstdint>

namespace scepter::tests {

/// One at a time; counts what all threads allocate while it lives.
class AllocationMeter {
public:
    AllocationMeter();

    /// False where a sanitizer has taken the allocator over; then everything is 0.
    static bool isAvailable();

    std::int64_t allocations() const;  ///< calls
    std::int64_t octets() const;       ///< in all, whether or not they were given back
    std::int64_t peak() const;         ///< most octets that were held at once, above the beginning
};

}  // namespace scepter::tests
