#include "app/desktop/device_files.h"

#include <chrono>

#include <QSaveFile>

#include "app/desktop/background.h"
#include "app/import/device_export.h"
#include "app/import/import_file.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds lookInterval{100};

struct Checked {
    std::shared_ptr<DeviceImport> import;
    std::shared_ptr<const ui::ImportPreview> preview;
};

std::shared_ptr<const ui::ImportPreview> previewOf(const ImportReport &report) {
    auto preview = std::make_shared<ui::ImportPreview>();
    preview->devices = report.devices;
    preview->challenges = report.challenges;
    preview->badRows = report.badRows;
    for (const auto &problem : report.problems)
        preview->problems.push_back({problem.line, problem.device, problem.column, problem.sentence});
    for (const auto &row : report.examples) {
        const auto &device = row.device.registration;
        preview->examples.push_back(
            {row.line, device.fqdn, device.ipAddress, device.serialNumber, device.profile, device.notes});
    }
    return preview;
}

Result<Checked> checkFile(const Site &site, const QString &path, const ImportWatch &watch) {
    auto file = readImportFile(path);
    if (!file) return file.fault();
    const auto ledger = site.administrator();
    auto import = DeviceImport::check(site, *ledger, *std::move(file), watch);
    if (!import) return import.fault();
    auto preview = previewOf(import->report());
    return Checked{std::make_shared<DeviceImport>(*std::move(import)), std::move(preview)};
}

Result<qint64> writeFile(const Site &site, const QString &path, const ImportWatch &watch) {
    QSaveFile file(path);
    const auto fault = [&] {
        return Fault{FaultKind::Unavailable, u"%1 could not be written: %2."_s.arg(path, file.errorString())};
    };
    if (!file.open(QIODevice::WriteOnly)) return fault();
    auto written = exportDevices(*site.administrator(), file, watch);
    if (!written) return written;
    if (!file.commit()) return fault();
    return written;
}

}  // namespace

BackgroundImport::BackgroundImport(std::shared_ptr<Site> site, QString path)
    : m_site(std::move(site)), m_path(std::move(path)) {
    m_look.setInterval(lookInterval);
    connect(&m_look, &QTimer::timeout, this, [this] { Q_EMIT progressed(m_run->progress()); });
}

BackgroundImport::~BackgroundImport() {
    cancel();
}

void BackgroundImport::begin() {
    m_run = std::make_shared<BackgroundRun>();
    m_look.start();
}

void BackgroundImport::cancel() {
    if (m_run) m_run->cancel();
}

void BackgroundImport::check() {
    begin();
    inBackground(
        this, [site = m_site, path = m_path, watch = watchOf(m_run)] { return checkFile(*site, path, watch); },
        [this](Result<Checked> checkedFile) {
            m_look.stop();
            if (!checkedFile) {
                Q_EMIT failed(checkedFile.fault());
                return;
            }
            m_import = checkedFile->import;
            Q_EMIT checked(checkedFile->preview);
        });
}

void BackgroundImport::writeGoodRows() {
    begin();
    inBackground(
        this,
        [site = m_site, import = m_import, watch = watchOf(m_run)] {
            return import->writeGoodRows(*site->administrator(), watch);
        },
        [this](const Result<qint64> &devices) {
            m_look.stop();
            if (devices) {
                Q_EMIT written(*devices);
            } else {
                Q_EMIT failed(devices.fault());
            }
        });
}

BackgroundExport::BackgroundExport(std::shared_ptr<Site> site, QString path)
    : m_site(std::move(site)), m_path(std::move(path)), m_run(std::make_shared<BackgroundRun>()) {
    m_look.setInterval(lookInterval);
    connect(&m_look, &QTimer::timeout, this, [this] { Q_EMIT progressed(m_run->progress()); });
}

BackgroundExport::~BackgroundExport() {
    cancel();
}

void BackgroundExport::cancel() {
    m_run->cancel();
}

void BackgroundExport::start() {
    m_look.start();
    inBackground(
        this, [site = m_site, path = m_path, watch = watchOf(m_run)] { return writeFile(*site, path, watch); },
        [this](const Result<qint64> &devices) {
            m_look.stop();
            if (devices) {
                Q_EMIT written(*devices);
            } else {
                Q_EMIT failed(devices.fault());
            }
        });
}

}  // namespace scepter::app
