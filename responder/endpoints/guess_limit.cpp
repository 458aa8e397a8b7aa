#include "endpoints/guess_limit.h"

#include "http/peer_network.h"

#include <algorithm>

namespace scepter::endpoints {
namespace {

constexpr int freeGuesses = 3;
constexpr std::chrono::minutes memory{10};
constexpr std::chrono::seconds firstDelay{1};
constexpr int doublings = 3;
constexpr std::chrono::seconds longestDelay = firstDelay * (1 << doublings);
constexpr std::size_t mostHeldBack = 8;
constexpr std::size_t mostPairs = 10'000;

/// Who has no address that can be read shares one number with the likes of him.
std::uint64_t networkNumber(const QString &peer) {
    const auto network = http::networkOf(peer);
    return network ? network->number : 0;
}

}  // namespace

GuessLimit::Entries::iterator GuessLimit::find(const Pair &pair, Instant now) {
    const auto found = m_entries.find(pair);
    if (found == m_entries.end() || now - found->second.lastWrong < memory) return found;
    forget(found);
    return m_entries.end();
}

void GuessLimit::forget(Entries::iterator entry) {
    m_byLastWrong.erase(entry->second.place);
    m_entries.erase(entry);
}

GuessLimit::Verdict GuessLimit::before(qint64 registration, const QString &peer, Instant now) {
    const Pair pair(registration, networkNumber(peer));
    const std::lock_guard lock(m_mutex);
    const auto found = find(pair, now);
    if (found == m_entries.end()) return {};
    Entry &entry = found->second;
    Verdict verdict;
    verdict.wrong = entry.wrong;
    if (entry.wrong < freeGuesses) return verdict;

    // What seems to be held for longer was so before the clock was set back.
    std::erase_if(entry.heldUntil, [now](Instant end) { return end <= now || end - now > longestDelay; });
    if (entry.heldUntil.size() >= mostHeldBack) {
        verdict.look = Verdict::Look::Refused;
        return verdict;
    }
    verdict.delay = firstDelay * (1 << std::min(entry.slowed++, doublings));
    entry.heldUntil.push_back(now + verdict.delay);
    return verdict;
}

void GuessLimit::wrong(qint64 registration, const QString &peer, Instant now) {
    const Pair pair(registration, networkNumber(peer));
    const std::lock_guard lock(m_mutex);
    auto entry = find(pair, now);
    if (entry == m_entries.end()) {
        if (m_entries.size() >= mostPairs) forget(m_entries.find(m_byLastWrong.front()));
        entry = m_entries.try_emplace(pair).first;
        entry->second.place = m_byLastWrong.insert(m_byLastWrong.end(), pair);
    }
    ++entry->second.wrong;
    entry->second.lastWrong = now;
    m_byLastWrong.splice(m_byLastWrong.end(), m_byLastWrong, entry->second.place);
}

void GuessLimit::right(qint64 registration, const QString &peer) {
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.find(Pair(registration, networkNumber(peer)));
    if (found != m_entries.end()) forget(found);
}

}  // namespace scepter::endpoints
