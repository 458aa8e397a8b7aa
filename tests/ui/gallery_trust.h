// Draws the dialogs of trusted signers, and the page of NDES as a whole.
#pragma once

#include <QString>

namespace scepter::ui {

/// `mark` ends the names of the pictures.
void drawTrust(const QString &folder, const QString &mark);

}  // namespace scepter::ui
