#include "app/demo/pretend_router.h"

#include <QUrl>

namespace scepter::app {

Result<client::Enrolment> enrol(const PretendRouter &router, const QString &url) {
    client::EnrolmentOptions options;
    options.url = QUrl(url);
    options.fqdn = router.fqdn;
    options.ipAddress = router.ipAddress;
    options.serialNumber = router.serialNumber;
    options.challenge = router.challenge.copy();
    options.useGet = router.transport == PretendRouter::Transport::Get;
    return client::enrol(std::move(options));
}

std::optional<pki::Certificate> issuedTo(const client::Enrolment &enrolment) {
    if (enrolment.reply.status != scep::PkiStatus::Success) return std::nullopt;
    for (const auto &certificate : enrolment.reply.certificates) {
        if (certificate.spki() == enrolment.key.publicKey().spki()) return certificate;
    }
    return std::nullopt;
}

}  // namespace scepter::app
