// scepter request list|show, scepter why
#include "app/command/console.h"
#include "app/command/decoded_text.h"
#include "app/command/device_name.h"
#include "app/command/file_output.h"
#include "app/command/ladder.h"
#include "app/command/paging.h"
#include "app/command/pending_text.h"
#include "app/command/record_json.h"
#include "app/command/site_access.h"
#include "app/command/site_keys.h"
#include "app/command/text_table.h"
#include "app/command/verb_table.h"
#include "ledger/pending_comparison.h"
#include "records/words.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

/// The canonical name that the call asks for; empty when it asks for none.
Result<QString> wantedName(const Invocation &call) {
    if (!call.has("--fqdn")) return QString();
    auto name = DeviceName::fromText(call.value("--fqdn"));
    if (!name) return name.fault();
    return name->fqdn;
}

/// The ids that the call asks for, newest first.
Result<std::vector<qint64>> wantedIds(const Invocation &call, AdministratorLedger &ledger) {
    TransactionQuery query;
    query.search = call.value("--search");
    query.result = transactionResult(call.value("--result"));
    auto fqdn = wantedName(call);
    if (!fqdn) return fqdn.fault();
    query.fqdn = std::move(*fqdn);
    return ledger.transactionIds(query);
}

ExitCode listPending(const Invocation &call, Console &console, const OpenedSite &opened) {
    auto &ledger = *opened.ledger;
    auto fqdn = wantedName(call);
    if (!fqdn) return console.failed(fqdn.fault());
    auto ids = ledger.pendingIds({.state = PendingState::Waiting, .fqdn = *fqdn});
    if (!ids) return console.failed(ids.fault());

    const auto now = opened.site->clock().now();
    QJsonArray array;
    TextTable table({u"ID"_s, u"SINCE"_s, u"FQDN"_s, u"ASKS FOR"_s, u"IP"_s, u"SERIAL"_s, u"KEY"_s, u"FROM"_s,
                     u"POLLS"_s, u"EXPIRES"_s});
    const auto walked = forEachRow(
        *ids, call, [&](const std::vector<qint64> &some) { return ledger.pendingRows(some); },
        [&](const PendingRequest &row) {
            array.append(json(row, now));
            table.add({QString::number(row.id), iso8601(row.askedAt), row.fqdn, asksFor(row), row.ipAddress,
                       row.serialNumber, row.key, row.peer, QString::number(row.polls), iso8601(row.expiresAt)});
        });
    if (!walked) return console.failed(walked.fault());
    if (call.has("--json")) {
        console.printJson(array);
    } else if (table.isEmpty()) {
        console.say(u"No request waits for a decision."_s);
    } else {
        table.print(console);
        console.say(
            u"`scepter request show %1 ID` shows one beside its registration; `request approve` and "
            "`request reject` decide."_s.arg(call.argument("SITE")));
    }
    return ExitCode::Done;
}

ExitCode listRequests(const Invocation &call, Console &console) {
    if (call.has("--pending") && (call.has("--result") || call.has("--search")))
        return console.wrongUsage(call, u"--pending goes with --fqdn and --limit only."_s);
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    if (call.has("--pending")) return listPending(call, console, *opened);
    auto &ledger = *opened->ledger;
    auto ids = wantedIds(call, ledger);
    if (!ids) return console.failed(ids.fault());

    QJsonArray array;
    TextTable table({u"ID"_s, u"AT"_s, u"FROM"_s, u"OPERATION"_s, u"FQDN"_s, u"RESULT"_s, u"FAILINFO"_s, u"REASON"_s});
    const auto walked = forEachRow(
        *ids, call, [&](const std::vector<qint64> &some) { return ledger.transactionRows(some); },
        [&](const TransactionRow &row) {
            if (call.has("--json")) {
                array.append(json(row));
                return;
            }
            table.add({QString::number(row.id), iso8601(row.at), row.peer, row.operation, row.fqdn, word(row.result),
                       row.failInfo, row.reason});
        });
    if (!walked) return console.failed(walked.fault());
    if (call.has("--json")) {
        console.printJson(array);
    } else if (!table.isEmpty()) {
        table.print(console);
    } else {
        console.say(u"No requests. When `scepter serve %1` runs, every device that speaks to it is listed here."_s.arg(
            call.argument("SITE")));
    }
    return ExitCode::Done;
}

