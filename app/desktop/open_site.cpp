#include "app/desktop/open_site.h"

#include "admission/account_password.h"
#include "app/desktop/background.h"
#include "app/desktop/device_files.h"
#include "app/sheets/device_sheet.h"
#include "app/site/crl_publication.h"
#include "app/site/listener_holder.h"
#include "app/site/operator_name.h"
#include "app/site/public_url.h"
#include "records/settings.h"

namespace scepter::app {
using namespace Qt::StringLiterals;
using ui::ListenerState;

namespace {

ui::NewChallenge shown(const PlainChallenge &challenge) {
    return {challenge.id, challenge.fqdn, QString::fromUtf8(challenge.text.bytes()), challenge.expiresAt};
}

}  // namespace

OpenSite::OpenSite(std::shared_ptr<Site> site, std::shared_ptr<const authority::Authorities> authorities)
    : m_site(std::move(site)),
      m_authorities(std::move(authorities)),
      m_ledger(m_site->administrator()),
      m_service(m_site),
      m_watch(*m_ledger) {
    if (!m_authorities) m_state = ListenerState::Locked;
    connect(&m_watch, &ChangeWatch::changed, this, &OpenSite::ledgerChanged);
    connect(&m_watch, &ChangeWatch::looked, this, &OpenSite::lookForHolder);
    connectService();
    lookForHolder();
}

OpenSite::~OpenSite() = default;

QString OpenSite::operatorName() const {
    return app::operatorName();
}

void OpenSite::connectService() {
    connect(&m_service, &ServiceThread::recorded, &m_watch, &ChangeWatch::nudge);
    connect(&m_service, &ServiceThread::started, this, [this](const QString &url, const QStringList &addresses) {
        m_servedUrl = url;
        enter(ListenerState::Running, tr("Listening on %1.").arg(addresses.join(u", "_s)));
    });
    connect(&m_service, &ServiceThread::refused, this, [this](const Fault &fault) {
        const bool isHeld = fault.kind == FaultKind::Conflict;
        enter(isHeld ? ListenerState::HeldElsewhere : ListenerState::Failed, fault.sentence);
    });
    connect(&m_service, &ServiceThread::stopped, this, [this] { enter(ListenerState::Stopped, {}); });
    connect(&m_service, &ServiceThread::lost, this,
            [this](const QString &sentence) { enter(ListenerState::HeldElsewhere, sentence); });
}

void OpenSite::unlock(Secret passphrase, std::function<void(Result<void>)> done) {
    using Unlocked = Result<std::shared_ptr<const authority::Authorities>>;
    inBackground(
        this,
        [site = m_site, passphrase = std::make_shared<Secret>(std::move(passphrase))]() -> Unlocked {
            return site->unlock(*passphrase);
        },
        [this, done = std::move(done)](Unlocked unlocked) {
            if (!unlocked) {
                done(unlocked.fault());
                return;
            }
            m_authorities = std::move(*unlocked);
            if (m_state == ListenerState::Locked) enter(ListenerState::Stopped, {});
            done({});
        });
}

QString OpenSite::scepUrl() const {
    if (isListening() && !m_servedUrl.isEmpty()) return m_servedUrl;
    const auto setting = m_ledger->setting(QString::fromLatin1(setting::publicUrl));
    const auto addresses = configuredAddresses(*m_ledger);
    return publicUrl(setting ? *setting : QString(), addresses ? *addresses : QStringList()) + u"/scep"_s;
}

void OpenSite::startListener() {
    if (isListening() || m_state == ListenerState::Starting) return;
    if (!m_authorities) {
        enter(ListenerState::Locked,
              tr("The keys of the authority are locked. Unlock them with the passphrase first."));
        return;
    }
    enter(ListenerState::Starting, {});
    m_service.start(m_authorities);
}

void OpenSite::stopListener() {
    m_service.stop();
}

bool OpenSite::isListening() const {
    return m_state == ListenerState::Running;
}

void OpenSite::lookForHolder() {
    if (isListening() || m_state == ListenerState::Starting) return;
    const auto record = m_ledger->listener();
    if (!record) return;
    const bool isOther = *record && !isThisProcess(**record) && isAlive(**record, m_site->clock().now());
    if (isOther) {
        enter(ListenerState::HeldElsewhere, tr("Another program listens for this site: %1.").arg(describe(**record)));
    } else if (m_state == ListenerState::HeldElsewhere) {
        enter(m_authorities ? ListenerState::Stopped : ListenerState::Locked, {});
    }
}

void OpenSite::enter(ListenerState state, const QString &sentence) {
    if (state == m_state && sentence == m_sentence) return;
    m_state = state;
    m_sentence = sentence;
    if (state != ListenerState::Running) m_servedUrl.clear();
    Q_EMIT listenerChanged();
}

Result<std::optional<ui::NewChallenge>> OpenSite::registerDevice(const Registration &registration, WithChallenge kind,
                                                                 const Secret &staticChallenge) {
    RegistrationDesk desk(*m_site, *m_ledger);
    if (kind == WithChallenge::Dynamic) {
        const auto challenge = desk.registerWithDynamicChallenge(registration);
        if (!challenge) return challenge.fault();
        return std::optional<ui::NewChallenge>(shown(*challenge));
    }
    const auto registered = kind == WithChallenge::Static
                                ? desk.registerWithStaticChallenge(registration, staticChallenge)
                                : desk.registerDevice(registration);
    if (!registered) return registered.fault();
    return std::optional<ui::NewChallenge>();
}

Result<void> OpenSite::updateDevice(const Registration &registration) {
    const auto ready = RegistrationDesk(*m_site, *m_ledger).checked(registration);
    if (!ready) return ready.fault();
    return m_ledger->updateDevice(*ready, operatorName());
}

Result<void> OpenSite::adopt(qint64 request, const Registration &registration) {
    const auto device = RegistrationDesk(*m_site, *m_ledger).adopt(request, registration);
    if (!device) return device.fault();
    return {};
}

Result<std::vector<ui::NewChallenge>> OpenSite::newDynamicChallenges(const ui::ChallengeOrder &order) {
    const ChallengeTerms terms{.life = std::chrono::minutes(order.minutes), .uses = order.uses};
    auto made = makeChallenges(order, terms);
    if (!made) return made.fault();
    std::vector<ui::NewChallenge> challenges;
    for (const PlainChallenge &each : *made) {
        challenges.push_back(shown(each));
        challenges.back().usesAllowed = order.uses;
    }
    return challenges;
}

Result<std::vector<PlainChallenge>> OpenSite::makeChallenges(const ui::ChallengeOrder &order,
                                                             const ChallengeTerms &terms) {
    RegistrationDesk desk(*m_site, *m_ledger);
    if (order.device == 0) return desk.newProfileChallenges(order.profile, order.count, terms);
    const auto device = m_ledger->device(order.device);
    if (!device) return device.fault();
    return desk.newChallenges(std::vector<Registration>(std::size_t(order.count), *device), terms);
}

Result<void> OpenSite::setStaticChallenge(qint64 device, const Secret &challenge) {
    const auto registration = m_ledger->device(device);
    if (!registration) return registration.fault();
    return RegistrationDesk(*m_site, *m_ledger).setStaticChallenge(*registration, challenge);
}

std::unique_ptr<ui::DeviceImport> OpenSite::importDevices(const QString &path) {
    return std::make_unique<BackgroundImport>(m_site, path);
}

std::unique_ptr<ui::DeviceExport> OpenSite::exportDevices(const QString &path) {
    return std::make_unique<BackgroundExport>(m_site, path);
}

std::vector<ui::SheetType> OpenSite::sheetTypes() const {
    std::vector<ui::SheetType> shown;
    for (const auto &type : SheetLibrary::forSite(m_site->path()).types())
        shown.push_back({type.name, type.title, type.sentence});
    return shown;
}

Result<QString> OpenSite::configurationSheet(qint64 device, const QString &type, const Secret &challenge) {
    const auto registration = m_ledger->device(device);
    if (!registration) return registration.fault();
    return deviceSheet(*m_site, *m_ledger, *registration, type, challenge);
}

Result<void> OpenSite::revoke(const QStringList &serials, RevocationReason reason) {
    std::vector<Revocation> revocations;
    for (const auto &serial : serials) revocations.push_back({serial, m_site->clock().now(), reason, app::operatorName()});
    return m_ledger->revoke(revocations);
}

Result<void> OpenSite::unhold(const QString &serial) {
    return m_ledger->unhold(serial, operatorName());
}

Result<void> OpenSite::approve(qint64 request) {
    return m_ledger->approve(request, operatorName());
}

Result<void> OpenSite::reject(qint64 request, const QString &reason) {
    return m_ledger->reject(request, reason, operatorName());
}

void OpenSite::withVerifier(Secret password, std::function<Result<void>(const QByteArray &)> keep,
                            std::function<void(Result<void>)> done) {
    inBackground(
        this,
        [password = std::make_shared<Secret>(std::move(password))] { return admission::accountVerifier(*password); },
        [keep = std::move(keep), done = std::move(done)](const Result<QByteArray> &verifier) {
            done(verifier ? keep(*verifier) : Result<void>(verifier.fault()));
        });
}

void OpenSite::addNdesAccount(const NdesAccount &account, Secret password, std::function<void(Result<void>)> done) {
    const auto name = canonicalAccountName(account.name);
    if (!name) {
        done(name.fault());
        return;
    }
    NdesAccount added = account;
    added.name = *name;
    added.createdBy = operatorName();
    withVerifier(
        std::move(password),
        [this, added](const QByteArray &verifier) mutable -> Result<void> {
            added.verifier = verifier;
            added.createdAt = m_site->clock().now();
            const auto id = m_ledger->addNdesAccount(added);
            return id ? Result<void>() : Result<void>(id.fault());
        },
        std::move(done));
}

void OpenSite::setNdesPassword(qint64 account, Secret password, std::function<void(Result<void>)> done) {
    withVerifier(
        std::move(password),
        [this, account](const QByteArray &verifier) -> Result<void> {
            // Read now: its permission may have been changed while the password was hashed.
            const auto accounts = m_ledger->ndesAccounts();
            if (!accounts) return accounts.fault();
            for (NdesAccount each : *accounts) {
                if (each.id != account) continue;
                each.verifier = verifier;
                return m_ledger->updateNdesAccount(each, operatorName());
            }
            return {FaultKind::NotFound, tr("The account was removed meanwhile.")};
        },
        std::move(done));
}

Result<CrlRecord> OpenSite::publishCrl() {
    if (!m_authorities)
        return {FaultKind::Locked, tr("The keys of the authority are locked. Unlock them with the passphrase first.")};
    std::optional<CrlRecord> first;
    for (const auto &authority : m_authorities->all()) {
        auto published = app::publishCrl(*m_site, authority);
        if (!published) return published;
        if (!first) first = *std::move(published);
    }
    return *std::move(first);
}

}  // namespace scepter::app
