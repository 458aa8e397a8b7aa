#include "app/command/file_output.h"

#include <QFile>

#include "app/command/console.h"
#include "app/command/invocation.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

Result<void> writeNewFile(const QString &path, QByteArrayView bytes) {
    QFile file(path);
    if (file.exists())
        return {FaultKind::Conflict, u"%1 exists already. Choose another name, or remove it first."_s.arg(path)};
    // NewOnly is O_EXCL: nobody slips a file or a link in between. The mode of a new file is the umask's, its owner's
    // only.
    const bool isOpen = file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered);
    const bool isWritten = isOpen && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                           file.write(bytes.data(), bytes.size()) == bytes.size() && file.flush();
    if (isWritten) return {};
    const auto reason = file.errorString();
    if (isOpen) file.remove();
    return {FaultKind::Unavailable, u"%1 cannot be written: %2."_s.arg(path, reason)};
}

Result<void> writeOutput(const Invocation &call, Console &console, QByteArrayView bytes) {
    if (!call.has("--out")) {
        console.printBytes(bytes);
        return {};
    }
    if (auto written = writeNewFile(call.value("--out"), bytes); !written) return written;
    console.say(u"Wrote %1."_s.arg(call.value("--out")));
    return {};
}

}  // namespace scepter::app
