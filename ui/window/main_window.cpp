#include "ui/window/main_window.h"

#include "ui/actions/questions.h"
#include "ui/pages/certificates_page.h"
#include "ui/pages/devices_page.h"
#include "ui/theme/appearance.h"
#include "ui/theme/icon.h"
#include "ui/widgets/empty_state.h"
#include "ui/window/site_view.h"
#include "ui/wizard/site_wizard.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QPointer>
#include <QSettings>
#include <QStackedWidget>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostRecent = 8;
const auto recentKey = u"window/recentSites"_s;
const auto geometryKey = u"window/geometry"_s;

}  // namespace

MainWindow::MainWindow(SiteOpener &opener, QWidget *parent)
    : QMainWindow(parent),
      m_opener(opener),
      m_stack(new QStackedWidget(this)),
      m_welcome(new EmptyState(u"landmark"_s, tr("No site is open"),
                               tr("A site is one file: its authority, its devices, and everything that was issued. "
                                  "Make one, or open one from the File menu."),
                               this)) {
    m_welcome->setAction(tr("Make a new site…"));
    connect(m_welcome, &EmptyState::actionTriggered, this, &MainWindow::showWizard);
    m_stack->addWidget(m_welcome);
    setCentralWidget(m_stack);
    menuBar()->setAccessibleName(tr("Menus"));
    makeFileMenu();
    makeSiteMenus();
    makeViewMenu();
    makeHelpMenu();
    fillSiteMenus();
    setWindowTitle(QApplication::applicationDisplayName());
    resize(1280, 800);
    setMinimumSize(900, 560);
    restoreGeometry(QSettings().value(geometryKey).toByteArray());
}

MainWindow::~MainWindow() {
    delete m_view;
}

