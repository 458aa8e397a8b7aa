#include "app/command/help.h"

#include <algorithm>

#include "app/command/console.h"
#include "app/command/invocation.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype lineWidth = 100;

QString spelled(const Option &option) {
    const auto name = QString::fromLatin1(option.name);
    return option.value ? name + u' ' + QString::fromLatin1(option.value) : name;
}

/// Pieces joined by blanks and wrapped at the line's width, every line after the first one indented.
void printWrapped(Console &console, const QStringList &pieces, qsizetype indent) {
    QString line;
    for (const auto &piece : pieces) {
        if (!line.trimmed().isEmpty() && line.size() + 1 + piece.size() > lineWidth) {
            console.print(line);
            line = QString(indent, u' ') + piece;
        } else {
            line += line.isEmpty() ? piece : u' ' + piece;
        }
    }
    console.print(line);
}

void printWrapped(Console &console, const QString &text, qsizetype indent) {
    printWrapped(console, text.split(u' '), indent);
}

/// The option in a column of its own, and its explanation beside it, or below where the option is too long.
void printOption(Console &console, const Option &option, qsizetype column) {
    QString line = u"  "_s + spelled(option);
    if (line.size() + 2 > column) {
        console.print(line);
        line.clear();
    }
    line = line.leftJustified(column);
    bool isFirst = true;
    for (const QString &word : QString::fromUtf8(option.explanation).split(u' ')) {
        if (!isFirst && line.size() + 1 + word.size() > lineWidth) {
            console.print(line);
            line = QString(column, u' ');
            isFirst = true;
        }
        line += isFirst ? word : u' ' + word;
        isFirst = false;
    }
    console.print(line);
}

/// Each argument and option in one piece, so that none is torn apart at a line's end.
QStringList usagePieces(const Verb &verb) {
    QStringList pieces{u"scepter"_s, words(verb)};
    for (const char *argument : verb.arguments) pieces.append(QString::fromLatin1(argument));
    for (const auto &option : verb.options) {
        auto piece = option.need == Option::Need::Required ? spelled(option) : u"[%1]"_s.arg(spelled(option));
        if (option.count == Option::Count::Repeated) piece += u"..."_s;
        pieces.append(piece);
    }
    return pieces;
}

}  // namespace

QString usageLine(const Verb &verb) {
    return usagePieces(verb).join(u' ');
}

void printVerbHelp(Console &console, const Verb &verb) {
    printWrapped(console, QStringList(u"Usage:"_s) + usagePieces(verb), u"Usage: scepter "_s.size());
    console.print(QString());
    printWrapped(console, QString::fromUtf8(verb.summary), 0);
    if (*verb.details) printWrapped(console, QString::fromUtf8(verb.details), 0);
    if (verb.options.empty()) return;
    console.print(QString());
    qsizetype width = 0;
    for (const auto &option : verb.options) width = std::max(width, std::min<qsizetype>(spelled(option).size(), 34));
    for (const auto &option : verb.options) printOption(console, option, width + 4);
}

void printVerbs(Console &console, std::span<const Verb> verbs, const QString &noun) {
    qsizetype width = 0;
    for (const auto &verb : verbs) width = std::max(width, words(verb).size());
    for (const auto &verb : verbs) {
        if (!noun.isEmpty() && noun != QLatin1StringView(verb.noun)) continue;
        console.print(u"  "_s + words(verb).leftJustified(width + 2) + QString::fromUtf8(verb.summary));
    }
}

void printProgramHelp(Console &console, std::span<const Verb> verbs) {
    console.print(u"Scepter registers devices and gives them certificates over SCEP."_s);
    console.print(QString());
    console.print(u"Usage: scepter                  the desktop"_s);
    console.print(u"       scepter SITE             the desktop with this site"_s);
    console.print(u"       scepter VERB ...         one of the verbs below; `scepter VERB --help` explains it"_s);
    console.print(u"       scepter --help | --version"_s);
    console.print(QString());
    printVerbs(console, verbs, {});
    console.print(QString());
    console.print(
        u"SITE is a site file, such as office.scepter. Exit codes: 0 done, 1 refused or failed, 2 wrong usage."_s);
}

}  // namespace scepter::app
