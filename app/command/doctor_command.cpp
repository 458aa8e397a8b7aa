// scepter doctor: a pretend router examines a SCEP server
#include <array>

#include <QUrl>

#include "app/command/console.h"
#include "app/command/device_name.h"
#include "app/command/invocation.h"
#include "app/command/verb_table.h"
#include "app/site/passphrase_source.h"
#include "doctor/examination.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

using doctor::Finding;
using doctor::Verdict;

// Where nobody says otherwise: a name that no site has, so that everything but an enrolment can be tried.
constexpr auto defaultName = "router.scepter-doctor.invalid";
constexpr int verdictWidth = 11;
constexpr int checkWidth = 54;
constexpr int seenWidth = 72;  // what a good server says is all the same; JSON has the whole of it

Result<doctor::Patient> patientOf(const Invocation &call) {
    doctor::Patient patient;
    patient.url = QUrl(call.argument("URL"), QUrl::StrictMode);
    const bool isHttp = patient.url.scheme() == "http"_L1 || patient.url.scheme() == "https"_L1;
    if (!patient.url.isValid() || patient.url.host().isEmpty() || !isHttp)
        return {FaultKind::Malformed, u"“%1” is no URL as in http://ca.example:8080/scep."_s.arg(call.argument("URL"))};
    auto name =
        DeviceName::fromText(call.has("--fqdn") ? call.value("--fqdn") : QString(QLatin1StringView(defaultName)));
    if (!name) return name.fault();
    patient.fqdn = name->fqdn;
    if (!call.has("--fqdn")) patient.name = doctor::Patient::Name::MadeUp;
    patient.ipAddress = call.has("--ip") ? call.value("--ip") : name->ipAddress;
    patient.serialNumber = call.has("--serial") ? call.value("--serial") : name->serialNumber;
    if (call.has("--challenge-file")) {
        auto challenge = readSecretFile(call.value("--challenge-file"));
        if (!challenge) return challenge.fault();
        patient.challenge = std::move(*challenge);
    }
    return patient;
}

/// Prints findings as they are made, under a heading for each area.
class Sheet {
public:
    explicit Sheet(Console &console) : m_console(console) {}

    void add(const Finding &finding) {
        if (finding.area != m_area) {
            if (!m_area.isEmpty()) m_console.print({});
            m_console.print(finding.area);
            m_area = finding.area;
        }
        const bool isLong = finding.seen.size() > seenWidth;
        const QString seen = isLong ? finding.seen.left(seenWidth - 1) + u'…' : finding.seen;
        QString line = u"  "_s + word(finding.verdict).leftJustified(verdictWidth) +
                       finding.check.leftJustified(checkWidth) + u"  "_s + seen;
        if (!finding.rule.isEmpty() && finding.verdict != Verdict::Good) line += u"  ["_s + finding.rule + u"]"_s;
        m_console.print(line);
        // As soon as it is known: an examination takes some seconds.
        m_console.flush();
    }
    void end(const QString &sum) {
        m_console.print({});
        m_console.print(sum);
    }

private:
    Console &m_console;
    QString m_area;
};

class Counts {
public:
    void add(Verdict verdict) { ++m_counts[size_t(verdict)]; }
    int of(Verdict verdict) const { return m_counts[size_t(verdict)]; }
    QString text() const {
        return u"%1 good, %2 lacking, %3 wrong, %4 not tried"_s.arg(of(Verdict::Good))
            .arg(of(Verdict::Lacking))
            .arg(of(Verdict::Wrong))
            .arg(of(Verdict::NotTried));
    }

private:
    std::array<int, 4> m_counts{};
};

QJsonObject json(const Finding &finding) {
    return {{u"area"_s, finding.area},
            {u"check"_s, finding.check},
            {u"verdict"_s, word(finding.verdict)},
            {u"seen"_s, finding.seen},
            {u"rule"_s, finding.rule}};
}

ExitCode examine(const Invocation &call, Console &console) {
    auto patient = patientOf(call);
    if (!patient) return console.failed(patient.fault());
    const bool asJson = call.has("--json");
    Sheet sheet(console);
    Counts counts;
    QJsonArray findings;
    doctor::Examination examination(std::move(*patient), [&](const Finding &finding) {
        counts.add(finding.verdict);
        if (asJson)
            findings.append(json(finding));
        else
            sheet.add(finding);
    });
    if (const auto done = examination.run(); !done) return console.failed(done.fault());
    if (asJson)
        console.printJson(findings);
    else
        sheet.end(counts.text());
    if (counts.of(Verdict::Wrong) == 0) return ExitCode::Done;
    return console.failed(
        {FaultKind::Refused,
         u"The server does %1 thing(s) that are against the standard or unsafe."_s.arg(counts.of(Verdict::Wrong))});
}

}  // namespace

std::vector<Verb> doctorVerbs() {
    return {{.noun = "",
             .name = "doctor",
             .summary = "Examines a SCEP server, of any maker, as a pretend router.",
             .details =
                 "Without a challenge it tries everything for which no certificate is issued. With a registered "
                 "name and its challenge it also enrols, asks again, renews (some certificates are issued), and "
                 "asks for certificate and revocation list; give it a device that may be used for this. Exit code "
                 "1 when something is wrong; what is lacking is not wrong.",
             .arguments = {"URL"},
             .options = {{.name = "--challenge-file",
                          .value = "FILE",
                          .explanation = "the challenge of the device, on one line of this file"},
                         {.name = "--fqdn", .value = "F", .explanation = "its registered name, or fqdn,ip,serial"},
                         {.name = "--ip", .value = "IP", .explanation = "its registered address"},
                         {.name = "--serial", .value = "SN", .explanation = "its registered serial number"},
                         option::json},
             .run = examine}};
}

}  // namespace scepter::app
