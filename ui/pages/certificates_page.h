// Everything that was issued: what it is, how long it lasts, and the way to revoke it.
#pragma once

#include "tables/certificates_table.h"
#include "ui/lists/list_page.h"

namespace scepter::ui {

class CertificateDetail;

class CertificatesPage : public ListPage {
    Q_OBJECT

public:
    CertificatesPage(SiteControl &site, QWidget *parent);

protected:
    void applyFilter(PageFilter filter) override;
    void showDetail(qint64 id) override;
    void showCounters(const Counters &counters) override;
    bool isPossible(const QAction *action) const override;
    void emptyActionTriggered() override;

private:
    void addActions();
    std::vector<CertificateRecord> selectedCertificates() const;
    QStringList selectedSerials() const;
    void revokeSelected();

    CertificatesTable *m_table;
    CertificateDetail *m_detail;
    QAction *m_revoke = nullptr;
    QAction *m_unhold = nullptr;
};

}  // namespace scepter::ui
