// A temporary folder in which programs are run as a person would run them, and what became of each run.
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

namespace scepter::tools {

struct Ending {
    int code = -1;    ///< exit code; -1 when it crashed or never ran
    QByteArray out;   ///< standard output
    QByteArray said;  ///< standard error

    QString line() const { return QString::fromUtf8(out).trimmed(); }
    QJsonObject object() const;  ///< of standard output; empty when it is none
    QJsonArray array() const;
};

class WorkingFolder {
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Readable by its owner only.
    void write(const QString &name, const QByteArray &content) const;
    QByteArray read(const QString &name) const;
    void setEnvironment(const QString &name, const QString &value) { m_environment.insert(name, value); }
    void unsetEnvironment(const QString &name) { m_environment.remove(name); }
    const QProcessEnvironment &environment() const { return m_environment; }

    /// Runs in the folder and without a terminal, so that nothing can wait for a person. A bounded wait, then it is
    /// killed.
    Ending run(const QString &program, const QStringList &arguments, const QByteArray &input = {}) const;

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};

}  // namespace scepter::tools
