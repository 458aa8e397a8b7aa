#include "ui/actions/device_actions.h"

#include "ui/actions/questions.h"
#include "ui/forms/import_devices_dialog.h"
#include "ui/forms/new_challenge_dialog.h"
#include "ui/forms/register_device_dialog.h"
#include "ui/forms/weak_algorithms_dialog.h"

#include <QCoreApplication>
#include <QProgressDialog>

namespace scepter::ui {
using namespace Qt::StringLiterals;

namespace {

struct DeviceActions {
    Q_DECLARE_TR_FUNCTIONS(DeviceActions)
};

void change(SiteControl &site, QWidget *parent, qint64 id, const std::function<void(Registration &)> &edit) {
    Result<Registration> device = site.ledger().device(id);
    if (!device) {
        showSentence(parent, device.fault().sentence);
        return;
    }
    edit(*device);
    if (const auto done = site.ledger().updateDevice(*device, site.operatorName()); !done)
        showSentence(parent, done.fault().sentence);
}

/// The name of the only one, or their number.
QString named(SiteControl &site, const std::vector<qint64> &devices) {
    if (devices.size() == 1) {
        if (const auto device = site.ledger().device(devices.front())) return device->fqdn;
    }
    return DeviceActions::tr("%1 devices").arg(devices.size());
}

/// By its newest request, whatever became of it.
WeakAlgorithms usedLast(AdministratorLedger &ledger, qint64 device) {
    TransactionQuery newest;
    newest.registrationId = device;
    newest.limit = 1;
    const auto ids = ledger.transactionIds(newest);
    if (!ids || ids->empty()) return {};
    const auto transaction = ledger.transaction(ids->front());
    return transaction ? transaction->weak : WeakAlgorithms();
}

void writeAllDevices(SiteControl &site, QWidget *parent, const QString &path) {
    DeviceExport *work = site.exportDevices(path).release();
    work->setParent(parent);
    auto *progress = new QProgressDialog(DeviceActions::tr("Writing %1").arg(path), DeviceActions::tr("Cancel"), 0, 0,
                                         parent);
    progress->setMinimumDuration(400);
    const auto end = [work, progress] {
        progress->deleteLater();
        work->deleteLater();
    };
    QObject::connect(work, &DeviceExport::progressed, progress, [progress](const FileProgress &now) {
        progress->setMaximum(int(now.total));
        progress->setValue(int(now.done));
    });
    QObject::connect(progress, &QProgressDialog::canceled, work, &DeviceExport::cancel);
    QObject::connect(work, &DeviceExport::written, parent, end);
    QObject::connect(work, &DeviceExport::failed, parent, [parent, progress, end](const Fault &fault) {
        // Whoever cancelled knows it.
        if (!progress->wasCanceled()) showSentence(parent, fault.sentence);
        end();
    });
    work->start();
}

}  // namespace

void openRegisterDevice(SiteControl &site, QWidget *parent, const Registration &known) {
    auto *dialog = new RegisterDeviceDialog(site, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!known.fqdn.isEmpty()) {
        Registration fresh = known;
        fresh.id = 0;
        dialog->setRegistration(fresh);
    }
    dialog->open();
}

void openEditDevice(SiteControl &site, QWidget *parent, qint64 device) {
    const Result<Registration> registration = site.ledger().device(device);
    if (!registration) {
        showSentence(parent, registration.fault().sentence);
        return;
    }
    auto *dialog = new RegisterDeviceDialog(site, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setRegistration(*registration);
    dialog->open();
}

void openImportDevices(SiteControl &site, QWidget *parent) {
    auto *dialog = new ImportDevicesDialog(site, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void exportAllDevices(SiteControl &site, QWidget *parent) {
    askForSavePath(parent, DeviceActions::tr("Export all devices"), u"devices.csv"_s,
                   DeviceActions::tr("CSV files (*.csv)"),
                   [&site, parent](const QString &path) { writeAllDevices(site, parent, path); });
}

void openNewChallenge(SiteControl &site, QWidget *parent, qint64 device) {
    const Result<Registration> registration = device == 0 ? Result(Registration()) : site.ledger().device(device);
    if (!registration) {
        showSentence(parent, registration.fault().sentence);
        return;
    }
    auto *dialog = new NewChallengeDialog(site, *registration, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void changeState(SiteControl &site, QWidget *parent, const std::vector<qint64> &devices, RegistrationState state) {
    const auto apply = [&site, parent, devices, state] {
        for (const qint64 id : devices)
            change(site, parent, id, [state](Registration &device) { device.state = state; });
    };
    if (state == RegistrationState::Open) {
        apply();
        return;
    }
    const QString who = named(site, devices);
    confirm(
        parent, DeviceActions::tr("Disable %1?").arg(who),
        DeviceActions::tr("Its requests are refused until it is enabled again. Certificates that it holds stay valid."),
        DeviceActions::tr("&Disable"), apply);
}

void deleteDevices(SiteControl &site, QWidget *parent, const std::vector<qint64> &devices) {
    const QString who = named(site, devices);
    confirm(parent, DeviceActions::tr("Delete the registration of %1?").arg(who),
            DeviceActions::tr(
                "Its challenges go with it. Certificates that were issued stay valid until they are revoked or "
                "expire, and its requests stay in the list."),
            DeviceActions::tr("&Delete"), [&site, parent, devices] {
                for (const qint64 id : devices) {
                    const auto done = site.ledger().deleteDevice(id, site.operatorName());
                    if (done) continue;
                    showSentence(parent, done.fault().sentence);
                    return;
                }
            });
}

void openWeakAlgorithms(SiteControl &site, QWidget *parent, qint64 device) {
    const Result<Registration> registration = site.ledger().device(device);
    if (!registration) {
        showSentence(parent, registration.fault().sentence);
        return;
    }
    auto *dialog = new WeakAlgorithmsDialog(site, *registration, usedLast(site.ledger(), device), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void takeValue(SiteControl &site, QWidget *parent, qint64 device, const Comparison &wanted) {
    const Result<Registration> registration = site.ledger().device(device);
    if (!registration) {
        showSentence(parent, registration.fault().sentence);
        return;
    }
    const bool isAddress = wanted.field == ComparedField::Address;
    const QString &former = isAddress ? registration->ipAddress : registration->serialNumber;
    const QString question = isAddress ? DeviceActions::tr("Change the registered address of %1?")
                                       : DeviceActions::tr("Change the registered serial number of %1?");
    confirm(parent, question.arg(registration->fqdn),
            DeviceActions::tr("From %1 to %2. Its next request is held against the new one; the certificates that it "
                              "holds stay as they are.")
                .arg(former.isEmpty() ? DeviceActions::tr("none") : former, wanted.asked),
            DeviceActions::tr("&Take this value"), [&site, parent, device, isAddress, value = wanted.asked] {
                Result<Registration> changed = site.ledger().device(device);
                if (changed) (isAddress ? changed->ipAddress : changed->serialNumber) = value;
                const Result<void> saved = changed ? site.updateDevice(*changed) : changed.fault();
                if (!saved) showSentence(parent, saved.fault().sentence);
            });
}

}  // namespace scepter::ui
