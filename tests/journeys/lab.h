// A laboratory's site with quickly made keys, in a folder of its own, and the program that is tested.
#pragma once

#include "tools/working_folder.h"

namespace scepter::tools {

inline const auto program = QStringLiteral(SCEPTER_PROGRAM);
inline const auto site = QStringLiteral("lab.scepter");

class Lab : public WorkingFolder {
public:
    /// `key` is the CA's; the RA's is RSA, unless the further options say otherwise.
    explicit Lab(const QString &key = QStringLiteral("ec:p256"), const QStringList &options = {}) {
        using namespace Qt::StringLiterals;
        m_made = scepter(QStringList{u"init"_s, site, u"--name"_s, u"Lab CA"_s, u"--key"_s, key, u"--no-passphrase"_s} +
                         options);
    }
    bool isMade() const { return m_made.code == 0; }
    Ending scepter(const QStringList &words, const QByteArray &input = {}) const { return run(program, words, input); }
    /// Splits at blanks; for words that hold none.
    Ending typed(const QString &line) const { return scepter(line.split(u' ', Qt::SkipEmptyParts)); }

private:
    Ending m_made;
};

}  // namespace scepter::tools
