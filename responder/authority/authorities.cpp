#include "authority/authorities.h"

#include <algorithm>
#include <future>

namespace scepter::authority {
namespace {

using namespace Qt::StringLiterals;

std::vector<KeyRecord> keysOf(const std::vector<KeyRecord> &keys, const QString &authority) {
    std::vector<KeyRecord> found;
    std::copy_if(keys.begin(), keys.end(), std::back_inserter(found),
                 [&](const KeyRecord &key) { return key.role != KeyRole::Challenge && key.authority == authority; });
    return found;
}

}  // namespace

Result<Authorities> Authorities::open(const std::vector<AuthorityRecord> &records, const std::vector<KeyRecord> &keys,
                                      const Secret &passphrase) {
    if (records.empty()) return {FaultKind::NotFound, u"The site has no authority. Make one with init."_s};
    std::vector<std::future<Result<Authority>>> opening;
    for (const AuthorityRecord &record : records) {
        opening.push_back(std::async(std::launch::async, [&keys, &passphrase, &record] {
            return Authority::open(keysOf(keys, record.name), passphrase);
        }));
    }
    std::vector<Member> members;
    std::optional<Fault> fault;
    for (std::size_t i = 0; i < records.size(); ++i) {
        auto opened = opening[i].get();
        if (opened)
            members.push_back({records[i], *std::move(opened)});
        else if (!fault)
            fault = Fault{opened.fault().kind,
                          u"The authority \"%1\" cannot be opened: %2"_s.arg(records[i].name, opened.fault().sentence)};
    }
    if (fault) return *fault;
    return Authorities(std::move(members));
}

Authorities::Authorities(std::vector<Member> members) : m_members(std::move(members)) {
    for (const Member &member : m_members) {
        const auto own = member.authority.openers();
        std::vector<pki::Opener> openers(own.begin(), own.end());
        if (const Member *successor = successorOf(member.record.name)) {
            const auto next = successor->authority.openers();
            openers.insert(openers.end(), next.begin(), next.end());
        }
        m_openers.push_back(std::move(openers));
    }
}

const Authorities::Member *Authorities::find(QStringView name) const {
    const auto found = std::find_if(m_members.begin(), m_members.end(),
                                    [&](const Member &member) { return member.record.name == name; });
    return found == m_members.end() ? nullptr : &*found;
}

const Authorities::Member *Authorities::successorOf(QStringView name) const {
    const auto found = std::find_if(m_members.begin(), m_members.end(), [&](const Member &member) {
        return !name.isEmpty() && member.record.succeeds == name;
    });
    return found == m_members.end() ? nullptr : &*found;
}

bool Authorities::isOwnKey(QByteArrayView spki) const {
    return std::any_of(m_members.begin(), m_members.end(),
                       [&](const Member &member) { return member.authority.isOwnKey(spki); });
}

const Authorities::Member *Authorities::issuerOf(const pki::Certificate &certificate) const {
    const auto found = std::find_if(m_members.begin(), m_members.end(),
                                    [&](const Member &member) { return member.authority.issued(certificate); });
    return found == m_members.end() ? nullptr : &*found;
}

std::span<const pki::Opener> Authorities::openersOf(QStringView name) const {
    const Member *member = find(name);
    if (!member) return {};
    return m_openers[static_cast<std::size_t>(member - m_members.data())];
}

}  // namespace scepter::authority
