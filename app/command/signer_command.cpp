// scepter signer add|list|show|set|remove
#include <QFile>
#include <QFileInfo>

#include "app/command/console.h"
#include "app/command/signer_text.h"
#include "app/command/site_access.h"
#include "app/command/text_table.h"
#include "app/command/verb_table.h"
#include "app/site/operator_name.h"
#include "app/site/signer_desk.h"
#include "records/trusted_signer_fields.h"
#include "records/words.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 1024 * 1024;

Result<pki::Certificate> certificateOfFile(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {FaultKind::Unavailable, u"%1 cannot be read: %2."_s.arg(path, file.errorString())};
    if (file.size() > largestFile) return {FaultKind::Malformed, u"%1 is far too large for a certificate."_s.arg(path)};
    const auto certificate = oneCertificate(file.readAll());
    if (certificate) return certificate;
    return {certificate.fault().kind, u"%1: %2"_s.arg(path, certificate.fault().sentence)};
}

/// A file is named from where the command runs; the responder runs elsewhere.
QString crlSource(const QString &typed) {
    if (typed == "none"_L1 || typed.contains("://"_L1)) return typed == "none"_L1 ? QString() : typed;
    return QFileInfo(typed).absoluteFilePath();
}

void takeOptions(const Invocation &call, TrustedSigner &signer) {
    if (call.has("--profile")) signer.profiles = call.values("--profile");
    if (signer.profiles == QStringList(u"all"_s)) signer.profiles.clear();
    if (call.has("--required-oid")) signer.requiredOid = call.value("--required-oid");
    if (call.has("--scope")) signer.scope = signerScope(call.value("--scope")).value_or(signer.scope);
    if (call.has("--challenge")) signer.needsChallenge = call.value("--challenge") == "on"_L1;
    if (call.has("--crl")) signer.crlSource = crlSource(call.value("--crl"));
    if (call.has("--crl-unknown")) {
        signer.crlUnknown = unknownRevocation(call.value("--crl-unknown")).value_or(signer.crlUnknown);
    }
}

/// A list of trusted signers that no profile asks for is a mistake that nothing else would show.
void sayWhetherAnybodyAsks(AdministratorLedger &ledger, const TrustedSigner &signer, Console &console) {
    const auto profiles = ledger.profiles();
    if (!profiles) return;
    QStringList asking;
    for (const Profile &profile : *profiles) {
        const bool asks = profile.signerPolicy == SignerPolicy::TrustedOrChallenge ||
                          profile.signerPolicy == SignerPolicy::TrustedRequired;
        const bool isMeant = signer.profiles.isEmpty() || signer.profiles.contains(profile.name);
        if (asks && isMeant) asking << profile.name;
    }
    if (asking.isEmpty()) {
        console.say(
            u"No profile takes trusted signers yet: scepter profile set SITE %1 signer-policy "
            u"trusted-or-challenge"_s.arg(signer.profiles.value(0, QLatin1StringView(defaultProfileName))));
    } else {
        console.say(u"Profiles that take it: %1."_s.arg(asking.join(u", "_s)));
    }
}

void sayWhatRevocationIs(const TrustedSigner &signer, Console &console) {
    if (signer.crlSource.isEmpty()) {
        console.say(u"Its revocation is not looked at; --crl FILE-or-URL changes that."_s);
    } else {
        console.say(u"Its revocation list is read by the responder, within a minute and then every hour: %1."_s.arg(
            signer.crlSource));
    }
}

ExitCode addSigner(const Invocation &call, Console &console) {
    if (call.has("--pin") && call.has("--pin-authority"))
        return console.wrongUsage(call, u"Say --pin or --pin-authority, and not both."_s);
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto certificate = certificateOfFile(call.value("--certificate-file"));
    if (!certificate) return console.failed(certificate.fault());
    TrustedSigner wanted;
    wanted.name = call.argument("NAME");
    takeOptions(call, wanted);
    const Pinning pinning = call.has("--pin")             ? Pinning::Signer
                            : call.has("--pin-authority") ? Pinning::Authority
                                                          : Pinning::None;
    SignerDesk desk(*opened->site, *opened->ledger);
    const auto signer = desk.add(wanted, *certificate, pinning);
    if (!signer) return console.failed(signer.fault());
    if (call.has("--json")) {
        console.printJson(json(ShownSigner{*signer, {}}, opened->site->clock().now()));
        return ExitCode::Done;
    }
    console.say(u"%1 is trusted as “%2”: %3."_s.arg(
        certificate->subject().text(), signer->name,
        signer->kind == SignerKind::Authority ? u"whatever it has issued"_s : u"this certificate alone"_s));
    console.say(u"SHA-256 %1. Compare it with what the owner of the certificate says."_s.arg(
        pki::fingerprintText(signer->sha256)));
    sayWhatRevocationIs(*signer, console);
    sayWhetherAnybodyAsks(*opened->ledger, *signer, console);
    return ExitCode::Done;
}

Result<ShownSigner> shown(AdministratorLedger &ledger, const TrustedSigner &signer) {
    const auto crl = ledger.signerCrl(signer.id);
    if (!crl) return crl.fault();
    return ShownSigner{signer, *crl};
}

