// The few faces of the desktop, all derived from the system's own font and its size.
#pragma once

#include <QFont>

namespace scepter::ui {

/// A page's title: 17 px where the body is 13 px, bold.
QFont titleFont();
/// The heading of a detail pane or a card, bold.
QFont headingFont();
/// Captions, column heads, buttons in a pane: a little smaller than the body.
QFont smallFont();
/// What is typed or compared: addresses, serial numbers, fingerprints, URLs, PEM.
QFont monospaceFont();

}  // namespace scepter::ui
