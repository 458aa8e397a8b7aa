// Draws the forms, the wizard, the overview and the settings into pictures.
#pragma once

#include <QString>

namespace scepter::ui {

/// `mark` tells light from dark in the file names: "light".
void drawForms(const QString &folder, const QString &mark);

}  // namespace scepter::ui