Result<Transaction> findTransaction(const Invocation &call, AdministratorLedger &ledger) {
    bool isNumber = false;
    const auto text = call.argument("ID");
    const auto id = text.toLongLong(&isNumber);
    if (isNumber) {
        auto found = ledger.transaction(id);
        // A transaction id of the protocol may be all digits too (certmonger's are).
        if (found || found.fault().kind != FaultKind::NotFound) return found;
    }
    TransactionQuery query;
    query.search = text;
    const auto ids = ledger.transactionIds(query);
    if (!ids) return ids.fault();
    const auto rows = ledger.transactionRows(*ids);
    if (!rows) return rows.fault();
    for (const auto &row : *rows) {
        if (row.transactionId == text) return ledger.transaction(row.id);
    }
    return {FaultKind::NotFound,
            u"There is no request %1. `scepter request list %2` shows them with their numbers."_s.arg(
                text, call.argument("SITE"))};
}

/// What became of a request that had to wait, and how it compares with its registration.
struct Decision {
    PendingRequest request;
    std::vector<Comparison> comparisons;
};

/// Nothing for a request that was answered at once.
Result<std::optional<Decision>> decisionOn(const Transaction &transaction, AdministratorLedger &ledger) {
    if (transaction.result != TransactionResult::Pending) return std::optional<Decision>();
    auto request = findPending(ledger, QString::number(transaction.id), {});
    if (!request) {
        if (request.fault().kind == FaultKind::NotFound) return std::optional<Decision>();
        return request.fault();
    }
    auto comparisons = compareWithRegistration(ledger, *request);
    if (!comparisons) return comparisons.fault();
    return std::optional<Decision>({std::move(*request), std::move(*comparisons)});
}

QJsonObject withDecision(QJsonObject object, const std::optional<Decision> &decision, Instant now) {
    if (!decision) return object;
    auto pending = json(decision->request, now);
    pending.insert(u"comparison"_s, json(decision->comparisons));
    object.insert(u"pending"_s, pending);
    return object;
}

void printTransaction(Console &console, const Transaction &transaction) {
    FieldList fields;
    fields.add(u"Request"_s, QString::number(transaction.id));
    fields.add(u"Time"_s, iso8601(transaction.at));
    fields.add(u"From"_s, transaction.peer);
    fields.add(u"Operation"_s, transaction.operation);
    fields.add(u"Message type"_s, transaction.messageType);
    fields.add(u"Transaction id"_s, QString::fromUtf8(transaction.claim.transactionId));
    fields.add(u"Key (SHA-256)"_s, QString::fromLatin1(transaction.claim.keyDigest.toHex()));
    fields.add(u"Device"_s, transaction.fqdn);
    fields.add(u"Result"_s, word(transaction.result));
    fields.add(u"failInfo"_s, transaction.failInfo);
    if (transaction.httpStatus != 0) fields.add(u"HTTP status"_s, QString::number(transaction.httpStatus));
    fields.add(u"Reason"_s, transaction.reason);
    fields.add(u"Certificate"_s, transaction.certificateSerial);
    fields.add(u"Weak algorithms"_s, words(transaction.weak));
    fields.add(u"Message"_s, u"%1 octets"_s.arg(transaction.message.size()));
    fields.print(console);
}

