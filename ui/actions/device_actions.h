// What can be done with devices, wherever the button stands: on their page, in the menu, under a failed rung.
#pragma once

#include <vector>

#include "records/request_comparison.h"
#include "ui/control/site_control.h"

class QWidget;

namespace scepter::ui {

/// Opens the form of a new device, filled in with what is known of it.
void openRegisterDevice(SiteControl &site, QWidget *parent, const Registration &known = {});
/// Opens the registration of a device for editing, by its number as everything below.
void openEditDevice(SiteControl &site, QWidget *parent, qint64 device);
/// Opens the dialog that takes devices out of a file.
void openImportDevices(SiteControl &site, QWidget *parent);
/// Asks where to, and writes all devices in the form that an import takes.
void exportAllDevices(SiteControl &site, QWidget *parent);
/// With 0 it is asked which device it is for, or which profile.
void openNewChallenge(SiteControl &site, QWidget *parent, qint64 device);

/// Asks first when it disables.
void changeState(SiteControl &site, QWidget *parent, const std::vector<qint64> &devices, RegistrationState state);
/// Asks first, saying what stays.
void deleteDevices(SiteControl &site, QWidget *parent, const std::vector<qint64> &devices);
/// Opens the dialog that allows them until a day; what the device's last request used is chosen in advance.
void openWeakAlgorithms(SiteControl &site, QWidget *parent, qint64 device);
/// Writes the address or the serial number of a request into the registration; asks first, saying from what to what.
void takeValue(SiteControl &site, QWidget *parent, qint64 device, const Comparison &wanted);

}  // namespace scepter::ui
