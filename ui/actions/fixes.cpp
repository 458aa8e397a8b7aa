#include "ui/actions/fixes.h"

#include "ui/actions/device_actions.h"
#include "ui/actions/questions.h"

#include <QCoreApplication>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

struct Fixes {
    Q_DECLARE_TR_FUNCTIONS(Fixes)
};

void enable(SiteControl &site, QWidget *parent, const QString &fqdn) {
    const Result<Registration> device = site.ledger().device(fqdn);
    if (!device) {
        showSentence(parent, device.fault().sentence);
        return;
    }
    confirm(parent, Fixes::tr("Enable %1 again?").arg(fqdn),
            Fixes::tr("Its next request is decided as that of any other device."), Fixes::tr("&Enable"),
            [&site, parent, id = device->id] { changeState(site, parent, {id}, RegistrationState::Open); });
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

void openFix(SiteControl &site, QWidget *parent, Fix fix, const QString &target) {
    switch (fix) {
        case Fix::RegisterDevice: {
            Registration known;
            known.fqdn = target;
            openRegisterDevice(site, parent, known);
            break;
        }
        case Fix::NewChallenge:
            openNewChallenge(site, parent, target);
            break;
        case Fix::EnableDevice:
            enable(site, parent, target);
            break;
        case Fix::AllowWeakAlgorithms:
            openWeakAlgorithms(site, parent, target);
            break;
        case Fix::EditRegistration:
            openEditDevice(site, parent, target);
            break;
        case Fix::OpenTransaction:
        case Fix::DecideRequest:
        case Fix::AdoptRequest:
        case Fix::OpenCertificate:
        case Fix::None:
            break;
    }
}

}  // namespace scepter::ui
