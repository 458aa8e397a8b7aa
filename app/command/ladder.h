// The why ladder as text: each check with its mark and its word, what was seen beside what was expected, and the fix.
#pragma once

#include <QString>

#include "records/transaction.h"

namespace scepter::app {

class Console;

/// `site` is named in the command that fixes what failed.
void printLadder(Console &console, const Transaction &transaction, const QString &site);
/// What a person types to mend what failed, or to decide what waits; empty when there is nothing.
QString fixCommand(const Rung &rung, const Transaction &transaction, const QString &site);
/// "PKCSReq for r1.lab.example from 127.0.0.1:40112: refused (badRequest)"
QString headline(const Transaction &transaction);

}  // namespace scepter::app
