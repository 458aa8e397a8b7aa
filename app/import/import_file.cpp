#include "app/import/import_file.h"

#include <cstdio>

#include <QFile>

namespace scepter::app {
using namespace Qt::StringLiterals;

Result<Secret> readImportFile(const QString &path) {
    QFile file;
    const bool isInput = path == "-"_L1;
    if (!isInput) file.setFileName(path);
    const bool isOpen = isInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen) return {FaultKind::Unavailable, u"%1 cannot be read: %2."_s.arg(path, file.errorString())};

    QByteArray octets;
    // No reallocation leaves a copy behind, where the size is known.
    if (!file.isSequential() && file.size() <= mostImportOctets) octets.reserve(file.size() + 1);
    constexpr qint64 atOnce = 1024 * 1024;
    while (octets.size() <= mostImportOctets) {
        const auto piece = file.read(atOnce);
        if (piece.isEmpty()) break;
        octets.append(piece);
    }
    Secret secret(std::move(octets));
    if (file.error() != QFileDevice::NoError)
        return {FaultKind::Unavailable, u"%1 cannot be read: %2."_s.arg(path, file.errorString())};
    if (secret.bytes().size() > mostImportOctets) {
        return {FaultKind::Refused,
                u"%1 has more than %2 MB. Split it and import one part after the other."_s.arg(path).arg(
                    mostImportOctets / (1024 * 1024))};
    }
    return secret;
}

}  // namespace scepter::app
