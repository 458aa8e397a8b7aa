#include "app/command/dispatch.h"

#include <algorithm>
#include <utility>

#include <QFileInfo>
#include <QtGlobal>

#include "app/command/console.h"
#include "app/command/help.h"
#include "app/command/invocation.h"
#include "app/command/verb_table.h"
#include "pki/library_version.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

bool asksForHelp(const QString &word) {
    return word == "--help"_L1 || word == "-h"_L1;
}

/// The noun that begins with this word, in full: "ndes account" for "ndes"; empty when none does.
QString nounOf(const QString &word) {
    for (const Verb &verb : allVerbs()) {
        const auto noun = QString::fromLatin1(verb.noun);
        if (!word.isEmpty() && noun.section(u' ', 0, 0) == word) return noun;
    }
    return {};
}

const Verb *findVerb(const QString &noun, const QString &name) {
    const auto verbs = allVerbs();
    const auto found = std::find_if(verbs.begin(), verbs.end(), [&](const Verb &verb) {
        return noun == QLatin1StringView(verb.noun) && name == QLatin1StringView(verb.name);
    });
    return found == verbs.end() ? nullptr : &*found;
}

/// One line for each noun: "device    add, set, list".
void sayVerbs(Console &console, const QString &noun) {
    QString line;
    QString shownNoun;
    const auto verbs = allVerbs();
    for (const auto &verb : verbs) {
        const auto of = QString::fromLatin1(verb.noun);
        if (!noun.isEmpty() && noun != of) continue;
        if (!line.isEmpty() && (of.isEmpty() || of != shownNoun)) console.say(std::exchange(line, {}));
        const auto name = QString::fromLatin1(verb.name);
        line += line.isEmpty() ? u"  "_s + (of.isEmpty() ? name : of.leftJustified(13) + name) : u", "_s + name;
        shownNoun = of;
    }
    console.say(line);
}

ExitCode unknownVerb(Console &console, const QString &what, const QString &noun) {
    console.say(u"scepter: There is no verb “%1”. There are:"_s.arg(what));
    sayVerbs(console, noun);
    return ExitCode::WrongUsage;
}

ExitCode missingVerb(Console &console, const QString &said, const QString &noun) {
    console.say((said.contains(u' ') ? u"scepter: “%1” needs a third word:"_s
                                     : u"scepter: “%1” needs a second word:"_s)
                    .arg(said));
    sayVerbs(console, noun);
    return ExitCode::WrongUsage;
}

ExitCode runVerb(const Verb &verb, const QStringList &rest, Console &console) {
    if (std::any_of(rest.begin(), rest.end(), asksForHelp)) {
        printVerbHelp(console, verb);
        return ExitCode::Done;
    }
    const auto call = Invocation::parse(verb, rest);
    if (!call) {
        console.say(u"scepter %1: %2"_s.arg(words(verb), call.fault().sentence));
        console.say(u"Usage: "_s + usageLine(verb));
        return ExitCode::WrongUsage;
    }
    return verb.run(*call, console);
}

void printVersion(Console &console) {
    console.print(u"scepter "_s + QStringLiteral(SCEPTER_VERSION));
    console.print(u"Qt "_s + QString::fromLatin1(qVersion()));
    console.print(pki::libraryVersion());
}

}  // namespace

bool namesSite(const QString &word) {
    if (word.startsWith(u'-') || !nounOf(word).isEmpty() || findVerb({}, word)) return false;
    return word.endsWith(".scepter"_L1) || word.startsWith("postgresql://"_L1) || QFileInfo(word).isFile();
}

ExitCode runCommand(const QStringList &words, Console &console) {
    const auto first = words.value(0);
    if (asksForHelp(first)) {
        printProgramHelp(console, allVerbs());
        return ExitCode::Done;
    }
    if (first == "--version"_L1) {
        printVersion(console);
        return ExitCode::Done;
    }
    const QString noun = nounOf(first);
    if (noun.isEmpty()) {
        const Verb *verb = findVerb({}, first);
        return verb ? runVerb(*verb, words.mid(1), console) : unknownVerb(console, first, {});
    }
    const QStringList nounWords = noun.split(u' ');
    const qsizetype said = words.mid(0, nounWords.size()) == nounWords ? nounWords.size() : 1;
    const auto next = words.value(said);
    if (asksForHelp(next)) {
        printVerbs(console, allVerbs(), noun);
        return ExitCode::Done;
    }
    const QString begun = words.mid(0, said).join(u' ');
    if (next.isEmpty()) return missingVerb(console, begun, noun);
    const Verb *verb = said == nounWords.size() ? findVerb(noun, next) : nullptr;
    return verb ? runVerb(*verb, words.mid(said + 1), console)
                : unknownVerb(console, (begun + u' ' + next).trimmed(), noun);
}

}  // namespace scepter::app
