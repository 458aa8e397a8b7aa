// The site's settings as a form, the listener's state, and the look of the window.
#pragma once

#include <vector>

#include <QWidget>

#include "ui/control/site_control.h"

class QLabel;
class QPushButton;

namespace scepter::ui {

class FieldSentence;

class SettingsPage : public QWidget {
    Q_OBJECT

public:
    SettingsPage(SiteControl &site, QWidget *parent);

private:
    SiteControl &m_site;
};

}  // namespace scepter::ui
