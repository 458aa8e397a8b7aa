#include "store/database_transaction.h"
#include "store/evidence_reading.h"
#include "store/rows.h"
#include "store/store_administrator.h"

#include <QStringList>

#include "records/short_name.h"
#include "records/words.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

/// An upsert: a row that is replaced would be missed by the registrations that refer to it.
QString putStatement() {
    const QStringList columns = QString(profileColumns).remove(u"profiles."_s).split(u", "_s);
    QStringList marks;
    QStringList updates;
    for (const QString &column : columns) {
        marks << u"?"_s;
        updates << u"%1 = excluded.%1"_s.arg(column);
    }
    return u"INSERT INTO profiles (%1) VALUES (%2) ON CONFLICT (name) DO UPDATE SET %3"_s.arg(
        columns.join(u", "_s), marks.join(u", "_s), updates.join(u", "_s));
}

Fault profileFault(const Fault &fault, const Profile &profile) {
    if (fault.kind != FaultKind::NotFound) return fault;
    return {FaultKind::NotFound, u"The profile \"%1\" cannot be issued by \"%2\": there is no such authority."_s.arg(
                                     profile.name, profile.authority)};
}

}  // namespace

Result<std::vector<Profile>> StoreAdministrator::profiles() {
    Result<Statement> found = m_connection.run(u"SELECT %1 FROM profiles ORDER BY name"_s.arg(profileColumns));
    if (!found) return found.fault();
    std::vector<Profile> profiles;
    const Result<void> read = found->each([&](const Statement &row) { profiles.push_back(profileOf(row, 0)); });
    if (!read) return read.fault();
    return profiles;
}

Result<Profile> StoreAdministrator::profile(const QString &name) {
    const Result<std::optional<Profile>> profile = readProfile(m_connection, name);
    if (!profile) return profile.fault();
    if (!*profile) return {FaultKind::NotFound, u"There is no profile \"%1\"."_s.arg(name)};
    return **profile;
}

Result<void> StoreAdministrator::putProfile(const Profile &p) {
    if (const Result<void> checked = checkShortName(p.name); !checked) return checked;
    static const QString sql = putStatement();
    Result<DatabaseTransaction> transaction = DatabaseTransaction::forWriting(m_connection);
    if (!transaction) return transaction.fault();
    const Result<void> put = m_connection.perform(
        sql, p.name, p.title, p.validityDays, p.digitalSignature, p.keyEncipherment, p.extendedKeyUsages.join(u','),
        p.minimumRsaBits, p.acceptsEllipticCurve, p.acceptsSha1, p.acceptsTripleDes, p.authority, p.renewal.allowed,
        p.renewal.windowDays, p.renewal.graceDays, p.renewal.sameKey, p.renewal.needsChallenge, word(p.approval),
        p.pendingDays, word(p.replyChain), word(p.authorityChain), word(p.deviations), p.clockSkewMinutes,
        word(p.duplicates), p.overlapDays, p.domains.join(u','), word(p.signerPolicy));
    if (!put) return profileFault(put.fault(), p);
    return transaction->commit();
}

}  // namespace scepter
