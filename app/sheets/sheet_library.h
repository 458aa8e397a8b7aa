// Finds the templates of configuration sheets: the program's own, and an administrator's, which win.
#pragma once

#include <map>
#include <vector>

#include <QString>
#include <QStringList>

#include "app/sheets/sheet_template.h"
#include "base/result.h"

namespace scepter::app {

/// A kind of device that there is a sheet for.
struct SheetType {
    QString name;      ///< as it is typed: "cisco-ios"
    QString title;     ///< "Cisco IOS and IOS XE"; the name, when the template cannot be read
    QString sentence;  ///< what to do with it; when the template cannot be read, what is wrong with it
    QString source;    ///< the file; empty for the program's own
    enum class State { Good, Broken } state = State::Good;
};

class SheetLibrary {
public:
    /// Files NAME.txt of device-sheets/ beside the site, then of scepter/device-sheets/ of this person and of this
    /// machine (XDG_DATA_HOME, XDG_DATA_DIRS), then the program's own: the first of a name is the one, also when it is
    /// broken.
    static SheetLibrary forSite(const QString &sitePath);
    /// `folders` in their order, then the program's own.
    explicit SheetLibrary(const QStringList &folders);

    /// By their names.
    std::vector<SheetType> types() const;
    /// NotFound, naming those that there are; Malformed as `SheetTemplate::parse`; Unavailable when the file cannot be
    /// read.
    Result<SheetTemplate> sheet(const QString &type) const;

private:
    void addFolder(const QString &folder);

    std::map<QString, QString> m_files;  ///< by the name of the type
};

}  // namespace scepter::app
