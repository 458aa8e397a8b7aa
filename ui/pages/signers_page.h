// Whose signature stands in for a challenge: the trust list, and which profiles look at it.
#pragma once

#include "ui/lists/list_page.h"
#include "ui/lists/signers_table.h"

namespace scepter::ui {

class SignerDetail;
class SignerPolicies;

class SignersPage : public ListPage {
    Q_OBJECT

public:
    SignersPage(SiteControl &site, QWidget *parent);

protected:
    void applyFilter(PageFilter filter) override;
    void showDetail(qint64 id) override;
    void showCounters(const Counters &counters) override;
    void emptyActionTriggered() override;
    void openRow() override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makePolicies();
    void addActions();
    void copyAsPem();

    SignerDetail *m_detail;
    SignerPolicies *m_policies = nullptr;
};

}  // namespace scepter::ui
