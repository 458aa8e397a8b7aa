#include "app/site/passphrase_source.h"

#include <QFile>
#include <QFileInfo>

#include "app/site/terminal.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestSecret = 4096;
constexpr qsizetype shortestNewPassphrase = 8;

Fault noPassphrase() {
    return {FaultKind::Locked,
            u"The passphrase of the CA key is needed. Give it with --passphrase-file FILE or SCEPTER_PASSPHRASE_FILE, "
            u"or run this "
            u"on a terminal."_s};
}

Result<Secret> longEnough(Secret passphrase) {
    if (passphrase.bytes().size() < shortestNewPassphrase) {
        return {FaultKind::Malformed,
                u"The passphrase is shorter than %1 characters. Choose a longer one."_s.arg(shortestNewPassphrase)};
    }
    return passphrase;
}

}  // namespace

Result<Secret> readSecretFile(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return {FaultKind::Unavailable, u"%1 cannot be read: %2."_s.arg(path, file.errorString())};
    }
    QByteArray bytes = file.read(longestSecret + 3);
    if (bytes.endsWith('\n')) bytes.chop(1);
    if (bytes.endsWith('\r')) bytes.chop(1);
    Secret secret(std::move(bytes));
    if (secret.isEmpty()) return {FaultKind::Malformed, u"%1 is empty; a secret was expected in it."_s.arg(path)};
    if (secret.bytes().size() > longestSecret) {
        return {FaultKind::Malformed,
                u"%1 is longer than %2 octets, which no secret is."_s.arg(path).arg(longestSecret)};
    }
    if (secret.bytes().contains('\n')) {
        return {FaultKind::Malformed, u"%1 has several lines; one secret on one line was expected."_s.arg(path)};
    }
    return secret;
}

QString passphraseFile(const QString &fromOption) {
    if (!fromOption.isEmpty()) return fromOption;
    if (const auto path = qEnvironmentVariable("SCEPTER_PASSPHRASE_FILE"); !path.isEmpty()) return path;
    if (const auto directory = qEnvironmentVariable("CREDENTIALS_DIRECTORY"); !directory.isEmpty()) {
        const auto path = directory + u"/passphrase"_s;
        if (QFileInfo::exists(path)) return path;
    }
    return {};
}

Result<Secret> existingPassphrase(const QString &fileFromOption, const QString &question) {
    if (const auto path = passphraseFile(fileFromOption); !path.isEmpty()) return readSecretFile(path);
    if (!hasTerminal()) return noPassphrase();
    return askSecret(question);
}

Result<Secret> newPassphrase(const QString &fileFromOption, const QString &question) {
    if (const auto path = passphraseFile(fileFromOption); !path.isEmpty()) {
        auto secret = readSecretFile(path);
        if (!secret) return secret;
        return longEnough(std::move(*secret));
    }
    if (!hasTerminal()) return noPassphrase();
    auto first = askSecret(question);
    if (!first) return first;
    auto second = askSecret(u"The same again"_s);
    if (!second) return second;
    if (first->bytes() != second->bytes())
        return {FaultKind::Malformed, u"The two passphrases differ. Nothing was done."_s};
    return longEnough(std::move(*first));
}

}  // namespace scepter::app
