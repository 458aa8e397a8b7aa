#include "responder/laboratory.h"

#include "admission/challenge_mint.h"
#include "scep/queries.h"

namespace scepter::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr auto challengeKey = "a key of this laboratory";
const Instant made = *fromIso8601(u"2026-11-01T00:00:00Z");

template <typename T>
T sure(Result<T> result) {
    if (!result) qFatal("%s", qPrintable(result.fault().sentence));
    return *std::move(result);
}

pki::Certificate certificateOver(const pki::PrivateKey &key, const QString &name) {
    return sure(
        scep::selfSigned(pki::DistinguishedName::withCommonName(name), key, *fromIso8601(u"2026-11-22T12:00:00Z")));
}

Challenge dynamic(const QByteArray &verifier) {
    Challenge challenge;
    challenge.kind = ChallengeKind::Dynamic;
    challenge.verifier = verifier;
    return challenge;
}

}  // namespace

const std::vector<KeyRecord> &siteKeys() {
    static const auto keys =
        sure(authority::Authority::make({.name = u"Lab CA"_s, .key = {pki::KeyType::EcP256, 256}}, Secret(), made));
    return keys;
}

std::vector<KeyRecord> keysOfAuthority(const QString &authority, const QString &commonName) {
    return sure(authority::Authority::make(
        {.name = commonName, .key = {pki::KeyType::EcP256, 256}, .authority = authority}, Secret(), made));
}

const Site &largeSite() {
    static const Site site = [] {
        Site large{{{u"ca"_s, {}, made}, {u"ca-2"_s, u"ca"_s, made}, {u"branch"_s, {}, made}}, siteKeys()};
        for (const auto &[name, commonName] :
             {std::pair(u"ca-2"_s, u"Lab CA 2"_s), std::pair(u"branch"_s, u"Branch CA"_s)}) {
            const auto keys = keysOfAuthority(name, commonName);
            large.keys.insert(large.keys.end(), keys.begin(), keys.end());
        }
        return large;
    }();
    return site;
}

Laboratory::Laboratory(const std::vector<KeyRecord> &keys, const endpoints::FailureLimit::Rules &failures)
    : Laboratory(Site{{{QString::fromLatin1(firstAuthorityName), {}, made}}, keys}, failures) {}

Laboratory::Laboratory(const Site &site, const endpoints::FailureLimit::Rules &failures)
    : authorities(sure(authority::Authorities::open(site.authorities, site.keys, Secret()))),
      authority(authorities.first().authority),
      responder(parts(failures)) {
    for (const AuthorityRecord &record : site.authorities) {
        if (record.name == QLatin1StringView(firstAuthorityName)) continue;
        if (const auto added = ledger.addAuthority(record, {}); !added)
            qFatal("%s", qPrintable(added.fault().sentence));
    }
}

ResponderParts Laboratory::parts(const endpoints::FailureLimit::Rules &failures) {
    ResponderParts parts;
    parts.failures = failures;
    parts.ledger = &ledger;
    parts.authorities = &authorities;
    parts.clock = &clock;
    parts.challengeKey = challengeKey;
    parts.publicUrl = u"http://ca.example:8080"_s;
    parts.recorded = [this](qint64 number) {
        const std::lock_guard guard(m_lock);
        m_recorded.push_back(number);
    };
    return parts;
}

QByteArray Laboratory::addDevice(const QString &fqdn) {
    Registration registration;
    registration.fqdn = fqdn;
    const auto minted = admission::mintDynamicChallenge(challengeKey);
    addDevice(registration, dynamic(minted.verifier));
    return QByteArray(minted.text.bytes().constData(), minted.text.bytes().size());
}

void Laboratory::addDevice(const Registration &registration, const std::optional<Challenge> &challenge) {
    sure(ledger.addDevices({{registration, challenge}}));
}

QByteArray Laboratory::addChallenge(const QString &fqdn, std::optional<Instant> expiresAt) {
    const auto minted = admission::mintDynamicChallenge(challengeKey);
    Challenge challenge = dynamic(minted.verifier);
    challenge.registrationId = sure(ledger.device(fqdn)).id;
    challenge.expiresAt = expiresAt;
    sure(ledger.addChallenges({challenge}));
    return QByteArray(minted.text.bytes().constData(), minted.text.bytes().size());
}

void Laboratory::change(const QString &fqdn, const std::function<void(Registration &)> &edit) {
    Registration registration = sure(ledger.device(fqdn));
    edit(registration);
    if (const auto updated = ledger.updateDevice(registration, u"admin"_s); !updated)
        qFatal("%s", qPrintable(updated.fault().sentence));
}

void Laboratory::changeProfile(const QString &name, const std::function<void(Profile &)> &edit) {
    Profile profile;
    for (const Profile &each : sure(ledger.profiles())) {
        if (each.name == name) profile = each;
    }
    profile.name = name;
    edit(profile);
    if (const auto put = ledger.putProfile(profile); !put) qFatal("%s", qPrintable(put.fault().sentence));
}

void Laboratory::changeProfile(const std::function<void(Profile &)> &edit) {
    changeProfile(QString::fromLatin1(defaultProfileName), edit);
}

