// Whether the desktop is light, dark, or as the system is; kept for the next start.
#pragma once

namespace scepter::ui {

enum class Appearance { System, Light, Dark };

/// What was chosen on this computer by this person; System when nothing was.
Appearance savedAppearance();
/// Changes every open window at once.
void applyAppearance(Appearance appearance);
/// Changes every open window at once, and keeps the choice.
void chooseAppearance(Appearance appearance);

}  // namespace scepter::ui
