// How hard a passphrase is to guess, as a careful estimate, and the sentence that says so.
#pragma once

#include <QString>
#include <QStringView>

namespace scepter::ui {

enum class Strength { Empty, Weak, Fair, Good, Strong };

/// Lower bound in bits. A run of letters counts as a word and not as random letters, repetitions and sequences count
/// once, and the passwords that everybody tries first count next to nothing.
int estimatedBits(QStringView text);
Strength strengthOf(QStringView text);
/// One sentence for beside the field; empty for `Strength::Empty`.
QString strengthSentence(Strength strength);

}  // namespace scepter::ui