void MainWindow::makeFileMenu() {
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(icon(u"file-plus"), tr("&New site…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), this,
                    &MainWindow::showWizard);
    file->addAction(icon(u"folder-open"), tr("&Open…"), QKeySequence::Open, this, &MainWindow::askForSite);
    m_recent = file->addMenu(icon(u"clock"), tr("Open &recent"));
    connect(m_recent, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    file->addSeparator();
    file->addAction(icon(u"log-out"), tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &QWidget::close);
}

void MainWindow::makeSiteMenus() {
    m_device = menuBar()->addMenu(tr("&Device"));
    m_certificate = menuBar()->addMenu(tr("&Certificate"));
    m_viewMenu = menuBar()->addMenu(tr("&View"));
}

void MainWindow::fillSiteMenus() {
    m_device->clear();
    m_certificate->clear();
    m_device->menuAction()->setEnabled(m_view);
    m_certificate->menuAction()->setEnabled(m_view);
    if (!m_view) return;
    m_device->addAction(icon(u"plus"), tr("&Register device…"), QKeySequence(Qt::CTRL | Qt::Key_N), m_view,
                        &SiteView::registerDevice);
    DevicesPage *devices = &m_view->devices();
    m_device->addAction(icon(u"upload"), tr("&Import from CSV…"), devices, &DevicesPage::importDevices);
    m_device->addAction(icon(u"download"), tr("E&xport all devices…"), devices, &DevicesPage::exportAllDevices);
    m_device->addSeparator();
    m_device->addActions(m_view->devices().rowActions());
    m_certificate->addActions(m_view->certificates().rowActions());
}

void MainWindow::makeViewMenu() {
    const std::pair<Page, QString> pages[] = {
        {Page::Overview, tr("&Overview")},         {Page::Devices, tr("&Devices")},
        {Page::Challenges, tr("C&hallenges")},     {Page::Requests, tr("&Requests")},
        {Page::Certificates, tr("&Certificates")}, {Page::Revocations, tr("Re&vocations")},
        {Page::Audit, tr("A&udit")},               {Page::TrustedSigners, tr("&Trusted signers")},
        {Page::Ndes, tr("&NDES")},                 {Page::Settings, tr("&Settings")},
    };
    int key = Qt::Key_1;
    for (const auto &[page, name] : pages) {
        m_viewMenu->addAction(name, QKeySequence(Qt::CTRL | Qt::Key(key++)), this, [this, page = page] {
            if (m_view) m_view->goToPage(page);
        });
    }
    m_viewMenu->addSeparator();
    m_viewMenu->addAction(icon(u"search"), tr("Search &everything"), QKeySequence(Qt::CTRL | Qt::Key_K), this, [this] {
        if (m_view) m_view->focusGlobalSearch();
    });
    m_viewMenu->addAction(tr("&Find in this list"), QKeySequence::Find, this, [this] {
        if (m_view) m_view->focusSearch();
    });
    m_viewMenu->addSeparator();

    auto *looks = new QActionGroup(this);
    const std::pair<Appearance, QString> appearances[] = {
        {Appearance::System, tr("&As the system")}, {Appearance::Light, tr("&Light")}, {Appearance::Dark, tr("Dar&k")}};
    QMenu *look = m_viewMenu->addMenu(tr("Appe&arance"));
    for (const auto &[appearance, name] : appearances) {
        QAction *action = look->addAction(name, this, [appearance = appearance] { chooseAppearance(appearance); });
        action->setCheckable(true);
        looks->addAction(action);
        connect(look, &QMenu::aboutToShow, action,
                [action, appearance = appearance] { action->setChecked(savedAppearance() == appearance); });
    }
}

void MainWindow::makeHelpMenu() {
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(icon(u"info"), tr("&About %1").arg(QApplication::applicationDisplayName()), this,
                    &MainWindow::showAbout);
    help->addAction(tr("About &Qt"), qApp, &QApplication::aboutQt);
}

void MainWindow::fillRecentMenu() {
    m_recent->clear();
    const QStringList paths = QSettings().value(recentKey).toStringList();
    for (const QString &path : paths) {
        QAction *action = m_recent->addAction(QFileInfo(path).fileName(), this, [this, path] { openSite(path); });
        action->setToolTip(path);
    }
    if (paths.isEmpty()) m_recent->addAction(tr("Nothing was opened yet"))->setEnabled(false);
    m_recent->setToolTipsVisible(true);
}

void MainWindow::remember(const QString &path) {
    QStringList paths = QSettings().value(recentKey).toStringList();
    paths.removeAll(path);
    paths.prepend(path);
    QSettings().setValue(recentKey, paths.mid(0, mostRecent));
}

void MainWindow::askForSite() {
    auto *dialog = new QFileDialog(this, tr("Open a site"), {}, tr("Sites (*.scepter);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openSite);
    dialog->open();
}

void MainWindow::openSite(const QString &path) {
    m_welcome->setEnabled(false);
    m_opener.open(path, [window = QPointer(this)](Result<std::shared_ptr<SiteControl>> site) {
        if (!window) return;
        window->m_welcome->setEnabled(true);
        if (!site) {
            showSentence(window, site.fault().sentence);
            return;
        }
        window->showSite(*site);
        if ((*site)->isUnlocked())
            window->m_view->listenIfWished();
        else
            window->m_view->unlock();
    });
}

void MainWindow::openLastSiteOrWizard() {
    const QString last = QSettings().value(recentKey).toStringList().value(0);
    if (QFileInfo::exists(last)) {
        openSite(last);
    } else {
        showWizard();
    }
}

void MainWindow::showWizard() {
    auto *wizard = new SiteWizard(m_opener, this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &SiteWizard::siteReady, this, &MainWindow::showSite);
    wizard->open();
}

void MainWindow::showSite(std::shared_ptr<SiteControl> site) {
    remember(QFileInfo(site->path()).absoluteFilePath());
    delete m_view;
    m_view = new SiteView(std::move(site), m_stack);
    m_stack->addWidget(m_view);
    m_stack->setCurrentWidget(m_view);
    setWindowTitle(tr("%1 - %2").arg(m_view->site().authorityName(), QApplication::applicationDisplayName()));
    fillSiteMenus();
}

void MainWindow::showAbout() {
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About %1").arg(QApplication::applicationDisplayName()));
    box->setText(tr("%1 %2").arg(QApplication::applicationDisplayName(), QApplication::applicationVersion()));
    box->setInformativeText(
        tr("Hardware registration and an embedded SCEP responder. Apache License 2.0. "
           "Icons by Lucide, ISC License."));
    box->open();
}

void MainWindow::closeEvent(QCloseEvent *event) {
    QSettings().setValue(geometryKey, saveGeometry());
    QMainWindow::closeEvent(event);
}

}  // namespace scepter::ui
