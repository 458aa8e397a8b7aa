// The desktop's language: the system's where there is a translation, else English.
#pragma once

class QApplication;

namespace scepter::app {

/// Before any widget is made. Qt's own words (buttons, file dialogs) are translated with it where they are installed.
void speakTheSystemsLanguage(QApplication &application);

}  // namespace scepter::app
