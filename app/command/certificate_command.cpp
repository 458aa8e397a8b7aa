// scepter certificate list|show|export
#include "app/command/certificate_name.h"
#include "app/command/console.h"
#include "app/command/device_name.h"
#include "app/command/file_output.h"
#include "app/command/paging.h"
#include "app/command/record_json.h"
#include "app/command/site_access.h"
#include "app/command/text_table.h"
#include "app/command/verb_table.h"
#include "records/words.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

ExitCode listCertificates(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    auto &ledger = *opened->ledger;
    CertificateQuery query;
    query.search = call.value("--search");
    query.status = certificateStatus(call.value("--status"));
    query.expiringSoonOnly = call.has("--expiring");
    if (call.has("--fqdn")) {
        auto name = DeviceName::fromText(call.value("--fqdn"));
        if (!name) return console.failed(name.fault());
        query.fqdn = name->fqdn;
    }
    auto ids = ledger.certificateIds(query);
    if (!ids) return console.failed(ids.fault());

    const auto now = opened->site->clock().now();
    QJsonArray array;
    // Of one authority only there is nothing to tell apart.
    const bool showsAuthority = opened->site->authorities().size() > 1;
    QStringList heading{u"SERIAL"_s, u"STATUS"_s, u"FQDN"_s, u"SUBJECT"_s, u"ISSUED"_s, u"UNTIL"_s};
    if (showsAuthority) heading.append(u"CA"_s);
    TextTable table(heading);
    const auto walked = forEachRow(
        *ids, call, [&](const std::vector<qint64> &some) { return ledger.certificateRows(some); },
        [&](const CertificateRecord &row) {
            if (call.has("--json")) {
                array.append(json(row, now));
                return;
            }
            QStringList cells{row.serial,  word(row.status(now)), row.fqdn,
                              row.subject, iso8601(row.issuedAt), iso8601(row.notAfter)};
            if (showsAuthority) cells.append(row.authority);
            table.add(std::move(cells));
        });
    if (!walked) return console.failed(walked.fault());
    if (call.has("--json")) {
        console.printJson(array);
    } else if (table.isEmpty()) {
        console.say(u"No certificates."_s);
    } else {
        table.print(console);
    }
    return ExitCode::Done;
}

Result<pki::Certificate> storedCertificate(AdministratorLedger &ledger, const QString &serial) {
    const auto der = ledger.certificateDer(serial);
    if (!der) return der.fault();
    return pki::Certificate::fromDer(*der);
}

void printCertificate(Console &console, const Site &site, const CertificateRecord &record,
                      const pki::Certificate &certificate) {
    const auto now = site.clock().now();
    FieldList fields;
    fields.add(u"Serial number"_s, record.serial);
    fields.add(u"Status"_s, word(record.status(now)));
    if (const auto &revocation = record.revocation) {
        fields.add(u"Revoked"_s,
                   u"%1 by %2: %3"_s.arg(iso8601(revocation->at), revocation->by, word(revocation->reason)));
    }
    fields.add(u"Subject"_s, certificate.subject().text());
    fields.add(u"Names"_s, certificate.subjectAltName().text());
    fields.add(u"Issuer"_s, certificate.issuer().text());
    if (site.authorities().size() > 1) fields.add(u"CA"_s, record.authority);
    fields.add(u"Valid from"_s, iso8601(certificate.notBefore()));
    fields.add(u"Valid until"_s, iso8601(certificate.notAfter()));
    if (const auto key = certificate.publicKey()) fields.add(u"Key"_s, key->spec().text());
    fields.add(u"SHA-256"_s, pki::fingerprintText(certificate.sha256()));
    fields.add(u"Device"_s, record.fqdn);
    fields.add(u"Profile"_s, record.profile);
    fields.add(u"Issued"_s, iso8601(record.issuedAt));
    fields.add(u"Renews"_s, record.renews);
    if (record.transactionId) fields.add(u"Request"_s, QString::number(*record.transactionId));
    fields.print(console);
    console.print(QString());
    console.printBytes(certificate.pem());
}

ExitCode showCertificate(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto record = findCertificate(*opened->ledger, call);
    if (!record) return console.failed(record.fault());
    const auto certificate = storedCertificate(*opened->ledger, record->serial);
    if (!certificate) return console.failed(certificate.fault());
    if (call.has("--json")) {
        auto object = json(*record, opened->site->clock().now());
        object.insert(u"issuer"_s, certificate->issuer().text());
        object.insert(u"pem"_s, QString::fromLatin1(certificate->pem()));
        console.printJson(object);
    } else {
        printCertificate(console, *opened->site, *record, *certificate);
    }
    return ExitCode::Done;
}

ExitCode exportCertificate(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto record = findCertificate(*opened->ledger, call);
    if (!record) return console.failed(record.fault());
    const auto certificate = storedCertificate(*opened->ledger, record->serial);
    if (!certificate) return console.failed(certificate.fault());
    const auto format = call.has("--format") ? call.value("--format") : u"pem"_s;
    QByteArray bytes = format == "der"_L1 ? certificate->der() : certificate->pem();
    if (format == "chain"_L1) {
        const auto issuer = opened->site->authority(record->authority);
        if (!issuer) return console.failed(issuer.fault());
        bytes += (*issuer)->certificate.pem();
    }
    if (const auto written = writeOutput(call, console, bytes); !written) return console.failed(written.fault());
    return ExitCode::Done;
}

}  // namespace

std::vector<Verb> certificateVerbs() {
    return {
        {.noun = "certificate",
         .name = "list",
         .summary = "Lists the issued certificates, the newest first.",
         .arguments = {"SITE"},
         .options = {{.name = "--fqdn", .value = "F", .explanation = "only those of this device"},
                     {.name = "--status", .value = "valid|expired|revoked", .explanation = "only those in this state"},
                     {.name = "--expiring", .explanation = "only those that expire within 30 days"},
                     {.name = "--search", .value = "TEXT", .explanation = "only those that show this text anywhere"},
                     option::limit,
                     option::json},
         .run = listCertificates},
        {.noun = "certificate",
         .name = "show",
         .summary = "Shows one certificate, by its serial number in hex.",
         .arguments = {"SITE", "SERIALHEX"},
         .options = {option::json},
         .run = showCertificate},
        {.noun = "certificate",
         .name = "export",
         .summary = "Writes one certificate; chain: PEM with the authority's behind it.",
         .arguments = {"SITE", "SERIALHEX"},
         .options = {{.name = "--format", .value = "pem|der|chain", .explanation = "default: pem"}, option::out},
         .run = exportCertificate},
    };
}

}  // namespace scepter::app
