// One open site: top bar, navigation, pages and status, and the ways between them.
#pragma once

#include <map>
#include <memory>

#include <QWidget>

#include "ui/control/site_control.h"
#include "ui/window/page.h"

class QStackedWidget;

namespace scepter::ui {

class CertificatesPage;
class DevicesPage;
class ListPage;
class Navigation;
class StatusStrip;
class TopBar;

class SiteView : public QWidget {
    Q_OBJECT

public:
    SiteView(std::shared_ptr<SiteControl> site, QWidget *parent);
    ~SiteView() override;

    SiteControl &site() const { return *m_site; }
    DevicesPage &devices() const { return *m_devices; }
    CertificatesPage &certificates() const { return *m_certificates; }
    Page currentPage() const { return m_page; }

    void goTo(const Destination &destination);
    void goToPage(Page page);
    void registerDevice();
    void unlock();
    /// Where this person has chosen so, and nobody listens yet.
    void listenIfWished();
    void focusGlobalSearch();
    /// The search field of the page that is shown, or that over everything.
    void focusSearch();
    /// Goes to the first page that has something that matches: devices, certificates, requests, challenges.
    void searchEverything(const QString &text);

private:
    void addPage(Page page, QWidget *widget);
    void addListPage(Page page, ListPage *list);
    void setUpNavigation();
    void showCounters();
    void showCounts();
    ListPage *listPage(Page page) const;

    std::shared_ptr<SiteControl> m_site;
    TopBar *m_topBar;
    Navigation *m_navigation;
    QStackedWidget *m_stack;
    StatusStrip *m_status;
    DevicesPage *m_devices;
    CertificatesPage *m_certificates;
    std::map<Page, QWidget *> m_pages;
    Page m_page = Page::Overview;
};

}  // namespace scepter::ui
