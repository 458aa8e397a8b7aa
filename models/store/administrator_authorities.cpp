#include "store/database_transaction.h"
#include "store/store_administrator.h"

#include "records/short_name.h"
#include "records/words.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

Result<qint64> insertKey(Connection &connection, const KeyRecord &key) {
    const Result<Statement> inserted = connection.run(
        u"INSERT INTO keys (role, authority, algorithm, encrypted, material, certificate, created_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        word(key.role), key.authority, key.algorithm, key.encrypted, key.material, key.certificate, key.createdAt);
    if (inserted) return inserted->insertedId();
    if (inserted.fault().kind == FaultKind::NotFound)
        return {FaultKind::NotFound, u"There is no authority \"%1\" to have a key."_s.arg(key.authority)};
    return inserted.fault();
}

Result<void> insertAuthority(Connection &connection, const AuthorityRecord &authority) {
    const std::optional<QString> succeeds =
        authority.succeeds.isEmpty() ? std::nullopt : std::optional(authority.succeeds);
    const Result<void> inserted =
        connection.perform(u"INSERT INTO authorities (name, succeeds, created_at) VALUES (?, ?, ?)"_s, authority.name,
                           succeeds, authority.createdAt);
    if (inserted) return {};
    if (inserted.fault().kind == FaultKind::Conflict)
        return {FaultKind::Conflict,
                succeeds ? u"There is an authority \"%1\" already, or another one that succeeds \"%2\"."_s.arg(
                               authority.name, *succeeds)
                         : u"There is an authority \"%1\" already."_s.arg(authority.name)};
    if (inserted.fault().kind == FaultKind::NotFound)
        return {FaultKind::NotFound, u"There is no authority \"%1\" to succeed."_s.arg(authority.succeeds)};
    return inserted;
}

}  // namespace

Result<std::vector<KeyRecord>> StoreAdministrator::keys() {
    Result<Statement> found = m_connection.run(
        u"SELECT id, role, authority, algorithm, encrypted, material, certificate, created_at FROM keys ORDER BY id"_s);
    if (!found) return found.fault();
    std::vector<KeyRecord> keys;
    const Result<void> read = found->each([&](const Statement &row) {
        keys.push_back({row.integer(0), keyRole(row.text(1)).value_or(KeyRole::Challenge), row.text(2), row.text(3),
                        row.truth(4), row.octets(5), row.octets(6), row.instant(7)});
    });
    if (!read) return read.fault();
    return keys;
}

Result<qint64> StoreAdministrator::addKey(const KeyRecord &key) {
    Result<DatabaseTransaction> transaction = DatabaseTransaction::forWriting(m_connection);
    if (!transaction) return transaction.fault();
    const Result<qint64> id = insertKey(m_connection, key);
    if (!id) return id;
    if (const Result<void> committed = transaction->commit(); !committed) return committed.fault();
    return id;
}

Result<std::vector<AuthorityRecord>> StoreAdministrator::authorities() {
    Result<Statement> found = m_connection.run(u"SELECT name, succeeds, created_at FROM authorities ORDER BY id"_s);
    if (!found) return found.fault();
    std::vector<AuthorityRecord> authorities;
    const Result<void> read = found->each([&](const Statement &row) {
        authorities.push_back({row.text(0), row.text(1), row.instant(2)});
    });
    if (!read) return read.fault();
    return authorities;
}

Result<void> StoreAdministrator::addAuthority(const AuthorityRecord &authority, const std::vector<KeyRecord> &keys) {
    if (const Result<void> checked = checkShortName(authority.name); !checked) return checked;
    Result<DatabaseTransaction> transaction = DatabaseTransaction::forWriting(m_connection);
    if (!transaction) return transaction.fault();
    if (const Result<void> inserted = insertAuthority(m_connection, authority); !inserted) return inserted;
    const Result<void> begun = m_connection.perform(
        u"INSERT INTO revocation_progress (authority, changes, published) VALUES (?, 0, 0)"_s, authority.name);
    if (!begun) return begun;
    for (KeyRecord key : keys) {
        key.authority = authority.name;
        if (const Result<qint64> added = insertKey(m_connection, key); !added) return added.fault();
    }
    return transaction->commit();
}

}  // namespace scepter
