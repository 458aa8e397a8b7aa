// Import and export of devices outside of the GUI thread.
#pragma once

#include <memory>

#include <QTimer>

#include "app/desktop/background_run.h"
#include "app/import/device_import.h"
#include "app/site/site.h"
#include "ui/control/device_files.h"

namespace scepter::app {

class BackgroundImport final : public ui::DeviceImport {
    Q_OBJECT

public:
    BackgroundImport(std::shared_ptr<Site> site, QString path);
    ~BackgroundImport() override;

    void check() override;
    void writeGoodRows() override;
    void cancel() override;

private:
    void begin();

    std::shared_ptr<Site> m_site;
    QString m_path;
    std::shared_ptr<app::DeviceImport> m_import;  ///< once it was checked
    std::shared_ptr<BackgroundRun> m_run;
    QTimer m_look;
};

class BackgroundExport final : public ui::DeviceExport {
    Q_OBJECT

public:
    BackgroundExport(std::shared_ptr<Site> site, QString path);
    ~BackgroundExport() override;

    void start() override;
    void cancel() override;

private:
    std::shared_ptr<Site> m_site;
    QString m_path;
    std::shared_ptr<BackgroundRun> m_run;
    QTimer m_look;
};

}  // namespace scepter::app
