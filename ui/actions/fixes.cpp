#include "ui/actions/fixes.h"

#include "ui/actions/device_actions.h"
#include "ui/actions/questions.h"
#include "ui/control/device_lookup.h"

#include <QCoreApplication>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

struct Fixes {
    Q_DECLARE_TR_FUNCTIONS(Fixes)
};

void enable(SiteControl &site, QWidget *parent, qint64 device) {
    const Result<Registration> registration = site.ledger().device(device);
    if (!registration) {
        showSentence(parent, registration.fault().sentence);
        return;
    }
    confirm(parent, Fixes::tr("Enable %1 again?").arg(registration->fqdn),
            Fixes::tr("Its next request is decided as that of any other device."), Fixes::tr("&Enable"),
            [&site, parent, device] { changeState(site, parent, {device}, RegistrationState::Open); });
}

void openDeviceFix(SiteControl &site, QWidget *parent, Fix fix, qint64 device) {
    switch (fix) {
        case Fix::NewChallenge:
            openNewChallenge(site, parent, device);
            break;
        case Fix::EnableDevice:
            enable(site, parent, device);
            break;
        case Fix::AllowWeakAlgorithms:
            openWeakAlgorithms(site, parent, device);
            break;
        default:
            openEditDevice(site, parent, device);
            break;
    }
}

}  // namespace

QString buttonText(Fix fix, const QString &target) {
    switch (fix) {
        case Fix::None:
            return {};
        case Fix::RegisterDevice:
            return Fixes::tr("&Register this device…");
        case Fix::NewChallenge:
            return Fixes::tr("&Make a new challenge…");
        case Fix::EnableDevice:
            return Fixes::tr("&Enable this device…");
        case Fix::AllowWeakAlgorithms:
            return Fixes::tr("&Allow weak algorithms for this device…");
        case Fix::EditRegistration:
            return Fixes::tr("&Edit the registration…");
        case Fix::OpenTransaction:
            return Fixes::tr("&Open transaction %1").arg(target);
        case Fix::DecideRequest:
            return Fixes::tr("&Decide…");
        case Fix::AdoptRequest:
            return Fixes::tr("&Register from this request…");
        case Fix::OpenCertificate:
            return Fixes::tr("&Open the certificate");
    }
    return {};
}

QString iconName(Fix fix) {
    switch (fix) {
        case Fix::None:
            return {};
        case Fix::RegisterDevice:
            return u"plus"_s;
        case Fix::NewChallenge:
            return u"key-round"_s;
        case Fix::EnableDevice:
            return u"power"_s;
        case Fix::AllowWeakAlgorithms:
            return u"shield-alert"_s;
        case Fix::EditRegistration:
            return u"pencil"_s;
        case Fix::OpenTransaction:
            return u"arrow-right"_s;
        case Fix::DecideRequest:
            return u"list-checks"_s;
        case Fix::AdoptRequest:
            return u"plus"_s;
        case Fix::OpenCertificate:
            return u"badge-check"_s;
    }
    return {};
}

void openFix(SiteControl &site, QWidget *parent, Fix fix, const QString &target, std::optional<qint64> device) {
    switch (fix) {
        case Fix::RegisterDevice: {
            Registration known;
            known.fqdn = target;
            openRegisterDevice(site, parent, known);
            break;
        }
        case Fix::NewChallenge:
        case Fix::EnableDevice:
        case Fix::AllowWeakAlgorithms:
        case Fix::EditRegistration: {
            // Older requests were recorded without the number.
            const auto found = device ? site.ledger().device(*device) : findDevice(site.ledger(), target);
            if (found)
                openDeviceFix(site, parent, fix, found->id);
            else
                showSentence(parent, found.fault().sentence);
            break;
        }
        case Fix::OpenTransaction:
        case Fix::DecideRequest:
        case Fix::AdoptRequest:
        case Fix::OpenCertificate:
        case Fix::None:
            break;
    }
}

}  // namespace scepter::ui
