// Reads the revocation lists of the trusted signers while a site serves, from files and from the network.
#pragma once

#include <map>
#include <set>

#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>

#include "base/clock.h"
#include "ledger/responder_ledger.h"

namespace scepter::app {

/// Lives in a thread with an event loop, which is none that answers devices. At the start every list is read; then each
/// an hour later or when it ends, and five minutes after it could not be read. Followed are the system's proxy, and
/// redirects within http or within https; more than 32 MiB are not taken.
class SignerLists : public QObject {
    Q_OBJECT

public:
    /// Both outlive it.
    SignerLists(ResponderLedger &ledger, const Clock &clock, QObject *parent = nullptr);

    /// At once, and from then on.
    void start();
    /// What is under way is let go.
    void stop();
    /// Looks now whether a list is due.
    void look();

Q_SIGNALS:
    /// It stands in the ledger, the list or why there is none.
    void recorded(qint64 signer);

private:
    void read(const TrustedSigner &signer);
    void ask(qint64 signer, const QString &url);
    void take(qint64 signer, const QString &source, const Result<QByteArray> &answer);

    ResponderLedger &m_ledger;
    const Clock &m_clock;
    QTimer m_timer;
    QNetworkAccessManager m_network;
    std::map<qint64, Instant> m_dueAt;
    std::set<qint64> m_underWay;
};

}  // namespace scepter::app
