// scepter device import|export: registrations as CSV
#include <QFile>

#include "app/command/console.h"
#include "app/command/paging.h"
#include "app/command/site_access.h"
#include "app/command/verb_table.h"
#include "app/import/device_csv.h"
#include "app/import/device_import.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

Result<Secret> readFile(const QString &path) {
    QFile file;
    const bool isInput = path == "-"_L1;
    if (!isInput) file.setFileName(path);
    const bool isOpen = isInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen) return {FaultKind::Unavailable, u"%1 cannot be read: %2."_s.arg(path, file.errorString())};
    return Secret(file.readAll());
}

QJsonObject reportJson(const ImportReport &report, bool isWritten) {
    QJsonArray problems;
    for (const auto &problem : report.problems) {
        problems.append(QJsonObject{{u"line"_s, problem.line}, {u"sentence"_s, problem.sentence}});
    }
    return {{u"devices"_s, report.devices},
            {u"challenges"_s, report.challenges},
            {u"written"_s, isWritten},
            {u"problems"_s, problems}};
}

ExitCode importFromFile(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto bytes = readFile(call.argument("FILE"));
    if (!bytes) return console.failed(bytes.fault());
    const auto mode = call.has("--dry-run") ? ImportMode::Check : ImportMode::Write;
    const auto report = importDevices(*opened->site, *opened->ledger, bytes->bytes(), mode);
    if (!report)
        return console.failed({report.fault().kind, call.argument("FILE") + u": "_s + report.fault().sentence});

    const bool isWritten = mode == ImportMode::Write && report->problems.empty();
    if (call.has("--json")) console.printJson(reportJson(*report, isWritten));
    for (const auto &problem : report->problems) {
        console.say(u"%1, line %2: %3"_s.arg(call.argument("FILE")).arg(problem.line).arg(problem.sentence));
    }
    if (!report->problems.empty()) {
        console.say(
            u"Rows with a problem: %1. Nothing was written; the other %2 are good."_s.arg(report->problems.size())
                .arg(report->devices));
        return ExitCode::Failed;
    }
    const auto sentence =
        isWritten ? u"Registered %1 devices, %2 of them with a static challenge."_s
                  : u"%1 devices could be registered, %2 of them with a static challenge. Nothing was written."_s;
    console.say(sentence.arg(report->devices).arg(report->challenges));
    return ExitCode::Done;
}

ExitCode exportToCsv(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    auto &ledger = *opened->ledger;
    auto ids = ledger.deviceIds({});
    if (!ids) return console.failed(ids.fault());
    console.print(deviceCsvHeading());
    const auto walked = forEachRow(
        *ids, call, [&](const std::vector<qint64> &some) { return ledger.deviceRows(some); },
        [&](const DeviceRow &row) {
            // Not by lines: a note may hold line ends, which stand in quotes.
            console.printBytes(deviceCsvLine(row.registration).toUtf8() + '\n');
        });
    if (!walked) return console.failed(walked.fault());
    return ExitCode::Done;
}

}  // namespace

std::vector<Verb> deviceFileVerbs() {
    return {
        {.noun = "device",
         .name = "import",
         .summary = "Registers the devices of a CSV file, all or none.",
         .details = "The first line names the columns that are there: "
                    "fqdn,ip,serial,profile,challenge,uses,valid_until,notes,approval,weak,weak_until,reply_chain. Only "
                    "fqdn is needed. FILE may be - for standard input.",
         .arguments = {"SITE", "FILE"},
         .options = {{.name = "--dry-run", .explanation = "check every row and write nothing"}, option::json},
         .run = importFromFile},
        {.noun = "device",
         .name = "export",
         .summary = "Prints the registrations as CSV, without challenges.",
         .arguments = {"SITE"},
         .options = {option::limit},
         .run = exportToCsv},
    };
}

}  // namespace scepter::app
