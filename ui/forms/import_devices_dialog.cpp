#include "ui/forms/import_devices_dialog.h"

#include "ui/actions/questions.h"
#include "ui/forms/file_drop.h"
#include "ui/forms/import_preview_pane.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"

#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

QString sentenceOf(const FileProgress &progress) {
    const auto counted = [&](const QString &sentence) {
        return sentence.arg(QLocale().toString(progress.done), QLocale().toString(progress.total));
    };
    switch (progress.step) {
        case FileStep::Reading:
            return ImportDevicesDialog::tr("Checking every row…");
        case FileStep::Hashing:
            return counted(ImportDevicesDialog::tr("Hashing static challenges, which is slow by intent: %1 of %2"));
        case FileStep::Writing:
            return counted(ImportDevicesDialog::tr("Registering devices: %1 of %2"));
    }
    return {};
}

}  // namespace

ImportDevicesDialog::ImportDevicesDialog(SiteControl &site, QWidget *parent)
    : FormDialog(parent),
      m_site(site),
      m_pages(new QStackedWidget(this)),
      m_drop(new FileDrop(tr("Drop a CSV file here"),
                          tr("Its first line names the columns, of which only fqdn is needed. An export of all devices "
                             "shows the others."))),
      m_step(new QLabel),
      m_bar(new QProgressBar),
      m_work(makeWorkPage()),
      m_preview(new ImportPreviewPane),
      m_done(new EmptyState(u"circle-check"_s, {}, {}, nullptr, Role::Good)) {
    for (QWidget *page : std::initializer_list<QWidget *>{m_drop, m_work, m_preview, m_done}) m_pages->addWidget(page);
    body()->addWidget(m_pages, 1);
    resize(760, 560);
    connect(m_drop, &FileDrop::dropped, this, &ImportDevicesDialog::checkFile);
    connect(m_preview, &ImportPreviewPane::choiceChanged, this, &ImportDevicesDialog::labelPrimary);
    connect(m_preview, &ImportPreviewPane::checkAgainWanted, this, [this] { checkFile(m_path); });
    connect(m_preview, &ImportPreviewPane::otherFileWanted, this, &ImportDevicesDialog::askForFile);
    connect(primaryButton(), &QPushButton::clicked, this, &ImportDevicesDialog::act);
    enter(Stage::Choosing);
}

QWidget *ImportDevicesDialog::makeWorkPage() {
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(4);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(space::inside);
    column->addStretch(2);
    column->addWidget(m_step);
    column->addWidget(m_bar);
    column->addStretch(3);
    return page;
}

void ImportDevicesDialog::enter(Stage stage) {
    m_stage = stage;
    const bool runs = stage == Stage::Checking || stage == Stage::Writing;
    setHeading(tr("Import devices"), explanationOf(stage));
    m_pages->setCurrentWidget(stage == Stage::Choosing  ? static_cast<QWidget *>(m_drop)
                              : runs                    ? m_work
                              : stage == Stage::Looking ? static_cast<QWidget *>(m_preview)
                                                        : static_cast<QWidget *>(m_done));
    if (runs) {
        m_isBrokenOff = false;
        clearFault();
        showProgress({stage == Stage::Checking ? FileStep::Reading : FileStep::Writing, 0, 0});
    }
    closeButton()->setEnabled(true);
    closeButton()->setVisible(stage != Stage::Done);
    labelPrimary();
    if (stage == Stage::Looking && !primaryButton()->isEnabled()) {
        m_preview->takeFocus();
    } else {
        primaryButton()->setFocus();
    }
}

QString ImportDevicesDialog::explanationOf(Stage stage) const {
    switch (stage) {
        case Stage::Choosing:
        case Stage::Checking:
        case Stage::Looking:
            return tr("Nothing is registered before you have seen what the file holds.");
        case Stage::Writing:
            return tr("All of them or none: when you cancel now, nothing is registered.");
        case Stage::Done:
            return {};
    }
    return {};
}