ExitCode listSigners(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto signers = opened->ledger->trustedSigners();
    if (!signers) return console.failed(signers.fault());
    const Instant now = opened->site->clock().now();
    QJsonArray array;
    TextTable table(signerHeading());
    for (const TrustedSigner &signer : *signers) {
        const auto one = shown(*opened->ledger, signer);
        if (!one) return console.failed(one.fault());
        array.append(json(*one, now));
        table.add(signerCells(*one, now));
    }
    if (call.has("--json")) {
        console.printJson(array);
    } else if (!table.isEmpty()) {
        table.print(console);
    } else {
        console.say(u"There is no trusted signer."_s);
    }
    return ExitCode::Done;
}

ExitCode showSigner(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto signer = SignerDesk(*opened->site, *opened->ledger).find(call.argument("NAME"));
    if (!signer) return console.failed(signer.fault());
    const auto one = shown(*opened->ledger, *signer);
    if (!one) return console.failed(one.fault());
    const Instant now = opened->site->clock().now();
    call.has("--json") ? console.printJson(json(*one, now)) : signerFields(*one, now).print(console);
    return ExitCode::Done;
}

ExitCode setSigner(const Invocation &call, Console &console) {
    if (!call.hasOptions()) return console.wrongUsage(call, u"Say what to change, as in --scope own-name."_s);
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    SignerDesk desk(*opened->site, *opened->ledger);
    auto signer = desk.find(call.argument("NAME"));
    if (!signer) return console.failed(signer.fault());
    takeOptions(call, *signer);
    if (call.has("--name")) signer->name = call.value("--name");
    if (call.has("--enabled")) signer->enabled = call.value("--enabled") == "on"_L1;
    if (const auto changed = desk.change(*signer); !changed) return console.failed(changed.fault());
    console.say(u"Changed “%1”. The responder acts on it with the next request."_s.arg(signer->name));
    return ExitCode::Done;
}

ExitCode removeSigner(const Invocation &call, Console &console) {
    auto opened = openSite(call);
    if (!opened) return console.failed(opened.fault());
    const auto signer = SignerDesk(*opened->site, *opened->ledger).find(call.argument("NAME"));
    if (!signer) return console.failed(signer.fault());
    const auto removed = opened->ledger->removeTrustedSigner(signer->id, operatorName());
    if (!removed) return console.failed(removed.fault());
    console.say(
        u"“%1” is not trusted any more. Certificates that were issued on its word stay valid."_s.arg(signer->name));
    return ExitCode::Done;
}

std::vector<Option> signerOptions(std::vector<Option> own) {
    const std::vector<Option> shared{
        {.name = "--profile",
         .value = "P",
         .explanation = "for requests of this profile only; may be given several times; all: every one that takes "
                        "trusted signers (default)",
         .count = Option::Count::Repeated},
        {.name = "--required-oid",
         .value = "OID",
         .explanation = "that the signer's certificate has to carry as a purpose, a policy or an extension: dotted, or "
                        "as in clientAuth; none: nothing in particular"},
        {.name = "--scope",
         .value = "any-device|own-name",
         .explanation = "for which registered devices it may request: any, or those that its certificate names"},
        {.name = "--challenge", .value = "on|off", .explanation = "whether a challenge is needed all the same"},
        {.name = "--crl",
         .value = "FILE-or-URL",
         .explanation = "the revocation list of whoever issued the signers' certificates; none: revocation is not "
                        "looked at"},
        {.name = "--crl-unknown",
         .value = "accept|refuse",
         .explanation = "what is done while the list cannot be read or is out of date (default: refuse)"},
    };
    own.insert(own.end(), shared.begin(), shared.end());
    return own;
}

}  // namespace

std::vector<Verb> signerVerbs() {
    return {
        {.noun = "signer",
         .name = "add",
         .summary = "Trusts a CA, or one certificate, to sign requests in place of a challenge.",
         .details = "It counts where a profile takes trusted signers: scepter profile set SITE device signer-policy "
                    "trusted-or-challenge. Devices have to be registered all the same.",
         .arguments = {"SITE", "NAME"},
         .options = signerOptions(
             {{.name = "--certificate-file",
               .value = "FILE",
               .explanation = "PEM, DER or PKCS#7 with one certificate: of a CA, or with --pin of a signer",
               .need = Option::Need::Required},
              {.name = "--pin", .explanation = "trust this very certificate, and not what it issued"},
              {.name = "--pin-authority",
               .explanation = "likewise, although it is a CA's: what the CA's own key signs"},
              option::json}),
         .run = addSigner},
        {.noun = "signer",
         .name = "list",
         .summary = "Lists the trusted signers: until when they are valid, and how their revocation lists stand.",
         .arguments = {"SITE"},
         .options = {option::json},
         .run = listSigners},
        {.noun = "signer",
         .name = "show",
         .summary = "Shows one trusted signer.",
         .arguments = {"SITE", "NAME"},
         .options = {option::json},
         .run = showSigner},
        {.noun = "signer",
         .name = "set",
         .summary = "Changes what a trusted signer may do. Its certificate stays; another one is another signer.",
         .arguments = {"SITE", "NAME"},
         .options = signerOptions(
             {{.name = "--name", .value = "NAME", .explanation = "another name"},
              {.name = "--enabled", .value = "on|off", .explanation = "off: nothing is admitted on its word"}}),
         .run = setSigner},
        {.noun = "signer",
         .name = "remove",
         .summary = "Trusts a signer no longer. Certificates that were issued on its word stay valid.",
         .arguments = {"SITE", "NAME"},
         .run = removeSigner},
    };
}

}  // namespace scepter::app
