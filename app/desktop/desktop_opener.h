// Opens and makes sites for the desktop.
#pragma once

#include <QObject>

#include "ui/control/site_control.h"

namespace scepter::app {

/// Lives in the GUI thread; what it begins is dropped when it goes.
class DesktopOpener final : public QObject, public ui::SiteOpener {
    Q_OBJECT

public:
    using QObject::QObject;

    void create(ui::NewSite site, Done done) override;
    void open(const QString &path, Done done) override;
    QStringList localAddresses() const override;
    Result<void> tryAddress(const QString &address) const override;
};

}  // namespace scepter::app
