// scepter enroll: the built-in client
#include <QFile>
#include <QUrl>

#include "app/command/console.h"
#include "app/command/device_name.h"
#include "app/command/file_output.h"
#include "app/command/invocation.h"
#include "app/command/verb_table.h"
#include "app/site/passphrase_source.h"
#include "client/enrolment.h"
#include "pki/certificate_file.h"
#include "pki/pem.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

pki::Cipher cipherOf(const QString &word) {
    if (word == "aes256"_L1) return pki::Cipher::Aes256Cbc;
    if (word == "aes192"_L1) return pki::Cipher::Aes192Cbc;
    if (word == "3des"_L1) return pki::Cipher::TripleDesCbc;
    return word == "des"_L1 ? pki::Cipher::DesCbc : pki::Cipher::Aes128Cbc;
}

pki::Digest digestOf(const QString &word) {
    if (word == "sha512"_L1) return pki::Digest::Sha512;
    if (word == "sha384"_L1) return pki::Digest::Sha384;
    if (word == "sha1"_L1) return pki::Digest::Sha1;
    return word == "md5"_L1 ? pki::Digest::Md5 : pki::Digest::Sha256;
}

/// The client's key, and the file that it was written to if it was made here.
struct ClientKey {
    pki::PrivateKey key;
    QString madeAt;
};

/// Beside the certificate: r1.pem has its key in r1.key.
QString keyPathFor(const Invocation &call, const QString &fqdn) {
    if (!call.has("--out")) return fqdn + u".key"_s;
    auto path = call.value("--out");
    for (const auto &ending : {u".pem"_s, u".crt"_s, u".cer"_s, u".der"_s}) {
        if (path.endsWith(ending)) {
            path.chop(ending.size());
            break;
        }
    }
    return path + u".key"_s;
}

Result<Secret> readFile(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {FaultKind::Unavailable, u"%1 cannot be read: %2."_s.arg(path, file.errorString())};
    return Secret(file.readAll());
}

Result<pki::PrivateKey> readKey(const QString &path) {
    const auto pem = readFile(path);
    if (!pem) return pem.fault();
    return pki::PrivateKey::fromPem(pem->bytes(), Secret());
}

/// The certificate that is to be renewed, and its key. Malformed when they do not belong together.
Result<pki::Opener> presentCertificate(const Invocation &call) {
    const auto path = call.value("--renew");
    const auto bytes = readFile(path);
    if (!bytes) return bytes.fault();
    auto certificate = pki::Certificate::fromPem(bytes->bytes());
    if (!certificate) certificate = pki::Certificate::fromDer(bytes->bytes());
    if (!certificate) return {FaultKind::Malformed, u"%1 holds no certificate, in PEM or DER."_s.arg(path)};
    auto key = readKey(call.value("--renew-key"));
    if (!key) return key.fault();
    if (key->publicKey().spki() != certificate->spki())
        return {FaultKind::Malformed,
                u"%1 is not the key of the certificate in %2."_s.arg(call.value("--renew-key"), path)};
    return pki::Opener{*std::move(certificate), *std::move(key)};
}

/// Who signs in the device's place: the certificate of the file that has the key; the others are its chain.
Result<void> takeSigner(const Invocation &call, client::EnrolmentOptions &options) {
    const auto path = call.value("--signer");
    const auto bytes = readFile(path);
    if (!bytes) return bytes.fault();
    const auto certificates = pki::certificatesOfFile(bytes->bytes());
    if (!certificates) return {certificates.fault().kind, u"%1: %2"_s.arg(path, certificates.fault().sentence)};
    auto key = readKey(call.value("--signer-key"));
    if (!key) return key.fault();
    for (const auto &certificate : *certificates) {
        if (certificate.spki() == key->publicKey().spki() && !options.signer)
            options.signer = pki::Opener{certificate, *key};
        else
            options.signerChain.push_back(certificate);
    }
    if (options.signer) return {};
    return {FaultKind::Malformed,
            u"%1 is the key of no certificate in %2."_s.arg(call.value("--signer-key"), path)};
}

