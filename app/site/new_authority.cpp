#include "app/site/new_authority.h"

#include <algorithm>

#include <QRegularExpression>

#include "records/endpoint_name.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestBase = 28;  // leaves room for the number behind a name of at most 32 characters

/// One passphrase opens all keys of a site: a new key under another one would lock the site out of it.
Result<void> checkPassphrase(const Site &site, const Secret &passphrase) {
    const auto unlocked = site.unlock(passphrase);
    return unlocked ? Result<void>() : Result<void>(unlocked.fault());
}

Result<AuthorityRecord> make(const Site &site, const QString &succeeds, const authority::AuthoritySpec &spec,
                             const Secret &passphrase) {
    if (const auto checked = checkPassphrase(site, passphrase); !checked) return checked.fault();
    const AuthorityRecord record{spec.authority, succeeds, site.clock().now()};
    auto keys = authority::Authority::make(spec, passphrase, record.createdAt);
    if (!keys) return keys.fault();
    const auto added = site.administrator()->addAuthority(record, *keys);
    for (auto &key : *keys) wipe(key.material);
    if (!added) return added.fault();
    return record;
}

/// The first free one of "ca-2", "ca-3", ... for "ca", and for "ca-2".
QString successorName(const std::vector<AuthorityRecord> &records, const QString &predecessor) {
    static const QRegularExpression number(u"-[0-9]+$"_s);
    const auto base = QString(predecessor).remove(number).left(longestBase);
    const auto isTaken = [&](const QString &name) {
        return std::any_of(records.begin(), records.end(),
                           [&](const AuthorityRecord &record) { return record.name == name; });
    };
    int generation = 2;
    while (isTaken(u"%1-%2"_s.arg(base).arg(generation))) ++generation;
    return u"%1-%2"_s.arg(base).arg(generation);
}

}  // namespace

Result<AuthorityRecord> addAuthority(const Site &site, authority::AuthoritySpec spec, const Secret &passphrase) {
    auto name = canonicalAuthorityName(spec.authority);
    if (!name) return name.fault();
    spec.authority = *std::move(name);
    for (const auto &present : site.authorities()) {
        if (present.record.name == spec.authority)
            return {FaultKind::Conflict, u"The site has an authority %1 already."_s.arg(spec.authority)};
        // Devices find their CA by its name; two of one name would be told apart by luck.
        if (present.commonName().compare(spec.name.trimmed(), Qt::CaseInsensitive) == 0)
            return {FaultKind::Conflict, u"The authority %1 is called \"%2\" already. Choose another name."_s.arg(
                                             present.record.name, present.commonName())};
    }
    return make(site, {}, spec, passphrase);
}

Result<AuthorityRecord> addSuccessor(const Site &site, const AuthorityRecord &predecessor,
                                     authority::AuthoritySpec spec, const Secret &passphrase) {
    const auto records = site.administrator()->authorities();
    if (!records) return records.fault();
    const auto present = std::find_if(records->begin(), records->end(), [&](const AuthorityRecord &record) {
        return record.succeeds == predecessor.name;
    });
    if (present != records->end())
        return {FaultKind::Conflict,
                u"The next authority of %1 is there already: %2."_s.arg(predecessor.name, present->name)};
    spec.authority = successorName(*records, predecessor.name);
    return make(site, predecessor.name, spec, passphrase);
}

}  // namespace scepter::app
