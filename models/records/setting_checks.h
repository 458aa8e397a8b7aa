// What the checks of several settings have in common. Private to the room.
#pragma once

#include <initializer_list>

#include "records/settings.h"

namespace scepter {

/// The number as text. Malformed, naming the unit and both ends.
Result<QString> wholeNumber(const QString &value, int least, int most, const QString &unit);
/// One of these words, in lower case. Malformed, naming them.
Result<QString> oneOf(const QString &value, std::initializer_list<QLatin1StringView> words);

/// Those of the NDES page. `ndes_settings.cpp`.
std::span<const SettingDefinition> ndesSettingDefinitions();

}  // namespace scepter