Result<ClientKey> clientKey(const Invocation &call, const QString &fqdn) {
    if (call.has("--key")) {
        auto key = readKey(call.value("--key"));
        if (!key) return key.fault();
        return ClientKey{std::move(*key), {}};
    }
    auto key = pki::PrivateKey::generate({pki::KeyType::Rsa, 2048});
    if (!key) return key.fault();
    const auto path = keyPathFor(call, fqdn);
    // Kept before it is used: a certificate whose key was lost is of no use.
    const Secret pem(pki::toPem("PRIVATE KEY", key->toPkcs8().bytes()));
    if (const auto written = writeNewFile(path, pem.bytes()); !written) return written.fault();
    return ClientKey{std::move(*key), path};
}

Result<client::EnrolmentOptions> optionsOf(const Invocation &call) {
    client::EnrolmentOptions options;
    options.url = QUrl(call.argument("URL"), QUrl::StrictMode);
    if (!options.url.isValid() || options.url.host().isEmpty() || options.url.scheme() != "http"_L1) {
        return {FaultKind::Malformed, u"“%1” is no URL as in http://ca.example:8080/scep."_s.arg(call.argument("URL"))};
    }
    if (call.has("--renew")) {
        auto present = presentCertificate(call);
        if (!present) return present.fault();
        options.present = *std::move(present);
    } else {
        auto name = DeviceName::fromText(call.value("--fqdn"));
        if (!name) return name.fault();
        options.fqdn = name->fqdn;
        options.ipAddress = call.has("--ip") ? call.value("--ip") : name->ipAddress;
        options.serialNumber = call.has("--serial") ? call.value("--serial") : name->serialNumber;
    }
    if (call.has("--signer")) {
        if (const auto taken = takeSigner(call, options); !taken) return taken.fault();
    }
    if (call.has("--poll") || call.has("--poll-for")) {
        options.polling = client::Polling{std::chrono::seconds(call.number("--poll").value_or(30)),
                                          std::chrono::seconds(call.number("--poll-for").value_or(24 * 60 * 60))};
    }
    if (call.has("--challenge-file")) {
        auto challenge = readSecretFile(call.value("--challenge-file"));
        if (!challenge) return challenge.fault();
        options.challenge = std::move(*challenge);
    }
    if (call.has("--cipher")) options.cipher = cipherOf(call.value("--cipher"));
    if (call.has("--digest")) options.digest = digestOf(call.value("--digest"));
    options.useGet = call.has("--get");
    return options;
}

ExitCode sayThatItWaits(Console &console, const Invocation &call, const QString &madeKey) {
    if (!madeKey.isEmpty()) console.say(u"The request's private key is in %1."_s.arg(madeKey));
    return console.failed(
        {FaultKind::Refused,
         u"The request waits for a decision (PENDING). Ask again with the same command and --key %1; with --poll-for "
         u"SECONDS it waits for the answer."_s.arg(madeKey.isEmpty() ? call.value("--key") : madeKey)});
}

ExitCode sayRefusal(Console &console, const scep::ClientReply &reply) {
    const auto failInfo = reply.failInfo ? scep::name(*reply.failInfo) : u"no failInfo"_s;
    const auto text =
        reply.failInfoText.isEmpty() ? u"The server gave no reason."_s : u"The server says: "_s + reply.failInfoText;
    return console.failed({FaultKind::Refused, u"Refused with %1. %2"_s.arg(failInfo, text)});
}

ExitCode finish(const Invocation &call, Console &console, const client::Enrolment &enrolment, const QString &madeKey) {
    const auto certificate = enrolment.certificate();
    if (!certificate)
        return console.failed(
            {FaultKind::Malformed, u"The server says SUCCESS and sent no certificate for our key."_s});
    if (const auto written = writeOutput(call, console, certificate->pem()); !written)
        return console.failed(written.fault());
    console.say(u"Enrolled %1, serial number %2, valid until %3."_s.arg(
        certificate->subject().text(), certificate->serialHex(), iso8601(certificate->notAfter())));
    for (const auto &authority : enrolment.authorities) {
        if (authority.isAuthority()) {
            console.say(u"Issued by %1, SHA-256 %2."_s.arg(authority.subject().text(),
                                                           pki::fingerprintText(authority.sha256())));
        }
    }
    if (!madeKey.isEmpty()) console.say(u"Its private key is in %1, readable by its owner only."_s.arg(madeKey));
    return ExitCode::Done;
}

