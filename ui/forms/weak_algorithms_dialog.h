// Allows one device weak algorithms until a day, or takes that back.
#pragma once

#include "ui/control/site_control.h"
#include "ui/forms/form_dialog.h"

namespace scepter::ui {

class WeakChoice;

/// Used with open(). Accepted when it is saved.
class WeakAlgorithmsDialog : public FormDialog {
    Q_OBJECT

public:
    /// `wanted` are chosen in advance besides those that are allowed already: what the device has used.
    WeakAlgorithmsDialog(SiteControl &site, const Registration &device, WeakAlgorithms wanted, QWidget *parent);

private:
    void save();

    SiteControl &m_site;
    qint64 m_device;
    WeakChoice *m_choice;
};

}  // namespace scepter::ui