void ImportDevicesDialog::labelPrimary() {
    const qint64 devices = m_preview->devicesToWrite();
    switch (m_stage) {
        case Stage::Choosing:
            primaryButton()->setText(tr("&Choose a file…"));
            primaryButton()->setEnabled(true);
            return;
        case Stage::Checking:
        case Stage::Writing:
            primaryButton()->setText(tr("&Import"));
            primaryButton()->setEnabled(false);
            return;
        case Stage::Looking:
            primaryButton()->setText(devices > 0 ? tr("&Import %Ln device(s)", nullptr, int(devices)) : tr("&Import"));
            primaryButton()->setEnabled(devices > 0);
            return;
        case Stage::Done:
            primaryButton()->setText(tr("&Done"));
            primaryButton()->setEnabled(true);
            return;
    }
}

void ImportDevicesDialog::act() {
    if (m_stage == Stage::Choosing) askForFile();
    if (m_stage == Stage::Looking) write();
    if (m_stage == Stage::Done) accept();
}

void ImportDevicesDialog::askForFile() {
    askForOpenPath(this, tr("Import devices"), QFileInfo(m_path).absolutePath(),
                   tr("CSV files (*.csv *.txt *.tsv);;All files (*)"),
                   [this](const QString &path) { checkFile(path); });
}

void ImportDevicesDialog::checkFile(const QString &path) {
    m_path = path;
    m_import = m_site.importDevices(path);
    connect(m_import.get(), &DeviceImport::progressed, this, &ImportDevicesDialog::showProgress);
    connect(m_import.get(), &DeviceImport::checked, this, &ImportDevicesDialog::showPreview);
    connect(m_import.get(), &DeviceImport::written, this, &ImportDevicesDialog::showDone);
    connect(m_import.get(), &DeviceImport::failed, this, &ImportDevicesDialog::sayFailure);
    enter(Stage::Checking);
    m_import->check();
}

void ImportDevicesDialog::write() {
    enter(Stage::Writing);
    m_import->writeGoodRows();
}

void ImportDevicesDialog::showProgress(const FileProgress &progress) {
    if (m_isBrokenOff) return;
    m_step->setText(sentenceOf(progress));
    // Shares of a thousand: the bar counts no further than an int does. Without a total it only shows that it lives.
    constexpr int fine = 1000;
    m_bar->setRange(0, progress.total > 0 ? fine : 0);
    if (progress.total > 0) m_bar->setValue(int(progress.done * fine / progress.total));
}

void ImportDevicesDialog::showPreview(const std::shared_ptr<const ImportPreview> &preview) {
    if (preview->devices == 0 && preview->badRows == 0) {
        sayFailure({FaultKind::Malformed,
                    tr("%1 names its columns and has no row below them.").arg(QFileInfo(m_path).fileName())});
        return;
    }
    m_preview->setPreview(m_path, preview);
    enter(Stage::Looking);
}

void ImportDevicesDialog::sayFailure(const Fault &fault) {
    // Whoever breaks off the reading has seen enough; what was to be written is still there to be looked at.
    const bool wasReading = m_stage == Stage::Checking;
    const bool isWanted = m_isBrokenOff;
    enter(wasReading ? Stage::Choosing : Stage::Looking);
    if (!(wasReading && isWanted)) showFault(fault.sentence);
}

void ImportDevicesDialog::showDone(qint64 devices) {
    m_done->setWords(tr("%Ln device(s) are registered", nullptr, int(devices)),
                     tr("They can ask for their certificates from now on."));
    enter(Stage::Done);
    Q_EMIT imported(devices);
}

void ImportDevicesDialog::reject() {
    const bool runs = m_stage == Stage::Checking || m_stage == Stage::Writing;
    if (!runs) {
        FormDialog::reject();
        return;
    }
    m_isBrokenOff = true;
    m_step->setText(tr("Breaking off…"));
    closeButton()->setEnabled(false);
    m_import->cancel();
}

}  // namespace scepter::ui
