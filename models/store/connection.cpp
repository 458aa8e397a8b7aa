#include "store/connection.h"

#include <atomic>

#include <QSqlError>

#include "store/database_fault.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

QString uniqueName() {
    static std::atomic<quint64> count = 0;
    return u"site-%1"_s.arg(++count);
}

// A commit is on the disk when it returns (FULL). Values from a foreign file run no functions (trusted_schema). The log
// is folded into the file every 16 MB: under load most of its pages are then written once instead of many times.
const char *const pragmas[] = {
    "PRAGMA journal_mode = WAL",   "PRAGMA synchronous = FULL",  "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF", "PRAGMA temp_store = MEMORY", "PRAGMA wal_autocheckpoint = 4000",
};

}  // namespace

Result<void> Statement::outcome() const {
    if (m_query->lastError().isValid()) return databaseFault(m_query->lastError());
    return {};
}

Connection::Connection(QString path, std::chrono::milliseconds patience)
    : m_path(std::move(path)), m_patience(patience), m_name(uniqueName()) {}

Connection::~Connection() {
    m_statements.clear();
    if (!m_database.isValid()) return;
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> Connection::open() {
    if (!m_database.isValid()) {
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        if (!m_database.isValid())
            return {FaultKind::Unavailable, u"Qt's SQLite driver is missing: install the package libqt6sql6-sqlite."_s};
        m_database.setDatabaseName(m_path);
        m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(m_patience.count()));
    }
    if (!m_database.open()) return databaseFault(m_database.lastError());
    for (const char *pragma : pragmas) {
        QSqlQuery query(m_database);
        if (!query.exec(QString::fromLatin1(pragma))) {
            const Fault fault = databaseFault(query.lastError());
            query.clear();
            m_database.close();
            return fault;
        }
    }
    return {};
}

Result<QSqlQuery *> Connection::prepared(const QString &sql) {
    if (const auto known = m_statements.find(sql); known != m_statements.end()) return &known->second;
    if (!m_database.isOpen()) {
        if (const Result<void> opened = open(); !opened) return opened.fault();
    }
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql)) return databaseFault(query.lastError());
    return &m_statements.emplace(sql, std::move(query)).first->second;
}

Result<Statement> Connection::runWith(const QString &sql, const QVariantList &values) {
    Result<QSqlQuery *> query = prepared(sql);
    if (!query) return query.fault();
    for (int position = 0; position < values.size(); ++position) (*query)->bindValue(position, values[position]);
    return execute(**query);
}

Result<Statement> Connection::execute(QSqlQuery &query) {
    if (query.exec()) return Statement(query);
    const Fault fault = databaseFault(query.lastError());
    query.finish();
    return fault;
}

}  // namespace scepter
