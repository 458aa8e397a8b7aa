// Whether the listener starts by itself when this person opens a site; kept for the next start.
#pragma once

namespace scepter::ui {

/// False until somebody has chosen otherwise: opening a file to look at it opens no port.
bool startsListeningWhenOpened();
enum class StartWhenOpened { No, Yes };
void chooseStartWhenOpened(StartWhenOpened choice);

}  // namespace scepter::ui
