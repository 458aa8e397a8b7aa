#include "ui/actions/request_actions.h"

#include "ledger/pending_comparison.h"
#include "tables/certificates_table.h"
#include "tables/moments.h"
#include "ui/actions/questions.h"
#include "ui/forms/register_device_dialog.h"
#include "ui/forms/reject_dialog.h"

#include <QCoreApplication>

namespace scepter::ui {
namespace {

struct RequestActions {
    Q_DECLARE_TR_FUNCTIONS(RequestActions)
};

void approveNow(SiteControl &site, QWidget *parent, const PendingRequest &request, const Decided &decided) {
    if (const auto done = site.approve(request.id); !done) {
        showSentence(parent, done.fault().sentence);
        return;
    }
    decided(RequestActions::tr("%1 is approved. It gets its certificate when it asks again.").arg(request.fqdn));
}

}  // namespace

void approveRequest(SiteControl &site, QWidget *parent, qint64 id, Decided decided) {
    const Result<PendingRequest> request = site.ledger().pendingRequest(id);
    if (!request) {
        showSentence(parent, request.fault().sentence);
        return;
    }
    const auto comparisons = compareWithRegistration(site.ledger(), *request);
    if (comparisons && !comparisons->empty() && isAsRegistered(*comparisons)) {
        approveNow(site, parent, *request, decided);
        return;
    }
    confirm(parent, RequestActions::tr("Approve %1 although it is not as registered?").arg(request->fqdn),
            RequestActions::tr("Something that it asks for differs from its registration, or the registration is gone. "
                               "The request is checked once more when the device asks again."),
            RequestActions::tr("&Approve"), [&site, parent, request = *request, decided = std::move(decided)] {
                approveNow(site, parent, request, decided);
            });
}

void openAdoption(SiteControl &site, QWidget *parent, qint64 id, Decided decided) {
    const Result<PendingRequest> request = site.ledger().pendingRequest(id);
    if (!request) {
        showSentence(parent, request.fault().sentence);
        return;
    }
    auto *dialog = new RegisterDeviceDialog(site, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setRequest(*request);
    QObject::connect(
        dialog, &RegisterDeviceDialog::registered, parent, [decided = std::move(decided)](const QString &fqdn) {
            decided(RequestActions::tr("%1 is registered. It gets its certificate when it asks again.").arg(fqdn));
        });
    dialog->open();
}

void openReject(SiteControl &site, QWidget *parent, qint64 id, Decided decided) {
    const Result<PendingRequest> request = site.ledger().pendingRequest(id);
    if (!request) {
        showSentence(parent, request.fault().sentence);
        return;
    }
    auto *dialog = new RejectDialog(site, *request, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, parent, [fqdn = request->fqdn, decided = std::move(decided)] {
        decided(RequestActions::tr("%1 is rejected. It is told the reason when it asks again.").arg(fqdn));
    });
    dialog->open();
}

QString asksFor(const PendingRequest &request) {
    return request.renews.isEmpty() ? RequestActions::tr("first certificate")
                                    : RequestActions::tr("renewal of %1").arg(groupedHex(request.renews));
}

QString fateOf(const PendingRequest &request, Instant now) {
    const QString decided = request.decidedAt ? momentText(*request.decidedAt, now) : QString();
    switch (request.stateAt(now)) {
        case PendingState::Waiting:
            if (request.registrationId == 0)
                return RequestActions::tr(
                           "No registration covers this device. Register it from this request, or reject "
                           "it; it waits at the latest until %1.")
                    .arg(fullMomentText(request.expiresAt));
            return RequestActions::tr("It waits for a decision, at the latest until %1.")
                .arg(fullMomentText(request.expiresAt));
        case PendingState::Approved:
            return RequestActions::tr("Approved by %1, %2. The device gets its certificate when it asks again.")
                .arg(request.decidedBy, decided);
        case PendingState::Rejected:
            return RequestActions::tr("Rejected by %1, %2: %3").arg(request.decidedBy, decided, request.reason);
        case PendingState::Expired:
            return RequestActions::tr("Nobody decided until %1. The device has to ask anew.")
                .arg(fullMomentText(request.expiresAt));
        case PendingState::Issued:
            return RequestActions::tr("Approved by %1, %2. The device has fetched its certificate.")
                .arg(request.decidedBy, decided);
    }
    return {};
}

}  // namespace scepter::ui
