// One device: its registration, its certificates and its requests.
#pragma once

#include "ui/control/site_control.h"
#include "ui/lists/detail_pane.h"
#include "ui/window/page.h"

class QPushButton;

namespace scepter {
class CertificatesTable;
class RequestsTable;
}  // namespace scepter

namespace scepter::ui {

class DeviceSheetPane;
class FieldList;
class LedgerView;

class DeviceDetail : public DetailPane {
    Q_OBJECT

public:
    DeviceDetail(SiteControl &site, QWidget *parent);

    void showDevice(qint64 id);

Q_SIGNALS:
    void destinationWanted(const scepter::ui::Destination &destination);

private:
    QWidget *makeRegistration();
    void showRegistration(const DeviceRow &row);
    void showPolicy(const DeviceRow &row);
    void openLastAttempt();

    SiteControl &m_site;
    Registration m_device;
    FieldList *m_fields;
    QPushButton *m_why;
    QPushButton *m_weak;
    CertificatesTable *m_certificates;
    RequestsTable *m_requests;
    DeviceSheetPane *m_sheet;
    struct {
        int attempt, reason, name, address, serial, profile, challenge, uses, validUntil, approval, replyChain, weak,
            weakUsed, registered, notes;
    } m_field{};
};

}  // namespace scepter::ui
