// What a process that holds CA keys owes its host, before it does anything else.
#pragma once

namespace scepter::app {

/// No core dumps, no other process of the same user may look into the memory, new files are readable by their owner
/// only.
void harden();

}  // namespace scepter::app
