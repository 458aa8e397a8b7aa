// The record of who listens for a site: how this process stands in it, and whether its holder still lives.
#pragma once

#include <chrono>

#include <QString>

#include "ledger/administrator_ledger.h"

namespace scepter::app {

/// A record that was not renewed for so long belongs to nobody.
inline constexpr std::chrono::seconds listenerRecordLife{15};

/// Process and host of this program; addresses and times are the caller's.
ListenerRecord thisProcess();
bool isThisProcess(const ListenerRecord &holder);

/// Renewed lately and, where that can be told because it is on this machine, still a running process.
bool isAlive(const ListenerRecord &holder, Instant now);

/// "process 4711 on gate, since 2026-11-22T15:04:05Z, at http://127.0.0.1:8080/scep".
QString describe(const ListenerRecord &holder);

}  // namespace scepter::app
