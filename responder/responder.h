// The responder is a function: a request in, an answer out. No socket, no clock of its own; any number of threads at
// once.
#pragma once

#include <functional>
#include <memory>

#include <QByteArray>
#include <QString>

#include "authority/authorities.h"
#include "base/clock.h"
#include "endpoints/failure_limit.h"
#include "http/message.h"
#include "ledger/responder_ledger.h"
#include "records/profile.h"

namespace scepter {

/// All of it outlives the responder.
struct ResponderParts {
    ResponderLedger *ledger = nullptr;
    const authority::Authorities *authorities = nullptr;
    const Clock *clock = nullptr;
    QByteArray challengeKey;  ///< HMAC key of the one-time challenges
    QString publicUrl;        ///< "http://ca.example:8080", without a path: for CRL distribution points; empty: none
    /// Called in the worker's thread after each recorded transaction; may be empty.
    std::function<void(qint64 transaction)> recorded;
    endpoints::FailureLimit::Rules failures;
};

/// Where a responder of this public URL publishes the revocation list of an authority; for CRL distribution points.
QString crlUrl(const QString &publicUrl, const QString &authority);

class Responder final : public http::Service {
public:
    explicit Responder(ResponderParts parts);
    ~Responder() override;

    http::Response handle(const http::Request &request) override;
    void noteRejection(const http::Rejection &rejection) override;

private:
    struct Endpoints;
    std::unique_ptr<Endpoints> m_endpoints;
};

}  // namespace scepter
