// A trusted signer as it is shown: in a row, in fields, and as JSON.
#pragma once

#include <optional>

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include "base/clock.h"
#include "records/trusted_signer.h"

namespace scepter::app {

class FieldList;

/// `crl` is what was read of its list; nothing before the first try.
struct ShownSigner {
    TrustedSigner signer;
    std::optional<SignerCrl> crl;
};

QStringList signerHeading();
QStringList signerCells(const ShownSigner &shown, Instant now);
FieldList signerFields(const ShownSigner &shown, Instant now);
QJsonObject json(const ShownSigner &shown, Instant now);

}  // namespace scepter::app
