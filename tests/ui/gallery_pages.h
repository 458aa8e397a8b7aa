// Draws the window with each of its pages, filled and empty, into pictures.
#pragma once

#include <QString>

namespace scepter::ui {

/// `mark` tells light from dark in the file names: "light".
void drawPages(const QString &folder, const QString &mark);

}  // namespace scepter::ui
