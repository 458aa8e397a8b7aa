// Takes devices out of a CSV file: chosen or dropped, checked, looked at, and only then registered.
#pragma once

#include <memory>

#include "ui/control/site_control.h"
#include "ui/forms/form_dialog.h"

class QLabel;
class QProgressBar;
class QStackedWidget;

namespace scepter::ui {

class EmptyState;
class FileDrop;
class ImportPreviewPane;

/// Used with open(). The window is never held up: everything that takes long runs elsewhere and can be broken off.
class ImportDevicesDialog : public FormDialog {
    Q_OBJECT

public:
    ImportDevicesDialog(SiteControl &site, QWidget *parent);

    /// As if the person had chosen this file.
    void checkFile(const QString &path);
    /// While something runs it is broken off, and the dialog stays to say what became of it.
    void reject() override;

Q_SIGNALS:
    void imported(qint64 devices);

private:
    enum class Stage { Choosing, Checking, Looking, Writing, Done };

    QWidget *makeWorkPage();
    void enter(Stage stage);
    QString explanationOf(Stage stage) const;
    void labelPrimary();
    void act();
    void askForFile();
    void write();
    void showProgress(const FileProgress &progress);
    void showPreview(const std::shared_ptr<const ImportPreview> &preview);
    void sayFailure(const Fault &fault);
    void showDone(qint64 devices);

    SiteControl &m_site;
    Stage m_stage = Stage::Choosing;
    QString m_path;
    std::unique_ptr<DeviceImport> m_import;
    bool m_isBrokenOff = false;
    QStackedWidget *m_pages;
    FileDrop *m_drop;
    QLabel *m_step;
    QProgressBar *m_bar;
    QWidget *m_work;
    ImportPreviewPane *m_preview;
    EmptyState *m_done;
};

}  // namespace scepter::ui
