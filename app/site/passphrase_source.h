// Where secrets come from: a file, the environment's file, systemd's credentials, or the person at the terminal. Never
// an argument.
#pragma once

#include <QString>

#include "base/result.h"
#include "base/secret.h"

namespace scepter::app {

/// The first line's worth of a file: one trailing line end is not part of the secret. Unavailable when it cannot be
/// read, Malformed when it is empty, over 4096 octets or has several lines.
Result<Secret> readSecretFile(const QString &path);

/// The file, if one was named, by `--passphrase-file`, SCEPTER_PASSPHRASE_FILE or $CREDENTIALS_DIRECTORY/passphrase, in
/// this order; empty when there is none.
QString passphraseFile(const QString &fromOption);

/// The passphrase that opens the CA key. Locked, with the ways to give one, when there is none and nobody to ask.
Result<Secret> existingPassphrase(const QString &fileFromOption, const QString &question);
/// A passphrase to be set: on the terminal it is asked for twice. Malformed when it is shorter than 8 octets.
Result<Secret> newPassphrase(const QString &fileFromOption, const QString &question);

}  // namespace scepter::app
