// One connection to the site's database, with its prepared statements. It belongs to the thread that first uses it.
#pragma once

#include <chrono>
#include <unordered_map>

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include "base/result.h"
#include "store/statement.h"

namespace scepter {

class Connection {
public:
    /// Opens the file when it is first used. `patience` is how long it waits for another writer.
    Connection(QString path, std::chrono::milliseconds patience);
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    ~Connection();

    /// Prepares (once for each text), binds in the order of the question marks, executes.
    template <typename... Values>
    Result<Statement> run(const QString &sql, const Values &...values) {
        Result<QSqlQuery *> query = prepared(sql);
        if (!query) return query.fault();
        int position = 0;
        ((*query)->bindValue(position++, bound(values)), ...);
        return execute(**query);
    }

    /// `run` with values that are gathered one by one, each made by `bound`.
    Result<Statement> runWith(const QString &sql, const QVariantList &values);

    /// `run` for what gives neither rows nor counts.
    template <typename... Values>
    Result<void> perform(const QString &sql, const Values &...values) {
        const Result<Statement> done = run(sql, values...);
        if (!done) return done.fault();
        return {};
    }

private:
    Result<void> open();
    Result<QSqlQuery *> prepared(const QString &sql);
    Result<Statement> execute(QSqlQuery &query);

    QString m_path;
    std::chrono::milliseconds m_patience;
    QString m_name;
    QSqlDatabase m_database;
    std::unordered_map<QString, QSqlQuery> m_statements;
};

}  // namespace scepter
