// One GET or POST to a SCEP server and its answer, waited for.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QUrl>

namespace scepter::client {

struct HttpAnswer {
    int status = 0;
    QByteArray contentType;
    QByteArray body;
};

/// Asks the server itself: no proxy, no redirect followed, because whoever answers gets our challenge. Uses an event
/// loop of its own while it waits. Unavailable, with a sentence, when there is no answer within half a minute or it is
/// over a mebibyte.
class HttpExchange {
public:
    explicit HttpExchange(QUrl url);

    /// `query` is what stands behind the '?', escaped already; it goes behind a query that the URL has.
    Result<HttpAnswer> get(const QByteArray &query);
    Result<HttpAnswer> post(const QByteArray &query, const QByteArray &body);

private:
    QNetworkRequest request(const QByteArray &query) const;
    Result<HttpAnswer> wait(QNetworkReply *sent);

    QUrl m_url;
    QNetworkAccessManager m_network;
};

}  // namespace scepter::client
