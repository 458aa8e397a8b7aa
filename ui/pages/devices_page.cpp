#include "ui/pages/devices_page.h"

#include "ui/actions/device_actions.h"
#include "ui/actions/questions.h"
#include "ui/lists/filter_chips.h"
#include "ui/pages/device_detail.h"
#include "ui/theme/icon.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/primary_button.h"

#include <QAction>
#include <QLocale>

#include <algorithm>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

const std::vector<ColumnSetup> &columns() {
    static const std::vector<ColumnSetup> setup{{180},
                                                {112},
                                                {108},
                                                {104},
                                                {138},
                                                {84, ColumnStart::Hidden},
                                                {140, ColumnStart::Hidden},
                                                {90, ColumnStart::Hidden},
                                                {110, ColumnStart::Hidden},
                                                {120, ColumnStart::Hidden},
                                                {160, ColumnStart::Hidden},
                                                {160, ColumnStart::Hidden},
                                                {250, ColumnStart::Hidden},
                                                {200, ColumnStart::Hidden}};
    return setup;
}

}  // namespace

DevicesPage::DevicesPage(SiteControl &site, QWidget *parent)
    : ListPage({.name = u"devices"_s,
                .title = tr("Devices"),
                .searchHint = tr("Name, address, serial number, owner"),
                .emptyIcon = u"router"_s,
                .emptyHeading = tr("No devices yet"),
                .emptySentence = tr("Register the first one. It can ask for its certificate right after."),
                .emptyAction = tr("Register a device…"),
                .nothingSelected = tr("Select a device to see its registration, certificates and requests.")},
               site, new DevicesTable(site.ledger(), site.clock()), columns(), parent),
      m_table(static_cast<DevicesTable *>(&table())),
      m_detail(new DeviceDetail(site, this)) {
    chips().addChip(PageFilter::All, tr("All"));
    chips().addChip(PageFilter::Failing, tr("Failing"), u"circle-x"_s, Role::Bad);
    chips().addChip(PageFilter::Weak, tr("Weak"), u"shield-alert"_s, Role::Attention);

    auto *add = new PrimaryButton(tr("&Register device"), u"plus"_s, this);
    connect(add, &QPushButton::clicked, this, &DevicesPage::registerDevice);
    auto *import = new QPushButton(icon(u"upload"), tr("&Import…"), this);
    import->setToolTip(tr("Registers the devices of a CSV file"));
    connect(import, &QPushButton::clicked, this, &DevicesPage::importDevices);
    header().addAction(import);
    header().addAction(add);

    addActions();
    connect(m_detail, &DeviceDetail::destinationWanted, this, &ListPage::destinationWanted);
    setDetail(m_detail);
}

DevicesPage::~DevicesPage() {
    // What the filter shows is not remembered.
    showColumnsOf(PageFilter::All);
}

void DevicesPage::addActions() {
    QAction *edit = addRowAction(tr("&Edit registration…"), u"pencil"_s, Applies::ToOne, [this] { editSelected(); });
    edit->setShortcut(QKeySequence(Qt::Key_F2));
    m_challenge = addRowAction(tr("New &challenge…"), u"key-round"_s, Applies::ToOne, [this] {
        if (const auto device = selectedDevice()) openNewChallenge(site(), this, device->id);
    });
    addRowAction(tr("&Weak algorithms…"), u"shield-alert"_s, Applies::ToOne, [this] {
        if (const auto device = selectedDevice()) openWeakAlgorithms(site(), this, device->id);
    });
    addRowAction(tr("Show its re&quests"), u"arrow-left-right"_s, Applies::ToOne, [this] {
        if (const auto device = selectedDevice())
            Q_EMIT destinationWanted(
                {.page = Page::Requests, .search = device->isWildcard() ? device->fqdn.mid(1) : device->fqdn});
    });
    addRowSeparator();
    m_disable = addRowAction(
        tr("&Disable…"), u"ban"_s, Applies::ToSome,
        [this] { changeState(site(), this, view().selectedIds(), RegistrationState::Disabled); },
        [](int count) { return tr("&Disable %1 devices…").arg(count); });
    m_enable = addRowAction(
        tr("E&nable"), u"power"_s, Applies::ToSome,
        [this] { changeState(site(), this, view().selectedIds(), RegistrationState::Open); },
        [](int count) { return tr("E&nable %1 devices").arg(count); });
    QAction *remove = addRowAction(
        tr("De&lete…"), u"trash-2"_s, Applies::ToSome, [this] { deleteDevices(site(), this, view().selectedIds()); },
        [](int count) { return tr("De&lete %1 devices…").arg(count); });
    remove->setShortcut(QKeySequence::Delete);
}

