// Lists of devices in files, as the desktop sees them: read, hashed and written elsewhere, reported here.
#pragma once

#include <memory>
#include <vector>

#include <QObject>
#include <QString>

#include "base/fault.h"

namespace scepter::ui {

enum class FileStep {
    Reading,  ///< and checking; counts octets
    Hashing,  ///< static challenges, each slow by intent
    Writing   ///< devices, into the site or into a file
};

struct FileProgress {
    FileStep step = FileStep::Reading;
    qint64 done = 0;
    qint64 total = 0;
};

/// What is wrong with a row, or with one of its cells.
struct ImportProblem {
    int line = 0;
    QString device;    ///< as the row names it
    QString column;    ///< as the file names it; empty for the row as a whole
    QString sentence;  ///< English, as everything that comes from below the desktop
};

/// A row that can be registered.
struct ImportRow {
    int line = 0;
    QString fqdn;
    QString ipAddress;
    QString serialNumber;
    QString profile;
    QString notes;
};

struct ImportPreview {
    qint64 devices = 0;     ///< that can be registered
    qint64 challenges = 0;  ///< of these, with a static challenge
    qint64 badRows = 0;
    std::vector<ImportProblem> problems;  ///< in the order of the lines; a row may have several
    std::vector<ImportRow> examples;      ///< the first of those that can be registered
};

/// One file: checked first, and written once the person has seen what it is worth. Lives in the GUI thread; its
/// functions return at once. What runs is broken off, and nothing is written, when the object goes.
class DeviceImport : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void check() = 0;
    /// After `checked`. All rows without a problem, or none of them.
    virtual void writeGoodRows() = 0;
    /// Comes back as `failed`, unless everything was written already.
    virtual void cancel() = 0;

Q_SIGNALS:
    void progressed(const scepter::ui::FileProgress &progress);
    void checked(const std::shared_ptr<const scepter::ui::ImportPreview> &preview);
    void written(qint64 devices);
    /// Nothing was written.
    void failed(const scepter::Fault &fault);
};

/// All devices into one file, in the form that an import takes.
class DeviceExport : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start() = 0;
    virtual void cancel() = 0;

Q_SIGNALS:
    void progressed(const scepter::ui::FileProgress &progress);
    void written(qint64 devices);
    /// There is no file, or the one that was there before.
    void failed(const scepter::Fault &fault);
};

}  // namespace scepter::ui
