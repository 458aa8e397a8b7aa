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
    const auto authority = m_site->unlock(Secret());
    if (!authority) return authority.fault();
    m_service = std::make_unique<Service>(*m_site, *authority);
    if (auto started = m_service->start({.addresses = {address}}); !started) return started;
    m_console.print(u"A throw-away site: %1"_s.arg(spec.path));
    m_console.print(u"Its authority “%1” answers at %2"_s.arg(m_site->authorityName(), m_service->scepUrl()));
    return registerDevices();
}

Result<void> Demo::registerDevices() {
    const auto ledger = m_site->administrator();
    RegistrationDesk desk(*m_site, *ledger);
    const auto registration = [](const PretendRouter &router) {
        Registration device;
        device.fqdn = router.fqdn;
        device.ipAddress = router.ipAddress;
        device.serialNumber = router.serialNumber;
        device.notes = u"of the demonstration"_s;
        return device;
    };

    PretendRouter edge{.fqdn = u"r1.demo.example"_s,
                       .ipAddress = u"192.0.2.17"_s,
                       .serialNumber = u"SN-0042"_s,
                       .story = u"has the one-time challenge that was made for it"_s};
    auto oneTime = desk.registerWithOneTimeChallenge(registration(edge));
    if (!oneTime) return oneTime.fault();
    edge.challenge = std::move(oneTime->text);

    PretendRouter firewall{.fqdn = u"fw1.demo.example"_s,
                           .story = u"has a static challenge and speaks GET, as old devices do"_s,
                           .challenge = inventedChallenge(),
                           .transport = PretendRouter::Transport::Get};
    const auto fixed = desk.registerWithStaticChallenge(registration(firewall), firewall.challenge);
    if (!fixed) return fixed.fault();

    PretendRouter mistyped{.fqdn = u"r2.demo.example"_s,
                           .story = u"is registered, and somebody mistyped its challenge"_s,
                           .challenge = inventedChallenge(),
                           .ending = PretendRouter::Ending::Refused};
    const auto other = desk.registerWithOneTimeChallenge(registration(mistyped));
    if (!other) return other.fault();

    PretendRouter stranger{.fqdn = u"r9.demo.example"_s,
                           .story = u"was never registered"_s,
                           .challenge = inventedChallenge(),
                           .ending = PretendRouter::Ending::Refused};
    m_console.print(u"Registered: %1, %2, %3"_s.arg(registration(edge).identity(), firewall.fqdn, mistyped.fqdn));

    m_routers.push_back(std::move(mistyped));
    m_routers.push_back(std::move(stranger));
    m_routers.push_back(std::move(firewall));
    m_routers.push_back(std::move(edge));
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
    const auto certificate = issuedTo(*enrolment);
    if (certificate) {
        tellCertificate(*certificate);
    } else {
        const auto &failInfo = enrolment->reply.failInfo;
        tellRefusal(router, failInfo ? scep::name(*failInfo) : u"no failInfo"_s);
    }
    return certificate.has_value() == (router.ending == PretendRouter::Ending::Issued);
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
