// scepter status
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

struct Status {
    std::optional<ListenerRecord> holder;
    Counters counters;
    Retention retention;
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
    auto expiring = expiringSoon(*opened.ledger);
    if (!expiring) return expiring.fault();
    return Status{std::move(*holder), *counters, *retention, std::move(*expiring), opened.site->clock().now()};
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
