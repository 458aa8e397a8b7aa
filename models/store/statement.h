// One use of a prepared statement: its values bound, its rows read, and let go at the end of the scope.
#pragma once

#include <optional>
#include <utility>

#include <QByteArray>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include "base/clock.h"
#include "base/result.h"

namespace scepter {

/// How values go into the database. A null QString or QByteArray is an empty one: only an empty optional is NULL.
inline QVariant bound(qint64 value) {
    return value;
}
inline QVariant bound(int value) {
    return value;
}
inline QVariant bound(bool value) {
    return value ? 1 : 0;
}
inline QVariant bound(Instant value) {
    return qint64(value.time_since_epoch().count());
}
inline QVariant bound(const QString &value) {
    return value.isNull() ? QString(QLatin1StringView("")) : value;
}
inline QVariant bound(const QByteArray &value) {
    return value.isNull() ? QByteArray("") : value;
}
template <typename T>
QVariant bound(const std::optional<T> &value) {
    return value ? bound(*value) : QVariant();
}

/// Made by `Connection::run`. While it lives its read transaction pins the log, so it is kept no longer than needed.
class Statement {
public:
    explicit Statement(QSqlQuery &query) : m_query(&query) {}
    Statement(Statement &&other) noexcept : m_query(std::exchange(other.m_query, nullptr)) {}
    Statement &operator=(Statement &&) = delete;
    ~Statement() {
        if (m_query) m_query->finish();
    }

    /// For statements that give one row at most; lists use `each`, which tells an error from their end.
    bool next() { return m_query->next(); }
    template <typename Visit>
    Result<void> each(Visit visit) {
        while (m_query->next()) visit(*this);
        return outcome();
    }

    bool isNull(int column) const { return m_query->isNull(column); }
    qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    int number(int column) const { return m_query->value(column).toInt(); }
    bool truth(int column) const { return number(column) != 0; }
    QString text(int column) const { return m_query->value(column).toString(); }
    QByteArray octets(int column) const { return m_query->value(column).toByteArray(); }
    Instant instant(int column) const { return Instant(std::chrono::milliseconds(integer(column))); }
    std::optional<qint64> optionalInteger(int column) const {
        return isNull(column) ? std::nullopt : std::optional(integer(column));
    }
    std::optional<Instant> optionalInstant(int column) const {
        return isNull(column) ? std::nullopt : std::optional(instant(column));
    }

    int changedRows() const { return m_query->numRowsAffected(); }
    qint64 insertedId() const { return m_query->lastInsertId().toLongLong(); }

private:
    Result<void> outcome() const;

    QSqlQuery *m_query;
};

}  // namespace scepter
