// Gives the application its look: Fusion with the product's palette and style, light or dark as the system is.
#pragma once

#include "ui/theme/tones.h"

class QApplication;

namespace scepter::ui {

/// Distances in pixels; everything is a multiple of four.
namespace space {
inline constexpr int tight = 4;
inline constexpr int inside = 8;
inline constexpr int between = 12;
inline constexpr int edge = 16;
}  // namespace space

/// Height of a list's row in pixels.
inline constexpr int rowHeight = 27;

/// Call once, before the first widget. The scheme is the one that was chosen (`appearance.h`) or the system's, unless
/// the environment says SCEPTER_THEME=light or SCEPTER_THEME=dark.
void applyTheme(QApplication &application);
/// Changes every open window at once, and stops following the system.
void setScheme(Scheme scheme);
/// As the system is from now on, unless SCEPTER_THEME says otherwise.
void followSystem();

}  // namespace scepter::ui
