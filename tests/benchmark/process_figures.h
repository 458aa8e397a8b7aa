// What another process has used so far, as proc(5) tells.
#pragma once

#include <QtGlobal>

namespace scepter::bench {

/// User and system time of all its threads, in milliseconds; as fine as the kernel's clock tick.
double processorTime(qint64 processId);
/// Peak resident memory in KiB.
qint64 peakMemory(qint64 processId);

}  // namespace scepter::bench
