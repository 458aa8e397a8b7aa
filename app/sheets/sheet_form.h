// How a value is written where it stands in a configuration sheet, so that none can break out of its line, its quotes
// or its word.
#pragma once

#include <optional>

#include <QString>

#include "base/result.h"

namespace scepter::app {

enum class SheetForm {
    // For the last step, at most one of them. Without any, a value is Plain.
    Plain,        ///< letters, digits and . _ : / + = @ % - only: safe unquoted everywhere
    Word,         ///< one word of a device's command line, unquoted
    DnValue,      ///< a value of a distinguished name, within its quotes
    Quoted,       ///< "..." of Junos and FortiOS
    RouterOs,     ///< "..." of RouterOS
    Shell,        ///< '...' of a POSIX shell
    OpenSslConf,  ///< a value of an OpenSSL configuration file
    Xml,          ///< text between tags, in an attribute, or in a comment
    Text,         ///< for people, or in a comment that ends with its line
    // For digests, which are hexadecimal; before the others.
    Colons,  ///< AB:CD:...
    Groups,  ///< ABCDEF01 23456789 ...
    Lower,
    Base64,  ///< of the octets
};

/// By its word in a template: "shell"; Plain has none.
std::optional<SheetForm> sheetForm(QStringView word);
/// All words of forms, for sentences: "word, quoted, ...".
QString sheetFormWords();
bool isShape(SheetForm form);

/// The value in this form, with the quotes that belong to it. Refused for a line break and for everything else that
/// the form cannot carry; the sentence says what, without the value, which may be a secret: "it holds a blank ...".
Result<QString> written(const QString &value, SheetForm form);

}  // namespace scepter::app
