#include "client/http_exchange.h"

#include <QEventLoop>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <memory>

namespace scepter::client {

using namespace Qt::StringLiterals;

namespace {
constexpr int transferTime = 30'000;  // milliseconds
constexpr qint64 answerSize = 1024 * 1024;
}  // namespace

HttpExchange::HttpExchange(QUrl url) : m_url(std::move(url)) {
    m_network.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setTransferTimeout(transferTime);
}

QNetworkRequest HttpExchange::request(const QByteArray &query) const {
    QByteArray target = m_url.toEncoded(QUrl::RemoveFragment);
    target += m_url.hasQuery() ? '&' : '?';
    QNetworkRequest request(QUrl::fromEncoded(target + query, QUrl::StrictMode));
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("Accept", "*/*");
    return request;
}

Result<HttpAnswer> HttpExchange::get(const QByteArray &query) {
    return wait(m_network.get(request(query)));
}

Result<HttpAnswer> HttpExchange::post(const QByteArray &query, const QByteArray &body) {
    QNetworkRequest posted = request(query);
    posted.setHeader(QNetworkRequest::ContentTypeHeader, "application/x-pki-message"_ba);
    return wait(m_network.post(posted, body));
}

Result<HttpAnswer> HttpExchange::wait(QNetworkReply *sent) {
    const std::unique_ptr<QNetworkReply> reply(sent);
    bool isTooLong = false;
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(reply.get(), &QNetworkReply::downloadProgress, &loop, [&](qint64 received, qint64) {
        if (received <= answerSize || isTooLong) return;
        isTooLong = true;
        reply->abort();
    });
    if (!reply->isFinished()) loop.exec();

    const QString server = m_url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    if (isTooLong)
        return {FaultKind::Unavailable,
                u"%1 answers with over %2 octets, which is no SCEP."_s.arg(server).arg(answerSize)};
    const QVariant status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (!status.isValid()) {
        if (reply->error() == QNetworkReply::OperationCanceledError)
            return {FaultKind::Unavailable,
                    u"%1 did not answer within %2 seconds."_s.arg(server).arg(transferTime / 1000)};
        return {FaultKind::Unavailable, u"%1 cannot be reached: %2."_s.arg(server, reply->errorString())};
    }
    return HttpAnswer{status.toInt(), reply->rawHeader("Content-Type"), reply->readAll()};
}

}  // namespace scepter::client
