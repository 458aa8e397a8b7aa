#include "store/migrations.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include "store/database_transaction.h"
#include "store/site_file.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

Result<qint64> pragma(Connection &connection, const QString &name) {
    Result<Statement> row = connection.run(u"PRAGMA "_s + name);
    if (!row) return row.fault();
    if (!row->next()) return {FaultKind::Internal, u"The database does not know its %1."_s.arg(name)};
    return row->integer(0);
}

QStringList statementsOf(const QString &script) {
    static const QRegularExpression end(u";[ \\t]*(?:\\n[ \\t]*\\n|\\n?$)"_s);
    QStringList statements = script.split(end, Qt::SkipEmptyParts);
    statements.removeIf([](const QString &statement) { return statement.trimmed().isEmpty(); });
    return statements;
}

/// References are not enforced while a migration runs, so they are looked at as a whole before it is committed.
Result<void> checkReferences(Connection &connection) {
    Result<Statement> broken = connection.run(u"PRAGMA foreign_key_check"_s);
    if (!broken) return broken.fault();
    if (broken->next())
        return {FaultKind::Internal,
                u"Rows of %1 would refer to %2 that are not there."_s.arg(broken->text(0), broken->text(2))};
    return {};
}

Result<void> runScript(Connection &connection, const QString &script) {
    for (const QString &statement : statementsOf(script))
        if (const Result<void> done = connection.perform(statement); !done) return done;
    return checkReferences(connection);
}

Result<void> apply(Connection &connection, const Migration &migration) {
    Result<DatabaseTransaction> transaction = DatabaseTransaction::forWriting(connection);
    if (!transaction) return transaction.fault();
    // Read again under the lock: another program may have been quicker.
    const Result<qint64> version = pragma(connection, u"user_version"_s);
    if (!version) return version.fault();
    if (*version >= migration.version) return {};

    if (const Result<void> done = runScript(connection, migration.script); !done)
        return {done.fault().kind, u"Migration %1 of the site failed; nothing was changed. %2"_s.arg(migration.version)
                                       .arg(done.fault().sentence)};
    for (const QString &mark :
         {u"PRAGMA user_version = %1"_s.arg(migration.version), u"PRAGMA application_id = %1"_s.arg(siteApplicationId)})
        if (const Result<void> done = connection.perform(mark); !done) return done;
    return transaction->commit();
}

}  // namespace

Result<std::vector<Migration>> siteMigrations() {
    std::vector<Migration> migrations;
    const QDir folder(u":/scepter/migrations"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        const int version = name.left(3).toInt();
        if (version != int(migrations.size()) + 1 || !file.open(QIODevice::ReadOnly))
            return {FaultKind::Internal, u"The migration %1 is out of order or cannot be read."_s.arg(name)};
        migrations.push_back({version, QString::fromUtf8(file.readAll())});
    }
    if (migrations.empty()) return {FaultKind::Internal, u"This program was built without its migrations."_s};
    return migrations;
}

Result<int> schemaVersion(Connection &connection) {
    const Result<qint64> application = pragma(connection, u"application_id"_s);
    if (!application) return application.fault();
    const Result<qint64> version = pragma(connection, u"user_version"_s);
    if (!version) return version.fault();
    if (*application != siteApplicationId || *version < 1)
        return {FaultKind::Malformed, u"It is a database, but not that of a site."_s};
    return int(*version);
}

Result<void> migrate(Connection &connection, const std::vector<Migration> &migrations) {
    // A table that is made anew is dropped in its old form: enforced, its references would take the rows of others
    // along. https://www.sqlite.org/lang_altertable.html#otheralter; it has no effect within a transaction.
    if (const Result<void> off = connection.perform(u"PRAGMA foreign_keys = OFF"_s); !off) return off;
    for (const Migration &migration : migrations)
        if (const Result<void> applied = apply(connection, migration); !applied) return applied;
    return connection.perform(u"PRAGMA foreign_keys = ON"_s);
}

Result<QString> copyBeforeMigrating(Connection &connection, const QString &path, int version) {
    const QString first = u"%1.before-%2"_s.arg(path).arg(version);
    QString copy = first;
    for (int n = 2; QFile::exists(copy); ++n) copy = u"%1-%2"_s.arg(first).arg(n);
    if (const Result<void> made = makePrivateFile(copy); !made) return made.fault();
    if (const Result<void> copied = connection.perform(u"VACUUM INTO ?"_s, copy); !copied) {
        QFile::remove(copy);
        return {copied.fault().kind,
                u"The site has to be migrated, but no copy could be made at %1 first; nothing was changed. %2"_s.arg(
                    copy, copied.fault().sentence)};
    }
    return copy;
}

}  // namespace scepter
