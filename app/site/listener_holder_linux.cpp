#include "app/site/listener_holder.h"

#include <signal.h>

#include <cerrno>

#include <QCoreApplication>
#include <QSysInfo>

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

/// Signal 0 is never delivered; only whether it could be is told.
bool isProcess(qint64 id) {
    return ::kill(static_cast<pid_t>(id), 0) == 0 || errno != ESRCH;
}

}  // namespace

ListenerRecord thisProcess() {
    ListenerRecord record;
    record.processId = QCoreApplication::applicationPid();
    record.host = QSysInfo::machineHostName();
    return record;
}

bool isThisProcess(const ListenerRecord &holder) {
    const auto self = thisProcess();
    return holder.processId == self.processId && holder.host == self.host;
}

bool isAlive(const ListenerRecord &holder, Instant now) {
    if (now - holder.seenAt >= listenerRecordLife) return false;
    return holder.host != QSysInfo::machineHostName() || isProcess(holder.processId);
}

QString describe(const ListenerRecord &holder) {
    return u"process %1 on %2, since %3, at %4"_s.arg(holder.processId)
        .arg(holder.host, iso8601(holder.since), holder.addresses);
}

}  // namespace scepter::app
