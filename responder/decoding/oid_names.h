// Object identifiers as people know them.
#pragma once

#include <QByteArrayView>
#include <QString>

namespace scepter::decoding {

/// "sha256WithRSAEncryption" for one that is known, otherwise its dotted number. `content` is that of the element.
QString nameOfOid(QByteArrayView content);

}  // namespace scepter::decoding
