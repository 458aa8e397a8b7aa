// scepter status
#include <algorithm>

#include "app/command/console.h"
#include "app/command/record_json.h"
#include "app/command/site_access.h"
#include "app/command/text_table.h"
#include "app/command/verb_table.h"
#include "app/site/listener_holder.h"
#include "records/settings.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

constexpr size_t expiringShown = 10;

bool isRunning(const std::optional<ListenerRecord> &holder, Instant now) {
    return holder && isAlive(*holder, now);
}

QString listenerText(const std::optional<ListenerRecord> &holder, Instant now) {
    if (isRunning(holder, now)) return describe(*holder);
    if (!holder) return u"stopped"_s;
    return u"stopped; process %1 on %2 ended without saying so, last seen %3"_s.arg(holder->processId)
        .arg(holder->host, iso8601(holder->seenAt));
}

Result<std::vector<CertificateRecord>> expiringSoon(AdministratorLedger &ledger) {
    auto ids = ledger.certificateIds({.search = {},
                                      .status = {},
                                      .fqdn = {},
                                      .expiringSoonOnly = true,
                                      .column = CertificateQuery::Column::NotAfter,
                                      .order = SortOrder::Ascending});
    if (!ids) return ids.fault();
    if (ids->size() > expiringShown) ids->resize(expiringShown);
    return ledger.certificateRows(*ids);
}

QJsonObject countersJson(const Counters &counters) {
    return {{u"devices"_s, counters.devices},
            {u"disabledDevices"_s, counters.disabledDevices},
            {u"weakDevices"_s, counters.weakDevices},
            {u"waitingRequests"_s, counters.waitingRequests},
            {u"failingDevices"_s, counters.failingDevices},
            {u"freshChallenges"_s, counters.freshChallenges},
            {u"requests"_s, counters.transactions},
            {u"requestsToday"_s, counters.transactionsToday},
            {u"refusedToday"_s, counters.refusedToday},
            {u"issuedToday"_s, counters.issuedToday},
            {u"validCertificates"_s, counters.validCertificates},
            {u"expiredCertificates"_s, counters.expiredCertificates},
            {u"revokedCertificates"_s, counters.revokedCertificates},
            {u"expiringSoon"_s, counters.expiringSoon},
            {u"recentAlarms"_s, counters.recentAlarms}};
}

/// How much of the requests is kept; 0 for no bound.
struct Retention {
    int requests = 0;
    int days = 0;
};

/// Of the page /certsrv/mscep_admin/.
struct NdesStatus {
    bool isOn = false;
    QString profile;
    int unused = 0;  ///< passwords
    int most = 0;    ///< that may be so; 0 for any number
};

struct Status {
    std::optional<ListenerRecord> holder;
    Counters counters;
    Retention retention;
    NdesStatus ndes;
    std::vector<CertificateRecord> expiring;
    Instant now{};
};

Result<Retention> retentionOf(AdministratorLedger &ledger) {
    const auto requests = ledger.setting(QString::fromLatin1(setting::transactionsKept));
    if (!requests) return requests.fault();
    const auto days = ledger.setting(QString::fromLatin1(setting::transactionsDays));
    if (!days) return days.fault();
    return Retention{requests->toInt(), days->toInt()};
}

/// Those that are fresh stand among the newest: none is good for longer than the setting may say.
Result<int> unusedNdesPasswords(AdministratorLedger &ledger, Instant now) {
    ChallengeQuery query;
    query.origin = ChallengeOrigin::Ndes;
    const auto ids = ledger.challengeIds(query);
    if (!ids) return ids.fault();
    constexpr size_t atOnce = 500;
    int unused = 0;
    for (size_t i = 0; i < ids->size(); i += atOnce) {
        const auto end = ids->begin() + qsizetype(std::min(i + atOnce, ids->size()));
        const auto rows = ledger.challengeRows({ids->begin() + qsizetype(i), end});
        if (!rows) return rows.fault();
        for (const ChallengeRow &row : *rows) {
            const Challenge &one = row.challenge;
            const bool isOpen = one.state == ChallengeState::Fresh || one.state == ChallengeState::Reserved;
            if (isOpen && one.expiresAt && *one.expiresAt >= now) ++unused;
        }
        if (!rows->empty() && rows->back().challenge.createdAt + mostNdesValidity < now) break;
    }
    return unused;
}

Result<NdesStatus> ndesStatus(AdministratorLedger &ledger, Instant now) {
    const auto enabled = ledger.setting(QString::fromLatin1(setting::ndesEnabled));
    if (!enabled) return enabled.fault();
    const auto profile = ledger.setting(QString::fromLatin1(setting::ndesProfile));
    if (!profile) return profile.fault();
    const auto most = ledger.setting(QString::fromLatin1(setting::ndesPasswordMax));
    if (!most) return most.fault();
    const auto unused = unusedNdesPasswords(ledger, now);
    if (!unused) return unused.fault();
    return NdesStatus{*enabled == "on"_L1, *profile, *unused, most->toInt()};
}

QString ndesText(const NdesStatus &ndes) {
    if (!ndes.isOn) return u"off"_s;
    return u"on, for the profile %1; %2 of %3 passwords unused"_s.arg(
        ndes.profile, QString::number(ndes.unused), ndes.most == 0 ? u"any number of"_s : QString::number(ndes.most));
}

QString retentionText(const Retention &retention) {
    if (retention.requests == 0 && retention.days == 0) return u"all requests"_s;
    if (retention.days == 0) return u"the last %1 requests"_s.arg(retention.requests);
    if (retention.requests == 0) return u"the requests of %1 days"_s.arg(retention.days);
    return u"the last %1 requests, none longer than %2 days"_s.arg(retention.requests).arg(retention.days);
}

