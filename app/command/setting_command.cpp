// scepter setting list|get|set
#include "app/command/console.h"
#include "app/command/site_access.h"
#include "app/command/text_table.h"
#include "app/command/verb_table.h"
#include "app/site/listener_holder.h"
#include "records/setting_warnings.h"
#include "records/settings.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

ExitCode listSettings(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    QJsonArray array;
    TextTable table({u"SETTING"_s, u"VALUE"_s, u"DEFAULT"_s, u"WHAT IT IS"_s});
    for (const auto &definition : settingDefinitions()) {
        const auto name = QString::fromLatin1(definition.name);
        const auto value = opened->ledger->setting(name);
        if (!value) return console.failed(value.fault());
        const auto standard = QString::fromUtf8(definition.defaultValue);
        const auto explanation = QString::fromUtf8(definition.explanation);
        table.add({name, *value, standard, explanation});
        array.append(QJsonObject{
            {u"name"_s, name}, {u"value"_s, *value}, {u"default"_s, standard}, {u"explanation"_s, explanation}});
    }
    call.has("--json") ? console.printJson(array) : table.print(console);
    return ExitCode::Done;
}

ExitCode getSetting(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto value = opened->ledger->setting(call.argument("KEY"));
    if (!value) return console.failed(value.fault());
    console.print(*value);
    return ExitCode::Done;
}

ExitCode setSetting(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto key = call.argument("KEY");
    if (const auto set = opened->ledger->setSetting(key, call.argument("VALUE")); !set)
        return console.failed(set.fault());
    const auto value = opened->ledger->setting(key);
    if (!value) return console.failed(value.fault());
    console.say(u"%1 is “%2” now."_s.arg(key, *value));
    if (const QString warning = warningOf(key, *value); !warning.isEmpty()) console.say(u"Warning: "_s + warning);
    const auto holder = opened->ledger->listener();
    if (holder && *holder && isAlive(**holder, opened->site->clock().now()) &&
        (key.startsWith("listener."_L1) || key.startsWith("public."_L1) || key.startsWith("limits."_L1))) {
        console.say(u"The responder that runs now takes it over when it is started again."_s);
    }
    return ExitCode::Done;
}

}  // namespace

std::vector<Verb> settingVerbs() {
    return {
        {.noun = "setting",
         .name = "list",
         .summary = "Lists the settings with value, default and what each is.",
         .arguments = {"SITE"},
         .options = {option::json},
         .run = listSettings},
        {.noun = "setting",
         .name = "get",
         .summary = "Prints the value of one setting.",
         .arguments = {"SITE", "KEY"},
         .options = {},
         .run = getSetting},
        {.noun = "setting",
         .name = "set",
         .summary = "Changes one setting; without a value it gets its default back.",
         .arguments = {"SITE", "KEY", "[VALUE]"},
         .options = {},
         .run = setSetting},
    };
}

}  // namespace scepter::app
