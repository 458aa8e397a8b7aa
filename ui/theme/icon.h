// Icons by their lucide name, drawn in the colour of a role, so that they are right in light and in dark.
#pragma once

#include <QIcon>
#include <QPixmap>
#include <QStringView>

#include "ui/theme/tones.h"

namespace scepter::ui {

/// Follows a change of the scheme by itself. The names are the files in resources/icons, without ".svg".
QIcon icon(QStringView name, Role role = Role::Text);
/// One size, kept in the pixmap cache; for delegates and labels that paint many. `size` in device-independent pixels.
QPixmap iconPixmap(QStringView name, const QColor &color, int size, qreal devicePixelRatio);

}  // namespace scepter::ui
