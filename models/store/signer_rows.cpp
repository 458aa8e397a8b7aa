#include "store/signer_rows.h"

#include "records/words.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

const QString columns =
    u"trusted_signers.id, name, kind, certificate, sha256, profiles, required_oid, scope, needs_challenge, crl_source, "
    "crl_unknown, enabled, created_at, created_by"_s;
constexpr int columnCount = 14;
const QString crlColumns = u"der, fetched_at, tried_at, fault"_s;

// The words are held to the known ones by CHECK constraints.
TrustedSigner signerOf(const Statement &row) {
    TrustedSigner signer;
    signer.id = row.integer(0);
    signer.name = row.text(1);
    signer.kind = signerKind(row.text(2)).value_or(SignerKind::Signer);
    signer.certificate = row.octets(3);
    signer.sha256 = row.octets(4);
    signer.profiles = row.text(5).split(u',', Qt::SkipEmptyParts);
    signer.requiredOid = row.text(6);
    signer.scope = signerScope(row.text(7)).value_or(SignerScope::OwnName);
    signer.needsChallenge = row.truth(8);
    signer.crlSource = row.text(9);
    signer.crlUnknown = unknownRevocation(row.text(10)).value_or(UnknownRevocation::Refuse);
    signer.enabled = row.truth(11);
    signer.createdAt = row.instant(12);
    signer.createdBy = row.text(13);
    return signer;
}

SignerCrl crlOf(const Statement &row, int first) {
    return {row.octets(first), row.optionalInstant(first + 1), row.instant(first + 2), row.text(first + 3)};
}

}  // namespace

Result<std::vector<TrustedSigner>> readSigners(Connection &connection) {
    Result<Statement> rows = connection.run(u"SELECT %1 FROM trusted_signers ORDER BY name"_s.arg(columns));
    if (!rows) return rows.fault();
    std::vector<TrustedSigner> signers;
    const Result<void> read = rows->each([&](const Statement &row) { signers.push_back(signerOf(row)); });
    if (!read) return read.fault();
    return signers;
}

Result<std::vector<TrustedSigner>> readActiveSigners(Connection &connection) {
    static const QString sql =
        u"SELECT %1, %2 FROM trusted_signers LEFT JOIN trusted_signer_crls ON signer_id = trusted_signers.id "
        "WHERE enabled = 1 ORDER BY name"_s.arg(columns, crlColumns);
    Result<Statement> rows = connection.run(sql);
    if (!rows) return rows.fault();
    std::vector<TrustedSigner> signers;
    const Result<void> read = rows->each([&](const Statement &row) {
        TrustedSigner &signer = signers.emplace_back(signerOf(row));
        if (!row.isNull(columnCount + 2)) signer.crl = crlOf(row, columnCount);
    });
    if (!read) return read.fault();
    return signers;
}

Result<std::optional<SignerCrl>> readSignerCrl(Connection &connection, qint64 signer) {
    Result<Statement> row =
        connection.run(u"SELECT %1 FROM trusted_signer_crls WHERE signer_id = ?"_s.arg(crlColumns), signer);
    if (!row) return row.fault();
    return row->next() ? std::optional(crlOf(*row, 0)) : std::optional<SignerCrl>();
}

Result<qint64> writeSignerCrl(Connection &connection, qint64 signer, const SignerCrl &crl) {
    const Result<Statement> written = connection.run(
        u"INSERT INTO trusted_signer_crls (signer_id, der, fetched_at, tried_at, fault) "
        "SELECT id, ?, ?, ?, ? FROM trusted_signers WHERE id = ? "
        "ON CONFLICT (signer_id) DO UPDATE SET tried_at = excluded.tried_at, fault = excluded.fault, "
        "der = CASE WHEN length(excluded.der) > 0 THEN excluded.der ELSE der END, "
        "fetched_at = coalesce(excluded.fetched_at, fetched_at)"_s,
        crl.der, crl.fetchedAt, crl.triedAt, crl.fault, signer);
    if (!written) return written.fault();
    if (written->changedRows() != 1) return {FaultKind::NotFound, u"The trusted signer was removed meanwhile."_s};
    return signer;
}

}  // namespace scepter