Result<Status> statusOf(const OpenedSite &opened) {
    auto holder = opened.ledger->listener();
    if (!holder) return holder.fault();
    auto counters = opened.ledger->counters();
    if (!counters) return counters.fault();
    const auto retention = retentionOf(*opened.ledger);
    if (!retention) return retention.fault();
    const Instant now = opened.site->clock().now();
    auto ndes = ndesStatus(*opened.ledger, now);
    if (!ndes) return ndes.fault();
    auto expiring = expiringSoon(*opened.ledger);
    if (!expiring) return expiring.fault();
    return Status{std::move(*holder), *counters, *retention, std::move(*ndes), std::move(*expiring), now};
}

QJsonObject statusJson(const Site &site, const Status &status) {
    QJsonObject listener{{u"running"_s, isRunning(status.holder, status.now)}};
    if (const auto &holder = status.holder) {
        listener.insert(u"process"_s, holder->processId);
        listener.insert(u"host"_s, holder->host);
        listener.insert(u"urls"_s, QJsonArray::fromStringList(holder->addresses.split(u' ', Qt::SkipEmptyParts)));
        listener.insert(u"since"_s, iso8601(holder->since));
        listener.insert(u"seenAt"_s, iso8601(holder->seenAt));
    }
    QJsonArray authorities;
    for (const auto &authority : site.authorities()) {
        authorities.append(QJsonObject{{u"authority"_s, authority.record.name},
                                       {u"name"_s, authority.commonName()},
                                       {u"notAfter"_s, iso8601(authority.certificate.notAfter())}});
    }
    QJsonArray expiring;
    for (const auto &certificate : status.expiring) expiring.append(json(certificate, status.now));
    return {
        {u"site"_s, site.path()},
        {u"authority"_s, site.authorityName()},
        {u"authorityNotAfter"_s, iso8601(site.authorityCertificate().notAfter())},
        {u"authorities"_s, authorities},
        {u"listener"_s, listener},
        {u"retention"_s, QJsonObject{{u"requests"_s, status.retention.requests}, {u"days"_s, status.retention.days}}},
        {u"ndes"_s, QJsonObject{{u"on"_s, status.ndes.isOn},
                                {u"profile"_s, status.ndes.profile},
                                {u"unusedPasswords"_s, status.ndes.unused},
                                {u"mostPasswords"_s, status.ndes.most}}},
        {u"counters"_s, countersJson(status.counters)},
        {u"expiring"_s, expiring}};
}

void printStatus(Console &console, const Site &site, const Status &status) {
    const auto &counters = status.counters;
    FieldList fields;
    fields.add(u"Site"_s, site.path());
    for (const auto &authority : site.authorities()) {
        fields.add(u"Authority"_s, u"%1 (%2), until %3"_s.arg(authority.commonName(), authority.record.name,
                                                              iso8601(authority.certificate.notAfter())));
    }
    fields.add(u"Listener"_s, listenerText(status.holder, status.now));
    fields.add(u"Devices"_s, u"%1 registered, %2 disabled, %3 with weak algorithms, %4 failing"_s.arg(counters.devices)
                                 .arg(counters.disabledDevices)
                                 .arg(counters.weakDevices)
                                 .arg(counters.failingDevices));
    fields.add(u"Challenges"_s, u"%1 fresh"_s.arg(counters.freshChallenges));
    fields.add(u"Requests"_s, u"%1 in all; today %2, of them %3 issued and %4 refused"_s.arg(counters.transactions)
                                  .arg(counters.transactionsToday)
                                  .arg(counters.issuedToday)
                                  .arg(counters.refusedToday));
    fields.add(u"Certificates"_s,
               u"%1 valid, %2 expired, %3 revoked, %4 expire within 30 days"_s.arg(counters.validCertificates)
                   .arg(counters.expiredCertificates)
                   .arg(counters.revokedCertificates)
                   .arg(counters.expiringSoon));
    fields.add(u"Waiting"_s, counters.waitingRequests == 0
                                 ? u"no request waits for a decision"_s
                                 : u"%1 for a decision; `scepter request list %2 --pending` shows them"_s
                                       .arg(counters.waitingRequests)
                                       .arg(site.path()));
    if (counters.recentAlarms > 0)
        fields.add(u"Alarms"_s, u"%1 within a week; `scepter audit list %2 --alarms` shows them"_s.arg(
                                    counters.recentAlarms).arg(site.path()));
    fields.add(u"NDES"_s, ndesText(status.ndes));
    fields.add(u"Kept"_s, retentionText(status.retention));
    fields.print(console);
    if (status.expiring.empty()) return;
    console.print(QString());
    TextTable table({u"EXPIRES NEXT"_s, u"FQDN"_s, u"SERIAL"_s});
    for (const auto &one : status.expiring) table.add({iso8601(one.notAfter), one.fqdn, one.serial});
    table.print(console);
}

ExitCode showStatus(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto status = statusOf(*opened);
    if (!status) return console.failed(status.fault());
    if (call.has("--json")) {
        console.printJson(statusJson(*opened->site, *status));
    } else {
        printStatus(console, *opened->site, *status);
    }
    return ExitCode::Done;
}

}  // namespace

std::vector<Verb> statusVerbs() {
    return {{.noun = "",
             .name = "status",
             .summary = "Says who holds the listener, since when, what was done, what waits, what expires.",
             .arguments = {"SITE"},
             .options = {option::json},
             .run = showStatus}};
}

}  // namespace scepter::app
