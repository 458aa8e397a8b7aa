#include "app/site/signer_lists.h"

#include <algorithm>
#include <chrono>
#include <memory>

#include <QFile>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUrl>

#include "app/site/signer_list_rules.h"
#include "records/trusted_signer_fields.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestList = 32 * 1024 * 1024;
constexpr int transferTime = 30'000;  // milliseconds
constexpr int mostRedirects = 5;
constexpr std::chrono::minutes pause{1};

class SystemProxies : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override { return systemProxyForQuery(query); }
};

Fault unavailable(const QString &sentence) {
    return Fault{FaultKind::Unavailable, sentence};
}

Fault tooLarge(const QString &source) {
    return unavailable(
        u"%1 holds over %2 MiB, which no revocation list does."_s.arg(source).arg(largestList / (1024 * 1024)));
}

Result<QByteArray> contentOfFile(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return unavailable(u"%1 cannot be read: %2."_s.arg(path, file.errorString()));
    QByteArray content = file.read(largestList + 1);
    if (content.size() > largestList) return tooLarge(path);
    return content;
}

/// `broken` is why we broke off; empty when we did not.
Result<QByteArray> contentOf(QNetworkReply &reply, const QString &broken) {
    const QString url = reply.request().url().toDisplayString();
    if (!broken.isEmpty()) return unavailable(broken);
    if (reply.bytesAvailable() > largestList) return tooLarge(url);
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 0 && status != 200) return unavailable(u"%1 answers with the status %2."_s.arg(url).arg(status));
    if (reply.error() == QNetworkReply::OperationCanceledError)
        return unavailable(u"%1 did not answer in time."_s.arg(url));
    if (reply.error() != QNetworkReply::NoError)
        return unavailable(u"%1 cannot be read: %2."_s.arg(url, reply.errorString()));
    return reply.readAll();
}

const TrustedSigner *find(const std::vector<TrustedSigner> &signers, qint64 id) {
    const auto found =
        std::find_if(signers.begin(), signers.end(), [id](const TrustedSigner &each) { return each.id == id; });
    return found == signers.end() ? nullptr : &*found;
}

/// Once for each new reason, and not every five minutes.
void warn(const TrustedSigner &signer, const QString &sentence) {
    if (signer.crl && signer.crl->fault == sentence) return;
    qWarning("The revocation list of the trusted signer %s was not read: %s", qPrintable(signer.name),
             qPrintable(sentence));
}

}  // namespace

SignerLists::SignerLists(ResponderLedger &ledger, const Clock &clock, QObject *parent)
    : QObject(parent), m_ledger(ledger), m_clock(clock) {
    m_network.setProxyFactory(new SystemProxies);
    m_network.setTransferTimeout(transferTime);
    connect(&m_timer, &QTimer::timeout, this, &SignerLists::look);
}

void SignerLists::start() {
    m_dueAt.clear();
    m_timer.start(pause);
    QTimer::singleShot(0, this, &SignerLists::look);
}

void SignerLists::stop() {
    m_timer.stop();
    m_underWay.clear();
    const auto replies = m_network.findChildren<QNetworkReply *>();
    for (QNetworkReply *reply : replies) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void SignerLists::look() {
    if (!m_timer.isActive()) return;
    // A database that is busy is asked again after the pause.
    const auto signers = m_ledger.activeSigners();
    if (!signers) return;
    const Instant now = m_clock.now();
    for (const TrustedSigner &signer : *signers) {
        if (signer.crlSource.isEmpty() || m_underWay.contains(signer.id)) continue;
        const auto due = m_dueAt.find(signer.id);
        // Another source makes the ledger forget the list of the former one.
        const bool isDue = due == m_dueAt.end() || due->second <= now || !signer.crl;
        if (isDue) read(signer);
    }
}

void SignerLists::read(const TrustedSigner &signer) {
    if (isUrl(signer.crlSource)) return ask(signer.id, signer.crlSource);
    take(signer.id, signer.crlSource, contentOfFile(signer.crlSource));
}

void SignerLists::ask(qint64 signer, const QString &url) {
    m_underWay.insert(signer);
    QNetworkRequest request{QUrl(url, QUrl::StrictMode)};
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::UserVerifiedRedirectPolicy);
    request.setMaximumRedirectsAllowed(mostRedirects);
    QNetworkReply *reply = m_network.get(request);
    const auto broken = std::make_shared<QString>();
    const auto breakOff = [reply, broken](const QString &sentence) {
        *broken = sentence;
        reply->abort();
    };
    connect(reply, &QNetworkReply::redirected, this, [reply, url, breakOff](const QUrl &target) {
        // The reply has its new URL already.
        if (target.scheme() == QUrl(url).scheme()) return Q_EMIT reply->redirectAllowed();
        breakOff(u"%1 leads on to %2, another scheme, which is not followed."_s.arg(url, target.toDisplayString()));
    });
    connect(reply, &QNetworkReply::downloadProgress, this, [url, breakOff](qint64 received, qint64) {
        if (received > largestList) breakOff(tooLarge(url).sentence);
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, signer, url, broken] {
        reply->deleteLater();
        m_underWay.erase(signer);
        take(signer, url, contentOf(*reply, *broken));
    });
}

void SignerLists::take(qint64 id, const QString &source, const Result<QByteArray> &answer) {
    const auto signers = m_ledger.activeSigners();
    // It was removed or has another source meanwhile, or the database is busy: the next look sees.
    const TrustedSigner *signer = signers ? find(*signers, id) : nullptr;
    if (!signer || signer->crlSource != source) return;
    const auto list = answer ? acceptedList(*answer, *signer, *signers) : Result<pki::RevocationList>(answer.fault());
    SignerCrl crl;
    crl.triedAt = m_clock.now();
    m_dueAt[id] = list ? nextReading(*list, crl.triedAt) : nextAttempt(crl.triedAt);
    if (list) {
        crl.der = list->der();
        crl.fetchedAt = crl.triedAt;
    } else {
        crl.fault = list.fault().sentence;
        warn(*signer, crl.fault);
    }
    if (m_ledger.recordSignerCrl(id, crl)) Q_EMIT recorded(id);
}

}  // namespace scepter::app
