#include "process_figures.h"

#include <QByteArrayList>
#include <QFile>

#include <unistd.h>

namespace scepter::bench {

using namespace Qt::StringLiterals;

namespace {

QByteArray procFile(qint64 processId, QLatin1StringView name) {
    QFile file(u"/proc/%1/%2"_s.arg(processId).arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

double processorTime(qint64 processId) {
    const QByteArray stat = procFile(processId, "stat"_L1);
    // Behind the name in parentheses, which may hold blanks: field 3 is the first, 14 and 15 are utime and stime.
    const QByteArrayList fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    const qint64 ticks = fields.value(11).toLongLong() + fields.value(12).toLongLong();
    return static_cast<double>(ticks) * 1000.0 / static_cast<double>(sysconf(_SC_CLK_TCK));
}

qint64 peakMemory(qint64 processId) {
    const QByteArrayList lines = procFile(processId, "status"_L1).split('\n');
    for (const QByteArray &line : lines)
        if (line.startsWith("VmHWM:")) return line.sliced(6).trimmed().chopped(3).toLongLong();
    return 0;
}

}  // namespace scepter::bench
