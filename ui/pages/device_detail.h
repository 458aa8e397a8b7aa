// One device: its registration, its certificates, requests and challenges, and what was done to it.
#pragma once

#include "ui/control/site_control.h"
#include "ui/lists/detail_pane.h"
#include "ui/window/page.h"

class QPushButton;

namespace scepter {
class AuditTable;
class CertificatesTable;
class ChallengesTable;
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
    void addCertificates();
    void addRequests();
    void addChallenges();
    void addHistory();
    void addButtons();
    void showLists();
    void showRegistration(const DeviceRow &row);
    void showIdentity(const DeviceRow &row);
    void showPolicy(const DeviceRow &row);
    void openLastAttempt();

    SiteControl &m_site;
    Registration m_device;
    FieldList *m_fields;
    QPushButton *m_why;
    QPushButton *m_weak;
    CertificatesTable *m_certificates;
    RequestsTable *m_requests;
    ChallengesTable *m_challenges;
    AuditTable *m_history;
    LedgerView *m_certificatesView = nullptr;
    LedgerView *m_requestsView = nullptr;
    DeviceSheetPane *m_sheet;
    struct {
        int attempt, reason, name, state, address, serial, networks, profile, challenge, uses, validFrom, validUntil,
            approval, replyChain, weak, weakUsed, owner, registered, notes;
    } m_field{};
};

}  // namespace scepter::ui
