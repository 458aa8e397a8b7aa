#include "ui/fake_site.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTimer>

#include "records/settings.h"

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

Challenge dynamicChallenge(Instant now, int minutes) {
    Challenge challenge;
    challenge.kind = ChallengeKind::Dynamic;
    challenge.createdAt = now;
    challenge.createdBy = u"admin"_s;
    challenge.expiresAt = now + std::chrono::minutes(minutes);
    return challenge;
}

}  // namespace

QString fixturePath(const QString &name) {
    return QStringLiteral(SCEPTER_FIXTURES "/captures/%1.pem").arg(name);
}

pki::Certificate fixtureCertificate(const QString &name) {
    QFile file(fixturePath(name));
    if (!file.open(QIODevice::ReadOnly)) qFatal("The fixture %ls is missing.", qUtf16Printable(name));
    return pki::Certificate::fromPem(file.readAll()).value();
}

FakeSite::FakeSite()
    : m_clock(*fromIso8601(u"2026-11-22T12:41:30Z")), m_ledger(m_clock), m_authority(fixtureCertificate(u"ca-a"_s)) {}

void FakeSite::unlock(Secret passphrase, std::function<void(Result<void>)> done) {
    const bool right = passphrase.bytes() == rightPassphrase;
    QTimer::singleShot(0, this, [this, right, done = std::move(done)] {
        if (!right) {
            done({FaultKind::Locked, u"The passphrase does not open the key."_s});
            return;
        }
        m_unlocked = true;
        setListener(ListenerState::Stopped);
        done({});
    });
}

QString FakeSite::scepUrl() const {
    // The setting is read as the program does, so that a page shows what was just applied.
    const auto addresses =
        const_cast<MemoryLedger &>(m_ledger).setting(QString::fromLatin1(setting::listenerAddresses));
    return u"http://%1/scep"_s.arg(addresses ? addresses->section(u',', 0, 0) : u"127.0.0.1:8080"_s);
}

void FakeSite::startListener() {
    ++m_starts;
    setListener(ListenerState::Starting);
    QTimer::singleShot(0, this, [this] { setListener(m_nextState, m_nextSentence); });
}

void FakeSite::stopListener() {
    QTimer::singleShot(0, this, [this] { setListener(ListenerState::Stopped); });
}

Result<std::optional<NewChallenge>> FakeSite::registerDevice(const Registration &registration, WithChallenge kind,
                                                             const Secret &staticChallenge) {
    m_lastStaticChallenge = QByteArray(staticChallenge.bytes().constData(), staticChallenge.bytes().size());
    NewDevice device{registration, std::nullopt};
    if (kind == WithChallenge::Static) {
        Challenge challenge;
        challenge.kind = ChallengeKind::Static;
        challenge.createdAt = m_clock.now();
        challenge.verifier = QCryptographicHash::hash(staticChallenge.bytes(), QCryptographicHash::Sha256);
        device.challenge = challenge;
    }
    const auto added = m_ledger.addDevices({device});
    if (!added) return added.fault();
    nudge();
    if (kind != WithChallenge::Dynamic) return std::optional<NewChallenge>();
    auto made = newDynamicChallenges({.device = added->front(), .profile = {}});
    if (!made) return made.fault();
    return std::optional(made->front());
}

Result<void> FakeSite::updateDevice(const Registration &registration) {
    auto updated = m_ledger.updateDevice(registration, operatorName());
    nudge();
    return updated;
}

Result<void> FakeSite::adopt(qint64 request, const Registration &registration) {
    const auto adopted = m_ledger.adopt(request, {registration, std::nullopt}, operatorName());
    if (!adopted) return adopted.fault();
    nudge();
    return {};
}

Result<NewChallenge> FakeSite::newChallenge(const QString &fqdn, int minutes) {
    const auto device = m_ledger.device(fqdn);
    if (!device) return device.fault();
    auto made = newDynamicChallenges({.device = device->id, .profile = {}, .minutes = minutes});
    if (!made) return made.fault();
    return made->front();
}

Result<std::vector<NewChallenge>> FakeSite::newDynamicChallenges(const ChallengeOrder &order) {
    const auto device = m_ledger.device(order.device);
    if (order.device != 0 && !device) return device.fault();
    const auto profile = ledger().profile(order.profile);
    if (order.device == 0 && !profile) return profile.fault();
    std::vector<Challenge> challenges;
    for (int number = 0; number < order.count; ++number) {
        Challenge challenge = dynamicChallenge(m_clock.now(), order.minutes > 0 ? order.minutes : 60);
        challenge.registrationId = order.device;
        challenge.profile = order.device == 0 ? order.profile : QString();
        challenge.usesAllowed = order.uses;
        challenge.verifier = QCryptographicHash::hash(
            QByteArray::number(number) + ' ' + QByteArray::number(qint64(m_ledger.changeNumber().value())),
            QCryptographicHash::Sha256);
        challenges.push_back(challenge);
    }
    const auto added = m_ledger.addChallenges(challenges);
    if (!added) return added.fault();
    nudge();
    std::vector<NewChallenge> made;
    for (const qint64 id : *added)
        made.push_back({id, device ? device->fqdn : QString(), QString::fromLatin1(madeChallenge),
                        challenges.front().expiresAt, order.uses});
    return made;
}

Result<void> FakeSite::setStaticChallenge(qint64, const Secret &challenge) {
    m_lastStaticChallenge = QByteArray(challenge.bytes().constData(), challenge.bytes().size());
    return {};
}