void Laboratory::revoke(const QString &serial, RevocationReason reason) {
    if (const auto revoked = ledger.revoke({{serial, clock.now(), reason, u"admin"_s}}); !revoked)
        qFatal("%s", qPrintable(revoked.fault().sentence));
}

http::Response Laboratory::get(const QByteArray &target) {
    return send(httpRequest("GET", target));
}

http::Response Laboratory::post(const QByteArray &target, const QByteArray &body) {
    return send(httpRequest("POST", target, body));
}

std::vector<CertificateRecord> Laboratory::certificates() {
    return sure(ledger.certificateRows(sure(ledger.certificateIds({}))));
}

std::vector<Transaction> Laboratory::transactions() {
    TransactionQuery query;
    query.order = SortOrder::Ascending;
    std::vector<Transaction> all;
    for (const qint64 id : sure(ledger.transactionIds(query))) all.push_back(sure(ledger.transaction(id)));
    return all;
}

int Laboratory::freshChallenges(const QString &fqdn) {
    ChallengeQuery query;
    query.fqdn = fqdn;
    int fresh = 0;
    for (const ChallengeRow &row : sure(ledger.challengeRows(sure(ledger.challengeIds(query)))))
        fresh += row.challenge.state == ChallengeState::Fresh;
    return fresh;
}

std::vector<qint64> Laboratory::recorded() {
    const std::lock_guard guard(m_lock);
    return m_recorded;
}

http::Request httpRequest(const QByteArray &method, const QByteArray &target, const QByteArray &body) {
    http::Request request;
    request.method = method;
    request.target = target;
    const qsizetype query = target.indexOf('?');
    request.path = QByteArray::fromPercentEncoding(query < 0 ? target : target.left(query));
    if (query >= 0) request.query = target.sliced(query + 1);
    request.body = body;
    request.peer = u"192.0.2.17:50122"_s;
    return request;
}

Device::Device(const QString &fqdn, pki::PrivateKey deviceKey)
    : key(std::move(deviceKey)), signerKey(key), signer(certificateOver(key, fqdn)) {
    spec.subject = pki::DistinguishedName::withCommonName(fqdn);
    spec.dnsNames = QStringList{fqdn};
    request.transactionId = scep::transactionIdOf(key.publicKey());
    request.senderNonce = QByteArray(16, 'n');
}

QByteArray Device::message(const authority::Authority &authority, const std::optional<QByteArray> &csr) const {
    scep::ClientRequest filled = request;
    filled.messageData = csr ? *csr : this->csr();
    return sure(scep::writeRequest(filled, signer, signerKey, authority.responder().certificate));
}

Result<scep::ClientReply> Device::read(const authority::Authority &authority, const http::Response &response,
                                       Content content) const {
    if (response.status != 200 || response.contentType != "application/x-pki-message") {
        return {FaultKind::Malformed, u"HTTP %1: %2"_s.arg(response.status).arg(QString::fromUtf8(response.body))};
    }
    const std::vector<pki::Certificate> authorities{authority.certificate()};
    return scep::readReply(response.body, {.authorities = authorities,
                                           .opener = {signer, signerKey},
                                           .certifiedKey = key.publicKey(),
                                           .password = spec.challenge,
                                           .content = content});
}

void Device::signWith(const pki::PrivateKey &signing) {
    signerKey = signing;
    signer = certificateOver(signing, spec.dnsNames.front());
}

Result<scep::ClientReply> Device::enrol(Laboratory &laboratory) const {
    return enrol(laboratory, "/scep");
}

Result<scep::ClientReply> Device::enrol(Laboratory &laboratory, const QByteArray &path) const {
    return read(laboratory.authority, laboratory.post(path + "?operation=PKIOperation", message(laboratory.authority)));
}

Result<scep::ClientReply> Device::poll(Laboratory &laboratory) const {
    return ask(laboratory, "20",
               scep::write(scep::IssuerAndSubject{laboratory.authority.certificate().subject(), spec.subject}),
               Content::OurCertificate);
}

Result<scep::ClientReply> Device::ask(Laboratory &laboratory, const QByteArray &messageType,
                                      const QByteArray &messageData, Content content) const {
    Device asking = *this;
    asking.request.messageType = messageType;
    return read(laboratory.authority, laboratory.post("/scep", asking.message(laboratory.authority, messageData)),
                content);
}

Device Device::renewing(const pki::Certificate &present, const pki::PrivateKey &newKey) const {
    Device renewed = *this;
    renewed.signer = present;
    renewed.signerKey = key;
    renewed.key = newKey;
    renewed.spec.challenge.clear();
    renewed.request.transactionId = "renewal of " + present.serialHex().toLatin1();
    return renewed;
}

Device deviceWith(const QByteArray &challenge, const QString &fqdn) {
    Device device(fqdn);
    device.spec.challenge = challenge;
    return device;
}

QByteArray getTarget(const QByteArray &message) {
    return "/scep/pkiclient.exe?operation=PKIOperation&message=" + message.toBase64().toPercentEncoding();
}

}  // namespace scepter::tests
