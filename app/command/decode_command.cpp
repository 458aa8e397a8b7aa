// scepter decode
#include <cstdio>

#include <QFile>

#include "app/command/console.h"
#include "app/command/decoded_text.h"
#include "app/command/site_access.h"
#include "app/command/site_keys.h"
#include "app/command/verb_table.h"
#include "decoding/decoder.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

/// One octet more than is decoded, so that what is too large is seen to be, also where it never ends.
constexpr qint64 mostRead = decoding::largestInput + 1;

Result<QByteArray> readInput(const QString &name) {
    QFile file(name);
    const bool isOpen = name == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen) return {FaultKind::NotFound, u"%1 cannot be read: %2."_s.arg(name, file.errorString())};
    QByteArray bytes;
    // A pipe gives what is there, which is not all.
    while (bytes.size() < mostRead) {
        const auto some = file.read(mostRead - bytes.size());
        if (some.isEmpty()) break;
        bytes += some;
    }
    if (file.error() != QFileDevice::NoError)
        return {FaultKind::Unavailable, u"%1 cannot be read: %2."_s.arg(name, file.errorString())};
    return bytes;
}

/// Those of the site, if one is named.
Result<SiteKeys> keysFor(const Invocation &call) {
    if (call.argument("SITE").isEmpty()) return SiteKeys();
    auto opened = openSite(call);
    if (!opened) return opened.fault();
    return SiteKeys::unlocked(*opened->site, call);
}

ExitCode decodeFile(const Invocation &call, Console &console) {
    const auto bytes = readInput(call.argument("FILE"));
    if (!bytes) return console.failed(bytes.fault());
    const auto keys = keysFor(call);
    if (!keys) return console.failed(keys.fault());
    const auto decoded = decoding::decode(*bytes, keys->keys());
    if (!decoded) return console.failed(decoded.fault());
    if (call.has("--json")) {
        console.printJson(json(*decoded));
    } else {
        printDecoded(console, *decoded);
    }
    return ExitCode::Done;
}

}  // namespace

std::vector<Verb> decodeVerbs() {
    return {{.noun = "",
             .name = "decode",
             .summary = "Says what a certificate, request, CRL, PKCS#7 or SCEP message holds, in any wrapping.",
             .details = "FILE may hold DER, PEM, base64, hex of a router's debug log, the URL of a GET, or a captured "
                        "HTTP message; - reads standard input. With SITE, whose key opens the envelopes, also what is "
                        "inside of them. Challenges are never shown.",
             .arguments = {"FILE", "[SITE]"},
             .options = {option::json, option::passphraseFile},
             .run = decodeFile}};
}

}  // namespace scepter::app
