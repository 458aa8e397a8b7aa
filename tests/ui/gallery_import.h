// Pictures of the import of devices.
#pragma once

#include <QString>

namespace scepter::ui {

void drawImport(const QString &folder, const QString &mark);

}  // namespace scepter::ui
