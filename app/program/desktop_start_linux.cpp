#include "app/program/desktop_start.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <vector>

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

bool hasDisplay() {
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

QString desktopProgram() {
    const auto beside = QCoreApplication::applicationDirPath() + u"/scepter-desktop"_s;
    if (QFileInfo(beside).isExecutable()) return beside;
    return QStandardPaths::findExecutable(u"scepter-desktop"_s);
}

}  // namespace

Fault startDesktop(const QStringList &arguments) {
    const auto program = desktopProgram();
    if (program.isEmpty()) {
        return {
            FaultKind::NotFound,
            u"The desktop is not here: scepter-desktop stands neither beside this program nor in PATH. Install the "
            u"package "
            u"scepter-desktop, or build the target scepter-desktop. `scepter --help` lists what works without it."_s};
    }
    if (!hasDisplay()) {
        return {
            FaultKind::Unavailable,
            u"There is no display for the desktop. `scepter --help` lists what works without one, and `scepter demo` shows it."_s};
    }
    std::vector<QByteArray> words{program.toLocal8Bit()};
    for (const auto &argument : arguments) words.push_back(argument.toLocal8Bit());
    std::vector<char *> vector;
    for (auto &word : words) vector.push_back(word.data());
    vector.push_back(nullptr);
    ::execv(words.front().constData(), vector.data());
    return {FaultKind::Unavailable,
            u"%1 cannot be started: %2."_s.arg(program, QString::fromLocal8Bit(std::strerror(errno)))};
}

}  // namespace scepter::app
