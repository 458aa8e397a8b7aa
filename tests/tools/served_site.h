// A throw-away site in a folder of its own, made, filled and served by the `scepter` program as an administrator would.
#pragma once

#include "base/result.h"

#include <QByteArrayList>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace scepter::tools {

class ServedSite {
public:
    /// `program` is the path of `scepter`.
    explicit ServedSite(QString program);
    /// Kills the service if it still runs.
    ~ServedSite();

    /// A laboratory's site: no passphrase, the CA's key of this kind ("rsa:2048").
    Result<void> create(const QString &keySpec);
    Result<void> addDevices(const QStringList &fqdns);
    /// One-time challenges in the order of the names, made in one transaction.
    Result<QByteArrayList> newChallenges(const QStringList &fqdns);

    /// Starts `serve` on a free loopback port; returns when it says that it listens. `workers` threads
    /// answer, or as many as it sees fit when 0.
    Result<void> start(int workers = 0);
    /// SIGTERM; a fault unless it ends by itself with exit code 0.
    Result<void> stop();
    /// SIGKILL, by its process id; returns when it is gone.
    void kill();

    const QString &path() const { return m_path; }
    /// Keeps the site as it is, for `restore`. Only while it is not served.
    Result<void> keep();
    /// The site as it was kept, whatever happened to it since. Only while it is not served.
    Result<void> restore();

    quint16 port() const { return m_port; }
    qint64 processId() const { return m_service.processId(); }

    /// `scepter ARGUMENTS...` with "SITE" replaced by the site's path: what it printed. A fault unless it exits with 0.
    Result<QByteArray> run(QStringList arguments) const;

private:
    Result<void> copyFiles(const QString &from, const QString &to) const;
    Result<QString> writeFile(const QString &name, const QByteArray &content) const;

    QString m_program;
    QTemporaryDir m_folder;
    QString m_path;
    QProcess m_service;
    quint16 m_port = 0;
};

}  // namespace scepter::tools
