#include "store/list_query.h"
#include "store/rows.h"
#include "store/store_administrator.h"

#include <unordered_map>

#include "records/words.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

QString orderOf(const TransactionQuery &query) {
    switch (query.column) {
        case TransactionQuery::Column::At:
            // They are numbered in the order of time; those of one result stand in an index in that order.
            return query.result ? u"at"_s : QString();
        case TransactionQuery::Column::Result:
            return u"result, at"_s;
        case TransactionQuery::Column::Fqdn:
            return u"fqdn"_s;
        case TransactionQuery::Column::Operation:
            return u"operation"_s;
        case TransactionQuery::Column::Peer:
            return u"peer"_s;
    }
    return {};
}

TransactionResult resultOf(const QString &word) {
    return transactionResult(word).value_or(
        TransactionResult::Faulted);  // held to the known words by a CHECK constraint
}

TransactionRow transactionRowOf(const Statement &row) {
    return {row.integer(0),        row.instant(1), row.text(2), row.text(3), QString::fromLatin1(row.octets(4)),
            resultOf(row.text(5)), row.text(6),    row.text(7), row.text(8), row.text(9)};
}

}  // namespace

Result<Transaction> StoreAdministrator::transaction(qint64 id) {
    Result<Statement> row = m_connection.run(
        u"SELECT at, peer, operation, message_type, transactions.transaction_id, key_digest, request_digest, result, "
        u"http_status, "
        "fail_info, reason, fqdn, (SELECT id FROM registrations WHERE id = registration_id), certificate_serial, weak, "
        "message, trace, ip_address, serial_number, alarm FROM transactions "
        "JOIN transaction_details ON transaction_details.transaction_id = transactions.id WHERE transactions.id = ?"_s,
        id);
    if (!row) return row.fault();
    if (!row->next()) return {FaultKind::NotFound, u"There is no request with the number %1."_s.arg(id)};
    Transaction transaction;
    transaction.id = id;
    transaction.at = row->instant(0);
    transaction.peer = row->text(1);
    transaction.operation = row->text(2);
    transaction.messageType = row->text(3);
    transaction.claim = {row->octets(4), row->octets(5), row->octets(6)};
    transaction.result = resultOf(row->text(7));
    transaction.httpStatus = row->number(8);
    transaction.failInfo = row->text(9);
    transaction.reason = row->text(10);
    transaction.fqdn = row->text(11);
    transaction.registrationId = row->optionalInteger(12);
    transaction.certificateSerial = row->text(13);
    transaction.weak = weakAlgorithms(row->text(14)).value_or(WeakAlgorithms());
    transaction.message = row->octets(15);
    transaction.ipAddress = row->text(17);
    transaction.serialNumber = row->text(18);
    transaction.alarm = row->text(19);
    Result<Trace> trace = Trace::fromJson(row->octets(16));
    if (!trace) return trace.fault();
    transaction.trace = std::move(*trace);
    return transaction;
}

Result<std::vector<qint64>> StoreAdministrator::transactionIds(const TransactionQuery &query) {
    ListQuery list(u"transactions"_s);
    if (!query.fqdn.isEmpty()) list.where(u"fqdn = ?"_s, query.fqdn);
    if (query.registrationId != 0) list.where(u"registration_id = ?"_s, query.registrationId);
    if (query.result) list.where(u"result = ?"_s, word(*query.result));
    list.search(query.search);
    list.sort(orderOf(query), query.order);
    list.limit(query.limit);
    return list.ids(m_connection);
}

Result<std::vector<TransactionRow>> StoreAdministrator::transactionRows(const std::vector<qint64> &ids) {
    Result<Statement> found = m_connection.run(
        u"SELECT id, at, peer, operation, transaction_id, result, fail_info, reason, fqdn, certificate_serial FROM "
        u"transactions "
        "WHERE id IN (SELECT value FROM json_each(?))"_s,
        jsonOf(ids));
    if (!found) return found.fault();
    std::unordered_map<qint64, TransactionRow> rows;
    const Result<void> read =
        found->each([&](const Statement &row) { rows.emplace(row.integer(0), transactionRowOf(row)); });
    if (!read) return read.fault();
    return inOrderOf<TransactionRow>(ids, rows);
}

}  // namespace scepter
