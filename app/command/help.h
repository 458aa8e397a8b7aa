// The help of the program, of a noun and of a verb, made from the table of verbs.
#pragma once

#include <span>

#include <QString>

#include "app/command/verb.h"

namespace scepter::app {

class Console;

void printProgramHelp(Console &console, std::span<const Verb> verbs);
void printVerbHelp(Console &console, const Verb &verb);
/// Those of one noun, or all of them, each with its summary.
void printVerbs(Console &console, std::span<const Verb> verbs, const QString &noun);

/// "scepter device add SITE --fqdn F [--ip IP] ..."
QString usageLine(const Verb &verb);

}  // namespace scepter::app
