// The program's window: its menus, and the site that is open in it, or a welcome when none is.
#pragma once

#include <memory>

#include <QMainWindow>

#include "ui/control/site_control.h"

class QMenu;
class QStackedWidget;

namespace scepter::ui {

class EmptyState;
class SiteView;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// `opener` outlives the window.
    explicit MainWindow(SiteOpener &opener, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Asks for the passphrase when the site's keys have one; says why when it cannot be opened.
    void openSite(const QString &path);
    /// What a start without arguments shows: the site that was open last, while its file is there, else the wizard.
    void openLastSiteOrWizard();
    void showWizard();
    /// Takes the place of the site that was open.
    void showSite(std::shared_ptr<SiteControl> site);
    /// Null when none is open.
    SiteView *siteView() const { return m_view; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makeFileMenu();
    void makeSiteMenus();
    void makeViewMenu();
    void makeHelpMenu();
    void fillSiteMenus();
    void fillRecentMenu();
    void remember(const QString &path);
    void askForSite();
    void showAbout();

    SiteOpener &m_opener;
    QStackedWidget *m_stack;
    EmptyState *m_welcome;
    SiteView *m_view = nullptr;
    QMenu *m_recent = nullptr;
    QMenu *m_device = nullptr;
    QMenu *m_certificate = nullptr;
    QMenu *m_viewMenu = nullptr;
};

}  // namespace scepter::ui
