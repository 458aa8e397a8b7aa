// certmonger's daemon, run by a test as a person of its own: with a private socket, without D-Bus, in the test's
// folder.
#pragma once

#include <QProcess>
#include <QStringList>

#include "tools/working_folder.h"

namespace scepter::tools {

class Certmonger {
public:
    explicit Certmonger(const WorkingFolder &folder) : m_folder(folder) {}
    ~Certmonger();  ///< kills it if it still runs

    /// Installed, or unpacked where the variable SCEPTER_CERTMONGER says.
    static bool isThere();

    /// Empty when it answers; else what it said.
    QString start();
    /// Makes the SCEP server known under `name`, and waits until its certificates were fetched.
    bool addAuthority(const QString &name, const QString &url);
    /// `getcert`, which asks the daemon.
    Ending getcert(const QStringList &arguments) const;
    /// A folder for the search path of scripts: its `getcert` asks the daemon, and makes authorities known with the
    /// helper that is here.
    QString commandFolder() const;
    /// "MONITORING", "CA_REJECTED", ... of a request; empty when there is none of this id.
    QString status(const QString &id) const;
    QByteArray log() const;

private:
    const WorkingFolder &m_folder;
    QProcess m_process;
};

}  // namespace scepter::tools
