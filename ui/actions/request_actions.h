// What can be done with a request that waits for a decision, wherever the button stands.
#pragma once

#include <functional>

#include "ui/control/site_control.h"

class QWidget;

namespace scepter::ui {

/// Gets the sentence that says what happens next.
using Decided = std::function<void(const QString &sentence)>;

/// Approves at once what is as registered, and asks first where something differs.
void approveRequest(SiteControl &site, QWidget *parent, qint64 request, Decided decided);
/// Opens the form of a new device, filled in with what the request says of it; registering it approves the request.
void openAdoption(SiteControl &site, QWidget *parent, qint64 request, Decided decided);
/// Opens the dialog that asks for the reason.
void openReject(SiteControl &site, QWidget *parent, qint64 request, Decided decided);

/// "first certificate", "renewal of 04AB C1F0".
QString asksFor(const PendingRequest &request);
/// One sentence: until when it waits, who decided and when, and what happens next.
QString fateOf(const PendingRequest &request, Instant now);

}  // namespace scepter::ui
