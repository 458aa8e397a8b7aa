#include "store/site_file.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

// https://www.sqlite.org/fileformat.html#the_database_header
constexpr qsizetype headerSize = 100;
constexpr qsizetype pageSizeOffset = 16;
constexpr qsizetype pageCountOffset = 28;

qint64 statedSize(const QByteArray &header) {
    const auto pageSize = qFromBigEndian<quint16>(header.constData() + pageSizeOffset);
    const auto pageCount = qFromBigEndian<quint32>(header.constData() + pageCountOffset);
    return qint64(pageSize == 1 ? 65536 : pageSize) * qint64(pageCount);
}

}  // namespace

Result<void> makePrivateFile(const QString &path) {
    // The mode is given with the creation: a file that is narrowed afterwards was open to others for a moment.
    const int file = ::open(QFile::encodeName(path).constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (file >= 0) {
        ::close(file);
        return {};
    }
    if (errno == EEXIST)
        return {FaultKind::Conflict, u"%1 is there already: choose another name, or move it away first."_s.arg(path)};
    return {FaultKind::Unavailable,
            u"%1 cannot be made: %2."_s.arg(path, QString::fromLocal8Bit(std::strerror(errno)))};
}

Result<void> checkSiteFile(const QString &path) {
    const QFileInfo info(path);
    if (!info.exists())
        return {FaultKind::NotFound,
                u"There is no site at %1: make one with `scepter init`, or check the path."_s.arg(path)};
    if (!info.isFile()) return {FaultKind::Malformed, u"%1 is not a site: it is no file."_s.arg(path)};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {FaultKind::Unavailable, u"The site %1 cannot be read: %2."_s.arg(path, file.errorString())};
    const QByteArray header = file.read(headerSize);
    if (header.isEmpty()) return {FaultKind::Malformed, u"%1 is not a site: the file is empty."_s.arg(path)};
    if (header.size() < headerSize || !header.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return {FaultKind::Malformed, u"%1 is not a site: it does not begin like one."_s.arg(path)};
    // With a log beside it the file may rightly be behind what its header says.
    const bool hasLog = QFileInfo(path + u"-wal"_s).size() > 0;
    if (!hasLog && info.size() < statedSize(header))
        return {FaultKind::Malformed, u"%1 is damaged: it has %2 octets of %3. Restore it from a copy."_s.arg(path)
                                          .arg(info.size())
                                          .arg(statedSize(header))};
    return {};
}

}  // namespace scepter
