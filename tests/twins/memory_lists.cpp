// The order of the twin's lists, and their searches.
#include "twins/memory_ledger.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include <QHostAddress>

#include "records/words.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

struct SortKey {
    qint64 number = 0;
    QByteArray text;
    qint64 then = 0;
    bool operator<(const SortKey &other) const {
        return std::tie(number, text, then) < std::tie(other.number, other.text, other.then);
    }
};

SortKey byText(const QString &text) {
    return {0, text.toUtf8(), 0};
}

SortKey byTime(const std::optional<Instant> &time) {
    return {time ? time->time_since_epoch().count() : std::numeric_limits<qint64>::min(), {}, 0};
}

/// Addresses in the order of their numbers, IPv4 before IPv6, none first.
SortKey byAddress(const QString &text) {
    if (text.isEmpty()) return {0, {}, 0};
    const QHostAddress address(text);
    bool isIpv4 = false;
    const quint32 number = address.toIPv4Address(&isIpv4);
    if (isIpv4 && !text.contains(u':')) return {1, {}, qint64(number)};
    const Q_IPV6ADDR octets = address.toIPv6Address();
    return {2, QByteArray(reinterpret_cast<const char *>(octets.c), 16), 0};
}

class List {
public:
    void add(qint64 id, SortKey key) { m_lines.emplace_back(std::move(key), id); }

    std::vector<qint64> inOrder(SortOrder order) {
        std::sort(m_lines.begin(), m_lines.end());
        if (order == SortOrder::Descending) std::reverse(m_lines.begin(), m_lines.end());
        std::vector<qint64> ids;
        for (const auto &[key, id] : m_lines) ids.push_back(id);
        return ids;
    }

private:
    std::vector<std::pair<SortKey, qint64>> m_lines;
};

bool matches(const QString &search, const QStringList &columns) {
    return search.isEmpty() || std::any_of(columns.begin(), columns.end(), [&](const QString &column) {
               return column.toLower().contains(search.toLower());
           });
}

SortKey keyOf(TransactionQuery::Column column, const Transaction &t) {
    switch (column) {
        case TransactionQuery::Column::At:
            return {};  // they are numbered in the order of time
        case TransactionQuery::Column::Result:
            return {0, word(t.result).toUtf8(), t.at.time_since_epoch().count()};
        case TransactionQuery::Column::Fqdn:
            return byText(t.fqdn);
        case TransactionQuery::Column::Operation:
            return byText(t.operation);
        case TransactionQuery::Column::Peer:
            return byText(t.peer);
    }
    return {};
}

SortKey keyOf(CertificateQuery::Column column, const CertificateRecord &record, Instant now) {
    switch (column) {
        case CertificateQuery::Column::IssuedAt:
            return byTime(record.issuedAt);
        case CertificateQuery::Column::Serial:
            return byText(record.serial);
        case CertificateQuery::Column::Subject:
            return byText(record.subject);
        case CertificateQuery::Column::Fqdn:
            return byText(record.fqdn);
        case CertificateQuery::Column::NotAfter:
            return byTime(record.notAfter);
        case CertificateQuery::Column::Status: {
            const Instant then = record.revocation ? record.revocation->at : record.notAfter;
            return {qint64(record.status(now)), {}, then.time_since_epoch().count()};
        }
    }
    return {};
}

SortKey keyOf(RevocationQuery::Column column, const CertificateRecord &record) {
    switch (column) {
        case RevocationQuery::Column::At:
            return byTime(record.revocation->at);
        case RevocationQuery::Column::Serial:
            return byText(record.serial);
        case RevocationQuery::Column::Subject:
            return byText(record.subject);
        case RevocationQuery::Column::Reason:
            return byText(word(record.revocation->reason));
    }
    return {};
}

SortKey keyOf(ChallengeQuery::Column column, const Challenge &challenge, const QString &fqdn) {
    switch (column) {
        case ChallengeQuery::Column::Created:
            return byTime(challenge.createdAt);
        case ChallengeQuery::Column::Fqdn:
            return byText(fqdn);
        case ChallengeQuery::Column::Kind:
            return byText(word(challenge.kind));
        case ChallengeQuery::Column::State:
            return byText(word(challenge.state));
        case ChallengeQuery::Column::Expires:
            return byTime(challenge.expiresAt);
    }
    return {};
}

}  // namespace

