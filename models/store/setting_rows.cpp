#include "store/setting_rows.h"

#include "records/settings.h"

using namespace Qt::StringLiterals;

namespace scepter {

Result<std::optional<QString>> storedSetting(Connection &connection, QStringView name) {
    if (!settingDefinition(name))
        return {FaultKind::NotFound, u"There is no setting \"%1\"; `scepter setting list` shows all."_s.arg(name)};
    Result<Statement> row = connection.run(u"SELECT value FROM settings WHERE name = ?"_s, name.toString());
    if (!row) return row.fault();
    return row->next() ? std::optional(row->text(0)) : std::nullopt;
}

Result<QString> readSetting(Connection &connection, QStringView name) {
    const Result<std::optional<QString>> stored = storedSetting(connection, name);
    if (!stored) return stored.fault();
    return stored->value_or(QString::fromLatin1(settingDefinition(name)->defaultValue));
}

}  // namespace scepter
