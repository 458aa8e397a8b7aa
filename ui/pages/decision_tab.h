// A request that waits, or waited, for a decision: what it asks for beside the registration, and the decision itself.
#pragma once

#include <QWidget>

#include "ui/control/site_control.h"

class QPushButton;

namespace scepter::ui {

class ComparisonGrid;
class FieldList;
class ToneLabel;

class DecisionTab : public QWidget {
    Q_OBJECT

public:
    DecisionTab(SiteControl &site, QWidget *parent);

    void showRequest(const PendingRequest &request);

Q_SIGNALS:
    void approvalWanted(qint64 request);
    void rejectionWanted(qint64 request);
    void adoptionWanted(qint64 request);

private:
    void addFields();
    void showComparison();
    void showButtons(PendingState state);

    SiteControl &m_site;
    PendingRequest m_request;
    ToneLabel *m_fate;
    FieldList *m_fields;
    ComparisonGrid *m_grid;
    ToneLabel *m_gone;
    QPushButton *m_adopt;
    QPushButton *m_approve;
    QPushButton *m_reject;
    struct {
        int asks, subject, names, address, serial, key, endpoint, asked, polled, decided;
    } m_field{};
};

}  // namespace scepter::ui
