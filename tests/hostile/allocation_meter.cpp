#include "hostile/allocation_meter.h"

#include <atomic>
#include <cstddef>

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define SCEPTER_FOREIGN_ALLOCATOR
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || !defined(__GLIBC__)
#define SCEPTER_FOREIGN_ALLOCATOR
#endif

namespace {

std::atomic<std::int64_t> calls{0};
std::atomic<std::int64_t> total{0};
std::atomic<std::int64_t> held{0};
std::atomic<std::int64_t> most{0};

}  // namespace

#ifndef SCEPTER_FOREIGN_ALLOCATOR

#include <malloc.h>

// glibc's own, under the names by which a program may wrap them: every library of the process calls those below.
extern "C" {
void *__libc_malloc(std::size_t size);
void *__libc_calloc(std::size_t count, std::size_t size);
void *__libc_realloc(void *block, std::size_t size);
void __libc_free(void *block);
}

namespace {

void *taken(void *block) {
    if (!block) return block;
    const auto size = static_cast<std::int64_t>(malloc_usable_size(block));
    calls.fetch_add(1, std::memory_order_relaxed);
    total.fetch_add(size, std::memory_order_relaxed);
    const std::int64_t now = held.fetch_add(size, std::memory_order_relaxed) + size;
    std::int64_t before = most.load(std::memory_order_relaxed);
    while (now > before && !most.compare_exchange_weak(before, now, std::memory_order_relaxed)) {
    }
    return block;
}

void given(void *block) {
    if (block) held.fetch_sub(static_cast<std::int64_t>(malloc_usable_size(block)), std::memory_order_relaxed);
}

}  // namespace

extern "C" {
void *malloc(std::size_t size) noexcept {
    return taken(__libc_malloc(size));
}
void *calloc(std::size_t count, std::size_t size) noexcept {
    return taken(__libc_calloc(count, size));
}
void *realloc(void *block, std::size_t size) noexcept {
    given(block);
    return taken(__libc_realloc(block, size));
}
void free(void *block) noexcept {
    given(block);
    __libc_free(block);
}
}

#endif

namespace scepter::tests {

AllocationMeter::AllocationMeter() {
    calls = 0;
    total = 0;
    held = 0;
    most = 0;
}

bool AllocationMeter::isAvailable() {
#ifdef SCEPTER_FOREIGN_ALLOCATOR
    return false;
#else
    return true;
#endif
}

std::int64_t AllocationMeter::allocations() const {
    return calls;
}

std::int64_t AllocationMeter::octets() const {
    return total;
}

std::int64_t AllocationMeter::peak() const {
    return most;
}

}  // namespace scepter::tests
