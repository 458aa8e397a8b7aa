#include "endpoints/failure_limit.h"

#include "http/peer_network.h"

#include <QRandomGenerator>

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>

namespace scepter::endpoints {
namespace {

constexpr std::size_t shelves = 512;
constexpr std::size_t entriesOnAShelf = 8;

/// The finalizer of splitmix64: an attacker who does not know the seed cannot choose the shelf.
std::uint64_t mixed(std::uint64_t value) {
    value = (value ^ (value >> 30)) * 0xbf58'476d'1ce4'e5b9;
    value = (value ^ (value >> 27)) * 0x94d0'49bb'1331'11eb;
    return value ^ (value >> 31);
}

}  // namespace

FailureLimit::FailureLimit(const Rules &rules)
    : m_rules(rules),
      m_seed(QRandomGenerator::system()->generate64()),
      m_entries(rules.failures > 0 ? shelves * entriesOnAShelf : 0) {}

void FailureLimit::Entry::advance(std::int64_t slot) {
    const auto passed = std::min<std::int64_t>(slot - newestSlot, slots);
    for (std::int64_t i = 1; i <= passed; ++i) counts[static_cast<std::size_t>(newestSlot + i) % slots] = 0;
    newestSlot = std::max(newestSlot, slot);
}

int FailureLimit::Entry::failures() const {
    return static_cast<int>(std::accumulate(counts.begin(), counts.end(), std::uint32_t(0)));
}

std::optional<std::uint64_t> FailureLimit::addressOf(const QString &peer) const {
    if (m_rules.failures <= 0) return std::nullopt;
    const auto network = http::networkOf(peer);
    if (!network || (network->isLoopback && m_rules.loopback == Loopback::Exempt)) return std::nullopt;
    return network->number;
}

std::size_t FailureLimit::shelfOf(std::uint64_t address) const {
    return mixed(address ^ m_seed) % shelves * entriesOnAShelf;
}

FailureLimit::Entry *FailureLimit::find(std::uint64_t address) {
    const auto shelf = std::span(m_entries).subspan(shelfOf(address), entriesOnAShelf);
    const auto found = std::find_if(shelf.begin(), shelf.end(), [=](const Entry &e) { return e.address == address; });
    return found == shelf.end() ? nullptr : &*found;
}

FailureLimit::Entry &FailureLimit::findOrMake(std::uint64_t address, std::int64_t slot) {
    if (Entry *found = find(address)) return *found;
    const auto shelf = std::span(m_entries).subspan(shelfOf(address), entriesOnAShelf);
    for (Entry &entry : shelf) entry.advance(slot);
    Entry &freed = *std::min_element(shelf.begin(), shelf.end(), [](const Entry &a, const Entry &b) {
        return std::pair(a.failures(), a.newestSlot) < std::pair(b.failures(), b.newestSlot);
    });
    freed = Entry{.address = address, .newestSlot = slot};
    return freed;
}

std::optional<FailureLimit::Block> FailureLimit::check(const QString &peer, Instant now) {
    const auto address = addressOf(peer);
    if (!address) return std::nullopt;
    const auto slot = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch() / slotTime;

    const std::lock_guard lock(m_mutex);
    Entry *const entry = find(*address);
    if (!entry) return std::nullopt;
    entry->advance(slot);
    const int failures = entry->failures();
    if (failures * 2 < m_rules.failures) entry->isRecorded = false;
    if (failures < m_rules.failures) return std::nullopt;

    // Until so many of the oldest slots have passed that what is left is below the limit.
    int left = failures;
    std::int64_t oldest = entry->newestSlot - std::int64_t(slots) + 1;
    while (left >= m_rules.failures) left -= int(entry->counts[static_cast<std::size_t>(oldest++) % slots]);
    const Instant end{(oldest - 1 + std::int64_t(slots)) * slotTime};
    return Block{std::max(std::chrono::ceil<std::chrono::seconds>(end - now), std::chrono::seconds(1)), failures};
}

void FailureLimit::countFailure(const QString &peer, Instant now) {
    const auto address = addressOf(peer);
    if (!address) return;
    const auto slot = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch() / slotTime;

    const std::lock_guard lock(m_mutex);
    Entry &entry = findOrMake(*address, slot);
    entry.advance(slot);
    ++entry.counts[static_cast<std::size_t>(entry.newestSlot) % slots];
}

bool FailureLimit::takeOccasion(const QString &peer) {
    const auto address = addressOf(peer);
    if (!address) return false;
    const std::lock_guard lock(m_mutex);
    Entry *const entry = find(*address);
    return entry && !std::exchange(entry->isRecorded, true);
}

}  // namespace scepter::endpoints