Result<std::vector<qint64>> MemoryLedger::deviceIds(const DeviceQuery &query) {
    const std::lock_guard guard(m_lock);
    const auto keyOfDevice = [&](const Registration &r, const DeviceRow &row) -> SortKey {
        switch (query.column) {
            case DeviceQuery::Column::Fqdn:
                return byText(r.fqdn);
            case DeviceQuery::Column::IpAddress:
                return byAddress(r.ipAddress);
            case DeviceQuery::Column::SerialNumber:
                return byText(r.serialNumber);
            case DeviceQuery::Column::Profile:
                return byText(r.profile);
            case DeviceQuery::Column::State:
                return byText(word(r.state));
            case DeviceQuery::Column::LastAttempt:
                return byTime(row.lastAttemptAt);
            case DeviceQuery::Column::Expiry: {
                const Issued *newest = newestUnrevoked(r.id);
                return byTime(newest ? std::optional(newest->record.notAfter) : std::nullopt);
            }
            case DeviceQuery::Column::Created:
                return byTime(r.createdAt);
        }
        return {};
    };
    List list;
    for (const auto &[id, r] : m_devices) {
        const DeviceRow row = deviceRow(r);
        if (query.weakOnly && !isWeak(r)) continue;
        if (query.failingOnly && row.lastResult != word(TransactionResult::Refused)) continue;
        if (matches(query.search, {r.fqdn, r.ipAddress, r.serialNumber, r.profile, r.networks, r.owner, r.notes}))
            list.add(id, keyOfDevice(r, row));
    }
    return list.inOrder(query.order);
}

Result<std::vector<qint64>> MemoryLedger::challengeIds(const ChallengeQuery &query) {
    const std::lock_guard guard(m_lock);
    List list;
    for (const auto &[id, challenge] : m_challenges) {
        const auto device = m_devices.find(challenge.registrationId);
        const QString fqdn = device == m_devices.end() ? QString() : device->second.fqdn;
        if (!query.fqdn.isEmpty() && query.fqdn != fqdn) continue;
        if (query.registrationId != 0 && query.registrationId != challenge.registrationId) continue;
        if (query.origin && *query.origin != challenge.origin) continue;
        const QString shown = fqdn + u'\n' + challenge.boundName + u'\n' + challenge.profile;
        if (matches(query.search, {shown, word(challenge.kind), word(challenge.state), word(challenge.origin),
                                   challenge.createdBy}))
            list.add(id, keyOf(query.column, challenge, fqdn));
    }
    return list.inOrder(query.order);
}

Result<std::vector<qint64>> MemoryLedger::transactionIds(const TransactionQuery &query) {
    const std::lock_guard guard(m_lock);
    List list;
    for (const auto &[id, t] : m_transactions) {
        if (!query.fqdn.isEmpty() && query.fqdn != t.fqdn) continue;
        if (query.registrationId != 0 && query.registrationId != t.registrationId) continue;
        if (query.result && *query.result != t.result) continue;
        if (matches(query.search, {t.peer, t.operation, QString::fromLatin1(t.claim.transactionId), word(t.result),
                                   t.failInfo, t.reason, t.fqdn, t.certificateSerial}))
            list.add(id, keyOf(query.column, t));
    }
    std::vector<qint64> ids = list.inOrder(query.order);
    if (query.limit > 0 && std::size_t(query.limit) < ids.size()) ids.resize(std::size_t(query.limit));
    return ids;
}

Result<std::vector<qint64>> MemoryLedger::certificateIds(const CertificateQuery &query) {
    const std::lock_guard guard(m_lock);
    const Instant now = m_clock.now();
    List list;
    for (const auto &[id, issued] : m_certificates) {
        const CertificateRecord &record = issued.record;
        if (!query.fqdn.isEmpty() && query.fqdn != record.fqdn) continue;
        if (query.registrationId != 0 && query.registrationId != record.registrationId) continue;
        if (query.status && *query.status != record.status(now)) continue;
        if (query.expiringSoonOnly && (!isValid(record) || record.notAfter > now + std::chrono::days(30))) continue;
        if (matches(query.search, {record.serial, record.subject, record.names, record.fqdn, record.profile}))
            list.add(id, keyOf(query.column, record, now));
    }
    return list.inOrder(query.order);
}

Result<std::vector<qint64>> MemoryLedger::revocationIds(const RevocationQuery &query) {
    const std::lock_guard guard(m_lock);
    List list;
    for (const auto &[id, issued] : m_certificates) {
        const CertificateRecord &record = issued.record;
        if (!record.revocation) continue;
        if (matches(query.search, {record.serial, record.subject, record.names, record.fqdn, record.profile}))
            list.add(id, keyOf(query.column, record));
    }
    return list.inOrder(query.order);
}

}  // namespace scepter
