// What was decoded as text and as JSON: the layers on a line, then the tree of fields.
#pragma once

#include <QJsonArray>

#include "decoding/decoder.h"

namespace scepter::app {

class Console;

void printDecoded(Console &console, const decoding::Decoded &decoded);
/// One object for each finding: "layers", and "parts" with "name", "value" and "children".
QJsonArray json(const decoding::Decoded &decoded);

}  // namespace scepter::app
