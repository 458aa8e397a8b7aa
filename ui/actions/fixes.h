// What the product can do about a failed rung, as a button.
#pragma once

#include <optional>

#include "records/trace.h"
#include "ui/control/site_control.h"

class QWidget;

namespace scepter::ui {

/// Empty for `Fix::None`.
QString buttonText(Fix fix, const QString &target);
QString iconName(Fix fix);
/// Opens the dialog that mends it. `device` is the registration that the request met, if any: the target's name may be
/// that of several. What shows another row or another page is the page's own business.
void openFix(SiteControl &site, QWidget *parent, Fix fix, const QString &target, std::optional<qint64> device);

}  // namespace scepter::ui
