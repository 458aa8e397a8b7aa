// One attempt of a client: its transaction while it grows, and the answers that end it. Whatever ends an attempt
// records it.
#pragma once

#include "base/fault.h"
#include "http/message.h"
#include "records/certificate_record.h"
#include "records/transaction.h"
#include "responder.h"
#include "scep/pki_message.h"

namespace scepter::endpoints {

/// What the failed rung says of something that never became a SCEP message.
struct Rejected {
    Check check = Check::Http;
    QString sentence;
    QString seen = {};
    QString expected = {};
};

class Attempt {
public:
    /// Passes the rung of the connection. Both outlive the attempt.
    Attempt(const ResponderParts &parts, const http::Request &request);

    Transaction &transaction() { return m_transaction; }
    Trace &trace() { return m_transaction.trace; }
    /// Keeps what was received, cut at 64 KiB.
    void keepMessage(QByteArrayView message);

    /// text/plain, for what never became a SCEP message.
    http::Response notScep(int status, Rejected rejected);
    /// A signed FAILURE, because a rule said no. The failed rung is in the trace; `toDevice` says less than it does.
    http::Response refused(const scep::Header &header, FaultKind kind, const QString &toDevice);
    /// A signed FAILURE, because of a failure of our own: the client may come back.
    http::Response faulted(const scep::Header &header, Check check, const Fault &fault);
    /// The certificate that this claim was given before, once more; recorded as a transaction that says so.
    http::Response repeated(QByteArray body, const CertificateRecord &settled);

private:
    http::Response failure(const scep::Header &header, FaultKind kind, const QString &toDevice);
    void record();

    const ResponderParts &m_parts;
    Transaction m_transaction;
};

/// A signed message, for all three values of pkiStatus. RFC 8894, section 4.3.
http::Response pkiMessageAnswer(QByteArray body);
http::Response textAnswer(int status, const QString &sentence);
/// Method and target without its query, fit to be shown.
QString requestLine(const http::Request &request);
/// A transaction for what reached the port and never became HTTP.
void recordRejection(const ResponderParts &parts, const http::Rejection &rejection);

}  // namespace scepter::endpoints
