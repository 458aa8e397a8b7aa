// Another program's connection to a site's database.
#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

namespace scepter {

/// One at a time.
class ForeignConnection {
public:
    explicit ForeignConnection(const QString &path) {
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("foreign"));
        m_database.setDatabaseName(path);
        if (!m_database.open()) qFatal("%s", qPrintable(m_database.lastError().text()));
    }
    ~ForeignConnection() {
        m_database = {};
        QSqlDatabase::removeDatabase(QStringLiteral("foreign"));
    }
    QVariant ask(const QString &sql) {
        QSqlQuery query(m_database);
        if (!query.exec(sql)) qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
        return query.next() ? query.value(0) : QVariant();
    }

    /// One column of all rows.
    QStringList askAll(const QString &sql, int column) {
        QSqlQuery query(m_database);
        if (!query.exec(sql)) qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
        QStringList values;
        while (query.next()) values << query.value(column).toString();
        return values;
    }

private:
    QSqlDatabase m_database;
};

}  // namespace scepter
