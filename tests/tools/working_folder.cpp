#include "tools/working_folder.h"

#include <unistd.h>

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

namespace scepter::tools {

namespace {

constexpr int patience = 120'000;  // milliseconds; a net for a hang, not an expectation

}  // namespace

QJsonObject Ending::object() const {
    return QJsonDocument::fromJson(out).object();
}

QJsonArray Ending::array() const {
    return QJsonDocument::fromJson(out).array();
}

void WorkingFolder::write(const QString &name, const QByteArray &content) const {
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("a test's file cannot be written");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

QByteArray WorkingFolder::read(const QString &name) const {
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Ending WorkingFolder::run(const QString &program, const QStringList &arguments, const QByteArray &input) const {
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.setProcessEnvironment(m_environment);
    process.setChildProcessModifier([] { ::setsid(); });
    process.start(program, arguments);
    if (!process.waitForStarted(patience)) return {};
    process.write(input);
    process.closeWriteChannel();
    const bool isFinished = process.waitForFinished(patience);
    if (!isFinished) {
        process.kill();
        process.waitForFinished(patience);
    }
    const bool isRegular = isFinished && process.exitStatus() == QProcess::NormalExit;
    return {isRegular ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

}  // namespace scepter::tools
