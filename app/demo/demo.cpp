#include "app/demo/demo.h"

#include <QDir>
#include <QThread>

#include "app/command/console.h"
#include "app/command/ladder.h"
#include "app/command/text_table.h"
#include "app/site/registration_desk.h"
#include "pki/digest.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

constexpr int inventedOctets = 12;

/// A challenge that nobody was given.
Secret inventedChallenge() {
    return Secret(pki::randomBytes(inventedOctets).toHex());
}

/// Registers what the router's part asks for, and gives it the challenge that it will send.
Result<void> registerRouter(RegistrationDesk &desk, PretendRouter &router) {
    using Knows = PretendRouter::Knows;
    Registration device;
    device.fqdn = router.fqdn;
    device.ipAddress = router.ipAddress;
    device.serialNumber = router.serialNumber;
    device.notes = u"of the demonstration"_s;
    router.challenge = inventedChallenge();
    if (router.knows == Knows::NothingThatIsRegistered) return {};
    if (router.knows == Knows::ItsStaticChallenge) {
        const auto registered = desk.registerWithStaticChallenge(device, router.challenge);
        return registered ? Result<void>() : Result<void>(registered.fault());
    }
    auto dynamic = desk.registerWithDynamicChallenge(device);
    if (!dynamic) return dynamic.fault();
    if (router.knows == Knows::ItsDynamicChallenge) router.challenge = std::move(dynamic->text);
    return {};
}

}  // namespace

Demo::Demo(Console &console, QObject *parent)
    : QObject(parent), m_console(console), m_directory(QDir::tempPath() + u"/scepter-demo-XXXXXX"_s) {}

Demo::~Demo() {
    if (m_thread) m_thread->wait();
}

Result<void> Demo::prepare(const QString &address) {
    if (!m_directory.isValid())
        return {FaultKind::Unavailable, u"No temporary directory can be made: %1."_s.arg(m_directory.errorString())};
    SiteSpec spec;
    spec.path = m_directory.filePath(u"demo.scepter"_s);
    spec.authority.name = u"Scepter Demo CA"_s;
    spec.authority.key = {pki::KeyType::Rsa, 2048};
    // A site for some minutes: its keys in clear never leave this directory, which goes with it.
    auto site = Site::create(spec, Secret());
    if (!site) return site.fault();
    m_site = std::move(*site);
    const auto authorities = m_site->unlock(Secret());
    if (!authorities) return authorities.fault();
    m_service = std::make_unique<Service>(*m_site, *authorities);
    if (auto started = m_service->start({.addresses = {address}}); !started) return started;
    m_console.print(u"A throw-away site: %1"_s.arg(spec.path));
    m_console.print(u"Its authority “%1” answers at %2"_s.arg(m_site->authorityName(), m_service->scepUrl()));
    return registerDevices();
}

Result<void> Demo::registerDevices() {
    const auto ledger = m_site->administrator();
    RegistrationDesk desk(*m_site, *ledger);
    QStringList registered;
    m_routers = pretendRouters();
    for (auto &router : m_routers) {
        if (const auto done = registerRouter(desk, router); !done) return done;
        if (router.knows != PretendRouter::Knows::NothingThatIsRegistered) registered.append(router.fqdn);
    }
    m_console.print(u"Registered: %1"_s.arg(registered.join(u", "_s)));
    return {};
}

void Demo::run() {
    m_thread.reset(QThread::create([this] {
        bool asExpected = true;
        for (const auto &router : m_routers) asExpected = tell(router) && asExpected;
        if (m_last) m_console.printBytes(m_last->pem());
        Q_EMIT finished(asExpected);
    }));
    m_thread->start();
}

bool Demo::tell(const PretendRouter &router) {
    m_console.print(QString());
    m_console.print(u"── %1 %2"_s.arg(router.fqdn, router.story));
    const auto enrolment = enrol(router, m_service->scepUrl());
    if (!enrolment) {
        m_console.failed(enrolment.fault());
        return false;
    }
    const auto certificate = enrolment->certificate();
    if (certificate) {
        tellCertificate(*certificate);
    } else {
        const auto &failInfo = enrolment->reply.failInfo;
        tellRefusal(router, failInfo ? scep::name(*failInfo) : u"no failInfo"_s);
    }
    return certificate.has_value() == router.isToBeAdmitted();
}

void Demo::tellRefusal(const PretendRouter &router, const QString &reply) {
    m_console.print(u"The router is told FAILURE, %1. The administrator is told why:"_s.arg(reply));
    m_console.print(QString());
    const auto ledger = m_site->administrator();
    const auto ids = ledger->transactionIds({.search = {}, .result = TransactionResult::Refused, .fqdn = router.fqdn});
    if (!ids || ids->empty()) return;
    if (const auto transaction = ledger->transaction(ids->front()))
        printLadder(m_console, *transaction, m_site->path());
}

void Demo::tellCertificate(const pki::Certificate &certificate) {
    FieldList fields;
    fields.add(u"Subject"_s, certificate.subject().text());
    fields.add(u"Names"_s, certificate.subjectAltName().text());
    fields.add(u"Serial number"_s, certificate.serialHex());
    fields.add(u"Issuer"_s, certificate.issuer().text());
    fields.add(u"Valid"_s, u"%1 to %2"_s.arg(iso8601(certificate.notBefore()), iso8601(certificate.notAfter())));
    fields.print(m_console);
    m_last = certificate;
}

}  // namespace scepter::app
