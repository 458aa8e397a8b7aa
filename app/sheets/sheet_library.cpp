#include "app/sheets/sheet_library.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

const auto ownFolder = u":/scepter/device-sheets"_s;
const auto folderName = u"device-sheets"_s;

Result<SheetTemplate> read(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {FaultKind::Unavailable, u"%1 cannot be read: %2."_s.arg(path, file.errorString())};
    // One octet more than a sheet may have, so that what is too large is seen to be.
    const auto source = path.startsWith(ownFolder)
                            ? u"The sheet %1 of the program"_s.arg(QFileInfo(path).completeBaseName())
                            : QDir::toNativeSeparators(path);
    return SheetTemplate::parse(file.read(SheetTemplate::largestFile + 1), source);
}

}  // namespace

SheetLibrary SheetLibrary::forSite(const QString &sitePath) {
    QStringList folders{QFileInfo(sitePath).absoluteDir().filePath(folderName)};
    // Not AppDataLocation: the service and the desktop have names of their own.
    const auto shared = QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation);
    for (const auto &folder : shared) folders.append(folder + u"/scepter/"_s + folderName);
    return SheetLibrary(folders);
}

SheetLibrary::SheetLibrary(const QStringList &folders) {
    for (const auto &folder : folders) addFolder(folder);
    addFolder(ownFolder);
}

void SheetLibrary::addFolder(const QString &folder) {
    const auto files = QDir(folder).entryInfoList({u"*.txt"_s}, QDir::Files);
    for (const auto &file : files) m_files.emplace(file.completeBaseName(), file.filePath());
}

std::vector<SheetType> SheetLibrary::types() const {
    std::vector<SheetType> types;
    for (const auto &[name, path] : m_files) {
        const auto source = path.startsWith(ownFolder) ? QString() : path;
        const auto sheet = read(path);
        if (sheet) {
            types.push_back({name, sheet->title(), sheet->sentence(), source, SheetType::State::Good});
        } else {
            types.push_back({name, name, sheet.fault().sentence, source, SheetType::State::Broken});
        }
    }
    return types;
}

Result<SheetTemplate> SheetLibrary::sheet(const QString &type) const {
    const auto found = m_files.find(type);
    if (found != m_files.end()) return read(found->second);
    QStringList names;
    for (const auto &[name, path] : m_files) names.append(name);
    return {FaultKind::NotFound,
            u"There is no configuration sheet of the type %1. There is: %2."_s.arg(type, names.join(u", "_s))};
}

}  // namespace scepter::app
