// What the product can do about a failed rung, as a button.
#pragma once

#include "records/trace.h"
#include "ui/control/site_control.h"

class QWidget;

namespace scepter::ui {

/// Empty for `Fix::None`.
QString buttonText(Fix fix, const QString &target);
QString iconName(Fix fix);
/// Opens the dialog that mends it. `Fix::OpenTransaction` and `Fix::DecideRequest` are the page's own business: it
/// shows another row.
void openFix(SiteControl &site, QWidget *parent, Fix fix, const QString &target);

}  // namespace scepter::ui