/// What options that belong together, or exclude each other, were given wrongly; empty when none were.
QString misuse(const Invocation &call) {
    if (call.has("--renew") != call.has("--renew-key")) return u"--renew CERT and --renew-key FILE belong together."_s;
    if (call.has("--renew") && (call.has("--fqdn") || call.has("--ip") || call.has("--serial")))
        return u"A renewal asks for what the certificate says: leave --fqdn, --ip and --serial out."_s;
    if (call.has("--signer") != call.has("--signer-key"))
        return u"--signer CERT and --signer-key FILE belong together."_s;
    if (call.has("--renew") && call.has("--signer"))
        return u"A renewal is signed with what it renews: leave --signer out."_s;
    if (!call.has("--renew") && !call.has("--fqdn")) return u"--fqdn F is missing."_s;
    return {};
}

/// What files are named after when they have no names.
QString deviceNameOf(const client::EnrolmentOptions &options) {
    if (!options.present) return options.fqdn;
    const auto names = options.present->certificate.subjectAltName().dnsNames;
    return names.isEmpty() ? u"renewed"_s : names.front();
}

ExitCode enroll(const Invocation &call, Console &console) {
    if (const auto wrong = misuse(call); !wrong.isEmpty()) return console.wrongUsage(call, wrong);
    auto options = optionsOf(call);
    if (!options) return console.failed(options.fault());
    if (call.has("--out") && QFile::exists(call.value("--out"))) {
        return console.failed(
            {FaultKind::Conflict,
             u"%1 exists already. Choose another name, or remove it first."_s.arg(call.value("--out"))});
    }
    const auto key = clientKey(call, deviceNameOf(*options));
    if (!key) return console.failed(key.fault());
    options->key = key->key;
    const auto enrolment = client::enrol(std::move(*options));
    if (enrolment && enrolment->reply.status == scep::PkiStatus::Pending)
        return sayThatItWaits(console, call, key->madeAt);
    const bool isIssued = enrolment && enrolment->reply.status == scep::PkiStatus::Success;
    if (!isIssued && !key->madeAt.isEmpty()) QFile::remove(key->madeAt);
    if (!enrolment) return console.failed(enrolment.fault());
    if (!isIssued) return sayRefusal(console, enrolment->reply);
    return finish(call, console, *enrolment, key->madeAt);
}

}  // namespace

std::vector<Verb> enrollVerbs() {
    return {{.noun = "",
             .name = "enroll",
             .summary = "Asks a SCEP server for a certificate, as a device does.",
             .arguments = {"URL"},
             .options = {{.name = "--fqdn",
                          .value = "F",
                          .explanation = "the name to ask for, or fqdn,ip,serial; needed unless it renews"},
                         {.name = "--ip", .value = "IP", .explanation = "an address to ask for"},
                         {.name = "--serial", .value = "SN", .explanation = "a serial number to state in the subject"},
                         {.name = "--challenge-file",
                          .value = "FILE",
                          .explanation = "the challenge, on one line of this file"},
                         {.name = "--key",
                          .value = "FILE",
                          .explanation = "a private key in PEM; made and kept beside the certificate when not given"},
                         {.name = "--out",
                          .value = "FILE",
                          .explanation = "write the certificate here instead of to standard output"},
                         {.name = "--renew",
                          .value = "CERT",
                          .explanation = "a certificate to renew, with its names; RenewalReq where the server offers "
                                         "it"},
                         {.name = "--renew-key",
                          .value = "FILE",
                          .explanation = "its private key in PEM; with --key FILE the same the key stays as it is"},
                         {.name = "--signer",
                          .value = "CERT",
                          .explanation = "somebody else's certificate that signs the request, with its chain in the "
                                         "same file: where the server trusts it, no challenge is needed"},
                         {.name = "--signer-key", .value = "FILE", .explanation = "its private key in PEM"},
                         {.name = "--poll",
                          .value = "SECONDS",
                          .explanation = "when the request has to wait, ask so often; default with --poll-for: 30",
                          .range = Range{1, 86'400}},
                         {.name = "--poll-for",
                          .value = "SECONDS",
                          .explanation = "give up after so long; default with --poll: a day",
                          .range = Range{1, 31'536'000}},
                         {.name = "--cipher",
                          .value = "aes128|aes192|aes256|3des|des",
                          .explanation = "default: the best that the server offers"},
                         {.name = "--digest",
                          .value = "sha256|sha384|sha512|sha1|md5",
                          .explanation = "default: the best that the server offers"},
                         {.name = "--get", .explanation = "send the request by GET even when the server takes POST"}},
             .run = enroll}};
}

}  // namespace scepter::app
