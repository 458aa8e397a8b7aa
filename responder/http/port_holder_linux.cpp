#include "http/port_holder.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QSet>

#include <filesystem>
#include <system_error>

namespace scepter::http {

using namespace Qt::StringLiterals;

namespace {

// Columns of proc(5): number, local address as hex:hex, remote address, state, ..., inode as the tenth. State 0A is
// LISTEN.
QSet<QByteArray> inodesListening(const QString &table, quint16 port) {
    QSet<QByteArray> inodes;
    QFile file(table);
    if (!file.open(QIODevice::ReadOnly)) return inodes;
    const QByteArray portHex = ':' + QByteArray::number(port, 16).toUpper().rightJustified(4, '0');
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> columns = line.simplified().split(' ');
        if (columns.size() > 9 && columns[3] == "0A" && columns[1].endsWith(portHex)) inodes += columns[9];
    }
    return inodes;
}

bool holdsOne(const QString &process, const QSet<QByteArray> &inodes) {
    std::error_code ignored;
    const std::filesystem::path descriptors(u"/proc/%1/fd"_s.arg(process).toStdString());
    for (std::filesystem::directory_iterator entry(descriptors, ignored), end; !ignored && entry != end;
         entry.increment(ignored)) {
        std::error_code unreadable;
        const QByteArray link =
            QByteArray::fromStdString(std::filesystem::read_symlink(entry->path(), unreadable).string());
        if (link.startsWith("socket:[") && inodes.contains(link.sliced(8).chopped(1))) return true;
    }
    return false;
}

QString programName(const QString &process) {
    QFile file(u"/proc/%1/comm"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QString::fromUtf8(file.readAll()).trimmed();
}

}  // namespace

std::vector<PortHolder> portHolders(quint16 port) {
    const QSet<QByteArray> inodes =
        inodesListening(u"/proc/net/tcp"_s, port) + inodesListening(u"/proc/net/tcp6"_s, port);
    std::vector<PortHolder> holders;
    if (inodes.isEmpty()) return holders;
    const QStringList entries = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &entry : entries) {
        bool isProcess = false;
        const qint64 processId = entry.toLongLong(&isProcess);
        if (isProcess && holdsOne(entry, inodes)) holders.push_back({processId, programName(entry)});
    }
    return holders;
}

}  // namespace scepter::http
