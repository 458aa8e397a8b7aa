// What a person should know before a setting gets a value that makes the site less safe.
#pragma once

#include <QString>
#include <QStringView>

namespace scepter {

/// One or two English sentences; empty when there is nothing to say. `value` is canonical.
QString warningOf(QStringView name, QStringView value);

}  // namespace scepter