void DevicesPage::registerDevice() {
    openRegisterDevice(site(), this);
}

void DevicesPage::importDevices() {
    openImportDevices(site(), this);
}

void DevicesPage::exportAllDevices() {
    scepter::ui::exportAllDevices(site(), this);
}

void DevicesPage::show(const Destination &destination) {
    ListPage::show(destination);
    if (destination.device == 0) return;
    if (table().rowOf(destination.device) < 0) ListPage::show({.page = Page::Devices});
    view().selectId(destination.device);
}

void DevicesPage::editSelected() {
    if (const auto device = selectedDevice()) openEditDevice(site(), this, device->id);
}

std::optional<Registration> DevicesPage::selectedDevice() const {
    const qint64 id = selectedId();
    if (id == 0) return std::nullopt;
    const Result<Registration> device = site().ledger().device(id);
    return device ? std::optional(*device) : std::nullopt;
}

bool DevicesPage::anySelected(RegistrationState state) const {
    std::vector<qint64> ids = view().selectedIds();
    // A menu must not read a million rows to find out what it may offer.
    constexpr std::size_t mostAsked = 256;
    if (ids.size() > mostAsked) return true;
    const auto rows = site().ledger().deviceRows(ids);
    return rows && std::any_of(rows->begin(), rows->end(),
                               [state](const DeviceRow &row) { return row.registration.state == state; });
}

bool DevicesPage::isPossible(const QAction *action) const {
    if (action == m_disable) return anySelected(RegistrationState::Open);
    if (action == m_enable) return anySelected(RegistrationState::Disabled);
    return true;
}

void DevicesPage::applyFilter(PageFilter filter) {
    using Filter = DevicesTable::Filter;
    showColumnsOf(filter);
    m_table->setFilter(filter == PageFilter::Failing ? Filter::Failing
                       : filter == PageFilter::Weak  ? Filter::Weak
                                                     : Filter::All);
}

void DevicesPage::showColumnsOf(PageFilter filter) {
    using Column = DevicesTable::Column;
    for (const auto &[column, wasHidden] : m_hiddenBefore) view().setColumnHidden(column, wasHidden);
    m_hiddenBefore.clear();
    if (filter != PageFilter::Weak) return;
    const auto set = [this](Column column, ColumnStart start) {
        m_hiddenBefore.emplace_back(int(column), view().isColumnHidden(int(column)));
        view().setColumnHidden(int(column), start == ColumnStart::Hidden);
    };
    for (const Column each :
         {Column::Address, Column::SerialNumber, Column::State, Column::Certificate, Column::Challenge})
        set(each, ColumnStart::Hidden);
    for (const Column each : {Column::WeakAllowed, Column::WeakUsed}) set(each, ColumnStart::Shown);
}

void DevicesPage::showDetail(qint64 id) {
    m_detail->showDevice(id);
}

void DevicesPage::showCounters(const Counters &counters) {
    header().setRemark(QLocale().toString(counters.devices));
    chips().setCount(PageFilter::Failing, counters.failingDevices);
    chips().setCount(PageFilter::Weak, counters.weakDevices);
}

}  // namespace scepter::ui
