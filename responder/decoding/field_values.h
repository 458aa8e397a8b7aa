// Values that several kinds of things hold, as text: keys, serial numbers, times, octets, algorithms. Private to this
// room.
#pragma once

#include <QByteArrayView>
#include <QString>

#include "base/clock.h"
#include "base/result.h"
#include "decoding/node.h"
#include "pki/der_reader.h"
#include "pki/distinguished_name.h"
#include "pki/public_key.h"

namespace scepter::decoding {

QString hexOf(QByteArrayView octets);
/// Upper-case hex of an INTEGER's octets, without a leading sign octet.
QString serialText(QByteArrayView integer);
/// RFC 4514; an empty name is said to be so.
QString nameText(const pki::DistinguishedName &name);
/// "RSA, 2048 bits", "EC P-256"; for a key that is none of ours its algorithm and why.
QString keyText(QByteArrayView spki);
/// "sha256WithRSAEncryption", "RSASSA-PSS with SHA-256, salt of 32 octets", of one whole AlgorithmIdentifier.
QString algorithmText(QByteArrayView algorithmIdentifier);
/// The same of the AlgorithmIdentifier that is element number `index` of the SEQUENCE `whole`.
QString algorithmAt(QByteArrayView whole, int index);
/// "Stopped" with the sentence.
Node stoppedNode(const Fault &fault);

}  // namespace scepter::decoding
