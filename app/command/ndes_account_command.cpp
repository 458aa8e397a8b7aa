// scepter ndes account add|list|set|remove
#include <algorithm>

#include "admission/account_password.h"
#include "app/command/console.h"
#include "app/command/record_json.h"
#include "app/command/site_access.h"
#include "app/command/text_table.h"
#include "app/command/verb_table.h"
#include "app/site/operator_name.h"
#include "app/site/passphrase_source.h"
#include "app/site/terminal.h"
#include "records/ndes_account.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

constexpr Option passwordFile{
    .name = "--password-file", .value = "FILE", .explanation = "its password; else a question on the terminal"};
constexpr Option mayEnrol{.name = "--may-enrol",
                          .value = "on|off",
                          .explanation = "off: it is shown the page of no permission (default of a new one: on)"};

QJsonObject json(const NdesAccount &account) {
    return {{u"name"_s, account.name},           {u"mayEnrol"_s, account.mayEnrol},
            {u"failures"_s, account.failures},   {u"lockedUntil"_s, app::json(account.lockedUntil)},
            {u"usedAt"_s, app::json(account.usedAt)}, {u"createdAt"_s, iso8601(account.createdAt)},
            {u"createdBy"_s, account.createdBy}};
}

Result<Secret> askedPassword(const QString &name) {
    if (!hasTerminal())
        return {
            FaultKind::Locked,
            u"The password of the account is needed. Give it with --password-file FILE, or run this on a terminal."_s};
    auto first = askSecret(u"Password of the NDES account %1"_s.arg(name));
    if (!first) return first;
    const auto second = askSecret(u"The same again"_s);
    if (!second) return second.fault();
    if (first->bytes() != second->bytes())
        return {FaultKind::Malformed, u"The two passwords differ. Nothing was done."_s};
    return first;
}

Result<QByteArray> verifierFor(const Invocation &call, const QString &name) {
    const auto password =
        call.has("--password-file") ? readSecretFile(call.value("--password-file")) : askedPassword(name);
    if (!password) return password.fault();
    return admission::accountVerifier(*password);
}

Result<NdesAccount> findAccount(AdministratorLedger &ledger, const QString &typed) {
    const auto name = canonicalAccountName(typed);
    if (!name) return name.fault();
    const auto accounts = ledger.ndesAccounts();
    if (!accounts) return accounts.fault();
    const auto found = std::find_if(accounts->begin(), accounts->end(),
                                    [&](const NdesAccount &account) { return account.name == *name; });
    if (found == accounts->end())
        return {FaultKind::NotFound,
                u"There is no NDES account %1; `scepter ndes account list` shows all."_s.arg(*name)};
    return *found;
}

ExitCode addAccount(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto name = canonicalAccountName(call.argument("USER"));
    if (!name) return console.failed(name.fault());
    const auto verifier = verifierFor(call, *name);
    if (!verifier) return console.failed(verifier.fault());
    NdesAccount account;
    account.name = *name;
    account.verifier = *verifier;
    account.mayEnrol = call.value("--may-enrol") != "off"_L1;
    account.createdBy = operatorName();
    if (const auto added = opened->ledger->addNdesAccount(account); !added) return console.failed(added.fault());
    if (call.has("--json")) {
        const auto kept = findAccount(*opened->ledger, *name);
        if (!kept) return console.failed(kept.fault());
        console.printJson(json(*kept));
        return ExitCode::Done;
    }
    console.say(u"Added the NDES account %1."_s.arg(*name));
    return ExitCode::Done;
}

ExitCode listAccounts(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto accounts = opened->ledger->ndesAccounts();
    if (!accounts) return console.failed(accounts.fault());
    const Instant now = opened->site->clock().now();
    QJsonArray array;
    TextTable table({u"ACCOUNT"_s, u"MAY ENROL"_s, u"LOCKED UNTIL"_s, u"LAST USED"_s, u"MADE"_s, u"BY"_s});
    for (const NdesAccount &account : *accounts) {
        array.append(json(account));
        table.add({account.name, account.mayEnrol ? u"yes"_s : u"no"_s,
                   account.isLockedAt(now) ? iso8601(*account.lockedUntil) : QString(),
                   account.usedAt ? iso8601(*account.usedAt) : QString(), iso8601(account.createdAt),
                   account.createdBy});
    }
    if (call.has("--json"))
        console.printJson(array);
    else if (table.isEmpty())
        console.say(u"No NDES accounts. `scepter ndes account add %1 USER` makes one."_s.arg(call.argument("SITE")));
    else
        table.print(console);
    return ExitCode::Done;
}

ExitCode setAccount(const Invocation &call, Console &console) {
    if (!call.hasOptions())
        return console.wrongUsage(call, u"Say what to change: --password, --password-file, --may-enrol or --unlock."_s);
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    auto account = findAccount(*opened->ledger, call.argument("USER"));
    if (!account) return console.failed(account.fault());
    if (call.has("--password") || call.has("--password-file")) {
        const auto verifier = verifierFor(call, account->name);
        if (!verifier) return console.failed(verifier.fault());
        account->verifier = *verifier;
    }
    if (call.has("--may-enrol")) account->mayEnrol = call.value("--may-enrol") == "on"_L1;
    if (const auto set = opened->ledger->updateNdesAccount(*account, operatorName()); !set)
        return console.failed(set.fault());
    console.say(u"Changed the NDES account %1."_s.arg(account->name));
    return ExitCode::Done;
}

ExitCode removeAccount(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto account = findAccount(*opened->ledger, call.argument("USER"));
    if (!account) return console.failed(account.fault());
    if (const auto removed = opened->ledger->removeNdesAccount(account->id, operatorName()); !removed)
        return console.failed(removed.fault());
    console.say(
        u"Removed the NDES account %1; passwords that it fetched stay good until their end."_s.arg(account->name));
    return ExitCode::Done;
}

}  // namespace

std::vector<Verb> ndesAccountVerbs() {
    return {
        {.noun = "ndes account",
         .name = "add",
         .summary = "Makes an account that may fetch passwords at /certsrv/mscep_admin/.",
         .details =
             "The setting ndes.enabled turns the page on. USER is also found as DOMAIN\\USER and USER@DOMAIN; an "
             "account that is made with a domain signs in with that one only.",
         .arguments = {"SITE", "USER"},
         .options = {passwordFile, mayEnrol, option::json},
         .run = addAccount},
        {.noun = "ndes account",
         .name = "list",
         .summary = "Lists the accounts, which of them are locked, and when each was used last.",
         .arguments = {"SITE"},
         .options = {option::json},
         .run = listAccounts},
        {.noun = "ndes account",
         .name = "set",
         .summary = "Gives an account another password or permission; whatever is changed unlocks it.",
         .arguments = {"SITE", "USER"},
         .options = {Option{.name = "--password", .explanation = "ask for a new password on the terminal"},
                     Option{.name = "--password-file", .value = "FILE", .explanation = "its new password"}, mayEnrol,
                     Option{.name = "--unlock", .explanation = "let it sign in again, and change nothing else"}},
         .run = setAccount},
        {.noun = "ndes account",
         .name = "remove",
         .summary = "Removes an account.",
         .arguments = {"SITE", "USER"},
         .options = {},
         .run = removeAccount},
    };
}

}  // namespace scepter::app
