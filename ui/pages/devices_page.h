// The devices that may enrol, what became of each, and everything that can be done with them.
#pragma once

#include "tables/devices_table.h"
#include "ui/lists/list_page.h"

namespace scepter::ui {

class DeviceDetail;

class DevicesPage : public ListPage {
    Q_OBJECT

public:
    DevicesPage(SiteControl &site, QWidget *parent);
    ~DevicesPage() override;

    void registerDevice();
    void importDevices();
    void exportAllDevices();
    void show(const Destination &destination) override;
    using ListPage::show;

protected:
    void applyFilter(PageFilter filter) override;
    void showDetail(qint64 id) override;
    void showCounters(const Counters &counters) override;
    bool isPossible(const QAction *action) const override;
    void emptyActionTriggered() override { registerDevice(); }
    void openRow() override { editSelected(); }

private:
    void addActions();
    /// The filter of weak devices has columns of its own; what was shown before comes back with the next filter.
    void showColumnsOf(PageFilter filter);
    void editSelected();
    std::optional<Registration> selectedDevice() const;
    /// Of the selected devices: whether any is in this state.
    bool anySelected(RegistrationState state) const;

    DevicesTable *m_table;
    DeviceDetail *m_detail;
    std::vector<std::pair<int, bool>> m_hiddenBefore;  ///< columns that the filter has shown or hidden
    QAction *m_challenge = nullptr;
    QAction *m_disable = nullptr;
    QAction *m_enable = nullptr;
};

}  // namespace scepter::ui
