// A `scepter serve` that runs beside the test.
#pragma once

#include <QProcess>
#include <QStringList>

#include "tools/working_folder.h"

namespace scepter::tools {

class Serving {
public:
    Serving(QString executable, const WorkingFolder &folder) : m_program(std::move(executable)), m_folder(folder) {}
    ~Serving();  ///< kills it if it still runs

    /// Empty when it listens; else what it said. `options` come behind the site; an address is added when they name
    /// none.
    QString start(const QString &siteFile, const QStringList &options = {});
    /// "http://127.0.0.1:40123/scep"
    QString url() const { return m_url; }
    qint64 processId() const { return m_process.processId(); }
    /// Sends the signal and waits: its exit code, -1 when it did not end by itself.
    int end(int signal);
    /// What it wrote to standard output, and to its log, until now.
    QByteArray out() { return m_out += m_process.readAllStandardOutput(); }
    QByteArray log() { return m_log += m_process.readAllStandardError(); }

private:
    QString m_program;
    const WorkingFolder &m_folder;
    QProcess m_process;
    QString m_url;
    QByteArray m_out, m_log;
};

}  // namespace scepter::tools