std::unique_ptr<DeviceImport> FakeSite::importDevices(const QString &path) {
    auto import = std::make_unique<FakeImport>(path);
    m_import = import.get();
    return import;
}

std::unique_ptr<DeviceExport> FakeSite::exportDevices(const QString &path) {
    auto work = std::make_unique<FakeExport>(path);
    m_export = work.get();
    return work;
}

std::vector<SheetType> FakeSite::sheetTypes() const {
    return {{u"broken"_s, u"broken"_s, u"It cannot be read."_s},
            {u"cisco-ios"_s, u"Cisco IOS and IOS XE"_s, u"Paste it at the enable prompt down to the line exit."_s},
            {u"strongswan"_s, u"strongSwan pki"_s, u"Run it with bash in a folder of the device's own."_s}};
}

Result<QString> FakeSite::configurationSheet(qint64 number, const QString &type, const Secret &challenge) {
    const auto device = m_ledger.device(number);
    if (!device) return device.fault();
    const QString fqdn = device->fqdn;
    const QString shown = challenge.isEmpty() ? u"CHALLENGE-PASSWORD"_s : QString::fromUtf8(challenge.bytes());
    if (type == u"broken"_s)
        return {FaultKind::Malformed, u"device-sheets/broken.txt, line 3: there is no placeholder {{chalenge}}."_s};
    if (type == u"strongswan"_s)
        return u"#!/bin/bash\n# %1\npki --scep --url '%2' --san %1 --password '%3'\n"_s.arg(fqdn, scepUrl(), shown);
    return u"! %1, certificate of %2\nconfigure terminal\ncrypto key generate rsa general-keys label SCEPTER-KEY "
           u"modulus 2048\n"
           "crypto pki trustpoint SCEPTER\n enrollment url %3\n fqdn %1\n ip-address %4\n password 0 %5\n"
           " subject-name CN=%1\n revocation-check crl\n rsakeypair SCEPTER-KEY 2048\n hash sha256\n"
           " auto-enroll 80 regenerate\n exit\ncrypto pki authenticate SCEPTER\ncrypto pki enroll SCEPTER\n"_s.arg(
               fqdn, authorityName(), scepUrl(), device->ipAddress.isEmpty() ? u"none"_s : device->ipAddress, shown);
}

Result<void> FakeSite::revoke(const QStringList &serials, RevocationReason reason) {
    std::vector<Revocation> revocations;
    for (const QString &serial : serials) revocations.push_back({serial, m_clock.now(), reason, u"admin"_s});
    auto revoked = m_ledger.revoke(revocations);
    nudge();
    return revoked;
}

Result<void> FakeSite::unhold(const QString &serial) {
    return m_ledger.unhold(serial, u"admin"_s);
}

Result<void> FakeSite::approve(qint64 request) {
    auto approved = m_ledger.approve(request, u"admin"_s);
    nudge();
    return approved;
}

Result<void> FakeSite::reject(qint64 request, const QString &reason) {
    auto rejected = m_ledger.reject(request, reason, u"admin"_s);
    nudge();
    return rejected;
}

void FakeSite::addNdesAccount(const NdesAccount &account, Secret password, std::function<void(Result<void>)> done) {
    m_lastPassword = QByteArray(password.bytes().constData(), password.bytes().size());
    NdesAccount added = account;
    added.createdBy = operatorName();
    added.verifier = "verifier of the first password";
    QTimer::singleShot(0, this, [this, added, done = std::move(done)] {
        const auto id = m_ledger.addNdesAccount(added);
        done(id ? Result<void>() : Result<void>(id.fault()));
        nudge();
    });
}

void FakeSite::setNdesPassword(qint64 account, Secret password, std::function<void(Result<void>)> done) {
    m_lastPassword = QByteArray(password.bytes().constData(), password.bytes().size());
    QTimer::singleShot(0, this, [this, account, done = std::move(done)] {
        Result<void> result{FaultKind::NotFound, u"The account was removed meanwhile."_s};
        for (NdesAccount each : m_ledger.ndesAccounts().value()) {
            if (each.id != account) continue;
            each.verifier = "verifier of another password";
            result = m_ledger.updateNdesAccount(each, operatorName());
        }
        done(result);
        nudge();
    });
}

Result<CrlRecord> FakeSite::publishCrl() {
    return publishCrlOf(QString::fromLatin1(firstAuthorityName));
}

Result<CrlRecord> FakeSite::publishCrlOf(const QString &authority) {
    const auto draft = m_ledger.crlDraft(authority);
    if (!draft) return draft.fault();
    const CrlRecord crl{authority,
                        draft->number,
                        m_clock.now(),
                        m_clock.now() + std::chrono::days(7),
                        int(draft->revocations.size()),
                        "crl of "_ba + authority.toLatin1()};
    if (const auto recorded = m_ledger.recordCrl(crl); !recorded) return recorded.fault();
    nudge();
    return crl;
}

void FakeSite::lock() {
    m_unlocked = false;
    setListener(ListenerState::Locked, u"The CA key is locked: nothing can be signed."_s);
}

void FakeSite::answerStartWith(ListenerState state, const QString &sentence) {
    m_nextState = state;
    m_nextSentence = sentence;
}

void FakeSite::setListener(ListenerState state, const QString &sentence) {
    m_state = state;
    m_sentence = sentence;
    Q_EMIT listenerChanged();
}

}  // namespace scepter::ui