/// What was received, decoded; nothing when it is nothing that is known. Opened where that takes no passphrase, or
/// where the call says where it is.
Result<std::optional<decoding::Decoded>> decodedMessage(const Transaction &transaction, const Site &site,
                                                        const Invocation &call) {
    const bool mayOpen = site.keyProtection() == Site::KeyProtection::InClear || call.has("--passphrase-file");
    const auto keys = mayOpen ? SiteKeys::unlocked(site, call) : SiteKeys::withoutPassphrase(site);
    if (!keys) return keys.fault();
    auto decoded = decoding::decode(transaction.message, keys->keys());
    // What never became a message may be nothing that is known.
    if (!decoded) return std::optional<decoding::Decoded>();
    return std::optional(std::move(*decoded));
}

ExitCode showRequest(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto transaction = findTransaction(call, *opened->ledger);
    if (!transaction) return console.failed(transaction.fault());
    if (call.has("--message")) {
        const auto path = call.value("--message");
        if (const auto written = writeNewFile(path, transaction->message); !written)
            return console.failed(written.fault());
        console.say(u"Wrote %1 octets to %2."_s.arg(transaction->message.size()).arg(path));
    }
    const auto decision = decisionOn(*transaction, *opened->ledger);
    if (!decision) return console.failed(decision.fault());
    const auto decoded = decodedMessage(*transaction, *opened->site, call);
    if (!decoded) return console.failed(decoded.fault());
    const auto now = opened->site->clock().now();
    if (call.has("--json")) {
        auto object = withDecision(json(*transaction, call.argument("SITE")), *decision, now);
        object.insert(u"decoded"_s, *decoded ? json(**decoded) : QJsonArray());
        console.printJson(object);
        return ExitCode::Done;
    }
    printTransaction(console, *transaction);
    console.print(QString());
    if (*decoded) {
        printDecoded(console, **decoded);
        console.print(QString());
    }
    if (*decision) {
        printPending(console, (*decision)->request, (*decision)->comparisons, now);
        console.print(QString());
    }
    console.say(u"`scepter why %1 %2` shows each check."_s.arg(call.argument("SITE")).arg(transaction->id));
    return ExitCode::Done;
}

ExitCode explainRequest(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto transaction = findTransaction(call, *opened->ledger);
    if (!transaction) return console.failed(transaction.fault());
    const auto decision = decisionOn(*transaction, *opened->ledger);
    if (!decision) return console.failed(decision.fault());
    const auto now = opened->site->clock().now();
    if (call.has("--json")) {
        console.printJson(withDecision(json(*transaction, call.argument("SITE")), *decision, now));
        return ExitCode::Done;
    }
    printLadder(console, *transaction, call.argument("SITE"));
    if (*decision) {
        console.print(QString());
        console.print(fateOf((*decision)->request, now));
    }
    return ExitCode::Done;
}

}  // namespace

std::vector<Verb> requestVerbs() {
    return {
        {.noun = "request",
         .name = "list",
         .summary = "Lists every request, the newest first, also what never became a SCEP message.",
         .arguments = {"SITE"},
         .options = {{.name = "--pending", .explanation = "only those that wait for a decision, oldest first"},
                     {.name = "--result",
                      .value = "issued|pending|answered|refused|not-scep|faulted",
                      .explanation = "only those that ended so"},
                     {.name = "--fqdn", .value = "F", .explanation = "only those that claim this name"},
                     {.name = "--search", .value = "TEXT", .explanation = "only those that show this text anywhere"},
                     option::limit,
                     option::json},
         .run = listRequests},
        {.noun = "request",
         .name = "show",
         .summary = "Shows one request, by its number or its transaction id; beside its registration when it waits.",
         .details = "With the message as `scepter decode` shows it. Its envelope is opened when the keys are in clear, "
                    "or with --passphrase-file.",
         .arguments = {"SITE", "ID"},
         .options = {{.name = "--message", .value = "FILE", .explanation = "save what was received, octet for octet"},
                     option::passphraseFile,
                     option::json},
         .run = showRequest},
    };
}

std::vector<Verb> whyVerbs() {
    return {{.noun = "",
             .name = "why",
             .summary = "Says of one request what was checked, what was seen, what was expected, and the fix.",
             .arguments = {"SITE", "ID"},
             .options = {option::json},
             .run = explainRequest}};
}

}  // namespace scepter::app
