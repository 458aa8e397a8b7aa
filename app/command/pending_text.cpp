#include "app/command/pending_text.h"

#include <algorithm>

#include "app/command/console.h"
#include "app/command/text_table.h"
#include "records/words.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

QString titleOf(ComparedField field) {
    switch (field) {
        case ComparedField::Name:
            return u"Name"_s;
        case ComparedField::Address:
            return u"Address"_s;
        case ComparedField::SerialNumber:
            return u"Serial number"_s;
        case ComparedField::Profile:
            return u"Profile"_s;
        case ComparedField::Key:
            return u"Key"_s;
        case ComparedField::Network:
            return u"Comes from"_s;
    }
    return {};
}

QString wordOf(Match match) {
    switch (match) {
        case Match::Equal:
            return u"= equal"_s;
        case Match::Different:
            return u"≠ DIFFERENT"_s;
        case Match::NotCompared:
            return u"  not compared"_s;
    }
    return {};
}

QString registeredText(const Comparison &comparison) {
    if (comparison.field != ComparedField::Key || comparison.registered.isEmpty()) return comparison.registered;
    return comparison.registered == "ec"_L1 ? u"ec, any"_s : comparison.registered + u" or larger"_s;
}

std::optional<qint64> namedByPoll(const Trace &trace) {
    for (const auto &rung : trace.rungs()) {
        if ((rung.fix == Fix::DecideRequest || rung.fix == Fix::AdoptRequest) && !rung.fixTarget.isEmpty()) return rung.fixTarget.toLongLong();
    }
    return std::nullopt;
}

Fault neverWaited(const Transaction &transaction) {
    return {
        FaultKind::NotFound,
        u"Request %1 does not wait for a decision: its result is %2. `request list --pending` shows those that do."_s
            .arg(transaction.id)
            .arg(word(transaction.result))};
}

/// The newest of its name that has the same transaction id, and the same key where one is known.
Result<std::optional<PendingRequest>> newestLike(AdministratorLedger &ledger, const QString &fqdn, const Claim &claim) {
    const auto ids = ledger.pendingIds({.state = {}, .fqdn = fqdn});
    if (!ids) return ids.fault();
    const auto rows = ledger.pendingRows(*ids);
    if (!rows) return rows.fault();
    const auto isLike = [&](const PendingRequest &row) {
        return row.claim.transactionId == claim.transactionId &&
               (claim.keyDigest.isEmpty() || row.claim.keyDigest == claim.keyDigest);
    };
    const auto found = std::find_if(rows->rbegin(), rows->rend(), isLike);
    return found == rows->rend() ? std::optional<PendingRequest>() : std::optional<PendingRequest>(*found);
}

}  // namespace

Result<PendingRequest> findPending(AdministratorLedger &ledger, const QString &id, const QString &site) {
    bool isNumber = false;
    const auto number = id.toLongLong(&isNumber);
    if (isNumber) {
        auto pending = ledger.pendingRequest(number);
        if (pending || pending.fault().kind != FaultKind::NotFound) return pending;
        const auto transaction = ledger.transaction(number);
        if (transaction) {
            // A poll, or the same request again, has a number of its own; a poll names that which it asks about.
            if (const auto named = namedByPoll(transaction->trace)) return ledger.pendingRequest(*named);
            auto asked = newestLike(ledger, transaction->fqdn, transaction->claim);
            if (!asked) return asked.fault();
            return *asked ? Result<PendingRequest>(**asked) : neverWaited(*transaction);
        }
        if (transaction.fault().kind != FaultKind::NotFound) return transaction.fault();
    }
    auto asked = newestLike(ledger, {}, {.transactionId = id.toUtf8(), .keyDigest = {}, .requestDigest = {}});
    if (!asked) return asked.fault();
    if (*asked) return **asked;
    return {FaultKind::NotFound,
            u"There is no request %1 that waits for a decision. `scepter request list %2 --pending` shows them."_s.arg(
                id, site)};
}

QString asksFor(const PendingRequest &request) {
    return request.renews.isEmpty() ? u"a first certificate"_s : u"a renewal of %1"_s.arg(request.renews);
}

QString fateOf(const PendingRequest &request, Instant now) {
    const auto decided = request.decidedAt ? iso8601(*request.decidedAt) : QString();
    switch (request.stateAt(now)) {
        case PendingState::Waiting:
            return u"It waits for a decision until %1."_s.arg(iso8601(request.expiresAt));
        case PendingState::Approved:
            return u"%1 approved it at %2. The device gets its certificate when it asks again."_s.arg(request.decidedBy,
                                                                                                      decided);
        case PendingState::Rejected:
            return u"%1 rejected it at %2: %3"_s.arg(request.decidedBy, decided, request.reason);
        case PendingState::Expired:
            return u"Nobody decided until %1, so it has expired."_s.arg(iso8601(request.expiresAt));
        case PendingState::Issued:
            return u"%1 approved it at %2, and the device has fetched certificate %3."_s.arg(request.decidedBy, decided,
                                                                                             request.certificateSerial);
    }
    return {};
}

void printPending(Console &console, const PendingRequest &request, const std::vector<Comparison> &comparisons,
                  Instant now) {
    FieldList fields;
    fields.add(u"Asks for"_s, asksFor(request));
    fields.add(u"Subject"_s, request.subject);
    fields.add(u"Names"_s, request.names);
    fields.add(u"Endpoint"_s, request.endpoint);
    fields.add(u"Asked again"_s, request.polledAt
                                     ? u"%1 times, last at %2"_s.arg(request.polls).arg(iso8601(*request.polledAt))
                                     : QString());
    fields.print(console);
    console.print(QString());
    if (comparisons.empty()) {
        console.print(u"Its registration is gone."_s);
    } else {
        TextTable table({u"FIELD"_s, u"ASKED"_s, u"REGISTERED"_s, u"BESIDE EACH OTHER"_s});
        for (const auto &each : comparisons)
            table.add({titleOf(each.field), each.asked, registeredText(each), wordOf(each.match)});
        table.print(console);
    }
    console.print(QString());
    console.print(fateOf(request, now));
}

}  // namespace scepter::app
