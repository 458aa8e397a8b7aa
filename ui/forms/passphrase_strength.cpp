#include "ui/forms/passphrase_strength.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PassphraseStrength)
};

constexpr double bitsOfFirstLetter = 4.0;
constexpr double bitsOfFurtherLetter = 1.5;  // what NIST SP 800-63 (2006), appendix A, grants to letters of words
constexpr double bitsOfDigit = 3.3;
constexpr double bitsOfOther = 4.0;
constexpr double bitsOfTriedFirst = 3.0;

/// Continues a repetition ("aaa") or a sequence ("456", "fed").
bool isExpected(QChar before, QChar c) {
    const int step = c.toLower().unicode() - before.toLower().unicode();
    return step >= -1 && step <= 1;
}

bool isTriedFirst(QStringView word) {
    static const QStringList tried{u"password"_s, u"passwort"_s, u"passphrase"_s, u"qwerty"_s,
                                   u"qwertz"_s,   u"letmein"_s,  u"welcome"_s,    u"admin"_s,
                                   u"secret"_s,   u"scepter"_s,  u"cisco"_s,      u"changeme"_s,
                                   u"router"_s,   u"test"_s,     u"lab"_s,        u"ca"_s};
    return tried.contains(word, Qt::CaseInsensitive);
}

double bitsOfWord(QStringView word) {
    if (isTriedFirst(word)) return bitsOfTriedFirst;
    double bits = bitsOfFirstLetter;
    for (qsizetype i = 1; i < word.size(); ++i) {
        if (!isExpected(word[i - 1], word[i])) bits += bitsOfFurtherLetter;
    }
    return bits;
}

}  // namespace

int estimatedBits(QStringView text) {
    double bits = 0;
    for (qsizetype i = 0; i < text.size();) {
        if (text[i].isLetter()) {
            qsizetype end = i;
            while (end < text.size() && text[end].isLetter()) ++end;
            bits += bitsOfWord(text.sliced(i, end - i));
            i = end;
            continue;
        }
        if (i == 0 || !isExpected(text[i - 1], text[i])) bits += text[i].isDigit() ? bitsOfDigit : bitsOfOther;
        ++i;
    }
    return int(bits);
}

Strength strengthOf(QStringView text) {
    if (text.isEmpty()) return Strength::Empty;
    const int bits = estimatedBits(text);
    if (bits < 24) return Strength::Weak;
    if (bits < 36) return Strength::Fair;
    return bits < 50 ? Strength::Good : Strength::Strong;
}

QString strengthSentence(Strength strength) {
    switch (strength) {
        case Strength::Empty:
            return {};
        case Strength::Weak:
            return Words::tr(
                "Weak: a program guesses this soon. Four or more words that do not belong together are better.");
        case Strength::Fair:
            return Words::tr("Fair: enough for a laboratory. Add a word or two for anything that matters.");
        case Strength::Good:
            return Words::tr("Good: hard to guess.");
        case Strength::Strong:
            return Words::tr("Strong: very hard to guess.");
    }
    return {};
}

}  // namespace scepter::ui
