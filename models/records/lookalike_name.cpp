#include "records/lookalike_name.h"

#include <algorithm>

#include <QStringList>

#include "records/shown_text.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

using Scripts = QList<QChar::Script>;

/// The single letters among those that browsers refuse and Unicode's confusables.txt maps to one Latin letter.
constexpr QStringView likeLatin =
    u"асԁеҽһіјӏорԛгѕѵԝѡхуү"
    u"αικνρυωηοτγσ";

/// Digits, hyphens and marks belong to every script.
bool isOfEveryScript(QChar::Script script) {
    return script == QChar::Script_Common || script == QChar::Script_Inherited;
}

/// In the order in which the label shows them.
Scripts scriptsOf(const QList<uint> &label) {
    Scripts scripts;
    for (const uint character : label) {
        const QChar::Script script = QChar::script(character);
        if (!isOfEveryScript(script) && !scripts.contains(script)) scripts += script;
    }
    return scripts;
}

/// One script, or one of the three ways in which Chinese, Japanese and Korean are written, with Latin letters in
/// between: the level "highly restrictive" of UTS 39, section 5.2.
bool isWrittenTogether(const Scripts &scripts) {
    using enum QChar::Script;
    if (scripts.size() < 2) return true;
    const auto within = [&scripts](const Scripts &language) {
        return std::all_of(scripts.begin(), scripts.end(), [&](auto script) { return language.contains(script); });
    };
    return within({Script_Latin, Script_Han, Script_Hiragana, Script_Katakana}) ||
           within({Script_Latin, Script_Han, Script_Hangul}) || within({Script_Latin, Script_Han, Script_Bopomofo});
}

bool couldBeReadAsLatin(const QList<uint> &label, const Scripts &scripts) {
    if (scripts != Scripts{QChar::Script_Cyrillic} && scripts != Scripts{QChar::Script_Greek}) return false;
    return std::all_of(label.begin(), label.end(), [](uint character) {
        return isOfEveryScript(QChar::script(character)) ||
               (QChar::requiresSurrogates(character) ? false : likeLatin.contains(QChar(char16_t(character))));
    });
}

QString codePoint(uint character) {
    return u"U+%1"_s.arg(QString::number(character, 16).toUpper().rightJustified(4, u'0'));
}

QString codePoints(const QList<uint> &label) {
    QStringList codes;
    for (const uint character : label.first(std::min<qsizetype>(label.size(), 16))) codes += codePoint(character);
    return codes.join(u' ') + (label.size() > 16 ? u" …"_s : QString());
}

/// The scripts that are mixed in earnest or in malice; another is shown by its first letter.
QString scriptName(QChar::Script script, const QList<uint> &label) {
    switch (script) {
        case QChar::Script_Latin:
            return u"Latin"_s;
        case QChar::Script_Greek:
            return u"Greek"_s;
        case QChar::Script_Cyrillic:
            return u"Cyrillic"_s;
        case QChar::Script_Armenian:
            return u"Armenian"_s;
        case QChar::Script_Hebrew:
            return u"Hebrew"_s;
        case QChar::Script_Arabic:
            return u"Arabic"_s;
        case QChar::Script_Devanagari:
            return u"Devanagari"_s;
        case QChar::Script_Thai:
            return u"Thai"_s;
        case QChar::Script_Georgian:
            return u"Georgian"_s;
        case QChar::Script_Cherokee:
            return u"Cherokee"_s;
        case QChar::Script_Hangul:
            return u"Hangul"_s;
        case QChar::Script_Hiragana:
            return u"Hiragana"_s;
        case QChar::Script_Katakana:
            return u"Katakana"_s;
        case QChar::Script_Bopomofo:
            return u"Bopomofo"_s;
        case QChar::Script_Han:
            return u"Han"_s;
        default:
            break;
    }
    const auto first = std::find_if(label.begin(), label.end(),
                                    [script](uint character) { return QChar::script(character) == script; });
    return first == label.end() ? QString() : codePoint(*first);
}

Result<void> checkLabel(const QList<uint> &label, const QString &name) {
    const Scripts scripts = scriptsOf(label);
    if (!isWrittenTogether(scripts)) {
        QStringList mixed;
        for (const QChar::Script script : scripts) mixed += scriptName(script, label);
        const QString last = mixed.takeLast();
        return {
            FaultKind::Malformed,
            u"\"%1\" mixes %2 and %3 letters in one part: it looks like another name. Write it in one script."_s.arg(
                shownText(name), mixed.join(u", "_s), last)};
    }
    if (couldBeReadAsLatin(label, scripts))
        return {FaultKind::Malformed,
                u"\"%1\" has a part of %2 letters that all look like Latin ones (%3): it looks like another name. "
                u"Write that part in Latin letters."_s.arg(shownText(name), scriptName(scripts.front(), label),
                                                           codePoints(label))};
    return {};
}

}  // namespace

Result<void> checkLookalike(const QString &readableName) {
    for (const QStringView label : QStringView(readableName).split(u'.'))
        if (const Result<void> checked = checkLabel(label.toUcs4(), readableName); !checked) return checked.fault();
    return {};
}

}  // namespace scepter
