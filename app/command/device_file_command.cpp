// scepter device import|export: registrations as CSV
#include "app/command/console.h"
#include "app/command/paging.h"
#include "app/command/progress_line.h"
#include "app/command/site_access.h"
#include "app/command/verb_table.h"
#include "app/import/device_csv.h"
#include "app/import/device_import.h"
#include "app/import/import_file.h"
#include "app/site/interruption.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

QString progressText(const ImportProgress &progress) {
    switch (progress.step) {
        case ImportStep::Checking:
            return u"Checking rows: %1 %"_s.arg(progress.total == 0 ? 100 : progress.done * 100 / progress.total);
        case ImportStep::Hashing:
            return u"Hashing challenges: %1 of %2"_s.arg(progress.done).arg(progress.total);
        case ImportStep::Writing:
            return u"Registering devices: %1 of %2"_s.arg(progress.done).arg(progress.total);
    }
    return {};
}

/// How many devices were written; nothing when they were not to be.
using Written = std::optional<qint64>;

QJsonObject reportJson(const ImportReport &report, const Written &written) {
    QJsonArray problems;
    for (const auto &problem : report.problems) {
        problems.append(QJsonObject{{u"line"_s, problem.line},
                                    {u"column"_s, problem.column.isEmpty() ? QJsonValue() : problem.column},
                                    {u"fqdn"_s, problem.device},
                                    {u"sentence"_s, problem.sentence}});
    }
    return {{u"devices"_s, report.devices},
            {u"challenges"_s, report.challenges},
            {u"badRows"_s, report.badRows},
            {u"written"_s, written.has_value()},
            {u"problems"_s, problems}};
}

void sayProblems(const ImportReport &report, const QString &file, Console &console) {
    constexpr size_t most = 200;
    for (size_t i = 0; i < std::min(most, report.problems.size()); ++i) {
        const auto &problem = report.problems[i];
        const auto column = problem.column.isEmpty() ? QString() : u", column "_s + problem.column;
        console.say(u"%1, line %2%3: %4"_s.arg(file).arg(problem.line).arg(column, problem.sentence));
    }
    if (report.problems.size() > most)
        console.say(u"... and %1 more problems; --json prints them all."_s.arg(report.problems.size() - most));
}

ExitCode sayEnding(const ImportReport &report, const Written &written, const Invocation &call, Console &console) {
    const bool leavesOut = call.has("--skip-bad-rows") && report.badRows > 0;
    const auto challenges = u", %1 of them with a static challenge."_s.arg(report.challenges);
    if (report.badRows > 0 && (!leavesOut || report.devices == 0)) {
        console.say(u"Rows with a problem: %1. Nothing was written; the other %2 are good%3."_s.arg(report.badRows)
                        .arg(report.devices)
                        .arg(report.devices > 0 ? u": --skip-bad-rows registers them alone"_s : QString()));
        return ExitCode::Failed;
    }
    if (leavesOut) console.say(u"Rows with a problem, left out: %1."_s.arg(report.badRows));
    console.say(written
                    ? u"Registered %1 devices%2"_s.arg(*written).arg(challenges)
                    : u"%1 devices could be registered%2 Nothing was written."_s.arg(report.devices).arg(challenges));
    return ExitCode::Done;
}

bool isToBeWritten(const ImportReport &report, const Invocation &call) {
    return !call.has("--dry-run") && report.devices > 0 && (report.badRows == 0 || call.has("--skip-bad-rows"));
}

ExitCode importFromFile(const Invocation &call, Console &console) {
    const auto file = call.argument("FILE");
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    auto bytes = readImportFile(file);
    if (!bytes) return console.failed(bytes.fault());

    const Interruption interruption;
    std::optional<ProgressLine> line(std::in_place);
    const ImportWatch watch = [&](const ImportProgress &progress) {
        line->show(progressText(progress));
        return !interruption.isRequested();
    };
    const auto failed = [&](const Fault &fault) {
        line.reset();
        return console.failed({fault.kind, file + u": "_s + fault.sentence});
    };
    auto import = DeviceImport::check(*opened->site, *opened->ledger, *std::move(bytes), watch);
    if (!import) return failed(import.fault());
    const auto &report = import->report();
    Written written;
    if (isToBeWritten(report, call)) {
        const auto done = import->writeGoodRows(*opened->ledger, watch);
        if (!done) return failed(done.fault());
        written = *done;
    }
    line.reset();
    if (call.has("--json")) console.printJson(reportJson(report, written));
    sayProblems(report, file, console);
    return sayEnding(report, written, call, console);
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
    static const QByteArray importDetails =
        "The first line names the columns that are there: " + deviceColumnNames().toUtf8() +
        ". Only fqdn is needed. Commas, semicolons or tabs separate the cells; the file is in UTF-8. FILE may be - for "
        "standard input. While one row has a problem, nothing is written. A challenge is kept as a hash that takes "
        "some "
        "50 ms to make. At most 1,000,000 rows and 256 MB; from some 200,000 rows on, devices that enrol while they "
        "are "
        "written may have to ask again.";
    return {
        {.noun = "device",
         .name = "import",
         .summary = "Registers the devices of a CSV file, all or none.",
         .details = importDetails.constData(),
         .arguments = {"SITE", "FILE"},
         .options = {{.name = "--dry-run", .explanation = "check every row and write nothing"},
                     {.name = "--skip-bad-rows", .explanation = "register the good rows and leave out the others"},
                     option::json},
         .run = importFromFile},
        {.noun = "device",
         .name = "export",
         .summary = "Prints the registrations as CSV, without challenges.",
         .details =
             "What a spreadsheet would run as a formula has an apostrophe before it, which import takes away again.",
         .arguments = {"SITE"},
         .options = {option::limit},
         .run = exportToCsv},
    };
}

}  // namespace scepter::app
